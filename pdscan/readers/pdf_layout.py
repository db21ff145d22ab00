"""Glyphs with boxes to lines and tables, by position only.

A PDF knows no rows: forms are often drawn as all labels first and all values after, so the order of the
content stream tells less than the place on the page.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf
from statistics import median

from pdscan.model import Locator, TableSegment, TextSegment

CELL_GAP = 0.8
"""Widths of a character between two glyphs from which on they stand in different cells."""
WORD_GAP = 0.2
TABLE_ROWS = 3
LATIN_GAP = 1.2
"""The same between Latin letters: justified lines have wide gaps between words."""
PROSE = 15
"""Characters in a line of a text column; cells are shorter."""
PROSE_LINES = 5
FULL = 0.8
"""Part of a column's width that most of its lines fill when it is prose."""


MOST_GLYPHS = 30_000
"""Characters of a page that are laid out; a plan of a plant may have more, and is read without its columns."""
TRIES = 60
"""Rows of a run from which a table is looked for: more than a page of print has, and never the square of a drawing."""


@dataclass(slots=True)
class Glyph:
    """One character; coordinates in points, y upwards."""

    char: str
    x0: float
    y0: float
    x1: float
    y1: float


@dataclass(slots=True)
class Piece:
    """Text without a wide gap inside: a cell, or a line of prose."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    is_vertical: bool = False

    @property
    def height(self) -> float:
        return max(self.y1 - self.y0, 0.1)

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


Row = list[Piece]


@dataclass(slots=True)
class Block:
    """Lines of text, or a table's rows (then `lines` is empty)."""

    lines: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


