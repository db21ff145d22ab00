"""Rows of a sheet as a person sees them: values to text, and grids cut into segments of bounded size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from pdscan.model import Locator, TableSegment

ROWS = 2000
"""Rows in one segment at most."""
CELLS = 400_000
"""Cells in one segment at most, however wide the rows."""
GAP = 50
"""So many empty rows end a segment: a value in the last row of a sheet must not cost a million empty rows."""


def cell_text(value: object) -> str:
    """A cell's value: whole numbers without `.0`, dates in ISO form, 15 digits as Excel keeps them."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return number_text(value)
    if isinstance(value, datetime):
        if (value.hour, value.minute, value.second) == (0, 0, 0):
            return value.date().isoformat()
        return value.replace(microsecond=0).isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return "" if value is None else str(value)


def number_text(value: float) -> str:
    """A number without exponent where it has at most 21 digits; `123456789018.0` is an identifier, not a measure."""
    if value.is_integer() and abs(value) < 1e21:
        return str(int(value))
    return f"{value:.15g}"


def column_letters(index: int) -> str:
    """`A` for 0, `AA` for 26."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def segments(rows: Iterable[tuple[int, Sequence[str]]], locator: Locator) -> Iterator[TableSegment]:
    """Segments of at most ROWS rows, from rows that start at column A and know their number (1-based, ascending).

    Every segment is rectangular; the parts after the first continue it. Empty rows at the edges are left out.
    """
    part: list[list[str]] = []
    first = width = empty = 0
    template = TableSegment((), locator, is_spreadsheet=True)
    for number, cells in rows:
        row = list(cells)
        while row and not row[-1]:
            row.pop()
        if not row:
            continue
        empty = number - first - len(part) if part else 0
        wider = max(width, len(row))
        if part and (empty >= GAP or len(part) + empty >= ROWS or wider * (len(part) + empty + 1) > CELLS):
            yield replace(template, rows=_padded(part, width), first_row=first)
            template = replace(template, continues=True)
            part, empty, wider = [], 0, len(row)
        if not part:
            first = number
        part += [[] for _ in range(empty)]
        part.append(row)
        width = wider
    if part:
        yield replace(template, rows=_padded(part, width), first_row=first)


def _padded(rows: list[list[str]], width: int) -> list[list[str]]:
    return [row + [""] * (width - len(row)) for row in rows]
