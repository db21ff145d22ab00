# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Personnel files of the blind set: master data, seating, cards, absences."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

FILES = (
    File("総務人事部/01_人事/R8_従業者マスタ（修正版）.xlsx", """
=== 基本
従業者マスタ　令和8年9月1日現在
出力者：人事給与システム　　※取扱注意
0@社員№ ¦ 1@氏　　　名 ¦ 3@ﾌﾘｶﾞﾅ ¦ 4@生　年　月　日 ¦ 5@性別 ¦ 6@現　　住　　所 ¦ 8@連　絡　先 ¦ 10@入社
¦姓¦名¦¦(西暦)¦¦〒¦住所⏎(番地・建物名まで)¦自宅¦携帯¦年月日
*17 {p[staff]}¦{p[family]}¦{p[given]}¦{p[half_kana]}¦{p[birth_date]}¦{p[sex]}¦{p[postal]}¦{p[address]}¦⟨~{p[phone]}⟩¦{p[mobile]}¦⟨day⟩
以下余白
=== 休退職者!
社員№¦氏名¦事由¦発令日¦備考
*5 {p[staff]}¦{p[name]}¦⟨自己都合|定年|契約満了⟩¦⟨day⟩¦⟨|離職票送付先：{p[address]}⟩
{a[staff]}¦{a[name]}¦私傷病休職¦2026/6/1¦診断名：{a[condition]}　{a[treatment]}のため9月末まで
=== コード表
所属CD¦所属名¦勤務地
1100¦総務人事部¦本社（大宮）
2100¦営業第一課¦千葉営業所
2200¦営業第二課¦福島営業所
"""),
    File("総務人事部/01_人事/export_crew_20260901.csv", """
社員番号¦姓¦名¦姓（ヨミガナ）¦名（ヨミガナ）¦ビジネスネーム：姓¦生年月日¦戸籍上の性別¦メールアドレス¦電話番号¦雇用形態¦現住所の郵便番号¦現住所の都道府県¦現住所の市区町村¦現住所の丁目・番地¦現住所の建物名・部屋番号¦緊急連絡先の続柄¦緊急連絡先の姓名¦緊急連絡先の電話番号
*16 {p[staff_e]}¦{p[family]}¦{p[given]}¦{p[family_kana]}¦{p[given_kana]}¦¦{p[birth_iso]}¦{p[sex]}¦{p[work_mail]}¦{p[mobile_dash]}¦⟨正社員|契約社員|パート・アルバイト⟩¦{p[postal_dash]}¦{p[prefecture]}¦{p[city]}¦{p[street]}¦{p[building]}¦{p[relation]}¦{p[relative]}¦{p[phone_dash]}
""", "utf-8-sig"),
    File("総務人事部/01_人事/座席レイアウト_3F.xlsx", """
=== 3F
3F 執務室レイアウト（2026.7 席替え後）
0@出入口 ¦ 4@複合機 ¦ 8@給湯室
0@{a[san]} ¦ 2@{b[san]} ¦ 6@{c[san]} ¦ 8@{d[san]}
0@内2101 ¦ 2@内2102 ¦ 6@内2111 ¦ 8@内2112
0@{e[san]} ¦ 2@空席 ¦ 6@{f[san]} ¦ 8@派遣
0@内2103 ¦ 2@内2104 ¦ 6@内2113 ¦ 8@内2114
0@{g[joined]}課長 ¦ 6@{h[joined]}部長
応接A ¦ 応接B ¦ 書庫
"""),
    File("総務人事部/01_人事/社員証_作成依頼.xls", """
社員証ICカード発行依頼書
依頼先　⟨株式会社カードプロ|(株)アイディワークス⟩ 御中
No¦顔写真ファイル名¦漢字氏名¦英字表記¦部署¦カード種別
*9 {#}¦[[PHOTO|IMG_{#}.jpg]]¦{p[name]}¦{p[romaji]}¦{p[department]}¦⟨新規|再発行⟩
"""),
    File("総務人事部/01_人事/異動内々示R8.10.docx", """
令和8年10月1日付　人事異動（内々示・取扱厳重注意）
新　所　属　・　新　職　名¦氏　名¦旧　所　属
*7 {p[department]} {p[post]}¦{p[joined]}¦{p[department]}
退　職　{a[joined]}（令和8年9月30日付）
なお、{b[san]}主査は育児休業から復帰予定。
"""),
    File("総務人事部/02_労務/労働者名簿_様式第19号.xlsx", """
労　働　者　名　簿
0@ふりがな ¦ 3@{a[hiragana]} ¦ 10@性　別 ¦ 13@{a[sex]}
0@氏　名 ¦ 3@{a[name]} ¦ 10@生年月日 ¦ 13@{a[birth]}
0@住　所 ¦ 3@{a[address]}
0@雇入年月日 ¦ 3@平成29年4月1日 ¦ 10@従事する業務の種類 ¦ 13@施設管理
0@履　歴 ¦ 3@[[EMPLOYMENT_HISTORY|平成22年4月　有限会社ふじ工務店 入社]]
3@[[EMPLOYMENT_HISTORY|平成29年3月　同社 退職]]
0@退職又は死亡 ¦ 3@年　　月　　日 ¦ 10@事由
0@備　考 ¦ 3@{a[disability]}（会社へ届出済）
"""),
    File("総務人事部/02_労務/休暇残_0831.tsv", """
emp_cd¦emp_nm¦emp_nm_kn¦hire_ymd¦dept_nm¦yukyu_zan
*14 {p[staff]}¦{p[joined]}¦{p[half_kana]}¦20⟨10|15|21⟩0401¦{p[department]}¦⟨3.5|12.0|20.0⟩
""", "utf-16"),
    File("総務人事部/02_労務/障害者雇用状況報告_基礎資料.xlsx", """
障害者雇用状況報告　基礎資料（6/1時点）
NO.¦氏名¦障害の種類・程度¦手帳番号¦手帳確認日¦週所定労働時間
*6 {#}¦{p[name]}¦{p[disability]}¦[[DISABILITY?|第⟨#5⟩号]]¦⟨day⟩¦⟨30|40⟩
※プライバシーに配慮し、閲覧は人事担当者に限る
"""),
    File("総務人事部/02_労務/組合費チェックオフ.csv", """
対象月¦202608¦¦
従業員CD¦従業員名称¦加入区分¦控除額
*12 {p[staff]}¦{p[joined]}¦{p[union]}¦⟨2400|3100|2800⟩
合計¦12名¦¦
"""),
    File("総務人事部/02_労務/通勤経路申請.pdf", """
通　勤　手　当　認　定　申　請　書
提出日¦2026年4月6日¦社員番号¦{a[staff]}
氏　　名¦{a[name]}¦所　　属¦{a[department]}
現 住 所¦{a[address]}
連 絡 先¦{a[mobile]}
経路¦自宅―(徒歩 8分)―北浦和―(JR)―大宮―(徒歩 5分)―会社
定期代¦1か月 4,620円　3か月 13,170円
認定欄¦総務人事部　{b[san]}㊞
"""),
    File("総務人事部/03_勤怠/入退室_FingerEnroll.csv", """
UserID,Name,FingerIdx,Template(ISO19794-2),EnrollDate
*8 {p[staff_e]},{p[romaji]},⟨1|6⟩,[[BIOMETRIC_TEMPLATE|Rk1SACAyMAAAAAE⟨#12⟩AAPwBkAMUAxQEAAABWJkCFAKeoXUDBAMe⟨#6⟩UCbAPGUXQ==]],⟨iso⟩
""", "utf-8"),
    File("総務人事部/03_勤怠/顔認証ゲート.json", """
[
*5, {{"personId":"{p[staff_e]}","displayName":"{p[joined]}","faceEncoding":[[BIOMETRIC_TEMPLATE|[-0.08⟨#5⟩,0.11⟨#5⟩,0.03⟨#5⟩,-0.2⟨#5⟩,0.07⟨#5⟩,0.15⟨#5⟩,-0.01⟨#5⟩,0.09⟨#5⟩]]],"registeredAt":"⟨iso⟩T09:00:00+09:00"}}
]
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    return made(world, FILES)
