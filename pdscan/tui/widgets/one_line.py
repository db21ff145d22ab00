"""A row of the screen that shows one line: header, chips, footer. A click on a piece tells what stands there."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from pdscan.tui.safe_text import cells
from pdscan.tui.view.lines import BLANK, Line
from pdscan.tui.widgets.paint import Paint

Made = tuple[Line, tuple[str, ...]]
"""A line, and what each of its pieces stands for ("" for nothing)."""


class OneLine(Widget):
    """Draws what `make(width)` gives."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    OneLine { height: 1; background: $panel; }
    """

    class Clicked(Message):
        """A piece that stands for something was clicked."""

        def __init__(self, widget: OneLine, meaning: str) -> None:
            super().__init__()
            self.widget = widget
            self.meaning = meaning

        @property
        def control(self) -> OneLine:
            """The row, so that handlers can name it."""
            return self.widget

    def __init__(self, make: Callable[[int], Made], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._make = make
        self.paint = Paint(self)

    def on_mount(self) -> None:
        """Colours follow the theme."""
        self.watch(self.app, "theme", self._theme_changed, init=False)

    def _theme_changed(self) -> None:
        self.paint.forget()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one row."""
        return self.paint.strip(self._make(self.size.width)[0] if y == 0 else BLANK, self.size.width)

    def on_click(self, event: events.Click) -> None:
        """Which piece is it?"""
        line, meanings = self._make(self.size.width)
        at = 0
        for piece, meaning in zip(line.pieces, meanings, strict=True):
            at += cells(piece.text)
            if event.x < at:
                if meaning:
                    self.post_message(self.Clicked(self, meaning))
                return
