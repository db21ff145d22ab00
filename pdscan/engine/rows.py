"""Rows of a database as segments: JSON and XML inside columns become columns, documents inside columns members.

`profile` holding `{"user": {"email": …}}` gives the heading `email` at column `profile`, path `user.email`; a Word
file in the column `body` of the row with key 12 is the member `body/12`.
"""

from __future__ import annotations

import io
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from connectors.base import Cause, RowBatch, SourceError, Withheld
from pdscan.model import Gap, TableSegment
from pdscan.readers import choose
from pdscan.readers.base import Document, Limits, Spent
from pdscan.readers.grid import cell_text
from pdscan.readers.records import flat, leaf
from pdscan.readers.xml_tree import nested

_SMALL = 64
"""Bytes of a value that is no document yet: an identifier, a hash, a short text."""
_TRIED = 20
"""Values of a column that are looked into before it counts as nested."""
_GAPS = 100
"""Withheld values that are listed one by one; the rest is summed up."""
_WIDE = 1500
"""Columns of a table with everything inside its values."""
_PLAIN = frozenset({str, type(None)})


def steps(batches: Iterable[RowBatch], limits: Limits, without: Collection[str]) -> Iterator[choose.Step]:
    """The steps of one table, from its first batch to its closing. A source that fails ends it with its reason."""
    table = _Table(limits, without)
    try:
        for batch in batches:
            yield from table.take(batch)
    except SourceError as error:
        yield from table.rest()
        yield choose.Closed("", error.cause, error.reason, is_unread=not table.has_rows)
    else:
        yield from table.rest()
        yield choose.Closed("")


@dataclass
class _Table:
    """One table: which of its columns are nested, what was found inside, what was left out."""

    limits: Limits
    without: Collection[str]
    has_rows: bool = False
    _names: tuple[str, ...] = ()
    _undecided: set[int] = field(default_factory=set)
    _nested: dict[int, str] = field(default_factory=dict)
    _inside: dict[tuple[int, str], int] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)
    _unread: Counter[tuple[str, str]] = field(default_factory=Counter)
    _unknown: Counter[str] = field(default_factory=Counter)
    _spent: Spent = field(default_factory=Spent)

    def take(self, batch: RowBatch) -> Iterator[choose.Step]:
        """One batch: its gaps, its rows, then the documents in them."""
        for name in batch.withheld.keys() - self._told:
            self._told.add(name)
            missing = batch.withheld[name]
            yield "", Gap(missing.cause, missing.reason, {"column": name} if name else {})
        is_first = not self._names
        if is_first:
            self._names = tuple(batch.columns)
            self._undecided = set(range(len(self._names)))
        if not batch.rows:
            return
        known = len(self._inside)
        rows: Sequence[Sequence[Any]] = batch.rows
        documents: list[tuple[str, str, bytes]] = []
        if not _PLAIN.issuperset(map(type, chain.from_iterable(rows))):
            rows = [[self._plain(batch, at, number, value, documents) for at, value in enumerate(row)]
                    for number, row in enumerate(rows)]  # fmt: skip
        if self._undecided:
            self._decide(rows)
        cells = self._cells(rows)
        continues = self.has_rows and len(self._inside) == known
        self.has_rows = True
        yield "", self._segment(batch, cells, continues=continues)
        yield from self._gaps()
        for column, key, data in documents:
            yield from self._document(column, key, data)

    def _plain(self, batch: RowBatch, at: int, number: int, value: Any, documents: list[tuple[str, str, bytes]]) -> Any:
        """A value as text or nested data; documents are put aside, what was withheld is noted."""
        if isinstance(value, str | dict | list) or value is None:
            return value
        if isinstance(value, Withheld):
            self._unread[batch.columns[at], value.cause] += 1
            return None
        if not isinstance(value, bytes):
            return cell_text(value)
        if len(value) <= _SMALL:
            with suppress(UnicodeDecodeError):
                text = value.decode("utf-8")
                return text if text.isprintable() else None
            return None
        key = batch.keys[number] if batch.keys else str(batch.first_row + number)
        documents.append((batch.columns[at], key, value))
        return None

    def _decide(self, rows: Sequence[Sequence[Any]]) -> None:
        """Which columns hold JSON or XML in every value, by the first values there are."""
        for at in sorted(self._undecided):
            values = [row[at] for row in rows if row[at]][:_TRIED]
            if not values:
                continue
            self._undecided.discard(at)
            for form in ("json", "xml"):
                if all(_is_nested(_loaded(value, form)) for value in values):
                    self._nested[at] = form
                    break

    def _cells(self, rows: Sequence[Sequence[Any]]) -> list[tuple[str, ...]]:
        if not self._nested:
            return [tuple([value or "" for value in row]) for row in rows]
        width = len(self._names)
        cells = []
        for row in rows:
            line = [value or "" for value in row] + [""] * len(self._inside)
            for at, form in self._nested.items():
                value = row[at]
                line[at] = ""
                for path, text in flat(_loaded(value, form)).items() if value else ():
                    slot = self._inside.get((at, path))
                    if slot is None:
                        if len(self._inside) >= _WIDE:
                            line[at] = f"{line[at]}\n{text}"
                            continue
                        slot = self._inside[at, path] = width + len(self._inside)
                        line.append("")
                    line[slot] = text
            cells.append(tuple(line))
        full = width + len(self._inside)
        return [line if len(line) == full else line + ("",) * (full - len(line)) for line in cells]

    def _segment(self, batch: RowBatch, cells: list[tuple[str, ...]], *, continues: bool) -> TableSegment:
        names = list(self._names)
        header = names + [leaf(path) or names[at] for at, path in self._inside]
        columns = names + [names[at] for at, _ in self._inside]
        paths = [""] * len(names) + [path for _, path in self._inside]
        return TableSegment(
            cells,
            header=header,
            first_row=batch.first_row,
            continues=continues,
            comments=batch.comments,
            paths=paths,
            columns=columns,
        )

    def _gaps(self) -> Iterator[choose.Step]:
        for (column, cause), count in self._unread.items():
            yield "", Gap(cause, f"{count} values were not read", {"column": column})
        self._unread.clear()

    def _document(self, column: str, key: str, data: bytes) -> Iterator[choose.Step]:
        document = Document(key, io.BytesIO(data), len(data), self.limits, 1, self._spent)
        self._spent.members += 1
        if self._spent.members > self.limits.members or not choose.ranked(document, self.without):
            self._unknown[column] += 1
            return
        yield from choose.read(document, self.without, f"{column}/{key}")

    def rest(self) -> Iterator[choose.Step]:
        """What is said of the whole table at its end."""
        for column, count in self._unknown.items():
            yield "", Gap(Cause.UNSUPPORTED, f"{count} binary values that no reader knows", {"column": column})


def _loaded(value: Any, form: str) -> Any:
    if not isinstance(value, str):
        return value
    text = value.lstrip()
    if form == "xml":
        return nested(value) if text.startswith("<") else value
    if text.startswith(("{", "[")):
        with suppress(ValueError, RecursionError):
            return json.loads(text)
    return value


def _is_nested(value: Any) -> bool:
    return isinstance(value, dict | list)
