"""Running text to drafts: labelled values first, then whatever the recognisers find, and who the people are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pdscan.engine.forms import fields
from pdscan.engine.overlap import resolve
from pdscan.engine.records import Draft, is_sensitive
from pdscan.engine.ruleset import Ruleset, moved
from pdscan.model import Locator
from recognizers.base import Match
from recognizers.headings import Meaning

_CLAUSE = re.compile(r"[、。]|(?<![0-9]),(?![0-9])")
_MEDICAL = frozenset({"MEDICAL_CONDITION", "MEDICAL_TREATMENT", "MEDICATION", "HEALTH_CHECKUP"})
_WORDY = frozenset({"OCCUPATION", "EDUCATION", "EMPLOYMENT_HISTORY", "FAMILY", "SALARY", "PHOTO", "PURCHASE_HISTORY"})
_BYLINE = re.compile(
    r"(?:監修|著者?|執筆|取材|編集|撮影|翻訳|解説|講師|座長|演者|研究代表者?|教授|博士|医師|院長|記者|ライター|発表者?"
    r"|筆者|訳|文|編著|作成者?|承認者?|担当者?|発行)\s*[:=・/(（]?\s*$"
)
_TITLE = re.compile(
    r"^\s*[)）]?\s*(?:教授|准教授|博士|医師|院長|先生|記者|氏(?:ら|の研究)|研究員|研究部長|主任研究|ドクター|監修|著)"
)
_PATIENT = re.compile(
    r"(?:患者|利用者|本人|被保険者|受診者|対象者|氏名|相談者|申請者)\s*(?:名|氏名|様)?\s*[:=(（]?\s*$"
)
_HONORIFIC = re.compile(r"^\s*(?:様|殿|さん|さま|君|くん|ちゃん|氏)")
_COMPANY = re.compile(r"株式会社|有限会社|合同会社|[(（][株有][)）]|㈱|㈲|(?:法人|協会|組合|病院|クリニック|役所|役場)")


def drafts(text: str, locator: Locator, rules: Ruleset) -> Iterator[Draft]:
    """The hits of a text in order, not yet judged; `Draft.at` is the offset in the text."""
    labelled: dict[int, Meaning] = {}
    named: list[Match] = []
    labels: list[tuple[int, int]] = []
    for field in fields(text, rules.headings):
        if field.label.isascii() and field.meaning.entity in _WORDY:
            continue  # job=…, school: … in logs and settings
        labels.append((field.start - len(field.label) - 3, field.start))
        raw = text[field.start : field.end]
        if field.meaning.entity != "JP_ADDRESS":
            raw = _CLAUSE.split(raw, maxsplit=1)[0]
        if field.meaning.entity in _MEDICAL and rules.find(raw):
            continue  # the words themselves say more precisely what they are
        is_doubtful = field.meaning.is_weak or (field.is_soft and field.meaning.entity == "PERSON")
        match = rules.read(field.meaning, raw, field.label, named=not is_doubtful)
        if match is not None:
            match = moved(match, field.start)
            named.append(match)
            labelled[match.start] = field.meaning
    matches = named + [
        match
        for match in rules.find(text)
        if not any(_touch(match, other) for other in named) and not _is_label(match, labels)
    ]
    for match in resolve(matches):
        draft = Draft(match, text[match.start : match.end], locator, at=match.start)
        if match.entity == "PERSON":
            _place_person(draft, text, labelled.get(match.start))
        yield draft


def _place_person(draft: Draft, text: str, meaning: Meaning | None) -> None:
    """Whether the person is whom the text is about, or there by office."""
    match = draft.match
    before, after = text[max(0, match.start - 20) : match.start], text[match.end : match.end + 10]
    if meaning is not None:
        draft.is_bystander = meaning.is_bystander
        draft.is_subject = not meaning.is_bystander
        return
    draft.is_bystander = bool(_BYLINE.search(before) or _TITLE.match(after))
    draft.is_subject = bool(_PATIENT.search(before) or _HONORIFIC.match(after)) and not draft.is_bystander


def _is_label(match: Match, labels: Sequence[tuple[int, int]]) -> bool:
    """既往歴 as a label says nothing of anybody's illness; what follows it does."""
    return is_sensitive(match.entity) and any(start <= match.start and match.end <= end for start, end in labels)


def _touch(one: Match, other: Match) -> bool:
    return one.start < other.end and other.start < one.end
