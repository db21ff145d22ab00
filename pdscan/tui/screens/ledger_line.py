"""One line of the ledger: its columns, those that people fill can be written, and the way to its assets."""

from __future__ import annotations

from dataclasses import replace

from pdscan.i18n import language, t
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.columns import BY_KEY, Column
from pdscan.reports.ledger.editing import write
from pdscan.reports.ledger.entries import Entry
from pdscan.tui import messages
from pdscan.tui.action import LINE
from pdscan.tui.bindings import bindings
from pdscan.tui.reader import Reader
from pdscan.tui.screens.asking import Asking
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view.ledger import numbers, one
from pdscan.tui.view.lines import Line


class LineView(TextView):
    """The entry as the ledger gave it; what is written here is kept as `ledger import` keeps it."""

    BINDINGS = [*TextView.BINDINGS, *bindings(LINE)]  # noqa: RUF012 - Textual's own way to declare them
    name_of_view = "ledger"
    place = LINE

    def __init__(self, inventory: Inventory, entry: Entry, sheet: str) -> None:
        name = entry.texts.get("name", "").replace("\n", " ")
        super().__init__(t("Line {number}: {name}", number=entry.id, name=name), lambda width: one(self._entry, width))
        self._inventory = inventory
        self._entry = entry
        self._sheet = sheet

    def open(self, line: Line) -> None:
        """Write a cell, or show the assets."""
        name, _, key = line.opens.partition(":")
        if name == "assets":
            self.action_line_assets()
        elif self.app.is_read_only:
            self.app.say(t("The inventory was opened read-only"), is_problem=True)
        else:
            self._ask(BY_KEY[key])

    def action_line_assets(self) -> None:
        """Its assets, to be browsed and decided on."""
        self.app.show_assets(self._entry.texts.get("name", "") or self._entry.id, numbers([self._entry]))

    def _ask(self, column: Column) -> None:
        now = self._entry.texts.get(column.key, "").replace("\n", " ")
        about = self._entry.texts.get("name", "") or self._entry.id

        def answered(text: str | None) -> None:
            if text is not None and text != now:
                self._write(column, text)

        self.app.push_screen(Asking(column.label(language()), about, now, column.offered(language())), answered)

    def _write(self, column: Column, text: str) -> None:
        before, author = self._entry, self.app.author

        def work() -> str:
            write(self._inventory, before, self._sheet, column, text, author)
            return t("Kept: {column}", column=column.label(language()))

        shown = text or before.said.get(column.key, "")
        edited = before.edited | {column.key} if text else before.edited - {column.key}
        self._entry = replace(before, texts={**before.texts, column.key: shown}, edited=edited)
        Reader(self, self._inventory).write(work)

    def on_decided(self, message: messages.Decided) -> None:
        """It is kept."""
        self.app.say(message.text)
        self.lines.again()

    def on_failed(self, message: messages.Failed) -> None:
        """It is not kept."""
        self.app.say(message.text, is_problem=True)
