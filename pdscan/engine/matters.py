"""What the cells of a column tell of people when its heading leaves it open: 概要, 状況, 加入区分, 経歴.

Where most of the values speak of one sensitive matter, each of them is told as a whole, as somebody wrote it there:
`業務上横領で懲役2年`, not the two words of a list inside it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pdscan.engine.ruleset import Ruleset
from recognizers.attributes import bare_span
from recognizers.base import Match
from recognizers.entities import ENTITIES
from recognizers.fold import Shadow

_MATTERS = frozenset(
    {
        "CRIMINAL_RECORD",
        "CRIME_VICTIM",
        "SOCIAL_STATUS",
        "RACE_OR_ORIGIN",
        "CREED",
        "UNION_MEMBERSHIP",
        "DISABILITY",
        "MEDICAL_TREATMENT",
    }
)
_OTHERS = frozenset(ENTITIES) - _MATTERS
_MOST, _FEW, _LOOKED_AT = 0.5, 3, 60
_LONGEST = 40


def matter_of(values: Sequence[str], heading: str, rules: Ruleset) -> str:
    """The sensitive matter that half of the distinct values (three at least) speak of, or ""."""
    told = [value for value in values[:_LOOKED_AT] if _is_phrase(value)]
    if len(told) < _FEW:
        return ""
    found: Counter[str] = Counter()
    for hits in rules.find_in_cells(told, heading, without=_OTHERS):
        found.update({hit.entity for hit in hits if hit.score >= _MOST})
    best = found.most_common(1)
    return best[0][0] if best and best[0][1] >= max(_FEW, _MOST * len(told)) else ""


def as_a_whole(value: str, entity: str, heading: str, rules: Ruleset) -> Match | None:
    """The cell as one value of the column's matter, None where it does not speak of it."""
    if not _is_phrase(value):
        return None
    hits = [hit for hit in rules.find(value, heading, without=_OTHERS) if hit.entity == entity]
    best = max(hits, key=lambda hit: hit.score, default=None)
    if best is None or best.score < _MOST:
        return None
    start, end = bare_span(Shadow(value))
    why = (*best.why, "most of the column's values speak of it")
    return Match(entity, start, end, max(best.score, 0.7), why, best.rule)


def _is_phrase(value: str) -> bool:
    """Words that somebody wrote, no sentence and no code."""
    text = value.strip()
    return 1 < len(text) <= _LONGEST and "。" not in text and not text.isascii()
