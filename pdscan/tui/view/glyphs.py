"""The browser's own signs: none of them is of ambiguous width (two cells in some East Asian terminals)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Signs for handles and marks, one cell each."""

    opened: str
    closed: str
    marked: str
    falling: str
    rising: str


PLAIN = Glyphs("-", "+", "*", "v", "^")
FINE = Glyphs("▾", "▸", "✓", "▾", "▴")


def glyphs(ascii_only: bool) -> Glyphs:
    """The signs for this terminal."""
    return PLAIN if ascii_only else FINE
