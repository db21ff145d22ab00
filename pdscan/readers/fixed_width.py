"""Text of fixed width without delimiters: the masters that mainframes export, columns by byte position.

A line's bytes count, not its characters: kanji take two places in CP932 and EUC-JP. A column begins where, line
after line, something stands behind a blank or kanji meet digits; nothing is taken for a table that prose could be.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from pdscan.model import TableSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.delimited import tables

LEAST_LINES = 5
MOST_LINES = 100
FIRST_LINES = 12
SHORTEST, LONGEST = 24, 2048
AGREED = 0.9
"""Share of lines that must agree on a column's border."""


def _width(char: str) -> int:
    """Places of a character on a terminal, which are its bytes in CP932."""
    return 1 if char < "\x80" or "\uff61" <= char <= "\uff9f" else 2


def cells(line: str, starts: tuple[int, ...]) -> list[str]:
    """A line cut before the places `starts`, each cell without its filling."""
    out: list[list[str]] = [[] for _ in starts]
    at, column = 0, 0
    for char in line:
        while column + 1 < len(starts) and at >= starts[column + 1]:
            column += 1
        out[column].append(char)
        at += _width(char)
    return ["".join(cell).strip() for cell in out]


def borders(rows: list[str]) -> tuple[int, ...]:
    """Where columns begin (the first at 0), empty when the lines are no table of fixed width."""
    if len(rows) < LEAST_LINES or not _is_even(rows[:FIRST_LINES]) or not _is_even(rows):
        return ()
    width = max(sum(map(_width, line)) for line in rows)
    kinds = [_kinds(line, width) for line in rows]
    starts = [0]
    for at in range(1, width):
        pairs = [(row[at - 1], row[at]) for row in kinds]
        after_blank = sum(1 for before, here in pairs if before == " " and here != " ")
        blank = sum(1 for before, _ in pairs if before == " ")
        changed = sum(1 for before, here in pairs if {before, here} == {"9", "字"} or (before, here) == ("9", "カ"))
        if (blank >= AGREED * len(rows) and after_blank >= 0.3 * len(rows)) or changed >= AGREED * len(rows):
            starts.append(at)
    return tuple(starts) if len(starts) >= 3 and _is_table(rows, tuple(starts)) else ()


def _is_even(text: list[str]) -> bool:
    """Whether nearly all lines take the same number of places, none is empty and none too long to be a record."""
    places = [len(line.encode("cp932", "replace")) for line in text]
    agreed = places.count(max(places)) >= AGREED * len(places)
    return agreed and SHORTEST <= max(places) <= LONGEST and all(line.strip() for line in text)


def _kinds(line: str, width: int) -> str:
    """One mark a place: blank, digit, kanji and kana, half-width kana, anything else."""
    return "".join(_kind(char) * _width(char) for char in line).ljust(width)


def _kind(char: str) -> str:
    if char in " \u3000":
        return " "
    if char.isascii():
        return "9" if char.isdigit() else "a"
    return "カ" if _width(char) == 1 else "字"


def _is_table(rows: list[str], starts: tuple[int, ...]) -> bool:
    """Whether the columns are of one kind each: digits, or text that is shorter than its place."""
    grid = [cells(row, starts) for row in rows]
    columns = list(zip(*grid, strict=True))
    numbers = sum(1 for column in columns if sum(cell.replace("-", "").isdigit() for cell in column) > 0.8 * len(rows))
    gaps = sum(1 for start, end in pairwise((*starts, sum(map(_width, rows[0])))) if end - start < 2)
    return numbers >= 1 and gaps <= len(starts) // 4


class FixedWidthReader(Reader):
    """Reads such a file as one table without heading."""

    id = "fixed_width"

    def claim(self, document: Document) -> int:
        """Lines of one width, whose columns line up. Delimited text and logs say more of themselves."""
        return Claim.SHAPE - 1 if self._starts(document) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of rows; lines of another width are cut as the others. Raises ReadFailure for what is no text."""
        starts = self._starts(document)
        decoded = Decoded(document.stream)
        yield from _rows(lines(iter(decoded)), starts)
        yield from decoded.items()
        yield Fact("columns", ", ".join(map(str, starts)))

    @staticmethod
    def _starts(document: Document) -> tuple[int, ...]:
        text = head_text(document)
        if not text:
            return ()
        found = text.rstrip("\n\x1a").split("\n")
        if document.size > len(document.head):
            found = found[:-1] or found
        return borders(found[:MOST_LINES])


def _rows(source: Iterable[str], starts: tuple[int, ...]) -> Iterator[TableSegment]:
    yield from tables(cells(line.strip("\x1a"), starts) for line in source)


READER = FixedWidthReader()
