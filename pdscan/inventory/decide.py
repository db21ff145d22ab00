"""People's decisions: an append-only journal; the last entry on an asset counts, and undo is an entry too."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import insert, select

from pdscan.i18n import t
from pdscan.inventory.schema import asset, decision
from pdscan.inventory.store import Inventory

VERDICTS = ("personal", "not-personal", "investigate")
WITHDRAWN = "withdrawn"
_PART = 5_000


class DecisionProblem(ValueError):
    """The decision cannot be taken as it is; the text says what is missing."""


def decide(
    inventory: Inventory, locations: Sequence[str], verdict: str, reason: str, author: str, owner: str = ""
) -> None:
    """Record a verdict on assets. Raises DecisionProblem for an unknown asset or verdict, or without a reason
    where one is due (everything but `personal`)."""
    if verdict not in (*VERDICTS, WITHDRAWN):
        raise DecisionProblem(t("“{verdict}” is no verdict: {verdicts}", verdict=verdict, verdicts=", ".join(VERDICTS)))
    if not reason.strip() and verdict != "personal":
        raise DecisionProblem(t("a reason is needed, so that an auditor can follow it"))
    made = time.time()
    with inventory.writing() as connection:
        columns = (asset.c.location, asset.c.digest, asset.c.versions)
        rows = [
            row
            for part in _parts(locations)
            for row in connection.execute(select(*columns).where(asset.c.location.in_(part)))
        ]
        missing = set(locations) - {row[0] for row in rows}
        if missing:
            raise DecisionProblem(t("not in the inventory: {asset}", asset=sorted(missing)[0]))
        connection.execute(
            insert(decision),
            [
                {
                    "location": location,
                    "verdict": verdict,
                    "reason": reason.strip(),
                    "author": author,
                    "made": made,
                    "owner": owner,
                    "digest": digest,
                    "versions": versions,
                }
                for location, digest, versions in rows
            ],
        )


def _parts(locations: Sequence[str]) -> Iterator[Sequence[str]]:
    """Databases limit the values of one statement."""
    for start in range(0, len(locations), _PART):
        yield locations[start : start + _PART]


def latest(inventory: Inventory, locations: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    """The decision that counts on each of these assets; assets without one are left out."""
    found: dict[str, Mapping[str, Any]] = {}
    with inventory.reading() as connection:
        for part in _parts(locations):
            statement = select(decision).where(decision.c.location.in_(part)).order_by(decision.c.id)
            found.update({row["location"]: dict(row) for row in connection.execute(statement).mappings()})
    return {location: entry for location, entry in found.items() if entry["verdict"] != WITHDRAWN}


def history(inventory: Inventory, location: str) -> list[Mapping[str, Any]]:
    """Every decision on an asset, the newest first."""
    statement = select(decision).where(decision.c.location == location).order_by(decision.c.id.desc())
    with inventory.reading() as connection:
        return [dict(row) for row in connection.execute(statement).mappings()]
