"""Sums over a selection for charts, made by the database: by who can read, by age, by source, by exposure."""

from __future__ import annotations

import time

from sqlalchemy import ColumnElement, case, func, select

from pdscan.inventory import facets
from pdscan.inventory.schema import asset, source
from pdscan.inventory.selection import Selection, condition
from pdscan.inventory.store import Inventory

AGES = (1, 3, 5, 7, 10)
"""Limits of the classes of age, in years."""
_YEAR = 365.25 * 86_400


def _grouped(inventory: Inventory, selection: Selection, value: ColumnElement[str]) -> dict[str, int]:
    """Number of assets with something found, by a value; those that are gone are left out."""
    found = condition(selection) & (asset.c.severity > 0) & (asset.c.status != "gone")
    inner = select(value.label("value")).select_from(asset).where(found).subquery()
    statement = select(inner.c.value, func.count()).group_by(inner.c.value)
    with inventory.reading() as connection:
        return {row[0] or "": row[1] for row in connection.execute(statement)}


def _kept(inventory: Inventory, selection: Selection, name: str) -> dict[str, int] | None:
    with inventory.reading() as connection:
        facets_of = facets.by(connection, selection, name, with_findings=True)
    return None if facets_of is None else {one.value: one.assets for one in facets_of}


def by_breadth(inventory: Inventory, selection: Selection) -> dict[str, int]:
    """By who can read them."""
    kept = _kept(inventory, selection, "access")
    if kept is not None:
        return kept
    return _grouped(inventory, selection, asset.c.breadth)


def by_exposure(inventory: Inventory, selection: Selection) -> dict[str, int]:
    """By the verdict on their bucket, where there is one."""
    kept = _kept(inventory, selection, "exposure")
    found = _grouped(inventory, selection, asset.c.exposure) if kept is None else kept
    found.pop("", None)
    return found


def by_source(inventory: Inventory, selection: Selection) -> dict[str, int]:
    """By source."""
    kept = _kept(inventory, selection, "source")
    if kept is not None:
        return kept
    uri = select(source.c.uri).where(source.c.id == asset.c.source_id).scalar_subquery()
    return _grouped(inventory, selection, uri)


def by_age(inventory: Inventory, selection: Selection) -> dict[str, int]:
    """By the class of years since the last change: `0` (less than AGES[0]), `1` … `5`, or `` for unknown."""
    now = time.time()
    classes = [(asset.c.modified > now - limit * _YEAR, str(number)) for number, limit in enumerate(AGES)]
    return _grouped(inventory, selection, case((asset.c.modified.is_(None), ""), *classes, else_=str(len(AGES))))
