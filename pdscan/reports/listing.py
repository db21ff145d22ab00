"""Assets as a file for people and programs, by the ending of its name: .csv, .xlsx or .jsonl. Cells are inert."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from pdscan.i18n import t
from pdscan.inventory.query import AssetRow
from pdscan.reports import delimited, jsonl
from pdscan.reports.files import replacing
from pdscan.reports.safe import cell_text

KINDS = (".csv", ".xlsx", ".jsonl")
_MOST_ROWS = 1_048_575
"""What a sheet holds besides its heading."""


class ListingProblem(Exception):
    """The file cannot be written as it was asked for; the text says why."""


def write(rows: Iterable[AssetRow], path: Path, place: Callable[[str], str] = str) -> int:
    """Write assets in their order; how many. `place` turns a location into what may be shown of it.

    Raises ListingProblem and OSError.
    """
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise ListingProblem(t("the list is a .csv, .xlsx or .jsonl file"))
    count = 0

    def counted() -> Iterator[AssetRow]:
        nonlocal count
        for row in rows:
            count += 1
            yield row if place is str else replace(row, location=place(row.location))

    with replacing(path) as partial:
        if kind == ".xlsx":
            _workbook(counted(), partial)
        else:
            lines = (
                delimited.of_rows(counted()) if kind == ".csv" else (jsonl.line(jsonl.asset(row)) for row in counted())
            )
            with partial.open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(f"{line}\n" for line in lines)
    return count


def _workbook(rows: Iterable[AssetRow], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = "pdscan"
    sheet = book.create_sheet(t("Assets"))
    sheet.freeze_panes = "A2"
    for number, texts in enumerate(_texts(rows)):
        if number > _MOST_ROWS:
            raise ListingProblem(
                t("a sheet holds {count} rows at most: narrow the filter, or write .csv", count=f"{_MOST_ROWS:,}")
            )
        cells = []
        for text in texts:
            cell = WriteOnlyCell(sheet, int(text) if text.isascii() and text.isdigit() else cell_text(text))
            if isinstance(cell.value, str):
                cell.data_type = "s"  # never a formula, whatever the text begins with
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


def _texts(rows: Iterable[AssetRow]) -> Iterator[list[str]]:
    yield delimited.headings()
    for row in rows:
        yield delimited.cells(row)
