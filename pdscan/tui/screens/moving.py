"""Moving about: folders, filters, orders, and the way back."""

from __future__ import annotations

from dataclasses import replace

from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.tui.journal import Journal
from pdscan.tui.place import ASSETS, FINDINGS, Group, Place, Trail, typed
from pdscan.tui.rows import sorts
from pdscan.tui.screens.deciding import Deciding
from pdscan.tui.widgets.filter_bar import FilterBar
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.one_line import OneLine
from pdscan.tui.widgets.source_tree import SourceTree


class Moving(Deciding):
    """A screen that shows one place after the other."""

    def __init__(self, inventory: Inventory, journal: Journal) -> None:
        super().__init__(inventory, journal)
        self.trail = Trail()
        self.wants_tree = True
        """Are the tree's sums to be read once the rows are there? They take longer."""

    @property
    def sources(self) -> SourceTree:
        """The sources' pane."""
        return self.query_one("#tree", SourceTree)

    @property
    def filter(self) -> FilterBar:
        """The filter."""
        return self.query_one(FilterBar)

    def show_chips(self) -> None:
        """Chips and counts of the place in view."""
        rows = self.table.rows
        total = rows.total if rows and rows.is_counted else None
        self.filter.show(self.trail.now.chips(), total, len(self.table.marked), self.trail.now.kind)

    def go(self, place: Place) -> None:
        """Show another place."""
        before = self.trail.now
        if self.trail.go(place):
            self._show_place(before)

    def go_to_assets(self, label: str, numbers: tuple[int, ...]) -> None:
        """Show these assets and no others; the label is their chip."""
        self.go(Place(group=Group(label, numbers)))
        self.table.focus()

    def _show_place(self, before: Place) -> None:
        now = self.trail.now
        self.show_chips()
        self.reader.rows(now)
        self.wants_tree = self.wants_tree or (now.words, now.group) != (before.words, before.group)
        is_elsewhere = (now.source_id, now.folder) != (before.source_id, before.folder)
        if not self.wants_tree and is_elsewhere and not self.sources.has_focus:
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
        elif self.trail.now.is_filtered:
            self.go(replace(self.trail.now, words=(), group=None))

    def action_zoom(self) -> None:
        """One pane alone, or all."""
        if self.has_class("zoomed"):
            self.remove_class("zoomed", "zoom-tree", "zoom-table", "zoom-detail")
        elif isinstance(self.focused, LineList) and self.focused.id:
            self.add_class("zoomed", f"zoom-{self.focused.id}")

    def on_one_line_clicked(self, message: OneLine.Clicked) -> None:
        """A chip or a footer entry."""
        name, _, number = message.meaning.partition(":")
        if name == "chip":
            self.go(self.trail.now.without(int(number)))
        else:
            self.app.perform(name)

    def action_sort(self) -> None:
        """The next order."""
        now = self.trail.now
        known = sorts(now.kind)
        following = known[(known.index(now.sort) + 1) % len(known)]
        self.go(replace(now, sort=following, is_reversed=False))
        self.app.say(t("Sorted by: {sort}", sort=sort_name(following)))

    def action_findings(self) -> None:
        """Findings instead of assets, or back."""
        now = self.trail.now
        kind = ASSETS if now.kind == FINDINGS else FINDINGS
        self.go(now.of_kind(kind, sorts(kind)))

    def action_reverse(self) -> None:
        """The other way round."""
        self.go(replace(self.trail.now, is_reversed=not self.trail.now.is_reversed))


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
        "entity": t("item"),
        "score": t("score"),
        "access": t("who can read it"),
        "status": t("status"),
    }[sort]
