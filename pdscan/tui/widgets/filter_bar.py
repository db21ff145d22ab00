"""The filter: chips, and a field to type in with the problem beside it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input

from pdscan.inventory.filter import FilterProblem, parse
from pdscan.tui.place import ASSETS
from pdscan.tui.safe_text import fit, visible
from pdscan.tui.view import chrome
from pdscan.tui.view.lines import Piece, line
from pdscan.tui.widgets.one_line import Made, OneLine


class FilterBar(Vertical):
    """Chips while browsing; an input line while the filter is typed."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    DEFAULT_CSS = """
    FilterBar { height: auto; }
    FilterBar Input { border: none; height: 1; padding: 0 1; background: $surface-lighten-1; display: none; }
    FilterBar #problem { display: none; }
    FilterBar.typing Input { display: block; border: none; }
    FilterBar.typing #chips { display: none; }
    FilterBar.wrong #problem { display: block; }
    """

    class Entered(Message):
        """A filter that can be read."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The field was left without a new filter."""

    def __init__(self) -> None:
        super().__init__(id="filter")
        self.words: tuple[str, ...] = ()
        self.total: int | None = None
        self.marked = 0
        self.kind = ASSETS
        self._problem = ""

    def compose(self) -> ComposeResult:
        """Chips, field, problem."""
        yield OneLine(lambda width: chrome.chips(self.words, self.total, self.marked, self.kind, width), id="chips")
        yield Input(id="typed", select_on_focus=False)
        yield OneLine(self._problem_line, id="problem")

    def _problem_line(self, width: int) -> Made:
        return line(Piece(fit(" " + visible(self._problem), width), "grave")), ("",)

    def show(self, words: tuple[str, ...], total: int | None, marked: int, kind: str = ASSETS) -> None:
        """Other chips or counts."""
        self.words, self.total, self.marked, self.kind = words, total, marked, kind
        self.query_one("#chips", OneLine).refresh()

    def edit(self, text: str) -> None:
        """Let the filter be typed."""
        self.add_class("typing")
        field = self.query_one(Input)
        field.value = text + " " if text else ""
        field.cursor_position = len(field.value)
        field.focus()

    @property
    def is_typing(self) -> bool:
        """Is the field open?"""
        return self.has_class("typing")

    def close(self) -> None:
        """Back to the chips."""
        self.remove_class("typing", "wrong")

    def on_input_changed(self, event: Input.Changed) -> None:
        """A problem goes when the text can be read again."""
        event.stop()
        if self.has_class("wrong"):
            self._check(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        event.stop()
        if self._check(event.value):
            self.close()
            self.post_message(self.Entered(event.value))

    def _check(self, text: str) -> bool:
        try:
            parse(text)
        except FilterProblem as problem:
            self._problem = str(problem)
            self.add_class("wrong")
            self.query_one("#problem", OneLine).refresh()
            return False
        self.remove_class("wrong")
        return True

    def action_leave(self) -> None:
        """Escape."""
        self.close()
        self.post_message(self.Left())
