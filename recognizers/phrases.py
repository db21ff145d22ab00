"""What the wording of a Japanese heading announces when no word of the list is the whole of it (`phrases.toml`)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Phrase(NamedTuple):
    """What a wording announces: an entity or a concept; `is_weak`, `is_people` as in `headings.Meaning`."""

    pattern: re.Pattern[str]
    entity: str = ""
    concept: str = ""
    is_weak: bool = False
    is_people: bool = False


@cache
def _any() -> re.Pattern[str]:
    """All wordings in one pattern: most headings are none of them, and asking one by one takes long."""
    return re.compile("|".join(f"(?:{phrase.pattern.pattern})" for phrase in _phrases()))


@cache
def _phrases() -> tuple[Phrase, ...]:
    text = files("recognizers.lexicon").joinpath("phrases.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    stops = [Phrase(re.compile(one["pattern"]), concept=one["concept"]) for one in table["stop"]]
    known = [
        Phrase(
            re.compile(one["pattern"]),
            one["name"],
            is_weak=one.get("is_weak", False),
            is_people=one.get("is_people", False),
        )
        for one in table["entity"]
    ]
    return (*stops, *known)


def read(folded: str) -> Phrase | None:
    """The first wording that the folded heading is as a whole."""
    if _any().fullmatch(folded) is None:
        return None
    return next(phrase for phrase in _phrases() if phrase.pattern.fullmatch(folded))
