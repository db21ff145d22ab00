"""Free text through the trigram index of the locations (SQLite's FTS5; migration 0002 makes it)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Integer, Select, bindparam, column, select, text

from pdscan.inventory.filter import Term
from pdscan.inventory.schema import asset

_MOST_TRIGRAMS = 2_000
_GRAM = 3


def has_index(connection: Connection) -> bool:
    """Is there a trigram index in this inventory?"""
    if connection.dialect.name != "sqlite":
        return False
    found = connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'asset_trigram'")).first()
    return found is not None


def candidates(connection: Connection, terms: Sequence[Term]) -> list[ColumnElement[bool]]:
    """Conditions that the index answers, one for each wanted text of two characters and more.

    They hold for all assets that the texts stand in, and for few others: the conditions on the text itself
    (`selection.condition`) stay.
    """
    wanted = [term.value for term in terms if term.field == "text" and not term.is_negated and len(term.value) > 1]
    if not wanted or not has_index(connection):
        return []
    conditions: list[ColumnElement[bool]] = []
    for value in wanted:
        match = _pair(connection, value) if len(value) < _GRAM else _all(value)
        if match is not None:
            matches = text("asset_text MATCH :match").bindparams(bindparam("match", match, unique=True))
            rows: Select[int] = select(column("rowid", Integer)).select_from(text("asset_text")).where(matches)
            conditions.append(asset.c.id.in_(rows))
    return conditions


def _quoted(gram: str) -> str:
    return '"' + gram.replace('"', '""') + '"'


def _all(value: str) -> str:
    """Every trigram of the text."""
    grams = dict.fromkeys(value[at : at + _GRAM] for at in range(len(value) - _GRAM + 1))
    return " AND ".join(map(_quoted, grams))


def _pair(connection: Connection, value: str) -> str | None:
    """Every trigram that begins with two characters (most Japanese words have two); None when too many do."""
    start = value.casefold()
    statement = text("SELECT term FROM asset_trigram WHERE term >= :start AND term < :end LIMIT :most")
    values = {"start": start, "end": start + "\U0010ffff", "most": _MOST_TRIGRAMS + 1}
    found = list(connection.execute(statement, values).scalars())
    if len(found) > _MOST_TRIGRAMS:
        return None
    return " OR ".join(map(_quoted, found)) or _quoted(start + "\U0010fffd")
