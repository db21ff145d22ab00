# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Counselling, protection and social welfare files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("受託_市役所/福祉/支援措置対象者一覧.csv", """
申出番号¦申出者¦住所（秘匿）¦被害の種別¦相手方氏名¦相手方続柄¦措置期間¦相談機関
*7 {p[case]}¦{p[name]}¦{p[address]}¦{p[victim]}¦{q[name]}¦{q[relation]}¦R8.4.1-R9.3.31¦⟨警察署|女性相談支援センター⟩
"""),
    File("受託_市役所/福祉/生活保護_ケース記録.docx", """
ケース記録票
ケース番号 {a[case]}　世帯主 {a[joined]}（{a[age]}歳）　担当 {b[san]}
世帯員¦続柄¦生年月日¦就労・就学
{a[joined]}¦本人¦{a[birth]}¦[[OCCUPATION|無職]]
{a[relative]}¦{a[relation]}¦{c[birth]}¦パート（月[[SALARY|48,000円]]）
8/4 訪問。主、{a[condition]}で{a[treatment]}継続。[[CRIMINAL_RECORD|窃盗で服役]]し令和6年出所。就労指導は当面見合わせ。
8/18 来所。預金通帳（{a[bank_line]}）提出。
"""),
    File("受託_市役所/福祉/障害福祉_受給者証台帳.xlsx", """
受給者証番号¦氏名¦フリガナ¦生年月日¦手帳種別・等級¦障害支援区分¦支給決定サービス¦利用者負担上限月額¦保護者⏎(障害児のみ)
*9 [[INTERNAL_ID|⟨#10⟩]]¦{p[name]}¦{p[kana]}¦{p[birth]}¦{p[disability]}¦[[DISABILITY|区分⟨2|3|5⟩]]¦⟨生活介護|就労継続支援B型|放課後等デイサービス⟩¦⟨0|9300⟩¦⟨|{p[relative]}⟩
"""),
    File("受託_市役所/福祉/民生委員_活動記録.txt", """
民生委員児童委員 活動記録（7月分）　委員氏名 {a[joined]}　担当 青谷二丁目
7/3  {b[joined]}さん([[AGE?|88]])宅 訪問。一人暮らし。娘の{c[joined]}さんが月1回来る。
7/9  {d[joined]}さん 孫の不登校の相談。学校へつなぐ。
7/15 定例会（公民館）欠席 {e[san]}委員
7/22 {f[joined]}さん 最近もの忘れ。[[MEDICAL_CONDITION?|認知症]]の疑い。地域包括の{g[san]}さんへ連絡 {g[phone]}
""", "cp932"),
    File("受託_市役所/人権/隣保館_相談受付簿.xlsx", """
受付¦相談者¦連絡先¦相談内容¦属性等¦対応者
8/3¦{a[joined]}¦{a[mobile]}¦結婚に際し[[SOCIAL_STATUS|同和地区出身]]であることを理由に反対された¦⟨本人|家族⟩¦{b[san]}
8/10¦{c[joined]}¦{c[phone]}¦職場で[[RACE_OR_ORIGIN|在日韓国人三世]]であることを揶揄された¦本人¦{b[san]}
8/17¦{d[joined]}¦{d[mobile]}¦子（[[SOCIAL_STATUS|非嫡出子]]）の戸籍の記載について¦本人¦{e[san]}
"""),
    File("受託_市役所/人権/奨学生_属性調査.csv", """
氏名¦住所¦出自・民族¦本籍地¦国籍¦職業
*7 {p[name]}¦{p[address]}¦{p[race]}¦{p[domicile]}¦{p[nationality]}¦{p[occupation]}
"""),
    File("受託_市役所/更生/保護司_担当ケース.docx", """
更生保護　ケース検討資料（持出厳禁）
対象者¦{a[name]}　{a[birth]}生　{a[age]}歳
事件名¦{a[criminal]}
帰住先¦{a[address]}（引受人：{a[relation]} {a[relative]}）
担当保護司¦{b[joined]}　{b[phone]}
経過¦就職先の(株)三宝興業で勤務継続。{a[condition]}の[[MEDICAL_TREATMENT?|通院]]あり。
"""),
    File("受託_市役所/更生/採用前調査_外部委託.xls", """
調査対象者¦生年月日¦本籍¦調査結果（刑事・破産等）¦信仰¦調査会社所見
*5 {p[name]}¦{p[birth]}¦{p[domicile]}¦⟨該当なし|{p[criminal]}|該当なし⟩¦{p[creed]}¦⟨特記なし|近隣評判良好⟩
"""),
    File("受託_市役所/福祉/犯罪被害者見舞金_申請.pdf", """
犯罪被害者等見舞金支給申請書
申請者¦住所　{a[address]}¦氏名　{a[name]}
¦生年月日　{a[birth]}¦電話　{a[mobile]}
被害者との続柄¦[[FAMILY|姉]]¦
犯罪被害の内容¦令和8年3月、{a[victim]}により[[MEDICAL_CONDITION|顔面骨折]]（全治2か月）¦
届出警察署¦大宮警察署　受理番号 第⟨#4⟩号¦
振込先¦{a[bank_line]}　名義 {a[holder]}¦
"""),
    File("宗教法人/護持会員台帳.xlsx", """
護持会　会員台帳
護持会番号¦施主¦フリガナ¦宗旨宗派（家）¦住所¦TEL¦戒名（故人）¦年忌
*8 {p[member]}¦{p[name]}¦{p[kana]}¦{p[creed]}¦{p[address]}¦{p[phone]}¦⟨釋 浄安||釋尼 妙光⟩¦⟨三回忌|七回忌⟩
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
