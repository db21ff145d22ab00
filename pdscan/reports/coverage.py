"""What was not examined, by cause: zero hits and unread are never the same thing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.model import split_location
from pdscan.reports.safe import plain

_ALIKE = 5
"""Members of one container with one reason: so many are listed, then their number."""


def lines(inventory: Inventory, selection: Selection) -> Iterator[str]:
    """Counts by status and cause, then each asset with its reason (tab-separated, control characters replaced)."""
    whole = query.summary(inventory, selection)
    yield t("{total:,} assets", total=whole.assets)
    for status, number in sorted(whole.by_status.items()):
        yield f"  {vocabulary.word(status)}\t{number:,}"
    yield t("by cause")
    for cause, number in sorted(whole.by_cause.items(), key=lambda item: -item[1]):
        yield f"  {vocabulary.word(cause)}\t{number:,}"
    yield ""
    unread = (row for row in query.iter_assets(inventory, selection, sort="status") if row.cause)
    for (_, status, cause, reason), rows in groupby(unread, _alike):
        number = 0
        for number, row in enumerate(rows, 1):
            if number <= _ALIKE:
                yield from _asset(row)
        if number > _ALIKE:
            more = t("… and {number:,} more in {container}", number=number - _ALIKE, container=_container(row))
            yield _line(vocabulary.word(status), vocabulary.word(cause), more, vocabulary.reason(reason))


def save(inventory: Inventory, selection: Selection, path: Path) -> None:
    """The same as a workbook of one sheet (0600), every asset in it."""
    from openpyxl import Workbook

    from pdscan.reports.files import saving
    from pdscan.reports.ledger.coverage import fill

    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "pdscan"
    fill(book.active, inventory, selection)
    saving(path, book.save)


def _container(row: AssetRow) -> str:
    container, mark, _ = row.location.rpartition("!/")
    return container if mark else split_location(row.location)[0]


def _alike(row: AssetRow) -> tuple[str, str, str, str]:
    """Equal for members of one container with one reason; a file stands for itself."""
    inside = _container(row) if "!/" in row.location else row.location
    return inside, row.status, row.cause, row.reason


def _asset(row: AssetRow) -> Iterator[str]:
    yield _line(vocabulary.word(row.status), vocabulary.word(row.cause), row.location, vocabulary.reason(row.reason))
    for gap in row.gaps:
        if gap["locator"] or (gap["cause"], gap["reason"]) != (row.cause, row.reason):
            place = " ".join(f"{key}={value}" for key, value in gap["locator"].items())
            yield _line("", vocabulary.word(gap["cause"]), place, vocabulary.reason(gap["reason"]))


def _line(*cells: str) -> str:
    return "\t".join(map(plain, cells))
