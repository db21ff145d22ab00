"""Payroll, attendance, social insurance: what those products export and what an office keeps beside them."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.bank_file import bank_file
from benchmarks.accuracy.catalogue import Entry, Form, Lines
from benchmarks.accuracy.catalogue import files as catalogue
from benchmarks.accuracy.field.export import Export, exports
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

EXPORTS = (
    Export(
        "総務/給与/支給控除一覧表_202609",
        "xlsx",
        "number5=社員番号 name=氏名 department_code=部門CD department=部門名 base=基本給 allowance=役職手当 "
        "overtime_pay=時間外手当 gross=支給合計 held_back=健康保険料 held_back=厚生年金 tax=所得税 net=差引支給額",
        22,
        above="支給控除一覧表｜2026年9月分｜（支給日 2026/09/25）\n青空工業株式会社｜｜単位：円",
        groups="社員:4 支給:4 控除:3 _:1",
        total="【合計】",
        below="※ 役員は別紙",
        sheet="2026.09",
    ),
    Export(
        "総務/給与/kyuyo_meisai_export",
        "csv",
        "number4=従業員コード family=姓 given=名 family_kana=姓カナ given_kana=名カナ kind=雇用区分 days=出勤日数 "
        "hours=残業時間 base=基本給 gross=総支給額 held_back=社会保険計 tax=源泉所得税 net=振込額",
        26,
    ),
    Export(
        "総務/勤怠/月次勤怠データ_2026-09",
        "csvbom",
        "number4=社員CD name=社員名 department=所属 in=出勤 out=退勤 hours=所定外 hours=深夜 days=実働日数 remark=備考",
        24,
    ),
    Export(
        "総務/勤怠/有休管理簿",
        "xls",
        "number4=社員No. name=氏名 era_day=入社日 days=付与日数 days=取得日数 post=役職",
        14,
        above="年次有給休暇管理簿｜｜基準日：4月1日",
    ),
    Export(
        "総務/社保/標準報酬月額決定_算定基礎",
        "xlsx",
        "insured_number=被保険者/n整理番号 name=被保険者氏名 birth=生年月日 pension=基礎年金番号 "
        "gross=４月 gross=５月 gross=６月 standard=決定後/n標準報酬月額 remark=備考",
        16,
        above="健康保険・厚生年金保険　被保険者報酬月額算定基礎届（控）｜事業所名：㈱みどり商事",
        groups="被保険者:4 報酬月額:3 _:2",
    ),
    Export(
        "総務/社保/雇用保険_資格取得者一覧",
        "csv",
        "employment=雇用保険被保険者番号 name=被保険者氏名 half_kana=ﾌﾘｶﾞﾅ sex=性別 birth8=生年月日 "
        "stamp=資格取得年月日 "
        "base=賃金（月額） my_number=個人番号",
        18,
    ),
    Export(
        "総務/給与/給与振込口座一覧",
        "xlsx",
        "code_name=社員 bank_code=銀行ｺｰﾄﾞ bank=銀行名 branch_code=支店ｺｰﾄﾞ branch=支店名 account_kind=種目 "
        "account_lost_zero=口座番号 holder=口座名義（ｶﾅ）",
        20,
        below="口座の変更は毎月10日までに経理課へ。",
    ),
    Export(
        "総務/組合/組合費チェックオフ_10月",
        "xlsx",
        "number5=社員番号 name=氏名 department=職場 union=加入区分 allowance=基準内賃金 remark=備考",
        18,
        above="労働組合費　控除対象者一覧（チェックオフ協定に基づく）",
        total="計",
    ),
    Export(
        "総務/賞与/夏季賞与査定_極秘",
        "xlsx",
        "number4=No post=職位 name=氏名 age=年齢 bonus=賞与額 annual=前年年収 remark=評価者コメント",
        15,
        above="2026年夏季賞与　査定結果",
    ),
)

FORMS: tuple[Entry, ...] = (
    Form(
        "総務/給与/給与明細_個別.pdf",
        "below",
        "number5=社員番号 name=氏名 department=所属 base=基本給 allowance=通勤手当 overtime_pay=残業手当 "
        "gross=総支給額 "
        "held_back=控除合計 net=差引支給額",
        "給与支給明細書　2026年9月分\n青空工業株式会社",
        "振込先：{a[bank]} {a[branch]} 普通 {a[account]}\n有給残 12.5日",
    ),
    Form(
        "総務/年末調整/源泉徴収票_R7.xlsx",
        "below2",
        "address=住所又は居所 my_number=個人番号 kana=（フリガナ） name=氏名 annual=支払金額 tax=源泉徴収税額 "
        "held_back=社会保険料等の金額 relative=（源泉・特別）控除対象配偶者の氏名 birth=生年月日 kind=種別",
        "令和７年分　給与所得の源泉徴収票",
        "（受給者番号）{a[number4]}　支払者：東和印刷㈱　法人番号 [[JP_CORPORATE_NUMBER?|7000012050002]]",
    ),
    Lines(
        "総務/社保/離職証明書_入力控.txt",
        "{a[employment]}\t{a[name]}\t{a[half_kana]}\t{a[birth_era]}\t{a[stamp]}\t{a[gross]}\t自己都合\r\n",
        12,
        "cp932",
        "被保険者番号\t氏名\tフリガナ\t生年月日\t離職日\t直前賃金月額\t離職理由\r\n",
        newline="\n",
    ),
)


def files(world: World) -> Iterator[tuple[str, Page]]:
    yield from exports(world, EXPORTS)
    yield from catalogue(world, FORMS)
    yield "総務/給与/furikomi/KYUYO0925.dat", bank_file(world, 18, kind="11", newline="\r\n")
