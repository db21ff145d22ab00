"""The rows of a selection, a page at a time: what a million assets cost is what is in view. No Textual."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Sequence

from pdscan.inventory import query, window
from pdscan.inventory.query import AssetRow
from pdscan.inventory.store import Inventory
from pdscan.tui.place import Place

PAGE = 200
KEPT = 40


class Rows:
    """One place's rows. Reading methods are called in worker threads, `row` and `keep` by the one that draws."""

    def __init__(self, inventory: Inventory, place: Place) -> None:
        self._inventory = inventory
        self.place = place
        self._selection = place.selection()
        self.total = 0
        self.is_counted = False
        self._ids: array[int] | None = None
        self._pages: OrderedDict[int, Sequence[AssetRow]] = OrderedDict()
        self._stale: set[int] = set()

    def read_start(self) -> Sequence[AssetRow]:
        """Read the first page; the total is exact when `is_counted`, else what is known to be there at least."""
        if not self._is_filtered:
            self.total, self.is_counted = window.count(self._inventory, self._selection), True
            return self.read_page(0)
        page = self.read_page(0)
        self.total, self.is_counted = len(page), len(page) < PAGE
        return page

    def read_all(self) -> array[int]:
        """The ids of a filtered selection: a filter is evaluated once, every page after that is a slice."""
        return window.ids(self._inventory, self._selection, self.place.sort, self.place.is_reversed)

    def settle(self, ids: array[int]) -> None:
        """All ids are known."""
        self._ids = ids
        self.total, self.is_counted = len(ids), True

    @property
    def _is_filtered(self) -> bool:
        return self.place.is_filtered or self.place.source_id is not None

    def read_ids(self, start: int, length: int) -> Sequence[int]:
        """The ids at positions [start, start + length)."""
        if self._ids is not None:
            return self._ids[start : start + length]
        return window.window(self._inventory, self._selection, self.place.sort, self.place.is_reversed, start, length)

    def read_page(self, number: int) -> Sequence[AssetRow]:
        """The assets of a page."""
        return query.assets(self._inventory, list(self.read_ids(number * PAGE, PAGE)))

    def keep(self, number: int, page: Sequence[AssetRow]) -> None:
        """Remember a page that was read; the longest unused one is forgotten."""
        self._pages[number] = page
        self._stale.discard(number)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)

    def row(self, index: int) -> AssetRow | None:
        """The asset at a position, None while its page is not there."""
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
