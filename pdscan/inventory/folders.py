"""Sums by folder: those that the inventory keeps itself (migration 0007), or counted for a filter."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, case, func, select, text

from pdscan.appi.severity import severity
from pdscan.inventory.schema import asset
from pdscan.inventory.selection import Selection, condition
from pdscan.inventory.store import Inventory

OLD_YEARS = 5
"""Years without a change after which personal data is likely to have outlived its purpose."""
_GRAVE = severity(("property_risk",))


class FolderRow(NamedTuple):
    """Sums over one folder, itself only (roll up by prefix).

    `grave`: assets with individual numbers, special care-required information, credentials or property at risk;
    `exposed`: assets with findings that everyone, or everyone inside, can read; `old`: with findings, unchanged for
    OLD_YEARS or more.
    """

    source_id: int
    folder: str
    assets: int
    flagged: int
    hits: int
    persons_high: int
    unread: int
    severity: int
    size: int
    grave: int = 0
    exposed: int = 0
    old: int = 0


def folders(inventory: Inventory, selection: Selection) -> list[FolderRow]:
    """Sums by folder, ordered by folder."""
    with inventory.reading() as connection:
        if selection == Selection() and keeps_sums(connection):
            return _kept(connection)
        return _counted(connection, selection)


def keeps_sums(connection: Connection) -> bool:
    """Does this inventory keep sums itself? Not on a server, nor where it was made with an SQLite too old for it."""
    if connection.dialect.name != "sqlite":
        return False
    return connection.execute(text("SELECT 1 FROM sqlite_master WHERE name = 'sum_moment'")).first() is not None


def old_before() -> float:
    """The moment before which the last change makes an asset old, in epoch seconds."""
    return time.time() - OLD_YEARS * 365.25 * 86_400


_KEPT = text(
    """
    SELECT source_id, folder, assets, flagged, hits,
        CASE WHEN is_stale THEN (SELECT max(asset.persons_high) FROM asset
            WHERE asset.source_id = folder_sum.source_id AND asset.folder = folder_sum.folder) ELSE persons_high END,
        unread,
        CASE WHEN is_stale THEN (SELECT max(asset.severity) FROM asset
            WHERE asset.source_id = folder_sum.source_id AND asset.folder = folder_sum.folder) ELSE severity END,
        size, grave, exposed, old
    FROM folder_sum WHERE assets > 0 ORDER BY source_id, folder
    """
)


def _kept(connection: Connection) -> list[FolderRow]:
    aged = _aged(connection)
    rows = list(map(FolderRow._make, connection.execute(_KEPT)))
    for at, row in enumerate(rows if aged else ()):
        if (row.source_id, row.folder) in aged:
            rows[at] = row._replace(old=row.old + aged[row.source_id, row.folder])
    return rows


def _aged(connection: Connection) -> Mapping[tuple[int, str], int]:
    """Assets that have become old since their folder's sum was kept."""
    since = connection.execute(text("SELECT old_before FROM sum_moment")).scalar_one()
    key = (asset.c.source_id, asset.c.folder)
    is_aged = (asset.c.modified >= since) & (asset.c.modified < old_before()) & (asset.c.hits > 0)
    rows = connection.execute(select(*key, func.count()).where(is_aged).group_by(*key))
    return {(row[0], row[1]): row[2] for row in rows}


def _counted(connection: Connection, selection: Selection) -> list[FolderRow]:
    is_open = asset.c.breadth.in_(("public", "internal")) | (asset.c.exposure == "public")
    columns = (
        asset.c.source_id,
        asset.c.folder,
        func.count(),
        func.sum(_flag(asset.c.hits > 0)),
        func.sum(asset.c.hits),
        func.max(asset.c.persons_high),
        func.sum(_flag(asset.c.status.in_(("failed", "skipped", "partly")))),
        func.max(asset.c.severity),
        func.coalesce(func.sum(asset.c.size), 0),
        func.sum(_flag(asset.c.severity >= _GRAVE)),
        func.sum(_flag((asset.c.hits > 0) & is_open)),
        func.sum(_flag((asset.c.hits > 0) & (asset.c.modified < old_before()))),
    )
    statement = select(*columns).where(condition(selection)).group_by(asset.c.source_id, asset.c.folder)
    return [FolderRow(*row) for row in connection.execute(statement.order_by(asset.c.source_id, asset.c.folder))]


def _flag(claim: ColumnElement[bool]) -> ColumnElement[int]:
    return case((claim, 1), else_=0)
