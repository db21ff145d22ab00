"""SQLite database files, opened in memory from their bytes: no lock, no journal, nothing beside the file touched."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from typing import BinaryIO

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.grid import cell_text
from pdscan.readers.table_member import MARK, Row, TableStream

SIGNATURE = b"SQLite format 3\x00"
VERSIONS = slice(18, 20)
"""The file format versions in the header: 2 says WAL, which cannot be opened in memory; the pages are the same."""
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
MOST_CELL = 100_000
"""Characters of one value that are looked at."""


class SqliteReader(Reader):
    """Reads the list of tables, one member each; views are queries over them and say nothing new."""

    id = "sqlite"

    def claim(self, document: Document) -> int:
        """The signature."""
        return Claim.SIGNATURE if document.head.startswith(SIGNATURE) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """One member a table. Raises ReadFailure."""
        with closing(sqlite3.connect(":memory:")) as connection:
            try:
                data = bytearray(document.bytes())
                data[VERSIONS] = b"\x01\x01"
                connection.deserialize(bytes(data))
                connection.execute("PRAGMA query_only = 1")
                connection.execute("PRAGMA trusted_schema = 0")
                names = [name for (name,) in connection.execute(TABLES)]
            except sqlite3.DatabaseError:
                raise ReadFailure(Cause.DAMAGED, "sqlite: not a database it can open") from None
            for name in names:
                yield Member(name, len(MARK), partial(_opened, connection, name))


def _opened(connection: sqlite3.Connection, table: str) -> BinaryIO:
    """Raises ReadFailure(damaged)."""
    quoted = '"' + table.replace('"', '""') + '"'
    try:
        cursor = connection.execute(f"SELECT * FROM {quoted}")  # noqa: S608 - quoted above, read-only, in memory
    except sqlite3.Error:
        raise ReadFailure(Cause.DAMAGED, "sqlite: the table cannot be read") from None
    return TableStream([column[0] for column in cursor.description], partial(_rows, cursor))


def _rows(cursor: sqlite3.Cursor) -> Iterator[Row]:
    try:
        for row in cursor:
            yield [_text(value) for value in row]
    except (sqlite3.Error, UnicodeDecodeError):
        raise ReadFailure(Cause.DAMAGED, "sqlite: the table cannot be read") from None


def _text(value: object) -> str:
    """A value as text; of bytes only those that are UTF-8."""
    if not isinstance(value, bytes):
        return cell_text(value)[:MOST_CELL]
    try:
        return value.decode("utf-8") if len(value) <= MOST_CELL else ""
    except UnicodeDecodeError:
        return ""


READER = SqliteReader()
