"""The ledger: grouping, columns, safety, stable numbers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdscan.inventory import decide, query, write
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Sample, Status
from pdscan.reports.ledger.columns import COLUMNS
from pdscan.reports.ledger.contents import rounded
from pdscan.reports.ledger.departments import department_of, shown
from pdscan.reports.ledger.grouping import ledger
from pdscan.reports.ledger.kinds import kind_of
from pdscan.reports.ledger.workbook import export
from pdscan.reports.safe import csv_cell, plain, redacted

NUMBER = ("individual_number", "identification_code", "personal")


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def result(name: str, *entities: str, categories: tuple[str, ...] = ("personal",), heading: str = "") -> AssetResult:
    sample = Sample("*", {"row": 2}, ("column heading",), 0.9)
    findings = tuple(Finding(heading, entity, 3, 3, 0.9, (sample,), categories) for entity in entities)
    people = Persons(3, 3) if entities else Persons()
    return AssetResult(
        f"/share/{name}",
        "file",
        Status.SCANNED,
        format="delimited",
        findings=findings,
        categories=categories,
        persons=people,
    )


def save(inventory: Inventory, *results: AssetResult) -> None:
    source = write.source_id(inventory, "/share")
    with inventory.writing() as connection:
        write.save(connection, 1, [write.Outcome(source, Change.NEW, "", "", item) for item in results])


def fill(inventory: Inventory) -> None:
    save(
        inventory,
        *(result(f"営業/顧客リスト{year}.csv", "PERSON", "PHONE_NUMBER") for year in range(2015, 2025)),
        result("人事/マイナンバー.xlsx", "PERSON", "JP_MY_NUMBER", categories=NUMBER),
        result("人事/健診.xlsx", "PERSON", "HEALTH_CHECKUP", categories=("special_care", "personal")),
        result("情シス/access.log", "IP_ADDRESS", "COOKIE_ID", categories=("person_related",)),
        result("営業/商品.csv", categories=()),
        result("=HYPERLINK(x)/+名簿\x1b[31m.csv", "PERSON"),
    )  # fmt: skip


def test_one_line_a_business_unit_never_one_a_file(inventory: Inventory) -> None:
    fill(inventory)
    made = ledger(inventory)
    names = {(line.department, line.kind.ja): len(line.assets) for line in made.personal}
    assert names[("営業", "顧客名簿")] == 10
    assert names[("人事", "個人番号管理簿")] == 1 and names[("人事", "健康診断結果")] == 1
    assert [line.department for line in made.related] == ["情シス"]


def test_what_people_rejected_is_left_out_and_numbers_stay(inventory: Inventory) -> None:
    fill(inventory)
    before = {line.id for line in ledger(inventory).personal}
    decide.decide(inventory, ["/share/人事/健診.xlsx"], "not-personal", "test data", "tester")
    after = {line.id for line in ledger(inventory).personal}
    assert after < before and len(before - after) == 1


def test_the_workbook(inventory: Inventory, tmp_path: Path) -> None:
    fill(inventory)
    path = tmp_path / "ledger.xlsx"
    export(inventory, path)
    assert path.stat().st_mode & 0o077 == 0
    book = load_workbook(path)
    assert len(book.worksheets) == 7
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[4]]
    assert len(headings) == len(COLUMNS)
    assert sum(heading.startswith("*") for heading in headings) == 7
    lines = {row[2].value: row for row in sheet.iter_rows(min_row=5)}
    number = lines["My Number register"]
    by_key = {column.key: cell for column, cell in zip(COLUMNS, number, strict=True)}
    assert by_key["individual_number"].value == "present" and by_key["persons"].value == "up to 100"
    assert by_key["purpose"].value is None or by_key["purpose"].value == ""
    for other in book.worksheets:
        for row in other.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert "\x1b" not in str(cell.value)
    assert book.properties.creator == "pdscan"
    assert [row[0].value for row in book.worksheets[3].iter_rows(min_row=4)].count(number[0].value) == 1


def test_an_empty_inventory_gives_an_empty_ledger(inventory: Inventory, tmp_path: Path) -> None:
    export(inventory, tmp_path / "ledger.xlsx")
    assert load_workbook(tmp_path / "ledger.xlsx").worksheets[0].cell(5, 1).value == "none"


@pytest.mark.parametrize(
    ("name", "folder", "headings", "entities", "kind"),
    [
        ("2024年度_定期健康診断.xlsx", "/総務", ["氏名", "HbA1c"], ["PERSON", "HEALTH_CHECKUP"], "checkup"),
        ("list.csv", "/人事/給与", ["基本給"], ["PERSON", "SALARY"], "payroll"),
        ("履歴書.docx", "/採用", [], ["PERSON", "EDUCATION", "JP_ADDRESS"], "applicant"),
        ("customers", "", ["member_id"], ["PERSON", "EMAIL_ADDRESS"], "customer"),
        ("x.bin", "", [], ["PERSON"], "other"),
        ("安全衛生委員会.txt", "/01_総務部/議事録/2024", [], ["PERSON", "MEDICAL_CONDITION"], "minutes"),
        ("問合せメール_01.eml", "/05_お客様相談室/問合せ/2024", ["メールアドレス"], ["PERSON"], "inquiry"),
        ("一覧.xlsx", "/02_人事部", ["番号"], ["PERSON", "JP_MY_NUMBER"], "my_number"),
        ("雇用契約書_01.docx", "/人事/2024", [], ["PERSON", "SALARY"], "employment"),
        ("admin.csv", "/catalogue", ["メールアドレス"], ["EMAIL_ADDRESS"], "other"),
        ("休職申請書.docx", "/人事部", [], ["PERSON", "MEDICAL_CONDITION"], "sick_leave"),
        ("public.orders", "", ["氏名"], ["PERSON"], "customer"),
    ],
)
def test_kinds(name: str, folder: str, headings: list[str], entities: list[str], kind: str) -> None:
    assert kind_of(name, folder, headings, entities, "").id == kind


@pytest.mark.parametrize(
    ("location", "kind", "department"),
    [
        ("/share/01_人事部/2024/名簿.csv", "file", "人事部"),
        ("/share/99_バックアップ/2019年度/営業/名簿.csv", "file", "営業"),
        ("/share/99_バックアップ/2019/x.csv", "file", "バックアップ"),
        ("postgresql://h/db/crm.customers", "table", "営業 (crm)"),
        ("postgresql://h/db/public.customers", "table", "db"),
    ],
)
def test_departments(location: str, kind: str, department: str, inventory: Inventory) -> None:
    root = "/share" if kind == "file" else "postgresql://h/db"
    source = write.source_id(inventory, root)
    with inventory.writing() as connection:
        made = AssetResult(location, kind, Status.SCANNED)
        write.save(connection, 1, [write.Outcome(source, Change.NEW, "", "", made)])
    row = query.asset_at(inventory, location)
    assert row is not None and shown(department_of(row, root), "ja") == department


def test_rounding_and_safety() -> None:
    assert [rounded((n, n)) for n in (0, 1, 100, 101, 10_001)] == [
        "unknown", "up to 100", "up to 100", "up to 1,000", "up to 100,000"
    ]  # fmt: skip
    assert plain("a\x1b\u202eb") == "a··b"
    assert csv_cell("=1+1") == "'=1+1"
    assert "山田" not in redacted("/srv/share/人事/山田_診断書.pdf") and redacted("/srv/share/x/a.pdf").endswith(".pdf")
