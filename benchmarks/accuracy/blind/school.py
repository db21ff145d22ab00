# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""School files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

YOUNG = (2010, 2014)
FILES = (
    File("星見学園/教務/出席簿_2年3組_9月.xlsx", """
=== 9月
2年3組　出席簿　担任 {a[joined]}
0@番 ¦ 1@生　徒　名 ¦ 3@9月 ¦ 8@集計
¦漢字¦かな¦1¦2¦3¦4¦5¦欠¦遅
*16 {#}¦{p[name]}¦{p[hiragana]}¦⟨|/|×⟩¦⟨||ﾁ⟩¦¦⟨|/⟩¦¦⟨0|1⟩¦⟨0|2⟩
忌引・出停：{b[san]}（[[MEDICAL_CONDITION|インフルエンザ]]）
""", born=YOUNG),
    File("星見学園/教務/1学期成績_3年1組.csv", """
学籍NO,出席番号,生徒,国語,数学,英語,理科,社会,合計,席次
*14 {p[pupil]},[[INTERNAL_ID?|{#}]],{p[joined]},⟨71|84|55⟩,⟨62|90|48⟩,⟨77|81⟩,⟨65|59⟩,⟨88|70⟩,⟨#3⟩,⟨#2⟩
""", born=YOUNG),
    File("星見学園/教務/通知表所見_下書き.docx", """
令和8年度　1学期　所見文案（担任：{a[joined]}）
番号¦氏名¦所見
*6 {#}¦{p[joined]}¦⟨係活動に責任をもって取り組みました。{p[given]}さんらしい優しさが光りました。|計算の正確さが増しました。森で見つけた虫の観察も意欲的でした。|発表の声が大きくなりました。二学期は忘れ物を減らしましょう。⟩
""", born=(2014, 2018)),
    File("星見学園/教務/席替え_1-2.xlsx", """
1年2組　座席表（窓側が左）
教　卓
{a[joined]}¦{b[joined]}¦{c[joined]}¦{d[joined]}
{e[joined]}¦{f[joined]}¦{g[joined]}¦{h[joined]}
{i[joined]}¦{j[joined]}¦¦{k[joined]}
※ {c[san]}さんは視力のため最前列
""", born=YOUNG),
    File("星見学園/生徒指導/いじめ事案_時系列.docx", """
【秘】いじめの重大事態に関する調査　聴き取り記録
関係生徒A：{a[joined]}（2年3組 [[GENDER?|女子]]　保護者 {b[joined]}）
関係生徒B：{c[joined]}（2年3組）
6/12　{a[san]}の母より担任{d[san]}へ電話。「SNSに悪口を書かれ、学校に行けない」
6/15　{a[given]}さん、[[MEDICAL_CONDITION|起立性調節障害]]の診断で[[MEDICAL_TREATMENT|通院]]中とのこと。
6/18　{c[san]}の父（{e[mobile]}）来校。Bは以前[[CRIMINAL_RECORD|万引きで補導]]されたことがある。
7/1　スクールカウンセラー {f[joined]} と面談。
""", born=YOUNG),
    File("星見学園/保健室/保健調査票_R8.xls", """
保　健　調　査　票（入学時）
0@児童生徒氏名 ¦ 3@{a[name]} ¦ 7@性別 ¦ 9@{a[sex]}
0@生年月日 ¦ 3@{a[birth]} ¦ 7@保護者氏名 ¦ 9@{a[relative]}
0@かかりつけ医 ¦ 3@はら小児科 ¦ 7@緊急連絡先① ¦ 9@{a[mobile]}（母・勤務先）
7@緊急連絡先② ¦ 9@{a[phone]}（祖父母宅）
0@健康保険証 ¦ 3@記号 {a[insured_symbol]} 番号 {a[insured_number]} ¦ 7@保険者番号 ¦ 9@{a[insurer]}
0@既往症 ¦ 3@[[MEDICAL_CONDITION|川崎病]]（[[AGE?|2]]歳）、[[MEDICAL_CONDITION|熱性けいれん]]
0@アレルギー ¦ 3@[[MEDICAL_CONDITION|卵アレルギー]]　[[MEDICATION?|エピペン]]携帯
0@平熱 ¦ 3@36.4
""", born=(2018, 2020)),
    File("星見学園/保健室/来室記録_202606.xlsx", """
月日¦時刻¦学年組¦氏名¦主訴・けが¦処置¦帰宅¦記入
*9 6/⟨#1⟩¦⟨minute⟩¦{p[class]}¦{p[joined]}¦⟨[[MEDICAL_CONDITION?|腹痛]]|[[MEDICAL_CONDITION?|発熱37.9]]|[[MEDICAL_CONDITION?|擦り傷（膝）]]|[[MEDICAL_CONDITION|気管支炎]]後の咳⟩¦⟨休養|冷却|保護者迎え⟩¦⟨|○⟩¦{a[san]}
""", born=YOUNG),
    File("星見学園/進路/進路面談_校内資料.pptx", """
=== 進路検討会（3年1組）
担任　{a[joined]}
=== 推薦候補
{b[joined]}　評定4.3　志望：[[EDUCATION?|西湖大学 文学部]]
{c[joined]}　評定3.8　志望：就職（(株)三宝興業）　家庭の事情：[[FAMILY?|母子家庭]]、奨学金申請中
=== 要配慮
{d[joined]}　[[DISABILITY|発達障害（ASD）]]の診断あり。別室受験を大学へ申請。
連絡：{d[mobile]}（父）
=== notes
{c[san]}のお母さんは{e[condition]}で[[MEDICAL_TREATMENT?|療養中]]。会議後に本資料は回収。
"""),
    File("星見学園/事務/授業料口座振替_2026後期.csv", """
納付者番号¦生徒名¦口座名義人(ｶﾅ)¦金融機関番号¦支店番号¦口座種別¦口座番号¦振替金額¦結果コード
*13 {p[pupil]}¦{p[joined]}¦{p[holder]}¦{p[bank_code]}¦{p[branch_code]}¦1¦{p[account]}¦99000¦⟨0|0|1⟩
"""),
    File("星見学園/事務/卒業生台帳_昭和63年度.xls", """
昭和63年度卒業生　同窓会名簿用データ
卒業番号¦氏名¦旧姓¦現住所¦電話¦勤務先¦消息
*12 [[INTERNAL_ID|⟨#4⟩]]¦{p[name]}¦⟨|[[PERSON|風間]]|⟩¦{p[postal_dash]}　{p[address]}¦⟨~{p[phone]}⟩¦⟨{p[company]}|⟩¦⟨|逝去|宛先不明|海外⟩
""", born=(1970, 1971)),
    File("星見学園/事務/奨学生推薦書_申請.pdf", """
育英奨学生願書
ふりがな¦{a[hiragana]}¦生年月日¦{a[birth]}
氏　名¦{a[name]}¦学籍番号¦{a[pupil]}
住　所¦{a[address]}¦電話¦{a[mobile]}
家族構成（本人を除く）¦¦¦
続柄¦氏名¦職業¦年収
{a[relation]}¦{a[relative]}¦{a[occupation]}¦[[SALARY|312万円]]
家計の状況¦生計維持者が{b[condition]}のため休職し収入が減少した。¦¦
"""),
    File("星見学園/PTA/PTA役員名簿_令和8年度.docx", """
令和8年度　星見学園PTA　役員名簿　（取扱注意・コピー禁止）
役職¦氏名¦児童生徒氏名（学年・組）¦電話番号¦メール
会長¦{a[joined]}¦{a[child]}（6-1）¦{a[mobile]}¦{a[mail]}
*6 ⟨書記|会計|広報|校外⟩¦{p[joined]}¦{p[child]}（⟨1|3|5⟩-⟨1|2⟩）¦{p[mobile]}¦{p[mail]}
監査¦{b[joined]}¦{b[child]}（4-2）・{b[child_given]}（2-1）¦{b[phone]}¦—
"""),
    File("星見学園/PTA/フォームの回答_夏祭り手伝い.csv", """
タイムスタンプ,お子さまの学年・組を教えてください。,お子さまのお名前（ひらがな可）,保護者のお名前を入力してください *必須,当日連絡のつく電話番号（ハイフンなし）,メールアドレス,参加できる時間帯（複数選択可）,その他ご意見・ご要望があればお書きください
*11 2026/07/⟨10|12⟩ ⟨time⟩,⟨1|2|4⟩年⟨1|2⟩組,{p[child]},{p[joined]},{p[mobile_bare]},{p[mail]},"⟨午前|午前, 午後|終日⟩",⟨|下の子（{p[child_given]}・[[AGE?|3]]歳）も連れて行きます|{q[san]}さんと同じ班を希望|特になし⟩
""", "utf-8"),
    File("星見学園/PTA/緊急連絡網_5-2.pdf", """
5年2組　緊急連絡網
担任 {a[joined]}（{a[mobile]}）
第1班¦第2班¦第3班
{b[joined]} {b[mobile]}¦{c[joined]} {c[phone]}¦{d[joined]} {d[mobile]}
{e[joined]} {e[phone]}¦{f[joined]} {f[mobile]}¦{g[joined]} {g[mobile]}
{h[joined]} {h[mobile]}¦{i[joined]} {i[mobile]}¦{j[joined]} {j[phone]}
最後の人は担任へ連絡してください。
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
