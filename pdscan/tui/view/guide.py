"""The help: keys by place, with the reason where an action cannot be done, and the filter language."""

from __future__ import annotations

from collections.abc import Callable

from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory.filter import FIELDS
from pdscan.tui import action as at
from pdscan.tui import actions
from pdscan.tui.keys import keys_text
from pdscan.tui.safe_text import cells, fit, wrap
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, line, paragraph
from pdscan.vocabulary import word

_KEYS = 16


def places() -> dict[str, str]:
    """The places of actions with their titles, in the order people need them."""
    return {
        actions.BROWSE: t("While browsing"),
        actions.TABLE: t("In the list of assets"),
        actions.TREE: t("In the tree of sources"),
        actions.LIST: t("In every list"),
        actions.EVERYWHERE: t("Everywhere"),
        at.LEDGER: t("In the ledger"),
        at.LINE: t("In a line of the ledger"),
        at.FREQUENCY: t("In the frequency view"),
        at.DIFFERENCE: t("In the difference between runs"),
        at.SCAN: t("In the scan view"),
        at.KEPT: t("In the list of kept views"),
        at.COLUMNS: t("In the list of columns"),
    }


def guide(width: int, reason_against: Callable[[actions.Action], str]) -> list[Line]:
    """All keys and the filter language, `width` cells wide."""
    lines: list[Line] = []
    for place, title in places().items():
        lines += [heading(title)]
        for action in actions.of(place):
            reason = reason_against(action)
            text = action.help + (t(" (not now: {reason})", reason=reason) if reason else "")
            parts = wrap(text, max(10, width - _KEYS - 2))
            keys = keys_text(action)
            role = "dim" if reason else ""
            lines.append(line("  ", Piece(fit(keys, _KEYS), "key"), Piece(parts[0], role)))
            lines += [line(" " * (_KEYS + 2), Piece(part, role)) for part in parts[1:]]
        lines.append(BLANK)
    return lines + filter_guide(width)


def filter_guide(width: int) -> list[Line]:
    """How a filter is written."""
    lines = [heading(t("Filter"))]
    lines += paragraph(
        t("Words are looked for in the path; ! turns a word round; all words must hold."), width, indent=2
    )
    lines += paragraph(t("Fields: {fields}", fields=" ".join(f"{name}:" for name in FIELDS)), width, indent=2)
    lines += paragraph("category:special_care !decision:not-personal entity:PERSON", width, "chip", indent=2)
    widest = max(cells(name) for name in ORDER) + 2
    lines += [line("  ", Piece(fit(name, widest), "key"), Piece(word(name), "")) for name in ORDER]
    return lines
