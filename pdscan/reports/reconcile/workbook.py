"""The comparison as a workbook: sums, every difference with room for what was done, and which row means which line."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from pdscan import __version__
from pdscan.config import LedgerSettings
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.files import saving
from pdscan.reports.ledger.columns import Filled
from pdscan.reports.ledger.entries import collect
from pdscan.reports.ledger.sheet import ALERT, FILLS, fit, lay_out, put
from pdscan.reports.reconcile.company import Company, read
from pdscan.reports.reconcile.differences import KINDS, Difference, differences
from pdscan.reports.reconcile.match import Matched, match
from pdscan.reports.reconcile.rows import GRAVE, compared_rows, labels


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came out of it."""

    company: Company
    matched: Matched
    differences: tuple[Difference, ...]

    def counts(self) -> dict[str, int]:
        """How many differences of each kind of KINDS."""
        found = Counter(one.kind for one in self.differences)
        return {kind: found[kind] for kind in KINDS}

    def summary(self) -> list[str]:
        """A few lines for people."""
        rows = {pair.row.place for pair in self.matched.pairs}
        lines = [t("{rows} rows of the register, {matched} matched", rows=len(self.company.rows), matched=len(rows))]
        lines += [f"{labels()[kind]}: {number}" for kind, number in self.counts().items() if number]
        if self.company.unknown:
            names = ", ".join(dict.fromkeys(name.replace("\n", " ") for name in self.company.unknown))
            lines.append(t("headings not used: {names}", names=names[:500]))
        return lines


def compare(
    inventory: Inventory,
    path: Path,
    mapping: Path | None = None,
    settings: LedgerSettings = LedgerSettings(),  # noqa: B008 - frozen, never changed
    today: date | None = None,
) -> Comparison:
    """Read the company's ledger and compare it with the inventory. Raises LedgerProblem."""
    company = read(path, mapping)
    made = collect(inventory, settings)
    entries = [entry for entry in (*made.personal, *made.related) if entry.line is not None]
    matched = match(company.rows, entries)
    related = {entry.id for entry in made.related}
    matched = Matched(
        matched.pairs, tuple(entry for entry in matched.unregistered if entry.id not in related), matched.missing
    )
    locations = [row.location for row in query.iter_assets(inventory, Selection())]
    day = today or datetime.now().astimezone().date()
    return Comparison(company, matched, tuple(differences(matched, locations, day)))


def write(
    inventory: Inventory,
    path: Path,
    output: Path,
    mapping: Path | None,
    settings: LedgerSettings,
    place: Callable[[str], str] = str,
) -> Comparison:
    """Compare, and write the workbook (0600)."""
    from openpyxl import Workbook

    found = compare(inventory, path, mapping, settings)
    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "pdscan"
    book.properties.title = t("Comparison with the register")
    _sums(book.active, found)
    _differences(book.create_sheet(), found.differences, place)
    _pairs(book.create_sheet(), found)
    saving(output, book.save)
    return found


def _sums(sheet: Any, found: Comparison) -> None:
    lay_out(sheet, t("Summary"), [(t("kind of difference"), 44.0), (t("number"), 12.0), (t("meaning"), 90.0)], top=4)
    put(sheet, 2, 1, t("Made on {day} by pdscan {version}", day=time.strftime("%Y-%m-%d"), version=__version__))
    meanings = {
        "unregistered": t("add a line to the register, or decide that it is not personal data"),
        "not_found": t("delete the line, or correct the place; it may also not have been scanned"),
        "outside": t("a person has to check these"),
        "items_found": t("add the items, or delete the data"),
        "items_listed": t("delete the items from the register, or find out where they are"),
        "category": t("correct the register and review the measures"),
        "count": t("correct the number, or look for copies"),
        "retention": t("candidates for disposal"),
        "review": t("review the line and set the next day"),
        "blank": t("fill them in"),
    }
    for number, (kind, count) in enumerate(found.counts().items(), 5):
        put(sheet, number, 1, labels()[kind])
        put(sheet, number, 2, count, fill=ALERT if count and kind in GRAVE else "")
        put(sheet, number, 3, meanings[kind])
    for number, line in enumerate(found.summary()[:1] + found.summary()[-1:], 6 + len(KINDS)):
        put(sheet, number, 1, line)
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=3)


def _differences(sheet: Any, found: Sequence[Difference], place: Callable[[str], str]) -> None:
    headings = (
        t("kind of difference"), t("row of the register"), t("No. in the register"), t("name in the register"),
        t("our line"), t("name found"), t("the register says"), t("found"), t("what was done"),
    )  # fmt: skip
    widths = (24.0, 16.0, 12.0, 22.0, 14.0, 22.0, 36.0, 48.0, 24.0)
    lay_out(sheet, t("Differences"), list(zip(headings, widths, strict=True)), top=3)
    for number, one in enumerate(compared_rows(found, place), 4):
        values = (one.label, one.place, one.number, one.name, one.line, one.line_name, one.said, one.found, "")
        for position, value in enumerate(values, 1):
            fill = FILLS[Filled.HUMAN] if position == len(values) else ""
            put(sheet, number, position, value, fill=ALERT if position == 1 and one.is_grave else fill)
        fit(sheet, number, len(headings))
    if not found:
        put(sheet, 4, 1, t("none"))


def _pairs(sheet: Any, found: Comparison) -> None:
    headings = (
        t("row of the register"), t("No. in the register"), t("name in the register"), t("our line"), t("name found"),
        t("department, task"), t("points"),
    )  # fmt: skip
    widths = (16.0, 14.0, 30.0, 14.0, 30.0, 34.0, 10.0)
    lay_out(sheet, t("Matched"), list(zip(headings, widths, strict=True)), top=3)
    for number, pair in enumerate(sorted(found.matched.pairs, key=lambda one: (one.row.sheet, one.row.number)), 4):
        row, texts = pair.row, pair.entry.texts
        named = (row.place, row.texts.get("id", ""), row.texts.get("name", ""), pair.entry.id, texts["name"])
        values = (*named, texts["task"], f"{pair.points:.1f}")
        for position, value in enumerate(values, 1):
            put(sheet, number, position, value)
        fit(sheet, number, len(headings))
