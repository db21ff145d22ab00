"""People's decisions: an append-only journal; the last entry on an asset counts, and undo is an entry too."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select

from pdscan.inventory.schema import asset, decision
from pdscan.inventory.store import Inventory

VERDICTS = ("personal", "not-personal", "investigate")
WITHDRAWN = "withdrawn"


class DecisionProblem(ValueError):
    """The decision cannot be taken as it is; the text says what is missing."""


def decide(
    inventory: Inventory, locations: Sequence[str], verdict: str, reason: str, author: str, owner: str = ""
) -> None:
    """Record a verdict on assets. Raises DecisionProblem for an unknown asset or verdict, or without a reason
    where one is due (everything but `personal`)."""
    if verdict not in (*VERDICTS, WITHDRAWN):
        raise DecisionProblem(f"“{verdict}” is no verdict: {', '.join(VERDICTS)}")
    if not reason.strip() and verdict != "personal":
        raise DecisionProblem("a reason is needed, so that an auditor can follow it")
    with inventory.writing() as connection:
        columns = (asset.c.location, asset.c.digest, asset.c.versions)
        rows = connection.execute(select(*columns).where(asset.c.location.in_(locations))).all()
        missing = set(locations) - {row[0] for row in rows}
        if missing:
            raise DecisionProblem(f"not in the inventory: {sorted(missing)[0]}")
        connection.execute(
            insert(decision),
            [
                {
                    "location": location,
                    "verdict": verdict,
                    "reason": reason.strip(),
                    "author": author,
                    "made": time.time(),
                    "owner": owner,
                    "digest": digest,
                    "versions": versions,
                }
                for location, digest, versions in rows
            ],
        )


def history(inventory: Inventory, location: str) -> list[Mapping[str, Any]]:
    """Every decision on an asset, the newest first."""
    statement = select(decision).where(decision.c.location == location).order_by(decision.c.id.desc())
    with inventory.reading() as connection:
        return [dict(row) for row in connection.execute(statement).mappings()]
