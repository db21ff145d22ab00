"""The layout of a grid: where headings are, what lies under them, which cells are label and value, what is loose.

A sheet in an office is rarely a clean table: titles above, headings over two rows, units, notes below, several
tables one under another, forms of label and value in one or two pairs of columns, tables turned on their side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from recognizers.fold import narrow
from recognizers.headings import NOTHING, Headings, Meaning

_LABEL_LENGTH = 40
_COMPOUND = 20
"""A label made of several words is still short."""
_NUMBER = re.compile(r"[¥$]?[0-9][0-9,]*(?:\.[0-9]+)?[%円]?")
_DIGIT = re.compile(r"[0-9０-９]")
_FORM_LENGTH = 60
"""Rows that say whether a block is a form."""
_NEAR = 2
"""A table goes on after one empty row, not after more."""
_HEADER_DEPTH = 12
"""Headings stand in one of the first rows of a block, or the block has none."""
_UNIT = re.compile(
    r"^[(\[]?(?:円|千円|百万円|人|名|件|個|台|歳|才|回|日|時間|分|点|%|cm|kg|mm|mmhg|mg/dl|u/l|g/dl|km|㎡|必須|任意|例.*)[)\]]?$"
)
_VALUE = re.compile(r"[0-9]{5}|[0-9]-[0-9]{2}|@|^[0-9.,/:+-]+$|[0-9]年\s?[0-9]|[0-9]月\s?[0-9]|^[0-9.,]+[^0-9]{0,2}$")
_KIN = frozenset(
    {"妻", "夫", "父", "母", "子", "本人", "長男", "長女", "次男", "次女", "祖父", "祖母", "兄", "弟", "姉", "妹"}
)
"""Words that are far more often a value (続柄) than a label."""
_NOTE = re.compile(r"^\s*(?:[※*＊注]|\(注|備考|以上|合計|小計|総計|計$|出典|資料|-{3,}|={3,})")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is neither under a heading nor beside a label. `row` counts in the sheet, `column` from 0."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the value that belongs to it."""

    label: str
    meaning: Meaning
    cell: Cell


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
    rows: list[tuple[int, Sequence[str]]] = field(default_factory=list)
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
        self._open: Grid | None = None
        self._last = 0
        self._count = 0

    def regions(
        self, rows: Sequence[Sequence[str]], first_row: int, header: Sequence[str] | None, *, continues: bool
    ) -> Iterator[Region]:
        """The regions of one segment, from top to bottom; row numbers start at `first_row`."""
        if not continues:
            self._open = None
        numbered = [(first_row + at, row) for at, row in enumerate(rows)]
        if header is not None:
            if self._open is None:
                self._open = self._grid(header, has_header=True)
            yield self._continued(self._open, [item for item in numbered if any(map(_filled, item[1]))])
            return
        for at, block in enumerate(_blocks(numbered)):
            if at == 0 and continues and self._open is not None:
                yield from self._table(block, self._open)
            else:
                yield from self._block(block)

    def _block(self, block: list[tuple[int, Sequence[str]]]) -> Iterator[Region]:
        at = self._header_at(block)
        if at is None and self._open is not None and self._fits(block, self._open):
            yield from self._table(block, self._open)
            return
        if at is None:
            yield from self._without_header(block)
            return
        if at:
            yield from self._above(block[:at])
        header, meanings, depth = self._header(block, at)
        grid = self._grid(header, has_header=True, meanings=meanings)
        body = block[at + depth :]
        while body and _is_units(body[0][1]):
            body = body[1:]
        self._open = grid
        yield from self._table(body, grid)

    def _table(self, body: list[tuple[int, Sequence[str]]], grid: Grid) -> Iterator[Region]:
        """The rows of a table, cut where its headings come again or others begin; notes are loose."""
        rows: list[tuple[int, Sequence[str]]] = []
        width = len([column for column in grid.columns if column.heading]) if grid.has_header else 0
        for at, (number, row) in enumerate(body):
            filled = [index for index, text in enumerate(row) if _filled(text)]
            if (
                (len(filled) > 1 or at < 3)
                and self._may_be_header(row, filled)
                and self._is_header(row, _next(body, at))
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

    def _may_be_header(self, row: Sequence[str], filled: Sequence[int]) -> bool:
        """A cheap look at the first two cells, for every row of every table passes here."""
        return any(len(row[index]) <= _LABEL_LENGTH and self._headings.is_word(row[index]) for index in filled[:2])

    def _without_header(self, block: list[tuple[int, Sequence[str]]]) -> Iterator[Region]:
        turned = self._turned(block)
        if turned is not None:
            yield turned
            return
        pairs, loose = self._pairs(block)
        if pairs:
            self._count += 1
            yield Form(pairs, self._count)
            if loose:
                yield Loose(loose)
            return
        width = max(len([text for text in row if _filled(text)]) for _, row in block)
        if len(block) >= 2 and width >= 1 and not _is_prose(block):
            grid = self._grid([""] * max(len(row) for _, row in block), has_header=False)
            self._open = grid
            yield self._continued(grid, block)
            return
        yield Loose(
            [Cell(number, index, text) for number, row in block for index, text in enumerate(row) if _filled(text)]
        )

    def _above(self, rows: list[tuple[int, Sequence[str]]]) -> Iterator[Region]:
        pairs, loose = self._pairs(rows)
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

    def _continued(self, grid: Grid, rows: list[tuple[int, Sequence[str]]]) -> Grid:
        self._last = rows[-1][0] if rows else self._last
        width = max((len(row) for _, row in rows), default=0)
        for index in range(len(grid.columns), width):
            grid.columns.append(Column(index, ""))
        return Grid(grid.columns, rows, grid.has_header, number=grid.number)

    def _label_columns(self, block: list[tuple[int, Sequence[str]]]) -> set[int]:
        """Columns whose cells are labels row after row: the mark of a form (or a table on its side)."""
        seen: dict[int, list[str]] = {}
        for _, row in block[:_FORM_LENGTH]:
            for index, text in enumerate(row):
                if _filled(text):
                    seen.setdefault(index, []).append(text)
        found = {
            index
            for index, texts in seen.items()
            if len(texts) >= 3
            and len(set(texts)) >= 0.8 * len(texts)
            and sum(map(self._is_label, texts)) >= 0.6 * len(texts)
        }
        return found if seen and min(seen) in found else set()

    def _header_at(self, block: list[tuple[int, Sequence[str]]]) -> int | None:
        labelled = self._label_columns(block)
        used = {index for _, row in block[:_FORM_LENGTH] for index, text in enumerate(row) if _filled(text)}
        if labelled and len(labelled) < len(used):
            return self._header_below_form(block, labelled)
        for at in range(min(_HEADER_DEPTH, len(block))):
            if self._is_header(block[at][1], _next(block, at)):
                return at
        return None

    def _header_below_form(self, block: list[tuple[int, Sequence[str]]], labelled: set[int]) -> int | None:
        """Under a form, without a gap, a table may begin: three headings or more side by side."""
        for at in range(3, min(_HEADER_DEPTH, len(block) - 1)):
            filled = [text for text in block[at][1] if _filled(text)]
            if len(filled) > max(3, len(labelled) * 2 - 1) and all(map(self._is_label, filled)):
                return at
        return None

    def _is_header(self, row: Sequence[str], below: Sequence[str] | None) -> bool:
        """Most cells are labels, none is a value, and they do not alternate with values as a form's do."""
        filled = [(index, text) for index, text in enumerate(row) if _filled(text)]
        if not filled or any(self._is_value(text) for _, text in filled):
            return False
        weights = [self.weight(text) for _, text in filled]
        known = sum(weights)
        has_entity = any(
            self._headings.read(text).entity for (_, text), weight in zip(filled, weights, strict=True) if weight
        )
        if len(filled) == 1:
            return (
                weights[0] >= 1
                and has_entity
                and below is not None
                and len([text for text in below if _filled(text)]) == 1
                and len(below) > filled[0][0]
                and _filled(below[filled[0][0]])
                and self.weight(below[filled[0][0]]) < 1
            )
        if below is not None and self._is_above_labels(row, below, known):
            return True
        if known < 1 or known / len(filled) < (0.5 if has_entity else 0.6):
            return below is not None and _contrasts(row, below)
        if any(weights[at] and not weights[at + 1] for at in range(len(filled) - 1)) and known / len(filled) <= 0.67:
            return self._stands_over(row, below)
        return below is None or not _is_label_row_again(row, below) or known / len(filled) > 0.67

    def _is_above_labels(self, row: Sequence[str], below: Sequence[str], known: float) -> bool:
        """Headings over several columns, with headings of their own below them."""
        under = [text for text in below if _filled(text)]
        filled = sum(map(_filled, row))
        return known >= 1 and len(under) > filled >= 2 and all(self.weight(text) >= 0.5 for text in under)

    def _stands_over(self, row: Sequence[str], below: Sequence[str] | None) -> bool:
        """Under a heading stands a value; beside a form's value stands, below it, the next value or label."""
        if below is None:
            return False
        labels = [index for index, text in enumerate(row) if _filled(text) and self.weight(text)]
        others = [index for index, text in enumerate(row) if _filled(text) and not self.weight(text)]
        if len(row) <= 2 or not others:
            return False
        labels_below = [index for index in labels if index < len(below) and self.weight(below[index]) >= 1]
        alternate = all(index + 1 in others for index in labels)
        return not labels_below and not alternate and sum(_filled(text) for text in below) >= len(labels)

    def weight(self, text: str) -> float:
        """1 for a known heading, half for one that only ends like one, 0 for a value or unknown text."""
        if len(text) > _LABEL_LENGTH or self._is_value(text):
            return 0.0
        meaning = self._headings.read(text)
        if not meaning or self._is_label_and_value(text):
            return 0.0
        if text.strip() in _KIN:
            return 0.5
        if self._headings.is_known(text):
            return 1.0
        if meaning.entity and not meaning.part and len(text) <= _COMPOUND and not _DIGIT.search(text):
            return 1.0
        return 0.5

    def _is_label_and_value(self, text: str) -> bool:
        """`既往歴　喘息` in one cell."""
        words = text.split()
        if len(words) < 2 or self._headings.is_known(text):
            return False
        return self._headings.is_known(words[0]) and not self._headings.is_known(words[-1])

    def _is_value(self, text: str) -> bool:
        return bool(_VALUE.search(narrow(text).lower())) and not self._headings.is_known(text)

    def _header(self, block: list[tuple[int, Sequence[str]]], at: int) -> tuple[list[str], list[Meaning], int]:
        """The headings and how many rows they take: parents over several columns join with what is under them."""
        top = list(block[at][1])
        alone: tuple[list[str], list[Meaning], int] = top, [], 1
        if at + 1 >= len(block):
            return alone
        second = block[at + 1][1]
        known = [index for index, text in enumerate(second) if _filled(text)]
        gaps = [index for index in known if index >= len(top) or not _filled(top[index])]
        if not gaps or any(self._is_value(second[index]) for index in known):
            return alone
        if sum(self.weight(second[index]) for index in known) < 0.5 * len(known):
            return alone
        width = max(len(top), len(second))
        joined, meanings, parent = [], [], ""
        for index in range(width):
            above = top[index] if index < len(top) else ""
            below = second[index] if index < len(second) else ""
            parent = above if _filled(above) else parent
            is_child = _filled(below) and _filled(parent)
            joined.append(f"{parent} {below}" if is_child else below or above)
            meaning = self._headings.read(below or above)
            if is_child and (not meaning.entity or meaning.is_weak):  # 個人番号 over 本人, 血圧 over 上
                over = self._headings.read(parent)
                meaning = over if over.entity and not over.is_weak else meaning
            meanings.append(meaning)
        return joined, meanings, 2

    def _turned(self, block: list[tuple[int, Sequence[str]]]) -> Grid | None:
        """Labels down the first column, one record in each of two or more others."""
        if len(block) < 3:
            return None
        first = min(next((index for index, text in enumerate(row) if _filled(text)), 0) for _, row in block)
        labels = [self.weight(row[first]) if first < len(row) else 0.0 for _, row in block]
        width = max(len(row) for _, row in block)
        if sum(labels) < 0.6 * len(block) or width - first < 3:
            return None
        filled = [
            [index for index in range(first + 1, len(row)) if _filled(row[index])]
            for _, row in block
            if len(row) > first
        ]
        if sum(len(one) >= 2 for one in filled) < 0.7 * len(block):
            return None
        others = [row[index] for (_, row), ones in zip(block, filled, strict=False) for index in ones]
        if sum(self.weight(text) >= 1 for text in others) > 0.15 * len(others):
            return None
        grid = self._grid([row[first] if first < len(row) else "" for _, row in block], has_header=True)
        return Grid(grid.columns, block, is_turned=True, number=grid.number, first_column=first + 1)

    def _pairs(self, block: list[tuple[int, Sequence[str]]]) -> tuple[list[Pair], list[Cell]]:
        """Label and value pairs of a form, values to the right or, failing that, below; the rest is loose."""
        pairs: list[Pair] = []
        taken: set[tuple[int, int]] = set()
        labelled = self._label_columns(block)
        for at, (number, row) in enumerate(block):
            pieces = [
                piece
                for index, text in enumerate(row)
                if (at, index) not in taken
                for piece in self._pieces(index, text)
            ]
            labels = [place for place, (_, text) in enumerate(pieces) if self._is_label(text)]
            if labelled:  # 続柄 | 妻: a word in a value's place is a value
                columns = {pieces[place][0] for place in labels}
                labels = [
                    place
                    for place in labels
                    if pieces[place][0] in labelled
                    or pieces[place][1] != row[pieces[place][0]]
                    or not any(other in labelled for other in columns if other < pieces[place][0])
                ]
            for order, place in enumerate(labels):
                index, label = pieces[place]
                meaning = self._headings.read(label)
                end = labels[order + 1] if order + 1 < len(labels) else len(pieces)
                values = [Cell(number, column, text) for column, text in pieces[place + 1 : end]]
                if not values and at + 1 < len(block) and index < len(block[at + 1][1]):
                    under = block[at + 1][1][index]
                    if _filled(under) and not self._is_label(under):
                        values = [Cell(block[at + 1][0], index, under)]
                        taken.add((at + 1, index))
                if values:
                    taken.update((at, column) for column in (index, *(cell.column for cell in values)))
                    pairs += [Pair(label, meaning, cell) for cell in values]
        loose = [
            Cell(number, index, text)
            for at, (number, row) in enumerate(block)
            for index, text in enumerate(row)
            if _filled(text) and (at, index) not in taken
        ]
        if not any(pair.meaning.entity for pair in pairs):
            loose = [
                Cell(number, index, text) for number, row in block for index, text in enumerate(row) if _filled(text)
            ]
            pairs = []
        return pairs, loose

    def _pieces(self, index: int, text: str) -> list[tuple[int, str]]:
        """The cell; where a page's layout glued the next label to a value (`69 電話`), the two of them."""
        if not _filled(text):
            return []
        head, _, tail = text.rstrip().rpartition(" ")
        if head and not self._is_label(head) and self._is_label(tail) and not self._headings.is_known(text):
            return [(index, head), (index, tail)]
        return [(index, text)]

    def _is_label(self, text: str) -> bool:
        return self.weight(text) >= 1

    def _fits(self, block: list[tuple[int, Sequence[str]]], grid: Grid) -> bool:
        """Whether rows after a gap go on with the table above: they reach as many columns, and are no form."""
        want = len([column for column in grid.columns if column.heading]) or len(grid.columns)
        widths = [sum(map(_filled, row)) for _, row in block]
        if block[0][0] - self._last > _NEAR:
            return False
        return want >= max(widths) > want / 2 and not any(
            self._is_label(text) for _, row in block[:3] for text in row if _filled(text)
        )


def _filled(text: str) -> bool:
    return bool(text) and not text.isspace()


def _next(block: list[tuple[int, Sequence[str]]], at: int) -> Sequence[str] | None:
    return block[at + 1][1] if at + 1 < len(block) else None


def _blocks(rows: list[tuple[int, Sequence[str]]]) -> Iterator[list[tuple[int, Sequence[str]]]]:
    """Runs of rows without an empty one between."""
    block: list[tuple[int, Sequence[str]]] = []
    for number, row in rows:
        if any(map(_filled, row)):
            block.append((number, row))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _contrasts(row: Sequence[str], below: Sequence[str]) -> bool:
    """Words without a digit over at least one column of plain numbers: headings, whatever they say."""
    if any(_DIGIT.search(text) for text in row) or any(len(text) > _COMPOUND for text in row):
        return False
    over = [
        text
        for text, under in zip(row, below, strict=False)
        if _filled(text) and _NUMBER.fullmatch(narrow(under).strip())
    ]
    return bool(over) and sum(map(_filled, row)) >= max(2, sum(map(_filled, below)))


def _is_units(row: Sequence[str]) -> bool:
    filled = [text for text in row if _filled(text)]
    return bool(filled) and all(_UNIT.match(narrow(text).strip().lower()) for text in filled)


def _is_label_row_again(row: Sequence[str], below: Sequence[str]) -> bool:
    return [text for text in row if _filled(text)] == [text for text in below if _filled(text)]


def _is_prose(block: list[tuple[int, Sequence[str]]]) -> bool:
    """One cell a row, sentences rather than values."""
    cells = [text for _, row in block for text in row if _filled(text)]
    return len(cells) <= len(block) and sum(len(text) > 25 or "。" in text for text in cells) > len(cells) / 3
