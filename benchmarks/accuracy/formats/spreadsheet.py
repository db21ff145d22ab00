"""Workbooks: xlsx, xls and ods."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from benchmarks.accuracy.table import Cell, Grid, Typed, grid_said, shown
from pdscan.demo.marks import plain
from pdscan.demo.office import STAMP, settled
from pdscan.demo.page import Page

Sheets = Mapping[str, Grid]


def held(cell: Cell) -> str | int | float | date | None:
    """A cell as the spreadsheet keeps it."""
    if isinstance(cell, Typed):
        return cell.value
    return plain(cell) if isinstance(cell, str) else cell


def said(sheets: Sheets) -> str:
    """The marked text of all sheets, names of sheets included."""
    return "\n".join((*sheets, *(grid_said(grid) for grid in sheets.values())))


def xlsx(sheets: Sheets, comments: Mapping[tuple[int, int], str] | None = None, hidden: Collection[str] = ()) -> Page:
    """An xlsx; `comments` of the first sheet by (row, column) from 1, marked; `hidden` names sheets out of view."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment

    book = Workbook()
    book.remove(book.active)
    for name, grid in sheets.items():
        sheet = book.create_sheet(plain(name))
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for cells in grid.rows:
            sheet.append([held(cell) for cell in cells])
        for top, left, bottom, right in grid.merged:
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for (row, column), text in (comments or {}).items():
        book.worksheets[0].cell(row, column).comment = Comment(plain(text), "")
    out = io.BytesIO()
    book.save(out)
    return Page.of(settled(out.getvalue()), said(sheets), *(comments or {}).values())


def xls(sheets: Sheets) -> Page:
    """A BIFF8 workbook."""
    import xlwt

    book = xlwt.Workbook(encoding="utf-8")
    style = xlwt.easyxf(num_format_str="YYYY/M/D")
    for name, grid in sheets.items():
        sheet = book.add_sheet(plain(name), cell_overwrite_ok=True)
        for r, row in enumerate(grid.rows):
            for c, cell in enumerate(row):
                value = held(cell)
                if isinstance(value, date):
                    sheet.write(r, c, value, style)
                elif value is not None:
                    sheet.write(r, c, value)
        for top, left, bottom, right in grid.merged:
            sheet.merge(top, bottom, left, right)
    out = io.BytesIO()
    book.save(out)
    return Page.of(out.getvalue(), said(sheets))


def ods(sheets: Sheets) -> Page:
    """An OpenDocument spreadsheet with the least that a reader needs (ODF 1.2)."""
    tables = "".join(
        f"<table:table table:name={quoteattr(plain(name))}>"
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row)) or '<table:table-cell/>'}</table:table-row>"
            for row in grid.rows
        )
        + "</table:table>"
        for name, grid in sheets.items()
    )
    return Page.of(open_document("spreadsheet", tables), said(sheets))


def open_document(kind: str, content: str) -> bytes:
    """An OpenDocument package (ODF 1.2) around the content of its body; `kind`: spreadsheet or text."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    media = f"application/vnd.oasis.opendocument.{kind}"
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
        f"<office:body><office:{kind}>{content}</office:{kind}></office:body></office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{media}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(zipfile.ZipInfo("mimetype", STAMP), media)
        for name, text in (("content.xml", body), ("META-INF/manifest.xml", manifest)):
            package.writestr(zipfile.ZipInfo(name, STAMP), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _ods_cell(cell: Cell) -> str:
    value = held(cell)
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        kind = f'office:value-type="date" office:date-value="{value:%Y-%m-%d}"'
    elif isinstance(value, int | float):
        kind = f'office:value-type="float" office:value="{value}"'
    else:
        kind = 'office:value-type="string"'
    return f"<table:table-cell {kind}><text:p>{escape(shown(cell))}</text:p></table:table-cell>"
