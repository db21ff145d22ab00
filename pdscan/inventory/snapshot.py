"""Sums at the end of each run: what the trend between runs is drawn from."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, insert, select

from pdscan.inventory import query, sum_upkeep
from pdscan.inventory.schema import snapshot
from pdscan.inventory.selection import Selection, parse
from pdscan.inventory.store import Inventory

_PRESENT = parse("!status:gone")


def keep(inventory: Inventory, run_id: int) -> None:
    """Remember the inventory's sums as this run left them (assets that are gone not counted)."""
    with inventory.writing() as connection:
        sum_upkeep.refresh(connection)
    present = query.summary(inventory, Selection(terms=_PRESENT))
    sums: Mapping[str, Any] = {
        "assets": present.assets,
        "hits": present.hits,
        "persons": list(present.persons),
        "by_category": dict(present.by_category),
        "by_status": dict(present.by_status),
        "by_verdict": dict(present.by_verdict),
    }
    with inventory.writing() as connection:
        connection.execute(delete(snapshot).where(snapshot.c.run_id == run_id))
        connection.execute(insert(snapshot).values(run_id=run_id, made=time.time(), sums=sums))


def trend(inventory: Inventory, runs: int = 12) -> list[Mapping[str, Any]]:
    """The sums of the last runs, the oldest first; each with `run_id` and `made` (epoch seconds)."""
    statement = select(snapshot).order_by(snapshot.c.run_id.desc()).limit(runs)
    with inventory.reading() as connection:
        rows = [dict(row) for row in connection.execute(statement).mappings()]
    return [{"run_id": row["run_id"], "made": row["made"], **row["sums"]} for row in reversed(rows)]
