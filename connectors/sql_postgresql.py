"""PostgreSQL through psycopg 3: read-only transactions, tables read in ranges of their pages.

From version 14 on a range of pages (`ctid`) is read without touching the rest of the table, whatever its keys are;
views, foreign tables and older servers are read through a cursor.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar

from connectors.base import Cause, SourceError, Standing, Unreadable
from connectors.sql_address import Address
from connectors.sql_dialect import (
    FIRST,
    LONGEST,
    MOST,
    RARE,
    RARE_SHAPE,
    SPREAD,
    STREAMED,
    Column,
    Dialect,
    Range,
    Relation,
    affordable,
    grown,
    quoted,
    seconds,
    unknown,
)
from connectors.sql_postgresql_catalog import COLUMNS, DATABASES, EXISTS, LEAVES, STANDING, relations
from connectors.sql_postgresql_pages import page_ranges, steps

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from connectors.sql_session import Session

LARGE_OBJECTS = "large objects"
_NESTED = frozenset({"json", "jsonb"})
_TEXT = frozenset({"text", "varchar", "bpchar", "json", "jsonb", "xml", "citext"})
_KEYS = frozenset({"int2", "int4", "int8", "uuid", "oid"})
_TLS = ("sslmode", "sslrootcert", "sslcert", "sslkey", "host", "connect_timeout")
_REFUSED = ("28P01", "28000")
_REASONS = {
    "42501": (Cause.DENIED, "this login may not read it"),
    "42P01": (Cause.VANISHED, "it was there when the database was listed"),
    "57014": (Cause.TIME_LIMIT, "a statement took longer than statement_timeout"),
    "55P03": (Cause.TIME_LIMIT, "another session holds a lock on it (lock_timeout)"),
    "55000": (Cause.SOURCE_ERROR, "it was never filled"),
    "3D000": (Cause.VANISHED, "no such database"),
    "28P01": (Cause.DENIED, "user or password were not accepted"),
    "08001": (Cause.SOURCE_ERROR, "no connection to the server"),
    "host": (Cause.SOURCE_ERROR, "no server of this name is known"),
    "08P01": (Cause.SOURCE_ERROR, "no TLS connection to the server as sslmode asks for"),
    "28000": (Cause.DENIED, "this login is not accepted from here"),
}
_CONNECTING = {
    "authentication failed": "28P01",
    "no password supplied": "28P01",
    "no pg_hba.conf entry": "28000",
    " database ": "3D000",
    "Connection refused": "08001",
    "timeout expired": "08001",
    "could not translate host name": "host",
    "failed to resolve host": "host",
    "No such file": "08001",
    "SSL": "08P01",
}
"""Words of libpq when no connection came about; with LC_MESSAGES in another language they are not found."""
_LOST = ("08", "57P")
_TOO_MANY = "53300"


class PostgresqlDialect(Dialect):
    """Works on 12 and newer; page ranges from 14 on."""

    scheme: ClassVar[str] = "postgresql"
    has_own_login: ClassVar[bool] = True  # libpq knows PGUSER, PGPASSWORD, PGPASSFILE, ~/.pgpass, PGSSLMODE …

    def engine(self, address: Address, password: str | None) -> Engine:
        """psycopg with the session read-only from its first statement on."""
        from sqlalchemy import URL, NullPool, create_engine

        unknown(address.settings, _TLS)
        query = {name: address.settings[name] for name in _TLS if name in address.settings}
        url = URL.create(
            "postgresql+psycopg",
            address.user or None,
            password,
            None if "host" in query else address.host or None,
            address.port,
            address.database or "postgres",
            {"connect_timeout": "15", **query, "application_name": "pdscan"},
        )
        options = "-c default_transaction_read_only=on -c client_encoding=UTF8"
        return create_engine(url, poolclass=NullPool, hide_parameters=True, connect_args={"options": options})

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:
        """Proof that the session cannot write."""
        raw.autocommit = True
        with raw.cursor() as cursor:
            cursor.execute(self.begin(settings))
            if cursor.execute("SHOW transaction_read_only").fetchone()[0] != "on":
                raise SourceError(Cause.SOURCE_ERROR, "the session could not be made read-only")
            cursor.execute("COMMIT")

    def begin(self, settings: Mapping[str, str]) -> str:
        """Names resolve to the catalogue only: nobody's function named `~` runs in our transaction."""
        statement = int(1000 * seconds(settings, "statement_timeout", 60))
        lock = int(1000 * seconds(settings, "lock_timeout", 5))
        return (
            "BEGIN ISOLATION LEVEL READ COMMITTED, READ ONLY; SET LOCAL search_path = pg_catalog; "
            f"SET LOCAL statement_timeout = {statement}; SET LOCAL lock_timeout = {lock}; "
            "SET LOCAL DateStyle = 'ISO, YMD'"
        )

    def databases(self, session: Session) -> list[str]:
        """Those that allow connections, templates left out."""
        return [name for (name,) in session.read(DATABASES)]

    def relations(self, session: Session) -> Iterator[Relation | Unreadable]:
        """Tables (partitions with their parent), views, materialised views; foreign tables on request."""
        return relations(session)

    def columns(self, session: Session, relation: Relation) -> list[Column]:
        """From the catalogue; kind is the type's name."""
        if relation.kind == LARGE_OBJECTS:
            return [Column("oid", is_key=True, kind="oid"), Column("data", is_document=True, kind="lo")]
        rows = session.read(COLUMNS, (relation.schema, relation.name))
        if not rows and not session.read(EXISTS, (relation.schema, relation.name)):
            raise SourceError(Cause.VANISHED, "it was there when the database was listed")
        return [
            Column(name, comment or "", is_key and kind in _KEYS, kind == "bytea", is_readable, kind, is_cut)
            for name, kind, comment, is_key, is_readable, is_cut in rows
        ]

    def _leaves(self, session: Session, relation: Relation) -> list[Any]:
        """The tables that hold the rows, where all of them can be read by pages; else none."""
        if relation.kind == LARGE_OBJECTS or session.connection().info.server_version < 140000:
            return []
        leaves = session.read(LEAVES, (relation.schema, relation.name))
        return leaves if all(is_plain for *_, is_plain in leaves) else []

    def ranges(self, session: Session, relation: Relation, columns: Sequence[Column], parts: int) -> list[Range]:  # noqa: ARG002 - pages hold all columns
        """Runs of pages as `[[schema, table, first page, end page or null], …]`, partition after partition."""
        return page_ranges([leaf[:3] for leaf in self._leaves(session, relation)], parts)

    def blocks(
        self, session: Session, relation: Relation, columns: Sequence[Column], most: int, within: Range | None = None
    ) -> Iterator[list[Sequence[Any]]]:
        """By ranges of pages where that can be, else through a cursor."""
        if relation.kind == LARGE_OBJECTS:
            yield from _large_objects(session)
            return
        selected = _selected(columns)
        leaves = {(schema, name): rest for schema, name, *rest in self._leaves(session, relation)}
        if not leaves:
            if within:
                raise SourceError(Cause.SOURCE_ERROR, "it changed while it was read")
            yield from self._through_cursor(session, relation, selected, most)
            return
        for schema, name, begin, end in within or [(*leaf, 0, None) for leaf in leaves]:
            if (schema, name) not in leaves:
                raise SourceError(Cause.SOURCE_ERROR, "it changed while it was read")
            pages, stored, rows, _ = leaves[schema, name]
            for condition in steps(begin, end, pages, stored, rows, most):
                yield session.read(f"SELECT {selected} FROM ONLY {quoted(schema, name)} WHERE {condition}")  # noqa: S608 - identifiers are quoted, numbers are ours

    def _through_cursor(
        self, session: Session, relation: Relation, selected: str, most: int
    ) -> Iterator[list[Sequence[Any]]]:
        """A cursor in a transaction of its own: each fetch is a statement with its own time-out."""
        raw = session.connection()
        try:
            with raw.cursor() as cursor:
                cursor.execute(self.begin(session.address.settings))
                cursor.execute(f"DECLARE pdscan NO SCROLL CURSOR FOR SELECT {selected} FROM {_place(relation)}")  # noqa: S608 - as above
                count = min(most, FIRST)
                while block := cursor.execute(f"FETCH FORWARD {count} FROM pdscan").fetchall():
                    yield block
                    count = grown(block, count, min(most, STREAMED))
                cursor.execute("COMMIT")
        except GeneratorExit:
            session.close()  # ends the transaction at once
            raise
        except Exception as error:  # noqa: BLE001 - drivers' messages may quote values
            session.close()
            raise self.explain(error) from None

    def spread(
        self, session: Session, relation: Relation, columns: Sequence[Column], rows: int
    ) -> Generator[list[Sequence[Any]], None, bool]:
        """Whole pages from all over a large table, single rows of a small one, the first rows of a view."""
        if relation.kind == LARGE_OBJECTS:
            yield from islice(_large_objects(session), rows)
            return relation.rows[1] <= rows
        place, selected, rows = _place(relation), _selected(columns), affordable(relation, rows)
        method = ""
        if relation.kind in ("table", "materialized view", "partitioned table") and relation.rows[1] > rows:
            share = min(100.0, 130.0 * rows / max(1, relation.rows[0]))
            name = "SYSTEM" if (relation.size or 0) * share / 100 > SPREAD * 8192 else "BERNOULLI"
            method = f" TABLESAMPLE {name} ({share:.6f}) REPEATABLE (1)"
        block = session.read(f"SELECT {selected} FROM {place}{method} LIMIT {rows}")  # noqa: S608 - as above
        yield block
        return not method and len(block) < rows

    def rare(
        self, session: Session, relation: Relation, columns: Sequence[Column], silent: Sequence[Column]
    ) -> list[Sequence[Any]]:
        """One pass in the server over the text columns that said nothing."""
        if relation.kind == LARGE_OBJECTS:
            return []
        asked = [column for column in silent if column.kind in _TEXT or column.kind.startswith("_")]
        if not asked:
            return []
        place, selected = _place(relation), _selected(columns)
        shape = RARE_SHAPE.replace("'", "''")
        condition = " OR ".join(f"{quoted(column.name)}::text ~ '{shape}'" for column in asked)
        return session.read(f"SELECT {selected} FROM {place} WHERE {condition} LIMIT {affordable(relation, RARE)}")  # noqa: S608 - as above

    def standing(self, session: Session) -> Standing:
        """Superusers and owners could write with another program; pdscan's own session cannot."""
        is_super, writable = session.read(STANDING)[0]
        remark = "superuser" if is_super else f"{writable} tables writable" if writable else ""
        return Standing(True, bool(is_super or writable), remark)

    def explain(self, error: Exception) -> SourceError:
        """By SQLSTATE; of a failed connection what libpq says after `failed:` (host and user, nothing else)."""
        state = _state(error)
        unknown_trouble = (Cause.SOURCE_ERROR, f"{type(error).__name__} {state}".strip())
        return SourceError(*_REASONS.get(state or _connection_state(str(error)), unknown_trouble))

    def is_lost(self, error: Exception) -> bool:
        """A connection that broke or a server that restarts."""
        state = _state(error)
        is_away = state.startswith(_LOST) or state == _TOO_MANY
        return is_away or (not state and type(error).__name__ in ("OperationalError", "InterfaceError"))

    def is_refused(self, error: Exception) -> bool:
        """A login that was not accepted."""
        return (_state(error) or _connection_state(str(getattr(error, "orig", error)))) in _REFUSED


