"""JSON Lines out of the inventory, in the shape of the product's contract."""

from __future__ import annotations

from collections.abc import Iterator

from pdscan.inventory import query
from pdscan.inventory.query import AssetRow
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.safe import json_text


def findings(inventory: Inventory, selection: Selection) -> Iterator[str]:
    """One asset × field × entity type a line."""
    for row in query.iter_assets(inventory, selection):
        for finding in query.findings(inventory, [row.id]):
            first = finding.samples[0]["locator"] if finding.samples else {}
            place = {key: value for key, value in first.items() if key in ("sheet", "column", "part", "path")}
            yield line(
                {
                    "asset": row.location,
                    "locator": place,
                    "entity_type": finding.entity,
                    "count": finding.count,
                    "distinct": finding.distinct,
                    "score": finding.score,
                    "samples": list(finding.samples),
                    "categories": list(finding.categories),
                }
            )


def assets(inventory: Inventory, selection: Selection) -> Iterator[str]:
    """One asset a line."""
    for row in query.iter_assets(inventory, selection):
        yield line(asset(row))


def asset(row: AssetRow) -> dict[str, object]:
    """One asset as the contract has it; times are epoch seconds, sizes bytes."""
    return {
        "asset": row.location,
        "kind": row.kind,
        "status": row.status,
        "cause": row.cause or None,
        "reason": row.reason or None,
        "change": row.change,
        "counts": dict(row.counts),
        "categories": list(row.categories),
        "persons": list(row.persons),
        "access": {"breadth": row.breadth, "roles": list(row.roles), "basis": row.access_basis},
        "exposure": row.exposure or None,
        "decision": row.verdict or None,
        "size": row.size,
        "modified": row.modified,
        "fingerprint": row.fingerprint,
    }


def line(value: object) -> str:
    """One line of JSON."""
    return json_text(value)
