"""Decisions that need somebody: a second person, or anybody because they no longer stand."""

from __future__ import annotations

from pdscan.i18n import t
from pdscan.inventory import review, window
from pdscan.inventory.review import Waiting
from pdscan.inventory.store import Inventory
from pdscan.reports.table_file import Table
from pdscan.tui.place import Place
from pdscan.tui.screens.view import View
from pdscan.tui.view.lines import Line
from pdscan.tui.view.waiting import table, waiting

Answer = tuple[list[Waiting], list[Waiting]]


class WaitingView(View[Answer]):
    """Choosing leads to the assets, where they are decided on with the usual keys."""

    name_of_view = "waiting"
    can_export = True

    def __init__(self, inventory: Inventory) -> None:
        super().__init__(t("Waiting decisions"), inventory)

    def read(self) -> Answer:
        """Both lists."""
        return review.pending(self.inventory), review.reopened(self.inventory)

    def show(self, answer: Answer, width: int) -> list[Line]:
        """The lines."""
        return waiting(*answer, width)

    def listing(self) -> Table | None:
        """Both lists in one."""
        return None if self.answer is None else table([*self.answer[0], *self.answer[1]])

    def open(self, line: Line) -> None:
        """One asset, all of a list, or what lies where a wider decision is to hold."""
        name, _, value = line.opens.partition(":")
        if name == "below":
            self.app.leave_views()
            self.app.browse.go(Place(folder=value or None))
            return
        places = [value]
        if name == "all" and self.answer is not None:
            entries = self.answer[0] if value == "pending" else self.answer[1]
            places = [entry.location for entry in entries if entry.scope == "asset"]
        label = t("Waiting") if name == "all" else value
        self.app.show_assets(label, tuple(window.numbers(self.inventory, places)))
