"""Rules that are a word list: the longest term, its grade or dose, the words around it (specification §3.3).

Whether a term is about a person is judged later, on the record (decision table R7, R8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from recognizers.attributes import AttributeRecognizer, bare_span
from recognizers.base import Match
from recognizers.fold import Shadow
from recognizers.lexicon import hits

_GENERAL_AFTER = re.compile(
    r".{0,6}?(?:とは|予防|対策|研究|セミナー|講座|講演|講習|保険|特約|ワクチン|キャンペーン|月間|週間|学会"
    r"|ガイドライン|マニュアル"
    r"|防止|撲滅|根絶|啓発|早期発見|基礎知識|になりやす|にかかりやす|のリスク|を防ぐ|の方へ|に効く|市場|統計|患者数"
    r"|有病率|罹患率|死亡率"
    r"|(?:を|に|して|の)?(?:して)?(?:ください|下さい|お勧め|おすすめ|お願い|勧奨)"
    r"|に関する(?:法|調査|知識|研修)|についての(?:知識|研修)|の(?:原因|知識|予後|治療法|種類))"
)
_DONE = re.compile(r"施行|実施|予定|目的|当日|開始|終了|済|後|中|歴|前")
"""What was done with a treatment, written without a particle: 手術施行."""
_DENIED_AFTER = re.compile(
    r"[\s:は・のを(]{0,2}(?:なし|無し|無(?![一-龥])|ない|ではな|でな|じゃな|否定|認めず|認めない|ありません|該当しな"
    r"|非該当|該当せず|いいえ|陰性)"
)
_GENERAL_BEFORE = re.compile(
    r"(?:予防|対策|防止|研究|一般に|例えば|たとえば|約款|保険金|特約|学会|セミナー|条例?|法律|ニュース).{0,8}$"
)


def is_general(lower: str, start: int, end: int) -> str:
    """Why the words around a term do not speak of somebody's own, or nothing."""
    line_end = lower.find("\n", end, end + 16)
    after = lower[end : line_end if line_end >= 0 else end + 16]
    if _DENIED_AFTER.match(after):
        return "denied"
    before = lower[max(0, start - 14) : start].rsplit("\n", 1)[-1]
    return "general context" if _GENERAL_AFTER.match(after) or _GENERAL_BEFORE.search(before) else ""


class TermRecognizer(AttributeRecognizer):
    """A word list for one entity type; `head` and `tail` are what belongs to a term on either side."""

    needs_heading: ClassVar[bool] = False
    list_name: ClassVar[str]
    context: ClassVar[re.Pattern[str]]
    head: ClassVar[re.Pattern[str] | None] = None
    tail: ClassVar[re.Pattern[str] | None] = None

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if cls.find is TermRecognizer.find:
            cls.needs = cls.list_name

    def spans(self, text: Shadow) -> Iterator[tuple[int, int, bool]]:
        """The terms with what belongs to them, each with its being ambiguous, without overlaps."""
        free = 0
        for start, end, is_ambiguous in hits(text).get(self.list_name, ()):
            if start < free:
                continue
            head = self.head.search(text.lower, max(free, start - 12), start) if self.head else None
            tail = self.tail.match(text.lower, end) if self.tail else None
            begins = head.start() if head else start
            free = tail.end() if tail else end
            yield begins, free, is_ambiguous and free - begins == end - start

    def find(self, text: Shadow) -> Iterator[Match]:
        """The terms; ambiguous ones only beside a context word, general or denied ones with a low score."""
        for start, end, is_ambiguous in self.spans(text):
            word = text.near(start, end, self.context)
            if is_ambiguous and (word is None or self._is_inside_a_word(text.lower, start, end)):
                continue
            score = 0.55 if is_ambiguous else 0.6 if word is None else 0.75
            why = ["term"] if word is None else ["term", f"near “{word}”"]
            if reason := is_general(text.lower, start, end):
                score = 0.3
                why.append(reason)
            yield Match(self.entity, start, end, score, tuple(why), self.id)

    @staticmethod
    def _is_inside_a_word(lower: str, start: int, end: int) -> bool:
        """A short word of kanji between other kanji is part of a longer word."""
        if end - start > 2:
            return False
        around = lower[max(0, start - 1) : start] + ("" if _DONE.match(lower, end) else lower[end : end + 1])
        return any("一" <= c <= "龥" for c in around)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell: a term, or under its heading whatever a person may have written there."""
        start, end = bare_span(cell)
        is_term = any(first <= start and last >= end for first, last, _ in self.spans(cell)) and end > start
        if is_term:
            why = ("term", "heading") if named else ("term",)
            return Match(self.entity, start, end, 0.9 if named else 0.6, why, self.id)
        return super().read_cell(cell, named=named)
