# ruff: noqa: E501 - rows of ledgers read best as rows
"""Reconciling with three differently laid-out ledgers: every planted difference found, none invented."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from pdscan.config import LedgerSettings
from pdscan.inventory import write
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Sample, Status
from pdscan.reports.ledger.reading import LedgerProblem
from pdscan.reports.reconcile.company import read
from pdscan.reports.reconcile.items import day, entities, people, years
from pdscan.reports.reconcile.workbook import Comparison, compare
from pdscan.reports.reconcile.workbook import write as write_comparison

TODAY = date(2026, 11, 23)
YEAR = 365.25 * 86_400
NUMBER = ("individual_number", "identification_code", "personal")


def asset(name: str, people: int, *items: str, categories: tuple[str, ...] = ("personal",)) -> AssetResult:
    sample = Sample("*", {"row": 2}, ("column heading",), 0.9)
    findings = tuple(Finding("", item, people, people, 0.9, (sample,), categories) for item in items)
    return AssetResult(
        f"/mnt/fs01/{name}", "file", Status.SCANNED, format="spreadsheet", findings=findings, categories=categories,
        persons=Persons(people, people),
    )  # fmt: skip


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    """Six lines: staff, My Number, check-ups, applicants (old), customers, inquiries."""
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    now = time.time()
    rows = [
        (asset("人事部/社員名簿_2026.xlsx", 120, "PERSON", "JP_ADDRESS", "PHONE_NUMBER", "DATE_OF_BIRTH", "JP_BANK_ACCOUNT"), now),
        (asset("人事部/マイナンバー管理簿.xlsx", 120, "PERSON", "JP_MY_NUMBER", categories=NUMBER), now),
        (asset("人事部/健康診断結果.xlsx", 118, "PERSON", "HEALTH_CHECKUP", "AGE", categories=("special_care", "personal")), now),
        (asset("採用/履歴書/応募者_2015.xlsx", 40, "PERSON", "JP_ADDRESS", "EDUCATION"), now - 9 * YEAR),
        (asset("営業部/顧客/顧客リスト.csv", 15_000, "PERSON", "JP_ADDRESS", "PHONE_NUMBER"), now),
        (asset("サポート/問合せ一覧.xlsx", 300, "PERSON", "EMAIL_ADDRESS"), now),
    ]  # fmt: skip
    source = write.source_id(opened, "/mnt/fs01")
    with opened.writing() as connection:
        outcomes = [write.Outcome(source, Change.NEW, "", "", one, modified=modified) for one, modified in rows]
        write.save(connection, 1, outcomes)
    yield opened
    opened.close()


def simple(path: Path) -> None:
    """One heading row below a title block, Windows paths, items in prose."""
    book = Workbook()
    sheet = book.active
    sheet.title = "台帳"
    sheet["A1"] = "個人情報管理台帳"
    sheet["A2"] = "株式会社見本"
    sheet.append([])
    heads = [
        "No.",
        "部署",
        "個人情報の名称",
        "個人情報の項目",
        "件数(約)",
        "要配慮個人情報",
        "保管場所",
        "媒体",
        "利用目的",
        "保存期間",
        "次回見直し日",
    ]
    sheet.append(heads)
    rows = [
        [1, "人事部", "社員名簿", "氏名、住所、電話番号、生年月日", "120名", "無", r"\\fs01\人事部", "電子", "雇用管理", "退職後5年", "2027/3/31"],
        [2, "人事部", "健康診断結果", "氏名、年齢、健診結果", "約120名", "無", r"\\fs01\人事部", "電子", "健康管理", "5年", "2027/3/31"],
        [3, "人事部", "採用応募者の履歴書", "氏名、住所、学歴", "50名", "無", r"Z:\採用\履歴書", "電子", "採用選考", "1年", "2027/3/31"],
        [4, "営業部", "顧客名簿", "氏名・住所・電話番号", "約1,200名", "無", r"\\fs01\営業部\顧客", "電子", "販売", "取引終了後7年", "2027/3/31"],
        [5, "サポート課", "お問い合わせ記録", "氏名、メールアドレス", "300件", "無", r"\\fs01\サポート", "電子", "回答", "3年", "2026/3/31"],
        [6, "営業部", "旧会員カード申込", "氏名、住所、電話番号", "800名", "無", r"\\fs01\旧営業\会員", "電子", "会員管理", "5年", "2027/3/31"],
        [7, "総務部", "来訪者受付票", "氏名、勤務先", "500名", "無", "総務キャビネット", "紙", "入退館管理", "1年", "2027/3/31"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    book.save(path)


def two_rows(path: Path) -> None:
    """Headings over two rows with merged cells, departments merged downwards, era dates."""
    book = Workbook()
    sheet = book.active
    sheet["B2"] = "個人情報 棚卸し表(令和8年度)"
    upper = {
        "A": "項番",
        "B": "主管部門",
        "C": "帳票名",
        "D": "記載項目",
        "E": "本人数",
        "F": "区分",
        "H": "保管",
        "K": "使用目的",
        "L": "最終確認日",
    }
    for column, text in upper.items():
        sheet[f"{column}4"] = text
    lower = {"F": "要配慮", "G": "マイナンバーの有無", "H": "場所", "I": "方法", "J": "期限"}
    for column, text in lower.items():
        sheet[f"{column}5"] = text
    for area in ("A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5", "F4:G4", "H4:J4", "K4:K5", "L4:L5"):
        sheet.merge_cells(area)
    rows = [
        ["1", "人事部", "社員名簿", "氏名,住所,TEL,生年月日", "〜1,000人", "なし", "なし", "人事部フォルダ fs01/人事部", "電子", "5年", "雇用管理", "令和8年4月1日"],
        ["2", None, "健診結果", "氏名・年齢・健康診断結果", "〜1,000人", "なし", "なし", "人事部フォルダ fs01/人事部", "電子", "5年", "健康管理", "令和8年4月1日"],
        ["3", None, "応募者履歴書", "氏名/住所/学歴", "〜100人", "なし", "なし", "fs01/採用/履歴書", "電子", "1年", "採用", "R8.4.1"],
        ["4", "営業部", "顧客リスト", "氏名 住所 電話", "1200", "なし", "なし", "fs01/営業部/顧客", "電子", "7年", "営業", "R8.4.1"],
        ["5", "サポート", "問合せ一覧", "名前、E-mail", "300", "なし", "なし", "fs01/サポート", "電子", "3年", "問合せ対応", "R7.3.1"],
        ["6", "営業部", "旧会員カード申込", "氏名、住所、電話", "800", "なし", "なし", "fs01/旧営業/会員", "電子", "5年", "会員管理", "R8.4.1"],
        ["7", "総務部", "来訪者受付票", "氏名、勤務先", "500", "なし", "なし", "総務キャビネット", "紙・施錠", "1年", "入退館管理", "R8.4.1"],
    ]  # fmt: skip
    for number, row in enumerate(rows, 6):
        for column, text in enumerate(row, 1):
            sheet.cell(number, column).value = text
    sheet.merge_cells("B6:B8")
    book.save(path)


def matrix(path: Path) -> None:
    """A sheet a department, a column an item with ○, headings of its own that a mapping file names."""
    book = Workbook()
    heads = [
        "整理番号",
        "なまえ",
        "業務",
        "氏名",
        "住所",
        "電話",
        "メール",
        "生年月日",
        "年齢",
        "学歴",
        "健康診断",
        "要配慮個人情報の有無",
        "何人分",
        "どこに",
        "目的",
        "保存年限",
        "次回棚卸",
        "媒体区分",
    ]
    sheets = {
        "人事": [
            ["J-1", "社員名簿", "人事部", "○", "○", "○", "", "○", "", "", "", "×", 120, "/人事部/", "雇用管理", "5年", date(2027, 3, 31), "電子"],
            ["J-2", "健康診断結果", "人事部", "○", "", "", "", "", "○", "", "○", "×", 120, "/人事部/", "健康管理", "5年", date(2027, 3, 31), "電子"],
            ["J-3", "応募者の履歴書", "採用", "○", "○", "", "", "", "", "○", "", "×", 50, "/採用/履歴書", "採用", "1年", date(2027, 3, 31), "電子"],
        ],
        "営業ほか": [
            ["E-1", "顧客名簿", "営業部", "○", "○", "○", "", "", "", "", "", "×", 1200, "/営業部/顧客", "販売", "7年", date(2027, 3, 31), "電子"],
            ["E-2", "問合せ記録", "サポート", "○", "", "", "○", "", "", "", "", "×", 300, "/サポート/", "回答", "3年", date(2026, 3, 31), "電子"],
            ["E-3", "旧会員カード申込", "営業部", "○", "○", "○", "", "", "", "", "", "×", 800, "/旧営業/会員", "会員", "5年", date(2027, 3, 31), "電子"],
            ["E-4", "来訪者受付票", "総務部", "○", "", "", "", "", "", "", "", "×", 500, "受付", "入館", "1年", date(2027, 3, 31), "紙"],
        ],
    }  # fmt: skip
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.append(heads)
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    book.save(path)


MAPPING = '[columns]\nname = "なまえ"\nplace = "どこに"\npersons = ["何人分"]\n'


@pytest.mark.parametrize("layout", [simple, two_rows, matrix])
def test_planted_differences_and_no_other(inventory: Inventory, tmp_path: Path, layout: Callable[[Path], None]) -> None:
    path = tmp_path / "台帳.xlsx"
    layout(path)
    mapping = None
    if layout is matrix:
        mapping = tmp_path / "mapping.toml"
        mapping.write_text(MAPPING, "utf-8")
    found = compare(inventory, path, mapping, today=TODAY)
    assert told(found) == {
        ("unregistered", "", "My Number register"),
        ("not_found", "旧会員カード申込", ""),
        ("outside", "来訪者受付票", ""),
        ("items_found", "社員名簿", "Bank account"),
        ("category", "健", ""),
        ("count", "顧客", ""),
        ("retention", "履歴書", ""),
        ("review", "問", ""),
    }


def told(found: Comparison) -> set[tuple[str, str, str]]:
    """Kind, a telling part of the row's name, and the line or the items where they tell."""
    parts = ("旧会員カード申込", "来訪者受付票", "社員名簿", "健", "顧客", "履歴書", "問")
    result = set()
    for one in found.differences:
        name = one.row.texts.get("name", "") if one.row else ""
        part = next((part for part in parts if part in name), name)
        extra = one.entry.texts["name"] if one.kind == "unregistered" and one.entry else ""
        result.add((one.kind, part, one.found if one.kind == "items_found" else extra))
    return result