def _state(error: Exception) -> str:
    inner = getattr(error, "orig", None) or error
    return getattr(inner, "sqlstate", None) or ""


def _connection_state(text: str) -> str:
    """The SQLSTATE that a failed connection would have, which libpq does not tell."""
    return next((state for word, state in _CONNECTING.items() if word in text), "")


def _selected(columns: Sequence[Column]) -> str:
    """Every value as text, which the driver hands on fastest; documents as bytes, with their lengths at the end."""
    readable = [column for column in columns if column.is_readable]
    documents = [column for column in readable if column.is_document]
    lengths = [f"octet_length({quoted(column.name)})" for column in documents]
    return ", ".join([*(_expression(column) for column in readable), *lengths]) or "NULL"


def _place(relation: Relation) -> str:
    """A table's own rows: those of tables that inherit from it are theirs."""
    name = quoted(relation.schema, relation.name)
    return f"ONLY {name}" if relation.kind == "table" else name


def _expression(column: Column) -> str:
    name = quoted(column.name)
    if column.is_document:
        return f"CASE WHEN octet_length({name}) <= {MOST} THEN {name} END"
    text = _text(column, name)
    return f"left({text}, {LONGEST + 1})" if column.is_cut else text


def _text(column: Column, name: str) -> str:
    if column.kind.startswith("_") and column.kind[1:] not in _NESTED | {"record", "composite"}:
        return f"array_to_string({name}, E'\\n')"
    if column.kind == "composite" or column.kind.startswith("_"):
        return f"to_json({name})::text"
    return f"{name}::text"


def _large_objects(session: Session) -> Iterator[list[Sequence[Any]]]:
    """One by one, since each may be large; those of others are withheld by the server, object by object."""
    for (oid,) in session.read("SELECT oid FROM pg_largeobject_metadata ORDER BY oid"):
        try:
            data = session.read(f"SELECT lo_get({int(oid)}, 0, {MOST + 1})")[0][0]
        except SourceError as error:
            if error.cause is not Cause.DENIED:
                raise
            yield [(str(oid), None, -1)]
        else:
            size = len(data)
            yield [(str(oid), data if size <= MOST else None, size)]


DIALECT = PostgresqlDialect()
