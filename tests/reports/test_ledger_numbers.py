"""A department and kind that have both personal data and person-related information have two lines, two numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from pdscan.config import LedgerSettings
from pdscan.inventory import register
from pdscan.inventory.register import Kept
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger import shaping
from pdscan.reports.ledger.columns import COLUMNS
from pdscan.reports.ledger.overview import LedgerRow, ledger_rows
from pdscan.reports.ledger.take_in import take_in
from pdscan.reports.ledger.workbook import export
from tests.reports.test_ledger import inventory, result, save  # noqa: F401 - the fixture is used by its name

SETTINGS = LedgerSettings()
PURPOSE = 1 + [column.key for column in COLUMNS].index("purpose")


def fill(inventory: Inventory) -> None:  # noqa: F811 - the fixture
    save(
        inventory,
        result("情シス/log/access.log", "PERSON", "IP_ADDRESS"),
        result("情シス/log/access2.log", "IP_ADDRESS", "COOKIE_ID", categories=("person_related",)),
        result("広報/log/access.log", "COOKIE_ID", categories=("person_related",)),
    )


def rows(inventory: Inventory) -> dict[str, LedgerRow]:  # noqa: F811 - the fixture
    found = ledger_rows(inventory)
    assert len({row.id for row in found}) == len(found)
    return {row.id: row for row in found}


def written(path: Path, old: bool) -> None:
    """Fill in a purpose in every line; `old` gives the lines the numbers that earlier files had."""
    book = load_workbook(path)

    def was(cell: Any) -> None:
        if old and str(cell.value).startswith("PR-"):
            cell.value = "PD-" + cell.value[3:]

    for sheet in book.worksheets[:2]:
        for row in range(5, sheet.max_row + 1):
            if sheet.cell(row, 1).value:
                sheet.cell(row, PURPOSE).value = f"purpose {sheet.title} {sheet.cell(row, 2).value}"
                was(sheet.cell(row, 1))
    for row in range(4, book.worksheets[2].max_row + 1):
        book.worksheets[2].cell(row, 8).value = f"residual {book.worksheets[2].cell(row, 1).value}"
        was(book.worksheets[2].cell(row, 1))
    for line in book.worksheets[-1].iter_rows(max_col=1):
        was(line[0])
    book.save(path)


def test_each_part_has_its_own_number(inventory: Inventory, tmp_path: Path) -> None:  # noqa: F811 - the fixture
    fill(inventory)
    before = rows(inventory)
    assert sorted(row.part for row in before.values()) == ["personal", "related", "related"]
    assert all(row.id.startswith("PD-" if row.part == "personal" else "PR-") for row in before.values())
    for old in (False, True):
        path = tmp_path / f"{old}.xlsx"
        export(inventory, path)
        written(path, old)
        taken = take_in(inventory, path, "tester", SETTINGS)
        assert (taken.lines, taken.own_lines) == (3, 0)
        after = rows(inventory)
        assert set(after) == set(before)
        for row in after.values():
            sheet = "Register of personal data" if row.part == "personal" else "Person-related information"
            assert row.texts["purpose"] == f"purpose {sheet} {row.texts['task']}" and not row.changed_since
        kept = register.kept(inventory)
        assert all(kept[number].cells["risk:use:residual"][0] == f"residual {number}" for number in before)


def test_what_was_kept_under_an_earlier_number_stays(inventory: Inventory) -> None:  # noqa: F811 - the fixture
    fill(inventory)
    number = next(row.id for row in rows(inventory).values() if row.texts["task"].startswith("広報"))
    earlier = Kept("PD-" + number[3:], sheet="related", cells={"purpose": ("analytics", "")})
    register.keep(inventory, [earlier], "tester")
    assert rows(inventory)[number].texts["purpose"] == "analytics"
    shaping.rename(inventory, number, "Web analytics", "", "tester", SETTINGS)
    row = rows(inventory)[number]
    assert (row.texts["purpose"], row.texts["name"]) == ("analytics", "Web analytics")


def test_lines_are_merged_within_a_part_and_across(inventory: Inventory) -> None:  # noqa: F811 - the fixture
    fill(inventory)
    personal = next(row.id for row in rows(inventory).values() if row.part == "personal")
    first, second = (row.id for row in rows(inventory).values() if row.part == "related")
    shaping.merge(inventory, [first], second, "tester", SETTINGS)
    assert set(rows(inventory)) == {personal, second} and len(rows(inventory)[second].asset_ids) == 2
    shaping.merge(inventory, [second], personal, "tester", SETTINGS)
    assert set(rows(inventory)) == {personal} and len(rows(inventory)[personal].asset_ids) == 3


def test_a_folder_that_is_set_apart_keeps_its_name_in_both_parts(
    inventory: Inventory,  # noqa: F811 - the fixture
) -> None:
    fill(inventory)
    number = shaping.split(inventory, "/share/情シス/log", "Server logs", "tester")
    found = [row for row in rows(inventory).values() if row.texts["name"] == "Server logs"]
    assert {row.id for row in found} == {number, "PR-" + number[3:]}
