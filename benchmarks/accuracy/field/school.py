"""Schools, nurseries, clubs."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.catalogue import Entry, Form, Text
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

YOUNG = (2008, 2017)
EXPORTS = (
    Export(
        "学校/生徒名簿_校務支援",
        "csv",
        "student_id=学籍番号 grade=年組 name=生徒氏名 kana=よみがな sex=性別 birth=生年月日 "
        "relative=保護者氏名 relation=保護者続柄 "
        "postal=郵便番号 address=住所 phone=自宅電話 mobile=緊急連絡先1",
        24,
        born=YOUNG,
    ),
    Export(
        "学校/成績一覧_1学期",
        "xlsx",
        "student_id=学籍番号 name=氏名 mark=国 mark=数 mark=英 mark=理 mark=社 days=出席 club=部活動",
        20,
        above="令和8年度　1学期　成績一覧表｜3年1組｜担任：[[PERSON|小泉]]",
        groups="_:2 教科:5 _:2",
        total="平均",
        born=YOUNG,
    ),
    Export(
        "学校/保健室/保健調査_配慮事項",
        "xlsx",
        "grade=組 name=児童氏名 condition=既往症・アレルギー medication=常備薬 disability=発達・障害 "
        "treatment=通院・治療 remark=備考",
        14,
        above="保健調査票　要配慮児童一覧（職員室外持出禁止）",
        born=YOUNG,
    ),
    Export(
        "同窓会/会員名簿_第42期",
        "xls",
        "name=氏名 maiden_name=旧姓 school=卒業 postal=〒 address=現住所 phone=TEL mail=E-mail occupation=勤務先・職業",
        16,
        above="北陵高校同窓会　第42期　会員名簿",
    ),
    Export(
        "スイミング/会員/会員一覧_退会含む",
        "csv",
        "member_id=会員番号 name=会員氏名 half_kana=会員ｶﾅ birth8=生年月日 sex=性別 status=状態 plan=コース "
        "relative=保護者 "
        "mobile=携帯 mail=PCメール account_in_one=口座情報",
        18,
        born=(1985, 2018),
    ),
)
NURSERY = """{a[family]}組さんの連絡帳より転記（園児：{a[name]}　{a[birth_era]}生）
9/{a[day_only]} 家庭から：昨夜38.6度。[[MEDICAL_TREATMENT?|小児科]]で{a[condition]}と言われました。
お迎えは[[FAMILY?|祖母]]（{a[relative]}）が行きます。[[FAMILY?|母]]携帯 {a[mobile]}
園から：食欲あり。{b[family]}先生が{a[medication]}を預かりました。
"""
GUIDANCE = """生徒指導記録
日時　9月{a[day_only]}日 放課後　　対象生徒　{a[name]}（学籍番号 {a[student_id]}）
聴き取り者　{b[family]}、{c[family]}
内容　コンビニでの万引きが発覚。[[CRIMINAL_RECORD|窃盗で補導、家庭裁判所へ送致]]された。
保護者　{d[name]}（[[FAMILY?|母]]）　連絡 {d[mobile]}
本人は{a[condition]}で{a[treatment]}を受けており、配慮を要する。
"""
FORMS: tuple[Entry, ...] = (
    Text("保育園/連絡帳_9月.docx", NURSERY + NURSERY.replace("{a", "{e").replace("{b", "{f")),
    Text("学校/生徒指導/指導記録.docx", GUIDANCE),
    Form(
        "学校/入学手続/児童調査票.xlsx",
        "beside2",
        "name=児童氏名 hiragana=ふりがな birth_era=生年月日 sex=性別 address=現住所 phone=電話 "
        "relative=保護者氏名 relation=続柄 "
        "occupation=保護者の職業 mobile=緊急連絡先 condition=既往症 photo=写真",
        "児 童 調 査 票",
        "通学路略図（裏面）　　記入日　令和8年4月6日",
        born=YOUNG,
    ),
    Form(
        "スイミング/入会申込書.pdf",
        "beside",
        "kana=フリガナ name=氏名 birth=生年月日 sex=性別 postal=郵便番号 address=住所 mobile=電話番号 mail=メール "
        "occupation=職業 card=クレジットカード番号 expiry=有効期限",
        "入会申込書\n会員規約に同意の上、以下のとおり申し込みます。",
        "受付：{b[family]}　会員番号 {a[member_id]}",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
