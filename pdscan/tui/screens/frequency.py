"""The frequency view."""

from __future__ import annotations

from pdscan.i18n import t
from pdscan.inventory.filter import Selection
from pdscan.inventory.frequency import COLUMNS, Group, frequency
from pdscan.inventory.store import Inventory
from pdscan.reports.table_file import Table
from pdscan.tui.action import FREQUENCY
from pdscan.tui.bindings import bindings
from pdscan.tui.screens.view import View
from pdscan.tui.view import frequency as shown
from pdscan.tui.view.lines import Line


class FrequencyView(View[list[Group]]):
    """The assets in view, counted by one column after the other."""

    BINDINGS = bindings(FREQUENCY)
    name_of_view = "frequency"
    place = FREQUENCY
    can_export = True

    def __init__(self, inventory: Inventory, selection: Selection) -> None:
        super().__init__(t("Frequency"), inventory)
        self._selection = selection
        self.column = COLUMNS[0]

    def read(self) -> list[Group]:
        """Count by the column."""
        return frequency(self.inventory, self._selection, self.column)

    def show(self, answer: list[Group], width: int) -> list[Line]:
        """The lines."""
        return shown.frequency(self.column, answer, width)

    def heading(self) -> str:
        """What is counted by."""
        return t("Frequency by {column}", column=shown.column_name(self.column))

    def listing(self) -> Table:
        """The values with their numbers."""
        return shown.table(self.column, self.answer or [])

    def _turn(self, by: int) -> None:
        self.column = COLUMNS[(COLUMNS.index(self.column) + by) % len(COLUMNS)]
        self.answer = None
        self.lines.again(self.heading())
        self.reread()

    def action_next_column(self) -> None:
        """The next column."""
        self._turn(1)

    def action_previous_column(self) -> None:
        """The column before."""
        self._turn(-1)
