"""The ledger as a workbook: 台帳, 個人関連情報, リスク分析, 証跡, 走査範囲, 凡例. No formula, no raw value, no author.

A hidden sheet holds digests of what was written into each cell, so that `ledger import` knows what people changed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from pdscan import __version__, vocabulary
from pdscan.config import LedgerSettings
from pdscan.i18n import language, t
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.files import saving
from pdscan.reports.ledger import coverage, risks
from pdscan.reports.ledger.columns import COLUMNS, FIRST_PAGE, Column, Filled
from pdscan.reports.ledger.entries import EXTRA, Entry, Register, collect, digest
from pdscan.reports.ledger.sheet import ALERT, FILLS, fit, lay_out, offer, put

MARKS = "_pdscan"
"""The hidden sheet: line, column key, digest of the cell, digest of what the scan said."""
TITLE_KEYS = ("organisation", "version", "approved", "reviewed", "prepared")
_EMPTY_ROWS = 10
"""Blank lines below the last one, for what only people know."""

Place = Callable[[str], str]
Marks = list[tuple[str, str, str, str]]


def export(
    inventory: Inventory,
    path: Path,
    place: Place = str,
    settings: LedgerSettings = LedgerSettings(),  # noqa: B008 - frozen, never changed
) -> Register:
    """Write the workbook to `path` (0600); `place` turns a location into what the workbook shows of it."""
    from openpyxl import Workbook

    made = collect(inventory, settings, place=place)
    marks: Marks = []
    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "pdscan"
    book.properties.title = t("Register of personal data")
    title = {"organisation": settings.organisation, **made.title}
    _lines(book.active, t("Register of personal data"), made, made.personal, title, marks)
    _lines(book.create_sheet(), t("Person-related information"), made, made.related, title, marks)
    _risks(book.create_sheet(), (*made.personal, *made.related), marks)
    _evidence(book.create_sheet(), (*made.personal, *made.related), place)
    coverage.fill(book.create_sheet(), inventory, Selection(), place)
    _legend(book.create_sheet())
    hidden = book.create_sheet(MARKS)
    hidden.sheet_state = "hidden"
    for mark in marks:
        hidden.append(mark)
    saving(path, book.save)
    return made


def _lines(
    sheet: Any, title: str, made: Register, entries: Sequence[Entry], head: dict[str, str], marks: Marks
) -> None:
    extra = made.own_columns((*made.personal, *made.related))
    headings = [(heading(column), float(column.width)) for column in COLUMNS]
    headings += [(key.removeprefix(EXTRA), 14.0) for key in extra]
    lay_out(sheet, title, headings, top=4, break_after=FIRST_PAGE)
    _title(sheet, head)
    for number, entry in enumerate(entries, 5):
        for position, column in enumerate(COLUMNS, 1):
            text = entry.texts.get(column.key, "")
            cell = put(sheet, number, position, text, fill=_fill(column, entry, text))
            if column.key in entry.changed_since:
                cell.comment = _comment(t("The scan says: {text}", text=entry.said[column.key][:500]))
            marks.append((entry.id, column.key, digest(text), digest(entry.said.get(column.key, ""))))
        for position, key in enumerate(extra, len(COLUMNS) + 1):
            text = entry.people.get(key, "")
            put(sheet, number, position, text, fill=FILLS[Filled.HUMAN])
            marks.append((entry.id, key, digest(text), ""))
        fit(sheet, number, len(headings))
    if not entries:
        put(sheet, 5, 1, t("none"))
    last = max(5, 4 + len(entries))
    for row in range(last + 1, last + 1 + _EMPTY_ROWS):
        for position in range(1, len(headings) + 1):
            put(sheet, row, position, "", fill=FILLS[Filled.HUMAN])
    for position, column in enumerate(COLUMNS, 1):
        if column.offered(language()):
            offer(sheet, position, 5, last + _EMPTY_ROWS, column.offered(language()))
    sheet.auto_filter.ref = f"A4:{sheet.cell(4, len(headings)).column_letter}{last + _EMPTY_ROWS}"
    sheet.print_area = f"A1:{sheet.cell(4, len(headings)).column_letter}{last}"


def _fill(column: Column, entry: Entry, text: str) -> str:
    if column.key in ("individual_number", "special_care") and text.startswith((t("present"), "有", "present")):
        return ALERT
    return FILLS[Filled.HUMAN if column.key in entry.edited or entry.is_own else column.filled]


def _comment(text: str) -> Any:
    from openpyxl.comments import Comment

    from pdscan.reports.safe import cell_text

    return Comment(cell_text(text), "pdscan")


def title_labels() -> dict[str, str]:
    """The labels of the title block by key, in the reader's language."""
    return dict(
        zip(TITLE_KEYS, (t("Organisation"), t("Version"), t("Approved"), t("Reviewed"), t("Prepared")), strict=True)
    )


