"""Word and Excel files out of marked texts, the same bytes for the same content."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime

from pdscan.demo.marks import plain
from pdscan.demo.page import Page

Cell = str | int | float | date | None
Rows = Sequence[Sequence[Cell]]
STAMP = (2026, 4, 1, 9, 0, 0)


def workbook(sheets: dict[str, Rows], merged: Sequence[str] = ()) -> Page:
    """An xlsx; text cells may be marked, numbers stay numbers. `merged`: ranges of the first sheet."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    book.properties.creator = "pdscan demo"
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append([plain(cell) if isinstance(cell, str) else cell for cell in row])
    for area in merged:
        book.worksheets[0].merge_cells(area)
    out = io.BytesIO()
    book.save(out)
    cells = (cell for rows in sheets.values() for row in rows for cell in row if isinstance(cell, str))
    return Page.of(settled(out.getvalue()), *cells)


def document(*blocks: str | Rows) -> Page:
    """A docx: a text is a paragraph, rows are a table with grid lines."""
    from docx import Document

    paper = Document()
    said: list[str] = []
    for block in blocks:
        if isinstance(block, str):
            paper.add_paragraph(plain(block))
            said.append(block)
            continue
        table = paper.add_table(rows=len(block), cols=max(map(len, block)))
        table.style = "Table Grid"
        for cells, row in zip(table.rows, block, strict=True):
            for cell, value in zip(cells.cells, row, strict=False):
                cell.text = plain(str(value or ""))
                said.append(str(value or ""))
    out = io.BytesIO()
    paper.save(out)
    return Page.of(settled(out.getvalue()), *said)


def settled(package: bytes) -> bytes:
    """An OOXML package with the times of writing replaced by a fixed one."""
    moment = f"{datetime(*STAMP):%Y-%m-%dT%H:%M:%S}Z"  # noqa: DTZ001 - a constant, not the clock
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", moment.encode(), data)
            target.writestr(zipfile.ZipInfo(name, STAMP), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
