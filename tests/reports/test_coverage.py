"""What was not examined, on the terminal and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdscan.inventory import write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Gap, Status
from pdscan.reports import coverage

MANY = "more than 200 pictures in one file"


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    """An archive with twelve pictures that were not read, a torn file, a book of which one sheet is missing."""
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    members = tuple(
        AssetResult(f"/share/a.zip!/{number:02}.jpg", "member", Status.SKIPPED, "needs_ocr", MANY,
                    gaps=(Gap("needs_ocr", MANY),))
        for number in range(12)
    )  # fmt: skip
    found = [
        AssetResult("/share/a.zip", "file", Status.SCANNED),
        AssetResult("/share/torn.docx", "file", Status.FAILED, "damaged", "the package is cut off"),
        AssetResult("/share/book.xlsx", "file", Status.PARTLY, "damaged", "1/3",
                    gaps=(Gap("damaged", "the sheet cannot be read", {"sheet": "名簿"}),)),
    ]  # fmt: skip
    rows = [
        write.Outcome(source, Change.NEW, "", "", result, members if result.id.endswith("zip") else ())
        for result in found
    ]
    with opened.writing() as connection:
        write.save(connection, 1, rows)
    yield opened
    opened.close()


def test_members_alike_are_counted_not_listed(inventory: Inventory) -> None:
    lines = list(coverage.lines(inventory, Selection()))
    members = [line for line in lines if "a.zip!/" in line]
    assert [line.split("\t")[2][-6:] for line in members] == [f"{number:02}.jpg" for number in range(5)]
    assert [line for line in lines if "7 more" in line] == [f"skipped\tneeds ocr\t… and 7 more in /share/a.zip\t{MANY}"]
    assert "12" in next(line for line in lines if line.strip().startswith("needs ocr"))


def test_a_gap_has_a_line_only_where_it_says_more(inventory: Inventory) -> None:
    lines = list(coverage.lines(inventory, Selection()))
    assert "\tdamaged\tsheet=名簿\tthe sheet cannot be read" in lines
    assert sum(MANY in line for line in lines) == 6


def test_the_workbook_has_every_one(inventory: Inventory, tmp_path: Path) -> None:
    coverage.save(inventory, Selection(), tmp_path / "coverage.xlsx")
    assert (tmp_path / "coverage.xlsx").stat().st_mode & 0o077 == 0
    sheet = load_workbook(tmp_path / "coverage.xlsx").active
    assert sheet is not None
    assert sum(row[3] == MANY for row in sheet.iter_rows(values_only=True)) == 12
