"""The organisation's own register compared with the inventory."""

from __future__ import annotations

from pathlib import Path

from pdscan.config import load
from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.reading import LedgerProblem
from pdscan.reports.reconcile.rows import ComparedRow, compared_rows
from pdscan.reports.reconcile.workbook import compare
from pdscan.reports.table_file import Table
from pdscan.tui import messages
from pdscan.tui.reader import Reader
from pdscan.tui.screens.asking import Asking
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view import reconcile
from pdscan.tui.view.lines import Line, Piece, line


class ReconcileView(TextView):
    """Asks for the workbook, compares in the background, shows every difference."""

    name_of_view = "reconcile"
    can_export = True

    def __init__(self, inventory: Inventory) -> None:
        super().__init__(t("Compare with the organisation's own register"), self._shown)
        self._inventory = inventory
        self._found: list[ComparedRow] | None = None
        self._is_busy = False

    def _shown(self, width: int) -> list[Line]:
        if self._is_busy:
            return [line(Piece("  " + t("Comparing ..."), "dim"))]
        return reconcile.start(width) if self._found is None else reconcile.comparison(self._found, width)

    def listing(self) -> Table:
        """Every difference."""
        return reconcile.table(self._found or [])

    def open(self, line: Line) -> None:
        """Ask for a workbook, or show the assets of a difference."""
        name, _, at = line.opens.partition(":")
        if name == "file":
            title = t("Workbook or CSV file of the register")
            self.app.push_screen(Asking(title, str(Path.cwd()), check=_wrong), self._answered)
        elif self._found is not None:
            row = self._found[int(at)]
            self.app.show_assets(row.line_name or row.line, row.asset_ids)

    def _answered(self, text: str | None) -> None:
        if not text:
            return
        self._is_busy = True
        self.lines.show(self._shown)

        def work() -> messages.Answered:
            try:
                found = compare(self._inventory, Path(text).expanduser(), None, load(None).ledger)
                return messages.Answered(compared_rows(found.differences))
            except (LedgerProblem, OSError) as problem:
                return messages.Answered(str(problem))

        Reader(self, self._inventory).ask("compare", work)

    def on_answered(self, message: messages.Answered) -> None:
        """The comparison, or why there is none."""
        self._is_busy = False
        if isinstance(message.answer, list):
            self._found = message.answer
        else:
            self.app.say(message.answer, is_problem=True)
        self.lines.show(self._shown)

    def on_failed(self, message: messages.Failed) -> None:
        """It could not be read."""
        self._is_busy = False
        self.app.say(message.text, is_problem=True)
        self.lines.show(self._shown)


def _wrong(text: str) -> str:
    return "" if Path(text).expanduser().is_file() else t("There is no such file")
