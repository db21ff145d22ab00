"""Text files: delimited tables, prose, records of fixed length; any encoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from benchmarks.accuracy.table import Grid, grid_said, shown
from pdscan.demo.marks import padded, plain
from pdscan.demo.page import Page, text_page


def prose(marked: str, encoding: str = "utf-8", newline: str = "\n") -> Page:
    """Running text; UTF-8 with BOM where the encoding lacks a character."""
    try:
        plain(marked).encode(encoding)
    except UnicodeEncodeError:
        encoding = "utf-8-sig"
    return text_page(marked, encoding, newline)


def delimited(grid: Grid, encoding: str = "cp932", delimiter: str = ",", quoted: bool = False) -> Page:
    """A table as text; UTF-8 with BOM where the encoding lacks a character."""
    out = io.StringIO()
    dialect = csv.unix_dialect if quoted else csv.excel
    writer = csv.writer(out, dialect, delimiter=delimiter, lineterminator="\r\n")
    writer.writerows([shown(cell) for cell in row] for row in grid.rows)
    try:
        data = out.getvalue().encode(encoding)
    except UnicodeEncodeError:
        data = out.getvalue().encode("utf-8-sig")
    return Page.of(data, grid_said(grid))


def fixed(rows: Sequence[Sequence[str]], widths: Sequence[int], encoding: str = "cp932") -> Page:
    """Columns padded with blanks to widths in bytes, as mainframes export them."""
    lines: list[str] = []
    for row in rows:
        parts = []
        for cell, width in zip(row, widths, strict=True):
            taken = len(plain(cell).encode(encoding)) - len(plain(cell))
            parts.append(padded(cell, width - taken))
        lines.append("".join(parts))
    return text_page("\r\n".join(lines) + "\r\n", encoding)