def turned(turn: int, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A box as it lies when text that runs in a direction (quarter turns against the clock) is turned upright."""
    return (
        (left, bottom, right, top),
        (bottom, -right, top, -left),
        (-right, -top, -left, -bottom),
        (-top, left, -bottom, right),
    )[turn]


def blocks(glyphs: Iterable[Glyph], extra: Iterable[Piece] = ()) -> list[Block]:
    """What a page says, top to bottom; `extra` are pieces placed by other means (form values)."""
    found = [*pieces(glyphs), *extra]
    flat = [piece for piece in found if not piece.is_vertical]
    upright = [piece for piece in found if piece.is_vertical]
    out: list[Block] = []
    for block in (block for part in _parts(flat) for block in _tables_and_lines(_rows(part))):
        if out and not out[-1].rows and not block.rows:
            out[-1].lines += block.lines
        else:
            out.append(block)
    if upright:
        upright.sort(key=lambda piece: (-round(piece.x0), -piece.y1))
        out.insert(0 if len(upright) > len(flat) else len(out), Block([piece.text for piece in upright]))
    return out


def segments(page: int | None, found: Iterable[Block]) -> Iterator[TextSegment | TableSegment]:
    """The blocks of a page as segments."""
    locator = Locator(page=page)
    for block in found:
        if block.rows:
            yield TableSegment(block.rows, locator)
        else:
            yield TextSegment("\n".join(block.lines), locator)


def pieces(glyphs: Iterable[Glyph]) -> Iterator[Piece]:
    """Neighbours in the stream joined where they continue a line, or a column of vertical text."""
    run: list[Glyph] = []
    is_vertical = False
    for glyph in glyphs:
        if run:
            last = run[-1]
            if not is_vertical and _goes_on(last, glyph):
                run.append(glyph)
                continue
            if (is_vertical or len(run) == 1) and _goes_down(last, glyph):
                is_vertical = True
                run.append(glyph)
                continue
            yield from _finished(run, is_vertical)
        run, is_vertical = [glyph], False
    if run:
        yield from _finished(run, is_vertical)


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    height = min(last.y1 - last.y0, glyph.y1 - glyph.y0)
    overlap = min(last.y1, glyph.y1) - max(last.y0, glyph.y0)
    size = max(last.y1 - last.y0, glyph.y1 - glyph.y0, 0.1)
    is_latin = last.char.isascii() and glyph.char.isascii() and last.char.isalpha() and glyph.char.isalpha()
    gap = LATIN_GAP if is_latin else CELL_GAP
    return overlap > 0.5 * height and -0.6 * size < glyph.x0 - last.x1 < gap * size


def _goes_down(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.x1 - last.x0, glyph.x1 - glyph.x0, 0.1)
    shift = abs((last.x0 + last.x1) - (glyph.x0 + glyph.x1)) / 2
    step = (last.y0 + last.y1 - glyph.y0 - glyph.y1) / 2
    return shift < 0.35 * size and 0.5 * size < step < 1.5 * size and not (last.char + glyph.char).isascii()


def _finished(run: list[Glyph], is_vertical: bool) -> Iterator[Piece]:
    if is_vertical and len(run) < 3:
        for glyph in run:
            yield from _finished([glyph], is_vertical=False)
        return
    text = run[0].char
    for last, glyph in pairwise(run):
        is_apart = not is_vertical and glyph.x0 - last.x1 > WORD_GAP * (glyph.y1 - glyph.y0)
        text += (" " if is_apart and not last.char.isspace() and not glyph.char.isspace() else "") + glyph.char
    if text.strip():
        sides = zip(*((glyph.x0, glyph.y0, glyph.x1, glyph.y1) for glyph in run), strict=True)
        left, bottom, right, top = sides
        yield Piece(text.strip(), min(left), min(bottom), max(right), max(top), is_vertical)


def _parts(found: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces in parts to be read one after the other: columns of prose, and what lies between them."""
    columns = _prose_columns(found)
    if len(columns) < 2:
        yield found
        return
    bands: list[list[list[Piece]]] = []
    was_wide = True
    for piece in sorted(found, key=lambda piece: -piece.middle):
        inside = [at for at, (x0, x1) in enumerate(columns) if piece.x0 > x0 - 3 and piece.x1 < x1 + 3]
        if not inside or was_wide:
            bands.append([[] for _ in columns])
        was_wide = not inside
        bands[-1][inside[0] if inside else 0].append(piece)
    for band in bands:
        yield from (part for part in band if part)


def _prose_columns(found: list[Piece]) -> list[tuple[float, float]]:
    """Intervals of x that running text fills side by side; none where the page has one column, or a table."""
    if not found:
        return []
    width = max(piece.x1 for piece in found) - min(piece.x0 for piece in found)
    narrow = [piece for piece in found if piece.x1 - piece.x0 < 0.6 * width]
    lines = [piece for piece in narrow if len(piece.text) >= PROSE]
    columns = _covered(lines, len(lines) // 20)
    if not 2 <= len(columns) <= 4 or len(narrow) > 1.4 * len(lines):
        return []
    for x0, x1 in columns:
        inside = [piece for piece in lines if x0 - 3 < piece.x0 and piece.x1 < x1 + 3]
        full = sum(1 for piece in inside if piece.x1 - piece.x0 > FULL * (x1 - x0))
        if len(inside) < PROSE_LINES or full < 0.6 * len(inside):
            return []
    return columns


def _covered(found: list[Piece], ignored: int) -> list[tuple[float, float]]:
    """Intervals of x over which more than `ignored` pieces lie."""
    edges = sorted([(piece.x0, 1) for piece in found] + [(piece.x1, -1) for piece in found])
    out: list[tuple[float, float]] = []
    depth = 0
    for x, step in edges:
        if depth == ignored and step == 1:
            out.append((x, x))
        depth += step
        if depth == ignored and step == -1:
            out[-1] = (out[-1][0], x)
    return [(x0, x1) for x0, x1 in out if x1 > x0]


def _rows(found: list[Piece]) -> list[Row]:
    """Pieces at one height, left to right; those that touch are one."""
    rows: list[Row] = []
    for piece in sorted(found, key=lambda piece: -piece.middle):
        if rows and abs(rows[-1][0].middle - piece.middle) < 0.5 * min(rows[-1][0].height, piece.height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda piece: piece.x0)) for row in rows]


