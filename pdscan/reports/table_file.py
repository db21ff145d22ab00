"""Any table as a file, by the ending of its name: .csv, .xlsx or .jsonl. No cell is a formula."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pdscan.i18n import t
from pdscan.reports.delimited import line as csv_line
from pdscan.reports.files import replacing
from pdscan.reports.safe import cell_text, json_text

KINDS = (".csv", ".xlsx", ".jsonl")
_MOST_ROWS = 1_048_575
"""What a sheet holds besides its heading."""
Cell = str | int | float | None


class ListingProblem(Exception):
    """The file cannot be written as it was asked for; the text says why."""


@dataclass(frozen=True, slots=True)
class Table:
    """A title, (key, heading) of each column, and rows as long as these. Keys name the values in JSON Lines."""

    title: str
    columns: Sequence[tuple[str, str]]
    rows: Iterable[Sequence[Cell]]


def kind_of(path: Path) -> str:
    """One of KINDS. Raises ListingProblem."""
    kind = path.suffix.lower()
    if kind not in KINDS:
        raise ListingProblem(t("the list is a .csv, .xlsx or .jsonl file"))
    return kind


def write(table: Table, path: Path) -> int:
    """Write the rows; how many. Raises ListingProblem and OSError."""
    kind, count = kind_of(path), 0
    headings = [heading for _, heading in table.columns]
    with replacing(path) as partial:
        if kind == ".xlsx":
            return workbook(table.title, headings, table.rows, partial)
        with partial.open("w", encoding="utf-8", newline="\n") as stream:
            if kind == ".csv":
                stream.write("\ufeff" + csv_line(headings) + "\n")
            for row in table.rows:
                stream.write((csv_line(_texts(row)) if kind == ".csv" else _object(table, row)) + "\n")
                count += 1
    return count


def _texts(row: Sequence[Cell]) -> list[str]:
    return ["" if cell is None else str(cell) for cell in row]


def _object(table: Table, row: Sequence[Cell]) -> str:
    return json_text({key: cell for (key, _), cell in zip(table.columns, row, strict=True)})


def workbook(title: str, headings: Sequence[str], rows: Iterable[Sequence[Cell]], path: Path) -> int:
    """A workbook of one sheet; the number of rows. Raises ListingProblem where a sheet does not hold them."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    book.properties.creator = book.properties.lastModifiedBy = "pdscan"
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"

    def append(row: Sequence[Cell]) -> None:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, cell_text(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"  # never a formula, whatever the text begins with
            cells.append(cell)
        sheet.append(cells)

    append(headings)
    count = 0
    for row in rows:
        count += 1
        if count > _MOST_ROWS:
            raise ListingProblem(
                t("a sheet holds {count} rows at most: narrow the filter, or write .csv", count=f"{_MOST_ROWS:,}")
            )
        append(row)
    book.save(path)
    return count
