"""Draws lines in the colours of the theme, which the application holds for all of its widgets."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

from pdscan.tui.safe_text import cells
from pdscan.tui.view.lines import Line

ROLES = (
    "dim",
    "strong",
    "title",
    "source",
    "grave",
    "warn",
    "good",
    "bar",
    "bar-grave",
    "bar-warn",
    "mark",
    "head",
    "head-sorted",
    "head-focused",
    "chip",
    "key",
    "cursor",
    "cursor-away",
)
CLASSES = {f"line--{role}" for role in ROLES}
"""Component classes of the application: each widget with its own would be styled anew some hundred times a start."""
CSS = """
.line--dim { color: $text-muted; }
.line--strong { text-style: bold; }
.line--title { color: $text-primary; text-style: bold; }
.line--source { color: $text-accent; text-style: bold; }
.line--grave { color: $text-error; text-style: bold; }
.line--warn { color: $text-warning; }
.line--good { color: $text-success; }
.line--bar { color: $primary; background: $primary; }
.line--bar-grave { color: $error; background: $error; }
.line--bar-warn { color: $warning; background: $warning; }
.line--mark { color: $text-accent; text-style: bold; }
.line--head { color: $foreground; background: $panel; }
.line--head-sorted { color: $text-accent; background: $panel; text-style: bold; }
.line--head-focused { color: $foreground; background: $primary-muted; text-style: bold; }
.line--chip { color: $foreground; background: $primary-muted; }
.line--key { color: $text-accent; text-style: bold; }
.line--cursor { background: $primary-muted; text-style: bold; }
.line--cursor-away { background: $surface-lighten-2; }
"""


class Paint:
    """Styles of the roles for one widget, looked up once a theme."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._styles: dict[str, Style] = {}

    def forget(self) -> None:
        """The theme changed."""
        self._styles.clear()

    def style(self, role: str) -> Style:
        """The style of a role, without the parts it does not set."""
        found = self._styles.get(role)
        if found is None:
            app = self._widget.app
            found = app.get_component_styles(f"line--{role}").partial_rich_style if role else Style.null()
            self._styles[role] = found
        return found

    def strip(self, line: Line, width: int, under: str = "") -> Strip:
        """A line as exactly `width` cells; `under` is a role for the whole row (the cursor)."""
        base = self._widget.rich_style
        row = self.style(under)
        segments = [Segment(piece.text, base + row + self.style(piece.role)) for piece in line.pieces]
        length = sum(cells(piece.text) for piece in line.pieces)
        return Strip(segments, length).adjust_cell_length(width, base + row)
