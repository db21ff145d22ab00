"""Distinct people over a selection, from the stored sketches: read one after the other, never all at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select

from pdscan import persons
from pdscan.inventory.schema import asset
from pdscan.inventory.selection import Selection, condition
from pdscan.inventory.store import Inventory

PAGE = 500


@dataclass(frozen=True, slots=True)
class PeopleBasis:
    """[low, high] of distinct people, the number of assets they stand in, how many of those have person keys and how
    many have none (with the sum of their people), and the sum over all assets as if nobody stood in two."""

    people: tuple[int, int]
    assets: int
    keyed: int
    keyless: int
    keyless_sum: int
    total: int


def people(inventory: Inventory, selection: Selection) -> tuple[int, int]:
    """[low, high] of distinct people over a selection, nobody counted twice where keys allow it."""
    return people_basis(inventory, selection).people


def people_of(inventory: Inventory, ids: Sequence[int]) -> tuple[int, int]:
    """[low, high] of distinct people over some assets."""
    parts = [asset.c.id.in_(ids[start : start + PAGE]) for start in range(0, len(ids), PAGE)]
    return _people(inventory, parts).people


def people_basis(inventory: Inventory, selection: Selection) -> PeopleBasis:
    """The people of a selection, and what the numbers rest on."""
    return _people(inventory, [condition(selection)])


def _people(inventory: Inventory, conditions: Sequence[ColumnElement[bool]]) -> PeopleBasis:
    """Assets without person keys (個人番号 alone) add [their largest, their sum] (domain specification §1.5)."""
    columns = (asset.c.sketch, asset.c.persons_low, asset.c.persons_high)
    keyed = keyless = keyless_sum = keyless_most = largest = most = total = 0

    def sketches(connection: Connection) -> Iterator[bytes]:
        nonlocal keyed, keyless, keyless_sum, keyless_most, largest, most, total
        for where in conditions:
            statement = select(*columns).where(where, asset.c.persons_high > 0)
            for sketch, low, high in connection.execute(statement.execution_options(yield_per=PAGE)):
                largest, most, total = max(largest, low), max(most, high), total + high
                if sketch:
                    keyed += 1
                    yield sketch
                else:
                    keyless, keyless_sum, keyless_most = keyless + 1, keyless_sum + high, max(keyless_most, high)

    with inventory.reading() as connection:
        low, _, high = persons.count(persons.unite(sketches(connection)))
    interval = max(low, largest, keyless_most), max(high + keyless_sum, most)
    return PeopleBasis(interval, keyed + keyless, keyed, keyless, keyless_sum, total)
