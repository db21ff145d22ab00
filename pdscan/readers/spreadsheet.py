"""Spreadsheets (xlsx, xlsm, xlsb, xls, ods) by calamine, with what it leaves out read from the parts.

Columns of a segment always start at A, so that row and column give the cell's address.
"""

from __future__ import annotations

import io
from collections.abc import Generator, Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Locator, Scope, TableSegment, TextSegment
from pdscan.readers import xls_parts, xlsx_parts
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.grid import row_texts, segments
from pdscan.readers.odf import ods_parts
from pdscan.readers.office_encrypted import decrypted
from pdscan.readers.ooxml import TEXT_ENOUGH, Package, pictures

ODS = b"application/vnd.oasis.opendocument.spreadsheet"
MOST_CELLS = 30_000_000
"""Cells of a sheet's used rectangle: calamine keeps all of them, 24 bytes each, empty or not."""
MOST_TEXTS = 8_000_000
"""The same of an XML workbook, which has a reader that streams: a cell with a text of its own takes 100 bytes."""


class SpreadsheetReader(Reader):
    """Reads all sheets, hidden ones too; each sheet's name is a segment of its own."""

    id = "spreadsheet"
    version = 2

    def claim(self, document: Document) -> int:
        """A package with Excel parts, an OpenDocument spreadsheet or an OLE file with a workbook stream."""
        names = document.zip_names
        if any(name.startswith("xl/") for name in names):
            return Claim.INSIDE
        if "content.xml" in names and (ODS in document.head[:200] or document.suffix in ("ods", "ots")):
            return Claim.INSIDE
        if any(name.lower() in ("workbook", "book") for name in document.ole_streams):
            return Claim.INSIDE
        return Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Sheets, then comments, notes, boxes, names and properties. Raises ReadFailure."""
        if document.ole_streams:
            yield from self._read_xls(document)
            return
        with Package(document) as package:
            if "content.xml" in package.sizes:
                length = yield from _counted(_sheets(_opened(document)))
                yield from ods_parts(package)
                yield from pictures(package, length)
                return
            is_binary = "xl/workbook.bin" in package.sizes
            outlines = xlsx_parts.outlines(package)
            for outline in outlines:
                if outline.rows * outline.columns > MOST_TEXTS:
                    raise ReadFailure(Cause.MEMORY_LIMIT, f"a sheet of {outline.rows} by {outline.columns} cells")
            book = _opened(document, Cause.UNSUPPORTED if is_binary else Cause.DAMAGED)
            length = yield from _counted(_sheets(book))
            yield from xlsx_parts.items(package, outlines, length)

    def _read_xls(self, document: Document) -> Iterator[Item]:
        book = xls_parts.Workbook(document)
        if book.is_encrypted:
            document = decrypted(document)
            book = xls_parts.Workbook(document)
        if book.most_cells > MOST_CELLS:
            raise ReadFailure(Cause.MEMORY_LIMIT, f"a sheet of {book.most_cells} cells")
        yield from _sheets(_opened(document))
        yield from book.items()


def _counted(items: Iterator[Item]) -> Generator[Item, None, int]:
    """The items as they are; in the end the number of characters in cells, as far as it matters."""
    length = 0
    for item in items:
        if isinstance(item, TableSegment) and length < TEXT_ENOUGH:
            length += sum(len(cell) for row in item.rows for cell in row)
        yield item
    return length


def grids(data: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """(sheet name, rows of texts from A1 on) of a workbook of any of these formats. Raises ReadFailure."""
    from python_calamine import CalamineWorkbook

    with _Guarded():
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for index, meta in enumerate(book.sheets_metadata):
        with _Guarded():
            sheet = book.get_sheet_by_index(index)
            above: list[list[str]] = [[]] * (sheet.start[0] if sheet.start else 0)
            rows = [row for _, row in _rows(sheet)]
        yield meta.name, above + rows


def _opened(document: Document, cause: Cause = Cause.DAMAGED) -> Any:
    """The workbook; `cause` is what to call a failure (for xlsb there is no second opinion). Raises ReadFailure."""
    from python_calamine import CalamineWorkbook

    with _Guarded(cause):
        return CalamineWorkbook.from_filelike(io.BytesIO(document.bytes()))


def _sheets(book: Any) -> Iterator[Item]:
    hidden = []
    for index, meta in enumerate(book.sheets_metadata):
        locator = Locator(sheet=meta.name)
        yield TextSegment(meta.name, locator, Scope.NAME)
        if not str(meta.visible).endswith(".Visible"):
            hidden.append(meta.name)
        if not str(meta.typ).endswith((".WorkSheet", ".MacroSheet")):
            continue
        with _Guarded():
            sheet = book.get_sheet_by_index(index)
        yield from segments(_rows(sheet), locator)
    if hidden:
        yield Fact("hidden_sheets", ", ".join(hidden))


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    before = [""] * (sheet.start[1] if sheet.start else 0)
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, before + row_texts(row) if before else row_texts(row)


class _Guarded:
    """Turns what calamine raises into ReadFailure; a Rust panic is no Exception, so it needs a net of its own."""

    def __init__(self, cause: Cause = Cause.DAMAGED) -> None:
        self.cause = cause

    def __enter__(self) -> None:
        return

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if kind is None or error is None or isinstance(error, ReadFailure | KeyboardInterrupt | SystemExit):
            return
        if kind.__name__ == "PasswordError":
            raise ReadFailure(Cause.ENCRYPTED, "a password is needed to open it") from None
        if isinstance(error, MemoryError):
            return
        raise ReadFailure(self.cause, f"calamine: {kind.__name__}") from None


READER = SpreadsheetReader()
