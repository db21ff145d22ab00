# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Nursery and after-school files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

SMALL = (2020, 2025)
FILES = (
    File("つくし保育園/児童票.xlsx", """
=== 児童票①
児　童　票
0@入所年月日 ¦ 4@令和7年4月1日 ¦ 12@整理番号 ¦ 15@[[INTERNAL_ID?|⟨#4⟩]]
0@ふりがな ¦ 4@{a[hiragana]} ¦ 12@性別 ¦ 15@{a[sex]}
0@児童名 ¦ 4@{a[name]} ¦ 12@生年月日 ¦ 15@{a[birth]}
0@現住所 ¦ 4@{a[address]} ¦ 12@電話 ¦ 15@{a[phone]}
0@家族の状況（児童を中心に記入）
0@氏名 ¦ 4@続柄 ¦ 7@生年月日 ¦ 12@勤務先・学校名 ¦ 18@連絡先
0@{b[joined]} ¦ 4@[[FAMILY|父]] ¦ 7@{c[birth]} ¦ 12@株式会社三宝興業 ¦ 18@{b[mobile]}
0@{d[joined]} ¦ 4@[[FAMILY|母]] ¦ 7@{e[birth]} ¦ 12@白樺会病院（[[OCCUPATION?|看護師]]） ¦ 18@{d[mobile]}
0@{a[relative]} ¦ 4@[[FAMILY|姉]] ¦ 7@{f[birth]} ¦ 12@⟨北小2年|青谷小3年⟩
=== 児童票②
0@出生時 ¦ 4@在胎週数 38週2日 ¦ 12@体重 ¦ 15@2,946g
0@既往歴 ¦ 4@[[MEDICAL_CONDITION|突発性発疹]]（1歳）　[[MEDICAL_CONDITION|中耳炎]]
0@アレルギー ¦ 4@[[MEDICAL_CONDITION?|鶏卵・ナッツ]]（医師の指示書あり）
0@健康保険 ¦ 4@{a[insured_line]} ¦ 12@保険者番号 ¦ 15@{a[insurer]}
0@かかりつけ ¦ 4@はら小児科 ¦ 12@担当保育士 ¦ 15@{g[joined]}
""", born=SMALL),
    File("つくし保育園/ひよこ組/連絡帳アプリ出力_0903.txt", """
【連絡帳】2026年9月3日(木) ひよこ組
■{a[joined]}ちゃん（[[AGE?|1歳4か月]]）
家庭から：昨夜37.8℃。{a[medication]}を半量飲ませました。迎えは祖母（{a[relative]}）です。携帯{a[mobile]}
園から：{a[given]}ちゃん、午睡1時間20分。検温36.9℃。担任 {b[san]}
■{c[joined]}くん（[[AGE?|1歳9か月]]）
家庭から：週末から[[FAMILY?|パパ]]が単身赴任です。
園から：砂場で{a[given]}ちゃんと仲良く遊びました。
""", born=SMALL),
    File("つくし保育園/一時預かり_登録者.csv", """
登録No.¦お子様氏名¦よみ¦生年月日¦月齢¦保護者¦〒住所¦緊急①¦緊急②¦食物アレルギー
*10 [[INTERNAL_ID|⟨#4⟩]]¦{p[name]}¦{p[hiragana]}¦{p[birth]}¦[[AGE?|⟨11|17|25⟩ヶ月]]¦{p[relative]}¦{p[postal]} {p[address]}¦{p[mobile]}¦⟨~{p[phone]}⟩¦⟨無|無|[[MEDICAL_CONDITION?|牛乳アレルギー]]⟩
""", born=SMALL),
    File("放課後クラブ/お迎え予定_9月2週.ods", """
お迎え予定表　9/7～9/11
学年¦名前¦月¦火¦水¦木¦金¦お迎えに来る人（続柄）
*9 ⟨1|2|3⟩年¦{p[name]}¦17:00¦⟨17:30|休⟩¦17:00¦⟨18:00|16:30⟩¦17:00¦{p[relative]}（{p[relation_word]}）
""", born=(2016, 2019)),
    File("放課後クラブ/LINE_指導員グループ.txt", """
[LINE] 放課後クラブ指導員のトーク履歴
保存日時：2026/09/05 20:11

2026/09/04(金)
14:02	{a[joined]}	{b[san]}さん、今日は3年の{c[joined]}くんお休みです
14:05	{b[joined]}	了解です。お母さんから連絡ありましたか？
14:06	{a[joined]}	はい、{c[mobile_dash]} から。[[MEDICAL_CONDITION?|おたふく]]かもとのこと
14:30	{b[joined]}	[スタンプ]
18:41	{d[joined]}	{e[joined]}ちゃん、まだお迎えなし。祖父の{e[relative]}さんに電話します
18:55	{d[joined]}	来られました！
19:10	{a[joined]}	鍵の暗証番号変えました。[[CREDENTIAL|4471]]です
19:11	{b[joined]}	写真
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
