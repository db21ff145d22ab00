"""Names that their form gives away: labels, mail headers, file names, honorifics, repetition."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from recognizers.lexicon.matcher import matcher
from recognizers.tagger.cells import is_given_like, is_name_like, is_surname_like, is_word, split_name
from recognizers.tagger.evidence import (
    ADDRESSED,
    COMPANY_BEFORE,
    COMPANY_ENDS,
    HONORIFIC_AFTER,
    HONOURED,
    LABEL_BEFORE,
    LABEL_ENDS,
    LABELLED,
    MAIL_NAME,
    NOT_HONOURED,
    READING_AFTER,
    THING_AFTER,
    TITLE_AFTER,
    TITLED,
    TOWNS,
)
from recognizers.tagger.file_names import names_in_files
from recognizers.tagger.person_tagger import NameSpan

_TAIL = re.compile(r"[\s　]*(?:様|さま|殿|さん|氏|先生|君|くん|ちゃん|[（(]?印[）)]?|㊞)?[\s　]*$")
_TAKEN_ALONG = re.compile(r"(?<=..)[ 　]?(?:様|さま|さん|殿)$")
"""Honorifics that the analyser did not cut off."""
_STOP = re.compile(r"(?P<town>.{2,4})(?:中央|空港|駅前)")
"""Stations and airports: 鹿児島中央."""
_GOES_ON = re.compile(r"(?:[・＝=][ァ-ヺー]+)+(?=[ 　]?(?:様|さま|さん|殿|氏))")
"""The rest of a foreign name of several parts that ends in a honorific."""
_BLANK_DATE = re.compile(r"[年月日時分\s　]+")
_WORD = re.compile(r"[一-龥々]")
_WORD_ON = re.compile(r"[一-龥々ァ-ヺ]")
"""What goes on with a surname into another word, or a given name (土屋アンナ)."""
_PARTED = re.compile(r"[:：=＝]")
_HONOURING = re.compile(r"[様殿氏]|さん")
_DECIDED = 0.5
"""The least that the tagger's best reading of a text is worth: of names with several ends each is less sure."""
_SURE, _SURER = 0.7, 0.9
"""Of a full name, of a surname, that is then looked for alone."""


class FoundName(NamedTuple):
    """A name at [start, end), its score 0 to 1 and the reason."""

    start: int
    end: int
    score: float
    why: str


def without_honorific(value: str) -> str:
    """The value without a honorific, a seal mark and white space at its end."""
    return _TAIL.sub("", value)


def _is_of_company(before: str) -> bool:
    return before[-1:] in COMPANY_ENDS and COMPANY_BEFORE.search(before) is not None


def weighed(raw: str, span: NameSpan) -> FoundName | None:
    """The tagger's name with its surroundings weighed; None where they say that it is no person."""
    stop = _STOP.fullmatch(raw, span.start, span.end)
    if _BLANK_DATE.fullmatch(raw, span.start, span.end) or (stop is not None and stop["town"] in TOWNS):
        return None
    span = span._replace(end=span.start + len(_TAKEN_ALONG.sub("", raw[span.start : span.end])))
    parts = raw[span.start : span.end].split()
    if len(parts) > 1 and max(map(len, parts)) == 1 and is_word("".join(parts)):
        return None  # 学　歴
    rest = _GOES_ON.match(raw, span.end) if span.kind == "foreign" else None
    if rest is not None and "・" in raw[span.start : span.end]:
        span = span._replace(end=rest.end())
    before, after = raw[max(0, span.start - 24) : span.start], raw[span.end : span.end + 12]
    strong = max(span.score, 0.6) * 0.2 + 0.79
    if HONORIFIC_AFTER.match(after):
        return FoundName(span.start, span.end, strong, "name with honorific")
    if before[-1:] in LABEL_ENDS and LABEL_BEFORE.search(before):
        return FoundName(span.start, span.end, strong, "name after a label")
    if _is_of_company(before) or THING_AFTER.match(after):
        return None
    if TITLE_AFTER.match(after):
        return FoundName(span.start, span.end, span.score * 0.3 + 0.67, "name with title")
    return FoundName(span.start, span.end, max(span.score, _DECIDED), "trained tagger")


