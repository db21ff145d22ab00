"""Accounting, direct debits, cards, loans, insurance."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "経理/支払調書_報酬_R7",
        "xlsx",
        "name=支払を受ける者 address=住所 my_number=個人番号 occupation=区分・職業 income=支払金額 tax=源泉徴収税額",
        15,
        above="報酬、料金、契約金及び賞金の支払調書　合計表控え",
        total="合計",
    ),
    Export(
        "経理/口座振替依頼データ",
        "csv",
        "member_id=お客様番号 name=契約者名 bank_code=金融機関コード bank=金融機関名 branch_code=店舗コード "
        "branch=店舗名 "
        "account_kind=預金種目 account=口座番号 holder=預金者名 yen=請求金額",
        24,
    ),
    Export(
        "経理/経費精算_立替払い",
        "xlsx",
        "era_day=申請日 number4=社員CD name=申請者 remark=内容 yen=金額 account_in_one=振込先",
        16,
        above="立替経費精算一覧（9月締）",
        total="計",
    ),
    Export(
        "経理/カード決済_継続課金",
        "csv8",
        "member_id=customer_id name=card_holder_kanji card=card_no expiry=exp mail=email plan=plan",
        18,
    ),
    Export(
        "保険代理店/契約者一覧",
        "xls",
        "card_member=証券番号 name=契約者 birth_era=生年月日 sex=性別 occupation=職業 address=住所 "
        "phone=電話 relative=被保険者 "
        "relation=続柄 condition=告知（既往症） account_line=保険料振替口座",
        16,
    ),
    Export(
        "経理/ゆうちょ振込先",
        "xlsx",
        "number4=No name=氏名 yucho_symbol=記号 yucho_number=番号 holder=口座名義",
        14,
        above="返金先一覧（ゆうちょ銀行）",
    ),
)
DEBIT = """預金口座振替依頼書・自動払込利用申込書
（収納企業名　青葉ガス株式会社　　お客様番号 {a[member_id]}）
（フリガナ）{a[kana]}
ご契約者名　{a[name]}
ご住所　〒{a[postal_plain]}　{a[address]}　　電話番号　{a[phone]}
【ゆうちょ銀行以外の金融機関】
　{a[bank]}（金融機関コード {a[bank_code]}）　{a[branch]}（{a[branch_code]}）
　預金種目　① 普通　2 当座　　口座番号　{a[account]}
　口座名義（カナ）　{a[half_kana]}　　金融機関お届け印　㊞
【ゆうちょ銀行】　通帳記号　{b[yucho_symbol]}　通帳番号　{b[yucho_number]}
振替日　毎月27日
"""
LOAN = """住宅ローン事前審査申込書（お客さま控）
お申込人　{a[name]}（{a[kana]}）　{a[birth_era]}生　{a[age]}歳　性別 ☑[[GENDER|男]] □女
現住所　{a[address]}　　携帯 {a[mobile]}
お勤め先　[[EMPLOYMENT_HISTORY?|医療法人光生会]]　職種　{a[occupation]}
　勤続 8年　前年度税込年収　[[SALARY|5,420,000]]円
連帯保証人　{a[relative]}（{a[relation]}）
運転免許証番号　{a[licence]}
団体信用生命保険 告知：過去3年以内に{a[condition]}で{a[treatment]}
他のお借入れ　カードローン 30万円
"""
FORMS: tuple[Entry, ...] = (
    *(Text(f"経理/口座振替/依頼書_{at}.{kind}", DEBIT) for at, kind in enumerate(("pdf", "docx", "pdf"), 1)),
    *(Text(f"融資/事前審査/申込書_{at}.{kind}", LOAN) for at, kind in enumerate(("pdf", "docx"), 1)),
    Form(
        "融資/本人確認記録.xlsx",
        "beside",
        "name=顧客氏名 birth=生年月日 address=住居 licence=運転免許証の番号 occupation=職業 nationality=国籍 "
        "account=口座番号 remark=取引の目的",
        "本人確認記録書（犯罪収益移転防止法）",
        "確認者 {b[name]}　確認方法　対面・写し受領",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
