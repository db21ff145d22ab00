"""Counting a selection by a column: how many assets, hits and (at most) people each of its values has."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from pdscan.inventory import facets
from pdscan.inventory.folders import FolderRow, folders
from pdscan.inventory.schema import asset, decision, finding, source
from pdscan.inventory.selection import Selection, decided, standing
from pdscan.inventory.store import Inventory
from pdscan.inventory.sums import AGES
from pdscan.inventory.window import matching

COLUMNS = (
    "category", "entity", "access", "exposure", "decision", "owner", "status", "cause", "change", "kind", "format",
    "age", "source", "folder",
)  # fmt: skip
"""What can be counted by; all but the last three are fields of the filter language, with their values."""

_YEAR = 365.0 * 86_400


Group = facets.Facet
"""One value. `persons` is the greatest upper bound of one asset: the same people stand in many."""


def frequency(inventory: Inventory, selection: Selection, column: str, limit: int = 1_000) -> list[Group]:
    """The values of one of COLUMNS, the most frequent first."""
    with inventory.reading() as connection:
        where = matching(connection, selection)
        kept = facets.by(connection, selection, column)
        if kept is not None:
            groups = kept
        elif column == "folder" and selection == Selection():
            groups = _folders(folders(inventory, selection))
        elif column == "category":
            groups = facets.split(_grouped(connection, where, asset.c.categories))
        elif column == "entity":
            groups = _entities(connection, where)
        elif column == "decision":
            groups = _decisions(connection, where)
        elif column == "owner":
            groups = _owners(connection, where)
        else:
            groups = _grouped(connection, where, _value(column))
    return sorted(groups, key=lambda one: (-one.assets, one.value))[:limit]


def _value(column: str) -> ColumnElement[Any]:
    match column:
        case "source":
            return select(source.c.uri).where(source.c.id == asset.c.source_id).scalar_subquery()
        case "access":
            return asset.c.breadth
        case "age":
            now = time.time()
            classes = [(asset.c.modified > now - limit * _YEAR, str(number)) for number, limit in enumerate(AGES)]
            return case((asset.c.modified.is_(None), ""), *classes, else_=str(len(AGES)))
    return asset.c[column]


def _sums() -> tuple[ColumnElement[int], ...]:
    return func.count(), func.coalesce(func.sum(asset.c.hits), 0), func.coalesce(func.max(asset.c.persons_high), 0)


def _grouped(connection: Connection, where: ColumnElement[bool], value: ColumnElement[Any]) -> list[Group]:
    named = value.label("value")
    inner = select(named, asset.c.hits, asset.c.persons_high).select_from(asset).where(where).subquery()
    sums = (func.count(), func.coalesce(func.sum(inner.c.hits), 0), func.coalesce(func.max(inner.c.persons_high), 0))
    rows = connection.execute(select(inner.c.value, *sums).group_by(inner.c.value))
    return [Group(row[0] or "", *row[1:]) for row in rows]


def _folders(rows: Sequence[FolderRow]) -> list[Group]:
    """A folder's name stands for it in every source that has it."""
    found: dict[str, Group] = {}
    for row in rows:
        so_far = found.get(row.folder, Group(row.folder, 0, 0, 0))
        most = max(so_far.persons, row.persons_high)
        found[row.folder] = Group(row.folder, so_far.assets + row.assets, so_far.hits + row.hits, most)
    return list(found.values())


def _entities(connection: Connection, where: ColumnElement[bool]) -> list[Group]:
    sums = (func.count(func.distinct(finding.c.asset_id)), func.sum(finding.c["count"]), func.max(asset.c.persons_high))
    statement = select(finding.c.entity, *sums).join(asset, asset.c.id == finding.c.asset_id)
    return [Group(*row) for row in connection.execute(statement.where(where).group_by(finding.c.entity))]


def _decisions(connection: Connection, where: ColumnElement[bool]) -> list[Group]:
    """From the decisions, of which there are few; the rest is what nobody decided on."""

    def one(verdict: str, claim: ColumnElement[bool]) -> Group:
        sums: Sequence[int] = connection.execute(select(*_sums()).where(and_(where, claim))).one()
        return Group(verdict, sums[0], sums[1], sums[2])

    verdicts = ("personal", "not-personal", "investigate")
    groups = [one(verdict, decided(decision.c.verdict == verdict)) for verdict in verdicts]
    groups.append(one("none", ~decided(decision.c.verdict != "withdrawn")))
    return [group for group in groups if group.assets]


def _owners(connection: Connection, where: ColumnElement[bool]) -> list[Group]:
    statement = select(decision.c.owner, *_sums()).join(asset, asset.c.location == decision.c.location)
    statement = statement.where(where, standing(), decision.c.owner != "").group_by(decision.c.owner)
    return [Group(*row) for row in connection.execute(statement)]
