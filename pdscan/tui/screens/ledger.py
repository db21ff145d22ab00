"""The ledger's lines."""

from __future__ import annotations

from pdscan.config import load
from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.entries import Entry, Register, collect
from pdscan.reports.ledger.shaping import merge, split
from pdscan.reports.table_file import Table
from pdscan.tui import messages
from pdscan.tui.action import LEDGER
from pdscan.tui.bindings import bindings
from pdscan.tui.reader import Reader
from pdscan.tui.screens.asking import Asking
from pdscan.tui.screens.ledger_line import LineView
from pdscan.tui.screens.view import View
from pdscan.tui.view.ledger import ledger, table
from pdscan.tui.view.lines import Line


class LedgerView(View[Register]):
    """Lines of personal data and of person-related information; lines can be opened, and merged."""

    BINDINGS = bindings(LEDGER)
    name_of_view = "ledger"
    place = LEDGER
    can_export = True

    def __init__(self, inventory: Inventory) -> None:
        super().__init__(t("Ledger"), inventory)
        self._marked: set[str] = set()

    def read(self) -> Register:
        """Gather the inventory into lines."""
        return collect(self.inventory, load(None).ledger)

    def show(self, answer: Register, width: int) -> list[Line]:
        """The lines."""
        return ledger(answer, self._marked, self.app.glyphs, width)

    def listing(self) -> Table | None:
        """Every line with every column."""
        return None if self.answer is None else table(self.answer)

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

    def action_split_lines(self) -> None:
        """Ask for the place and the name of the new line."""
        if not self.app.browse.may("split_lines"):
            return
        found = self._entry(self.lines.line)
        entry = found[0] if found is not None else None
        folder = entry.line.assets[0].folder if entry and entry.line and entry.line.assets else ""

        def named(pattern: str) -> None:
            def answered(name: str | None) -> None:
                if name:
                    self._split(pattern, name)

            title = t("Name of the new line")
            self.app.push_screen(Asking(title, pattern, entry.texts.get("name", "") if entry else ""), answered)

        def placed(pattern: str | None) -> None:
            if pattern:
                named(pattern)

        about = t("A folder, or a pattern such as {example}", example="/share/総務/*.xlsx")
        self.app.push_screen(Asking(t("What is set apart"), about, folder), placed)

    def _split(self, pattern: str, name: str) -> None:
        def work() -> str:
            split(self.inventory, pattern, name, self.app.author)
            return t("Set apart: {name}", name=name)

        Reader(self, self.inventory).write(work)

    def on_decided(self, message: messages.Decided) -> None:
        """It is done."""
        self.app.say(message.text)
        self.reread()
