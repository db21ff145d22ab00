"""Registers of associations and address books; slides, rotas, lists printed to paper."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Lines, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

CARD = """BEGIN:VCARD
VERSION:3.0
N:{a[family]};{a[given]};;;
FN:{a[name]}
X-PHONETIC-LAST-NAME:{a[family_kana]}
X-PHONETIC-FIRST-NAME:{a[given_kana]}
ORG:㈱みどり商事;{a[department]}
TEL;TYPE=CELL:{a[mobile]}
TEL;TYPE=WORK:{a[phone]}
EMAIL;TYPE=INTERNET:{a[mail]}
ADR;TYPE=HOME:;;{a[city_on]};;{a[prefecture]};{a[postal_plain]};日本
BDAY:{a[birth_iso]}
END:VCARD
"""
ROTA = """自治会だより　第4班　{a[family]}班長
今月のごみ当番　第1週 {b[family]}さん　第2週 {c[family]}さん　第3週 {d[family]}さん
敬老会　対象の方：{e[name]}様（{e[age]}歳）、{f[name]}様（{f[age]}歳）
訃報　4丁目の{g[name_maybe]}様が逝去されました。喪主 {h[name]}様（[[FAMILY?|長男]]）
会費の振込先　{i[bank]}{i[branch]} 普通 {i[account]} 名義 {i[name]}
連絡先　{a[mobile]}
"""
PARTY = """株主名簿（抜粋）
1　{a[name]}　{a[address]}　2,000株
2　{b[name]}　{b[address]}　1,200株
3　{c[name]}　{c[address]}　300株
4　青空工業従業員持株会　理事長 {d[name]}
"""
NEWS = """社内報「かけはし」2026年10月号
【新入社員紹介】{a[name]}さん（{a[department]}）　出身校：{a[school]}　趣味：釣り
【ご結婚】{b[name]}さん（{b[department]}）おめでとうございます。
【永年勤続30年】{c[name]}さん、{d[name]}さん
【サークル】フットサル部 部長 {e[name]}（内線 2208）
"""
FORMS: tuple[Entry, ...] = (
    Lines("営業/連絡先/contacts.vcf", CARD, 12),
    Text("自治会/自治会だより.docx", ROTA),
    Text("総務/株主名簿抜粋.pdf", PARTY),
    Text("広報/社内報10月号.pptx", NEWS),
    Text("広報/社内報10月号.html", NEWS),
)
EXPORTS = (
    Export(
        "自治会/班別名簿",
        "xlsx",
        "number4=班 name=世帯主 relative=家族 relation=続柄 address=住所 phone=電話 disability=要支援者の状況",
        18,
        above="○町自治会　世帯名簿（災害時要支援者含む）",
    ),
    Export(
        "後援会/支持者名簿",
        "xlsx",
        "name=氏名 kana=フリガナ address=住所 phone=電話 occupation=職業 creed=支持政党・宗教団体 "
        "relation=紹介者との続柄",
        17,
        above="後援会　入会者名簿",
    ),
    Export(
        "ボランティア/登録者",
        "pdf",
        "name=氏名 age=年齢 sex=性別 mobile=電話番号 remark=活動希望",
        16,
        above="ボランティア登録者一覧　社会福祉協議会",
    ),
    Export(
        "派遣/スタッフ一覧",
        "docx",
        "number5=登録番号 name=氏名 birth=生年月日 career=職歴 hourly=時給 mobile=携帯",
        12,
    ),
    Export(
        "労組/組合員名簿_2026",
        "csv",
        "number5=組合員番号 name=氏名 union=所属組合・役職 department=職場 mobile=携帯 mail=メール",
        16,
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
