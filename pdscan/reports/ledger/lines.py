"""A ledger line: one business unit of data (department × kind of document), never one file."""

from __future__ import annotations

from dataclasses import dataclass, field

from pdscan.inventory.query import AssetRow
from pdscan.reports.ledger.kinds import Kind
from pdscan.reports.ledger.numbers import line_id

GRAVE = frozenset({"individual_number", "special_care", "identification_code", "credential"})


@dataclass
class Line:
    """One line: its assets and their sums. `number` is set where people split it off or merged into it; `name`
    where the organisation's own rules name it."""

    department: str
    kind: Kind
    number: str = ""
    name: str = ""
    assets: list[AssetRow] = field(default_factory=list)
    categories: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    persons: tuple[int, int] = (0, 0)
    departments: set[str] = field(default_factory=set)
    part: str = "personal"

    @property
    def id(self) -> str:
        """Stable over runs: the same part, department and kind give the same number."""
        return self.number or line_id(self.department, self.name or self.kind.id, self.part)

    @property
    def is_grave(self) -> bool:
        """Whether it holds what is never gathered with other things of a department."""
        return bool(self.categories & GRAVE)

    def add(self, row: AssetRow, counts: dict[str, int] | None = None) -> None:
        """One more asset; `counts` are its items where some were dismissed."""
        self.assets.append(row)
        self.categories.update(row.categories)
        for entity, number in (row.counts if counts is None else counts).items():
            self.counts[entity] = self.counts.get(entity, 0) + number

    def take(self, other: Line) -> None:
        """Everything of another line."""
        self.departments |= other.departments or {other.department}
        self.assets.extend(other.assets)
        self.categories |= other.categories
        for entity, number in other.counts.items():
            self.counts[entity] = self.counts.get(entity, 0) + number


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of personal data, and those of person-related information (個人関連情報) apart."""

    personal: tuple[Line, ...]
    related: tuple[Line, ...]
