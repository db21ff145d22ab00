"""Which of several matches over the same characters stands: the surest, then the longest, then the most specific."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from recognizers.base import Match

_SPECIFIC = {
    "CREDENTIAL": 4,
    "EMAIL_ADDRESS": 4,
    "JP_ADDRESS": 3,
    "CREDIT_CARD": 3,
    "JP_MY_NUMBER": 3,
    "COOKIE_ID": 3,
    "DATE_OF_BIRTH": 2,
    "PHONE_NUMBER": 2,
    "JP_BANK_ACCOUNT": 2,
    "INTERNAL_ID": 1,
    "AGE": 0,
    "PERSON": 1,
    "OCCUPATION": 0,
    "GENDER": 0,
}
"""Ties between entity types; what is not listed stands at 2."""
_LONGER_WINS = frozenset(
    {"EMAIL_ADDRESS", "JP_ADDRESS", "CREDENTIAL", "COOKIE_ID", "MEDICAL_CONDITION", "BROWSING_HISTORY", "DISABILITY"}
)
"""A name, number or word inside one of these is a part of it, however sure it looks."""


class Taken:
    """Where matches stand, which may overlap; asked for many others, so no look at each of them."""

    def __init__(self, matches: Iterable[Match]) -> None:
        spans = sorted((match.start, match.end) for match in matches)
        self._starts = [start for start, _ in spans]
        self._ends = list(accumulate((end for _, end in spans), max))

    def touches(self, match: Match) -> bool:
        """Whether the match shares a character with one of them."""
        at = bisect_left(self._starts, match.end)
        return at > 0 and self._ends[at - 1] > match.start


def resolve(matches: Iterable[Match]) -> list[Match]:
    """The matches that remain, in order of their place, none overlapping another."""
    ordered = sorted(matches, key=_rank, reverse=True)
    if len(ordered) < 2:
        return ordered
    terms = {(match.start, match.end) for match in ordered if match.why[0] == "term"}
    if terms:  # 日蓮宗 is a creed, however much it looks like a name
        ordered = [match for match in ordered if match.entity != "PERSON" or (match.start, match.end) not in terms]
    kept: list[Match] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in ordered:
        at = bisect_right(ends, match.start)  # what is kept stands apart, so one neighbour tells
        if at == len(starts) or starts[at] >= match.end:
            kept.insert(at, match)
            starts.insert(at, match.start)
            ends.insert(at, match.end)
    return kept


def _rank(match: Match) -> tuple[float, int, int, float]:
    length = match.end - match.start
    is_whole = match.entity in _LONGER_WINS and match.score >= 0.5
    return (
        match.score + (0.3 if is_whole else 0.0),
        length,
        _SPECIFIC.get(match.entity, 2),
        -match.start,
    )
