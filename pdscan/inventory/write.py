"""Writing results: one transaction for a batch of whole assets, which is the checkpoint too.

An asset examined in run N carries `last_run = N`; a run that was cut off continues as the same run and leaves
those alone. What was not committed is examined again: nothing is missed, nothing counts twice.
"""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, CursorResult, case, delete, func, insert, or_, select, update

from connectors.base import Access
from pdscan.appi.severity import severity
from pdscan.inventory.refresh import department
from pdscan.inventory.schema import asset, finding, run
from pdscan.inventory.schema import source as source_table
from pdscan.inventory.store import Inventory
from pdscan.model import AssetResult, Change, Status, split_location

_AT_ONCE = 500
"""Ids named in one statement; databases limit them."""


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
class Known:
    """What the inventory knows of an asset before a run looks at it."""

    fingerprint: str
    versions: str
    status: str
    last_run: int
    change: str
    cause: str = ""


def source_id(inventory: Inventory, uri: str) -> int:
    """The id of a source, made when new."""
    with inventory.writing() as connection:
        found = connection.execute(select(source_table.c.id).where(source_table.c.uri == uri)).scalar()
        if found is not None:
            return int(found)
        return _made(connection.execute(insert(source_table).values(uri=uri)))


def begin_run(
    inventory: Inventory, sources: Sequence[str], options: Mapping[str, Any], versions: Mapping[str, str]
) -> tuple[int, bool]:
    """(run id, is it the continuation of one that was cut off). The same sources and options continue."""
    same = (run.c.state != "done",)
    with inventory.writing() as connection:
        row = connection.execute(select(run).where(*same).order_by(run.c.id.desc()).limit(1)).mappings().first()
        if (
            row
            and row["sources"] == list(sources)
            and row["options"] == dict(options)
            and row["versions"] == dict(versions)
        ):
            connection.execute(update(run).where(run.c.id == row["id"]).values(state="running", **_who()))
            return int(row["id"]), True
        values = {"state": "running", "started": time.time(), "sources": list(sources), "options": dict(options)}
        made = connection.execute(insert(run).values(**values, versions=dict(versions), counts={}, **_who()))
        return _made(made), False


def _made(result: CursorResult[Any]) -> int:
    key = result.inserted_primary_key
    if key is None:
        raise RuntimeError("the database gave no id to a new row")
    return int(key[0])


def _who() -> dict[str, Any]:
    return {"host": socket.gethostname(), "process": os.getpid()}


def end_run(inventory: Inventory, run_id: int, state: str, counts: Mapping[str, int]) -> None:
    """Close a run as `done` or `interrupted`."""
    with inventory.writing() as connection:
        values = {"state": state, "finished": time.time(), "counts": dict(counts)}
        connection.execute(update(run).where(run.c.id == run_id).values(**values))


def known(connection: Connection, locations: Sequence[str]) -> dict[str, Known]:
    """What is known of some assets (at most a few hundred locations a call)."""
    columns = (
        asset.c.location,
        asset.c.fingerprint,
        asset.c.versions,
        asset.c.status,
        asset.c.last_run,
        asset.c.change,
        asset.c.cause,
    )
    rows = connection.execute(select(*columns).where(asset.c.location.in_(locations)))
    return {row[0]: Known(*row[1:]) for row in rows}


def _later(run_id: int) -> ColumnElement[int]:
    """This run, unless a later one that is at work too has been there: it must not find the asset missing."""
    return case((asset.c.last_run > run_id, asset.c.last_run), else_=run_id)


def keep(connection: Connection, run_id: int, locations: Sequence[str]) -> None:
    """Mark assets as seen and unchanged in this run, members included."""
    ids = select(asset.c.id).where(asset.c.location.in_(locations))
    values = {"last_run": _later(run_id), "change": Change.UNCHANGED.value}
    connection.execute(update(asset).where(asset.c.id.in_(ids)).values(**values))
    connection.execute(update(asset).where(asset.c.parent_id.in_(ids)).values(**values))


