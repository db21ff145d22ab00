"""Judgements that need more than one asset: R5, a single key that is a person's elsewhere in the organisation.

A column of 社員番号 alone leads to nobody, until another table gives the names: then both are personal data (easily
collated, APPI art. 2(1)). The keys meet as sketches of keyed digests; no value is compared or kept.
"""

from __future__ import annotations

from collections import defaultdict

from pdscan import persons
from pdscan.appi.collation import collated
from pdscan.inventory import collate, exposure
from pdscan.inventory.store import Inventory


def relate(inventory: Inventory) -> int:
    """Raise what R5 raises, and mark what lies in buckets judged before; how many assets R5 changed. Idempotent."""
    exposure.spread(inventory)
    named: dict[str, list[bytes]] = defaultdict(list)
    open_keys: list[collate.KeyField] = []
    for entry in collate.key_fields(inventory):
        if "to_confirm" in entry.categories:
            open_keys.append(entry)
        elif "personal" in entry.categories:
            named[entry.entity].append(entry.keys)
    united = {entity: persons.unite(sketches) for entity, sketches in named.items()}
    raised: dict[int, tuple[str, ...]] = {}
    for entry in open_keys:
        if persons.overlap(entry.keys, united.get(entry.entity, b"")) > 0:
            before = raised.get(entry.asset_id, entry.asset_categories)
            raised[entry.asset_id] = collated(before)
    collate.raise_categories(inventory, raised)
    return len(raised)
