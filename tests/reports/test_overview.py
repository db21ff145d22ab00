"""What a screen asks of the ledger and of a comparison: plain rows, with the assets behind them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from pdscan.config import LedgerSettings
from pdscan.inventory import query
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.columns import BY_KEY
from pdscan.reports.ledger.overview import ledger_rows
from pdscan.reports.ledger.take_in import take_in
from pdscan.reports.ledger.workbook import export
from pdscan.reports.reconcile.rows import compared_rows, labels
from pdscan.reports.reconcile.workbook import compare
from tests.reports.test_ledger import fill, inventory, result, save  # noqa: F401 - the fixture is used by its name


def test_ledger_rows(inventory: Inventory, tmp_path: Path) -> None:  # noqa: F811 - the fixture
    fill(inventory)
    rows = {row.texts["name"]: row for row in ledger_rows(inventory)}
    assert rows["Access logs and device identifiers"].part == "related"
    customers = rows["Customer register"]
    assert len(query.assets(inventory, customers.asset_ids)) == 10 and customers.persons == (3, 30)
    assert set(BY_KEY) <= set(customers.texts) and "personal" in customers.categories
    path = tmp_path / "ledger.xlsx"
    export(inventory, path)
    book = load_workbook(path)
    sheet = book.worksheets[0]
    sheet.cell(20, 3).value = "paper forms"
    sheet.cell(5, 14).value = "sales"
    number = sheet.cell(5, 1).value
    book.save(path)
    take_in(inventory, path, "tester", LedgerSettings())
    after = {row.id: row for row in ledger_rows(inventory)}
    assert after[number].texts["purpose"] == "sales" and not after[number].is_own
    own = [row for row in after.values() if row.is_own]
    assert [row.texts["name"] for row in own] == ["paper forms"] and not own[0].is_gone


def test_compared_rows(inventory: Inventory, tmp_path: Path) -> None:  # noqa: F811 - the fixture
    fill(inventory)
    path = tmp_path / "own.xlsx"
    export(inventory, path)
    save(inventory, result("採用/履歴書.xlsx", "PERSON", "EDUCATION"))
    made = compare(inventory, path, today=date(2026, 11, 23))
    rows = [row for row in compared_rows(made.differences, lambda place: place.upper()) if row.kind == "unregistered"]
    assert len(rows) == 1 and rows[0].label == labels()["unregistered"] and rows[0].is_grave
    assert "/SHARE/採用" in rows[0].found and len(query.assets(inventory, rows[0].asset_ids)) == 1
