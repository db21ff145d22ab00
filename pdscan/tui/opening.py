"""Opening the views: each over the browsing screen, in place of the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import App
from textual.screen import Screen

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import window
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.store import Inventory
from pdscan.tui.place import typed

if TYPE_CHECKING:
    from pdscan.tui.scanning import Scanning
    from pdscan.tui.screens.browse import BrowseScreen

# Screens are imported when they are opened: the first screen comes before all of them.


class Opening(App[int]):
    """The part of the application that knows every view."""

    inventory: Inventory

    @property
    def scanning(self) -> Scanning | None:
        """The scan of this session, None where none can be started."""
        raise NotImplementedError

    @property
    def browse(self) -> BrowseScreen:
        """The browsing screen, whatever lies over it."""
        raise NotImplementedError

    def over(self, view: Screen[object]) -> None:
        """Show a view over the browsing screen, in place of another view."""
        self.leave_views()
        self.push_screen(view)

    def leave_views(self) -> None:
        """Back to the browsing screen."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def show_assets(self, label: str, numbers: tuple[int, ...]) -> None:
        """Leave the views and browse these assets."""
        self.leave_views()
        self.browse.go_to_assets(label, numbers)

    def show_open(self, name: str) -> None:
        """The assets behind “everyone (inside) can read …”; `name` is breadth and category with a colon between."""
        breadth, _, category = name.partition(":")
        common = (Term("category", category), Term("status", "gone", True), Term("decision", "not-personal", True))
        wider = Term("exposure", "public", is_negated=breadth != "public")
        own = Term("access", breadth)
        chosen = [(own, wider)] if wider.is_negated else [(own,), (wider,)]
        found = [
            number
            for terms in chosen
            for number in window.ids(self.inventory, Selection(terms=(*common, *terms)), "severity", False)
        ]
        label = f"{vocabulary.breadth(breadth)}: {vocabulary.word(category)}"
        self.show_assets(label, tuple(dict.fromkeys(found)))

    def _in_view(self) -> Selection:
        return self.browse.trail.now.selection()

    def action_assets(self) -> None:
        """Back to browsing."""
        self.leave_views()

    def action_help(self) -> None:
        """Keys and filter words."""
        from pdscan.tui.screens.text_view import TextView
        from pdscan.tui.view.guide import guide

        against = self.browse.reason_against
        self.over(TextView(t("Help"), lambda width: guide(width, against)))

    def action_overview(self) -> None:
        """Charts."""
        from pdscan.tui.screens.overview import OverviewScreen

        self.over(OverviewScreen(self.inventory, self._in_view()))

    def action_coverage(self) -> None:
        """What was not examined."""
        from pdscan.tui.screens.overview import CoverageScreen

        self.over(CoverageScreen(self.inventory, self._in_view()))

    def action_exposure(self) -> None:
        """Who can read what, and buckets."""
        from pdscan.tui.screens.exposure import ExposureView

        self.over(ExposureView(self.inventory))

    def action_ledger(self) -> None:
        """The register's lines."""
        from pdscan.tui.screens.ledger import LedgerView

        self.over(LedgerView(self.inventory))

    def action_difference(self) -> None:
        """Between two runs."""
        from pdscan.tui.screens.difference import DifferenceView

        self.over(DifferenceView(self.inventory))

    def action_frequency(self) -> None:
        """By any column."""
        from pdscan.tui.screens.frequency import FrequencyView

        self.over(FrequencyView(self.inventory, self._in_view()))

    def action_waiting(self) -> None:
        """What waits for a person."""
        from pdscan.tui.screens.waiting import WaitingView

        self.over(WaitingView(self.inventory))

    def action_reconcile(self) -> None:
        """The organisation's own register."""
        from pdscan.tui.screens.reconcile import ReconcileView

        self.over(ReconcileView(self.inventory))

    def action_scan(self) -> None:
        """The scan at work."""
        from pdscan.tui.screens.scan import ScanView

        self.over(ScanView(self.inventory, self.scanning))

    def action_people(self) -> None:
        """The marked assets, or all in view."""
        from pdscan.tui.screens.people import PeopleView

        now, marked = self.browse.trail.now, self.browse.table.marked
        if marked:
            selection, about = (
                Selection(numbers=tuple(sorted(marked))),
                t("{count} marked assets", count=f"{len(marked):,}"),
            )
        else:
            place = replace(now, group=None)
            parts = [now.group.label if now.group else "", now.folder or "", typed(place.words)]
            selection, about = self._in_view(), "  ".join(filter(None, parts)) or t("the whole inventory")
        self.over(PeopleView(self.inventory, selection, about))
