"""Overview and coverage of the assets in view, counted in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdscan.i18n import t
from pdscan.inventory import query, window
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.query import AssetRow, Summary
from pdscan.inventory.store import Inventory
from pdscan.tui import messages
from pdscan.tui.reader import Reader
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view import overview
from pdscan.tui.view.lines import Line
from pdscan.tui.view.tree import Node, grow
from pdscan.tui.widgets.text_list import TextList

_LISTED = 1_000
_UNREAD = (Term("status", "scanned", is_negated=True), Term("status", "gone", is_negated=True))


class OverviewScreen(TextView):
    """Charts; the number of people comes last, since it unites all sketches."""

    def __init__(self, inventory: Inventory, selection: Selection) -> None:
        super().__init__(t("Overview"), self._lines)
        self._inventory = inventory
        self._selection = selection
        self._summary: Summary | None = None
        self._people: tuple[int, int] | None = None
        self._roots: Sequence[Node] = ()

    def _lines(self, width: int) -> list[Line]:
        return overview.overview(self._summary, self._people, self._roots, width)

    def on_mount(self) -> None:
        """Count in the background."""
        super().on_mount()
        self.reread()

    def reread(self) -> None:
        """Count again."""
        self._people = None
        reader = Reader(self, self._inventory)
        reader.ask("overview", self._count)
        reader.ask("people", lambda: messages.PeopleCounted(query.people(self._inventory, self._selection)))

    def _count(self) -> messages.Counted:
        roots = grow(query.sources(self._inventory), query.folders(self._inventory, self._selection))
        return messages.Counted(query.summary(self._inventory, self._selection, with_people=False), roots, (), 0)

    def on_counted(self, message: messages.Counted) -> None:
        """Show the charts."""
        self._summary, self._roots = message.summary, message.roots
        self.query_one("#lines", TextList).show(self._lines)

    def on_people_counted(self, message: messages.PeopleCounted) -> None:
        """Add the number of people; the cursor stays."""
        self._people = message.people
        self.query_one("#lines", TextList).again()


class CoverageScreen(TextView):
    """What was not examined, by cause, with the list."""

    def __init__(self, inventory: Inventory, selection: Selection) -> None:
        super().__init__(t("Coverage"), self._lines)
        self._inventory = inventory
        self._selection = selection
        self._summary: Summary | None = None
        self._listed: Sequence[AssetRow] = ()
        self._total = 0

    def _lines(self, width: int) -> list[Line]:
        return overview.coverage(self._summary, self._listed, self._total, width)

    def on_mount(self) -> None:
        """Count in the background."""
        super().on_mount()
        self.reread()

    def reread(self) -> None:
        """Count again."""
        Reader(self, self._inventory).ask("overview", self._count)

    def _count(self) -> messages.Counted:
        unread = replace(self._selection, terms=(*self._selection.terms, *_UNREAD))
        numbers = window.window(self._inventory, unread, "status", False, 0, _LISTED)
        listed = query.assets(self._inventory, numbers)
        summary = query.summary(self._inventory, self._selection, with_people=False)
        return messages.Counted(summary, (), listed, window.count(self._inventory, unread))

    def on_counted(self, message: messages.Counted) -> None:
        """Show sums and list."""
        self._summary, self._listed, self._total = message.summary, message.listed, message.total
        self.query_one("#lines", TextList).show(self._lines)
