"""The words of `lists.toml`, and those drawn from the analyser's dictionary."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

import sudachipy


@lru_cache(maxsize=1)
def _file() -> dict[str, str]:
    return tomllib.loads(Path(__file__).with_name("lists.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=64)
def listed(name: str) -> list[str]:
    """The words of one list."""
    return _file()[name].split()


@lru_cache(maxsize=8)
def pipe_listed(name: str) -> list[str]:
    """The entries of a list that holds spaces."""
    return [entry.strip() for entry in _file()[name].replace("\n", "").split("|")]


@lru_cache(maxsize=1)
def dictionary_words() -> dict[str, list[str]]:
    """Places, organisations and brands, common nouns in kanji and in katakana, from SudachiDict small."""
    found: dict[str, set[str]] = {"place": set(), "proper": set(), "noun": set(), "katakana": set(), "verbal": set()}
    names: set[str] = set()
    for entry in sudachipy.Dictionary(dict="small").entries():
        tags, surface = entry.part_of_speech(), entry.surface()
        if tags[0] != "名詞" or not 2 <= len(surface) <= 8 or surface[0].isascii():
            continue
        if tags[2] == "人名":
            names.add(surface)
        elif tags[2] == "地名":
            found["place"].add(surface)
        elif tags[1] == "固有名詞":
            found["proper"].add(surface)
        elif tags[1] == "普通名詞" and surface[0] >= "\u3400":
            found["verbal" if tags[2] == "サ変可能" else "noun"].add(surface)
        elif tags[1] == "普通名詞" and "ァ" <= surface[0] <= "ヺ":
            found["katakana"].add(surface)
    # a common noun that is also a name stays only where it is a place or an organisation
    for kind in ("noun", "katakana", "verbal", "proper"):
        found[kind] -= names
    return {kind: sorted(words) for kind, words in found.items()}
