"""SQL dumps: the rows of `INSERT` statements and `COPY` blocks as tables with their columns' names.

What is neither (definitions, comments, other statements) is read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdscan.model import Locator, TableSegment
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text
from pdscan.readers.delimited import ROWS, SIZE
from pdscan.readers.sql_values import Incomplete, row, unescaped
from pdscan.readers.text import chunks

_ONE = r"(?:`[^`\n]{1,128}`|\"[^\"\n]{1,128}\"|\[[^\]\n]{1,128}\]|[\w$]{1,128})"
_NAME = rf"(?:{_ONE}\s?\.\s?){{0,3}}({_ONE})"
_LISTED = r"(?:\(([^()]{1,20000})\)\s*)?"
_INSERT = re.compile(
    rf"(?:INSERT\s+(?:(?:LOW_PRIORITY|DELAYED|HIGH_PRIORITY|IGNORE|OR\s+\w+)\s+)*(?:INTO\s+)?|REPLACE\s+INTO\s+)"
    rf"{_NAME}\s*{_LISTED}(?:OVERRIDING\s+\w+\s+VALUE\s+)?VALUES?\s*(?=\()",
    re.IGNORECASE,
)
_COPY = re.compile(rf"COPY\s+{_NAME}\s*{_LISTED}FROM\s+stdin[^;\n]*;[^\n]*\n", re.IGNORECASE)
_CREATE = re.compile(
    rf"CREATE\s+(?:TEMP(?:ORARY)?\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?{_NAME}\s*\((.{{1,60000}}?)\n?\s*\)[^;()']*(?:;|\nGO\b)",
    re.IGNORECASE | re.DOTALL,
)
_STATEMENT = re.compile(rf"(?:{_INSERT.pattern})|(?:{_COPY.pattern})", re.IGNORECASE)
_COLUMN = re.compile(rf"\s*({_ONE})\s+\w")
_NO_COLUMNS = frozenset(
    ("PRIMARY", "KEY", "UNIQUE", "CONSTRAINT", "INDEX", "FOREIGN", "CHECK", "FULLTEXT", "SPATIAL", "EXCLUDE")
)
_SHAPE = re.compile(
    r"^\s*(?:INSERT\s+(?:\w+\s+){0,3}?(?:INTO\b|\[)|REPLACE\s+INTO|CREATE\s+TABLE|COPY\s+\S+.*FROM\s+stdin\b)",
    re.IGNORECASE | re.MULTILINE,
)
_LARGEST_ROW = 8 << 20
_KEPT = 1 << 16
_COMMA = re.compile(r"\s*,")


class _Rows:
    """Rows of one table on their way out; row numbers go on over all statements for the table."""

    def __init__(self) -> None:
        self.columns: dict[str, list[str]] = {}
        self._next: dict[str, int] = {}
        self._rows: list[list[str]] = []
        self._name = ""
        self._header: tuple[str, ...] = ()
        self._size = 0

    def begin(self, name: str, listed: str | None) -> Iterator[TableSegment]:
        """The next rows belong to this table, with these columns."""
        names = [_bare(part) for part in listed.split(",")] if listed else self.columns.get(name, [])
        if (name, tuple(names)) != (self._name, self._header):
            yield from self.flush()
            self._name, self._header = name, tuple(names)

    def add(self, cells: list[str]) -> Iterator[TableSegment]:
        """One more row."""
        self._rows.append(cells)
        self._size += sum(map(len, cells))
        if len(self._rows) >= ROWS or self._size >= SIZE:
            yield from self.flush()

    def flush(self) -> Iterator[TableSegment]:
        """The rows that have gathered."""
        if not self._rows:
            return
        first = self._next.get(self._name, 1)
        self._next[self._name] = first + len(self._rows)
        header = list(self._header) or [""] * len(self._rows[0])
        yield TableSegment(self._rows, Locator(part=self._name), header, first)
        self._rows, self._size = [], 0

    def learn(self, text: str) -> None:
        """Column names out of the table definitions of a text."""
        for match in _CREATE.finditer(text):
            names = []
            for line in re.split(r",\s*\n|\n", match[2]) if "\n" in match[2] else match[2].split(","):
                column = _COLUMN.match(line)
                if column and column[1].upper() not in _NO_COLUMNS:
                    names.append(_bare(column[1]))
            self.columns[_bare(match[1])] = names


class _Dump:
    """A window on the text of a dump that moves on as statements are read."""

    def __init__(self, texts: Iterator[str], *, has_backslashes: bool) -> None:
        self._texts = texts
        self._text = ""
        self._at = 0
        self._has_backslashes = has_backslashes
        self._rows = _Rows()
        self._other: list[str] = []

    def _more(self) -> bool:
        """Lets the window grow by one piece, and drops what was read."""
        piece = next(self._texts, "")
        self._text = self._text[self._at :] + piece
        self._at = 0
        return bool(piece)

    def items(self) -> Iterator[Item]:
        """Tables as they come; the other text where it has gathered."""
        while True:
            match = _STATEMENT.search(self._text, self._at)
            if match:
                yield from self._leave(match.start())
                self._at = match.end()
                yield from self._statement(match)
            else:
                size = len(self._text) - self._at
                cut = self._text.rfind(";", self._at, max(self._at, len(self._text) - _KEPT)) + 1
                yield from self._leave(cut or (len(self._text) - _KEPT if size > SIZE * 4 else self._at))
                if not self._more():
                    break
        yield from self._rows.flush()
        yield from self._leave(len(self._text))
        yield from chunks(self._other, part="sql")

    def _statement(self, match: re.Match[str]) -> Iterator[Item]:
        if match[1]:
            yield from self._rows.begin(_bare(match[1]), match[2])
            yield from self._values()
        else:
            yield from self._rows.begin(_bare(match[3]), match[4])
            yield from self._copied()

    def _leave(self, end: int) -> Iterator[Item]:
        """What lies before `end` is no data: kept as text."""
        text = self._text[self._at : end]
        self._at = max(self._at, end)
        if not text.strip("; \n\t"):
            return
        self._rows.learn(text)
        self._other.append(text)
        if sum(map(len, self._other)) > SIZE:
            yield from self._rows.flush()
            yield from chunks(self._other, part="sql")
            self._other = []

    def _values(self) -> Iterator[Item]:
        while True:
            try:
                found = row(self._text, self._at, has_backslashes=self._has_backslashes)
            except Incomplete:
                if len(self._text) - self._at > _LARGEST_ROW or not self._more():
                    return
                continue
            if found is None:
                return
            cells, self._at = found
            yield from self._rows.add(cells)
            while self._at >= len(self._text) - 64 and self._more():
                pass
            comma = _COMMA.match(self._text, self._at)
            if not comma:
                return
            self._at = comma.end()

    def _copied(self) -> Iterator[Item]:
        while True:
            end = self._text.find("\n", self._at)
            if end < 0:
                if len(self._text) - self._at < _LARGEST_ROW and self._more():
                    continue
                end = len(self._text)
            line = self._text[self._at : end]
            self._at = end + 1
            if line == "\\." or (not line and self._at >= len(self._text) and not self._more()):
                return
            yield from self._rows.add([_copied_value(cell) for cell in line.split("\t")])


def _bare(name: str) -> str:
    return name.strip().strip('`"[]')


def _copied_value(cell: str) -> str:
    return "" if cell == "\\N" else unescaped(cell)


class SqlDumpReader(Reader):
    id = "sql"

    def claim(self, document: Document) -> int:
        text = head_text(document)
        if text is None:
            return Claim.NO
        statements = len(_SHAPE.findall(text))
        if document.suffix in ("sql", "dump", "ddl") and statements:
            return Claim.SHAPE + 6
        return (
            Claim.SHAPE + 3
            if statements and text.lstrip()[:2] in ("--", "/*", "IN", "CR", "SE", "BE", "PR")
            else Claim.NO
        )

    def read(self, document: Document) -> Iterator[Item]:
        sample = head_text(document) or ""
        has_backslashes = (
            bool(re.search(r"`|\bENGINE\s*=|MySQL|MariaDB|\\'[^,);\s]", sample)) and "PostgreSQL" not in sample
        )
        decoded = Decoded(document.stream)
        yield from _Dump(iter(decoded), has_backslashes=has_backslashes).items()
        yield from decoded.items()


READER = SqlDumpReader()
