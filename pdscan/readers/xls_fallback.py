"""xls by xlrd: workbooks that calamine refuses, and Excel 2 to 4 files, which are no OLE files."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.grid import cell_text, segments

BARE = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x08\x00", b"\x09\x08\x10\x00")
"""Begin-of-file records of BIFF 2, 3, 4, 5 and 8 without an OLE container around them."""


class XlsFallbackReader(Reader):
    """Reads cell values only; notes and boxes belong to the better reader."""

    id = "xls_fallback"

    def claim(self, document: Document) -> int:
        """A workbook stream, or a bare workbook."""
        if document.head.startswith(BARE):
            return Claim.SIGNATURE
        is_book = any(name.lower() in ("workbook", "book") for name in document.ole_streams)
        return Claim.FALLBACK if is_book else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Sheets in order. Raises ReadFailure."""
        import xlrd

        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - the null device is no path
            try:
                book: Any = xlrd.open_workbook(file_contents=document.bytes(), logfile=nowhere, on_demand=True)
            except xlrd.XLRDError as error:
                if "encrypt" in str(error).lower():
                    raise ReadFailure(Cause.ENCRYPTED, "a password is needed to open it") from None
                raise ReadFailure(Cause.DAMAGED, "xlrd: not a workbook it knows") from None
            yield from _sheets(book)


def _sheets(book: Any) -> Iterator[Item]:
    hidden = []
    for index, name in enumerate(book.sheet_names()):
        locator = Locator(sheet=name)
        yield TextSegment(name, locator, Scope.NAME)
        sheet = book.sheet_by_index(index)
        if sheet.visibility:
            hidden.append(name)
        yield from segments(_rows(sheet, book.datemode), locator)
        book.unload_sheet(index)
    if hidden:
        yield Fact("hidden_sheets", ", ".join(hidden))


def _rows(sheet: Any, datemode: int) -> Iterator[tuple[int, list[str]]]:
    for number in range(sheet.nrows):
        yield number + 1, [_text(cell, datemode) for cell in sheet.row(number)]


def _text(cell: Any, datemode: int) -> str:
    import xlrd

    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            when = xlrd.xldate_as_datetime(cell.value, datemode)
        except (xlrd.XLDateError, ValueError, OverflowError):
            return cell_text(cell.value)
        return cell_text(when if cell.value >= 1 else when.time())
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return cell_text(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#ERR"))
    return cell_text(cell.value)


READER = XlsFallbackReader()
