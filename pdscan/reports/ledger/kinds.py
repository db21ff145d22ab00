"""What kind of document an asset is: a suggestion from its name, its headings and its items (`kinds.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pdscan.reports.ledger.departments import is_generic, names_department
from recognizers.fold import narrow


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document, with the suggestions that go with it."""

    id: str
    ja: str
    en: str
    subject: str = ""
    task: str = ""
    subject_en: str = ""
    task_en: str = ""
    words: tuple[str, ...] = ()
    items: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()

    def label(self, language: str) -> str:
        """The suggested name of the personal data."""
        return self.ja if language == "ja" else self.en

    def subjects(self, language: str) -> str:
        """The suggested 本人の区分."""
        return self.subject if language == "ja" else self.subject_en

    def business(self, language: str) -> str:
        """The suggested 業務."""
        return self.task if language == "ja" else self.task_en


OTHER = Kind("other", "その他の個人情報", "Other personal data")


@lru_cache(maxsize=1)
def kinds() -> tuple[Kind, ...]:
    """Every kind, the most telling first."""
    raw = tomllib.loads(files(__package__).joinpath("kinds.toml").read_text("utf-8"))
    return tuple(
        Kind(
            entry["id"],
            entry["ja"],
            entry["en"],
            entry["subject"],
            entry["task"],
            entry["subject_en"],
            entry["task_en"],
            tuple(narrow(word).lower() for word in entry["words"]),
            frozenset(entry["items"]),
            frozenset(entry.get("formats", ())),
        )
        for entry in raw["kind"]
    )


_NAME, _NEAREST, _ITEMS, _ABOVE, _HEADING, _FORMAT = 4, 3, 2, 1, 1, 1
"""What a word tells in a file's own name and in the folder that it lies in; what items tell; what a word tells in a
folder above or one that names a department, and in a heading; what the format tells."""
_TOKEN = re.compile(r"[a-z]+")
_WHOLE = 4
"""A Latin word of up to so many letters has to stand alone: `dm` is not in `admin`, `log` not in `catalogue`."""


def kind_of(name: str, folder: str, headings: Collection[str], entities: Collection[str], form: str) -> Kind:
    """The kind that name, folder, headings, items and format point to most; the earlier one where two tie."""
    named = _Text(name)
    nearest, above = _folders(folder)
    heads = _Text(" ".join(headings))
    found = set(entities)
    best, best_points = OTHER, 0
    for kind in kinds():
        points = _NAME * named.has(kind.words) + _ITEMS * bool(kind.items & found) + _FORMAT * (form in kind.formats)
        points += _NEAREST if nearest.has(kind.words) else _ABOVE * above.has(kind.words)
        points += _HEADING * (not kind.formats and heads.has(kind.words))  # “メールアドレス” heads a list, not a mail
        if points > best_points:
            best, best_points = kind, points
    return best


class _Text:
    """A text to look for words in."""

    def __init__(self, text: str) -> None:
        self._plain = narrow(text).lower()
        self._tokens = frozenset(_TOKEN.findall(self._plain))

    def has(self, words: Collection[str]) -> bool:
        return any(
            word in self._tokens if len(word) <= _WHOLE and word.isascii() and word.isalpha() else word in self._plain
            for word in words
        )


@lru_cache(maxsize=4096)
def _folders(folder: str) -> tuple[_Text, _Text]:
    """The folder that the file lies in, years and the like passed over, and those above it."""
    *above, nearest = [""] + [part for part in folder.replace("\\", "/").split("/") if part and not is_generic(part)]
    if names_department(nearest):
        above, nearest = [*above, nearest], ""
    return _Text(nearest), _Text("/".join(above))
