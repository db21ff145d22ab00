"""氏名: the trained tagger's names, with what labels, honorifics, mail headers, file names and name lists add."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow
from recognizers.tagger import NameSpan, PersonTagger
from recognizers.tagger.cells import is_given_like, is_name_like, is_surname_like, is_word
from recognizers.tagger.evidence import SPECIMENS, THING_AFTER
from recognizers.tagger.forms import by_form, readings, repeated, united, weighed, without_honorific

_FEW = 1500
"""Characters of a text up to which the tagger is faster on many at once; longer ones wait until they are asked for,
since what is read as a table is taken out of them first."""
FLOOR = 0.4
"""Less sure names are not told."""
_EDGE = " \t\r\n　\"'"
_SPACE = re.compile(r"[\s　]+")
_REMARK = re.compile(r"[（(\[［【〔][^（(\[［【〔]*[）)\]］】〕]?$")
_NO_NAME = re.compile(
    r"[0-9０-９〒@＠#%&*+/／:;<>?\[\]{}|~「」『』。、，\n]|株式会社|有限会社|[一-龥]・[一-龥]"
    r"|^[ァ-ヺｦ-ﾟ]{1,3}[)）]|[(（][ァ-ヺｦ-ﾟ]{1,3}[)）]?$"  # corporate forms of bank transfers: カ）, (ｶ
    r"|^(?:なし|無し?|同上|同左|未定|不明|別紙|本人|合計|小計|計|以上|〃|退職|欠員|空席"
    r"|兄|弟|姉|妹|父|母|夫|妻|子|[長次二三四五][男女]|[実義養継][父母]|祖父|祖母|叔父|叔母|伯父|伯母|[上下真]ん?[中の]の?子)$"
)
_THING_END = re.compile(r"[一-龥](?:[都道府県市区町村郡部課係室局店社院校駅館所会組]|チーム|グループ|センター)$")
_LONGEST = 40


class PersonRecognizer(Recognizer):
    """Names in kanji, kana and romaji; the space inside belongs to the name, the honorific does not.

    Half a name alone has strength 1 (domain specification §1.4). Specimen names (山田太郎) stay hits, half as sure.
    """

    id = "person"
    entity = "PERSON"
    version = 5
    headings: ClassVar[tuple[str, ...]] = (
        "氏名",
        "名前",
        "お名前",
        "姓名",
        "フリガナ",
        "ふりがな",
        "カナ氏名",
        "full name",
    )
    is_guessable = True

    def __init__(self) -> None:
        self._prepared: dict[str, list[NameSpan]] = {}

    @cached_property
    def _tagger(self) -> PersonTagger:
        return PersonTagger.load()

    def prepare(self, texts: Sequence[str]) -> None:
        """One call of the tagger for many short texts; what was prepared before is dropped."""
        alone = [text for text in dict.fromkeys(texts) if len(text) <= _FEW and "\0" not in text]
        self._prepared = dict(zip(alone, self._tagger.tag_many(alone), strict=True))

    def find(self, text: Shadow) -> Iterator[Match]:
        raw = text.raw
        spans = self._prepared.get(raw)
        if spans is None:
            spans = self._tagger.tag(raw)
        tagged = [name for span in spans if (name := weighed(raw, span)) is not None]
        known = united(tagged, by_form(raw))
        known = united(known, readings(raw, known))
        if "\0" not in raw:  # cells searched in one go are texts of their own
            known = united(known, repeated(raw, known))
        for name in known:
            if name.score >= FLOOR:
                yield self._match(raw, name.start, name.end, name.score, name.why)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        raw = cell.raw
        start = len(raw) - len(raw.lstrip(_EDGE))
        value = without_honorific(_REMARK.sub("", raw[start:].rstrip(_EDGE)))
        if not 1 <= len(value) <= _LONGEST or _NO_NAME.search(value):
            return None
        likeness = is_name_like(value)
        if not named:
            return (
                self._match(raw, start, start + len(value), likeness, "reads as a name") if likeness >= 0.75 else None
            )
        half = max(is_surname_like(value), is_given_like(value))
        if likeness >= 0.5 and likeness > half:
            return self._match(raw, start, start + len(value), 0.85 + 0.13 * likeness, "name under its heading")
        if half >= 0.5:
            return self._match(raw, start, start + len(value), 0.75, "half a name under a heading for names")
        is_thing = THING_AFTER.search(value) or _THING_END.search(value) or (likeness < 0.3 and is_word(value))
        if likeness or (len(_SPACE.sub("", value)) >= 2 and not is_thing):
            return self._match(raw, start, start + len(value), 0.6, "under a heading for names")
        return None

    def _match(self, raw: str, start: int, end: int, score: float, why: str) -> Match:
        value = _SPACE.sub("", raw[start:end])
        reasons: tuple[str, ...] = (why,)
        if value.lower() in SPECIMENS:
            score *= 0.55
            reasons = (why, "well-known specimen name")
        strength = 1 if _is_half(raw[start:end]) else None
        return Match(self.entity, start, end, round(min(score, 0.99), 2), reasons, self.id, value, strength=strength)


def _is_half(value: str) -> bool:
    """A surname or a given name alone."""
    if _SPACE.search(value) or "・" in value:
        return False
    if len(value) == 1:
        return True
    whole = is_name_like(value)
    if len(value) > 3 and whole >= 0.6:
        return False
    half = max(is_surname_like(value), is_given_like(value))
    return (whole < 0.6 and (len(value) <= 3 or half >= 0.8)) or (len(value) <= 3 and half > whole)


RECOGNIZERS = (PersonRecognizer(),)
