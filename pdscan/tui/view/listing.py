"""Lists of assets within views: one line an asset, gravest first."""

from __future__ import annotations

from collections.abc import Iterable

from pdscan.inventory.query import AssetRow
from pdscan.tui.safe_text import fit, fit_end, visible
from pdscan.tui.view.columns import tags
from pdscan.tui.view.lines import Line, Piece, line

_TAGS = 14


def asset(row: AssetRow, width: int, note: str = "") -> Line:
    """One asset that opens when it is chosen; `note` stands behind it."""
    tail = f"  {visible(note)}" if note else ""
    room = max(10, width - _TAGS - 4)
    place = fit_end(visible(row.location), room) if not tail else visible(row.location) + tail
    pieces = (Piece(fit(tags(row.categories, _TAGS), _TAGS), "warn"), "  ", Piece(fit_end(place, room)))
    return line("  ", *pieces, opens=f"asset:{row.id}")


def assets(rows: Iterable[AssetRow], width: int) -> list[Line]:
    """All of them."""
    return [asset(row, width) for row in rows]
