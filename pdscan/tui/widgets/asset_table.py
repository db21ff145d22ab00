"""The table's pane: assets or findings, a virtual table over pages of the inventory."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from textual.message import Message

from pdscan.i18n import t
from pdscan.inventory.query import AssetRow
from pdscan.tui.action import LIST, TABLE
from pdscan.tui.bindings import bindings
from pdscan.tui.place import ASSETS
from pdscan.tui.rows import PAGE, Row, Rows, asset_of
from pdscan.tui.safe_text import fit
from pdscan.tui.view import table
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.view.lines import Line, Piece, line
from pdscan.tui.widgets.line_list import LineList


class AssetTable(LineList, inherit_bindings=False):
    """Asks for the pages that are in view and draws what it has."""

    BINDINGS = bindings(LIST, TABLE)

    class PagesWanted(Message):
        """Rows came into view whose pages are not there."""

        def __init__(self, rows: Rows, pages: Sequence[int]) -> None:
            super().__init__()
            self.rows = rows
            self.pages = pages

    class RangeWanted(Message):
        """The assets at positions [first, last] are to be marked."""

        def __init__(self, first: int, last: int) -> None:
            super().__init__()
            self.first = first
            self.last = last

    class Marked(Message):
        """The marks changed."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self.rows: Rows | None = None
        self.marked: set[int] = set()
        self.chosen: Mapping[str, Sequence[str]] = {}
        """The columns that the user chose, by kind of rows."""
        self._last_mark = 0
        self._wanted: frozenset[int] = frozenset()

    def show(self, rows: Rows, cursor: int = 0) -> None:
        """Another selection or order."""
        self.rows = rows
        self._wanted = frozenset()
        self.changed()
        if self.cursor != cursor:
            self.move(cursor)
        else:
            self.post_message(self.Moved(self, self.cursor))

    def counted(self, cursor: int) -> None:
        """The number of rows is known now; go where the cursor was to be, if it has not moved since."""
        at = self.cursor
        self.changed()
        if cursor and at == min(cursor, at):
            self.move(cursor)

    def page_came(self, rows: Rows, number: int, page: Sequence[Row]) -> None:
        """A page was read."""
        if rows is not self.rows:
            return
        rows.keep(number, page)
        self._wanted -= {number}
        self.refresh()
        if number == self.cursor // PAGE:
            self.post_message(self.Moved(self, self.cursor))

    def action_mark(self) -> None:
        """Mark or unmark the asset and go on."""
        row = self.row
        if row is None:
            return
        self.marked ^= {row.id}
        self._last_mark = self.cursor
        self.move(self.cursor + 1)
        self.refresh()
        self.post_message(self.Marked())

    def action_mark_range(self) -> None:
        """Mark from the last mark to the cursor."""
        first, last = sorted((self._last_mark, self.cursor))
        self.post_message(self.RangeWanted(first, last))

    def action_mark_all(self) -> None:
        """Mark everything in view, or nothing where something is marked."""
        if self.marked:
            self.unmark()
        elif self.count():
            self.post_message(self.RangeWanted(0, self.count() - 1))

    def mark(self, numbers: Sequence[int]) -> None:
        """Add to the marks."""
        self.marked.update(numbers)
        self.refresh()
        self.post_message(self.Marked())

    def unmark(self) -> None:
        """Take all marks away."""
        self.marked.clear()
        self.refresh()
        self.post_message(self.Marked())

    @property
    def current(self) -> Row | None:
        """The asset or finding with the cursor."""
        return self.rows.row(self.cursor) if self.rows and self.rows.total else None

    @property
    def row(self) -> AssetRow | None:
        """The asset with the cursor, or that of the finding with it."""
        return asset_of(self.current) if self.current is not None else None

    def _layout(self, width: int) -> table.Layout:
        kind = self.rows.place.kind if self.rows else ASSETS
        return table.layout(width, kind, self.chosen.get(kind, ()))

    def count(self) -> int:
        """How many assets the selection holds."""
        return self.rows.total if self.rows else 0

    def line_at(self, index: int, width: int) -> Line:
        """One row, or a sign that it is on its way."""
        row = self.rows.row(index) if self.rows else None
        if self.rows is not None and self.rows.is_missing(index // PAGE):
            self._ask()
        if row is None:
            return table.loading(width)
        return table.row_line(row, self._layout(width), asset_of(row).id in self.marked, self._glyphs)

    def _ask(self) -> None:
        if self.rows is None:
            return
        top = round(self.scroll_y)
        last = min(top + self.room, self.rows.total - 1)
        missing = frozenset(self.rows.pages_in(top, last)) - self._wanted
        if missing:
            self._wanted |= missing
            self.post_message(self.PagesWanted(self.rows, sorted(missing)))

    def heading(self, width: int) -> Line:
        """Column titles."""
        if self.rows is None:
            return line(Piece(fit(" " + t("Reading the inventory ..."), width)))
        place = self.rows.place
        return table.header(self._layout(width), place.sort, place.is_reversed, self._glyphs)

    def sort_at(self, cell: int) -> str:
        """The sort that belongs to the column under a cell of the heading."""
        return table.sort_at(self._layout(self.scrollable_content_region.width), cell)
