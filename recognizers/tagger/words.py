"""Word classes around names: honorifics, titles, form labels, endings of organisations and places."""

from __future__ import annotations

import tomllib
from importlib.resources import files

_FILE = tomllib.loads(files("recognizers.tagger").joinpath("words.toml").read_text(encoding="utf-8"))

WORD_CLASS: dict[str, str] = {}
for _name, _words in _FILE["classes"].items():
    for _word in _words.split():
        WORD_CLASS.setdefault(_word, _name)


def listed(name: str) -> frozenset[str]:
    """The words of a list that is no class."""
    return frozenset(_FILE["lists"][name].split())
