"""Reads and writes the inventory in worker threads and posts what it found to a screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

from pdscan.i18n import t
from pdscan.inventory import query, window
from pdscan.inventory.query import AssetRow
from pdscan.inventory.store import Inventory
from pdscan.tui import messages
from pdscan.tui.place import Place
from pdscan.tui.rows import Rows
from pdscan.tui.view import tree

_MEMBERS = 50
_COPIES = 20
_SHOWN = 20
_STEP = 500
MARKABLE = 100_000
"""How many assets one decision may cover."""


class Reader:
    """All questions of one screen. A newer question of a group makes the answer to the older one stale."""

    def __init__(self, screen: Screen[Any], inventory: Inventory) -> None:
        self._screen = screen
        self._inventory = inventory
        self._whole: Sequence[tree.Node] | None = None
        """The tree without a filter, until the inventory is read again: taking a filter away costs nothing."""

    def forget(self) -> None:
        """The inventory is to be read again."""
        self._whole = None

    def _start(self, group: str, work: Callable[[], None], exclusive: bool = True) -> None:
        def guarded() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001 - whatever the database says must not end the session
                from pdscan.inventory.decide import DecisionProblem

                kind = type(error).__name__
                text = t("The inventory cannot be read or written ({kind})", kind=kind)
                self._tell(messages.Failed(str(error) if isinstance(error, DecisionProblem) else text))

        self._screen.run_worker(guarded, group=group, exclusive=exclusive, thread=True)

    def _tell(self, message: Message) -> None:
        pump: MessagePump = self._screen
        pump.post_message(message)

    def ask(self, group: str, question: Callable[[], Message]) -> None:
        """Answer a question of the screen with a message."""
        self._start(group, lambda: self._tell(question()))

    def tree(self, place: Place) -> None:
        """The folders' sums under the filter of a place."""

        def work() -> None:
            if not place.is_filtered and self._whole is not None:
                self._tell(messages.TreeRead(self._whole))
                return
            rows = query.folders(self._inventory, replace(place, source_id=None, folder=None).selection())
            roots = tree.grow(query.sources(self._inventory), rows)
            if not place.is_filtered:
                self._whole = roots
            self._tell(messages.TreeRead(roots))

        self._start("tree", work)

    def rows(self, place: Place, cursor: int = 0) -> None:
        """The first page of a place."""
        rows = Rows(self._inventory, place)

        def work() -> None:
            page = rows.read_start()
            self._tell(messages.RowsRead(rows, page, cursor))
            if rows.needs_ids:
                self._tell(messages.RowsCounted(rows, rows.read_all(), cursor))

        self._start("rows", work)

    def pages(self, rows: Rows, numbers: Sequence[int]) -> None:
        """More pages of a place."""

        def work() -> None:
            for number in numbers:
                self._tell(messages.PageRead(rows, number, rows.read_page(number)))

        self._start("pages", work, exclusive=False)

    def detail(self, row: AssetRow) -> None:
        """Everything about one asset."""

        def work() -> None:
            from pdscan.inventory import audit, decide
            from pdscan.tui.view.detail import Detail

            inventory = self._inventory
            inside, total = window.members(inventory, row.id, _MEMBERS)
            found = Detail(
                row,
                tuple(query.findings(inventory, [row.id])),
                tuple(decide.history(inventory, row.location)),
                tuple(query.assets(inventory, inside)),
                total,
                tuple(window.copies(inventory, row.id, row.digest, _COPIES)),
                tuple(audit.entries(inventory, row.location)[:_SHOWN]),
            )
            self._tell(messages.DetailRead(found))

        self._start("detail", work)

    def review(self) -> None:
        """How far the review is."""
        self._start("review", lambda: self._tell(messages.ReviewCounted(*window.review(self._inventory))))

    def next_unreviewed(self, rows: Rows, after: int) -> None:
        """The first asset below a position, then from the top, that waits for a decision."""

        def work() -> None:
            for first, end in ((after + 1, rows.total), (0, after + 1)):
                for start in range(first, end, _STEP):
                    numbers = rows.read_assets(start, min(_STEP, end - start))
                    found = window.first_unreviewed(self._inventory, numbers)
                    if found is not None:
                        self._tell(messages.Found(rows, start + found))
                        return
            self._tell(messages.Found(rows, None))

        self._start("next", work)

    def previous_unreviewed(self, rows: Rows, before: int) -> None:
        """The last asset above a position, then from the end, that waits for a decision."""

        def work() -> None:
            for first, end in ((0, before), (before, rows.total)):
                for stop in range(end, first, -_STEP):
                    start = max(first, stop - _STEP)
                    numbers = list(rows.read_assets(start, stop - start))
                    found = window.first_unreviewed(self._inventory, numbers[::-1])
                    if found is not None:
                        self._tell(messages.Found(rows, start + len(numbers) - 1 - found))
                        return
            self._tell(messages.Found(rows, None))

        self._start("next", work)

    def range(self, rows: Rows, first: int, last: int) -> None:
        """The ids of a range of positions."""
        self._start("range", lambda: self._tell(messages.RangeRead(list(rows.read_assets(first, last - first + 1)))))

    def write(self, work: Callable[[], str]) -> None:
        """Change decisions; `work` says in one line what it did. Never dropped for a newer one."""
        self._start("write", lambda: self._tell(messages.Decided(work())), exclusive=False)

    def locations(self, numbers: Sequence[int]) -> list[str]:
        """The canonical ids of assets; called within `write`."""
        return window.locations(self._inventory, numbers)