def by_form(raw: str) -> Iterator[FoundName]:
    """Names after labels, before mail addresses, in file names, before honorifics."""
    for found in LABELLED.finditer(raw) if _PARTED.search(raw) else ():
        value = without_honorific(found["name"])
        if is_name_like(value) >= 0.7:
            yield FoundName(found.start("name"), found.start("name") + len(value), 0.85, "name after a label")
    for found in MAIL_NAME.finditer(raw) if "@" in raw or "＠" in raw else ():
        value = without_honorific(found["name"])
        if is_name_like(value) >= 0.6:
            yield FoundName(found.start("name"), found.start("name") + len(value), 0.9, "name of a mail address")
    for start, end, score in names_in_files(raw) if "." in raw else ():
        yield FoundName(start, end, score, "name in a file name")
    for found in (*TITLED.finditer(raw), *ADDRESSED.finditer(raw)):
        if is_surname_like(found["name"]) >= 0.95:
            yield FoundName(*found.span("name"), 0.8, "name with title")
    for found in HONOURED.finditer(raw) if _HONOURING.search(raw) else ():
        value = found["name"]
        if value.isascii():
            is_name = max(is_surname_like(value), is_given_like(value)) >= 0.85 or is_name_like(value) >= 0.7
        else:
            is_name = is_surname_like(value) >= 0.95 or is_name_like(value) >= 0.9
        if is_name and value not in NOT_HONOURED:
            yield FoundName(*found.span("name"), 0.8, "name with honorific")


def readings(raw: str, found: Iterable[FoundName]) -> Iterator[FoundName]:
    """The kana that stand beside a name as its reading: 高橋 美咲（タカハシ ミサキ）."""
    for name in found:
        beside = READING_AFTER.match(raw, name.end) if name.score >= _SURE else None
        if beside is not None and is_name_like(beside["name"]) >= 0.6:
            yield FoundName(*beside.span("name"), 0.85, "reading beside a name")


def repeated(raw: str, found: Sequence[FoundName]) -> Iterator[FoundName]:
    """A surname alone, where the full name or the surname of a person stands elsewhere in the same text."""
    surnames: dict[str, tuple[float, str]] = {}
    for name in found:
        value = raw[name.start : name.end]
        split = split_name(value) if name.score >= _SURE and len(value) > 2 else None
        if split is not None and len(split.surname) >= 2 and split.score >= 0.8:
            surnames[split.surname] = (0.65, "surname of a full name in the same text")
        elif name.score >= _SURER and len(value) >= 2 and value not in TOWNS and is_surname_like(value) >= 0.95:
            surnames.setdefault(value, (0.55, "surname of a person in the same text"))
    if not surnames:
        return
    ends = [name.end for name in found]
    for start, end in matcher(list(surnames)).find(raw):  # the longest, so that 佐々木田 is not taken for 佐々木
        here = bisect_left(ends, end)
        if here < len(found) and found[here].start <= start:
            continue  # inside a name that is known
        before, after = raw[max(0, start - 8) : start], raw[end : end + 12]
        is_apart = not _WORD.match(before[-1:]) and not _WORD_ON.match(after) and not THING_AFTER.match(after)
        is_called = HONORIFIC_AFTER.match(after) or TITLE_AFTER.match(after)
        if (is_called or is_apart) and not _is_of_company(before):
            yield FoundName(start, end, *surnames[raw[start:end]])


def united(first: Iterable[FoundName], *others: Iterable[FoundName]) -> list[FoundName]:
    """All names without overlaps, in order: a surer one wins, and one that already covers another."""
    taken = sorted(first)
    for more in others:
        for extra in more:
            low = bisect_right(taken, extra.start, key=attrgetter("end"))
            high = bisect_left(taken, extra.end, key=attrgetter("start"))
            touching = taken[low:high]
            if any(
                (name.start <= extra.start and extra.end <= name.end) or name.score >= extra.score for name in touching
            ):
                continue
            taken[low:high] = [extra]
    return taken
