"""The browsing screen: sources, assets, details."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.timer import Timer

from pdscan.i18n import t
from pdscan.inventory import window
from pdscan.inventory.store import Inventory
from pdscan.tui import actions, messages
from pdscan.tui.bindings import bindings
from pdscan.tui.journal import Journal
from pdscan.tui.place import Place, Trail, typed
from pdscan.tui.screens.deciding import Deciding
from pdscan.tui.screens.reveal import RevealDialog, reason_against
from pdscan.tui.view import chrome
from pdscan.tui.view.detail import detail
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


class BrowseScreen(Deciding):
    """Three panes, one place, one journal."""

    BINDINGS = bindings(actions.BROWSE)

    def __init__(self, inventory: Inventory, glyphs: Glyphs, journal: Journal) -> None:
        super().__init__(inventory, journal)
        self._glyphs = glyphs
        self.trail = Trail()
        self._inventory = inventory
        self._reviewed = (0, 0)
        self._shown_detail: int | None = None
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
        self.table.focus()
        self.reader.rows(self.trail.now)

    @property
    def sources(self) -> SourceTree:
        """The sources' pane."""
        return self.query_one("#tree", SourceTree)

    @property
    def detail(self) -> TextList:
        """The details' pane."""
        return self.query_one("#detail", TextList)

    @property
    def filter(self) -> FilterBar:
        """The filter."""
        return self.query_one(FilterBar)

    def _header(self, width: int) -> Made:
        return chrome.header(self._inventory.place, *self._reviewed, self.app.is_read_only, width)

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
        if self.table.rows is None:  # sums take longer than rows, so they are asked for when the rows are there
            self.reader.tree(self.trail.now.terms())
            self.reader.review()
        message.rows.keep(0, message.page)
        self._shown_detail = None
        self.table.show(message.rows, message.cursor)
        self._show_chips()
        if not message.rows.total:
            self.detail.show(lambda _width: (), t("Details"))

    def on_rows_counted(self, message: messages.RowsCounted) -> None:
        """All of a filtered place."""
        message.rows.settle(message.ids)
        if message.rows is self.table.rows:
            self.table.counted(message.cursor)
            self._show_chips()

    def on_page_read(self, message: messages.PageRead) -> None:
        """One more page."""
        self.table.page_came(message.rows, message.number, message.page)

    def on_detail_read(self, message: messages.DetailRead) -> None:
        """The asset under the cursor."""
        row = self.table.row
        if row is not None and row.id == message.detail.row.id:
            self.detail.show(lambda width: detail(message.detail, width))

    def on_review_counted(self, message: messages.ReviewCounted) -> None:
        """The header's progress."""
        self._reviewed = (message.decided, message.flagged)
        self.query_one("#header", OneLine).refresh()

    def on_failed(self, message: messages.Failed) -> None:
        """Say it; what is on the screen stays."""
        self.app.say(message.text, is_problem=True)

    def _show_chips(self) -> None:
        rows = self.table.rows
        self.filter.show(self.trail.now.words, rows.total if rows and rows.is_counted else None, len(self.table.marked))

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
        row = self.table.row
        if row is not None and row.id != self._shown_detail:
            self._shown_detail = row.id
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
            if sort in window.SORTS:
                now = self.trail.now
                self.go(replace(now, sort=sort, is_reversed=sort == now.sort and not now.is_reversed))

    def go(self, place: Place) -> None:
        """Show another place."""
        before = self.trail.now
        if self.trail.go(place):
            self._show_place(before)

    def _show_place(self, before: Place) -> None:
        now = self.trail.now
        self._show_chips()
        self.reader.rows(now)
        if now.words != before.words:
            self.reader.tree(now.terms())
        elif (now.source_id, now.folder) != (before.source_id, before.folder) and not self.sources.has_focus:
            self.sources.reveal(now.source_id, now.folder)

    def action_back(self) -> None:
        """To the place before."""
        before = self.trail.now
        if self.trail.back():
            self.table.focus()
            self._show_place(before)
        else:
            self.app.say(t("There is nothing before this"))

    def action_forward(self) -> None:
        """Forward again."""
        before = self.trail.now
        if self.trail.forward():
            self.table.focus()
            self._show_place(before)
        else:
            self.app.say(t("There is nothing after this"))

    def action_filter(self) -> None:
        """Type a filter."""
        self.filter.edit(typed(self.trail.now.words))

    def on_filter_bar_entered(self, message: FilterBar.Entered) -> None:
        """A filter was typed."""
        self.table.focus()
        self.go(self.trail.now.filtered(message.text))

    def on_filter_bar_left(self) -> None:
        """Typing was given up."""
        self.table.focus()

    def action_clear_filter(self) -> None:
        """Unzoom, unmark, or take the filter away: what is nearest."""
        if self.has_class("zoomed"):
            self.action_zoom()
        elif self.table.marked:
            self.table.unmark()
        elif self.trail.now.words:
            self.go(replace(self.trail.now, words=()))

    def on_one_line_clicked(self, message: OneLine.Clicked) -> None:
        """A chip or a footer entry."""
        name, _, number = message.meaning.partition(":")
        if name == "chip":
            kept = [word for at, word in enumerate(self.trail.now.words) if at != int(number)]
            self.go(replace(self.trail.now, words=tuple(kept)))
        else:
            self.app.perform(name)

    def action_sort(self) -> None:
        """The next order."""
        now = self.trail.now
        following = window.SORTS[(window.SORTS.index(now.sort) + 1) % len(window.SORTS)]
        self.go(replace(now, sort=following, is_reversed=False))
        self.app.say(t("Sorted by: {sort}", sort=sort_name(following)))

    def action_reverse(self) -> None:
        """The other way round."""
        self.go(replace(self.trail.now, is_reversed=not self.trail.now.is_reversed))

    def action_measure(self) -> None:
        """The tree's next measure."""
        self.sources.next_measure()

    def action_zoom(self) -> None:
        """One pane alone, or all."""
        if self.has_class("zoomed"):
            self.remove_class("zoomed", "zoom-tree", "zoom-table", "zoom-detail")
        elif isinstance(self.focused, LineList) and self.focused.id:
            self.add_class("zoomed", f"zoom-{self.focused.id}")

    def reread(self) -> None:
        """Read again."""
        self.reader.rows(self.trail.now, self.table.cursor)
        self.reader.tree(self.trail.now.terms())
        self.reader.review()

    def action_next_unreviewed(self) -> None:
        """The next asset that waits."""
        if self.table.rows is not None:
            self.reader.next_unreviewed(self.table.rows, self.table.cursor)

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
        self._show_chips()

    def show_decided(self) -> None:
        """Read the details again."""
        self._shown_detail = None
        self._follow_table()

    def reason_against(self, action: actions.Action) -> str:
        """Why an action cannot be done now, "" when it can."""
        if action.id == "clear_filter" and not self.trail.now.words:
            return t("There is no filter")
        if action.id == "reveal" and not self.app.is_read_only:
            return reason_against(self.detail.line, self.app.reveal)
        return super().reason_against(action)

    def action_reveal(self) -> None:
        """Ask, then show the raw value of the sample under the cursor."""
        line = self.detail.line
        if self.may("reveal") and line is not None and line.spot is not None and self.app.reveal is not None:
            self.app.push_screen(RevealDialog(self._inventory, line.spot, self.app.reveal, self.app.author))


def sort_name(sort: str) -> str:
    """The label of an order."""
    return {
        "severity": t("category"),
        "persons": t("people"),
        "hits": t("hits"),
        "size": t("size"),
        "modified": t("date"),
        "name": t("name"),
        "location": t("place"),
        "status": t("status"),
    }[sort]
