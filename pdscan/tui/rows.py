"""The rows of a selection, assets or findings, a page at a time: what a million cost is what is in view. No Textual."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence

from pdscan.inventory import finding_window, query, window
from pdscan.inventory.finding_window import FindingLine
from pdscan.inventory.query import AssetRow
from pdscan.inventory.store import Inventory
from pdscan.tui.place import FINDINGS, Place

PAGE = 200
KEPT = 40
Row = AssetRow | FindingLine


def sorts(kind: str) -> tuple[str, ...]:
    """The orders of a kind of rows."""
    return finding_window.SORTS if kind == FINDINGS else window.SORTS


def asset_of(row: Row) -> AssetRow:
    """The asset that a row is, or stands in."""
    return row.asset if isinstance(row, FindingLine) else row


class Rows:
    """One place's rows. Reading methods are called in worker threads, `row` and `keep` by the one that draws."""

    def __init__(self, inventory: Inventory, place: Place) -> None:
        self._inventory = inventory
        self.place = place
        self._selection = place.selection()
        self._is_of_findings = place.kind == FINDINGS
        self.total = 0
        self.is_counted = False
        self._ids: array[int] | None = None
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._stale: set[int] = set()

    def read_start(self) -> Sequence[Row]:
        """Read the first page; the total is exact when `is_counted`, else what is known to be there at least."""
        if self._can_count():
            counted = finding_window.count if self._is_of_findings else window.count
            self.total, self.is_counted = counted(self._inventory, self._selection), True
            return self.read_page(0)
        page = self.read_page(0)
        self.total, self.is_counted = len(page), len(page) < PAGE
        return page

    def _can_count(self) -> bool:
        if self._is_of_findings:
            return not self._is_narrowed
        return not self._is_narrowed or window.is_counted_at_once(self._inventory, self._selection)

    def read_all(self) -> array[int]:
        """The ids of a filtered selection: a filter is evaluated once, every page after that is a slice."""
        all_ids = finding_window.ids if self._is_of_findings else window.ids
        return all_ids(self._inventory, self._selection, self.place.sort, self.place.is_reversed)

    def settle(self, ids: array[int]) -> None:
        """All ids are known."""
        self._ids = ids
        self.total, self.is_counted = len(ids), True

    @property
    def _is_narrowed(self) -> bool:
        return self.place.is_filtered or self.place.source_id is not None

    @property
    def needs_ids(self) -> bool:
        """Does no index of the order suffice to page by? Then all ids are read after the first page."""
        return not self.is_counted or (self.total > PAGE and (self._is_narrowed or self._is_of_findings))

    def read_ids(self, start: int, length: int) -> Sequence[int]:
        """The ids at positions [start, start + length)."""
        if self._ids is not None:
            return self._ids[start : start + length]
        some = finding_window.window if self._is_of_findings else window.window
        return some(self._inventory, self._selection, self.place.sort, self.place.is_reversed, start, length)

    def read_assets(self, start: int, length: int) -> Sequence[int]:
        """The ids of the assets at these positions: of findings those that they stand in."""
        found = self.read_ids(start, length)
        return finding_window.assets_of(self._inventory, found) if self._is_of_findings else found

    def read_page(self, number: int) -> Sequence[Row]:
        """The rows of a page."""
        found = list(self.read_ids(number * PAGE, PAGE))
        return (
            finding_window.lines(self._inventory, found)
            if self._is_of_findings
            else query.assets(self._inventory, found)
        )

    def keep(self, number: int, page: Sequence[Row]) -> None:
        """Remember a page that was read; the longest unused one is forgotten."""
        self._pages[number] = page
        self._stale.discard(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def row(self, index: int) -> Row | None:
        """The row at a position, None while its page is not there."""
        page = self._pages.get(index // PAGE)
        if page is None:
            return None
        self._pages.move_to_end(index // PAGE)
        return page[index % PAGE] if index % PAGE < len(page) else None

    def pages_in(self, first: int, last: int) -> list[int]:
        """The pages missing for positions [first, last]."""
        return [number for number in range(first // PAGE, last // PAGE + 1) if self.is_missing(number)]

    def is_missing(self, number: int) -> bool:
        """Has a page to be read, at all or again?"""
        return number not in self._pages or number in self._stale

    def forget_pages(self) -> None:
        """Decisions changed what the pages say; order and ids stay. Until they are read again the old ones show:
        whoever decides one asset after the other must not wait for the screen."""
        self._stale.update(self._pages)
