"""What two runs saw differently: new, changed, gone and moved assets.

The inventory keeps the state of today, not one for each run: an asset that came and went between the two runs is in
neither list, and one that changed counts as changed when its content was read anew after the earlier run because it
was another one (its last change, or the time that the source gives).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from pdscan.i18n import t
from pdscan.inventory.query import runs
from pdscan.inventory.schema import asset, run
from pdscan.inventory.store import Inventory, InventoryProblem

_MANY = 50_000
KINDS = ("new", "changed", "moved", "gone")


@dataclass(frozen=True, slots=True)
class Between:
    """Two runs, the earlier one first; `earlier` is None where there is no run before."""

    earlier: Mapping[str, Any] | None
    later: Mapping[str, Any]

    @property
    def ids(self) -> tuple[int, int]:
        """(id of the earlier run or 0, id of the later run)."""
        return (self.earlier["id"] if self.earlier else 0), self.later["id"]


def between(inventory: Inventory, first: int | None = None, second: int | None = None) -> Between:
    """Two runs by number: the last two by default, with one number that one and the last.

    Raises InventoryProblem where there is no such run.
    """
    known = {one["id"]: one for one in runs(inventory)}
    if not known:
        raise InventoryProblem(t("the inventory has no run yet"))
    for number in (first, second):
        if number is not None and number not in known:
            named = ", ".join(map(str, sorted(known)))
            raise InventoryProblem(t("there is no run {run}; runs: {runs}", run=number, runs=named))
    newest = max(known)
    if first is None:
        return Between(known.get(max((number for number in known if number < newest), default=0)), known[newest])
    a, b = sorted((first, newest if second is None else second))
    return Between(known[a], known[b])


def _kind(pair: Between, kind: str) -> ColumnElement[bool]:
    start, end = pair.ids
    is_after = and_(asset.c.last_run > start, asset.c.first_run <= end)
    is_new = and_(asset.c.first_run > start, asset.c.first_run <= end)
    match kind:
        case "gone":
            return and_(asset.c.status == "gone", asset.c.last_run > start, asset.c.last_run <= end, ~is_new)
        case "new":
            return and_(is_new, asset.c.status != "gone", asset.c.change != "moved")
        case "moved":
            return and_(is_new, asset.c.status != "gone", asset.c.change == "moved")
    since = pair.earlier["started"] if pair.earlier else 0.0
    until = pair.later["finished"] or time.time()
    is_newer = and_(asset.c.examined > since, asset.c.modified > since, asset.c.modified <= until)
    is_changed = and_(asset.c.change == "changed", asset.c.last_run <= end)
    return and_(is_after, ~is_new, asset.c.status != "gone", or_(is_changed, is_newer))


def counts(inventory: Inventory, pair: Between) -> dict[str, int]:
    """How many assets there are of each of KINDS."""
    statement = select(func.count()).select_from(asset)
    with inventory.reading() as connection:
        return {kind: connection.execute(statement.where(_kind(pair, kind))).scalar_one() for kind in KINDS}


def ids(inventory: Inventory, pair: Between, kind: str, limit: int | None = None) -> list[int]:
    """The assets of one of KINDS, the gravest first."""
    alike, order = _kind(pair, kind), (asset.c.severity.desc(), asset.c.persons_high.desc(), asset.c.id)
    inner = select(asset.c.id).where(alike)
    with inventory.reading() as connection:
        if limit is not None:  # of many the first are soon met in their order; few are found from the runs' index
            some = connection.execute(select(func.count()).select_from(inner.limit(_MANY).subquery())).scalar_one()
            if some == _MANY:
                return list(connection.scalars(inner.order_by(*order).limit(limit)))
        own = asset.alias()
        chosen = select(own.c.id).where(own.c.id.in_(inner))
        same = (own.c.severity.desc(), own.c.persons_high.desc(), own.c.id)
        return list(connection.scalars(chosen.order_by(*same).limit(limit)))


def origins(inventory: Inventory, numbers: list[int]) -> dict[int, str]:
    """Where moved assets were before: what has gone with the same content."""
    old = asset.alias()
    statement = select(asset.c.id, func.min(old.c.location)).join(old, old.c.digest == asset.c.digest)
    statement = statement.where(asset.c.id.in_(numbers), asset.c.digest != "", old.c.status == "gone")
    with inventory.reading() as connection:
        return {row[0]: row[1] for row in connection.execute(statement.group_by(asset.c.id))}


def last_of(inventory: Inventory) -> int:
    """The number of the newest run, 0 where there is none."""
    with inventory.reading() as connection:
        return connection.execute(select(func.max(run.c.id))).scalar() or 0
