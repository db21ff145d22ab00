"""What kind of document an asset is: a suggestion from its name, its headings and its items (`kinds.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

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


_TELLING = 3
"""A word in the name tells this much more than an item or a word in a folder."""


def kind_of(name: str, folder: str, headings: Collection[str], entities: Collection[str], form: str) -> Kind:
    """The kind that name, folder, headings, items and format point to most; the earlier one where two tie."""
    parts = (narrow(name).lower(), narrow(folder).lower(), narrow(" ".join(headings)).lower())
    best, best_points = OTHER, 0
    for kind in kinds():
        points = _TELLING * any(word in parts[0] for word in kind.words)
        points += any(word in parts[1] for word in kind.words) + any(word in parts[2] for word in kind.words)
        points += 2 * len(kind.items & set(entities)) + 2 * (form in kind.formats)
        if points > best_points:
            best, best_points = kind, points
    return best
