"""Outside text made safe for a terminal, measured and cut in cells.

Names of files, sheets and columns are written by anybody: an escape sequence, a right-to-left override or a lone
surrogate in one must neither reach the terminal nor shift a column. Names are shown in NFC; the raw name stays
the key.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rich.cells import cached_cell_len, cell_len, get_character_cell_size, set_cell_size

CUT = "~"
"""Marks a cut; an ellipsis is one or two cells wide, depending on the terminal."""

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def _is_variation_selector(code: int) -> bool:
    return 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF


def _shown(character: str) -> str:
    code = ord(character)
    if _is_variation_selector(code):
        return ""  # glyph variants of names (葛󠄀): terminals disagree about their width, the base character is enough
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"  # a byte of a name that is no valid text
    category = unicodedata.category(character)
    if category == "Zs":
        return character if character == "\u3000" else " "
    if category in _HIDDEN:
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


@lru_cache(maxsize=8192)
def visible(text: str) -> str:
    """`text` in NFC with every invisible or controlling character written out (`\\x1b`, `\\u202e`); one line."""
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    shown = "".join(map(_shown, text))
    # A combining mark at the front would join whatever stands before it on the screen.
    return " " + shown if shown and get_character_cell_size(shown[0]) == 0 else shown


def forget() -> None:
    """Empty the caches that hold texts as keys: after a raw value was on the screen."""
    visible.cache_clear()
    cached_cell_len.cache_clear()


def cells(text: str) -> int:
    """How many terminal cells `text` takes."""
    return cell_len(text)


def fit(text: str, width: int) -> str:
    """Exactly `width` cells: padded on the right, or cut between characters with a mark."""
    if width <= 0:
        return ""
    return set_cell_size(text, width) if cell_len(text) <= width else set_cell_size(text, width - 1) + CUT


def fit_right(text: str, width: int) -> str:
    """Exactly `width` cells, padded on the left (numbers)."""
    size = cell_len(text)
    return " " * (width - size) + text if size <= width else fit(text, width)


def fit_end(text: str, width: int) -> str:
    """Exactly `width` cells, keeping the end: of a path the last part says most."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    kept, size = [], 1
    for character in reversed(text):
        size += get_character_cell_size(character)
        if size > width:
            break
        kept.append(character)
    return set_cell_size(CUT + "".join(reversed(kept)), width) if width > 0 else ""


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at spaces where there are any and between any characters else."""
    lines: list[str] = []
    current, size, space = "", 0, -1
    for character in text:
        wide = get_character_cell_size(character)
        if current and size + wide > width:
            if character != " " and space > 0:
                lines.append(current[:space])
                current = current[space + 1 :]
            else:
                lines.append(current)
                current = ""
            size, space = cell_len(current), -1
            if character == " " and not current:
                continue
        if character == " ":
            space = len(current)
        current += character
        size += wide
    return [*lines, current] if current or not lines else lines
