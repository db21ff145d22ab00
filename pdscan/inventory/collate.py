"""Key fields across assets, for judgements that need more than one of them (R5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import select, update

from pdscan.appi.severity import severity
from pdscan.inventory.schema import asset, finding
from pdscan.inventory.store import Inventory

KEYS = ("INTERNAL_ID", "PHONE_NUMBER", "EMAIL_ADDRESS")
"""Entity types by which two tables can be joined."""


@dataclass(frozen=True, slots=True)
class KeyField:
    """One field of keys: its sketch, its categories and its asset's."""

    asset_id: int
    entity: str
    categories: tuple[str, ...]
    asset_categories: tuple[str, ...]
    keys: bytes


def key_fields(inventory: Inventory) -> Iterator[KeyField]:
    """Every field that holds keys and has been judged at all."""
    columns = (finding.c.asset_id, finding.c.entity, finding.c.categories, asset.c.categories, finding.c["keys"])
    statement = select(*columns).join(asset, asset.c.id == finding.c.asset_id)
    statement = statement.where(finding.c.entity.in_(KEYS), finding.c.categories != "", asset.c.status != "gone")
    with inventory.reading() as connection:
        for number, entity, own, whole, keys in connection.execute(statement):
            yield KeyField(number, entity, tuple(own.split()), tuple(whole.split()), keys)


def raise_categories(inventory: Inventory, raised: Mapping[int, tuple[str, ...]]) -> None:
    """Store new categories of assets."""
    with inventory.writing() as connection:
        for number, categories in raised.items():
            values = {"categories": " ".join(categories), "severity": severity(categories)}
            connection.execute(update(asset).where(asset.c.id == number).values(**values))