def test_the_workbook_and_its_safety(inventory: Inventory, tmp_path: Path) -> None:
    path, output = tmp_path / "台帳.xlsx", tmp_path / "out.xlsx"
    simple(path)
    book = load_workbook(path)
    book.active.append(
        [8, "=HYPERLINK(1)", "+cmd|x\u202e\x07".replace("\x07", ""), "氏名", "1名", "", "", "", "", "", ""]
    )
    for cell in book.active[book.active.max_row]:
        cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.save(path)
    found = write_comparison(inventory, path, output, None, LedgerSettings())
    assert output.stat().st_mode & 0o077 == 0 and found.counts()["unregistered"] == 1
    made = load_workbook(output)
    assert [sheet.title for sheet in made.worksheets] == ["Summary", "Differences", "Matched"]
    for sheet in made.worksheets:
        for row in sheet.iter_rows():
            assert not any(cell.data_type == "f" or "\u202e" in str(cell.value) for cell in row)


def test_a_ledger_of_our_own_matches_itself(inventory: Inventory, tmp_path: Path) -> None:
    from pdscan.reports.ledger.workbook import export

    export(inventory, tmp_path / "own.xlsx")
    kinds = {one.kind for one in compare(inventory, tmp_path / "own.xlsx", today=TODAY).differences}
    assert kinds <= {"blank", "retention"}


