"""How much a word looks like a name by its characters alone: n-gram log-odds, learnt from dictionary entries."""

from __future__ import annotations

from itertools import repeat
from operator import add
from typing import NamedTuple

from recognizers.tagger.kana import to_katakana

_STEP = 2.0
_CAP = 4


class CharScores(NamedTuple):
    """Log-odds of character n-grams (`^` and `$` mark the ends) in katakana and kanji names against other words."""

    katakana: dict[str, float]
    given: dict[str, float]
    surname: dict[str, float]

    def bins(self, surface: str, form: str) -> str:
        """A short code: none for words these scores say nothing about."""
        if not form:
            return ""
        first = form[0]
        if "ァ" <= first <= "ヺ" and len(form) > 1:
            return f"k{_bin(total(self.katakana, to_katakana(form)))}"
        if "\u3400" <= first <= "\uffdc" and 2 <= len(surface) <= 4:
            pieces = grams(form)
            return f"{_bin(_sum(self.surname, pieces))}/{_bin(_sum(self.given, pieces))}"
        return ""


def grams(word: str) -> list[str]:
    """The 1- to 3-grams of a word with end marks; single characters carry their place."""
    padded = f"^{word}$"
    pairs = list(map(add, padded, padded[1:]))
    return [*pairs, *map(add, pairs, padded[2:]), *word]


def total(scores: dict[str, float], word: str) -> float:
    """The word's log-odds."""
    return _sum(scores, grams(word))


def _sum(scores: dict[str, float], pieces: list[str]) -> float:
    return sum(map(scores.get, pieces, repeat(0.0)))


def _bin(score: float) -> int:
    return max(-_CAP, min(_CAP, round(score / _STEP)))
