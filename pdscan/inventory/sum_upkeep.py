"""Copies of an inventory that hold while scans write, and giving back the room that deleted rows took."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import text

from pdscan.i18n import t
from pdscan.inventory.store import Inventory, InventoryProblem
from pdscan.inventory.text_index import has_index

_PAGES = 2000
"""Pages copied before a scan that waits to write gets its turn."""
_PAUSE = 0.02


def back_up(inventory: Inventory, target: Path) -> int:
    """A copy as of one moment, readable by its owner only (0600); the bytes of it. A scan may write meanwhile.

    Raises InventoryProblem: there is such a file, it cannot be written, a server keeps the inventory.
    """
    place = _file(inventory, "pg_dump --format=custom --file={file} {url}", target)
    unfinished = target.with_name(target.name + ".part")
    try:
        if target.exists():
            raise InventoryProblem(t("{path} exists; name another file", path=target))
        unfinished.unlink(missing_ok=True)
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(_reading(inventory, place)) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.execute("PRAGMA busy_timeout=30000")
            source.execute("BEGIN")  # what is copied is what was there when the copying began
            source.execute("SELECT count(*) FROM sqlite_master").fetchone()
            source.backup(copy, pages=_PAGES, sleep=_PAUSE)
            copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
            _check(copy)
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise InventoryProblem(t("cannot write {path}: {error}", path=target, error=_plain(error))) from None
    finally:
        unfinished.unlink(missing_ok=True)
    return target.stat().st_size


def compact(inventory: Inventory) -> tuple[int, int]:
    """(bytes before, bytes after): the file written anew without gaps, and the statistics that queries go by renewed.

    Needs as much room again as the inventory takes, and nobody at work on it. Raises InventoryProblem.
    """
    place = Path(_file(inventory, "vacuumdb --analyze {url}"))
    before = place.stat().st_size
    with inventory.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if has_index(connection):
            connection.execute(text("INSERT INTO asset_text(asset_text) VALUES ('optimize')"))
        connection.execute(text("VACUUM"))
        connection.execute(text("ANALYZE"))
        connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
    return before, place.stat().st_size


def _file(inventory: Inventory, instead: str, target: Path | None = None) -> str:
    """The file of the inventory; where a server keeps it the program of the server is named."""
    place = inventory.engine.url.database
    if inventory.engine.dialect.name != "sqlite" or not place:
        command = instead.format(url=inventory.place, file=target)
        raise InventoryProblem(t("a server keeps this inventory; use its own program: {command}", command=command))
    return place


def _reading(inventory: Inventory, place: str) -> sqlite3.Connection:
    if inventory.is_read_only:
        return sqlite3.connect(f"{place}?mode=ro&immutable=1", uri=True)
    return sqlite3.connect(place)


def _check(copy: sqlite3.Connection) -> None:
    (said,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise sqlite3.DatabaseError(said)


def _plain(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__
