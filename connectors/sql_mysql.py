"""MySQL and MariaDB through PyMySQL: a read-only session, tables read in the order of their primary key.

InnoDB stores rows by primary key, so a range of it is read without touching the rest; tables without a usable key
and views are read through an unbuffered cursor.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from socket import gaierror
from typing import TYPE_CHECKING, Any, ClassVar

from connectors.base import Cause, SourceError, Standing, Unreadable
from connectors.sql_address import Address
from connectors.sql_dialect import (
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
    quoted,
    seconds,
    unknown,
)
from connectors.sql_keys import after, by_key, inside, key_ranges
from connectors.sql_mysql_catalog import COLUMNS, DATABASES, EXISTS, KEY, relations

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from connectors.sql_session import Session

_TLS = ("ssl_ca", "tls")
_INTEGERS = frozenset({"tinyint", "smallint", "mediumint", "int", "bigint", "year"})
_KEYS = _INTEGERS | {"char", "varchar", "date", "datetime", "timestamp", "decimal", "uuid", "binary", "varbinary"}
_BYTES = frozenset({"tinyblob", "blob", "mediumblob", "longblob", "binary", "varbinary"})
_TEXT = frozenset({"char", "varchar", "tinytext", "text", "mediumtext", "longtext", "json"})
_LONG = frozenset({"mediumtext", "longtext", "json"})
_WRITES = ("ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "DROP", "ALTER", "CREATE")
_REASONS = {
    1044: (Cause.DENIED, "this login may not use the database"),
    1045: (Cause.DENIED, "user or password were not accepted"),
    1049: (Cause.VANISHED, "no such database"),
    1142: (Cause.DENIED, "this login may not SELECT it"),
    1143: (Cause.DENIED, "this login may not SELECT a column of it"),
    1146: (Cause.VANISHED, "it was there when the database was listed"),
    1205: (Cause.TIME_LIMIT, "another session holds a lock on it (lock_timeout)"),
    1356: (Cause.SOURCE_ERROR, "a view whose tables or rights are gone"),
    1449: (Cause.SOURCE_ERROR, "a view whose tables or rights are gone"),
    1698: (Cause.DENIED, "user or password were not accepted"),
    1969: (Cause.TIME_LIMIT, "a statement took longer than statement_timeout"),
    2003: (Cause.SOURCE_ERROR, "no connection to the server"),
    3024: (Cause.TIME_LIMIT, "a statement took longer than statement_timeout"),
}
_LOST = frozenset({1040, 1053, 1927, 2002, 2003, 2006, 2013})
_REFUSED = frozenset({1045, 1698})


class MysqlDialect(Dialect):
    """MySQL 5.7 and newer, MariaDB 10.5 and newer."""

    scheme: ClassVar[str] = "mysql"
    variables: ClassVar[tuple[str, ...]] = ("MYSQL_PWD",)
    has_own_login: ClassVar[bool] = True  # ~/.my.cnf

    def engine(self, address: Address, password: str | None) -> Engine:
        """User and password, where none is given, from `[client]` of ~/.my.cnf."""
        from pymysql import connect, converters
        from sqlalchemy import NullPool, create_engine

        settings = address.settings
        unknown(settings, _TLS)
        extra: dict[str, Any] = {}
        if (own := Path("~/.my.cnf").expanduser()).is_file():
            extra["read_default_file"] = str(own)
        if "ssl_ca" in settings:
            extra |= {"ssl_ca": settings["ssl_ca"], "ssl_verify_cert": True}
        elif settings.get("tls") == "required":
            extra["ssl"] = {"check_hostname": False}

        def opened() -> Any:
            return connect(
                host=address.host or "localhost",
                port=address.port or 3306,
                user=address.user or None,
                password=password or "",
                charset="utf8mb4",
                conv=dict(converters.encoders),  # values come as they stand: the text of a number is the number
                connect_timeout=15,
                read_timeout=int(seconds(settings, "statement_timeout", 60)) + 60,
                autocommit=True,
                **extra,
            )

        return create_engine("mysql+pymysql://", creator=opened, poolclass=NullPool, hide_parameters=True)

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:
        """Read-only with time-outs, and the proof of it."""
        statement, lock = seconds(settings, "statement_timeout", 60), int(seconds(settings, "lock_timeout", 5))
        is_mariadb = "MariaDB" in raw.get_server_info()
        limit = f"max_statement_time = {statement}" if is_mariadb else f"max_execution_time = {int(1000 * statement)}"
        lines = [
            "SET SESSION TRANSACTION READ ONLY",
            f"SET SESSION {limit}",
            f"SET SESSION lock_wait_timeout = {lock}",
            f"SET SESSION innodb_lock_wait_timeout = {lock}",
            "SET SESSION net_write_timeout = 600",
        ]
        if not is_mariadb and not raw.get_server_info().startswith("5."):
            lines.append("SET SESSION information_schema_stats_expiry = 0")
        with raw.cursor() as cursor:
            for line in lines:
                cursor.execute(line)
            cursor.execute("SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_read_only', 'transaction_read_only')")
            if not any(value == "ON" for _, value in cursor.fetchall()):
                raise SourceError(Cause.SOURCE_ERROR, "the session could not be made read-only")

    def begin(self, settings: Mapping[str, str]) -> str:  # noqa: ARG002 - said once for the session
        """Nothing: with autocommit each statement is a read-only transaction."""
        return ""

    def databases(self, session: Session) -> list[str]:
        """Those that hold data of users."""
        return [name for (name,) in session.read(DATABASES)]

    def relations(self, session: Session) -> Iterator[Relation | Unreadable]:
        """Tables and views; tables of other servers (FEDERATED, SPIDER …) on request."""
        return relations(session)

    def columns(self, session: Session, relation: Relation) -> list[Column]:
        """From the catalogue; kind is the type's name."""
        rows = session.read(COLUMNS, (relation.database, relation.name))
        if not rows and session.read(EXISTS, (relation.database, relation.name)):
            raise SourceError(*_REASONS[1356])
        if not rows:
            raise SourceError(Cause.VANISHED, "it was there when the database was listed")
        keys = self._key(session, relation, {name: kind.lower() for name, kind, *_ in rows})
        return [
            Column(
                name,
                comment or "",
                keys == [name] and kind.lower() in _INTEGERS | {"uuid"},
                kind.lower() in _BYTES,
                "select" in privileges.lower(),
                kind.lower(),
                kind.lower() in _LONG,
            )
            for name, kind, comment, privileges in rows
        ]

    def _key(self, session: Session, relation: Relation, kinds: Mapping[str, str]) -> list[str]:
        """The primary key's columns in its order, where rows can be continued by it; else none."""
        rows = session.read(KEY, (relation.database, relation.name))
        names = [name for name, prefix in rows if prefix is None]
        return names if len(names) == len(rows) and all(kinds.get(name) in _KEYS for name in names) else []

    def ranges(self, session: Session, relation: Relation, columns: Sequence[Column], parts: int) -> list[Range]:
        """By the first column of the primary key, where it is a whole number."""
        kinds = {column.name: column.kind for column in columns}
        names = self._key(session, relation, kinds)
        if not names or kinds[names[0]] not in _INTEGERS:
            return []
        key, table = quoted(names[0], mark="`"), quoted(relation.database, relation.name, mark="`")
        low, high = session.read(f"SELECT MIN({key}), MAX({key}) FROM {table}")[0]  # noqa: S608 - identifiers are quoted
        return key_ranges(int(low), int(high), parts) if low is not None else []

    def blocks(
        self, session: Session, relation: Relation, columns: Sequence[Column], most: int, within: Range | None = None
    ) -> Iterator[list[Sequence[Any]]]:
        """By primary key where there is one, else through a cursor."""
        selected, table = _selected(columns), quoted(relation.database, relation.name, mark="`")
        kinds = {column.name: column.kind for column in columns}
        names = self._key(session, relation, kinds)
        if not names:
            yield from self._through_cursor(session, f"{selected} FROM {table}", min(most, STREAMED))
            return
        key = [quoted(name, mark="`") for name in names]
        whole = [kinds[name] in _INTEGERS for name in names]

        def statement(continues: bool, limit: int) -> str:
            begin, order = (
                f"SELECT {', '.join(key)}, {selected} FROM {table}",  # noqa: S608 - as above
                f"ORDER BY {', '.join(key)} LIMIT {limit}",
            )
            limits = inside(key[0], within)
            if not continues:
                return f"{begin} WHERE {limits} {order}" if limits else f"{begin} {order}"
            marked = after(key, "\0")
            whole = f"{begin} WHERE {limits} AND {marked} {order}" if limits else f"{begin} WHERE {marked} {order}"
            return whole.replace("%", "%%").replace("\0", "%s")

        def native(values: Sequence[Any]) -> list[Any]:
            return [int(value) if is_whole else value for value, is_whole in zip(values, whole, strict=False)]

        yield from by_key(session, statement, len(key), most, native)

    def _through_cursor(self, session: Session, query: str, rows: int) -> Iterator[list[Sequence[Any]]]:
        """Unbuffered; the time in which rows are recognised must not count as the statement's."""
        from pymysql.cursors import SSCursor

        is_mariadb = "MariaDB" in session.connection().get_server_info()
        unlimited = (
            "SET STATEMENT max_statement_time = 0 FOR SELECT" if is_mariadb else "SELECT /*+ MAX_EXECUTION_TIME(0) */"
        )
        yield from session.stream(f"{unlimited} {query}", rows, cursor_type=SSCursor)

    def spread(
        self, session: Session, relation: Relation, columns: Sequence[Column], rows: int
    ) -> Generator[list[Sequence[Any]], None, bool]:
        """Runs of rows from all over a numeric key, else rows by chance; the first rows of a view."""
        selected, table = _selected(columns), quoted(relation.database, relation.name, mark="`")
        kinds = {column.name: column.kind for column in columns}
        names = self._key(session, relation, kinds)
        if len(names) == 1 and kinds[names[0]] in _INTEGERS:
            key = quoted(names[0], mark="`")
            low, high = session.read(f"SELECT MIN({key}), MAX({key}) FROM {table}")[0]  # noqa: S608 - identifiers are quoted
            places = min(SPREAD, rows) if low is not None else 0
            step = max(1, (int(high) - int(low) + 1) // places) if places else 0
            for place in range(places):
                first = int(low) + place * step
                end = f"AND {key} < {first + step}" if place < places - 1 else ""
                limit = max(1, rows // places)
                yield session.read(
                    f"SELECT {selected} FROM {table} WHERE {key} >= {first} {end} ORDER BY {key} LIMIT {limit}"  # noqa: S608 - as above
                )
            return places == 0 or int(high) - int(low) < rows // places * places
        share = min(1.0, 1.3 * rows / max(1, relation.rows[0])) if relation.kind == "table" else 1.0
        chance = f" WHERE RAND(1) < {share:.8f}" if share < 1 else ""
        rows = affordable(relation, rows)
        block = session.read(f"SELECT {selected} FROM {table}{chance} LIMIT {rows}")  # noqa: S608 - as above
        yield block
        return not chance and len(block) < rows

    def rare(
        self, session: Session, relation: Relation, columns: Sequence[Column], silent: Sequence[Column]
    ) -> list[Sequence[Any]]:
        """One pass in the server over the text columns that said nothing."""
        asked = [column for column in silent if column.kind in _TEXT]
        if not asked:
            return []
        table = quoted(relation.database, relation.name, mark="`")
        shaped = (f"CONVERT({quoted(column.name, mark='`')} USING utf8mb4) REGEXP '{RARE_SHAPE}'" for column in asked)
        found, most = " OR ".join(shaped), affordable(relation, RARE)
        return session.read(f"SELECT {_selected(columns)} FROM {table} WHERE {found} LIMIT {most}")  # noqa: S608 - as above

    def standing(self, session: Session) -> Standing:
        """By this login's own grants."""
        grants = [line.upper() for (line,) in session.read("SHOW GRANTS")]
        return Standing(True, any(word in line.partition(" ON ")[0] for line in grants for word in _WRITES))

    def explain(self, error: Exception) -> SourceError:
        """By the server's number; its text may quote values."""
        number = _number(error)
        if isinstance(getattr(error, "original_exception", None), gaierror):
            return SourceError(Cause.SOURCE_ERROR, "no server of this name is known")
        cause, reason = _REASONS.get(number, (Cause.SOURCE_ERROR, f"{type(error).__name__} {number or ''}".strip()))
        return SourceError(cause, reason)

    def is_lost(self, error: Exception) -> bool:
        """A connection that broke or a server that restarts."""
        return _number(error) in _LOST or type(error).__name__ == "InterfaceError"

    def is_refused(self, error: Exception) -> bool:
        """A login that was not accepted."""
        return _number(error) in _REFUSED


def _number(error: Exception) -> int:
    inner = getattr(error, "orig", None) or error
    return inner.args[0] if inner.args and isinstance(inner.args[0], int) else 0


def _selected(columns: Sequence[Column]) -> str:
    """Values as they stand; documents with their lengths at the end."""
    readable = [column for column in columns if column.is_readable]
    lengths = [f"OCTET_LENGTH({quoted(column.name, mark='`')})" for column in readable if column.is_document]
    return ", ".join([*(_expression(column) for column in readable), *lengths]) or "NULL"


def _expression(column: Column) -> str:
    name = quoted(column.name, mark="`")
    if column.is_document:
        return f"IF(OCTET_LENGTH({name}) <= {MOST}, {name}, NULL)"
    if column.kind == "bit":
        return f"CAST({name} AS UNSIGNED)"
    if column.kind in ("geometry", "point", "linestring", "polygon") or column.kind.startswith("multi"):
        return f"ST_AsText({name})"
    return f"LEFT({name}, {LONGEST + 1})" if column.is_cut else name


DIALECT = MysqlDialect()
