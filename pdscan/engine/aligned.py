"""Tables written as text: headings above columns that stand under each other, or between bars."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pdscan.engine.tables import Column, Grid
from recognizers.heading_words import LONGEST
from recognizers.headings import Headings

_WIDE = re.compile(r"\S+(?:[ \u3000]\S+)*")
_NARROW = re.compile(r"\S+(?: \S+)*")
"""Cells apart by two spaces or more; and apart by one full-width space."""
_APART = re.compile(r"\||[^\S ]|  ")
"""What parts two cells; most lines have none."""
_RULER = re.compile(r"[\s|:+=─━┼\-]+")
_PRINT, _PRINTED_COLUMNS = 4, 3
"""Lines and columns that make a printed list without headings."""
_LEAST = 0.6
"""Share of the headings that must be known words."""
_VALUE = re.compile(r"[0-9０-９]{3}[-－]?[0-9０-９]{4}|[男有]\s?[・/／]\s?[女無]|^[^\s:：(（]{1,8}[:：]\s?[^:：]{2,}")
"""What no heading of a text table holds: numbers, choices, a label with its value (欠席：藤井監査役)."""


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table in a text: `start` and `end` in characters; rows of the grid are numbered by line, from 0."""

    grid: Grid
    start: int
    end: int


def tables(text: str, headings: Headings) -> Iterator[TextTable]:
    """The tables of a text, top to bottom: a line of headings and at least one line that fills them."""
    if "  " not in text and "\t" not in text and "|" not in text and "\u3000" not in text:
        return
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    at = 0
    while at < len(lines) - 1:
        if not _APART.search(lines[at].strip()):
            at += 1
            continue
        header = _cells(lines[at])
        if len(header) < 2 or not _is_header(header, headings):
            last = _aligned(lines, at, headings)
            if last - at + 1 < _PRINT:
                at += 1
                continue
            printed: list[tuple[int, Sequence[str]]] = [
                (number, [cell for _, cell in _cells(lines[number])]) for number in range(at, last + 1)
            ]
            bare = [Column(index, "") for index in range(len(printed[0][1]))]
            yield TextTable(Grid(bare, printed, False, number=1), starts[at], min(starts[last + 1], len(text)))
            at = last + 1
            continue
        rows, last = _rows(lines, at, [place for place, _ in header])
        if rows and all(headings.is_known(row[0]) for _, row in rows) and headings.read(header[0][1]).entity:
            at += 1  # label and value, line by line: a form
            continue
        if rows:
            names = [name for _, name in header]
            columns = [Column(index, name, headings.read(name)) for index, name in enumerate(names)]
            yield TextTable(Grid(columns, rows, number=1), starts[at], min(starts[last + 1], len(text)))
        at = last + 1


def _aligned(lines: Sequence[str], at: int, headings: Headings) -> int:
    """The last of the lines, from `at` on, whose cells begin at the same columns of the screen: a printed list."""
    first = _cells(lines[at])
    places = [place for place, _ in first]
    if len(places) < _PRINTED_COLUMNS or any(headings.is_known(cell) for _, cell in first):
        return at
    last = at
    for number in range(at + 1, len(lines)):
        if [place for place, _ in _cells(lines[number])] != places:
            break
        last = number
    return last


def _is_header(cells: Sequence[tuple[int, str]], headings: Headings) -> bool:
    if sum(len(name) <= LONGEST for _, name in cells) < _LEAST * len(cells):
        return False
    if any(_VALUE.search(name) and not headings.is_known(name) for _, name in cells):
        return False
    known: list[str] = []
    for left, (_, name) in zip(range(len(cells) - 1, -1, -1), cells, strict=True):
        if headings.is_known(name) or headings.read(name).entity:
            known.append(name)
        elif len(known) + left < _LEAST * len(cells):
            return False  # as most lines turn out to be after a cell or two
    return any(headings.read(name).entity for name in known)


def _rows(lines: Sequence[str], at: int, places: Sequence[int]) -> tuple[list[tuple[int, Sequence[str]]], int]:
    """The lines below that fill the columns, and the last one's number; a ruler is passed over."""
    rows: list[tuple[int, Sequence[str]]] = []
    last = at
    has_bars = "|" in lines[at]
    for number in range(at + 1, len(lines)):
        line = lines[number]
        if _RULER.fullmatch(line) and line.strip():
            last = number
            continue
        cells = _cells(line, len(places))
        if (
            len([cell for cell in cells if cell[1]]) < max(2, len(places) // 2)
            or len(cells) > len(places)
            or has_bars != ("|" in line)
        ):
            break
        row = [""] * len(places)
        if len(cells) == len(places):
            row = [cell for _, cell in cells]
        else:
            for place, cell in cells:
                nearest = min(range(len(places)), key=lambda index: abs(places[index] - place))
                row[nearest] = f"{row[nearest]} {cell}".strip()
        rows.append((number, row))
        last = number
    return rows, last


@lru_cache(maxsize=512)
def _cells(line: str, want: int = 0) -> list[tuple[int, str]]:
    """The line's cells with the columns on the screen at which they begin; `want` of them if it can be so."""
    for mark in ("|", "\t"):
        if mark in line:
            edges = line.strip().strip("|") if mark == "|" else line
            return [(index, cell.strip()) for index, cell in enumerate(edges.split(mark))]
    wide = list(_WIDE.finditer(line))
    narrow = list(_NARROW.finditer(line))
    found = narrow if (len(narrow) == want if want else len(wide) < 2) else wide
    if want and len(wide) == want:
        found = wide
    return [(_width(line[: cell.start()]), cell.group()) for cell in found]


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
