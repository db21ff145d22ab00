"""Decisions with undo and redo, of this session first, then what the same person decided before it.

The inventory's journal only grows: taking back is an entry too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pdscan.i18n import t
from pdscan.inventory.store import Inventory

if TYPE_CHECKING:
    from pdscan.inventory import decide


@dataclass(frozen=True, slots=True)
class Step:
    """One decision on some assets, with what counted on them before."""

    locations: tuple[str, ...]
    verdict: str
    reason: str
    owner: str
    before: Mapping[str, Mapping[str, Any]]


class Journal:
    """Decides, takes back, decides again. Its methods write to the database: call them in a worker thread."""

    def __init__(self, inventory: Inventory, author: str) -> None:
        self._inventory = inventory
        self._author = author
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._reach: int | None = None
        """Entries below this number are from before the session, and not taken back yet."""

    def _earlier(self) -> decide.Batch | None:
        from pdscan.inventory import decide

        if self._reach is None:
            self._reach = decide.next_number(self._inventory)
        return decide.batch_before(self._inventory, self._author, self._reach)

    @property
    def can_undo(self) -> bool:
        """Is there a decision of this person to take back?"""
        return bool(self._done) or self._earlier() is not None

    @property
    def can_redo(self) -> bool:
        """Is there one that was taken back?"""
        return bool(self._undone)

    def decide(self, locations: Sequence[str], verdict: str, reason: str, owner: str) -> int:
        """Record a verdict; the number of assets. Raises decide.DecisionProblem."""
        from pdscan.inventory import decide

        if self._reach is None:
            self._reach = decide.next_number(self._inventory)
        before = decide.latest(self._inventory, locations)
        decide.decide(self._inventory, locations, verdict, reason, self._author, owner)
        self._done.append(Step(tuple(locations), verdict, reason, owner, before))
        self._undone.clear()
        return len(locations)

    def undo(self) -> int:
        """Bring back what counted before the last decision; the number of assets."""
        from pdscan.inventory import decide

        if not self._done:
            return self._undo_earlier()
        step = self._done[-1]
        groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
        for location in step.locations:
            entry = step.before.get(location)
            kept = (entry["verdict"], entry["reason"], entry["owner"]) if entry else (decide.WITHDRAWN, t("undone"), "")
            groups[kept].append(location)
        for (verdict, reason, owner), locations in groups.items():
            decide.decide(self._inventory, locations, verdict, reason, self._author, owner)
        self._undone.append(self._done.pop())
        return len(step.locations)

    def _undo_earlier(self) -> int:
        from pdscan.inventory import decide

        batch = self._earlier()
        if batch is None:
            return 0
        count = decide.undo(self._inventory, batch.locations, self._author)
        before = decide.latest(self._inventory, batch.locations)
        self._undone.append(Step(batch.locations, batch.verdict, batch.reason, batch.owner, before))
        self._reach = batch.start
        return count

    def redo(self) -> int:
        """Decide again what was taken back; the number of assets."""
        from pdscan.inventory import decide

        step = self._undone[-1]
        decide.decide(self._inventory, step.locations, step.verdict, step.reason, self._author, step.owner)
        self._done.append(self._undone.pop())
        return len(step.locations)
