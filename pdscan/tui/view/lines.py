"""Lines of marked text: what every widget draws and every screen test compares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pdscan.tui.safe_text import cells, fit, visible, wrap
from pdscan.tui.view.spot import Spot


class Piece(NamedTuple):
    """Text that is safe to show, and its role (`dim`, `strong`, `grave`, `warn`, `good`, `bar` …)."""

    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the screen.

    `target` is the filter that choosing the line sets, "" where it is only text; `spot` the sample
    that it shows, or the first of the item that it belongs to. `opens` names what its view opens when it is chosen.
    """

    pieces: tuple[Piece, ...] = ()
    target: str = ""
    spot: Spot | None = None
    opens: str = ""

    def plain(self) -> str:
        """The text alone."""
        return "".join(piece.text for piece in self.pieces)


BLANK = Line()


def line(*pieces: Piece | str, target: str = "", opens: str = "") -> Line:
    """A line of pieces; a plain string is a piece without role."""
    return Line(tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces), target, opens=opens)


def heading(text: str) -> Line:
    """A section's title."""
    return line(Piece(text, "title"))


def paragraph(text: str, width: int, role: str = "", indent: int = 0) -> list[Line]:
    """Outside or own text, wrapped by cells."""
    return [line(" " * indent, Piece(part, role)) for part in wrap(visible(text), max(8, width - indent))]


def labelled(label: str, text: str, width: int, role: str = "", gap: int = 12) -> list[Line]:
    """A label with its (outside) text beside it, wrapped under itself."""
    parts = wrap(visible(text), max(8, width - gap))
    first = line(Piece(fit(label, gap - 1) + " ", "dim"), Piece(parts[0], role))
    return [first, *(line(" " * gap, Piece(part, role)) for part in parts[1:])]


def bar(value: float, most: float, width: int, role: str = "bar") -> tuple[Piece, Piece]:
    """A bar of `width` cells: the filled part and the rest. Anything above nothing shows at least one cell."""
    filled = 0 if value <= 0 or most <= 0 else max(1, min(width, round(width * value / most)))
    return Piece("#" * filled, role), Piece(" " * (width - filled))


def plain(lines: Iterable[Line]) -> str:
    """The text of lines, one below the other, without trailing spaces."""
    return "\n".join(one.plain().rstrip() for one in lines)


def widest(texts: Sequence[str], most: int) -> int:
    """The width in cells that the widest text needs, at most `most`."""
    return min(most, max((cells(text) for text in texts), default=0))
