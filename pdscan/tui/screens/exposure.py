"""The exposure view."""

from __future__ import annotations

from pdscan.i18n import t
from pdscan.inventory import reach
from pdscan.inventory.buckets import Bucket, buckets
from pdscan.inventory.filter import Selection
from pdscan.inventory.reach import Headline, OpenFolder
from pdscan.inventory.store import Inventory
from pdscan.reports.table_file import Table
from pdscan.tui.place import Place
from pdscan.tui.screens.view import View
from pdscan.tui.view.exposure import exposure
from pdscan.tui.view.exposure_table import table
from pdscan.tui.view.lines import Line

Answer = tuple[list[Headline], list[OpenFolder], list[Bucket]]
_FOLDERS = 50


class ExposureView(View[Answer]):
    """What everyone can read on top; then folders; buckets with verdict, reasons and settings below."""

    name_of_view = "exposure"
    can_export = True

    def __init__(self, inventory: Inventory) -> None:
        super().__init__(t("Exposure"), inventory)

    def read(self) -> Answer:
        """All three parts, of the whole inventory."""
        whole = Selection()
        folders = reach.open_folders(self.inventory, whole, _FOLDERS)
        return reach.headlines(self.inventory, whole), folders, buckets(self.inventory)

    def show(self, answer: Answer, width: int) -> list[Line]:
        """The lines."""
        return exposure(*answer, width)

    def listing(self) -> Table | None:
        """Sentences, folders and buckets, a part after the other."""
        return None if self.answer is None else table(*self.answer)

    def open(self, line: Line) -> None:
        """The assets of a sentence, or a folder."""
        name, _, value = line.opens.partition(":")
        if name == "open":
            self.app.show_open(value)
        else:
            source, _, folder = value.partition(":")
            self.app.leave_views()
            self.app.browse.go(Place(int(source), folder))
