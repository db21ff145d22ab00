"""The inventory as CSV for spreadsheets: one asset a line, UTF-8 with a byte order mark, no formula."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Iterable, Iterator

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.safe import csv_cell


def headings() -> list[str]:
    """The titles of the columns."""
    names = ("asset", "format", "status", "cause", "reason", "categories", "items", "people from", "people to", "who can read", "decision", "size in bytes", "modified", "scanned on")  # fmt: skip  # noqa: E501 - a list of words
    return [t(name) for name in names]


def cells(row: AssetRow) -> list[str]:
    """One asset as texts, a column each."""
    return [
        row.location,
        row.format,
        vocabulary.word(row.status),
        vocabulary.word(row.cause) if row.cause else "",
        vocabulary.reason(row.reason),
        "; ".join(vocabulary.word(name) for name in row.categories),
        "; ".join(f"{vocabulary.entity(name)} {count}" for name, count in row.counts.items()),
        str(row.persons[0]),
        str(row.persons[1]),
        vocabulary.breadth(row.breadth),
        vocabulary.word(row.verdict or "unreviewed"),
        "" if row.size is None else str(row.size),
        _time(row.modified),
        _time(row.examined),
    ]


def lines(inventory: Inventory, selection: Selection) -> Iterator[str]:
    """The heading line (with the mark), then one line an asset."""
    return of_rows(query.iter_assets(inventory, selection))


def of_rows(rows: Iterable[AssetRow]) -> Iterator[str]:
    """The same for assets that are read already."""
    yield "\ufeff" + line(headings())
    for row in rows:
        yield line(cells(row))


def _time(moment: float | None) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(moment)) if moment else ""


def line(cells: list[str]) -> str:
    """One line of CSV whose cells no spreadsheet program takes for a formula."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="").writerow([csv_cell(cell) for cell in cells])
    return stream.getvalue()
