"""Words of health in a cell that tells more than one: 虫垂炎（20歳）、父：脳出血, 内部障害 車椅子手配."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from recognizers.base import Match
from recognizers.heading_words import Meaning

if TYPE_CHECKING:
    from pdscan.engine.ruleset import Ruleset

LISTED = frozenset({"MEDICAL_CONDITION", "MEDICATION", "DISABILITY", "MEDICAL_TREATMENT"})
_TOLD = LISTED | {"HEALTH_CHECKUP", "CRIME_VICTIM"}
_SENTENCE = re.compile(r"。.|[^。]{12,}(?:た|る|す|い|ず)。$")
_CLAUSE = re.compile(r"(?:[^、，,;；\n/／(（]|[(（][^()（）\n]*[)）])+")
_ASIDE = re.compile(
    r"[\s　]?[(（][^()（）]*(?:[0-9０-９]\s?(?:歳|才|週|年|月|日|錠|回|ヶ|か)"
    r"|全治|届出|あり|済|指示|頃|現在|治療中|経過|予定|見込|手術|診断|幼少|小児期)"
    r"[^()（）]*[)）]"
)
"""Remarks on when and how: （2歳）, （全治6週間）, （会社へ届出済）."""
_RELATIVE = re.compile(r"^(?:[実義]?[父母兄姉弟妹]|祖父|祖母|家族|本人|現在|過去)\s?[:：]\s?")
_DOSE = re.compile(
    r"[\s　](?:[0-9０-９.]+\s?(?:回|錠|mg|包|単位|日)|朝|夕|毎食|食[前後]|就寝|頓服|分[1-4１-４]|1日|１日)"
)
_WORD = re.compile(r"[^\s　]+")


def is_told(meaning: Meaning, text: str, rules: Ruleset) -> bool:
    """Whether the cell is sentences in which the rules find what they say, no value by itself."""
    return (
        meaning.entity in _TOLD
        and _SENTENCE.search(text.strip()) is not None
        and any(match.entity in _TOLD for match in rules.find(text))
    )


def apart(match: Match, text: str, rules: Ruleset) -> list[Match]:
    """The terms of the cell, each by itself, without remarks; nothing where the cell is one of them."""
    if match.entity not in LISTED:
        return []
    parts = [_bare(text, clause.start(), clause.end(), match.entity, rules) for clause in _CLAUSE.finditer(text)]
    found = [part for part in parts if part is not None]
    if not found or (len(parts) == 1 and not found[0]):
        return []
    spans = [span for part in found for span in part]
    if not spans or spans == [(match.start, match.end)]:
        return []
    return [replace(match, start=start, end=end, value="", restored=None) for start, end in spans]


def _bare(text: str, start: int, end: int, entity: str, rules: Ruleset) -> list[tuple[int, int]] | None:
    """The values in one clause: what stands before a remark or a dose; None for a clause without a term."""
    clause = text[start:end]
    head = _RELATIVE.match(clause.strip())
    begin = start + len(clause) - len(clause.lstrip()) + (head.end() if head else 0)
    stop = end
    for cut in (_ASIDE, _DOSE) if entity == "MEDICATION" else (_ASIDE,):
        found = cut.search(text, begin, stop)
        if found is not None:
            if cut is _ASIDE and text[found.end() : stop].strip():
                inside = _bare(text, found.end(), stop, entity, rules) or []
                before = _bare(text, begin, found.start(), entity, rules)
                return [*(before or []), *inside] if before is not None or inside else None
            stop = found.start()
    words = [(begin + word.start(), begin + word.end()) for word in _WORD.finditer(text[begin:stop])]
    terms = [one for one in rules.find(text[begin:stop]) if one.entity == entity]
    if not words or not terms:
        return None
    spans: list[tuple[int, int]] = []
    first = words[0][0]
    for at, (_, last) in enumerate(words):
        is_term = any(first - begin < one.end and one.start < last - begin for one in terms)
        goes_on = any(one.start < last - begin < one.end for one in terms)  # a term of two words
        if is_term and not goes_on:
            spans.append((first, last))
            first = words[at + 1][0] if at + 1 < len(words) else last
    return spans
