"""The bookkeeping of runs: one transaction for a batch of whole assets, which is the checkpoint too.

An asset examined in run N carries `last_run = N`; a run that was cut off continues as the same run and leaves
those alone. What was not committed is examined again: nothing is missed, nothing counts twice.
"""

from __future__ import annotations

import json
import os
import socket
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, CursorResult, Text, cast, func, insert, or_, select, update

from connectors.base import Access
from pdscan.inventory.refresh import DEPARTMENT
from pdscan.inventory.saving import Outcome as Outcome
from pdscan.inventory.saving import later
from pdscan.inventory.saving import save as save
from pdscan.inventory.schema import asset, run
from pdscan.inventory.schema import source as source_table
from pdscan.inventory.store import Inventory
from pdscan.model import Change, Status


@dataclass(frozen=True, slots=True)
class Known:
    """What the inventory knows of an asset before a run looks at it."""

    fingerprint: str
    versions: str
    status: str
    last_run: int
    change: str
    cause: str = ""
    id: int = 0
    rights: tuple[str, str, str] = ("", "", "")
    department: str = ""

    def says(self, access: Access) -> bool:
        """Whether the inventory says the same of who can read it."""
        return self.rights == (access.breadth.value, _as_stored(access.roles), access.basis)


@lru_cache(maxsize=1024)
def _as_stored(roles: tuple[str, ...]) -> str:
    return json.dumps(list(roles))


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


_KNOWN = (
    asset.c.location,
    asset.c.fingerprint,
    asset.c.versions,
    asset.c.status,
    asset.c.last_run,
    asset.c.change,
    asset.c.cause,
    asset.c.id,
    asset.c.breadth,
    cast(asset.c.roles, Text),
    asset.c.access_basis,
    cast(asset.c.facts, Text),
)


def known(connection: Connection, locations: Sequence[str]) -> dict[str, Known]:
    """What is known of some assets (at most a few hundred locations a call)."""
    found = {}
    for row in connection.execute(select(*_KNOWN).where(asset.c.location.in_(locations))):
        place, fingerprint, versions, status, last_run, change, cause, number, breadth, roles, basis, facts = row
        tagged = json.loads(facts).get(DEPARTMENT, "") if DEPARTMENT in facts else ""
        rights = breadth, roles, basis
        found[place] = Known(fingerprint, versions, status, last_run, change, cause, number, rights, tagged)
    return found


def keep(connection: Connection, run_id: int, ids: Sequence[int]) -> None:
    """Mark assets as seen and unchanged in this run, members included (at most a few hundred)."""
    values = {"last_run": later(run_id), "change": Change.UNCHANGED.value}
    connection.execute(update(asset).where(asset.c.id.in_(ids)).values(**values))
    connection.execute(update(asset).where(asset.c.parent_id.in_(ids)).values(**values))


def is_nested(one: str, other: str) -> bool:
    """Whether one source's address is the other's, or lies below it."""
    short, long = sorted((one.rstrip("/\\"), other.rstrip("/\\")), key=len)
    return long == short or long.startswith((short + "/", short + "\\"))


def mark_gone(connection: Connection, run_id: int, source: int, unlisted: Sequence[str]) -> int:
    """Assets of a wholly listed source that this run did not meet are gone; their findings stay as history.

    What another source found below this one's address counts too: a share scanned whole, later one folder of it.
    `unlisted` are folders that could not be listed: what lay below them is not gone but unknown.
    """
    uris = {row[0]: row[1] for row in connection.execute(select(source_table.c.id, source_table.c.uri))}
    uri = uris[source]
    near = [number for number, other in uris.items() if is_nested(uri, other)]
    below = [asset.c.location.startswith(uri.rstrip("/\\") + end, autoescape=True) for end in "/\\"]
    where = [asset.c.source_id.in_(near), asset.c.last_run < run_id, asset.c.status != Status.GONE.value]
    where.append(or_(asset.c.source_id == source, *below))
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
