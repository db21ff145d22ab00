"""The palette: every action by its name, those that cannot be done with the reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input

from pdscan.i18n import t
from pdscan.tui import actions
from pdscan.tui.keys import keys_text
from pdscan.tui.safe_text import fit
from pdscan.tui.view.lines import Line, Piece, line
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.text_list import TextList

_KEYS = 14


class Palette(ModalScreen[str | None]):
    """Type a part of the name, choose with the arrows, enter does it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", show=False),
        Binding("up", "before", show=False),
        Binding("down", "after", show=False),
    ]
    DEFAULT_CSS = """
    Palette { align: center top; }
    Palette > Vertical { width: 80; max-width: 100%; height: 20; max-height: 100%; margin-top: 2; background: $panel; }
    Palette Input { border: none; height: 1; padding: 0 1; background: $surface-lighten-1; }
    Palette Input:focus { border: none; }
    Palette TextList { height: 1fr; }
    """

    def __init__(self, reason_against: Callable[[actions.Action], str], place: str = "") -> None:
        super().__init__()
        self._hidden = {actions.LIST, *actions.VIEWS} - {place}
        self._reason_against = reason_against
        self._found: list[actions.Action] = []

    def compose(self) -> ComposeResult:
        """Field and list."""
        with Vertical():
            yield Input()
            yield TextList(t("Actions"), id="found")

    def on_mount(self) -> None:
        """Everything, before anything is typed."""
        self._search("")
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search as one types."""
        self._search(event.value)

    def _search(self, text: str) -> None:
        wanted = text.casefold().split()
        self._found = [
            action
            for action in actions.ACTIONS
            if action.where not in self._hidden
            and action.id != "palette"
            and all(word in f"{action.id} {action.label} {action.help}".casefold() for word in wanted)
        ]
        self.query_one("#found", TextList).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        lines = []
        for action in self._found:
            reason = self._reason_against(action)
            text = action.label + t(" (not now: {reason})", reason=reason) if reason else action.help
            keys = Piece(" " + fit(keys_text(action), _KEYS), "key")
            lines.append(line(keys, Piece(fit(text, max(4, width - _KEYS - 1)), "dim" if reason else "")))
        return lines

    def on_input_submitted(self) -> None:
        """Enter."""
        self._choose()

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """A click."""
        message.stop()
        self._choose()

    def _choose(self) -> None:
        at = self.query_one("#found", TextList).cursor
        self.dismiss(self._found[at].id if self._found else None)

    def action_before(self) -> None:
        """One up, the field keeps the keys."""
        self.query_one("#found", TextList).action_up()

    def action_after(self) -> None:
        """One down."""
        self.query_one("#found", TextList).action_down()

    def action_cancel(self) -> None:
        """Nothing."""
        self.dismiss(None)
