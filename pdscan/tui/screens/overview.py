"""Overview and coverage of the assets in view, counted in the background."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pdscan.i18n import t
from pdscan.inventory import query, reach, snapshot, sums, window
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.query import AssetRow, Summary
from pdscan.inventory.reach import Headline
from pdscan.inventory.store import Inventory
from pdscan.reports.table_file import Table
from pdscan.tui import messages
from pdscan.tui.reader import Reader
from pdscan.tui.screens.view import View
from pdscan.tui.view import overview
from pdscan.tui.view.lines import Line
from pdscan.tui.view.tree import Node, grow

_LISTED = 1_000
_UNREAD = (Term("status", "scanned", is_negated=True), Term("status", "gone", is_negated=True))


@dataclass(frozen=True, slots=True)
class Sums:
    """What the charts are drawn from."""

    summary: Summary
    roots: Sequence[Node]
    headlines: Sequence[Headline]
    breadths: Mapping[str, int]
    trend: Sequence[Mapping[str, Any]]


class OverviewScreen(View[Sums]):
    """Charts; the number of people comes last, since it unites all sketches."""

    name_of_view = "overview"
    can_export = True

    def __init__(self, inventory: Inventory, selection: Selection) -> None:
        super().__init__(t("Overview"), inventory)
        self._selection = selection
        self._people: tuple[int, int] | None = None

    def reread(self) -> None:
        """Count again."""
        self._people = None
        super().reread()
        reader = Reader(self, self.inventory)
        reader.ask("people", lambda: messages.PeopleCounted(query.people(self.inventory, self._selection)))

    def read(self) -> Sums:
        """Count."""
        roots = grow(query.sources(self.inventory), query.folders(self.inventory, self._selection))
        summary = query.summary(self.inventory, self._selection, with_people=False)
        headlines = reach.headlines(self.inventory, self._selection, with_people=False)
        breadths = sums.by_breadth(self.inventory, self._selection)
        return Sums(summary, roots, headlines, breadths, snapshot.trend(self.inventory))

    def show(self, answer: Sums, width: int) -> list[Line]:
        """The charts."""
        parts = (answer.roots, answer.headlines, answer.breadths)
        lines = overview.overview(answer.summary, self._people, *parts, width)
        return lines + overview.trend(answer.trend, width)

    def listing(self) -> Table | None:
        """The charts' numbers."""
        return None if self.answer is None else overview.table(self.answer.summary, self.answer.breadths)

    def open(self, line: Line) -> None:
        """The assets behind a sentence on who can read."""
        self.app.show_open(line.opens.removeprefix("open:"))

    def on_people_counted(self, message: messages.PeopleCounted) -> None:
        """Add the number of people; the cursor stays."""
        self._people = message.people
        self.lines.again()


@dataclass(frozen=True, slots=True)
class Unread:
    """Sums, and the list of what was not examined as far as it is shown."""

    summary: Summary
    listed: Sequence[AssetRow]
    total: int


class CoverageScreen(View[Unread]):
    """What was not examined, by cause, with the list."""

    name_of_view = "coverage"
    can_export = True

    def __init__(self, inventory: Inventory, selection: Selection) -> None:
        super().__init__(t("Coverage"), inventory)
        self._selection = selection

    def listing(self) -> Table:
        """All that was not examined."""
        rows = query.iter_assets(self.inventory, self._unread(), "status")
        return overview.unread_table(rows)

    def _unread(self) -> Selection:
        return replace(self._selection, terms=(*self._selection.terms, *_UNREAD))

    def read(self) -> Unread:
        """Count and list."""
        unread = self._unread()
        numbers = window.window(self.inventory, unread, "status", False, 0, _LISTED)
        listed = query.assets(self.inventory, numbers)
        summary = query.summary(self.inventory, self._selection, with_people=False)
        return Unread(summary, listed, window.count(self.inventory, unread))

    def show(self, answer: Unread, width: int) -> list[Line]:
        """Sums and list."""
        return overview.coverage(answer.summary, answer.listed, answer.total, width)
