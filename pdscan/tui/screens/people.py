"""How many people the marked assets, or those in view, are about."""

from __future__ import annotations

from pdscan.i18n import t
from pdscan.inventory.filter import Selection
from pdscan.inventory.people import PeopleBasis, people_basis
from pdscan.inventory.store import Inventory
from pdscan.reports.table_file import Table
from pdscan.tui.screens.view import View
from pdscan.tui.view.lines import Line
from pdscan.tui.view.people import people, table


class PeopleView(View[PeopleBasis]):
    """Counted when it is opened: uniting the sketches of a million assets takes seconds."""

    name_of_view = "people"
    can_export = True

    def __init__(self, inventory: Inventory, selection: Selection, about: str) -> None:
        super().__init__(t("People"), inventory)
        self._selection = selection
        self._about = about

    def read(self) -> PeopleBasis:
        """Unite the sketches."""
        return people_basis(self.inventory, self._selection)

    def listing(self) -> Table | None:
        """The numbers and what they rest on."""
        return None if self.answer is None else table(self.answer, self._about)

    def show(self, answer: PeopleBasis, width: int) -> list[Line]:
        """The lines."""
        return people(answer, self._about, width)
