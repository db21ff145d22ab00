"""The product's words (categories, states, causes, verdicts, breadths, reasons) for people to read."""

from __future__ import annotations

from collections.abc import Iterable

from pdscan.i18n import language, t
from pdscan.phrases import spoken
from recognizers.entities import ENTITIES

_BREADTHS = {
    "owner": "owner only",
    "named": "named people",
    "department": "department",
    "internal": "everyone inside",
    "public": "everyone",
    "unknown": "unknown",
}


def word(name: str) -> str:
    """The label of a category, status, cause, change or verdict."""
    translated = t(name)
    return translated if translated != name else name.replace("_", " ")


def breadth(name: str) -> str:
    """How wide the circle of readers is."""
    return t(_BREADTHS.get(name, "unknown"))


def entity(name: str) -> str:
    """The label of an entity type."""
    known = ENTITIES.get(name)
    return known.label(language()) if known else name


def why(text: str) -> str:
    """One reason of a hit; ids of rules (`R3 R11`) stay as they are."""
    return spoken("whys", text)


def reason(text: str) -> str:
    """Why something was not (wholly) examined."""
    return spoken("reasons", text)


def basis(text: str) -> str:
    """What says who can read it; its parts stand between semicolons."""
    parts = (spoken("bases", part) for part in text.split("; "))
    return ("、" if language() == "ja" else "; ").join(parts)


def listed(names: Iterable[str]) -> str:
    """Several labels in one text."""
    return ("、" if language() == "ja" else ", ").join(names)
