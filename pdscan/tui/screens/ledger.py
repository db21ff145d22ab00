"""The ledger's lines."""

from __future__ import annotations

from pdscan.config import load
from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.entries import Entry, Register, collect
from pdscan.reports.ledger.shaping import merge
from pdscan.tui import messages
from pdscan.tui.action import LEDGER
from pdscan.tui.bindings import bindings
from pdscan.tui.reader import Reader
from pdscan.tui.screens.ledger_line import LineView
from pdscan.tui.screens.view import View
from pdscan.tui.view.ledger import ledger
from pdscan.tui.view.lines import Line


class LedgerView(View[Register]):
    """Lines of personal data and of person-related information; lines can be opened, and merged."""

    BINDINGS = bindings(LEDGER)
    name_of_view = "ledger"
    place = LEDGER

    def __init__(self, inventory: Inventory) -> None:
        super().__init__(t("Ledger"), inventory)
        self._marked: set[str] = set()

    def read(self) -> Register:
        """Gather the inventory into lines."""
        return collect(self.inventory, load(None).ledger)

    def show(self, answer: Register, width: int) -> list[Line]:
        """The lines."""
        return ledger(answer, self._marked, self.app.glyphs, width)

    def _entry(self, line: Line | None) -> tuple[Entry, str] | None:
        """The entry that a line shows, with its sheet."""
        number = line.opens.removeprefix("line:") if line is not None else ""
        if self.answer is None or not number:
            return None
        for sheet, entries in (("personal", self.answer.personal), ("related", self.answer.related)):
            for entry in entries:
                if entry.id == number:
                    return entry, sheet
        return None

    def open(self, line: Line) -> None:
        """One line with its columns."""
        found = self._entry(line)
        if found is not None:
            self.app.push_screen(LineView(self.inventory, *found))

    def on_screen_resume(self) -> None:
        """Back from a line: what was written there shows."""
        if self.answer is not None:
            self.reread()

    def action_mark_line(self) -> None:
        """Mark or unmark, and go on."""
        found = self._entry(self.lines.line)
        if found is not None:
            self._marked ^= {found[0].id}
            self.lines.again()
        self.lines.action_down()

    def action_merge_lines(self) -> None:
        """Make the marked lines part of the one under the cursor."""
        found = self._entry(self.lines.line)
        target = found[0].id if found is not None else ""
        numbers = sorted(self._marked - {target})
        if not self.app.browse.may("merge_lines"):
            return
        if not target or not numbers:
            self.app.say(t("Mark lines first, then put the cursor on the one that stays"), is_problem=True)
            return

        def work() -> str:
            merge(self.inventory, numbers, target, self.app.author, load(None).ledger)
            return t("Merged: {count} lines", count=len(numbers))

        self._marked.clear()
        Reader(self, self.inventory).write(work)

    def on_decided(self, message: messages.Decided) -> None:
        """It is done."""
        self.app.say(message.text)
        self.reread()
