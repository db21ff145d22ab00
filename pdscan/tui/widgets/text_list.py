"""A list of lines made at once for a width: details, overview, coverage, help."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pdscan.tui.safe_text import fit
from pdscan.tui.view import lines
from pdscan.tui.view.lines import Line, Piece
from pdscan.tui.widgets.line_list import LineList

Maker = Callable[[int], Sequence[Line]]


class TextList(LineList):
    """Shows what a function makes of the width; made again when the width changes."""

    def __init__(self, title: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.title = title
        self._make: Maker = lambda _width: ()
        self._lines: Sequence[Line] = ()
        self._width = 0

    def show(self, make: Maker, title: str | None = None) -> None:
        """Show other lines from the top."""
        self._make = make
        if title is not None:
            self.title = title
        self._width = 0
        self.cursor = 0
        self._lay_out()

    def move_to_first_choice(self) -> None:
        """The first line that choosing does something with."""
        self.move(next((at for at, line in enumerate(self._lines) if line.target or line.opens), 0))

    def move_to(self, holds: Callable[[Line], bool]) -> None:
        """The first line that a claim holds for, shown at the top where there is more below."""
        found = next((at for at, line in enumerate(self._lines) if holds(line)), None)
        if found is not None:
            self.move(min(found + self.room - 1, self.count() - 1))
            self.move(found)

    def again(self, title: str | None = None) -> None:
        """The same lines made anew, the cursor where it is."""
        self._width = 0
        self.title = self.title if title is None else title
        self._lay_out()

    def on_resize(self) -> None:
        """Another width wraps differently."""
        self._lay_out()
        super().on_resize()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width and width != self._width:
            self._width = width
            self._lines = self._make(width)
            self.changed()
            self.call_after_refresh(self._lay_out)  # a scroll bar that came or went leaves another width

    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line_at(self, index: int, width: int) -> Line:  # noqa: ARG002 - lines are laid out for the width already
        """The line with this number."""
        return self._lines[index]

    def heading(self, width: int) -> Line:
        """The title."""
        return lines.line(Piece(fit(" " + self.title, width)))

    def target(self) -> str:
        """The filter that the line with the cursor sets, "" for none."""
        return self._lines[self.cursor].target if self._lines else ""

    @property
    def line(self) -> Line | None:
        """The line with the cursor."""
        return self._lines[self.cursor] if self._lines else None
