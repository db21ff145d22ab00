"""A screen of lines over the browsing screen: help, overview, coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from pdscan.tui import actions
from pdscan.tui.view import chrome
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.one_line import Made, OneLine
from pdscan.tui.widgets.text_list import Maker, TextList

if TYPE_CHECKING:
    from pdscan.tui.app import Browser


class TextView(Screen[object]):
    """One list; choosing a line with a filter goes back to the assets under that filter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,1", "leave", show=False)]
    app: Browser

    def __init__(self, title: str, make: Maker) -> None:
        super().__init__()
        self._title = title
        self._make = make

    def compose(self) -> ComposeResult:
        """The list and the footer."""
        yield TextList(self._title, id="lines")
        yield OneLine(self._footer, id="footer")

    def on_mount(self) -> None:
        """Show the lines."""
        lines = self.query_one("#lines", TextList)
        lines.show(self._make)
        lines.focus()

    def _footer(self, width: int) -> Made:
        return chrome.footer([action for action in actions.of(actions.EVERYWHERE) if action.in_footer], width)

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Filter by the line."""
        message.stop()
        target = self.query_one("#lines", TextList).target()
        if target:
            self.app.pop_screen()
            browse = self.app.browse
            browse.go(browse.trail.now.narrowed(target))

    def on_one_line_clicked(self, message: OneLine.Clicked) -> None:
        """A footer entry."""
        self.app.perform(message.meaning)

    def action_leave(self) -> None:
        """Back to browsing."""
        self.app.pop_screen()
