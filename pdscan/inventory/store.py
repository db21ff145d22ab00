"""Opening an inventory: SQLite in WAL mode and 0600 by default, PostgreSQL for a team; schema by Alembic."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, OperationalError

from pdscan.i18n import t
from pdscan.inventory import schema

DEFAULT = "pdscan.db"
_UPGRADING, _WRITING = 0x70647363, 0x70647364
"""Numbers of the locks under which one process at a time changes the schema, or rows, of a PostgreSQL inventory."""


class InventoryProblem(Exception):
    """The inventory cannot be opened; the text says what to do and holds no credential."""


class Inventory:
    """A connection pool on one inventory. `place` is what people may see (no password).

    `is_read_only`: it lies where nothing can be written (a mounted snapshot, a DVD): it can be looked at only.
    """

    def __init__(self, engine: Engine, place: str, *, is_read_only: bool = False) -> None:
        self.engine = engine
        self.place = place
        self.is_read_only = is_read_only

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for queries."""
        with self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is kept or nothing."""
        with self.engine.begin() as connection:
            if self.engine.dialect.name == "sqlite":  # what is read in here must hold until it is written
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            elif self.engine.dialect.name == "postgresql":  # one writer at a time, as there: none meets another's rows
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITING})
            yield connection

    def files(self) -> frozenset[str]:
        """Real paths of the files this inventory is kept in; none where a server keeps it."""
        place = self.engine.url.database
        if self.engine.dialect.name != "sqlite" or not place or self.is_read_only:
            return frozenset()
        return frozenset(os.path.realpath(place) + ending for ending in ("", "-wal", "-shm", "-journal"))

    def close(self) -> None:
        """Close all connections (SQLite folds its log into the file)."""
        self.engine.dispose()


def open_inventory(place: str, *, create: bool = False) -> Inventory:
    """The inventory at a file path or database URL, brought to the current schema.

    Raises InventoryProblem: not there (unless `create`), not an inventory, newer than this program, locked.
    """
    is_url = "://" in place
    if not is_url and not create and not Path(place).is_file():
        raise InventoryProblem(
            t("no inventory at {place}; run “pdscan scan SOURCE” first, or name one with --inventory", place=place)
        )
    is_read_only = not is_url and not create and not _can_be_written(Path(place))
    if not is_url and not is_read_only:
        _prepare(Path(place))
    url = make_url(place) if is_url else make_url("sqlite://").set(database=str(Path(place)))
    if is_read_only:
        url = _immutable(Path(place))
    if is_url and url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    try:
        engine = create_engine(url, pool_pre_ping=is_url)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _set_up_read_only if is_read_only else _set_up_sqlite)
        _upgrade(engine, is_read_only=is_read_only)
    except InventoryProblem:
        raise
    except (OperationalError, DatabaseError) as error:
        raise InventoryProblem(f"{place if not is_url else url.render_as_string()}: {_plain(error)}") from None
    return Inventory(engine, url.render_as_string() if is_url else place, is_read_only=is_read_only)


def _plain(error: DatabaseError) -> str:
    """The driver's own short message, without statement and parameters."""
    return str(error.orig).splitlines()[0] if error.orig else type(error).__name__


def refusal(problem: Exception) -> str:
    """What the database of an open inventory refused, as its driver says it; empty for any other problem."""
    return _plain(problem) if isinstance(problem, DatabaseError) else ""


def _prepare(path: Path) -> None:
    if not path.parent.is_dir():
        raise InventoryProblem(t("the folder {folder} does not exist", folder=path.parent))
    try:
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise InventoryProblem(t("cannot write {path}: {error}", path=path, error=error.strerror)) from None


def _can_be_written(path: Path) -> bool:
    """SQLite's log lies beside the file, so the folder counts too."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _immutable(path: Path) -> URL:
    """The address of a file that nobody writes: read without a log. Raises InventoryProblem when one was left."""
    log = Path(f"{path}-wal")
    if log.is_file() and log.stat().st_size:
        raise InventoryProblem(
            t(
                "{place} was not closed and cannot be written here: copy it with the file {log} beside it to a folder "
                "that can be written",
                place=path,
                log=log.name,
            )
        )
    address = path.resolve().as_uri()
    return make_url("sqlite://").set(database=address, query={"mode": "ro", "immutable": "1", "uri": "true"})


def _set_up_read_only(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA query_only=ON")
    cursor.execute("PRAGMA temp_store=MEMORY")
    cursor.close()


def _set_up_sqlite(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA busy_timeout=30000")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA temp_store=MEMORY")  # nothing of the inventory in a temporary file
    cursor.close()


def _upgrade(engine: Engine, *, is_read_only: bool) -> None:
    with engine.connect() as connection:
        if _is_current(connection):
            return
    if is_read_only:
        raise InventoryProblem(
            t("the inventory was made by an older version: copy it to a folder that can be written, and open it there")
        )
    from alembic import command  # costs 0.3 s, so only when the schema has to change
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    with engine.begin() as connection:  # one transaction: who looks meanwhile sees the old schema or the new one
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        elif engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _UPGRADING})
        if _is_current(connection):
            return  # another process was first
        config.attributes["connection"] = connection
        command.upgrade(config, schema.VERSION)


def _is_current(connection: Connection) -> bool:
    """Whether the schema is the one this program knows. Raises InventoryProblem where it cannot become so."""
    tables = set(inspect(connection).get_table_names())
    known = None
    if "alembic_version" in tables:
        known = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if known is None and tables:
        raise InventoryProblem(t("this database is not a pdscan inventory"))
    if known is not None and known > schema.VERSION:
        raise InventoryProblem(
            t(
                "the inventory has schema {found}, this program knows {known}: update pdscan",
                found=known,
                known=schema.VERSION,
            )
        )
    return bool(known == schema.VERSION)
