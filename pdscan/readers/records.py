"""Nested records (JSON, YAML, XML) as tables: a column is a field's name, its path the way inside.

`{"user": {"email": …}, "items": [{"name": …}]}` has the columns `email` (`user.email`) and `name`
(`items[0].name`). All walks are bounded in depth and width.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pdscan.model import Locator, TableSegment
from pdscan.readers.delimited import ROWS, SIZE

_DEPTH = 40
_LIST = 20
_COLUMNS = 1500
_LEAF = re.compile(r"([^.\[\]]+)(?:\[\d*\])*$")


def text_of(value: Any) -> str:
    """A scalar as it stands in the source."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def flat(record: Any) -> dict[str, str]:
    """The scalars of a record by path, depth and breadth bounded; what lies beyond is one text under ""."""
    fields: dict[str, str] = {}
    _gather(record, "", 0, fields)
    return fields


def _gather(value: Any, path: str, depth: int, fields: dict[str, str]) -> None:
    if isinstance(value, str):
        fields[path] = value
    elif not isinstance(value, dict | list):
        fields[path] = text_of(value)
    elif depth >= _DEPTH:
        fields[path] = _remainder(value)
    elif len(fields) >= _COLUMNS:
        fields[""] = f"{fields.get('', '')}\n{path}: {_remainder(value)}"
    elif isinstance(value, dict):
        for key, item in value.items():
            _gather(item, f"{path}.{key}" if path else str(key), depth + 1, fields)
    elif any(isinstance(item, dict | list) for item in value):
        for at, item in enumerate(value):
            _gather(item, f"{path}[{at}]", depth + 1, fields)
    else:
        fields[path] = "\n".join(map(text_of, value))


def _remainder(value: Any) -> str:
    """All scalars under a value, without structure and without recursion."""
    words: list[str] = []
    pending = [value]
    while pending and len(words) < 10_000:
        item = pending.pop()
        if isinstance(item, dict):
            pending += [*reversed(item.values())]
        elif isinstance(item, list):
            pending += reversed(item)
        else:
            words.append(text_of(item))
    return "\n".join(words)


def leaf(path: str) -> str:
    """The field's own name: `name` of `items[0].name`."""
    found = _LEAF.search(path)
    return found[1] if found else path


class Rows:
    """Collects records with their row numbers and gives them out as tables whose columns are all their fields."""

    def __init__(self, path: str = "", locator: Locator | None = None) -> None:
        self._path = path
        self._locator = locator or Locator()
        self._records: list[dict[str, str]] = []
        self._size = 0
        self._first = 1
        self._columns: list[str] = []

    def add(self, fields: dict[str, str]) -> Iterator[TableSegment]:
        """One more row, an empty one for what is no record; a table whenever enough have gathered."""
        self._records.append(fields)
        self._size += sum(map(len, fields.values()))
        if len(self._records) >= ROWS or self._size >= SIZE or len(self._records) * len(fields) > 400_000:
            yield from self.flush()

    def flush(self) -> Iterator[TableSegment]:
        """The rows that have gathered."""
        known = set(self._columns)
        fresh = [name for name in dict.fromkeys(name for row in self._records for name in row) if name not in known]
        is_same = bool(self._columns) and not fresh
        if not is_same:
            self._columns = [*self._columns, *fresh] if len(self._columns) + len(fresh) <= _COLUMNS * 2 else fresh
        if any(self._records):
            rows = [[row.get(name, "") for name in self._columns] if row else [] for row in self._records]
            prefix = f"{self._path}." if self._path else ""
            yield TableSegment(
                rows,
                self._locator,
                header=[leaf(name) for name in self._columns],
                first_row=self._first,
                continues=is_same,
                paths=[f"{prefix}{name}".rstrip(".") for name in self._columns],
            )
        self._first += len(self._records)
        self._records, self._size = [], 0


def table(records: Iterable[Any], path: str = "", locator: Locator | None = None) -> Iterator[TableSegment]:
    """A list of records; what a record is too wide for follows as a table of its own."""
    rows = Rows(path, locator)
    wide: list[tuple[str, list[Any]]] = []
    for at, record in enumerate(records):
        if isinstance(record, dict):
            record, lists = _narrowed(record)
            wide += [(f"{path}[{at}].{name}" if path else f"[{at}].{name}", items) for name, items in lists]
        yield from rows.add(flat(record))
    yield from rows.flush()
    for name, items in wide:
        yield from table(items, name, locator)


def _narrowed(record: dict[str, Any]) -> tuple[dict[str, Any], list[tuple[str, list[Any]]]]:
    """A record without its long lists of records, and those lists."""
    long = [
        (str(key), value)
        for key, value in record.items()
        if isinstance(value, list) and len(value) > _LIST and any(isinstance(item, dict) for item in value)
    ]
    names = {name for name, _ in long}
    return ({key: value for key, value in record.items() if str(key) not in names} if long else record), long


def tables(value: Any, path: str = "") -> Iterator[TableSegment]:
    """All tables of a document: its lists of records, its maps of records, and its own fields as one row."""
    pending: list[tuple[str, Any]] = [(path, value)]
    steps = 0
    while pending and steps < 100_000:
        steps += 1
        path, value = pending.pop()
        if isinstance(value, list):
            yield from table(value, f"{path}[]" if path else "")
        elif not isinstance(value, dict):
            yield from table([{path or "value": value}])
        elif _is_map(value):
            yield from table([{"key": key, **record} for key, record in value.items()], f"{path}{{}}")
        else:
            own = {key: item for key, item in value.items() if not _is_apart(item)}
            if own:
                yield from table([own], path)
            pending += [
                (f"{path}.{key}" if path else str(key), item)
                for key, item in reversed(value.items())
                if _is_apart(item)
            ]


def _is_apart(value: Any) -> bool:
    """Whether a field is a table by itself, or holds one, rather than a part of its record."""
    if isinstance(value, list):
        return any(isinstance(item, dict) for item in value)
    return isinstance(value, dict) and any(isinstance(item, dict | list) for item in value.values())


def _is_map(value: dict[str, Any]) -> bool:
    """Whether a mapping's keys are data: many records of the same shape under keys of their own."""
    records: Sequence[Any] = list(value.values())
    if len(records) < 3 or not all(isinstance(item, dict) and item for item in records):
        return False
    first = set(records[0])
    return all(len(first & set(item)) * 2 >= len(first | set(item)) for item in records[:50])
