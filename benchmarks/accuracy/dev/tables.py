# ruff: noqa: E501 - a catalogue: one entry a line is how it is read
"""Tables of the development set: path, fields, people, format, layout."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.rendering import file_of
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page

TABLES: tuple[tuple[str, str, int, str, str], ...] = (
    ("人事/社員名簿2026", "employee_id name kana department post birth sex postal address mobile mail", 34, "xlsx", "title notes memo"),
    ("人事/社員一覧_旧システム", "employee_id name half_kana birth sex postal address phone", 28, "csv", "coded"),
    ("人事/従業員台帳", "name birth_date sex address mobile_lost_zero day", 24, "xls", "numbered"),
    ("人事/マイナンバー収集状況", "employee_id name my_number relation=続柄 day remark", 30, "xlsx", "title indented"),
    ("人事/番号台帳(写)", "my_number name", 22, "csv8", "bare"),
    ("人事/年末調整/扶養親族", "employee_id name=社員氏名 relative=扶養親族氏名 kana relation birth my_number income", 21, "xlsx", ""),
    ("人事/採用/応募者2026", "name hiragana birth sex mobile mail school career day", 16, "xlsx", "title"),
    ("人事/採用/中途候補", "name age mail mobile career salary=希望年収", 12, "csvbom", ""),
    ("人事/給与/支給一覧", "employee_id name salary salary=残業手当 salary=差引支給額 account_line", 26, "xlsx", "title"),
    ("人事/給与/口座一覧", "name half_kana bank bank_code branch branch_code account_kind account", 25, "csv", ""),
    ("人事/給与/振込先(旧)", "name bank branch account_lost_zero", 20, "xlsx", "bare"),
    ("人事/給与/ゆうちょ登録", "name yucho_symbol yucho_number", 14, "xls", ""),
    ("人事/社会保険/資格取得", "name kana birth sex pension insurer insured_symbol insured_number", 22, "xlsx", "title"),
    ("人事/社会保険/雇用保険", "employee_id name employment day", 18, "csv", ""),
    ("人事/社会保険/年金番号", "name pension birth", 16, "ods", ""),
    ("人事/在留管理/外国人社員", "foreign_name nationality residence_card passport birth_date", 12, "xlsx", ""),
    ("人事/在留管理/旅券", "romaji name passport nationality", 12, "docx", ""),
    ("人事/労務/組合員名簿", "name union department mobile", 12, "xls", "title"),
    ("人事/労務/障害者雇用状況", "employee_id name disability day", 9, "xlsx", "title notes"),
    ("人事/緊急連絡網", "name mobile relation=続柄 relative=緊急連絡先氏名 phone", 18, "pdf", ""),
    ("医務室/定期健診2026", "employee_id name age sex systolic diastolic hba1c ldl bmi waist judgement", 30, "xlsx", "title"),
    ("医務室/特定健診データ", "name birth systolic diastolic hba1c gpt judgement", 26, "csv", ""),
    ("医務室/健診_転記", "name systolic diastolic bmi judgement", 6, "xlsx", "turned"),
    ("医務室/既往歴一覧", "employee_id name condition medication remark", 14, "xlsx", ""),
    ("医務室/休職者", "name condition treatment day", 7, "docx", ""),
    ("総務/車両/運転者台帳", "name licence birth address", 18, "xlsx", "title"),
    ("総務/車両/免許証更新", "name kana licence day", 15, "csv", ""),
    ("総務/株主名簿", "name postal address amount=持株数", 20, "csvq", ""),
    ("総務/身上調査", "name domicile race creed social", 6, "xlsx", ""),
    ("総務/反社チェック結果", "name birth criminal day", 7, "xlsx", "title"),
    ("総務/PC貸与", "name department mac imei login password", 15, "xlsx", ""),
    ("営業/顧客/顧客マスタ", "member_id family given family_kana given_kana postal prefecture city_on building phone mail", 32, "csv", ""),
    ("営業/顧客/会員データ", "member_id name kana birth sex occupation mail mobile", 30, "sql", ""),
    ("営業/顧客/DM発送リスト", "postal address name", 30, "csv8", "bare"),
    ("営業/顧客/宛名ラベル", "postal_lost_zero address name", 24, "xlsx", ""),
    ("営業/顧客/カード会員", "member_id name card day amount", 25, "csv", ""),
    ("営業/顧客/決済ログ", "member_id card amount day", 25, "tsv", "coded"),
    ("営業/顧客/アンケート", "age sex occupation prefecture purchase mail", 20, "semicolon", ""),
    ("営業/名刺管理", "name department post mail phone", 20, "tsv16", ""),
    ("営業/セミナー参加者", "name hiragana mail mobile remark", 22, "html", ""),
    ("営業/予約一覧", "name mobile day remark", 14, "md", ""),
    ("営業/購入履歴", "member_id name purchase amount day", 20, "csv", ""),
    ("システム/users", "login family given mail password birth", 20, "json", ""),
    ("システム/api_response", "member_id name kana postal address phone", 14, "wrapped", ""),
    ("システム/customers_ascii", "name mail mobile birth", 14, "jsonascii", ""),
    ("システム/export", "name kana birth sex address phone", 18, "xml", ""),
    ("システム/staff", "employee_id name mail mobile", 10, "yaml", ""),
    ("システム/app", "member_id name mail phone card", 20, "sqlite", ""),
    ("システム/計測/events", "cookie ip page day", 40, "jsonl", ""),
    ("システム/計測/広告配信", "adid ip latitude longitude day", 30, "csv8", "coded"),
    ("システム/計測/位置情報", "login latitude longitude day", 20, "json", ""),
    ("介護/利用者台帳", "name kana birth age address care_insurer care_number treatment=要介護度", 14, "xlsx", "title old"),
    ("介護/後期高齢者", "name birth elderly_insurer elderly_number", 12, "csv", "old"),
    ("患者/患者一覧", "patient_id name half_kana birth sex phone condition medication", 24, "csv", ""),
    ("患者/予約台帳", "patient_id name treatment day", 16, "xls", "halves"),
    ("住民/住民票コード照会", "name birth address juki", 12, "csv", ""),
    ("学校/学生名簿", "student_id name kana birth address phone", 26, "xls", "title"),
    ("学校/保護者", "student_id name=生徒氏名 relative=保護者氏名 relation mobile mail", 18, "xlsx", "halves"),
    ("学校/奨学金申請", "student_id name school income account_line", 10, "rtf", ""),
    ("相談窓口/相談者", "name age mobile victim day", 8, "xlsx", ""),
    ("寺/檀家名簿", "name address phone creed=宗派", 10, "docx", "title"),
    ("営業/訪問先", "name address phone", 8, "odt", ""),
    ("退避/コピー ～ 名簿", "name romaji birth_serial address", 20, "xlsx", ""),
    ("営業/年賀状宛名", "name_sama postal_and_address both_phones", 16, "xlsx", ""),
    ("人事/詰め込み名簿", "name_and_kana birth_and_age reachable", 14, "csv", ""),
    ("人事/既婚者届出", "maiden postal_and_address mobile", 10, "docx", ""),
    ("退避/list", "romaji mail phone birth", 18, "csveuc", "coded"),
)  # fmt: skip


def files(world: World) -> Iterator[tuple[str, Page]]:
    """Every table as a file."""
    for stem, keys, count, kind, layout in TABLES:
        yield file_of(world, stem, keys, count, kind, layout)
