"""A list of lines with a cursor and a heading: every pane and view is one. Draws only what is in view."""

from __future__ import annotations

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from pdscan.tui.action import LIST
from pdscan.tui.bindings import bindings
from pdscan.tui.view.lines import BLANK, Line
from pdscan.tui.widgets.paint import Paint


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines by number. Subclasses say how many there are and what each looks like at a width in cells."""

    BINDINGS = bindings(LIST)
    ALLOW_SELECT = False
    DEFAULT_CSS = """
    LineList { overflow-x: hidden; scrollbar-size-vertical: 1; background: $surface; }
    """

    cursor: reactive[int] = reactive(0, always_update=False)

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, lines: LineList, cursor: int) -> None:
            super().__init__()
            self.lines = lines
            self.cursor = cursor

        @property
        def control(self) -> LineList:
            """The list, so that handlers can name it."""
            return self.lines

    class Chosen(Moved):
        """Enter, or a click on the line with the cursor."""

    class HeadingClicked(Moved):
        """A click on the heading; `cursor` is the cell."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.paint = Paint(self)

    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line_at(self, index: int, width: int) -> Line:
        """The line with this number."""
        raise NotImplementedError

    def heading(self, width: int) -> Line:
        """The line above the list."""
        raise NotImplementedError

    def changed(self) -> None:
        """The number of lines or their text changed."""
        self.virtual_size = Size(0, self.count() + 1)
        self.cursor = max(0, min(self.cursor, self.count() - 1))
        self.refresh()

    def on_mount(self) -> None:
        """The lines there are at the start."""
        self.changed()
        self.watch(self.app, "theme", self._theme_changed, init=False)

    def _theme_changed(self) -> None:
        self.paint.forget()
        self.refresh()

    @property
    def room(self) -> int:
        """Lines in view below the heading."""
        return max(1, self.scrollable_content_region.height - 1)

    def render_line(self, y: int) -> Strip:
        """One row of the screen."""
        width = self.scrollable_content_region.width
        if y == 0:
            return self.paint.strip(self.heading(width), width, "head-focused" if self.has_focus else "head")
        index = round(self.scroll_y) + y - 1
        if not 0 <= index < self.count():
            return self.paint.strip(BLANK, width)
        under = ("cursor" if self.has_focus else "cursor-away") if index == self.cursor else ""
        return self.paint.strip(self.line_at(index, width), width, under)

    def move(self, index: int) -> None:
        """Put the cursor on a line and scroll it into view."""
        self.cursor = max(0, min(index, self.count() - 1))

    def watch_cursor(self, _old: int, new: int) -> None:
        """Follow the cursor."""
        top = round(self.scroll_y)
        if new < top:
            self.scroll_to(y=new, animate=False, force=True)
        elif new >= top + self.room:
            self.scroll_to(y=new - self.room + 1, animate=False, force=True)
        self.refresh()
        self.post_message(self.Moved(self, new))

    def on_resize(self) -> None:
        """Keep the cursor in view on a smaller screen."""
        if self.cursor >= round(self.scroll_y) + self.room:
            self.scroll_to(y=self.cursor - self.room + 1, animate=False, force=True)

    def on_focus(self) -> None:
        """The heading shows who listens to keys."""
        self.refresh()

    def on_blur(self) -> None:
        """The heading shows who listens to keys."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """One click moves the cursor, a click on the cursor chooses."""
        if event.y == 0:
            self.post_message(self.HeadingClicked(self, event.x))
            return
        index = round(self.scroll_y) + event.y - 1
        if not 0 <= index < self.count():
            return
        if index == self.cursor and event.chain > 1:
            self.action_choose()
        self.move(index)

    def action_up(self) -> None:
        """One line up."""
        self.move(self.cursor - 1)

    def action_down(self) -> None:
        """One line down."""
        self.move(self.cursor + 1)

    def action_page_up(self) -> None:
        """One page up."""
        self.move(self.cursor - self.room)

    def action_page_down(self) -> None:
        """One page down."""
        self.move(self.cursor + self.room)

    def action_first(self) -> None:
        """To the first line."""
        self.move(0)

    def action_last(self) -> None:
        """To the last line."""
        self.move(self.count() - 1)

    def action_choose(self) -> None:
        """Enter."""
        if self.count():
            self.post_message(self.Chosen(self, self.cursor))
