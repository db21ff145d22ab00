"""What the walk alone tells of an unchanged asset: who can read it, and which department its tags name.

Rights and tags change without the content changing; a rescan that reads nothing must still say who can read it now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, or_, select, update

from connectors.base import Asset, Breadth
from pdscan.inventory.schema import asset

DEPARTMENT = "tag:department"
"""The fact under which the department that a tag names is stored."""
_TAGS = ("department", "dept", "division", "businessunit", "team", "部門", "部門名", "部署", "部署名", "所属")
"""Tags that name a department, the surest first. An owner is left out: it often is a person's name or address."""
_LONGEST = 60


def department(tags: Mapping[str, str]) -> dict[str, str]:
    """The fact that tags tell; {} where none names a department. Capitals, spaces and marks do not matter."""
    if not tags:
        return {}
    plain = {"".join(filter(str.isalnum, name.casefold())): value.strip() for name, value in tags.items()}
    value = next((plain[name] for name in _TAGS if plain.get(name)), "")
    return {DEPARTMENT: value[:_LONGEST]} if value and "@" not in value else {}


def refresh(connection: Connection, items: Sequence[Asset]) -> None:
    """Store rights and tags of unchanged assets (at most a few hundred) where they differ, members included."""
    seen = {item.id: item for item in items}
    columns = (asset.c.id, asset.c.location, asset.c.breadth, asset.c.roles, asset.c.access_basis, asset.c.facts)
    for row in connection.execute(select(*columns).where(asset.c.location.in_(list(seen)))).all():
        item = seen[row.location]
        values: dict[str, Any] = {}
        if item.access.breadth is not Breadth.UNKNOWN:
            now = (item.access.breadth.value, list(item.access.roles), item.access.basis)
            if now != (row.breadth, list(row.roles), row.access_basis):
                values = dict(zip(("breadth", "roles", "access_basis"), now, strict=True))
        own, tagged = asset.c.id == row.id, department(item.tags)
        if values:
            connection.execute(update(asset).where(or_(own, asset.c.parent_id == row.id)).values(**values))
        if tagged.get(DEPARTMENT) != row.facts.get(DEPARTMENT):
            _tag(connection, row.id, tagged)


def _tag(connection: Connection, number: int, tagged: Mapping[str, str]) -> None:
    statement = select(asset.c.id, asset.c.facts).where(or_(asset.c.id == number, asset.c.parent_id == number))
    for one in connection.execute(statement).all():
        facts = {name: value for name, value in one.facts.items() if name != DEPARTMENT}
        connection.execute(update(asset).where(asset.c.id == one.id).values(facts={**facts, **tagged}))
