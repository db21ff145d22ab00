"""Header, filter chips and footer."""

from __future__ import annotations

from collections.abc import Sequence

from pdscan.i18n import t
from pdscan.tui import actions
from pdscan.tui.keys import key_name
from pdscan.tui.place import FINDINGS
from pdscan.tui.safe_text import cells, fit, fit_end, visible
from pdscan.tui.view.lines import Line, Piece, bar

Made = tuple[Line, tuple[str, ...]]


def _made(pieces: Sequence[tuple[Piece, str]]) -> Made:
    return Line(tuple(piece for piece, _ in pieces)), tuple(meaning for _, meaning in pieces)


def header(place: str, decided: int, flagged: int, is_read_only: bool, scan: str, width: int) -> Made:
    """Which inventory, and how far the review is."""
    progress = t("Reviewed {decided} of {flagged}", decided=f"{decided:,}", flagged=f"{flagged:,}") if flagged else ""
    tail: list[Piece] = [Piece(scan, "warn")] if scan else []
    if is_read_only:
        tail.append(Piece(t("read-only") + "  ", "warn"))
    if progress:
        tail += [Piece(progress + " ", "strong"), *bar(decided, flagged, 10 if width >= 70 else 0, "bar"), Piece(" ")]
    title = " pdscan  "
    room = width - cells(title) - sum(cells(piece.text) for piece in tail) - 1
    shown = fit_end(visible(place), max(0, room)) + " "
    pieces = [Piece(title, "title"), Piece(shown, "dim"), *tail]
    return _made([(piece, "") for piece in pieces])


def chips(words: Sequence[str], total: int | None, marked: int, kind: str, width: int) -> Made:
    """The filter as chips (a click takes one away), the number of rows in view, and the marks."""
    tail = ""
    if total is not None:
        count = f"{total:,}"
        tail = t("{count} findings", count=count) if kind == FINDINGS else t("{count} assets", count=count)
    if marked:
        tail += t(", {count} marked", count=f"{marked:,}")
    tail += " "
    room = width - cells(tail) - 1
    pieces: list[tuple[Piece, str]] = [(Piece(" "), "")]
    used = 1
    if not words:
        hint = fit(t("Press / or F3 to filter"), max(0, room - 1)).rstrip()
        pieces.append((Piece(hint, "dim"), "filter"))
        used += cells(hint)
    for at, word in enumerate(words):
        text = f" {visible(word)} x "
        if used + cells(text) + 1 > room:
            more = f"+{len(words) - at} "
            pieces.append((Piece(fit(more, max(0, room - used)), "dim"), "filter"))
            used = max(used, room) if used + cells(more) > room else used + cells(more)
            break
        pieces += [(Piece(text, "chip"), f"chip:{at}"), (Piece(" "), "")]
        used += cells(text) + 1
    pieces += [(Piece(" " * max(0, width - used - cells(tail))), ""), (Piece(tail, "strong"), "")]
    return _made(pieces)


def tabs(now: str, width: int) -> Made:
    """The views with their numbers, the one in view marked; as many as fit whole, that one among them."""
    shown = [(f" {_key(action)} {action.label} ", action.id) for action in actions.views()]
    sizes = [cells(text) for text, _ in shown]
    first, last = 0, len(shown)
    while sum(sizes[first:last]) > width and last > first + 1:
        if now in {name for _, name in shown[first : last - 1]} or now not in {name for _, name in shown}:
            last -= 1
        else:
            first += 1
    pieces = [(Piece(text, "head-focused" if name == now else "head"), name) for text, name in shown[first:last]]
    rest = max(0, width - sum(sizes[first:last]))
    if sum(sizes[first:last]) > width:
        return _made([(Piece(fit(pieces[0][0].text, width), "head"), pieces[0][1])])
    return _made([*pieces, (Piece(" " * rest, "head"), "")])


def footer(shown: Sequence[actions.Action], width: int) -> Made:
    """The actions with their keys, as many as fit whole; help and quit always."""
    pieces: list[tuple[Piece, str]] = []
    used = 0
    ends = [action for action in shown if action.id in ("help", "quit")]
    rest = [action for action in shown if action not in ends]
    reserved = sum(_width(action) for action in ends)
    fitting = []
    for action in rest:
        if used + _width(action) + reserved > width:
            break
        used += _width(action)
        fitting.append(action)
    for action in (*ends[:1], *fitting, *ends[1:]):
        pieces.append((Piece(f" {_key(action)}", "key"), action.id))
        pieces.append((Piece(f" {action.label} "), action.id))
    return _made(pieces)


def _key(action: actions.Action) -> str:
    return key_name(action.keys[0])


def _width(action: actions.Action) -> int:
    return cells(_key(action)) + cells(action.label) + 3
