# ruff: noqa: E501 - a catalogue: texts keep the lines they have in the file
"""Pay, tax and social insurance files of the blind set."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bank_file import bank_file
from benchmarks.accuracy.blind.writing import File, made
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

SLIP = """
=== {n[joined]}
0@給　与　明　細　書 ¦ 14@2026年08月分
0@会社名 ¦ 3@(株)三宝興業 ¦ 14@支給日 ¦ 17@2026/08/25
0@社員番号 ¦ 3@{n[staff]} ¦ 8@氏　名 ¦ 11@{n[name]} 様
0@勤 ¦ 1@出勤日数 ¦ 4@欠勤 ¦ 7@有休 ¦ 10@残業時間
0@怠 ¦ 1@20.0 ¦ 4@0 ¦ 7@1.0 ¦ 10@12.5
0@支 ¦ 1@基本給 ¦ 4@職務手当 ¦ 7@通勤手当 ¦ 10@総支給額
0@給 ¦ 1@{n[basic_pay]} ¦ 4@[[SALARY?|15,000]] ¦ 7@[[SALARY?|8,400]] ¦ 10@{n[gross_pay]}
0@控 ¦ 1@健康保険 ¦ 4@厚生年金 ¦ 7@雇用保険 ¦ 10@所得税
0@除 ¦ 1@[[SALARY?|14,220]] ¦ 4@[[SALARY?|25,620]] ¦ 7@[[SALARY?|1,680]] ¦ 10@[[SALARY?|5,930]]
0@差引支給額 ¦ 10@{n[net_pay]}
"""
FILES = (
    File("総務人事部/04_給与/202608_給与明細.xlsx", "".join(SLIP.replace("{n[", f"{{{n}[") for n in "abcde")),
    File("総務人事部/04_給与/支給控除一覧_8月.csv", """
所属¦社員コード¦氏名¦基本給¦時間外手当¦支給合計¦健康保険料¦所得税¦控除合計¦差引支給額
*15 {p[department]}¦{p[staff]}¦{p[name]}¦{p[basic_pay]}¦[[SALARY?|⟨yen⟩]]¦{p[gross_pay]}¦[[SALARY?|⟨yen⟩]]¦[[SALARY?|⟨yen⟩]]¦[[SALARY?|⟨yen⟩]]¦{p[net_pay]}
"""),
    File("総務人事部/04_給与/振込口座登録票.xlsx", """
=== 登録
給与振込口座　登録・変更一覧
0@対象者 ¦ 2@第1口座 ¦ 8@メールでの⏎明細通知先
社員№¦氏名¦金融機関名¦店名¦金融機関⏎コード¦店⏎番号¦種目¦口座番号⏎(右詰め)¦通知先アドレス
*13 {p[staff]}¦{p[name]}¦{p[bank]}¦{p[branch]}¦{p[bank_code]}¦{p[branch_code]}¦⟨普通|普通|貯蓄⟩¦{p[account]}¦⟨~{p[mail]}⟩
=== ゆうちょ
社員№¦氏名¦記号(5桁)¦番号(8桁以内)
*4 {p[staff]}¦{p[name]}¦{p[yucho_symbol]}¦{p[yucho_number]}
"""),
    File("総務人事部/04_給与/賞与評価シート.xls", """
