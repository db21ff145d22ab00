"""The browsing screen: sources, assets, details."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer

from pdscan.i18n import t
from pdscan.inventory.finding_window import FindingLine
from pdscan.inventory.store import Inventory
from pdscan.tui import actions, messages
from pdscan.tui.bindings import bindings
from pdscan.tui.journal import Journal
from pdscan.tui.rows import sorts
from pdscan.tui.screens.exporting import Exporting
from pdscan.tui.view import chrome
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.widgets.asset_table import AssetTable
from pdscan.tui.widgets.filter_bar import FilterBar
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.one_line import Made, OneLine
from pdscan.tui.widgets.source_tree import SourceTree
from pdscan.tui.widgets.text_list import TextList

_WIDE = 150
_PAUSE = 0.08
"""Seconds that the cursor rests before what it stands on is read."""


class BrowseScreen(Exporting):
    """Three panes, one place, one journal."""

    BINDINGS = bindings(actions.BROWSE)

    def __init__(self, inventory: Inventory, glyphs: Glyphs, journal: Journal) -> None:
        super().__init__(inventory, journal)
        self._glyphs = glyphs
        self._reviewed = (0, 0)
        self._scan = ""
        self._shown_detail: tuple[int, int] | None = None
        self._resting: dict[str, Timer] = {}

    def compose(self) -> ComposeResult:
        """Header, filter, panes, footer."""
        yield OneLine(self._header, id="header")
        yield FilterBar()
        with Container(id="panes"):
            yield SourceTree(self._glyphs, id="tree")
            with Container(id="assets"):
                yield AssetTable(self._glyphs, id="table")
                yield TextList(t("Details"), id="detail")
        yield OneLine(self._footer, id="footer")

    def on_mount(self) -> None:
        """Read what the first screen shows."""
        self.table.chosen = self.app.habits.columns
        self.table.focus()
        self.reader.rows(self.trail.now)

    @property
    def detail(self) -> TextList:
        """The details' pane."""
        return self.query_one("#detail", TextList)

    def _header(self, width: int) -> Made:
        return chrome.header(self.inventory.place, *self._reviewed, self.app.is_read_only, self._scan, width)

    def _footer(self, width: int) -> Made:
        return chrome.footer([action for action in actions.ACTIONS if action.in_footer], width)

    def on_resize(self, event: events.Resize) -> None:
        """Details stand below the assets, or beside them where there is room."""
        self.set_class(event.size.width >= _WIDE, "wide")

    # What was read

    def on_tree_read(self, message: messages.TreeRead) -> None:
        """The tree's sums."""
        self.sources.show(message.roots)
        if self.trail.now.source_id is not None:
            with self.prevent(LineList.Moved):
                self.sources.reveal(self.trail.now.source_id, self.trail.now.folder)

    def on_rows_read(self, message: messages.RowsRead) -> None:
        """A place's first page."""
        if message.rows.place != self.trail.now:
            return
        if self.wants_tree:
            self.wants_tree = False
            self.reader.tree(self.trail.now)
        if self.table.rows is None:
            self.reader.review()
            gc.freeze()  # what was imported stays; `pdscan browse` let the collector rest until now
            gc.enable()
        message.rows.keep(0, message.page)
        self._shown_detail = None
        self.table.show(message.rows, message.cursor)
        self.show_chips()
        if not message.rows.total:
            self.detail.show(lambda _width: (), t("Details"))

    def on_rows_counted(self, message: messages.RowsCounted) -> None:
        """All of a filtered place."""
        message.rows.settle(message.ids)
        if message.rows is self.table.rows:
            self.table.counted(message.cursor)
            self.show_chips()

    def on_page_read(self, message: messages.PageRead) -> None:
        """One more page."""
        self.table.page_came(message.rows, message.number, message.page)

    def on_detail_read(self, message: messages.DetailRead) -> None:
        """The asset under the cursor."""
        from pdscan.tui.view.detail import detail, shows

        row = self.table.row
        if row is not None and row.id == message.detail.row.id:
            self.detail.show(lambda width: detail(message.detail, width))
            current = self.table.current
            if isinstance(current, FindingLine):
                self.detail.move_to(lambda line: shows(line, current.finding))

    def on_review_counted(self, message: messages.ReviewCounted) -> None:
        """The header's progress."""
        self._reviewed = (message.decided, message.flagged)
        self.query_one("#header", OneLine).refresh()

    def show_scan(self, text: str) -> None:
        """How far a scan is, in the header."""
        if text != self._scan:
            self._scan = text
            self.query_one("#header", OneLine).refresh()

    def on_failed(self, message: messages.Failed) -> None:
        """Say it; what is on the screen stays."""
        self.app.say(message.text, is_problem=True)

    # Moving about

    def on_line_list_moved(self, message: LineList.Moved) -> None:
        """Another folder or asset under the cursor."""
        if message.lines is self.sources:
            self._rest("tree", self._follow_tree)
        elif message.lines is self.table:
            self._rest("table", self._follow_table)

    def _rest(self, pane: str, follow: Callable[[], None]) -> None:
        """Follow the cursor once it rests: a held key must not read every line it passes."""
        if pane in self._resting:
            self._resting[pane].stop()
        self._resting[pane] = self.set_timer(_PAUSE, follow)

    def _follow_tree(self) -> None:
        node = self.sources.node
        if node is not None and self.sources.has_focus:
            self.go(replace(self.trail.now, source_id=node.source_id, folder=node.folder))

    def _follow_table(self) -> None:
        row, current = self.table.row, self.table.current
        if row is not None and current is not None and (row.id, current.id) != self._shown_detail:
            self._shown_detail = (row.id, current.id)
            self.reader.detail(row)

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Enter: from the tree to the assets, from there to the details, and from an item to its filter."""
        if message.lines is self.sources:
            self.table.focus()
        elif message.lines is self.table:
            self.detail.focus()
        elif self.detail.target():
            self.go(self.trail.now.narrowed(self.detail.target()))

    def on_line_list_heading_clicked(self, message: LineList.HeadingClicked) -> None:
        """A click on a column's title sorts by it."""
        if message.lines is self.table:
            sort = self.table.sort_at(message.cursor)
            now = self.trail.now
            if sort in sorts(now.kind):
                self.go(replace(now, sort=sort, is_reversed=sort == now.sort and not now.is_reversed))

    def action_measure(self) -> None:
        """The tree's next measure."""
        self.sources.next_measure()

    def reread(self) -> None:
        """Read again."""
        self.reader.forget()
        self.wants_tree = True
        self.reader.rows(self.trail.now, self.table.cursor)
        self.reader.review()

    def action_next_unreviewed(self) -> None:
        """The next asset that waits."""
        if self.table.rows is not None:
            self.reader.next_unreviewed(self.table.rows, self.table.cursor)

    def action_previous_unreviewed(self) -> None:
        """The asset before that waits."""
        if self.table.rows is not None:
            self.reader.previous_unreviewed(self.table.rows, self.table.cursor)

    def action_columns(self) -> None:
        """The list of columns of the rows in view."""
        from pdscan.tui.screens.columns import ColumnsView

        self.app.push_screen(ColumnsView(self.trail.now.kind))

    def on_found(self, message: messages.Found) -> None:
        """Go there."""
        if message.rows is not self.table.rows:
            return
        if message.position is None:
            self.app.say(t("Everything in view has been decided"))
        else:
            self.table.move(message.position)

    # The table, and what can be done about its assets

    def on_asset_table_pages_wanted(self, message: AssetTable.PagesWanted) -> None:
        """Rows came into view."""
        self.reader.pages(message.rows, message.pages)

    def on_asset_table_marked(self) -> None:
        """The number of marks."""
        self.show_chips()

    def show_decided(self) -> None:
        """Read the details again."""
        self._shown_detail = None
        self._follow_table()

    def reason_against(self, action: actions.Action) -> str:
        """Why an action cannot be done now, "" when it can."""
        if action.id == "clear_filter" and not self.trail.now.is_filtered:
            return t("There is no filter")
        if action.id == "reveal" and not self.app.is_read_only:
            from pdscan.tui.screens.reveal import reason_against

            return reason_against(self.detail.line, self.app.reveal)
        return super().reason_against(action)

    def action_reveal(self) -> None:
        """Ask, then show the raw value of the sample under the cursor."""
        from pdscan.tui.screens.reveal import RevealDialog

        line = self.detail.line
        if self.may("reveal") and line is not None and line.spot is not None and self.app.reveal is not None:
            self.app.push_screen(RevealDialog(self.inventory, line.spot, self.app.reveal, self.app.author))
