"""The audit journal: who had which raw value shown, and when. An entry says where it stood, never what it was.

Entries are only ever added; the database refuses to change or delete one (migration 0005).
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from sqlalchemy import insert, select

from pdscan.inventory.schema import audit
from pdscan.inventory.store import Inventory

REVEAL = "reveal"


def record(
    inventory: Inventory, author: str, action: str, location: str, entity: str, locator: Mapping[str, str | int]
) -> None:
    """Add an entry. It is written before the value is read, so that nothing is shown without one."""
    entry = {
        "made": time.time(),
        "author": author,
        "action": action,
        "location": location,
        "entity": entity,
        "locator": dict(locator),
    }
    with inventory.writing() as connection:
        connection.execute(insert(audit), [entry])


def entries(inventory: Inventory, location: str | None = None) -> list[Mapping[str, Any]]:
    """The journal, the newest entry first; of one asset, or of all."""
    statement = select(audit).order_by(audit.c.id.desc())
    if location is not None:
        statement = statement.where(audit.c.location == location)
    with inventory.reading() as connection:
        return [dict(row) for row in connection.execute(statement).mappings()]
