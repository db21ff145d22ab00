"""Rows of a sheet as a person sees them: values to text, and grids cut into segments of bounded size."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

from pdscan.model import Locator, TableSegment

ROWS = 2000
"""Rows in one segment at most."""
CELLS = 400_000
"""Cells in one segment at most, however wide the rows."""
GAP = 50
"""So many empty rows end a segment: a value in the last row of a sheet must not cost a million empty rows."""


def cell_text(value: object) -> str:
    """A cell's value: whole numbers without `.0`, dates in ISO form, 15 digits as Excel keeps them."""
    return _TEXTS.get(type(value), _other_text)(value)


def row_texts(values: Iterable[Any]) -> list[str]:
    """The cells of a row as `cell_text` has them; of millions of them a call a cell is a third of the time."""
    return [
        value
        if (kind := type(value)) is str
        else str(int(value))
        if kind is float and value.is_integer() and -1e21 < value < 1e21
        else _TEXTS.get(kind, _other_text)(value)
        for value in values
    ]


def number_text(value: float) -> str:
    """A number without exponent where it has at most 21 digits; `123456789018.0` is an identifier, not a measure."""
    if -1e21 < value < 1e21 and value == (whole := int(value)):
        return str(whole)
    return f"{value:.15g}"


def _moment_text(value: datetime) -> str:
    if (value.hour, value.minute, value.second) == (0, 0, 0):
        return value.date().isoformat()
    return value.replace(microsecond=0).isoformat(" ")


def _duration_text(value: timedelta) -> str:
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _other_text(value: object) -> str:
    for kind, text in _TEXTS.items():  # of a subclass: numpy's floats, a driver's own strings
        if isinstance(value, kind):
            return text(value)
    return str(value)


_TEXTS: dict[type, Callable[[Any], str]] = {
    str: str,
    bool: lambda value: "TRUE" if value else "FALSE",
    int: str,
    float: number_text,
    datetime: _moment_text,
    date: date.isoformat,
    time: lambda value: value.replace(microsecond=0).isoformat(),
    timedelta: _duration_text,
    type(None): lambda _: "",
}


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
    part: list[Sequence[str]] = []
    first = width = empty = 0
    template = TableSegment((), locator, is_spreadsheet=True)
    for number, cells in rows:
        row = cells if cells and cells[-1] else _trimmed(cells)
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


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    end = len(cells)
    while end and not cells[end - 1]:
        end -= 1
    return cells[:end]


def _padded(rows: list[Sequence[str]], width: int) -> list[Sequence[str]]:
    return [row if len(row) == width else [*row, *[""] * (width - len(row))] for row in rows]
