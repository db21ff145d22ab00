"""Databases: every table and view of a database (or of all databases of a server) as an asset, read-only.

The kind of database is one small file (`sql_postgresql`, `sql_mysql` …); this one turns what they say into assets
and batches of rows, keeps the pace, and samples.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib import import_module
from typing import Any, cast

from connectors.base import (
    Asset,
    Cause,
    Fingerprint,
    RowBatch,
    Source,
    SourceError,
    SourceSpec,
    Standing,
    Unreadable,
    Withheld,
)
from connectors.pace import Pace
from connectors.sql_address import Address, parse, part
from connectors.sql_dialect import LONGEST, MOST, RARE_PATTERN, Column, Dialect, Relation
from connectors.sql_session import Session

SCHEMES = ("postgresql", "mysql", "mariadb", "sqlite", "mssql", "oracle")
_MODULES = {"mariadb": "mysql"}
_BATCH = 2000
"""Rows handed on at a time."""
_BLOCK = 20_000
"""Rows that one statement fetches at most."""


class SqlSource:
    """One database, or all of a server when the address names none."""

    def __init__(self, address: Address, dialect: Dialect) -> None:
        self.address = address
        self.id = address.id()
        self._dialect = dialect
        self._pace = Pace(address.settings)
        self._sessions: dict[str, Session] = {}

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Tables and views by schema and name. Raises SourceError when the database cannot be reached."""
        self._pace.check()
        for database in self._databases():
            for item in self._dialect.relations(self._session(database)):
                yield item if isinstance(item, Unreadable) else self._asset(item)

    def _databases(self) -> list[str]:
        if self.address.database:
            return [self.address.database]
        return self._dialect.databases(self._session(""))

    def _session(self, database: str) -> Session:
        if database not in self._sessions:
            self._sessions[database] = Session(self._dialect, replace(self.address, database=database))
        return self._sessions[database]

    def _asset(self, item: Relation) -> Asset:
        names = [item.schema, item.name] if item.schema else [item.name]
        location = f"{replace(self.address, database=item.database).id()}/{'.'.join(map(part, names))}"
        key = json.dumps([item.database, item.schema, item.name, item.kind, *item.rows, item.size])
        tags = {"relation": item.kind, "rows_low": str(item.rows[0]), "rows_high": str(item.rows[1])}
        return Asset(location, key, "table", Fingerprint(item.size, None, item.token), item.access, tags)

    def ranges(self, asset: Asset, parts: int) -> list[Asset]:
        """The table in about `parts` ranges of its key or pages; none for views and what has no usable key.

        None for tables with documents either: these are assets of their own and belong to one reading.
        """
        database, schema, name, kind, low, high, size = key = json.loads(asset.key)
        relation = Relation(database, schema, name, kind, (low, high), size)
        session = self._session(database)
        columns = self._dialect.columns(session, relation)
        if any(one.is_document for one in columns):
            return []
        found = self._dialect.ranges(session, relation, [one for one in columns if one.is_readable], parts)
        return [replace(asset, key=json.dumps([*key, within])) for within in found]

    def batches(self, asset: Asset, sample: int | None = None) -> Iterator[RowBatch]:
        """The rows of a table; with `sample`, about so many of a larger one and those a sample easily misses."""
        database, schema, name, kind, low, high, size, *within = json.loads(asset.key)
        relation = Relation(database, schema, name, kind, (low, high), size)
        session = self._session(database)
        self._pace.check()
        columns = self._dialect.columns(session, relation)
        readable = [column for column in columns if column.is_readable]
        withheld = {
            column.name: Withheld(Cause.DENIED, "this login may not SELECT the column")
            for column in columns
            if not column.is_readable
        }
        if asset.access.basis.endswith("row security"):
            withheld[""] = Withheld(Cause.DENIED, "row security may hide rows from this login")
        maker = _Batches(readable, withheld)
        blocks: Iterator[list[Sequence[Any]]]
        if not readable:
            blocks = iter(())
        elif within or sample is None or (kind == "table" and high <= sample):
            blocks = self._dialect.blocks(session, relation, readable, self._pace.most(_BLOCK), *within)
        else:
            blocks = self._sampled(session, relation, readable, sample, maker)
        for block in self._read(session, relation, blocks):
            for start in range(0, len(block), _BATCH):
                yield maker.batch(block[start : start + _BATCH])
            self._pace.took(len(block))
            self._pace.check()
        if maker.withheld != maker.told:
            yield maker.batch([])

    def _read(
        self, session: Session, relation: Relation, blocks: Iterator[list[Sequence[Any]]]
    ) -> Iterator[list[Sequence[Any]]]:
        """The blocks; of a view that is there and fails, it is the view that is said to fail. Raises SourceError."""
        try:
            yield from blocks
        except SourceError as error:
            if relation.kind.endswith("view") and error.cause in (Cause.SOURCE_ERROR, Cause.VANISHED):
                self._dialect.columns(session, relation)
                reason = "what it reads is not there" if error.cause is Cause.VANISHED else error.reason
                raise SourceError(Cause.SOURCE_ERROR, f"a view that fails when it is read: {reason}") from None
            raise

    def _sampled(
        self, session: Session, relation: Relation, columns: Sequence[Column], sample: int, maker: _Batches
    ) -> Iterator[list[Sequence[Any]]]:
        """Rows from all over; then those in which a column that said nothing does hold something after all."""
        told: set[int] = set()
        count = 0
        spread = self._dialect.spread(session, relation, columns, sample)
        while True:
            try:
                block = next(spread)
            except StopIteration as end:
                is_whole = bool(end.value)
                break
            count += len(block)
            for at in set(range(len(columns))) - told:
                if any(RARE_PATTERN.search(str(row[at])) for row in block if isinstance(row[at], str)):
                    told.add(at)
            yield block
        low, high = relation.rows
        amount = f"{low:,}–{high:,}" if high else "an unknown number of"
        if is_whole:
            return
        maker.withheld[""] = Withheld(Cause.SAMPLED, f"{count:,} of {amount} rows")
        silent = [column for at, column in enumerate(columns) if at not in told and not column.is_document]
        yield self._dialect.rare(session, relation, columns, silent)

    def standing(self) -> Standing:
        """What this login may do (`pdscan sources check`). Raises SourceError."""
        return self._dialect.standing(self._session(self._databases()[0]))

    def close(self) -> None:
        """Give the connections back."""
        for session in self._sessions.values():
            session.close()
        self._sessions.clear()


