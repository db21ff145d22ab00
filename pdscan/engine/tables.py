"""The layout of a grid: where headings are, what lies under them, which cells are label and value, what is loose.

A sheet in an office is rarely a clean table: titles above, headings over two rows, units, notes below, several
tables one under another, forms of label and value in one or two pairs of columns, tables turned on their side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pdscan.engine.headers import Headers, following, is_units
from pdscan.engine.labels import Block, Labels, is_filled
from pdscan.engine.nested import headings_of
from pdscan.engine.pairs import Cell, Pair, pairs_of
from recognizers.heading_words import NOTHING, Meaning
from recognizers.headings import Headings

_LIST = 4
"""Rows of one cell each that make a list; fewer are lines of text."""
_SMALL = 60
"""Rows of a table that are all worth asking whether they are headings: a form of headings over values."""
_TURNED = 0.45
"""Values that happen to be words of headings (世帯主, 医師), at most, in a column of a table on its side."""
_TYPE = re.compile(
    r"(?:n?varchar2?|n?char|character|int|integer|bigint|smallint|tinyint|date|datetime|timestamp|number|numeric|decimal|text|string"
    r"|bool|boolean|blob|clob|double|float|文字列?|数値|日付型|整数)(?:\s?\([0-9]+(?:,\s?[0-9]+)?\))?",
    re.IGNORECASE,
)
_LEAST_TYPED = 0.6
_NEAR = 2
"""A table goes on after one empty row, not after more."""
_TELLING = re.compile(r"[。：:]|\S[ 　]+\S+[ 　]+\S")
_CLAUSE = re.compile(r"[。、，,;；:：(（\n]")
_NOTE = re.compile(r"^\s*(?:[※*＊注]|\(注|備考|以上|合計|小計|総計|計$|出典|資料|-{3,}|={3,})")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its place, its heading ("" for none) and what that announces."""

    index: int
    heading: str
    meaning: Meaning = NOTHING


@dataclass
class Grid:
    """Rows under headings. `rows` holds (row number, cells); `is_turned` when a record is a column."""

    columns: list[Column]
    rows: Block = field(default_factory=list)
    has_header: bool = True
    is_turned: bool = False
    number: int = 0
    """Tells the tables of one sheet apart; equal for the parts of one table."""
    first_column: int = 0


@dataclass
class Form:
    """Label and value pairs that speak of one matter."""

    pairs: list[Pair]
    number: int = 0


@dataclass
class Loose:
    """Titles, notes and other cells on their own."""

    cells: list[Cell]


Region = Grid | Form | Loose