def save(connection: Connection, run_id: int, outcomes: Iterable[Outcome]) -> None:
    """Store results with their findings, replacing what an earlier run said of the same assets."""
    for outcome in outcomes:
        top = _save_one(connection, run_id, outcome, outcome.result, None)
        seen = {top}
        for member in outcome.members:
            seen.add(_save_one(connection, run_id, outcome, member, top))
        stored = connection.execute(select(asset.c.id).where(asset.c.parent_id == top)).scalars()
        stale = [member for member in stored if member not in seen]
        for start in range(0, len(stale), _AT_ONCE):
            some = stale[start : start + _AT_ONCE]
            connection.execute(delete(finding).where(finding.c.asset_id.in_(some)))
            connection.execute(delete(asset).where(asset.c.id.in_(some)))


def _save_one(connection: Connection, run_id: int, outcome: Outcome, result: AssetResult, parent: int | None) -> int:
    folder, name = split_location(result.id)
    counts = result.counts()
    values: dict[str, Any] = {
        "parent_id": parent,
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
        "gaps": [asdict(gap) for gap in result.gaps],
        "last_run": run_id,
        "examined": time.time(),
    }
    found = connection.execute(select(asset.c.id).where(asset.c.location == result.id)).scalar()
    if found is None:
        made = connection.execute(
            insert(asset).values(
                location=result.id, source_id=outcome.source_id, first_run=run_id, exposure="", **values
            )
        )
        asset_id = _made(made)
    else:
        asset_id = int(found)
        values["last_run"] = _later(run_id)
        connection.execute(update(asset).where(asset.c.id == asset_id).values(**values))
        connection.execute(delete(finding).where(finding.c.asset_id == asset_id))
    rows = [
        {
            "asset_id": asset_id,
            "field": item.field,
            "entity": item.entity,
            "count": item.count,
            "distinct_count": item.distinct,
            "score": item.score,
            "categories": " ".join(item.categories),
            "samples": [asdict(sample) for sample in item.samples],
            "keys": item.keys,
        }
        for item in result.findings
    ]
    if rows:
        connection.execute(insert(finding), rows)
    return asset_id


def mark_gone(connection: Connection, run_id: int, source: int, unlisted: Sequence[str]) -> int:
    """Assets of a wholly listed source that this run did not meet are gone; their findings stay as history.

    What another source found below this one's address counts too: a share scanned whole, later one folder of it.
    `unlisted` are folders that could not be listed: what lay below them is not gone but unknown.
    """
    uri = connection.execute(select(source_table.c.uri).where(source_table.c.id == source)).scalar_one()
    below = [asset.c.location.startswith(uri.rstrip("/\\") + end, autoescape=True) for end in "/\\"]
    where = [asset.c.last_run < run_id, asset.c.status != Status.GONE.value, or_(asset.c.source_id == source, *below)]
    for folder in unlisted:
        for separator in "/\\":
            where.append(~asset.c.location.startswith(folder.rstrip("/\\") + separator, autoescape=True))
    total = connection.execute(select(func.count()).select_from(asset).where(*where)).scalar_one()
    if total:
        values = {"status": Status.GONE.value, "change": Change.GONE.value, "last_run": run_id, "cause": "vanished"}
        connection.execute(update(asset).where(*where).values(**values))
    return int(total)


def mark_moved(connection: Connection, run_id: int) -> None:
    """What is new here with the content of something that is gone from elsewhere was moved."""
    left = select(asset.c.digest).where(
        asset.c.status == Status.GONE.value, asset.c.last_run == run_id, asset.c.digest != ""
    )
    came = (asset.c.first_run == run_id, asset.c.status != Status.GONE.value, asset.c.digest.in_(left))
    connection.execute(update(asset).where(*came).values(change=Change.MOVED.value))
