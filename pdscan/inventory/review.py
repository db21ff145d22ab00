"""What waits for a person: decisions that need a second one, and decisions that stand no longer."""

from __future__ import annotations

import time
from dataclasses import dataclass

from sqlalchemy import RowMapping, func, select

from pdscan.inventory.decide import WITHDRAWN
from pdscan.inventory.schema import asset, decision
from pdscan.inventory.selection import is_current
from pdscan.inventory.store import Inventory

WHYS = ("second", "changed", "judged", "expired")
"""Why an entry waits: it needs another person; the content changed; newer rules judge otherwise; its day is over."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One entry of the journal that somebody has to look at; `why` is one of WHYS.

    `scope` is `asset` or one of `scope.SCOPES`; `location` the asset, or the folder of a wider scope ("" everywhere);
    `target` the column, entity type or pattern of a wider scope. `made` in epoch seconds.
    """

    scope: str
    location: str
    target: str
    verdict: str
    reason: str
    author: str
    owner: str
    made: float
    why: str


def pending(inventory: Inventory) -> list[Waiting]:
    """Decisions that take effect once a second person says the same, the oldest first; wider ones too.

    To confirm one, another author calls `decide.decide` (or `scope.decide_widely`) with the same verdict.
    """
    found = [one for one in _last_of_assets(inventory) if one.why == "second"]
    return sorted([*found, *_wide(inventory)], key=lambda one: one.made)


def reopened(inventory: Inventory) -> list[Waiting]:
    """Decisions on assets that stand no longer, the oldest first. Assets that are gone are nobody's work."""
    return sorted((one for one in _last_of_assets(inventory) if one.why != "second"), key=lambda one: one.made)


def _last_of_assets(inventory: Inventory) -> list[Waiting]:
    newest = select(func.max(decision.c.id)).where(decision.c.scope == "asset").group_by(decision.c.location)
    now = (asset.c.digest.label("new_digest"), asset.c.categories.label("new_categories"))
    statement = select(decision, *now, is_current(asset).label("stands"))
    statement = statement.join(asset, asset.c.location == decision.c.location)
    statement = statement.where(decision.c.id.in_(newest), decision.c.verdict != WITHDRAWN, asset.c.status != "gone")
    with inventory.reading() as connection:
        rows = connection.execute(statement).mappings().all()
    return [_waiting(row, _why(row)) for row in rows if row["is_proposal"] or not row["stands"]]


def _why(row: RowMapping) -> str:
    if row["stands"]:
        return "second"
    if row["expires"] is not None and row["expires"] <= time.time():
        return "expired"
    return "changed" if row["new_digest"] != row["digest"] else "judged"


def _wide(inventory: Inventory) -> list[Waiting]:
    statement = select(decision).where(decision.c.scope != "asset").order_by(decision.c.id)
    with inventory.reading() as connection:
        rows = connection.execute(statement).mappings().all()
    last = {(row["scope"], row["location"], row["target"]): row for row in rows}
    return [_waiting(row, "second") for row in last.values() if row["is_proposal"]]


def _waiting(row: RowMapping, why: str) -> Waiting:
    names = ("scope", "location", "target", "verdict", "reason", "author", "owner", "made")
    return Waiting(**{name: row[name] for name in names}, why=why)