def _joined(row: Row) -> Row:
    out = row[:1]
    for piece in row[1:]:
        last = out[-1]
        gap = piece.x0 - last.x1
        if gap < CELL_GAP * min(last.height, piece.height):
            between = " " if gap > WORD_GAP * piece.height else ""
            last.text += between + piece.text
            last.x1 = max(last.x1, piece.x1)
        else:
            out.append(piece)
    return out


def _tables_and_lines(rows: list[Row]) -> Iterator[Block]:
    lines: list[str] = []
    at = 0
    while at < len(rows):
        run = _run(rows, at)
        shaped = _shaped(run) if len(run) >= TABLE_ROWS else None
        if shaped is None:  # a table may begin a row below; in a run of thousands every so many rows are tried
            end = at + max(len(run) // TRIES, 1)
            lines += ["\t".join(piece.text for piece in row) for row in rows[at:end]]
            at = end
            continue
        if lines:
            yield Block(lines)
            lines = []
        yield shaped
        at += len(run)
    if lines:
        yield Block(lines)


def _run(rows: list[Row], start: int) -> list[Row]:
    """Rows from `start` on that may be a table: several pieces each, single ones (wrapped cells) between them."""
    end = at = start
    while at < len(rows):
        if at > start and rows[at - 1][0].middle - rows[at][0].middle > 5 * rows[at][0].height:
            break
        if len(rows[at]) > 1:
            end = at + 1
        elif at - end >= 2 or at == start:
            break
        at += 1
    while start < end < len(rows) and len(rows[end]) == 1:
        above, below = rows[end - 1][0], rows[end][0]
        if above.middle - below.middle > 1.5 * below.height or below.x0 < above.x1:
            break
        end += 1
    return rows[start:end]


def _shaped(run: list[Row]) -> Block | None:
    """A table where gutters go through all rows of several pieces, else None."""
    columns = _columns([row for row in run if len(row) > 1])
    if len(columns) < 2 or sum(1 for row in run if len(row) > 1) < TABLE_ROWS:
        return None
    grid = [[""] * len(columns) for _ in run]
    for row, cells in zip(run, grid, strict=True):
        for piece in row:
            at = _column_of(piece, columns)
            cells[at] = f"{cells[at]} {piece.text}".strip()
    return Block(rows=_unwrapped(run, grid))


def _columns(rows: list[Row]) -> list[tuple[float, float]]:
    """Intervals of x that pieces cover, apart from each other in every row."""
    intervals: list[tuple[float, float]] = []
    for x0, x1 in sorted((piece.x0, piece.x1) for row in rows for piece in row):
        if intervals and x0 < intervals[-1][1] + 0.5:
            intervals[-1] = (intervals[-1][0], max(intervals[-1][1], x1))
        else:
            intervals.append((x0, x1))
    return intervals


def _column_of(piece: Piece, columns: list[tuple[float, float]]) -> int:
    """The column that shares most with the piece (a single wide piece may lie over several)."""
    best = first = max(bisect_right(columns, (piece.x0, inf)) - 1, 0)
    for at in range(first, len(columns)):
        if columns[at][0] >= piece.x1:
            break
        if _shared(piece, columns[at]) > _shared(piece, columns[best]):
            best = at
    return best


def _shared(piece: Piece, column: tuple[float, float]) -> float:
    return min(piece.x1, column[1]) - max(piece.x0, column[0])


def _unwrapped(run: list[Row], grid: list[list[str]]) -> list[list[str]]:
    """Lines that go on in a cell joined to the row above, where rows stand clearly wider apart than such lines."""
    starts = [row[0].middle for row, cells in zip(run, grid, strict=True) if cells[0]]
    pitch = median([a - b for a, b in pairwise(starts)] or [0.0])
    out = [grid[0]]
    for above, row, cells in zip(run, run[1:], grid[1:], strict=False):
        step = above[0].middle - row[0].middle
        if not cells[0] and out[-1][0] and step < 1.5 * row[0].height and step < 0.75 * pitch:
            out[-1] = [old + new for old, new in zip(out[-1], cells, strict=True)]
        else:
            out.append(cells)
    return out