class Layout:
    """Cuts the segments of one sheet or file into regions; what comes in parts keeps its columns."""

    def __init__(self, headings: Headings) -> None:
        self._headings = headings
        self._labels = Labels(headings)
        self._headers = Headers(self._labels)
        self._open: Grid | None = None
        self._last = 0
        self._count = 0

    def regions(
        self,
        rows: Sequence[Sequence[str]],
        first_row: int,
        header: Sequence[str] | None,
        *,
        continues: bool,
        comments: Mapping[int, str] | None = None,
        paths: Sequence[str] = (),
    ) -> Iterator[Region]:
        """The regions of one segment, from top to bottom; row numbers start at `first_row`.

        `comments` explain columns of `header` (by index) whose names say nothing; `paths` say where in a nested record
        they lie.
        """
        if not continues:
            self._open = None
        numbered = [(first_row + at, row) for at, row in enumerate(rows)]
        if header is not None:
            if self._open is None:
                names = headings_of(header, paths, self._headings)
                told = [self._told(name, (comments or {}).get(at, "")) for at, name in enumerate(names)]
                self._open = self._grid(told, has_header=True)
            yield self._continued(self._open, [item for item in numbered if any(map(is_filled, item[1]))])
            return
        for at, block in enumerate(_blocks(numbered)):
            if at == 0 and continues and self._open is not None:
                yield from self._table(block, self._open)
            else:
                yield from self._block(block)

    def _told(self, name: str, comment: str) -> str:
        """A column's heading: its name, or the part of its comment that says what the name leaves open."""
        meaning = self._headings.read(name)
        if not comment or (meaning.entity and not meaning.is_weak):
            return name
        parts = (comment, *_CLAUSE.split(comment))
        return next((text.strip() for text in parts if self._headings.read(text).entity), name)

    def _block(self, block: Block) -> Iterator[Region]:
        if _is_dictionary(block):
            yield Loose(
                [
                    Cell(number, index, text)
                    for number, row in block
                    for index, text in enumerate(row)
                    if is_filled(text)
                ]
            )
            return
        at = self._headers.find(block)
        if at is not None and len(block) - at <= _SMALL and (pairs := self._stacked(block[at:])):
            if at:
                yield from self._above(block[:at])
            self._count += 1
            yield Form(pairs, self._count)
            return
        if at is None and self._open is not None and self._fits(block, self._open):
            yield from self._table(block, self._open)
            return
        if at is None:
            yield from self._without_header(block)
            return
        if at:
            yield from self._above(block[:at])
        header, meanings, depth = self._headers.read(block, at)
        grid = self._grid(header, has_header=True, meanings=meanings)
        body = block[at + depth :]
        while body and is_units(body[0][1]):
            body = body[1:]
        self._open = grid
        yield from self._table(body, grid)

    def _table(self, body: Block, grid: Grid) -> Iterator[Region]:
        """The rows of a table, cut where its headings come again or others begin; notes are loose."""
        rows: Block = []
        width = len([column for column in grid.columns if column.heading]) if grid.has_header else 0
        for at, (number, row) in enumerate(body):
            filled = [index for index, text in enumerate(row) if is_filled(text)]
            if (
                (len(filled) > 1 or at < 3)
                and (self._headers.may_be(row, filled) or (len(body) <= _SMALL and self._headers.is_plain(row)))
                and self._headers.is_header(row, following(body, at))
            ):
                if rows:
                    yield self._continued(grid, rows)
                yield from self._block(body[at:])
                return
            if width >= 3 and len(filled) == 1 and (_NOTE.match(row[filled[0]]) or len(row[filled[0]]) > 25):
                yield Loose([Cell(number, filled[0], row[filled[0]])])
                continue
            rows.append((number, row))
        if rows:
            yield self._continued(grid, rows)

    def _stacked(self, block: Block) -> list[Pair]:
        """Headings and one row of values, again and again: a form with its values below; else nothing."""
        pairs: list[Pair] = []
        labels = [tuple(filter(is_filled, row)) for _, row in block[::2]]
        if len(block) < 4 or len(block) % 2 or len(set(labels)) < len(labels):
            return pairs  # headings that come again belong to one table
        for at in range(0, len(block), 2):
            (_, heads), (number, values) = block[at], block[at + 1]
            is_single = sum(map(is_filled, values)) == 1  # 世帯主 below 間柄
            if not self._headers.is_plain(heads) or (not is_single and self._headers.is_plain(values)):
                return []
            pairs += [
                Pair(label, self._headings.read(label), Cell(number, index, values[index]))
                for index, label in enumerate(heads)
                if is_filled(label) and index < len(values) and is_filled(values[index])
            ]
        return pairs if any(pair.meaning.entity for pair in pairs) else []

    def _without_header(self, block: Block) -> Iterator[Region]:
        turned = self._turned(block)
        if turned is not None:
            yield turned
            return
        pairs, loose = pairs_of(block, self._labels)
        if pairs:
            self._count += 1
            yield Form(pairs, self._count)
            if loose:
                yield Loose(loose)
            return
        width = max(len([text for text in row if is_filled(text)]) for _, row in block)
        if len(block) >= (2 if width > 1 else _LIST) and not _is_prose(block):
            grid = self._grid([""] * max(len(row) for _, row in block), has_header=False)
            self._open = grid
            yield self._continued(grid, block)
            return
        yield Loose(
            [Cell(number, index, text) for number, row in block for index, text in enumerate(row) if is_filled(text)]
        )

    def _above(self, rows: Block) -> Iterator[Region]:
        pairs, loose = pairs_of(rows, self._labels)
        if pairs:
            self._count += 1
            yield Form(pairs, self._count)
        if loose:
            yield Loose(loose)

    def _grid(self, header: Sequence[str], *, has_header: bool, meanings: Sequence[Meaning] = ()) -> Grid:
        self._count += 1
        read = meanings or [self._headings.read(text) for text in header]
        columns = [
            Column(index, text.strip(), meaning) for index, (text, meaning) in enumerate(zip(header, read, strict=True))
        ]
        return Grid(columns, has_header=has_header, number=self._count)

    def _continued(self, grid: Grid, rows: Block) -> Grid:
        self._last = rows[-1][0] if rows else self._last
        width = max((len(row) for _, row in rows), default=0)
        for index in range(len(grid.columns), width):
            grid.columns.append(Column(index, ""))
        return Grid(grid.columns, rows, grid.has_header, number=grid.number)

    def _turned(self, block: Block) -> Grid | None:
        """Labels down the first column, one record in each of two or more others."""
        if len(block) < 3:
            return None
        first = min(next((index for index, text in enumerate(row) if is_filled(text)), 0) for _, row in block)
        labels = [self._labels.weight(row[first]) if first < len(row) else 0.0 for _, row in block]
        width = max(len(row) for _, row in block)
        if sum(labels) < 0.6 * len(block) or width - first < 3:
            return None
        filled = [
            [index for index in range(first + 1, len(row)) if is_filled(row[index])]
            for _, row in block
            if len(row) > first
        ]
        if sum(len(one) >= 2 for one in filled) < 0.7 * len(block):
            return None
        for index in range(first + 1, width):
            cells = [row[index] for _, row in block if index < len(row) and is_filled(row[index])]
            glued = sum(len(self._labels.pieces(index, text)) > 1 for text in cells)
            weight = self._labels.is_label if (index - first) % 2 else self._looks_like_label
            if sum(map(weight, cells)) + glued > _TURNED * len(block):
                return None  # a second column of labels: a form
        grid = self._grid([row[first] if first < len(row) else "" for _, row in block], has_header=True)
        return Grid(grid.columns, block, is_turned=True, number=grid.number, first_column=first + 1)

    def _looks_like_label(self, text: str) -> bool:
        """In every other column less is enough: label, value, label, value is what a form looks like."""
        return self._labels.weight(text) > 0

    def _fits(self, block: Block, grid: Grid) -> bool:
        """Whether rows after a gap go on with the table above: they reach as many columns, and are no form."""
        want = len([column for column in grid.columns if column.heading]) or len(grid.columns)
        widths = [sum(map(is_filled, row)) for _, row in block]
        if block[0][0] - self._last > _NEAR or _is_prose(block):
            return False
        return want >= max(widths) > want / 2 and not any(
            self._labels.is_label(text) for _, row in block[:3] for text in row if is_filled(text)
        )


def _blocks(rows: Block) -> Iterator[Block]:
    """Runs of rows without an empty one between."""
    block: Block = []
    for number, row in rows:
        if any(map(is_filled, row)):
            block.append((number, row))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_dictionary(block: Block) -> bool:
    """A description of fields (氏名 | cust_nm | VARCHAR): its words are headings and label nothing."""
    typed = sum(any(_TYPE.fullmatch(text.strip()) for text in row) for _, row in block)
    return typed >= 2 and typed >= _LEAST_TYPED * len(block)


def _is_prose(block: Block) -> bool:
    """One cell a row, sentences rather than values."""
    cells = [text for _, row in block for text in row if is_filled(text)]
    told = sum(len(text) > 25 or bool(_TELLING.search(text)) for text in cells)
    return len(cells) <= len(block) and told > len(cells) / 3
