"""People's decisions: an append-only journal; the last entry on an asset counts, and undo is an entry too.

A decision stands while the content and what the law says of it stay the same (`selection.is_current`). Where two
pairs of eyes are asked for, "not personal" waits until another person decides the same.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, func, insert, select

from pdscan.i18n import t
from pdscan.inventory.schema import asset, decision
from pdscan.inventory.selection import counts, is_current, newest_on_asset
from pdscan.inventory.store import Inventory

VERDICTS = ("personal", "not-personal", "investigate")
WITHDRAWN = "withdrawn"
_PART = 5_000


class DecisionProblem(ValueError):
    """The decision cannot be taken as it is; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """How many assets are decided, and how many wait for a second person."""

    decided: int
    waiting: int


def decide(
    inventory: Inventory,
    locations: Sequence[str],
    verdict: str,
    reason: str,
    author: str,
    owner: str = "",
    *,
    expires: float | None = None,
    four_eyes: bool | None = None,
) -> Recorded:
    """Record a verdict on assets. `expires` in epoch seconds; `four_eyes` None asks the configuration.

    Raises DecisionProblem for an unknown asset or verdict, or without a reason where one is due (everything but
    `personal`).
    """
    check(verdict, reason)
    made = time.time()
    needs_two = verdict == "not-personal" and (asks_for_two() if four_eyes is None else four_eyes)
    with inventory.writing() as connection:
        columns = (asset.c.location, asset.c.digest, asset.c.versions, asset.c.categories)
        rows = [
            row._mapping
            for part in _parts(locations)
            for row in connection.execute(select(*columns).where(asset.c.location.in_(part)))
        ]
        missing = set(locations) - {row["location"] for row in rows}
        if missing:
            raise DecisionProblem(t("not in the inventory: {asset}", asset=sorted(missing)[0]))
        waiting = _waiting(connection, locations) if needs_two else {}
        entries = [
            {
                **row,
                "verdict": verdict,
                "reason": reason.strip(),
                "author": author,
                "made": made,
                "owner": owner,
                "expires": expires,
                "is_proposal": needs_two and not _confirms(waiting.get(row["location"]), author),
            }
            for row in rows
        ]
        if entries:
            connection.execute(insert(decision), entries)
    proposed = sum(bool(entry["is_proposal"]) for entry in entries)
    return Recorded(len(entries) - proposed, proposed)


def check(verdict: str, reason: str) -> None:
    """Raises DecisionProblem for a verdict that is none, or one without a reason where an auditor will ask."""
    if verdict not in (*VERDICTS, WITHDRAWN):
        raise DecisionProblem(t("“{verdict}” is no verdict: {verdicts}", verdict=verdict, verdicts=", ".join(VERDICTS)))
    if not reason.strip() and verdict != "personal":
        raise DecisionProblem(t("a reason is needed, so that an auditor can follow it"))


def asks_for_two() -> bool:
    """Whether the configuration of this folder wants a second person. Raises DecisionProblem when it is broken."""
    from pdscan import config  # late: a browser's first screen needs no settings

    try:
        return config.load(None).review.four_eyes
    except config.ConfigProblem as problem:
        raise DecisionProblem(str(problem)) from None


def _waiting(connection: Connection, locations: Sequence[str]) -> dict[str, RowMapping]:
    """The last entry on each asset, where it is a proposal that still fits the content."""
    found: dict[str, RowMapping] = {}
    for part in _parts(locations):
        statement = select(decision, is_current(asset).label("stands"))
        statement = statement.join(asset, asset.c.location == decision.c.location)
        statement = statement.where(decision.c.location.in_(part), decision.c.scope == "asset").order_by(decision.c.id)
        found.update({row["location"]: row for row in connection.execute(statement).mappings()})
    return {location: row for location, row in found.items() if row["is_proposal"] and row["stands"]}


def _confirms(proposal: RowMapping | None, author: str) -> bool:
    return proposal is not None and proposal["author"] != author


def undo(inventory: Inventory, locations: Sequence[str], author: str) -> int:
    """Take the last decision on each asset back, to the one before it; how many. Entries, never deletions."""
    made, entries = time.time(), []
    for location in locations:
        effective = [entry for entry in history(inventory, location) if not entry["is_proposal"]]
        if not effective or effective[0]["verdict"] == WITHDRAWN:
            continue
        before = next(iter(effective[1:]), None)
        kept = {**(before or {**effective[0], "verdict": WITHDRAWN}), "author": author, "made": made}
        kept["reason"] = t("undone") if before is None else before["reason"]
        entries.append({name: value for name, value in kept.items() if name != "id"})
    if entries:
        with inventory.writing() as connection:
            connection.execute(insert(decision), entries)
    return len(entries)


@dataclass(frozen=True, slots=True)
class Batch:
    """What one person decided in one go, as far as it is still the newest entry on its assets; `start` is the number
    of its first entry."""

    start: int
    locations: tuple[str, ...]
    verdict: str
    reason: str
    owner: str


def next_number(inventory: Inventory) -> int:
    """The number that the next entry of the journal has at least."""
    with inventory.reading() as connection:
        return 1 + (connection.execute(select(func.max(decision.c.id))).scalar() or 0)


def batch_before(inventory: Inventory, author: str, number: int) -> Batch | None:
    """The last batch of an author among the entries below a number that can still be taken back."""
    own = (decision.c.author == author, decision.c.scope == "asset", decision.c.is_proposal.is_(False))
    last = select(decision.c.id, decision.c.made).where(*own, decision.c.id < number).order_by(decision.c.id.desc())
    with inventory.reading() as connection:
        found = connection.execute(last.limit(1)).first()
        if found is None:
            return None
        same = select(decision).where(*own, decision.c.made == found.made, decision.c.id < number, newest_on_asset())
        rows = connection.execute(same.order_by(decision.c.id)).all()
    if not rows or rows[0].verdict == WITHDRAWN:
        return None
    return Batch(rows[0].id, tuple(row.location for row in rows), rows[0].verdict, rows[0].reason, rows[0].owner)


def _parts(locations: Sequence[str]) -> Iterator[Sequence[str]]:
    """Databases limit the values of one statement."""
    for start in range(0, len(locations), _PART):
        yield locations[start : start + _PART]


def latest(inventory: Inventory, locations: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    """The decision that stands on each of these assets; assets without one are left out."""
    found: dict[str, Mapping[str, Any]] = {}
    with inventory.reading() as connection:
        for part in _parts(locations):
            statement = select(decision, is_current(asset).label("stands"))
            statement = statement.join(asset, asset.c.location == decision.c.location)
            statement = statement.where(decision.c.location.in_(part), counts()).order_by(decision.c.id)
            found.update({row["location"]: dict(row) for row in connection.execute(statement).mappings()})
    return {location: entry for location, entry in found.items() if entry["stands"] and entry["verdict"] != WITHDRAWN}


def history(inventory: Inventory, location: str) -> list[Mapping[str, Any]]:
    """Every decision on an asset, the newest first."""
    statement = select(decision).where(decision.c.location == location, decision.c.scope == "asset")
    with inventory.reading() as connection:
        return [dict(row) for row in connection.execute(statement.order_by(decision.c.id.desc())).mappings()]
