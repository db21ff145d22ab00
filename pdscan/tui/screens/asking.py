"""A dialog that asks for one line of text: a file name, a cell of the ledger, the name of a view."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from pdscan.i18n import t
from pdscan.tui.safe_text import fit, visible
from pdscan.tui.view.lines import Piece, line
from pdscan.tui.widgets.one_line import Made, OneLine

Check = Callable[[str], str]
"""What is wrong with a text, "" for nothing."""


class Asking(ModalScreen[str | None]):
    """Enter gives the text back, escape nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]
    DEFAULT_CSS = """
    Asking { align: center middle; }
    Asking > Vertical { width: 72; max-width: 100%; height: auto; background: $panel; padding: 1 2; }
    Asking Input { border: none; height: 1; background: $surface; margin: 1 0; padding: 0 1; }
    Asking Input:focus { border: none; background: $surface-lighten-1; }
    """

    def __init__(
        self, title: str, about: str, value: str = "", choices: Sequence[str] = (), check: Check = lambda _text: ""
    ) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._value = value
        self._choices = choices
        self._check = check
        self._problem = ""

    def compose(self) -> ComposeResult:
        """Title, what it is about, the field, what may stand there, keys."""
        suggester = SuggestFromList(self._choices) if self._choices else None
        with Vertical():
            yield OneLine(lambda width: _one(self._title, "title", width))
            yield OneLine(lambda width: _one(self._about, "dim", width))
            yield Input(self._value, suggester=suggester)
            if self._choices:
                yield OneLine(lambda width: _one(" / ".join(self._choices), "dim", width))
            yield OneLine(self._last, id="problem")

    def _last(self, width: int) -> Made:
        text = self._problem or t("Enter keeps it, Esc cancels")
        return _one(text, "grave" if self._problem else "dim", width)

    def on_mount(self) -> None:
        """Type at once."""
        self.query_one(Input).focus()

    def on_input_submitted(self) -> None:
        """Enter."""
        text = self.query_one(Input).value.strip()
        self._problem = self._check(text)
        if self._problem:
            self.query_one("#problem", OneLine).refresh()
        else:
            self.dismiss(text)

    def action_cancel(self) -> None:
        """Nothing."""
        self.dismiss(None)


def _one(text: str, role: str, width: int) -> Made:
    return line(Piece(fit(visible(text), width), role)), ("",)
