"""What the inventory knows of a selection that leaked: items, categories, people, exposure; and what it does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from pdscan.appi.reporting import Leak
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow, FindingRow
from pdscan.inventory.scope import remaining, standing
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from recognizers.entities import ENTITIES, Sensitivity

_UNREAD = ("skipped", "failed", "excluded")


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What only people know. None means that nobody knows yet."""

    is_improper: bool | None = None
    is_public: bool | None = None
    is_encrypted: bool = False
    is_network_system: bool = False
    is_entrusted: bool = False


@dataclass
class Facts:
    """Sums over the selection; people as [low, high]. `unread` are assets by cause, sampled ones among them."""

    assets: int = 0
    affected: list[AssetRow] = field(default_factory=list)
    items: dict[str, tuple[int, int]] = field(default_factory=dict)
    categories: dict[str, int] = field(default_factory=dict)
    persons: tuple[int, int] = (0, 0)
    my_numbers: tuple[int, int] = (0, 0)
    special_items: list[str] = field(default_factory=list)
    unread: dict[str, list[AssetRow]] = field(default_factory=dict)
    dismissed: int = 0
    related: int = 0
    gone: int = 0
    public: int = 0
    uncounted: int = 0
    examined: tuple[float, float] = (0.0, 0.0)

    @property
    def is_complete(self) -> bool:
        """Whether everything in the selection was wholly examined."""
        return not self.unread

    def leak(self, given: Circumstances) -> Leak:
        """The question to the law. What is public in the inventory is open unless people know better."""
        is_open = given.is_public if given.is_public is not None else (True if self.public else None)
        return Leak(
            persons=self.persons,
            my_numbers=self.my_numbers,
            has_special_care="special_care" in self.categories,
            has_property_risk="property_risk" in self.categories,
            is_improper=given.is_improper,
            is_open=is_open,
            is_encrypted=given.is_encrypted,
            is_network_system=given.is_network_system,
        )


def gather(inventory: Inventory, selection: Selection) -> Facts:
    """Everything about the selection. What a person decided to be not personal is left out and counted."""
    facts = Facts()
    wide = standing(inventory)
    numbers: list[int] = []
    ids: list[int] = []
    times: list[float] = []
    for page in _pages(query.iter_assets(inventory, selection)):
        found: dict[int, list[FindingRow]] = {}
        for finding in query.findings(inventory, [row.id for row in page]):
            found.setdefault(finding.asset_id, []).append(finding)
        for row in page:
            facts.assets += 1
            if row.examined:
                times.append(row.examined)
            if row.cause and (row.status in _UNREAD or row.status == "partly"):
                facts.unread.setdefault(row.cause, []).append(row)
            if row.exposure == "public" or row.breadth == "public":
                facts.public += 1
            if row.verdict == "not-personal":
                facts.dismissed += 1
                continue
            left = [item for item in remaining(wide, row, found.get(row.id, [])) if item.categories]
            categories = _categories(row, left, len(left) < len(found.get(row.id, [])))
            if not categories and row.verdict != "personal":
                continue
            if categories == {"person_related"} and row.verdict != "personal":
                facts.related += 1
                continue
            facts.affected.append(row)
            ids.append(row.id)
            facts.gone += row.status == "gone"
            facts.uncounted += row.persons[1] == 0
            if "individual_number" in categories:
                numbers.append(row.id)
            for category in categories:
                facts.categories[category] = facts.categories.get(category, 0) + 1
            for item in left:
                assets, hits = facts.items.get(item.entity, (0, 0))
                facts.items[item.entity] = (assets, hits + item.count)
            for entity in {item.entity for item in left}:
                assets, hits = facts.items[entity]
                facts.items[entity] = (assets + 1, hits)
    facts.persons = query.people_of(inventory, ids)
    low, high = query.people_of(inventory, numbers)
    facts.my_numbers = (max(low, 1), max(high, 1)) if numbers else (0, 0)
    facts.special_items = [name for name in ENTITIES if name in facts.items and _is_special(name)]
    facts.examined = (min(times), max(times)) if times else (0.0, 0.0)
    return facts


def _categories(row: AssetRow, left: Sequence[FindingRow], is_reduced: bool) -> set[str]:
    """The asset's categories, without those that only dismissed findings gave."""
    if not is_reduced:
        return set(row.categories)
    kept = {category for item in left for category in item.categories}
    return kept & set(row.categories)


def _is_special(name: str) -> bool:
    return ENTITIES[name].sensitivity is Sensitivity.SPECIAL_CARE


def _pages(rows: Iterable[AssetRow]) -> Iterable[list[AssetRow]]:
    page: list[AssetRow] = []
    for row in rows:
        page.append(row)
        if len(page) == query.PAGE:
            yield page
            page = []
    if page:
        yield page