def _title(sheet: Any, head: dict[str, str]) -> None:
    """Row 2: whose, which version, made when; name and date of who approved, reviewed and prepared it."""
    labels = title_labels()
    for key, column in zip(TITLE_KEYS, (1, 3, 8, 11, 14), strict=True):
        put(sheet, 2, column, labels[key], bold=True)
        width = 1 if key in ("organisation", "version") else 2
        for offset in range(1, width + 1):
            put(sheet, 2, column + offset, head.get(key, "") if offset == 1 else "", fill=FILLS[Filled.HUMAN])
        if width > 1:
            sheet.merge_cells(start_row=2, end_row=2, start_column=column + 1, end_column=column + width)
    day = time.strftime("%Y-%m-%d")
    made = t("Made on {day} by pdscan {version}; candidates until a person confirms", day=day, version=__version__)
    put(sheet, 3, 1, made)
    sheet.merge_cells(start_row=3, end_row=3, start_column=1, end_column=7)
    sheet.row_dimensions[2].height, sheet.row_dimensions[3].height = 30, 16


def heading(column: Column) -> str:
    """The heading with its marks: required by JIS Q 15001, suggested, to be filled in."""
    mark = {Filled.AUTOMATIC: "", Filled.SUGGESTED: t(" (suggested)"), Filled.HUMAN: t(" (to fill in)")}[column.filled]
    return f"{'*' if column.is_required else ''}{column.label(language())}{mark}"


def _risks(sheet: Any, entries: Iterable[Entry], marks: Marks) -> None:
    is_ja = language() == "ja"
    headings = [(ja if is_ja else en, float(width)) for _, ja, en, _, width in risks.COLUMNS]
    lay_out(sheet, t("Risk analysis"), headings, top=3)
    number = 4
    for entry in entries:
        for phase, texts, said in risks.rows(entry):
            for position, (key, _, _, filled, _) in enumerate(risks.COLUMNS, 1):
                text = texts.get(key, "")
                fill = FILLS[Filled.HUMAN if text != said.get(key, "") else filled]
                put(sheet, number, position, text, fill=ALERT if key == "facts" and text else fill)
                name = f"{risks.PREFIX}{phase}:{key}"
                marks.append((entry.id, name, digest(text), digest(said.get(key, ""))))
            fit(sheet, number, len(headings))
            number += 1
    if number == 4:
        put(sheet, 4, 1, t("none"))


def _evidence(sheet: Any, entries: Iterable[Entry], place: Place) -> None:
    headings = (
        t("No."),
        t("asset"),
        t("format"),
        t("status"),
        t("categories"),
        t("Items"),
        t("people"),
        t("modified"),
        t("scanned on"),
    )
    widths = (12.0, 60.0, 12.0, 10.0, 30.0, 40.0, 12.0, 12.0, 18.0)
    lay_out(sheet, t("Evidence"), list(zip(headings, widths, strict=True)), top=3)
    number = 4
    for entry in entries:
        for row in sorted(entry.line.assets if entry.line else (), key=lambda asset: asset.location):
            low, high = row.persons
            items = ", ".join(f"{vocabulary.entity(name)} {count:,}" for name, count in row.counts.items())
            values: tuple[str | int, ...] = (
                entry.id,
                place(row.location),
                vocabulary.word(row.format or row.kind),
                vocabulary.word(row.status),
                vocabulary.listed(vocabulary.word(name) for name in row.categories),
                items,
                f"{low:,}" if low == high else f"{low:,}-{high:,}",
                time.strftime("%Y-%m-%d", time.localtime(row.modified)) if row.modified else "",
                time.strftime("%Y-%m-%d %H:%M", time.localtime(row.examined or 0)),
            )
            for position, value in enumerate(values, 1):
                put(sheet, number, position, value)
            fit(sheet, number, len(headings))
            number += 1


def _legend(sheet: Any) -> None:
    lay_out(sheet, t("Legend"), [(t("colour"), 16.0), (t("meaning"), 90.0)], top=3)
    meanings = {
        Filled.AUTOMATIC: t("filled in by the scan"),
        Filled.SUGGESTED: t("suggested by the scan; a person confirms or corrects"),
        Filled.HUMAN: t("only people know this, or a person wrote it; kept over scans once it is imported"),
    }
    for number, (filled, meaning) in enumerate(meanings.items(), 4):
        put(sheet, number, 1, "", fill=FILLS[filled])
        put(sheet, number, 2, meaning)
    notes = (
        t("* asked for by JIS Q 15001 (items, purpose, place, manner, access, use until, keep until)"),
        t("Paper, cameras, call recordings and media in safes are not found by a scan: add lines for them."),
        t("“pdscan ledger import” takes back what was written here: every changed cell, added lines and columns."),
        t("Periods of keeping are suggestions; the provisions have to be checked by a person."),
        t("All judgements are candidates; this is not legal advice."),
    )
    for number, note in enumerate(notes, 8):
        put(sheet, number, 2, note)
