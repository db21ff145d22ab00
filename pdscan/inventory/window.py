"""What a browser asks of a large inventory: counts, a window of ids in an order, the next asset to review.

Every order ends with the id and has an index (`schema`): a window anywhere in a million assets costs milliseconds.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, func, select

from pdscan.inventory.schema import asset, decision
from pdscan.inventory.selection import Selection, condition, latest_verdict
from pdscan.inventory.store import Inventory

_CHUNK = 20_000
_ORDERS: dict[str, tuple[ColumnElement[object], ...]] = {
    # the columns of each order, and whether the greatest comes first
    "severity": (asset.c.severity.desc(), asset.c.persons_high.desc()),
    "persons": (asset.c.persons_high.desc(),),
    "hits": (asset.c.hits.desc(),),
    "size": (asset.c.size.desc(),),
    "modified": (asset.c.modified.desc(),),
    "name": (asset.c.name,),
    "location": (asset.c.location,),
    "status": (asset.c.status, asset.c.cause),
}
_REVERSED: dict[str, tuple[ColumnElement[object], ...]] = {
    "severity": (asset.c.severity, asset.c.persons_high),
    "persons": (asset.c.persons_high,),
    "hits": (asset.c.hits,),
    "size": (asset.c.size,),
    "modified": (asset.c.modified,),
    "name": (asset.c.name.desc(),),
    "location": (asset.c.location.desc(),),
    "status": (asset.c.status.desc(), asset.c.cause.desc()),
}
SORTS = tuple(_ORDERS)


def _ids(selection: Selection, sort: str, is_reversed: bool) -> Select[tuple[int]]:
    order = (*_REVERSED[sort], asset.c.id.desc()) if is_reversed else (*_ORDERS[sort], asset.c.id)
    return select(asset.c.id).where(condition(selection)).order_by(*order)


def count(inventory: Inventory, selection: Selection) -> int:
    """How many assets the selection holds."""
    with inventory.reading() as connection:
        return connection.execute(select(func.count()).select_from(asset).where(condition(selection))).scalar_one()


def window(
    inventory: Inventory, selection: Selection, sort: str, is_reversed: bool, start: int, length: int
) -> list[int]:
    """The ids at positions [start, start + length) of the selection in an order of SORTS."""
    with inventory.reading() as connection:
        return list(connection.scalars(_ids(selection, sort, is_reversed).offset(start).limit(length)))


def ids(inventory: Inventory, selection: Selection, sort: str, is_reversed: bool) -> array[int]:
    """All ids of a selection in an order, eight bytes each."""
    with inventory.reading() as connection:
        return array("q", connection.scalars(_ids(selection, sort, is_reversed)))


def review(inventory: Inventory) -> tuple[int, int]:
    """(decided, all) of the assets in which something was found."""
    verdict = latest_verdict()
    decided = (
        select(func.count())
        .select_from(asset)
        .where(
            asset.c.severity > 0,
            asset.c.location.in_(select(decision.c.location).distinct()),
            verdict.is_not(None),
            verdict != "withdrawn",
        )
    )
    flagged = select(func.count()).select_from(asset).where(asset.c.severity > 0)
    with inventory.reading() as connection:
        return connection.execute(decided).scalar_one(), connection.execute(flagged).scalar_one()


def first_unreviewed(inventory: Inventory, numbers: Sequence[int]) -> int | None:
    """The position of the first asset among these ids (some hundreds) with something found and no decision."""
    verdict = func.coalesce(latest_verdict(), "withdrawn")
    statement = select(asset.c.id).where(asset.c.id.in_(numbers), asset.c.severity > 0, verdict == "withdrawn")
    with inventory.reading() as connection:
        waiting = set(connection.scalars(statement))
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


def locations(inventory: Inventory, numbers: Sequence[int]) -> list[str]:
    """The canonical ids of assets given by number, in no particular order."""
    found: list[str] = []
    with inventory.reading() as connection:
        for start in range(0, len(numbers), _CHUNK):
            part = asset.c.id.in_(numbers[start : start + _CHUNK])
            found.extend(connection.scalars(select(asset.c.location).where(part)))
    return found