2026年夏季賞与　考課一覧【部外秘】
順位¦氏名¦等級¦前期評価¦今期評価¦支給予定額¦上長コメント
*9 {#}¦{p[name]}¦⟨M1|S2|J3⟩¦⟨A|B+|B⟩¦⟨A|B|C⟩¦{p[gross_pay]}¦⟨|リーダーシップ発揮|{p[san]}さんは後輩指導に課題|クレーム対応良好⟩
"""),
    File("総務人事部/05_年調/R7源泉徴収票_控.xlsx", """
=== 控1
0@令和７年分　給与所得の源泉徴収票
0@支払を受ける者 ¦ 4@住所又は居所 ¦ 8@{a[address]}
4@（受給者番号） ¦ 8@{a[staff]}
4@（個人番号） ¦ 8@{a[my_number]}
4@（役職名） ¦ 8@{a[post]}
4@（フリガナ） ¦ 8@{a[kana]}
4@氏　名 ¦ 8@{a[name]}
0@種別 ¦ 3@支払金額 ¦ 8@給与所得控除後の金額 ¦ 13@所得控除の額の合計額 ¦ 18@源泉徴収税額
0@給料・賞与 ¦ 3@{a[yearly_pay]} ¦ 8@[[SALARY?|3,214,400]] ¦ 13@[[SALARY?|1,402,118]] ¦ 18@[[SALARY?|92,500]]
0@控除対象扶養親族 ¦ 4@氏名 ¦ 8@{a[child]} ¦ 13@個人番号 ¦ 16@{c[my_number]}
0@支払者 ¦ 4@個人番号又は法人番号 ¦ 8@⟨corp⟩
4@住所（居所）又は所在地 ¦ 8@[[JP_ADDRESS?|埼玉県さいたま市大宮区桜木町9-99]]
4@氏名又は名称 ¦ 8@株式会社三宝興業 ¦ 16@[[PHONE_NUMBER?|048-299-0199]]
"""),
    File("総務人事部/05_年調/扶養親族個人番号収集.xls", """
扶養控除等申告書　記載事項一覧（番号法に基づき厳重管理）
社員No.¦区分¦氏名¦続柄¦生年月日¦マイナンバー¦収集日
*8 {p[staff]}¦本人¦{p[name]}¦—¦{p[birth]}¦{p[my_number]}¦⟨day⟩
*8 ¦扶養¦{p[name]}¦{p[relation]}¦{p[birth]}¦{p[my_number]}¦⟨day⟩
"""),
    File("総務人事部/05_年調/支払調書データ_R7.csv", """
1¦支払を受ける者¦住所（居所）¦個人番号又は法人番号¦区分¦細目¦支払金額¦源泉徴収税額
*7 {#}¦{p[joined]}¦{p[address]}¦{p[my_number]}¦講演料¦⟨1回|2回⟩¦⟨yen⟩¦⟨yen⟩
8¦合同会社ミナモ¦[[JP_ADDRESS?|東京都港区芝公園9-9-9]]¦⟨corp⟩¦原稿料¦¦⟨yen⟩¦0
"""),
    File("総務人事部/06_社保/資格取得届_電子申請用.csv", """
都市区符号,事業所記号,被保険者整理番号,被保険者氏名（カナ）,被保険者氏名（漢字）,生年月日(元号),生年月日,種別,個人番号・基礎年金番号,資格取得年月日,報酬月額,郵便番号,被保険者住所（漢字）
*9 21,イロハ,{#},{p[holder]},{p[name]},5,{p[birth_short]},1,⟨{p[my_number]}|{p[pension]}⟩,080801,{p[basic_pay]},{p[postal7]},{p[address]}
"""),
    File("総務人事部/06_社保/雇用保険_資格喪失連絡票.docx", """
雇用保険被保険者資格喪失届・離職証明書　作成依頼
社会保険労務士法人ひなた　御中
被保険者番号¦{a[employment]}
事業所番号¦1104-⟨#6⟩-3
被保険者氏名¦{a[name]}（{a[kana]}）
離職者の住所¦〒{a[postal_dash]}　{a[address]}
電話番号¦{a[mobile]}
離職年月日¦令和8年8月31日
離職理由¦一身上の都合（家族の介護）
賃金支払状況¦8月 {a[basic_pay]}円　7月 {a[gross_pay]}円
担当：総務人事部　{b[san]}
"""),
    File("総務人事部/06_社保/保険証回収リスト.txt", """
■健保 資格確認書・保険証 回収状況（8/31〆）
保険者番号 {a[insurer]} ／ 埼玉建設業健康保険組合
-----------------------------------------------
*8 {p[joined]}　記号・番号 {p[insured_line]}（枝番0⟨0|1⟩）　⟨回収済|未回収|郵送依頼済⟩
-----------------------------------------------
問合せ：{b[san]}（内線2105）
""", "euc-jp"),
    File("総務人事部/06_社保/算定基礎_年金番号照合.xlsx", """
No.¦被保険者氏名¦フリガナ¦生年月日¦基礎年金番号¦雇用保険⏎被保険者番号¦従前の標準報酬月額¦平均額
*11 {#}¦{p[name]}¦{p[kana]}¦{p[birth_short]}¦{p[pension]}¦{p[employment]}¦[[SALARY?|⟨260|300|340⟩千円]]¦{p[basic_pay]}
"""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every file of this part."""
    yield from made(world, FILES)
    yield "総務人事部/04_給与/KYUYO0825.dat", bank_file(world, 14, kind="11", newline="")
    yield "総務人事部/04_給与/総合振込_報酬.txt", bank_file(world, 6, kind="21", newline="\r\n")
