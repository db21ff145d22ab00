"""Verdicts on buckets in the inventory: stored once a bucket and kind of access, and shown on every asset inside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from pdscan.inventory.schema import asset, exposure
from pdscan.inventory.store import Inventory

Said = Mapping[str, Any]
"""A thing said, as JSON: its text's name and the values in it (`connectors.s3_say.Say`)."""


@dataclass(frozen=True, slots=True)
class ExposureRow:
    """One bucket × kind of access. `logging` holds `access_log`, `since`, `trails`, each maybe null for unknown."""

    bucket: str
    access: str
    verdict: str
    label: str
    reasons: tuple[Said, ...]
    fixes: tuple[Said, ...]
    probe: str
    logging: Mapping[str, Any]
    region: str
    created: float
    checked: float


def store(inventory: Inventory, rows: Sequence[ExposureRow]) -> None:
    """Replace what was known of these buckets, and mark the assets inside with the verdict on reading."""
    with inventory.writing() as connection:
        for bucket in {row.bucket for row in rows}:
            connection.execute(delete(exposure).where(exposure.c.bucket == bucket))
        values = [{**asdict(row), "reasons": list(row.reasons), "fixes": list(row.fixes)} for row in rows]
        if values:
            connection.execute(insert(exposure), values)
        _spread(connection, [row for row in rows if row.access == "read"])


def spread(inventory: Inventory) -> None:
    """Mark the assets of buckets that were judged before they were scanned."""
    with inventory.writing() as connection:
        statement = select(exposure.c.bucket, exposure.c.verdict).where(exposure.c.access == "read")
        for bucket, verdict in connection.execute(statement).all():
            _mark(connection, bucket, verdict)


def _spread(connection: Connection, rows: Sequence[ExposureRow]) -> None:
    for row in rows:
        _mark(connection, row.bucket, row.verdict)


def _mark(connection: Connection, bucket: str, verdict: str) -> None:
    start = f"s3://{bucket}/"
    inside = func.substr(asset.c.location, 1, len(start)) == start
    near = asset.c.location.between(start, start + "\U0010ffff")  # an index finds these few; the exact test follows
    connection.execute(update(asset).where(near, inside, asset.c.exposure != verdict).values(exposure=verdict))


def rows(inventory: Inventory, bucket: str | None = None) -> list[ExposureRow]:
    """All verdicts (of one bucket), bucket by bucket: reading, listing, writing, access control."""
    order = {"read": 0, "list": 1, "write": 2, "acp": 3}
    wanted = select(exposure) if bucket is None else select(exposure).where(exposure.c.bucket == bucket)
    with inventory.reading() as connection:
        found = [
            ExposureRow(**{**row, "reasons": tuple(row["reasons"]), "fixes": tuple(row["fixes"])})
            for row in connection.execute(wanted).mappings()
        ]
    return sorted(found, key=lambda row: (row.bucket, order.get(row.access, 9)))
