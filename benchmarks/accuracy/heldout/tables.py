# ruff: noqa: E501 - a catalogue: one entry a line is how it is read
"""Tables of the held-out set: path, fields, people, format, layout."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.rendering import file_of
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

TABLES: tuple[tuple[str, str, int, str, str], ...] = (
    ("01_管理本部/職員カード一覧", "employee_id name hiragana sex birth_date address mobile day", 26, "xlsx", "numbered title"),
    ("01_管理本部/emp_master", "employee_id name kana birth sex postal address phone mail", 30, "csv8", "coded"),
    ("01_管理本部/在籍者", "name department post mail", 20, "ods", ""),
    ("01_管理本部/特定個人情報/番号確認", "name relation my_number day", 24, "xlsx", "indented notes"),
    ("01_管理本部/特定個人情報/支払調書用", "name address my_number amount", 21, "csv", ""),
    ("01_管理本部/特定個人情報/mynumber_extract", "employee_id my_number", 25, "jsonl", ""),
    ("01_管理本部/給与/賃金台帳", "employee_id name salary salary=時間外 income", 18, "xls", "title"),
    ("01_管理本部/給与/振込一覧", "half_kana bank_code branch_code account_kind account amount", 22, "csv", ""),
    ("01_管理本部/給与/報酬支払先", "name account_line mail", 9, "docx", ""),
    ("01_管理本部/給与/口座登録_旧", "name bank branch account_lost_zero", 16, "xlsx", "halves"),
    ("01_管理本部/保険/被保険者一覧", "name birth insurer insured_symbol insured_number", 20, "csvbom", ""),
    ("01_管理本部/保険/雇保_離職者", "name employment birth day", 13, "xlsx", ""),
    ("01_管理本部/保険/年金記録", "name kana pension", 15, "tsv", ""),
    ("01_管理本部/採用/候補者プール", "name hiragana age mail mobile school career", 14, "xlsx", ""),
    ("01_管理本部/採用/技能実習生", "foreign_name nationality birth residence_card passport", 14, "xls", "title"),
    ("01_管理本部/採用/スカウト", "romaji mail mobile occupation", 12, "html", ""),
    ("01_管理本部/労組/名簿", "name union mobile", 10, "csv", ""),
    ("01_管理本部/安全/運転免許台帳", "name licence birth day", 18, "xlsx", "notes"),
    ("01_管理本部/安全/障がい者雇用", "name disability remark", 8, "xlsx", ""),
    ("02_健康管理/健診一覧", "employee_id name sex age systolic diastolic ldl gpt hba1c judgement", 24, "xls", "title"),
    ("02_健康管理/kenshin", "name birth systolic diastolic bmi waist judgement", 22, "csv", ""),
    ("02_健康管理/就業上配慮", "name condition treatment medication", 9, "xlsx", "turned"),
    ("02_健康管理/要フォロー", "name condition mobile remark", 8, "pdf", ""),
    ("03_お客様/カスタマー", "member_id family given family_kana given_kana birth sex postal prefecture city_on building mobile mail", 28, "csvq", ""),
    ("03_お客様/cust", "member_id name kana postal address phone", 26, "sql", ""),
    ("03_お客様/配送先データ", "name postal address phone", 24, "csveuc", "bare"),
    ("03_お客様/お中元送付先", "postal_lost_zero address name remark", 18, "xlsx", "numbered"),
    ("03_お客様/会員証", "name card birth", 18, "xlsx", ""),
    ("03_お客様/payment", "member_id card amount day", 22, "json", ""),
    ("03_お客様/来店アンケート", "age sex occupation purchase mail", 16, "csv", ""),
    ("03_お客様/クレーム一覧", "day name mobile remark", 14, "md", ""),
    ("03_お客様/名刺", "company name post mail mobile", 18, "tsv16", ""),
    ("03_お客様/購買分析元", "member_id age sex purchase day", 20, "csv8", ""),
    ("03_お客様/ギフト受取人", "name address phone relation", 10, "rtf", ""),
    ("03_お客様/メルマガ", "mail name", 30, "tsv", "bare"),
    ("04_IT/accounts", "login password name mail", 15, "xlsx", ""),
    ("04_IT/staff_api", "employee_id name mail mobile", 12, "wrapped", ""),
    ("04_IT/mobile_devices", "name imei mac mobile", 14, "csv", "coded"),
    ("04_IT/tracking/ad_log", "adid ip page day", 26, "jsonl", ""),
    ("04_IT/tracking/geo", "login latitude longitude", 20, "csv8", "coded"),
    ("04_IT/tracking/web", "cookie ip page", 26, "json", ""),
    ("04_IT/dump/kokyaku", "name kana address mobile mail", 18, "xml", ""),
    ("04_IT/dump/unicode_escaped", "name address", 12, "jsonascii", ""),
    ("04_IT/dump/patients", "patient_id name birth condition medication", 15, "yaml", ""),
    ("04_IT/dump/local", "name mobile mail", 14, "sqlite", ""),
    ("05_福祉/利用者一覧", "name kana birth care_insurer care_number treatment", 13, "xlsx", "old title"),
    ("05_福祉/後期高齢", "name birth elderly_insurer elderly_number address", 10, "csv", "old"),
    ("05_福祉/外来予定", "patient_id name treatment day", 14, "xlsx", "halves"),
    ("05_福祉/相談受付", "name age victim mobile", 7, "xls", ""),
    ("05_福祉/戸籍確認", "name domicile race", 5, "docx", ""),
    ("05_福祉/住基照会", "name birth juki", 11, "semicolon", ""),
    ("06_学園/学生台帳", "student_id name hiragana sex birth address", 20, "xlsx", "title indented"),
    ("06_学園/保護者連絡先", "name=園児名 relative relation mobile", 15, "pdf", ""),
    ("06_学園/留学生", "foreign_name passport nationality mail", 10, "csvbom", ""),
    ("07_総代会/組合員台帳", "name address phone creed amount=出資口数", 12, "xls", "numbered"),
    ("07_総代会/役員略歴", "name career school", 6, "docx", ""),
    ("99_その他/メモ_一覧", "name birth_serial mobile_lost_zero", 14, "xlsx", ""),
    ("03_お客様/年始挨拶", "name_sama postal_and_address phone", 14, "csv", ""),
    ("01_管理本部/緊急時一覧", "maiden both_phones birth_and_age", 12, "xlsx", "title"),
    ("06_学園/保護者会", "name_and_kana reachable", 10, "pdf", ""),
    ("99_その他/与信", "name criminal income", 6, "xlsx", ""),
    ("99_その他/ゆうちょ", "name yucho_symbol yucho_number", 9, "csv", ""),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every table as a file."""
    for stem, keys, count, kind, layout in TABLES:
        yield file_of(world, stem, keys, count, kind, layout)
