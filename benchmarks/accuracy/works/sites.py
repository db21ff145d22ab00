# ruff: noqa: E501 - a template's line is a line of the file
"""建設: crews, neighbours, land owners, permits."""

from collections.abc import Iterator

from benchmarks.accuracy.works.kinds import Kind, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

KINDS = (
    Kind(
        "建設/安全書類/作業員名簿_第5号.xlsx 建設/安全書類/sagyoin_meibo.xls 建設/安全書類/作業員名簿.csv",
        """
作業員名簿（全建統一様式第5号）　事業所の名称：明海線 舗装補修工事
¦ふりがな¦¦¦生年月日¦現住所¦家族連絡先¦¦最近の健康診断日¦⟨保険名称|健康保険⟩¦年金保険¦雇用保険
番号¦氏名¦職種¦雇入年月日¦年齢¦（TEL）¦（TEL）¦経験年数¦血圧¦¦⟨基礎年金番号|番号⟩¦⟨雇用保険番号|被保険者番号⟩
*8 ¦{p[hiragana]}¦¦¦{p[birth]}¦{p[address]}¦{p[relative]}（{p[relation_word]}）¦¦R8.5.⟨12|20⟩¦⟨協会けんぽ|建設国保|健康保険組合⟩¦⟨厚生年金|国民年金⟩¦\v{#}¦{p[name]}¦{p[trade]}¦⟨H25.4.1|R3.6.1⟩¦{p[age]}歳¦{p[mobile]}¦{q[phone]}¦⟨8|15|22⟩年¦{p[bp]}¦¦{p[pension]}¦{p[employment]}
""",
    ),
    Kind(
        "建設/安全書類/新規入場者調査票.xlsx 建設/安全書類/shinki_nyujo.docx 建設/安全書類/新規入場者アンケート.pdf",
        """
新規入場者調査票
会社名¦㈱あけぼの塗装（⟨1次|2次⟩下請）¦入場日¦2026/9/⟨3|17⟩
氏名¦{a[name]}（{a[kana]}）¦血液型¦⟨A|B|O|AB⟩型
生年月日¦{a[birth]}（{a[age]}才）¦職種¦{a[trade]}
現住所¦{a[address]}¦電話¦{a[mobile]}
緊急時の連絡先¦{a[relative]}（続柄：{a[relation]}）¦電話¦{b[phone]}
最近の健康診断¦R8.5.12 結果：[[HEALTH_CHECKUP|⟨異常なし|要経過観察|要治療⟩]]¦血圧¦{a[bp]}
既往症・持病¦{a[condition]}¦服用薬¦{a[medication]}
本日の体調¦良好¦建設業の経験¦⟨7|18⟩年
資格¦⟨高所作業車|有機溶剤作業主任者|足場の組立て等作業主任者⟩¦免許証番号¦{a[licence]}
教育実施者¦{c[name]}¦署名¦{a[name]}
""",
    ),
    Kind(
        "建設/近隣/近隣住民_苦情対応.xlsx 建設/近隣/kinrin_taio.csv",
        """
受付日¦⟨お名前|申出者⟩¦⟨住所|ご住所⟩¦電話¦⟨申出内容|苦情内容⟩¦対応者
*4 ⟨day⟩¦{p[name]}¦{p[address]}¦{p[phone]}¦朝7時台の騒音。夜勤明けで眠れない。¦{q[family]}
*3 ⟨day⟩¦{p[name]}¦{p[address]}¦{p[phone]}¦{p[relation_word]}が{p[condition]}で[[MEDICAL_TREATMENT?|自宅療養中]]。粉じんを何とかしてほしい。¦{q[family]}
*2 ⟨day⟩¦{p[family]}¦{p[address]}¦{p[mobile]}¦{p[relation_word]}が{p[disability]}。通路に段差をつけないで。¦{q[family]}
""",
    ),
    Kind(
        "建設/用地/地権者一覧.xlsx 建設/用地/chikensha.csv 建設/用地/用地交渉記録.docx",
        """
⟨地番|所在地番⟩¦地目¦地積㎡¦⟨所有者氏名|登記名義人⟩¦⟨所有者住所|住所⟩¦⟨本籍|本籍地⟩¦⟨住民票コード|住基コード⟩¦生年月日¦相続人¦電話¦⟨補償金振込先|振込口座⟩¦交渉経過
*8 ⟨1204|88|532⟩番⟨2|5⟩¦⟨田|宅地|山林⟩¦⟨#3⟩.⟨#2⟩¦{p[name]}¦{p[address]}¦{p[domicile]}¦{p[juki]}¦{p[birth]}¦{q[name]}（{p[relation_word]}）¦{p[phone]}¦{p[transfer]}¦⟨内諾|協議中|不在⟩
""",
        (1935, 1975),
    ),
    Kind(
        "建設/許可/主任技術者_経歴書.docx 建設/許可/keireki.xlsx",
        """
主任技術者等の経歴書
氏名¦{a[name]}¦生年月日¦{a[birth]}
現住所¦{a[address]}¦所属¦㈱トキワ建設 {a[department]}
最終学歴¦{a[school]}¦資格¦⟨1級土木施工管理技士|2級建築士⟩ 第⟨#8⟩号
職歴¦¦¦
H⟨10|14⟩.4 ～¦{a[career]}¦¦
H⟨20|25⟩.10 ～¦{a[career2]}¦¦
賞罰¦⟨なし|令和元年 建設業法違反の件で聴取（処分なし）⟩¦¦
健康保険 保険者番号¦{a[own_insurer]}¦記号・番号¦{a[insured_kanji]} {a[insured_number]}
""".replace("⟨なし|令和元年 建設業法違反の件で聴取（処分なし）⟩", "なし"),
        (1955, 1985),
    ),
    Kind(
        "建設/日報/工事日報_0918.xlsx 建設/日報/KY活動表.docx",
        """
工事日報　2026年9月18日（金）　天候　曇
現場代理人　{a[name]}　／　安全当番　{b[family]}
職種　人員　氏名
[[OCCUPATION?|舗装工]]　3　{c[name]}、{d[name]}、{e[name]}
[[OCCUPATION?|誘導員]]　2　{f[name]}、{g[name]}
記事
・{d[name]}が11時頃に[[MEDICAL_CONDITION|⟨熱中症|脱水症状⟩]]の疑いで休憩、その後[[MEDICAL_TREATMENT|⟨救急搬送|点滴治療⟩]]。家族（{d[relation_word]}、{d[phone]}）へ連絡済。
・資材業者 ㈱みなと機材 {h[family]}様 来場（{h[mobile]}）
・道路使用許可 第⟨#4⟩号
""",
    ),
    Kind(
        "建設/顧客/施主カルテ.xlsx 建設/顧客/sekoshu_chosa.docx",
        """
施主カルテ（住宅リフォーム）
お施主様¦{a[name]}様¦ご年齢¦{a[age]}
ご住所¦〒{a[postal]} {a[address]}¦お電話¦{a[phone]}
ご職業¦{a[job]}¦年収¦約{a[yearly]}円
ご家族¦{a[relative]}様（[[FAMILY|⟨奥様|ご主人⟩]]）、{a[child]}様（[[FAMILY|⟨ご長男|お孫さん⟩]]）¦同居¦5人
ご要望¦手すり・段差解消。お母様が[[MEDICAL_TREATMENT?|要介護2]]、{a[disability]}をお持ち¦介護保険¦被保険者番号 {a[care_number]}／保険者 {a[care_insurer]}
ローン¦{a[bank2]}　事前審査 承認¦引落口座¦{a[transfer]}
防犯¦[[CRIME_VICTIM|⟨昨年空き巣被害に遭われた|ストーカー被害で警察に相談中⟩]]ため窓の強化をご希望¦担当¦{b[name]}
""".replace("お母様が", "[[FAMILY?|お母様]]が"),
        (1950, 1980),
    ),
    Kind(
        "建設/mail/現場入場の件.eml 建設/mail/Re_作業員名簿差替え.eml",
        """
From: {a[joined]} <{a[partner_mail]}>
To: {b[joined]} <{b[work_mail]}>
Subject: ⟨作業員名簿の差替えについて|新規入場者のご連絡⟩

㈱トキワ建設
{b[family]}所長

いつもお世話になっております。みなと機材の{a[family]}です。
明日から入場する者をご連絡します。

氏名：{c[name]}（{c[holder]}）
生年月日：{c[birth]}
住所：{c[address]}
雇用保険：{c[employment]}
健診：5/12[[MEDICAL_TREATMENT?|受診]]、血圧 {c[bp]}
緊急連絡先：{c[relative]}（{c[relation_word]}）{c[phone]}

もう1名、{d[foreign_given]}さん（{d[nationality]}籍、在留カード {d[residence_card]}）も10/1から参ります。

┏━━━━━━━━━━━━━━
┃株式会社みなと機材 工事課
┃{a[name]}
┃携帯 {a[mobile]} FAX {a[phone]}
┗━━━━━━━━━━━━━━
""".replace("{d[nationality]}籍", "{d[nationality]}"),
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    """The files of this part."""
    return made(world, KINDS)
