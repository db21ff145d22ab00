"""What the headings of a company's ledger mean: synonyms, over two rows too, with marks and numbers before them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

from pdscan.reports.reconcile.items import item_of, plain

_CIRCLED = re.compile(r"[①-⓿❶-➓]")
_BRACKETS = re.compile(r"\([^)]*\)")
_MARKS = re.compile(r"[*※★☆●○■□◆◇①-⑳\[\]【】<>「」\"'：:]|\([0-9]+\)|^[0-9]+[.)．]")


@lru_cache(maxsize=1)
def tables() -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Heading → our column key; and words by which a row says that it is paper, or electronic."""
    raw = tomllib.loads(files(__package__).joinpath("synonyms.toml").read_text("utf-8"))
    known = {bare(word): key for key, words in raw["columns"].items() for word in words}
    return known, {name: tuple(map(plain, words)) for name, words in raw["media"].items()}


def bare(heading: str) -> str:
    """A heading without marks, numbers, width and spaces."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", _CIRCLED.sub("", heading))).replace("\n", "")
    text = re.sub(r"\((?:提案|要記入|必須|任意|概数|約|有無|suggested|to fill in)\)", "", text)
    return "".join(text.casefold().split()).strip("*・")


def headings_of(rows: Sequence[Sequence[str]]) -> list[str]:
    """One text a column; of two rows the lower one under the upper one, where they differ."""
    if len(rows) == 1:
        return list(rows[0])
    width = max(map(len, rows))
    upper, lower = ([*row, *[""] * (width - len(row))] for row in rows)
    return [
        below if not above or above == below else f"{above}\n{below}" for above, below in zip(upper, lower, strict=True)
    ]


def is_second_row(lower: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a row below the headings belongs to them: two of its cells are headings, alone or with what is above."""
    known = tables()[0]
    return sum(bool(below) and (bare(below) in known or bare(all_) in known)
                   for below, all_ in zip(lower, whole, strict=False)) > 1  # fmt: skip


def _variants(heading: str) -> list[str]:
    """The whole heading, its lower and upper part, and each without what stands in brackets."""
    whole = [bare(heading), *(bare(part) for part in reversed(heading.split("\n")))]
    return whole + [shorter for one in whole if (shorter := _BRACKETS.sub("", one)) != one]


def keys_of(headings: Sequence[str], own: Mapping[str, str]) -> dict[int, str]:
    """Column → our key, `+ENTITY` for a column an item. Exact synonyms first, then contained ones."""
    keys: dict[int, str] = {}
    known, taken = tables()[0], set[str]()
    parts = [_variants(text) for text in headings]
    for at, variants in enumerate(parts):
        if key := next((own[one] for one in variants if one in own), None):
            keys[at] = key
            taken.add(key)
    for at, variants in enumerate(parts):
        key = next((known[one] for one in variants if one and one in known), None)
        if at not in keys and key and key not in taken:
            keys[at] = key
            taken.add(key)
    for at, variants in enumerate(parts):
        if at in keys or not variants[0]:
            continue
        if item := next((item for one in variants if (item := item_of(one))), None):
            keys[at] = f"+{item}"
            continue
        inside = [
            (len(word), key)
            for word, key in known.items()
            if key not in taken and any(_holds(one, word) for one in variants)
        ]
        if inside and len(variants[0]) <= 20:
            keys[at] = max(inside)[1]
            taken.add(keys[at])
    return keys


def _holds(heading: str, word: str) -> bool:
    """Whether a heading contains a telling word; a short one has to end it (おおよその件数)."""
    return word in heading if len(word) > 2 else len(word) == 2 and heading.endswith(word) and not word.isascii()
