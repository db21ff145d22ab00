"""The rows of the table: which columns fit, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pdscan.tui.place import ASSETS, FINDINGS
from pdscan.tui.rows import Row
from pdscan.tui.safe_text import fit, fit_right
from pdscan.tui.view.columns import NAME, Column, columns, role, usual
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.view.lines import Line, Piece, line

_MARK = 2
_WIDE = 110
"""From this width on names get more room."""
_NAMES = {ASSETS: 30, FINDINGS: 24}


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns that fit a width, with the width each gets."""

    columns: tuple[tuple[Column, int], ...]


def layout(width: int, kind: str = ASSETS, chosen: Sequence[str] = ()) -> Layout:
    """As many columns as fit, the important ones first, or the chosen ones in their order; the name takes what is
    left."""
    room = width - _MARK
    fitting: list[Column] = []
    known = {column.id: column for column in columns(kind)}
    wanted = [known[name] for name in chosen if name in known] if chosen else list(usual(kind))
    least = NAME.width if width < _WIDE else _NAMES[kind]
    for column in wanted:
        if room - least < column.width + 1:
            break
        fitting.append(column)
        room -= column.width + 1
    placed = [*fitting[:1], NAME, *fitting[1:]]
    extra = {NAME.id: max(4, room)}
    if "folder" in {column.id for column in fitting} and room > 40:
        extra = {NAME.id: room - (room - 34) * 2 // 3, "folder": 24 + (room - 34) * 2 // 3}
    return Layout(tuple((column, extra.get(column.id, column.width)) for column in placed))


def header(shape: Layout, sort: str, is_reversed: bool, glyphs: Glyphs) -> Line:
    """The titles, the sorted one marked."""
    pieces = [Piece(" " * _MARK, "head")]
    for column, width in shape.columns:
        title = column.title()
        is_sorted = column.sort == sort
        if is_sorted:
            title += glyphs.rising if is_reversed else glyphs.falling
        put = fit_right if column.is_number else fit
        pieces.append(Piece(put(title, width), "head-sorted" if is_sorted else "head"))
        pieces.append(Piece(" ", "head"))
    return line(*pieces[:-1])


def row_line(row: Row, shape: Layout, is_marked: bool, glyphs: Glyphs) -> Line:
    """One asset or finding."""
    pieces = [Piece((glyphs.marked if is_marked else " ") + " ", "mark")]
    for column, width in shape.columns:
        text = column.text(row, width)
        put = fit_right if column.is_number else fit
        pieces.append(Piece(put(text, width), role(column.id, row)))
        pieces.append(Piece(" "))
    return line(*pieces[:-1])


def loading(width: int) -> Line:
    """A row whose page is on its way."""
    return line(Piece(fit("  ...", width), "dim"))


def sort_at(shape: Layout, cell: int) -> str:
    """The sort of the column that stands at a cell of the header, "" between columns."""
    at = _MARK
    for column, width in shape.columns:
        if at <= cell < at + width:
            return column.sort
        at += width + 1
    return ""
