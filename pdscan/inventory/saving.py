"""Storing results, hundreds of assets in a few statements: what is new, what is known already, findings, members."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, bindparam, case, delete, insert, select, update

from connectors.base import Access
from pdscan.appi.severity import severity
from pdscan.inventory.refresh import department
from pdscan.inventory.schema import asset, finding
from pdscan.model import AssetResult, Change, split_location

AT_ONCE = 500
"""Rows named in one statement; databases limit them."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One top-level asset of this run with its members: what is to be written in one go."""

    source_id: int
    change: Change
    fingerprint: str
    versions: str
    result: AssetResult
    members: tuple[AssetResult, ...] = ()
    access: Access = field(default_factory=Access)
    modified: float | None = None
    tags: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Row:
    """An asset or member to be stored, with the id of the asset it lies in."""

    outcome: Outcome
    result: AssetResult
    parent: int | None = None


def later(run_id: int) -> ColumnElement[int]:
    """This run, unless a later one that is at work too has been there: it must not find the asset missing."""
    return case((asset.c.last_run > run_id, asset.c.last_run), else_=run_id)


def save(connection: Connection, run_id: int, outcomes: Iterable[Outcome]) -> None:
    """Store results with their findings, replacing what an earlier run said of the same assets.

    An asset that two sources of a run hold is stored once, as it was seen last.
    """
    waiting = iter({outcome.result.id: outcome for outcome in outcomes}.values())
    while some := list(islice(waiting, AT_ONCE)):
        known = _known(connection, [outcome.result.id for outcome in some])
        ids = _store(connection, run_id, [_Row(outcome, outcome.result) for outcome in some], known)
        seen = set(ids.values())
        members = _members(some, ids)
        while rows := list(islice(members, AT_ONCE)):
            places = _known(connection, [row.result.id for row in rows])
            seen.update(_store(connection, run_id, rows, places).values())
        _drop_members(connection, list(known.values()), seen)


def _members(outcomes: Sequence[Outcome], ids: Mapping[str, int]) -> Iterator[_Row]:
    """The members of some assets, each place once."""
    rows = {
        member.id: _Row(outcome, member, ids[outcome.result.id])
        for outcome in outcomes
        for member in outcome.members
        if member.id not in ids
    }
    return iter(rows.values())


def _known(connection: Connection, places: Sequence[str]) -> dict[str, int]:
    statement = select(asset.c.location, asset.c.id).where(asset.c.location.in_(places))
    return {row[0]: row[1] for row in connection.execute(statement)}


def _drop_members(connection: Connection, parents: Sequence[int], seen: set[int]) -> None:
    """What was in a container and is there no longer leaves with its findings."""
    stored = connection.execute(select(asset.c.id).where(asset.c.parent_id.in_(parents))).scalars()
    stale = [member for member in stored if member not in seen]
    for start in range(0, len(stale), AT_ONCE):
        some = stale[start : start + AT_ONCE]
        connection.execute(delete(finding).where(finding.c.asset_id.in_(some)))
        connection.execute(delete(asset).where(asset.c.id.in_(some)))


def _store(connection: Connection, run_id: int, rows: Sequence[_Row], known: Mapping[str, int]) -> dict[str, int]:
    """Write rows of different places, at most AT_ONCE; the id of each place."""
    ids = dict(known)
    fresh: list[dict[str, Any]] = []
    old: list[dict[str, Any]] = []
    for row in rows:
        values = _values(row, run_id)
        if row.result.id in ids:
            del values["last_run"]
            old.append({**values, "known_id": ids[row.result.id]})
        else:
            place = {"location": row.result.id, "source_id": row.outcome.source_id}
            fresh.append({**values, **place, "first_run": run_id, "exposure": ""})
    if fresh:
        connection.execute(insert(asset), fresh)
        ids.update(_known(connection, [values["location"] for values in fresh]))
    if old:
        statement = update(asset).where(asset.c.id == bindparam("known_id")).values(last_run=later(run_id))
        connection.execute(statement, old)
        connection.execute(delete(finding).where(finding.c.asset_id.in_([values["known_id"] for values in old])))
    found = [values for row in rows for values in _findings(ids[row.result.id], row.result)]
    if found:
        connection.execute(insert(finding), found)
    return ids


def _values(row: _Row, run_id: int) -> dict[str, Any]:
    outcome, result = row.outcome, row.result
    folder, name = split_location(result.id)
    counts = result.counts()
    return {
        "parent_id": row.parent,
        "folder": folder,
        "name": name,
        "kind": result.kind,
        "format": result.format,
        "status": result.status.value,
        "cause": result.cause,
        "reason": result.reason,
        "change": outcome.change.value,
        "size": result.size,
        "modified": outcome.modified,
        "fingerprint": outcome.fingerprint,
        "versions": outcome.versions,
        "digest": result.digest,
        "categories": " ".join(result.categories),
        "severity": severity(result.categories),
        "counts": counts,
        "hits": sum(counts.values()),
        "persons_low": result.persons.low,
        "persons_high": result.persons.high,
        "sketch": result.persons.sketch,
        "breadth": outcome.access.breadth.value,
        "roles": list(outcome.access.roles),
        "access_basis": outcome.access.basis,
        "facts": {**result.facts, **department(outcome.tags)},
        "gaps": [{"cause": gap.cause, "reason": gap.reason, "locator": dict(gap.locator)} for gap in result.gaps],
        "last_run": run_id,
        "examined": time.time(),
    }


def _findings(asset_id: int, result: AssetResult) -> Iterator[dict[str, Any]]:
    for item in result.findings:
        samples = [
            {"masked": one.masked, "locator": dict(one.locator), "why": list(one.why), "score": one.score}
            for one in item.samples
        ]
        yield {
            "asset_id": asset_id,
            "field": item.field,
            "entity": item.entity,
            "count": item.count,
            "distinct_count": item.distinct,
            "score": item.score,
            "categories": " ".join(item.categories),
            "samples": samples,
            "keys": item.keys,
        }
