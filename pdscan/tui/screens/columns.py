"""Choosing the columns of the table."""

from __future__ import annotations

from dataclasses import replace

from pdscan.i18n import t
from pdscan.tui.action import COLUMNS
from pdscan.tui.bindings import bindings
from pdscan.tui.place import FINDINGS
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view.columns import columns, usual
from pdscan.tui.view.lines import Line, Piece, line


class ColumnsView(TextView):
    """The chosen columns in their order, then the others. What is changed is kept at once, for this user."""

    BINDINGS = [*TextView.BINDINGS, *bindings(COLUMNS)]  # noqa: RUF012 - Textual's own way to declare them
    name_of_view = "columns"
    place = COLUMNS

    def __init__(self, kind: str) -> None:
        title = t("Columns of findings") if kind == FINDINGS else t("Columns of assets")
        super().__init__(title, self._shown)
        self._kind = kind

    @property
    def _chosen(self) -> list[str]:
        names = self.app.habits.columns.get(self._kind) or [column.id for column in usual(self._kind)]
        known = {column.id for column in columns(self._kind)}
        return [name for name in names if name in known]

    def _shown(self, width: int) -> list[Line]:  # noqa: ARG002 - short labels, whatever the width
        chosen = self._chosen
        titles = {column.id: column.title() for column in columns(self._kind)}
        others = [name for name in titles if name not in chosen]
        lines = [line(Piece("  " + t("As many as fit are shown, the first ones first; the name always is."), "dim"))]
        for name in [*chosen, *others]:
            mark = self.app.glyphs.marked if name in chosen else " "
            lines.append(line("  ", Piece(mark, "mark"), " ", Piece(titles[name]), opens=name))
        return lines

    def open(self, line: Line) -> None:
        """Enter is the same as space."""
        self._toggle(line.opens)

    def action_toggle_column(self) -> None:
        """Show it, or leave it out."""
        if self.lines.line is not None and self.lines.line.opens:
            self._toggle(self.lines.line.opens)

    def _toggle(self, name: str) -> None:
        chosen = self._chosen
        kept = [one for one in chosen if one != name] if name in chosen else [*chosen, name]
        if kept:
            self._keep(kept, name)
        else:
            self.app.say(t("One column stays"), is_problem=True)

    def action_column_up(self) -> None:
        """Earlier."""
        self._shift(-1)

    def action_column_down(self) -> None:
        """Later."""
        self._shift(1)

    def _shift(self, by: int) -> None:
        chosen, name = self._chosen, self.lines.line.opens if self.lines.line is not None else ""
        if name not in chosen or not 0 <= chosen.index(name) + by < len(chosen):
            return
        at = chosen.index(name)
        chosen[at], chosen[at + by] = chosen[at + by], name
        self._keep(chosen, name)

    def action_usual_columns(self) -> None:
        """As if nobody had chosen."""
        self._keep([], self.lines.line.opens if self.lines.line is not None else "")

    def _keep(self, names: list[str], cursor: str) -> None:
        now = self.app.habits
        chosen = {kind: others for kind, others in now.columns.items() if kind != self._kind}
        if names:
            chosen[self._kind] = tuple(names)
        self.app.set_habits(replace(now, columns=chosen))
        self.lines.again()
        self.lines.move_to(lambda line: line.opens == cursor)
