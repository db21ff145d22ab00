"""SQLite files, opened so that nothing beside them appears and no writer waits: `sqlite:///path/to/file.db`.

A file in WAL mode that nobody has open is opened as unchanging, since reading it otherwise would create its index
beside it; one that is in use is read through the index that is there. A table is read in steps by its rowid, each a
statement of its own, so that a lock lasts no longer than a step.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import quote

from connectors.base import Cause, SourceError, Standing, Unreadable
from connectors.local import cause_of
from connectors.local_rights import access_of
from connectors.sql_address import Address, part
from connectors.sql_dialect import (
    LONGEST,
    MOST,
    RARE,
    RARE_PATTERN,
    SPREAD,
    STREAMED,
    Column,
    Dialect,
    Range,
    Relation,
    quoted,
    seconds,
    unknown,
)
from connectors.sql_keys import by_key, inside, key_ranges

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from connectors.sql_session import Session

_SIGNATURE = b"SQLite format 3\x00"
_RELATIONS = """
SELECT name, type, coalesce(sql, ''), rootpage FROM sqlite_master
WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
"""
_ROWID = ("rowid", "_rowid_", "oid")
_TEXTS = ("TEXT", "CHAR", "CLOB", "JSON")
_MOST_ROWS_A_BYTE = 0.25


class SqliteDialect(Dialect):
    """The standard library's module; every connection refuses to write."""

    scheme: ClassVar[str] = "sqlite"

    def engine(self, address: Address, password: str | None) -> Engine:  # noqa: ARG002 - files have no password
        """Raises SourceError when the file cannot be read, is none of SQLite's, or was left in the middle."""
        from sqlalchemy import NullPool, create_engine

        unknown(address.settings, ())
        path = file_of(address)
        uri = f"file:{quote(path)}?mode=ro{_manner(path)}"
        timeout = seconds(address.settings, "lock_timeout", 5)

        def opened() -> sqlite3.Connection:
            return sqlite3.connect(uri, timeout=timeout, uri=True, isolation_level=None, check_same_thread=False)

        return create_engine("sqlite://", creator=opened, poolclass=NullPool, hide_parameters=True)

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:  # noqa: ARG002 - a file is read step by step
        """No statement may write, no function of the schema may act."""
        raw.execute("PRAGMA query_only = 1")
        with suppress(sqlite3.Error):
            raw.execute("PRAGMA trusted_schema = 0")
        raw.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 2 * MOST)
        raw.text_factory = _decoded
        raw.create_function("pdscan_rare", 1, _is_rare, deterministic=True)

    def begin(self, settings: Mapping[str, str]) -> str:  # noqa: ARG002 - each statement is its own transaction
        """Nothing: a statement alone sees one state of the file."""
        return ""

    def databases(self, session: Session) -> list[str]:  # noqa: ARG002 - as above
        """A file is a database."""
        raise SourceError(Cause.UNSUPPORTED, "sqlite:///path/to/file.db is the form")

    def relations(self, session: Session) -> Iterator[Relation | Unreadable]:
        """Tables and views; the file's state is the fingerprint of them all.

        What a virtual table keeps its content in (full text, R-tree) would say everything a second time.
        """
        session.connection()
        path = file_of(session.address)
        info = os.stat(path)  # noqa: PTH116 - the path is a string already
        token = " ".join(_state(path + end) for end in ("", "-wal", "-journal"))
        views = session.address.settings.get("views", "yes") != "no"
        listed = [row for row in session.read(_RELATIONS) if views or row[1] == "table"]
        shadows = {name for _, name, kind, *_ in session.read("PRAGMA table_list") if kind == "shadow"}
        for name, kind, sql, _ in listed:
            if name in shadows:
                reason = "kept by a virtual table, through which it is read"
                yield Unreadable(f"{session.address.id()}/{part(name)}", Cause.EXCLUDED_BY_RULE, reason, "table")
                continue
            high = int(info.st_size * _MOST_ROWS_A_BYTE)
            size = info.st_size // max(1, len(listed))
            yield Relation(
                session.address.database,
                "",
                name,
                kind,
                (0, high),
                size,
                f"{token} {hash_of(sql)}",
                access_of(info, path),
            )

    def columns(self, session: Session, relation: Relation) -> list[Column]:
        """As the table's definition says; a column without a type may hold anything, documents included."""
        try:
            rows = session.read(f"PRAGMA table_xinfo({quoted(relation.name)})")
        except SourceError as error:
            if error.cause is not Cause.VANISHED:
                raise
            reason = "a view that fails when it is read: what it reads is not there"
            raise SourceError(Cause.SOURCE_ERROR, reason) from None
        if not rows:
            raise SourceError(Cause.VANISHED, "it was there when the database was listed")
        keys = [row for row in rows if row[5]]
        return [
            Column(
                name,
                is_key=len(keys) == 1 and bool(is_key) and "INT" in (kind or "").upper(),
                is_document=not kind or "BLOB" in kind.upper(),
                kind=(kind or "").upper(),
                is_cut=any(word in (kind or "").upper() for word in _TEXTS),
            )
            for _, name, kind, _, _, is_key, hidden in rows
            if hidden != 1
        ]

    def ranges(self, session: Session, relation: Relation, columns: Sequence[Column], parts: int) -> list[Range]:
        """By rowid."""
        rowid = self._rowid(session, relation, columns)
        if not rowid:
            return []
        low, high = session.read(f"SELECT min({rowid}), max({rowid}) FROM {quoted(relation.name)}")[0]  # noqa: S608 - identifiers are quoted
        return key_ranges(low, high, parts)

    def blocks(
        self, session: Session, relation: Relation, columns: Sequence[Column], most: int, within: Range | None = None
    ) -> Iterator[list[Sequence[Any]]]:
        """By rowid where there is one, else through a cursor."""
        selected, table = _selected(columns), quoted(relation.name)
        rowid = self._rowid(session, relation, columns)
        if not rowid:
            yield from session.stream(f"SELECT {selected} FROM {table}", min(most, STREAMED))  # noqa: S608 - identifiers are quoted
            return

        def statement(continues: bool, limit: int) -> str:
            asked = [f"{rowid} > ?"] if continues else []
            asked += [inside(rowid, within)] if within else []
            condition = f"WHERE {' AND '.join(asked)} " if asked else ""
            return f"SELECT {rowid}, {selected} FROM {table} {condition}ORDER BY {rowid} LIMIT {limit}"  # noqa: S608 - as above

        yield from by_key(session, statement, 1, most)

    def _rowid(self, session: Session, relation: Relation, columns: Sequence[Column]) -> str:
        """A name for the rowid that no column has taken; "" for views and tables without one."""
        taken = {column.name.lower() for column in columns}
        for name in _ROWID if relation.kind == "table" else ():
            if name not in taken:
                with suppress(SourceError):
                    session.read(f"SELECT {name} FROM {quoted(relation.name)} LIMIT 1")  # noqa: S608 - as above
                    return name
        return ""

    def spread(
        self, session: Session, relation: Relation, columns: Sequence[Column], rows: int
    ) -> Generator[list[Sequence[Any]], None, bool]:
        """Runs of rows from places all over the rowids; the first rows of a view."""
        selected, table = _selected(columns), quoted(relation.name)
        rowid = self._rowid(session, relation, columns)
        low, high = session.read(f"SELECT min({rowid}), max({rowid}) FROM {table}")[0] if rowid else (None, None)  # noqa: S608 - as above
        if low is None:
            block = session.read(f"SELECT {selected} FROM {table} LIMIT {rows}")  # noqa: S608 - as above
            yield block
            return len(block) < rows
        places = min(SPREAD, rows)
        step = max(1, (high - low + 1) // places)
        for place in range(places):
            first, limit = low + place * step, max(1, rows // places)
            end = f"AND {rowid} < {first + step}" if place < places - 1 else ""
            yield session.read(
                f"SELECT {selected} FROM {table} WHERE {rowid} >= {first} {end} ORDER BY {rowid} LIMIT {limit}"  # noqa: S608 - as above
            )
        return bool(high - low < rows // places * places)

    def rare(
        self, session: Session, relation: Relation, columns: Sequence[Column], silent: Sequence[Column]
    ) -> list[Sequence[Any]]:
        """One pass over the columns that said nothing."""
        if not silent:
            return []
        names = [quoted(column.name) for column in silent]
        condition = " OR ".join(f"typeof({name}) = 'text' AND pdscan_rare(CAST({name} AS BLOB))" for name in names)
        return session.read(
            f"SELECT {_selected(columns)} FROM {quoted(relation.name)} WHERE {condition} LIMIT {RARE}"  # noqa: S608 - as above
        )

    def standing(self, session: Session) -> Standing:
        """Whether the file itself could be written by this user."""
        session.read("SELECT count(*) FROM sqlite_master")
        return Standing(True, os.access(file_of(session.address), os.W_OK))

    def explain(self, error: Exception) -> SourceError:
        """By the kind of failure; SQLite's own text may quote values."""
        text = str(getattr(error, "orig", error))
        if "locked" in text or "busy" in text:
            return SourceError(Cause.TIME_LIMIT, "another program holds a lock on it (lock_timeout)")
        if "malformed" in text or "not a database" in text:
            return SourceError(Cause.DAMAGED, "the file is damaged")
        if "readonly" in text:
            return SourceError(Cause.SOURCE_ERROR, "a program left it in the middle of a change; open it once there")
        if "no such table" in text or "no such column" in text or "no such function" in text:
            return SourceError(Cause.VANISHED, "it was there when the database was listed")
        if "no such module" in text:
            return SourceError(Cause.UNSUPPORTED, "a virtual table of an extension that is not at hand")
        if "too big" in text:
            return SourceError(Cause.TOO_LARGE, f"a value of more than {2 * MOST} bytes")
        return SourceError(Cause.SOURCE_ERROR, type(error).__name__)


def file_of(address: Address) -> str:
    """`sqlite:///data/a.db` names `data/a.db`, `sqlite:////srv/a.db` names `/srv/a.db` (as SQLAlchemy has it)."""
    return str(Path(address.database).absolute())


def _manner(path: str) -> str:
    """How to open it, so that no file appears beside it. Raises SourceError."""
    try:
        info = os.stat(path)  # noqa: PTH116 - as above
        with open(path, "rb") as stream:  # noqa: PTH123 - as above
            head = stream.read(100)
    except OSError as error:
        raise SourceError(cause_of(error), error.strerror or type(error).__name__) from None
    if not stat.S_ISREG(info.st_mode) or (head and not head.startswith(_SIGNATURE)):
        raise SourceError(Cause.UNSUPPORTED, "not a database of SQLite")
    is_wal = head[18:20] == b"\x02\x02"
    if not is_wal:
        return ""
    if not os.path.exists(path + "-wal") or not os.path.getsize(path + "-wal"):  # noqa: PTH110,PTH202 - as above
        return "&immutable=1"
    if not os.path.exists(path + "-shm"):  # noqa: PTH110 - as above
        reason = "changes are waiting in its -wal file that no program has open; open it once there"
        raise SourceError(Cause.SOURCE_ERROR, reason)
    return "&readonly_shm=1"


def _state(path: str) -> str:
    try:
        info = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return "-"
    return f"{info.st_size}:{info.st_mtime_ns}"


def hash_of(text: str) -> str:
    """A short code of a definition."""
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _is_rare(value: bytes | None) -> bool:
    """Bytes, since a text may be no UTF-8, which the module would not hand on."""
    return value is not None and RARE_PATTERN.search(_decoded(value)) is not None


def _selected(columns: Sequence[Column]) -> str:
    documents = [quoted(column.name) for column in columns if column.is_document]
    values = [_expression(column, quoted(column.name)) for column in columns]
    return ", ".join([*values, *(f"length({name})" for name in documents)])


def _expression(column: Column, name: str) -> str:
    if column.is_document:
        return f"CASE WHEN length({name}) <= {MOST} THEN {name} END"
    if column.is_cut:
        return f"CASE WHEN length({name}) > {LONGEST} THEN substr({name}, 1, {LONGEST + 1}) ELSE {name} END"
    return name


DIALECT = SqliteDialect()
