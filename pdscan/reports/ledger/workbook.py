"""The ledger as a workbook: 台帳, 個人関連情報, 証跡, 走査範囲. No formula, no raw value, no author's name in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from pdscan import __version__, vocabulary
from pdscan.i18n import language, t
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.files import replacing
from pdscan.reports.ledger.columns import COLUMNS, Filled
from pdscan.reports.ledger.lines import Ledger, Line, cells, ledger
from pdscan.reports.safe import cell_text

_FILLS = {Filled.AUTOMATIC: "FFFFFF", Filled.SUGGESTED: "FFF8DC", Filled.HUMAN: "E3EEFA"}
_HEADING = "2F4B6E"
_ALERT = "FBE3E1"

Place = Callable[[str], str]


def export(inventory: Inventory, path: Path, place: Place = str) -> Ledger:
    """Write the workbook to `path` (0600); `place` turns a location into what the workbook shows of it."""
    from openpyxl import Workbook

    made = ledger(inventory)
    roots = dict(query.sources(inventory))
    book = Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "pdscan"
    book.properties.title = t("Register of personal data")
    _lines(book.active, t("Register of personal data"), made.personal, roots, place)
    _lines(book.create_sheet(), t("Person-related information"), made.related, roots, place)
    _evidence(book.create_sheet(), (*made.personal, *made.related), place)
    _coverage(book.create_sheet(), inventory, place)
    _legend(book.create_sheet())
    with replacing(path) as partial:
        book.save(partial)
    return made


def _put(sheet: Any, row: int, column: int, value: str | int, *, fill: str = "", bold: bool = False) -> Any:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell = sheet.cell(row, column)
    if isinstance(value, int):
        cell.value = value
    else:
        cell.value = cell_text(value)
        cell.data_type = "s"  # never a formula, whatever the text begins with
        cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    side = Side(style="thin", color="B5BFCC")
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.font = Font(name="Yu Gothic", size=9, bold=bold, color="FFFFFF" if fill == _HEADING else "1B2430")
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)
    return cell


def _page(sheet: Any, title: str, headings: Sequence[tuple[str, int]], top: int, pages: int = 1) -> None:
    """Title, print set-up (so many pages side by side), widths and the heading row at `top`."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet.title = title[:31]
    sheet.cell(1, 1, title).font = Font(name="Yu Gothic", size=14, bold=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{top}:{top}"
    if pages > 1:
        sheet.print_title_cols = "A:C"
    sheet.page_margins.left = sheet.page_margins.right = 0.3
    sheet.oddFooter.center.text = "&P / &N"
    for number, (heading, width) in enumerate(headings, 1):
        _put(sheet, top, number, heading, fill=_HEADING, bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = sheet.cell(top + 1, min(4, len(headings)))
    sheet.row_dimensions[top].height = 32


def _lines(sheet: Any, title: str, lines: Sequence[Line], roots: Mapping[int, str], place: Place) -> None:
    _page(sheet, title, [(_heading(column), column.width) for column in COLUMNS], top=4, pages=2)
    day = time.strftime("%Y-%m-%d")
    _put(sheet, 2, 1, t("Version"))
    _put(sheet, 2, 2, "", fill=_FILLS[Filled.HUMAN])
    _put(
        sheet,
        2,
        3,
        t("Made on {day} by pdscan {version}; candidates until a person confirms", day=day, version=__version__),
    )
    for number, role in enumerate((t("Approved"), t("Reviewed"), t("Prepared"))):
        _put(sheet, 2, 5 + 2 * number, role)
        _put(sheet, 2, 6 + 2 * number, "", fill=_FILLS[Filled.HUMAN])
    for number, line in enumerate(lines, 5):
        values = cells(line, roots)
        values["place"] = place(values["place"])
        for position, column in enumerate(COLUMNS, 1):
            value = values.get(column.key, "")
            is_alert = column.key in ("individual_number", "special_care") and value.startswith(t("present"))
            _put(sheet, number, position, value, fill=_ALERT if is_alert else _FILLS[column.filled])
    if not lines:
        _put(sheet, 5, 1, t("none"))
    sheet.auto_filter.ref = f"A4:{sheet.cell(4, len(COLUMNS)).column_letter}{max(5, 4 + len(lines))}"


def _heading(column: Any) -> str:
    mark = {Filled.AUTOMATIC: "", Filled.SUGGESTED: t(" (suggested)"), Filled.HUMAN: t(" (to fill in)")}[column.filled]
    return f"{'*' if column.is_required else ''}{column.label(language())}{mark}"


def _evidence(sheet: Any, lines: Iterable[Line], place: Place) -> None:
    headings = (
        t("No."),
        t("asset"),
        t("format"),
        t("status"),
        t("categories"),
        t("Items"),
        t("people"),
        t("scanned on"),
    )
    _page(sheet, t("Evidence"), list(zip(headings, (12, 60, 12, 10, 30, 40, 12, 18), strict=True)), top=3)
    number = 4
    for line in lines:
        for row in sorted(line.assets, key=lambda asset: asset.location):
            low, high = row.persons
            items = ", ".join(f"{vocabulary.entity(name)} {count:,}" for name, count in row.counts.items())
            values: tuple[str | int, ...] = (
                line.id,
                place(row.location),
                row.format,
                vocabulary.word(row.status),
                "、".join(vocabulary.word(name) for name in row.categories),
                items,
                f"{low:,}" if low == high else f"{low:,}-{high:,}",
                time.strftime("%Y-%m-%d %H:%M", time.localtime(row.examined or 0)),
            )
            for position, value in enumerate(values, 1):
                _put(sheet, number, position, value)
            number += 1


def _coverage(sheet: Any, inventory: Inventory, place: Place) -> None:
    whole = query.summary(inventory, Selection())
    headings = (t("status"), t("cause"), t("asset"), t("reason"))
    _page(sheet, t("Coverage"), list(zip(headings, (12, 18, 80, 60), strict=True)), top=4)
    counts = "、".join(f"{vocabulary.word(status)} {number:,}" for status, number in sorted(whole.by_status.items()))
    _put(sheet, 2, 1, t("{total:,} assets", total=whole.assets))
    _put(sheet, 2, 3, counts)
    number = 5
    for row in query.iter_assets(inventory, Selection(), sort="status"):
        if row.cause:
            values = (vocabulary.word(row.status), vocabulary.word(row.cause), place(row.location), row.reason)
            for position, value in enumerate(values, 1):
                _put(sheet, number, position, value)
            number += 1
    if number == 5:
        _put(sheet, number, 1, t("everything was examined"))


def _legend(sheet: Any) -> None:
    _page(sheet, t("Legend"), [(t("colour"), 16), (t("meaning"), 90)], top=3)
    meanings = {
        Filled.AUTOMATIC: t("filled in by the scan"),
        Filled.SUGGESTED: t("suggested by the scan; a person confirms or corrects"),
        Filled.HUMAN: t("only people know this; to fill in"),
    }
    for number, (filled, meaning) in enumerate(meanings.items(), 4):
        _put(sheet, number, 1, "", fill=_FILLS[filled])
        _put(sheet, number, 2, meaning)
    _put(sheet, 8, 2, t("* asked for by JIS Q 15001 (items, purpose, place, manner, access, use until, keep until)"))
    _put(
        sheet,
        9,
        2,
        t("Paper, cameras, call recordings and media in safes are not found by a scan: add lines for them."),
    )
    _put(sheet, 10, 2, t("All judgements are candidates; this is not legal advice."))
