"""Results of the stretches of large assets, kept until the asset is whole: a scan that was killed goes on inside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from pdscan.inventory.schema import stretch


@dataclass(frozen=True, slots=True)
class Kept:
    """One stretch: whose, which, what the asset and the program were like, and the result as JSON."""

    location: str
    number: int
    fingerprint: str
    versions: str
    body: Mapping[str, Any]


def kept(connection: Connection, location: str, fingerprint: str, versions: str) -> list[Mapping[str, Any]]:
    """The results kept of an asset, where neither it nor the program has changed."""
    same = (stretch.c.location == location, stretch.c.fingerprint == fingerprint, stretch.c.versions == versions)
    return [row[0] for row in connection.execute(select(stretch.c.body).where(*same).order_by(stretch.c.number))]


def keep(connection: Connection, results: Iterable[Kept]) -> None:
    """Keep results, each in the place of an older one."""
    for one in results:
        same = (stretch.c.location == one.location, stretch.c.number == one.number)
        connection.execute(delete(stretch).where(*same))
        values = {"fingerprint": one.fingerprint, "versions": one.versions, "body": dict(one.body)}
        connection.execute(insert(stretch).values(location=one.location, number=one.number, **values))


def forget(connection: Connection, locations: Iterable[str]) -> None:
    """The assets are whole, or gone."""
    for location in locations:
        connection.execute(delete(stretch).where(stretch.c.location == location))