class _Batches:
    """Rows of a dialect as batches: documents that were too large become `Withheld`, lengths fall away."""

    def __init__(self, columns: Sequence[Column], withheld: dict[str, Withheld]) -> None:
        self.withheld = withheld
        self.told: dict[str, Withheld] = {}
        """What the last batch said was missing."""
        self.count = 0
        self._names = [column.name for column in columns]
        self._comments = {column.name: column.comment for column in columns if column.comment}
        self._documents = [at for at, column in enumerate(columns) if column.is_document]
        self._cut = [at for at, column in enumerate(columns) if column.is_cut or column.is_document]
        self._key = next((at for at, column in enumerate(columns) if column.is_key), None)

    def batch(self, rows: list[Sequence[Any]]) -> RowBatch:
        """The next rows."""
        first = self.count + 1
        self.count += len(rows)
        keys: Sequence[str] = ()
        if self._documents:
            rows = [self._folded(row) for row in rows]
            if self._key is not None:
                keys = [str(row[self._key]) for row in rows]
        for at in self._cut:
            if any(isinstance(row[at], str) and len(row[at]) > LONGEST for row in rows):
                reason = f"texts of more than {LONGEST} characters were read up to there"
                self.withheld[self._names[at]] = Withheld(Cause.TOO_LARGE, reason)
        self.told = dict(self.withheld)
        return RowBatch(self._names, rows, first, self._comments, keys, self.told)

    def _folded(self, row: Sequence[Any]) -> list[Any]:
        width = len(self._names)
        values = list(row[:width])
        for at, length in zip(self._documents, row[width:], strict=True):
            if values[at] is None and length is not None:
                reason = f"{length} bytes; at most {MOST} are read"
                unread = Withheld(Cause.DENIED, "this login may not read it") if length < 0 else None
                values[at] = unread or Withheld(Cause.TOO_LARGE, reason)
            elif isinstance(values[at], memoryview | bytearray):
                values[at] = bytes(values[at])
            elif isinstance(values[at], str):
                values[at] = values[at][: LONGEST + 1]
        return values


def connect(spec: SourceSpec) -> Source:
    """The database that the address names. Raises SourceError for an address or setting that does not do."""
    address = parse(spec.uri, spec.options)
    name = _MODULES.get(address.scheme, address.scheme)
    dialect = import_module(f"connectors.sql_{name}").DIALECT
    return cast(Source, SqlSource(address, dialect))
