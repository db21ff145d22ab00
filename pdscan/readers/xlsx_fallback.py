"""xlsx by openpyxl's read-only mode: slower than calamine, but sparse sheets cost it nothing."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers import xlsx_parts
from pdscan.readers.base import Claim, Document, Fact, Item, Reader
from pdscan.readers.grid import row_texts, segments
from pdscan.readers.ooxml import TEXT_ENOUGH, Package


class XlsxFallbackReader(Reader):
    """The second opinion on a workbook that calamine gives up or that would cost it too much memory."""

    id = "xlsx_fallback"

    def claim(self, document: Document) -> int:
        """A package with an XML workbook."""
        return Claim.FALLBACK if "xl/workbook.xml" in document.zip_names else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Sheets, then the parts. Raises ReadFailure."""
        import openpyxl

        with Package(document) as package:
            outlines = xlsx_parts.outlines(package)
            book: Any = openpyxl.load_workbook(io.BytesIO(document.bytes()), read_only=True, data_only=True)
            hidden = []
            for sheet in book.worksheets:
                locator = Locator(sheet=sheet.title)
                yield TextSegment(sheet.title, locator, Scope.NAME)
                if sheet.sheet_state != "visible":
                    hidden.append(sheet.title)
                yield from segments(_rows(sheet), locator)
            if hidden:
                yield Fact("hidden_sheets", ", ".join(hidden))
            yield from xlsx_parts.items(package, outlines, TEXT_ENOUGH)


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Rows with their numbers, found as they come and not as the sheet announces them."""
    sheet.reset_dimensions()
    for number, row in enumerate(sheet.iter_rows(), 1):
        if any(cell.value is not None for cell in row):
            yield number, row_texts(cell.value for cell in row)


READER = XlsxFallbackReader()
