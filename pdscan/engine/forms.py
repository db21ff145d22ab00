"""Labels and their values in running text: `氏名：山田太郎`, `【電話】03-…`, `氏名　山田　住所　…`, or below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recognizers.fold import narrow
from recognizers.heading_words import Meaning
from recognizers.headings import Headings

_HARD = re.compile(
    r"""(?:^|(?<=[\s、,|/・■●◆○□※()\[\]。>*-]))
    (?:[■●◆○□※・*>\[-]\s*|[0-9]{1,2}[.)]\s*)?
    (?P<label>(?:[^\W\d_](?:[ ]{1,4}[^\W\d_]){1,5}|[^\s:=|\[\]、。,]{1,24}(?:\ [^\s:=|\[\]、。,0-9]{1,10}){0,2}))
    \s*\]?\s*[:=](?!//)\s*""",
    re.VERBOSE,
)
"""`label:` after folding; a label may be spaced out (氏　　名) or hold a space (扶養家族 個人番号)."""
_BRACKETED = re.compile(r"[\[【〔<](?P<label>[^\[\]【】〔〕<>\s]{1,20})[\]】〕>]\s*:?\s*")
_CELLS = re.compile(r"[^\s|](?:[^\t|\n]*?[^\s|])?(?=\t|\s{2,}|\s*\||$|\u3000)")
_WORDS = re.compile(r"\S+")
_SPACED = re.compile(r"(?:(?<=^)|(?<=\s))[一-鿿](?:[\s　]{1,4}[一-鿿]){1,4}(?=[\s　]|$)")
_LABEL_ONLY = 24
_Label = tuple[int, int, str, Meaning, bool]
_ASKED = frozenset({"FAMILY", "UNION_MEMBERSHIP", "OCCUPATION"})
_ANSWERS = frozenset({"FAMILY", "UNION_MEMBERSHIP", "PERSON"})
"""What words that head people and kin may answer, where nothing else stands behind the label."""


@dataclass(frozen=True, slots=True)
class Field:
    """A label's meaning and the span of its value. `is_soft`: only space stands between them."""

    label: str
    meaning: Meaning
    start: int
    end: int
    is_soft: bool = False


def fields(text: str, headings: Headings) -> Iterator[Field]:
    """The labelled values of a text, line by line; labels that announce no entity end the value before them."""
    folded = narrow(text)
    begin = 0
    lines = []
    for line in folded.split("\n"):
        lines.append((begin, line))
        begin += len(line) + 1
    for at, (offset, line) in enumerate(lines):
        if not line.strip():
            continue
        found = list(_in_line(line, headings))
        for field in found:
            if field.start < field.end:
                yield Field(field.label, field.meaning, offset + field.start, offset + field.end, field.is_soft)
        if found and found[-1].start >= found[-1].end:
            yield from _below(lines, at, found[-1].label, found[-1].meaning, headings)
        elif not found:
            label = line.strip().strip("■●◆○□※・*[]【】<>:")
            if len(label) <= _LABEL_ONLY and headings.is_known(label):
                meaning = headings.read(label)
                if meaning.entity:
                    yield from _below(lines, at, label, meaning, headings)


def _in_line(line: str, headings: Headings) -> Iterator[Field]:
    labels: list[_Label] = []
    for pattern in (_HARD, _BRACKETED):
        for found in pattern.finditer(line) if pattern is _BRACKETED or ":" in line or "=" in line else ():
            label, start = found["label"], found.start("label")
            while " " in label and not headings.is_known(label):
                start += label.index(" ") + 1  # words before the label belong to the value before it
                label = label[label.index(" ") + 1 :]
            meaning = headings.read(label)
            if meaning or pattern is _HARD:
                labels.append((start, found.end(), label, meaning, False))
    if not any(meaning.entity for _, _, _, meaning, _ in labels):
        soft = list(_soft_labels(line, headings))
        labels += soft
    labels.sort()
    labels = list(_without_values(labels, line))
    previous_end = -1
    for at, (start, end, label, meaning, is_soft) in enumerate(labels):
        if start < previous_end:
            continue
        stop = next((other[0] for other in labels[at + 1 :] if other[0] >= end), len(line))
        previous_end = end
        if not meaning.entity:
            continue
        value = line[end:stop].rstrip(" \t、,|/・(（[【■●◆※")
        lead = len(value) - len(value.lstrip())
        yield Field(label, meaning, end + lead, end + len(value), is_soft)


def _without_values(labels: Sequence[_Label], line: str) -> Iterator[_Label]:
    """The labels but those that are what the one before asks for: 続柄　世帯主, 労働組合　組合員."""
    for at, label in enumerate(labels):
        start, end, _, meaning, _ = label
        if at and meaning.entity in _ANSWERS:
            before = labels[at - 1]
            stop = next((other[0] for other in labels[at + 1 :] if other[0] >= end), len(line))
            is_next = before[1] <= start and not line[before[1] : start].strip(" \t:")
            if before[3].entity in _ASKED and is_next and not line[end:stop].strip(" \t/|・)"):
                continue
        yield label


def _soft_labels(line: str, headings: Headings) -> Iterator[tuple[int, int, str, Meaning, bool]]:
    """Known labels that stand as words of their own, at the line's beginning or after a space."""
    covered = -1
    for found in _SPACED.finditer(line) if len(line.split(None, 1)) > 1 else ():
        meaning = headings.read(found.group())
        if meaning.entity and not meaning.is_weak and headings.is_known(found.group()):
            covered = found.end()
            yield found.start(), found.end(), found.group(), meaning, True
    for found in _WORDS.finditer(line):
        if found.start() < covered:
            continue
        label = found.group()
        if (len(label) < 2 and label != "〒") or len(label) > _LABEL_ONLY or not headings.is_known(label):
            continue
        meaning = headings.read(label)
        is_first = not line[: found.start()].strip()
        if meaning and (meaning.entity or is_first) and not (meaning.is_weak and not is_first):
            yield found.start(), found.end(), label, meaning, True


def _below(lines: list[tuple[int, str]], at: int, label: str, meaning: Meaning, headings: Headings) -> Iterator[Field]:
    """The next line as the value of a label that stands alone, unless it is a label itself."""
    for offset, line in lines[at + 1 : at + 3]:
        text = line.strip()
        if not text:
            continue
        if len(text) > 80 or headings.is_known(text) or next(_in_line(line, headings), None) is not None:
            return
        start = offset + len(line) - len(line.lstrip())
        yield Field(label, meaning, start, start + len(text), is_soft=True)
        return
