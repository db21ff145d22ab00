"""Writing cells, headings and print set-up of one sheet (the home of the ledger's looks)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from copy import copy
from functools import lru_cache
from math import ceil
from typing import Any
from weakref import WeakKeyDictionary

from pdscan.reports.ledger.columns import Filled
from pdscan.reports.safe import cell_text

FILLS = {Filled.AUTOMATIC: "FFFFFF", Filled.SUGGESTED: "FFF8DC", Filled.HUMAN: "E3EEFA"}
HEADING = "2F4B6E"
ALERT = "FBE3E1"
_LONGEST = 32_000
"""A cell holds 32,767 characters."""
_KNOWN: WeakKeyDictionary[Any, dict[tuple[str, bool, bool], Any]] = WeakKeyDictionary()
_LINE, _HIGHEST = 12.5, 400.0
"""Points of one line of 9-point text, and of the highest row that programs take."""


def put(sheet: Any, row: int, column: int, value: str | int, *, fill: str = "", bold: bool = False) -> Any:
    """One cell: inert text or a number, wrapped, with a border."""
    cell = sheet.cell(row, column)
    known = _styles(sheet.parent)
    key = (fill, bold, isinstance(value, int))
    if key in known:
        cell._style = copy(known[key])  # thousands of cells: openpyxl looks up every single property of a style
    else:
        _dress(cell, fill, bold, isinstance(value, str))
        known[key] = copy(cell._style)
    if isinstance(value, int):
        cell.value = value
    else:
        cell.value = cell_text(value, _LONGEST)
        cell.data_type = "s"  # never a formula, whatever the text begins with
    return cell


def _styles(book: Any) -> dict[tuple[str, bool, bool], Any]:
    """The styles that a workbook has already, by fill, weight and kind of value."""
    return _KNOWN.setdefault(book, {})


def _dress(cell: Any, fill: str, bold: bool, is_text: bool) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    if is_text:
        cell.quotePrefix = True
        cell.number_format = "@"  # a date that people type into it stays as they typed it
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    side = Side(style="thin", color="B5BFCC")
    cell.border = Border(left=side, right=side, top=side, bottom=side)
    cell.font = Font(name="Yu Gothic", size=9, bold=bold, color="FFFFFF" if fill == HEADING else "1B2430")
    if fill:
        cell.fill = PatternFill("solid", fgColor=fill)


def lay_out(sheet: Any, title: str, headings: Sequence[tuple[str, float]], top: int, *, break_after: int = 0) -> None:
    """Title, A3 landscape, widths and the heading row at `top`, repeated on every page.

    `break_after` columns stand on the first page and the rest on the next one; otherwise all share one page's width.
    """
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break, ColBreak

    sheet.title = title[:31]
    sheet.cell(1, 1, title).font = Font(name="Yu Gothic", size=14, bold=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A3
    sheet.page_margins.left = sheet.page_margins.right = 0.3
    sheet.page_margins.top, sheet.page_margins.bottom = 0.4, 0.5
    sheet.oddFooter.center.text = "&P / &N"
    sheet.print_title_rows = f"{top}:{top}"
    if break_after:
        # a fixed scale, because spreadsheet programs ignore breaks where they fit pages by themselves
        sheet.page_setup.scale = 76
        sheet.page_setup.pageOrder = "overThenDown"
        sheet.print_title_cols = "A:C"
        sheet.col_breaks = ColBreak()
        sheet.col_breaks.append(Break(id=break_after, max=16_383))
    else:
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for number, (heading, width) in enumerate(headings, 1):
        put(sheet, top, number, heading, fill=HEADING, bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = sheet.cell(top + 1, min(4, len(headings)))
    fit(sheet, top, len(headings))


def fit(sheet: Any, row: int, columns: int) -> None:
    """Height for the most lines that a cell of the row needs; programs do not all measure wrapped text on opening."""
    from openpyxl.utils import get_column_letter

    lines = 1
    for column in range(1, columns + 1):
        text = str(sheet.cell(row, column).value or "")
        if text:
            width = max(2.0, 1.1 * sheet.column_dimensions[get_column_letter(column)].width - 1)
            lines = max(lines, sum(max(1, ceil(cells(part) / width)) for part in text.split("\n")))
    sheet.row_dimensions[row].height = min(_HIGHEST, 3 + _LINE * lines)


@lru_cache(maxsize=65_536)
def cells(text: str) -> int:
    """The width of a text in half-width characters."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)


def offer(sheet: Any, column: int, first: int, last: int, choices: Sequence[str]) -> None:
    """A list to choose from; other text may be typed."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(column)
    rule = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=False)
    rule.add(f"{letter}{first}:{letter}{last}")
    sheet.add_data_validation(rule)
