# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Office papers of the blind set: approvals, minutes, donors, events."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("総務人事部/稟議/稟議書_R8-044_公用車更新.docx", """
稟　議　書
稟議番号¦R8-044¦起案日¦令和8年8月6日
起案部署¦施設管理G¦起案者¦{a[joined]}
件　　名¦営業車両1台の更新について¦決裁¦社長 {b[san]}㊞　専務 {c[san]}㊞　部長 {d[san]}㊞
金　　額¦2,180,000円（税込）¦支払先¦大宮オートセンター（担当 {e[joined]}様 {e[mobile]}）
理由：現車両（平成25年式）は走行距離21万kmに達し、修理費が嵩むため。主に{f[san]}主任が市民プール巡回に使用する。
"""),
    File("総務人事部/会議/経営会議議事録_0818.docx", """
経営会議　議事録
日時：2026年8月18日（火）13:00～14:45　　場所：本社会議室
出席者：{a[san]}社長、{b[san]}専務、{c[san]}部長、{d[san]}部長、{e[san]}（書記）　欠席：{f[san]}監査役
１．7月度業績　売上 1億2,400万円（前年比103%）
２．労務案件　千葉営業所の{g[joined]}さんより、上司の{h[joined]}所長からの暴言の申告あり。{c[san]}部長が聴取する。
３．森林公園プロジェクト　長野市との協議は9月に継続。原案のとおり承認。
４．その他　{b[san]}専務、{b[treatment]}のため9/1～9/14不在
"""),
    File("総務人事部/会議/株主名簿_20260630.xls", """
株主名簿　（第38期末）
株主番号¦氏名又は名称¦住所¦所有株式数¦議決権¦配当金振込指定
*8 [[INTERNAL_ID|⟨#3⟩]]¦{p[name]}¦{p[address]}¦⟨1,200|300|50⟩¦⟨12|3⟩¦{p[bank_line]}
0201¦白樺商事株式会社¦[[JP_ADDRESS?|福島県福島市北町99-9]]¦5,000¦50¦—
"""),
    File("総務人事部/庶務/香典控え.xlsx", """
故 [[PERSON?|乾 源太]] 儀　香典帳
0@№ ¦ 1@御　芳　名 ¦ 3@金額 ¦ 4@住所 ¦ 6@返礼
*9 {#}¦{p[joined]}¦¦⟨5000|10000⟩¦{p[address]}¦¦⟨済|未⟩
10¦(株)大宮オートセンター¦¦20000¦¦¦済
11¦営業第二課一同¦¦12000¦¦¦不要
"""),
    File("総務人事部/庶務/駐車場契約.csv", """
区画,契約者,車両番号,電話,月額,口座振替
*9 ⟨A|B⟩-⟨#2⟩,{p[joined]},大宮 300 さ ⟨#2⟩-⟨#2⟩,{p[mobile]},8800,{p[bank]} {p[branch]}支店 {p[account]}
"""),
    File("総務人事部/庶務/ゴルフコンペ組合せ.pptx", """
=== 第12回 三宝杯 組合せ
OUT 8:14　{a[joined]}　{b[joined]}　{c[joined]}　{d[joined]}
OUT 8:21　{e[joined]}　{f[joined]}　{g[joined]}（レンタル）
=== 連絡
幹事：{h[joined]}　{h[mobile]}　精算は {h[mail]} まで
"""),
    File("総務人事部/庶務/慶弔見舞金_申請一覧.ods", """
申請日¦社員コード¦申請者¦事由¦対象家族¦続柄¦金額
*8 ⟨day⟩¦{p[staff]}¦{p[name]}¦⟨結婚|出生|死亡弔慰⟩¦{p[relative]}¦{p[relation]}¦⟨10000|30000⟩
"""),
    File("総務人事部/庶務/救命講習_受講申込.xls", """
0@普通救命講習Ⅰ　受講申込書
0@事業所名 ¦ 3@三宝興業 大宮 ¦ 8@申込責任者 ¦ 11@{a[joined]}
0@フリガナ¦氏名¦生年月日¦住所（市区町村まで）¦修了証番号
*7 {p[half_kana]}¦{p[name]}¦{p[birth]}¦{p[prefecture]}{p[city]}¦⟨|第⟨#5⟩号⟩
"""),
    File("総務人事部/BCP/安否確認_訓練結果.csv", """
登録社員番号,氏名,回答日時,本人の安否,家族の安否,現在地(緯度),現在地(経度),出社可否,コメント
*12 {p[staff_e]},{p[joined]},2026/09/01 09:⟨#2⟩,⟨無事|軽傷⟩,⟨無事|確認中⟩,{p[latitude]},{p[longitude]},⟨可|不可⟩,⟨|{p[child_given]}の保育園へ迎えに行きます|自宅待機⟩
"""),
    File("個人フォルダ/tmp/無題1.txt", """
・{a[san]}さん家　{a[address]}
・ワイシャツ 2枚　クリーニング
・{b[joined]} {b[mobile]}（水道屋）
・ゆうちょ 記号{c[yucho_symbol]} 番号{c[yucho_number]}（母の口座）
・AmazonのPW → {c[password]}
・9/18 健診 前日21時以降絶食
"""),
    File("個人フォルダ/tmp/コピー ～ 名簿.csv", """
*11 {p[joined]}¦{p[half_kana]}¦{p[postal]}¦{p[address]}¦{p[phone]}¦{p[birth]}
"""),
    File("個人フォルダ/tmp/手紙_礼状.docx", """
拝啓　初秋の候、{a[joined]}様におかれましてはますますご健勝のこととお慶び申し上げます。
先日は{b[child_given]}の入学祝いに、心のこもったお品を賜り厚く御礼申し上げます。
{b[san]}家一同、{a[san]}様のご厚情に感謝しております。
お住まいの{a[city]}は、台風の被害はいかがでしたでしょうか。
敬具
令和八年九月吉日
〒{b[postal_dash]}　{b[address]}
{b[joined]}
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
