"""All terms of all lists in one text, found once and remembered with the text."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from recognizers.fold import Shadow
from recognizers.lexicon.lists import MARKS, terms
from recognizers.lexicon.matcher import Matcher, matcher

_KEY = "lexicon hits"
_MARKS = frozenset(MARKS)
_LETTER = re.compile(r"[a-z0-9_]")
_KATAKANA = re.compile(r"[ァ-ヺーｦ-ﾟ]")
_HIRAGANA = re.compile(r"[ぁ-ん]+")
_AFTER_KANA_WORD = re.compile(r"[のはがをにでとやもへだかなよ]")
_DOSAGE = re.compile(
    "テープ|パップ|カプセル|シロップ|クリーム|ゲル|ローション|スプレー|ドライ|ジェル|パッチ|ハップ|吸入|ナトリウム"
    "|カリウム|カルシウム|ベシル|マレイン|フマル|シル|メシル|トシル|ロティカ|キット|ペン|フレックス|ミリオ"
)


class Hit(NamedTuple):
    """A term that stands at `start` to `end` in the folded text."""

    start: int
    end: int
    is_ambiguous: bool


@cache
def _all_terms() -> Matcher:
    return matcher(list(terms()))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """No letter touches a term of letters, no kana a term of kana, except particles and dosage forms."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    for script in (_LETTER, _KATAKANA):
        if script.match(text[start]) and script.match(before) and before not in "・":
            return False
        if script.match(text[end - 1]) and script.match(after) and not _DOSAGE.match(text, end):
            return False
    if end - start <= 4 and _HIRAGANA.fullmatch(text, start, end):
        return all(not _HIRAGANA.match(c) or bool(_AFTER_KANA_WORD.match(c)) for c in (before, after))
    return True


def hits(text: Shadow) -> dict[str, list[Hit]]:
    """The hits by list name, in order; lists without a hit are absent."""
    known: dict[str, list[Hit]] | None = text.__dict__.get(_KEY)
    if known is None:
        known = {}
        lower, known_terms = text.lower, terms()
        for start, end in _all_terms().find(lower):
            term = known_terms[lower[start:end]]
            if term.lists and (term.lists <= _MARKS or _stands_alone(lower, start, end)):
                for name in term.lists:
                    known.setdefault(name, []).append(Hit(start, end, term.is_ambiguous))
        text.__dict__[_KEY] = known
    return known
