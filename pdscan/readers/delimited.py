"""Delimited text (CSV, TSV, semicolon, pipe) as tables, streamed.

Quotes follow RFC 4180; one that is opened and never closed costs its own line, not the rest of the file.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator

from pdscan.model import TableSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.dialect import Dialect, detect, parse

ROWS = 2000
SIZE = 1 << 18
"""Rows and characters in one segment."""

_LONGEST_ROW = 200
_NAMES = {",": "comma", "\t": "tab", ";": "semicolon", "|": "pipe"}

csv.field_size_limit(1 << 24)


def _is_open(line: str, delimiter: str) -> bool:
    """Whether a quoted field of a logical line goes on in the next physical line."""
    try:
        list(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _logical(text: Iterable[str], delimiter: str) -> Iterator[tuple[str, bool]]:
    """Logical lines, and whether their quotes mean anything."""
    source = iter(text)
    waiting: list[str] = []
    while True:
        line = waiting.pop(0) if waiting else next(source, None)
        if line is None:
            return
        if '"' not in line:
            yield line, False
        elif line.count('"') % 2 == 0 or not _is_open(line, delimiter):
            yield line, True
        else:
            yield from _joined(line, waiting, source, delimiter)


def _joined(line: str, waiting: list[str], source: Iterator[str], delimiter: str) -> Iterator[tuple[str, bool]]:
    """A line whose quote is open, with the lines that close it; alone when none does within reach."""
    quotes = line.count('"')
    size = len(line)
    taken: list[str] = []
    while len(taken) < _LONGEST_ROW and size < SIZE:
        more = waiting.pop(0) if waiting else next(source, None)
        if more is None:
            break
        taken.append(more)
        size += len(more)
        quotes += more.count('"')
        if quotes % 2 == 0 and '"' in more:
            whole = "\n".join((line, *taken))
            if not _is_open(whole, delimiter):
                yield whole, True
                return
    waiting[:0] = taken
    yield line, False


def rows(text: Iterable[str], dialect: Dialect) -> Iterator[list[str]]:
    """The cells of every logical line, an empty line as an empty row."""
    for line, is_quoted in _logical(text, dialect.delimiter):
        if not line:
            yield []
        elif is_quoted:
            parsed = parse(line.splitlines(keepends=True), dialect.delimiter)
            yield parsed[0] if len(parsed) == 1 else line.split(dialect.delimiter)
        else:
            yield line.split(dialect.delimiter)


def tables(table: Iterable[list[str]], first: int = 1) -> Iterator[TableSegment]:
    """Rows as segments of bounded size; `first` is the number of the first row."""
    held: list[list[str]] = []
    size = 0
    is_begun = False
    for row in table:
        held.append(row)
        size += sum(map(len, row)) + len(row)
        if len(held) >= ROWS or size >= SIZE:
            yield TableSegment(held, first_row=first, continues=is_begun)
            first += len(held)
            held, size, is_begun = [], 0, True
    if any(cell for row in held for cell in row):
        yield TableSegment(held, first_row=first, continues=is_begun)


def _dialect(document: Document) -> Dialect | None:
    text = head_text(document)
    if text is None:
        return None
    return detect(text, document.suffix, document.size <= len(document.head))


class DelimitedReader(Reader):
    id = "delimited"

    def claim(self, document: Document) -> int:
        return Claim.SHAPE if _dialect(document) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        dialect = _dialect(document) or Dialect(",", 0.0, 1)
        decoded = Decoded(document.stream)
        text = lines(iter(decoded))
        for _ in range(dialect.skip):
            next(text, None)
        yield from tables(rows(text, dialect), dialect.skip + 1)
        yield from decoded.items()
        yield Fact("delimiter", _NAMES.get(dialect.delimiter, dialect.delimiter))


READER = DelimitedReader()