def test_no_ledger(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["商品", "価格"])
    book.save(tmp_path / "x.xlsx")
    with pytest.raises(LedgerProblem):
        read(tmp_path / "x.xlsx")
    (tmp_path / "m.toml").write_text('nowhere = "x"')
    simple(tmp_path / "y.xlsx")
    with pytest.raises(LedgerProblem):
        read(tmp_path / "y.xlsx", tmp_path / "m.toml")


@pytest.mark.parametrize(
    ("text", "interval"),
    [("約1,200名", (1200, 1200)), ("〜1,000件", (100, 1000)), ("1.5万人", (15000, 15000)), ("100〜500", (100, 500)),
     ("500人以下", (50, 500)), ("不明", None), ("1万件", (10000, 10000))],
)  # fmt: skip
def test_numbers_of_people(text: str, interval: tuple[int, int] | None) -> None:
    assert people(text) == interval


def test_words_of_ledgers() -> None:
    assert entities("お名前・ご住所・TEL、マイナンバー") == {"PERSON", "JP_ADDRESS", "PHONE_NUMBER", "JP_MY_NUMBER"}
    assert years("退職後7年") == 7 and years("6か月") == 0.5 and years("永年") is None and years("2026年3月") is None
    assert day("令和8年3月31日") == date(2026, 3, 31) and day("2026/3") == date(2026, 3, 28) and day("未定") is None
