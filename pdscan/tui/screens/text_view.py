"""A screen of lines over the browsing screen: help, and every view."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from pdscan.i18n import t
from pdscan.tui import actions, messages
from pdscan.tui.view import chrome
from pdscan.tui.view.lines import Line
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.one_line import Made, OneLine
from pdscan.tui.widgets.text_list import Maker, TextList

if TYPE_CHECKING:
    from pdscan.reports.table_file import Table
    from pdscan.tui.app import Browser


class TextView(Screen[object]):
    """One list; choosing a line with a filter goes back to the assets under that filter.

    `name_of_view` is the action that shows it, `place` where its own actions stand in the table; `can_export`: does
    `listing` give a table?
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]
    name_of_view = ""
    place = ""
    can_export = False
    app: Browser

    def __init__(self, title: str, make: Maker) -> None:
        super().__init__()
        self._title = title
        self._make = make

    def compose(self) -> ComposeResult:
        """The other views, the list and the footer."""
        yield OneLine(lambda width: chrome.tabs(self.name_of_view, width), id="tabs")
        yield TextList(self._title, id="lines")
        yield OneLine(self._footer, id="footer")

    def on_mount(self) -> None:
        """Show the lines."""
        self.lines.show(self._make)
        self.lines.focus()

    @property
    def lines(self) -> TextList:
        """The list."""
        return self.query_one("#lines", TextList)

    def _footer(self, width: int) -> Made:
        whole = [action for action in actions.of(actions.EVERYWHERE) if action.in_footer]
        return chrome.footer([*actions.of(self.place), *whole], width)

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Filter by the line, or open what it stands for."""
        message.stop()
        line = self.lines.line
        if line is not None and line.target:
            browse = self.app.browse
            self.app.leave_views()
            browse.go(browse.trail.now.narrowed(*line.target.split("\n")))
        elif line is not None and line.opens:
            self.open(line)

    def open(self, line: Line) -> None:
        """What choosing a line does that sets no filter; nothing in most views."""

    def listing(self) -> Table | None:
        """What is in view as a table, None where that is no table; called in a worker thread."""
        return None

    def export(self) -> None:
        """Ask for a file, and write what is in view."""
        from pdscan.tui.screens.export_file import export_file

        if not self.can_export:
            self.app.say(t("There is no table here to export"), is_problem=True)
            return

        def write(path: Path) -> int:
            from pdscan.reports import table_file

            table = self.listing()
            if table is None:
                raise table_file.ListingProblem(t("There is no table here to export"))
            return table_file.write(table, path)

        export_file(self, f"pdscan-{self.name_of_view}", self._title, write)

    def on_exported(self, message: messages.Exported) -> None:
        """It is written, or why not."""
        self.app.say(message.text, is_problem=message.is_problem)

    def on_one_line_clicked(self, message: OneLine.Clicked) -> None:
        """A tab or a footer entry."""
        self.app.perform(message.meaning)

    def action_leave(self) -> None:
        """Back to browsing, or to the view before."""
        self.app.pop_screen()
