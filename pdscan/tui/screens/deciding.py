"""Deciding on the assets of a table: on the one under the cursor, or on all that are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.screen import Screen

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.tui import actions, messages
from pdscan.tui.journal import Journal
from pdscan.tui.reader import MARKABLE, Reader
from pdscan.tui.rows import Rows
from pdscan.tui.widgets.asset_table import AssetTable

if TYPE_CHECKING:
    from pdscan.tui.app import Browser
    from pdscan.tui.screens.reason import Answer


class Deciding(Screen[object]):
    """A screen with a table of assets that can be marked and decided on."""

    app: Browser

    def __init__(self, inventory: Inventory, journal: Journal) -> None:
        super().__init__()
        self.inventory = inventory
        self.journal = journal
        self.reader = Reader(self, inventory)
        self._reasons: list[str] = []
        self._advance = False

    @property
    def table(self) -> AssetTable:
        """The assets' pane."""
        return self.query_one("#table", AssetTable)

    def show_decided(self) -> None:
        """Show the asset under the cursor as it is now."""
        raise NotImplementedError

    def reason_against(self, action: actions.Action) -> str:
        """Why an action cannot be done now, "" when it can."""
        if action.writes and self.app.is_read_only:
            return t("The inventory was opened read-only")
        if action.id in ("confirm", "reject", "investigate", "confirm_with_owner"):
            return "" if self.table.marked or self.table.row else t("No asset is selected")
        if action.id == "undo" and not self.journal.can_undo:
            return t("There is nothing to take back")
        if action.id == "redo" and not self.journal.can_redo:
            return t("Nothing was taken back")
        return ""

    def may(self, name: str) -> bool:
        """Can this action be done? If not, the reason is told."""
        reason = self.reason_against(actions.named(name))
        if reason:
            self.app.say(reason, is_problem=True)
        return not reason

    def on_asset_table_range_wanted(self, message: AssetTable.RangeWanted) -> None:
        """Mark many."""
        rows: Rows | None = self.table.rows
        if rows is None:
            return
        if message.last - message.first >= MARKABLE:
            self.app.say(t("At most {count} assets at once: narrow the filter", count=f"{MARKABLE:,}"), is_problem=True)
        else:
            self.reader.range(rows, message.first, message.last)

    def on_range_read(self, message: messages.RangeRead) -> None:
        """The ids to mark."""
        self.table.mark(message.numbers)

    def action_confirm(self) -> None:
        """Personal data."""
        if not self.may("confirm"):
            return
        if self.table.marked:
            self._ask("personal", is_required=False)
        else:
            self._decide("personal", None)

    def action_confirm_with_owner(self) -> None:
        """Personal data, with owner and reason."""
        if self.may("confirm_with_owner"):
            self._ask("personal", is_required=False)

    def action_reject(self) -> None:
        """Not personal data."""
        if self.may("reject"):
            self._ask("not-personal", is_required=True)

    def action_investigate(self) -> None:
        """Somebody has to look."""
        if self.may("investigate"):
            self._ask("investigate", is_required=True)

    def _ask(self, verdict: str, is_required: bool) -> None:
        from pdscan.tui.screens.reason import ReasonDialog

        row = self.table.row
        marked = len(self.table.marked)
        about = t("{count} marked assets", count=f"{marked:,}") if marked else (row.name if row else "")
        title = t("Decide: {verdict}", verdict=vocabulary.word(verdict))

        def answered(answer: Answer | None) -> None:
            if answer is not None:
                self._decide(verdict, answer)

        self.app.push_screen(ReasonDialog(title, about, is_required, self._reasons), answered)

    def _decide(self, verdict: str, answer: Answer | None) -> None:
        reason, owner = (answer.reason, answer.owner) if answer is not None else ("", "")
        if reason and reason not in self._reasons:
            self._reasons.insert(0, reason)
        row = self.table.row
        numbers = sorted(self.table.marked)
        single = [row.location] if row is not None and not numbers else []
        self._advance = not numbers

        def work() -> str:
            locations = single or self.reader.locations(numbers)
            count = self.journal.decide(locations, verdict, reason, owner)
            return t("{verdict}: {count} assets", verdict=vocabulary.word(verdict), count=f"{count:,}")

        self.table.unmark()
        self.reader.write(work)

    def action_undo(self) -> None:
        """Take back."""
        if self.may("undo"):
            self._advance = False
            self.reader.write(lambda: t("Taken back: {count} assets", count=f"{self.journal.undo():,}"))

    def action_redo(self) -> None:
        """Decide again."""
        if self.may("redo"):
            self._advance = False
            self.reader.write(lambda: t("Decided again: {count} assets", count=f"{self.journal.redo():,}"))

    def on_decided(self, message: messages.Decided) -> None:
        """Show what counts now; after a single decision go on to the next row."""
        self.app.say(message.text)
        if self.table.rows is not None:
            self.table.rows.forget_pages()
        self.table.refresh()
        self.reader.review()
        if self._advance:
            self._advance = False
            self.table.action_down()
        self.show_decided()
