"""The views that were kept."""

from __future__ import annotations

from pdscan.i18n import t
from pdscan.tui import kept_views
from pdscan.tui.action import KEPT
from pdscan.tui.bindings import bindings
from pdscan.tui.place import typed
from pdscan.tui.safe_text import fit, visible
from pdscan.tui.screens.moving import sort_name
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view.lines import Line, Piece, line

_NAME = 24


class KeptViews(TextView):
    """Choosing one goes there."""

    BINDINGS = [*TextView.BINDINGS, *bindings(KEPT)]  # noqa: RUF012 - Textual's own way to declare them
    name_of_view = "saved_views"
    place = KEPT

    def __init__(self, sources: dict[str, int]) -> None:
        super().__init__(t("Kept views"), self._shown)
        self._sources = sources

    def _shown(self, width: int) -> list[Line]:
        lines = []
        for one in kept_views.load():
            parts = [one.folder or one.source, typed(one.words), sort_name(one.sort)]
            text = fit(visible("  ".join(part for part in parts if part)), max(0, width - _NAME - 4))
            lines.append(
                line("  ", Piece(fit(visible(one.name), _NAME), "strong"), " ", Piece(text, "dim"), opens=one.name)
            )
        return lines or [line(Piece("  " + t("None yet: w keeps the one in view."), "dim"))]

    def open(self, line: Line) -> None:
        """Go there."""
        view = next((one for one in kept_views.load() if one.name == line.opens), None)
        if view is not None:
            self.app.leave_views()
            self.app.browse.go(view.place(self._sources))

    def action_delete_view(self) -> None:
        """Forget the one under the cursor."""
        if self.lines.line is not None and self.lines.line.opens:
            kept_views.delete(self.lines.line.opens)
            self.lines.again()
