"""The numbers of ledger lines, and what people wrote by number."""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

from pdscan.inventory import register
from pdscan.inventory.register import Kept
from pdscan.inventory.store import Inventory

RELATED = "related"
_PREFIX = {"personal": "PD-", "related": "PR-"}
"""By part of the ledger: personal data, and person-related information (個人関連情報)."""


def line_id(department: str, what: str, part: str = "personal") -> str:
    """The number of the line of a department and a kind (or an own name)."""
    return _PREFIX[part] + blake2b(f"{department}\0{what}".encode(), digest_size=4).hexdigest()


def number_in(number: str, part: str) -> str:
    """The number that the line has in another part of the ledger: one that people split off may stand in both."""
    for prefix in _PREFIX.values():
        if number.startswith(prefix):
            return _PREFIX[part] + number.removeprefix(prefix)
    return number


def part_of(number: str) -> str:
    """The part of the ledger that a number belongs to."""
    return "related" if number.startswith(_PREFIX["related"]) else "personal"


def written(inventory: Inventory) -> dict[str, Kept]:
    """Every line that people touched. Person-related ones that were handed out as `PD-…` have their number of today."""
    old = register.kept(inventory)
    new = {
        number: number_in(number, RELATED)
        for number, one in old.items() if one.sheet == RELATED and one.origin == "scan"
    }  # fmt: skip
    found: dict[str, Kept] = {}
    for number, one in old.items():
        now = replace(one, id=new.get(number, number), merged_into=new.get(one.merged_into, one.merged_into))
        before = found.get(now.id)
        if before is None or before.changed < now.changed:
            found[now.id] = now
    return found
