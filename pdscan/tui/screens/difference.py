"""The difference between two runs."""

from __future__ import annotations

from collections.abc import Iterator

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import difference, query
from pdscan.inventory.query import AssetRow
from pdscan.inventory.store import Inventory
from pdscan.reports.table_file import Table
from pdscan.tui.action import DIFFERENCE
from pdscan.tui.bindings import bindings
from pdscan.tui.screens.view import View
from pdscan.tui.view import difference as shown
from pdscan.tui.view.lines import Line

_LISTED = 200
_MOST = 100_000
"""How many assets of a kind are shown as one group."""


class DifferenceView(View[shown.Difference | None]):
    """The last two runs first; left and right go back and forth in time."""

    BINDINGS = bindings(DIFFERENCE)
    name_of_view = "difference"
    place = DIFFERENCE
    can_export = True

    def __init__(self, inventory: Inventory) -> None:
        super().__init__(t("Difference between runs"), inventory)
        self._first: int | None = None

    def read(self) -> shown.Difference | None:
        """Count and list."""
        if not difference.last_of(self.inventory):
            return None
        pair = difference.between(self.inventory, self._first)
        listed = {
            kind: query.assets(self.inventory, difference.ids(self.inventory, pair, kind, _LISTED))
            for kind in difference.KINDS
        }
        moved = [row.id for row in listed["moved"]]
        counts = difference.counts(self.inventory, pair)
        return shown.Difference(pair, counts, listed, difference.origins(self.inventory, moved))

    def show(self, answer: shown.Difference | None, width: int) -> list[Line]:
        """The lines."""
        return shown.difference(answer, width)

    def listing(self) -> Table | None:
        """Every asset of every kind."""
        return None if self.answer is None else shown.table(self._all(self.answer.pair))

    def _all(self, pair: difference.Between) -> Iterator[tuple[str, AssetRow, str]]:
        for kind in difference.KINDS:
            numbers = difference.ids(self.inventory, pair, kind)
            for start in range(0, len(numbers), query.PAGE):
                part = numbers[start : start + query.PAGE]
                origins = difference.origins(self.inventory, part) if kind == "moved" else {}
                for row in query.assets(self.inventory, part):
                    yield kind, row, origins.get(row.id, "")

    def open(self, line: Line) -> None:
        """One asset, or all of a kind."""
        name, _, value = line.opens.partition(":")
        if name == "asset":
            self.app.show_assets(line.plain().strip(), (int(value),))
        elif self.answer is not None:
            numbers = difference.ids(self.inventory, self.answer.pair, value, _MOST)
            self.app.show_assets(vocabulary.word(value), tuple(numbers))

    def _turn(self, by: int) -> None:
        if self.answer is None:
            return
        known = [0, *sorted(run["id"] for run in query.runs(self.inventory))][:-1]
        start = self.answer.pair.ids[0]
        at = max(0, min(known.index(start) + by, len(known) - 1)) if start in known else len(known) - 1
        if known[at]:
            self._first = known[at]
            self.reread()

    def action_earlier_run(self) -> None:
        """The run before."""
        self._turn(-1)

    def action_later_run(self) -> None:
        """The run after."""
        self._turn(1)
