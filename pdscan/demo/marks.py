"""Marked text: a text that says of itself which of its parts are personal, so that truth cannot drift from content.

`mark("PERSON", "…")` wraps a value in private-use characters; whoever writes a file takes `plain(text)` for the
content and `values(text)` for the truth.
"""

from __future__ import annotations

import re

OPEN, SEPARATOR, CLOSE = "\ue000", "\ue001", "\ue002"
MARK = re.compile(f"{OPEN}([^{SEPARATOR}]+){SEPARATOR}([^{CLOSE}]*){CLOSE}")


def mark(entity: str, text: str) -> str:
    """The text as a value of this entity type."""
    return f"{OPEN}{entity}{SEPARATOR}{text}{CLOSE}"


def plain(marked: str) -> str:
    """The text as it stands in the file."""
    return MARK.sub(r"\2", marked)


def values(marked: str) -> list[tuple[str, str]]:
    """The marked values in order, as (entity type, text)."""
    return [(found[1], found[2]) for found in MARK.finditer(marked)]


def padded(marked: str, width: int, fill: str = " ", *, right: bool = False) -> str:
    """Padded (or, without a mark, cut) to a width in characters, as fixed-length records need."""
    missing = width - len(plain(marked))
    if missing < 0:
        raise ValueError(f"a value is longer than its field of {width}")
    return fill * missing + marked if right else marked + fill * missing
