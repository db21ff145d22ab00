"""Reasons, which the inventory keeps in English, for people: whole texts and patterns with `{name}` for what varies.

`{name:d}` stands for digits, `{name:w}` for one word, `{reason}` for a phrase of its own. Others stay English.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from string import Formatter

from pdscan.i18n import language

_KINDS = ("bases", "reasons", "whys")
_NESTED = "reason"
_FORMS = {"": ".*", "d": "[0-9]+", "w": r"[\w.]+"}
"""What `{name}`, `{name:d}` and `{name:w}` stand for."""


def spoken(kind: str, text: str) -> str:
    """`text` in the reader's language; `kind` is `reasons` (why not examined), `whys` (why found) or
    `bases` (what says who can read)."""
    return _japanese(kind, text) if language() == "ja" else text


@lru_cache(maxsize=4096)
def _japanese(kind: str, text: str) -> str:
    whole, patterns = _entries(kind)
    if text in whole:
        return whole[text]
    for pattern, japanese in patterns:
        if found := pattern.fullmatch(text):
            values = found.groupdict()
            if _NESTED in values:
                values[_NESTED] = _japanese(kind, values[_NESTED])
            return japanese.format(**values)
    return text


@lru_cache(maxsize=len(_KINDS))
def _entries(kind: str) -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Whole texts, and patterns with the most literal ones first."""
    entry = files("pdscan").joinpath("locale", "ja", "phrases", f"{kind}.toml")
    catalogue: dict[str, str] = tomllib.loads(entry.read_text("utf-8"))
    patterns = sorted((key for key in catalogue if "{" in key), key=lambda key: -len(skeleton(key)))
    return catalogue, [(_compiled(key), catalogue[key]) for key in patterns]


def skeleton(key: str) -> str:
    """The key with `{}` for every `{name}`: what an f-string of the code and its entry have in common."""
    return "".join(literal + ("" if name is None else "{}") for literal, name, _, _ in Formatter().parse(key))


def fits(key: str, text: str) -> bool:
    """Whether the entry `key` would be used for this text."""
    return _compiled(key).fullmatch(text) is not None


@lru_cache(maxsize=1024)
def _compiled(key: str) -> re.Pattern[str]:
    parts = (
        re.escape(literal) + ("" if name is None else f"(?P<{name}>{_FORMS[form or '']})")
        for literal, name, form, _ in Formatter().parse(key)
    )
    return re.compile("".join(parts), re.DOTALL)
