"""How much a word looks like a name by its characters alone: n-gram log-odds, learnt from dictionary entries."""

from __future__ import annotations

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
            return f"{_bin(total(self.surname, form))}/{_bin(total(self.given, form))}"
        return ""


def grams(word: str) -> list[str]:
    """The 1- to 3-grams of a word with end marks; single characters carry their place."""
    padded = f"^{word}$"
    found = [padded[i : i + 2] for i in range(len(padded) - 1)]
    found += [padded[i : i + 3] for i in range(len(padded) - 2)]
    found += list(word)
    return found


def total(scores: dict[str, float], word: str) -> float:
    """The word's log-odds."""
    return sum(scores.get(gram, 0.0) for gram in grams(word))


def _bin(score: float) -> int:
    return max(-_CAP, min(_CAP, round(score / _STEP)))
