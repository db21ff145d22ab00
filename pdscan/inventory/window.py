"""What a browser asks of a large inventory: counts, a window of ids in an order, the next asset to review.

Every order ends with the id and has an index (`schema`), so that a window anywhere in a million assets costs
milliseconds. A filtered window is looked for twice: near the top of the order, where a common filter fills it at
once, and else from the index of what is filtered by.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from pdscan.inventory import facets
from pdscan.inventory.schema import REACH, asset, decision
from pdscan.inventory.selection import Selection, condition, decided
from pdscan.inventory.store import Inventory
from pdscan.inventory.text_index import candidates

_CHUNK = 20_000
_NEAR = 4_000
"""How many assets at the top of an order are tried against a filter."""

_ORDERS: dict[str, tuple[tuple[ColumnElement[Any], bool], ...]] = {
    # sort → columns, and whether the greatest comes first
    "severity": ((asset.c.severity, True), (asset.c.persons_high, True)),
    "persons": ((asset.c.persons_high, True), (asset.c.severity, True)),
    "hits": ((asset.c.hits, True), (asset.c.severity, True)),
    "size": ((asset.c.size, True), (asset.c.severity, True)),
    "modified": ((asset.c.modified, True), (asset.c.severity, True)),
    "name": ((asset.c.name, False), (asset.c.severity, False)),
    "location": ((asset.c.location, False),),
    "access": ((REACH, True), (asset.c.severity, True)),
    "status": ((asset.c.status, False), (asset.c.cause, False), (asset.c.severity, False)),
}
SORTS = tuple(_ORDERS)


def _order(sort: str, is_reversed: bool, by_index: bool = True) -> list[ColumnElement[Any]]:
    """`by_index` False keeps SQLite from walking the order's index, where the filter's own is the better start."""
    columns = [
        (column if by_index else UnaryExpression(column, operator=custom_op("+")), is_falling != is_reversed)
        for column, is_falling in (*_ORDERS[sort], (asset.c.id, False))
    ]
    return [column.desc() if is_falling else column.asc() for column, is_falling in columns]


def _is_covered(selection: Selection) -> bool:
    """Do the orders' indexes answer the filter by themselves?"""
    is_whole = selection.folder is None and selection.source_id is None and selection.with_members
    is_whole = is_whole and selection.numbers is None
    return is_whole and all(term.field in ("category", "entity") for term in selection.terms)


def matching(connection: Connection, selection: Selection) -> ColumnElement[bool]:
    """The WHERE clause of a selection, with what the text index says of it."""
    return and_(condition(selection, _is_covered(selection)), *candidates(connection, selection.terms))


def _all_ids(connection: Connection, selection: Selection, sort: str, is_reversed: bool) -> Select[tuple[int]]:
    by_index = _is_covered(selection) or connection.dialect.name != "sqlite"
    statement = select(asset.c.id).where(matching(connection, selection))
    return statement.order_by(*_order(sort, is_reversed, by_index))


def count(inventory: Inventory, selection: Selection) -> int:
    """How many assets the selection holds."""
    with inventory.reading() as connection:
        if facets.answers(connection, selection):
            return facets.count(connection, selection)
        where = matching(connection, selection)
        return connection.execute(select(func.count()).select_from(asset).where(where)).scalar_one()


def window(
    inventory: Inventory, selection: Selection, sort: str, is_reversed: bool, start: int, length: int
) -> list[int]:
    """The ids at positions [start, start + length) of the selection in an order of SORTS."""
    with inventory.reading() as connection:
        if start == 0 and not _is_covered(selection):
            order = _order(sort, is_reversed)
            near = select(asset.c.id).order_by(*order).limit(_NEAR)
            matching = select(asset.c.id).where(asset.c.id.in_(near), condition(selection, few=True))
            found = list(connection.scalars(matching.order_by(*order).limit(length)))
            if len(found) == length:
                return found
        return list(connection.scalars(_all_ids(connection, selection, sort, is_reversed).offset(start).limit(length)))


def ids(inventory: Inventory, selection: Selection, sort: str, is_reversed: bool) -> array[int]:
    """All ids of a selection in an order, eight bytes each."""
    with inventory.reading() as connection:
        return array("q", connection.scalars(_all_ids(connection, selection, sort, is_reversed)))


def seen_in(inventory: Inventory, run_id: int) -> int:
    """How many assets a run has seen so far."""
    with inventory.reading() as connection:
        statement = select(func.count()).select_from(asset).where(asset.c.last_run == run_id)
        return connection.execute(statement).scalar_one()


def review(inventory: Inventory) -> tuple[int, int]:
    """(decided, all) of the assets in which something was found."""
    found = asset.c.severity > 0
    statement = select(func.count()).select_from(asset)
    with inventory.reading() as connection:
        done = connection.execute(statement.where(decided(decision.c.verdict != "withdrawn"), found)).scalar_one()
        if facets.answers(connection, Selection()):
            return done, facets.found(connection)
        return done, connection.execute(statement.where(found)).scalar_one()


def is_counted_at_once(inventory: Inventory, selection: Selection) -> bool:
    """Does the inventory keep the number of assets of a selection?"""
    with inventory.reading() as connection:
        return facets.answers(connection, selection)


def first_unreviewed(inventory: Inventory, numbers: Sequence[int]) -> int | None:
    """The position of the first asset among these ids (some hundreds) with something found and no decision."""
    with inventory.reading() as connection:
        found = select(asset.c.id).where(asset.c.id.in_(numbers), asset.c.severity > 0)
        done = found.where(decided(decision.c.verdict != "withdrawn"))
        waiting = set(connection.scalars(found)) - set(connection.scalars(done))
    return next((at for at, number in enumerate(numbers) if number in waiting), None)


def members(inventory: Inventory, parent: int, limit: int) -> tuple[list[int], int]:
    """(the ids of the gravest members of a container, how many there are)."""
    where = asset.c.parent_id == parent
    order = (asset.c.severity.desc(), asset.c.location)
    with inventory.reading() as connection:
        total = connection.execute(select(func.count()).select_from(asset).where(where)).scalar_one()
        return list(connection.scalars(select(asset.c.id).where(where).order_by(*order).limit(limit))), total


def copies(inventory: Inventory, number: int, digest: str, limit: int) -> list[str]:
    """Where else the same content lies; none for an asset without digest."""
    if not digest:
        return []
    statement = select(asset.c.location).where(asset.c.digest == digest, asset.c.id != number)
    with inventory.reading() as connection:
        return list(connection.scalars(statement.order_by(asset.c.location).limit(limit)))


def numbers(inventory: Inventory, places: Sequence[str]) -> list[int]:
    """The ids of assets given by canonical id, in no particular order."""
    found: list[int] = []
    with inventory.reading() as connection:
        for start in range(0, len(places), _CHUNK):
            part = asset.c.location.in_(places[start : start + _CHUNK])
            found.extend(connection.scalars(select(asset.c.id).where(part)))
    return found


def locations(inventory: Inventory, numbers: Sequence[int]) -> list[str]:
    """The canonical ids of assets given by number, in no particular order."""
    found: list[str] = []
    with inventory.reading() as connection:
        for start in range(0, len(numbers), _CHUNK):
            part = asset.c.id.in_(numbers[start : start + _CHUNK])
            found.extend(connection.scalars(select(asset.c.location).where(part)))
    return found
