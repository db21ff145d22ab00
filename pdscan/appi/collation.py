"""R5: an identifier that leads to a named person in another table of the same organisation (APPI art. 2(1)(i))."""

from __future__ import annotations

from collections.abc import Iterable

from pdscan.appi.severity import ordered


def collated(categories: Iterable[str]) -> tuple[str, ...]:
    """The categories once the key is known elsewhere: personal data, no longer to confirm."""
    return ordered((set(categories) - {"to_confirm"}) | {"personal"})
