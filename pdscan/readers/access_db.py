"""Access databases (MDB, ACCDB) by access-parser; each table is a member. An encrypted one has no readable pages."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import partial
from itertools import zip_longest
from typing import Any, BinaryIO

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.grid import cell_text
from pdscan.readers.table_member import MARK, Row, TableStream

SIGNATURES = (b"Standard Jet DB", b"Standard ACE DB", b"MSISAM Database")
SYSTEM = ("MSys", "f_", "~")
"""Beginnings of names of tables that Access keeps for itself."""
MOST = 256 << 20
"""Bytes of a database at most: the parser keeps all pages, and copies them."""


class AccessReader(Reader):
    """Reads the catalogue; rows when a table's turn comes."""

    id = "access"

    def claim(self, document: Document) -> int:
        """The name of the engine after four bytes."""
        return Claim.SIGNATURE if document.head[4:19] in SIGNATURES else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """One member a table. Raises ReadFailure."""
        if document.size > MOST:
            raise ReadFailure(Cause.TOO_LARGE, f"{document.size} bytes; at most {MOST} of an Access database are read")
        logging.getLogger("access_parser").disabled = True  # it logs rows that it cannot parse
        try:
            database = _parsed(document.bytes())
            names = sorted(name for name in database.catalog or () if not name.startswith(SYSTEM))
        except Exception:  # noqa: BLE001 - the parser has no errors of its own; encrypted pages look like damage
            raise ReadFailure(Cause.ENCRYPTED, "no page can be read: most likely a password protects it") from None
        for name in names:
            yield Member(name, len(MARK), partial(_opened, database, name))


def _parsed(data: bytes) -> Any:
    """The parser over bytes: its own constructor takes a path only, and no document is copied to one."""
    from access_parser.access_parser import AccessParser
    from access_parser.utils import categorize_pages

    database: Any = AccessParser.__new__(AccessParser)
    database.db_data = data
    database._parse_file_header(data)
    database._table_defs, database._data_pages, database._all_pages = categorize_pages(data, database.page_size)
    database._tables_with_data = database._link_tables_to_data()
    database.catalog = database._parse_catalog()
    database.extra_props = database.parse_msys_table()
    return database


def _opened(database: Any, name: str) -> BinaryIO:
    try:
        table = database.parse_table(name)
    except Exception:  # noqa: BLE001 - as above
        raise ReadFailure(Cause.DAMAGED, "access: the table cannot be read") from None
    return TableStream(list(table), partial(_rows, list(table.values())))


def _rows(columns: list[list[object]]) -> Iterator[Row]:
    for row in zip_longest(*columns):
        yield [_text(value) for value in row]


def _text(value: object) -> str:
    return "" if isinstance(value, bytes) else cell_text(value)


READER = AccessReader()
