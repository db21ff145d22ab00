"""A column is judged as a column: by its heading, by how many distinct values pass, by how they are spread."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pdscan.engine.companies import is_company_name
from pdscan.engine.matters import as_a_whole, matter_of
from pdscan.engine.no_names import is_no_name
from pdscan.engine.prose import behind_names, labelled
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.several import coordinates
from pdscan.engine.tables import Column
from pdscan.engine.terms_apart import apart
from recognizers.base import Match, Recognizer
from recognizers.context import OTHER_NUMBERS
from recognizers.fold import Shadow, narrow
from recognizers.heading_words import Meaning, key
from recognizers.tagger.cells import is_surname_like

_ENOUGH = 20
"""Distinct values from which on a pass rate is evidence (domain specification §3.0)."""
_SURE, _NOISE = 0.9, 0.3
_TRUSTED = 0.7
"""Of a column under an open heading (担当, name): so many names, and the rest are names too."""
_SAMPLE = 300
_BY_SHAPE = frozenset({"INTERNAL_ID", "SALARY"})
"""Types whose rules look at the form of a value, never at its digits."""
_MOMENT = re.compile(r"20[0-9]{10}(?:[0-9]{2}|[0-9]{5})?")
"""Of these the digits say whether they are a time."""
_SHAPE = str.maketrans("123456789", "0" * 9)
_CACHED = 20_000
"""Distinct values kept with their hits; a column of more begins anew."""

_PLAIN_NUMBER = re.compile(r"^[\s¥$+-]*[0-9]{0,3}(?:[0-9]{0,3}|(?:,[0-9]{3})*)(?:\.[0-9]*)?\s*[%円人件個]?$")
_PART_STRENGTH = {"area": 0, "building": 0}
_LOOSE = frozenset({"INTERNAL_ID"})
"""Types that any string may be: values that are, by themselves, something else are that."""
_PLAIN_FORMS = frozenset(
    {"EMAIL_ADDRESS", "PHONE_NUMBER", "JP_ADDRESS", "COOKIE_ID", "IP_ADDRESS", "DEVICE_ID", "PERSON"}
)
"""Types whose form speaks for itself: a handful of values is enough to name a column."""
_PLAIN_WHOLE = frozenset({"EMAIL_ADDRESS", "PHONE_NUMBER", "JP_ADDRESS", "IP_ADDRESS"})
"""Of these, half the values (of telephones any) name a column when nearly all others fit its heading."""
_HALF = 0.5
_USUAL = 0.95
_FEW = 3
_ALL = 8
"""So many numbers of twelve digits, all with their check digit, are no accident (0.1 to the eighth)."""
_OF_THINGS = frozenset(map(key, OTHER_NUMBERS))
_REMAINDER = 4
"""Characters beside a value that are worth searching for another one; a cell of no more holds no sentence."""
_BLANK = frozenset(
    {"", *"-－ー―無〃×○有*", "なし", "無し", "不明", "未定", "同上", "n/a", "N/A", "null", "NULL", "None"}
)
_CAREER = {
    "EDUCATION": re.compile(r"学校|大学|高校|学院|学部|学科|卒業|修了|中退|入学"),
    "EMPLOYMENT_HISTORY": re.compile(r"会社|商事|商店|銀行|病院|法人|庁|役所|店|社\s|入社|勤務|配属|就職"),
}
"""学歴・職歴 in one column: the words tell a school from an employer."""
_LABELS = re.compile(r"[:：】]|\n")
_CHECKED = frozenset(
    {"JP_MY_NUMBER", "JP_DRIVER_LICENSE", "JP_CORPORATE_NUMBER", "CREDIT_CARD", "DEVICE_ID", "JP_HEALTH_INSURANCE"}
    | {"JP_CARE_INSURANCE", "JP_INVOICE_NUMBER", "JP_PENSION_NUMBER", "JP_RESIDENT_RECORD_CODE", "PHONE_NUMBER"}
    | {"JP_EMPLOYMENT_INSURANCE", "JP_BANK_ACCOUNT"}
)
"""Types that bare digits can be taken for by accident."""
_NAMES = frozenset({"PERSON"})
_ANSWER = 4
"""Of a column of flags, values no longer than that are answers."""
_SILENT = frozenset({"amount", "date", "flag"})
_NAMELESS = _SILENT | {"company", "thing", "department", "bank", "branch", "code"}
_UNSAID = frozenset({"", "free", "flag", "thing", "open"})
_TOLD_IN_WORDS = frozenset({"OCCUPATION", "EDUCATION", "EMPLOYMENT_HISTORY"})
_LABELLED = 0.3
"""Of a column of words, so many that are labels themselves make it no column."""
_OPEN_CAREER = frozenset({"EMPLOYMENT_HISTORY"})
"""経歴 heads careers and, in checks of people, what they were convicted of."""


class ColumnJudge:
    """What one column holds, from the first part of its table to the last; memory stays bounded."""

    def __init__(self, column: Column, rules: Ruleset) -> None:
        self.column = column
        self.meaning = column.meaning
        self._rules = rules
        self._cache: dict[str, tuple[Match, ...]] = {}
        self._guess: Recognizer | None = None
        self._guessed_why = ""
        self._noise: frozenset[str] = frozenset()
        self._is_settled = False
        self._shapes: dict[str, list[Match]] = {}
        self._about = ""
        self.entities: set[str] = set()
        self.company_share = 0.0

    @property
    def is_open(self) -> bool:
        """Whether neither the heading nor the values said what the column holds."""
        return not self.meaning.entity and self.meaning.concept in ("", "code", "open") and self._guess is None

    @property
    def _is_of_family(self) -> bool:
        """配偶者: 有 is what somebody told."""
        return self.meaning.entity == "FAMILY"

    def become(self, meaning: Meaning) -> None:
        """Take a meaning from the neighbours; what was judged so far is judged again."""
        self.meaning = meaning
        self._cache = {}
        self.entities = set()

    def judge(self, values: Iterable[str]) -> dict[str, tuple[Match, ...]]:
        """The hits of each distinct value of the next part of the column; values without hits are left out."""
        distinct = list(dict.fromkeys(values))
        fresh = [value for value in distinct if value not in self._cache]
        if len(self._cache) + len(fresh) > _CACHED:
            self._cache, fresh = {}, distinct
        told = [
            value for value in fresh if value.strip() not in _BLANK or (value.strip() == "有" and self._is_of_family)
        ]
        self._cache.update(dict.fromkeys(fresh, ()))
        if told:
            self._settle(told)
            self._examine(told)
        return {value: hits for value in distinct if (hits := self._cache[value])}

    def _settle(self, values: Sequence[str]) -> None:
        """Once, on the first part: is it what its heading says; if it says nothing, what passes nearly always."""
        if self._is_settled:
            return
        sample = values[:_SAMPLE]
        self._is_settled = True
        self.company_share = sum(map(is_company_name, sample)) / len(sample)
        if self.meaning.is_weak or self.meaning.entity in _OPEN_CAREER or self.meaning.concept in _UNSAID:
            self._about = matter_of(sample, self.column.heading, self._rules)
        if self.meaning.entity:
            self._doubt(sample)
            if self.meaning.entity in _LOOSE:
                self._guess_rule(sample, _PLAIN_FORMS - _NAMES)
            return
        if self.meaning.concept in ("", "code"):
            if key(self.column.heading) in _OF_THINGS:
                self._guess_rule(sample, _PLAIN_FORMS)
                self._noise = _CHECKED - {"PHONE_NUMBER"}
                return
            self._guess_rule(sample, None if len(sample) >= _ENOUGH else _PLAIN_FORMS)
            if self._guess is None and _ALL <= len(sample) < _ENOUGH:
                self._guess_rule(sample, frozenset({"JP_MY_NUMBER"}), least=1.0)

    def _doubt(self, sample: Sequence[str]) -> None:
        """A weak heading needs values that pass by themselves; a plain one loses against values that never do."""
        self._prefer_people(sample)
        if self.meaning.entity in _TOLD_IN_WORDS and self._are_labels(sample):
            self.meaning = Meaning(concept="open")
            return
        rate = self._rate(sample, named=not self.meaning.is_weak)
        is_open = self.meaning.is_weak and rate < 0.5 and not (rate and self.company_share + rate >= 0.5)
        if is_open or (len(sample) >= 5 and rate < _NOISE):
            said = (replace(self.meaning, others=()), *self.meaning.others) if self.meaning.others else ()
            self.meaning = Meaning(concept="open", others=said)
        elif self.meaning.is_weak and rate < _TRUSTED and self._rules.headings.is_person(self.meaning.word):
            self.meaning = replace(self.meaning, is_people=True)
        elif rate >= _TRUSTED:
            others = tuple(replace(other, is_weak=False) for other in self.meaning.others)
            self.meaning = replace(self.meaning, is_weak=False, others=others)

    def _prefer_people(self, sample: Sequence[str]) -> None:
        """世帯主 or 保護者 over names: the column is theirs, whatever else the word may head."""
        first, *others = (self.meaning, *self.meaning.others)
        people = next((one for one in others if one.entity == "PERSON"), None)
        if people is None or first.entity == "PERSON":
            return
        names = sum(self._rules.read(people, value, "", named=False) is not None for value in sample)
        if names >= _HALF * len(sample):
            rest = tuple(one for one in self.meaning.others if one is not people)
            self.meaning = replace(people, is_weak=False, others=(replace(first, others=()), *rest))

    def _are_labels(self, sample: Sequence[str]) -> bool:
        """職種 over 就業場所, 賃金, 学歴: the first label of a form, no heading."""
        headings = self._rules.headings
        labels = sum(
            headings.is_known(value) and headings.read(value).entity not in ("PERSON", self.meaning.entity)
            for value in sample
        )
        return labels >= 2 and labels >= _LABELLED * len(sample)

    def _rate(self, sample: Sequence[str], *, named: bool) -> float:
        heading = self.column.heading
        passed = [bool(self._rules.read_all(self.meaning, value, heading, named=named)) for value in sample]
        if not named and self.meaning.entity == "PERSON" and self._rules.headings.is_person(self.meaning.word):
            # 使用者, 利用者: a surname will do where it is a usual one
            passed = [fits or is_surname_like(value) >= _USUAL for fits, value in zip(passed, sample, strict=True)]
        return sum(passed) / len(sample)

    def _guess_rule(self, sample: Sequence[str], entities: frozenset[str] | None, least: float = _SURE) -> None:
        """The rule that nearly all values pass; of few values only a form that speaks for itself."""
        if len(sample) < _FEW:
            return
        best: tuple[float, Recognizer] | None = None
        noise = set()
        cells = [Shadow(value) for value in sample if not self._rules.allows(value)]
        for rule in self._rules.shaped if entities is None else self._rules.of(entities):
            rate = sum(rule.read_cell(cell, named=False) is not None for cell in cells) / len(sample)
            some = 0.0 if rule.entity == "PHONE_NUMBER" else _HALF
            if some < rate < _SURE and rule.entity in _PLAIN_WHOLE and self._is_nearly_all(rule, sample):
                rate = _SURE
            if rate >= least and (best is None or rate > best[0]):
                best = (rate, rule)
            if 0 < rate < _NOISE and rule.entity in _CHECKED:
                noise.add(rule.entity)
        if best is not None:
            self._guess = best[1]
            self._guessed_why = f"{best[0]:.0%} of the column's values pass"
            self.meaning = Meaning(best[1].entity, rule=best[1].id)
        elif entities is None:
            self._noise = frozenset(noise)

    def _is_nearly_all(self, rule: Recognizer, sample: Sequence[str]) -> bool:
        """Whether the values that fail by themselves would do under a heading: 0455163925 among 045-516-3925."""
        meaning = Meaning(rule.entity, rule=rule.id)
        read = sum(self._rules.read(meaning, value, "") is not None for value in sample)
        return read >= _SURE * len(sample)

    def _examine(self, values: Sequence[str]) -> None:
        rest: dict[str, list[Match]] = {}
        for value in values:
            read = self._read(value)
            read += [match for match in behind_names(read, value) if not _touches(match, read)]
            self._keep(value, tuple(read))
            if not read or sum(match.end - match.start for match in read) < len(value.strip()) - _REMAINDER:
                rest[value] = read
        searched = [value for value in rest if self._is_searched(value)]
        short = [value for value in searched if len(value.strip()) <= _REMAINDER and not self._is_free]
        self._search([value for value in searched if value not in short], rest, self._without())
        self._search(short, rest, self._without() | _NAMES)

    @property
    def _is_free(self) -> bool:
        return self.meaning.concept == "free"

    def _search(self, searched: Sequence[str], rest: dict[str, list[Match]], without: frozenset[str]) -> None:
        """Looks into cells that are not, as a whole, what the column holds."""
        if not searched:
            return
        hits = self._rules.find_in_cells(searched, self.column.heading, without=without)
        for value, matches in zip(searched, hits, strict=True):
            read = rest[value]
            if _LABELS.search(value):
                read = [*read, *(match for match, _ in labelled(value, self._rules)[0] if not _touches(match, read))]
            found = [
                *read,
                *(match for match in matches if self._is_plausible(value, match) and not _touches(match, read)),
            ]
            for meaning in self.meaning.others if not self.meaning.entity else ():
                found += self._remainder(value, found, meaning)
            found += [match for match in behind_names(found, value) if not _touches(match, found)]
            self._keep(value, tuple(part for match in found for part in coordinates(match, value) or [match]))

    def _remainder(self, value: str, found: Sequence[Match], meaning: Meaning) -> list[Match]:
        """What is left of a cell under a heading of several words, read as one of them (`070-… 長男`)."""
        if any(match.entity == meaning.entity for match in found):
            return []
        end = max((match.end for match in found), default=0)
        if meaning.entity in _CAREER and not _CAREER[meaning.entity].search(value):
            return []
        match = self._rules.read(meaning, value[end:], meaning.word)
        return [] if match is None else [match.moved(end)]

    def _keep(self, value: str, matches: tuple[Match, ...]) -> None:
        if matches:
            self._cache[value] = matches
            self.entities.update(match.entity for match in matches)

    def _read(self, value: str) -> list[Match]:
        """The whole cell as what the column holds; of numbers that differ in digits only, one is read."""
        if (not self.meaning.entity and not self._about) or self._rules.allows(value):
            return []
        if self._about or self.meaning.entity not in _BY_SHAPE or _MOMENT.fullmatch(value):
            return self._read_anew(value)
        shape = value.translate(_SHAPE)
        known = self._shapes.get(shape)
        if known is None:
            read = self._read_anew(value)
            is_plain = all(match.value in ("", value) and match.restored is None for match in read)
            if is_plain and len(self._shapes) < _CACHED:
                self._shapes[shape] = read
            return read
        return [replace(match, value=value) if match.value else match for match in known]

    def _read_anew(self, value: str) -> list[Match]:
        if self._about and (match := as_a_whole(value, self._about, self.column.heading, self._rules)) is not None:
            return apart(match, value, self._rules) or [match]
        read = self._rules.read_all(self.meaning, value, self.column.heading, named=not self.meaning.is_weak)
        if self._guess is not None:
            read = [replace(match, score=max(match.score, 0.75), why=(*match.why, self._guessed_why)) for match in read]
        if part := self.meaning.part:
            strength = _PART_STRENGTH.get(part, 1)
            read = [match if match.part else replace(match, part=part, strength=strength) for match in read]
        return read

    def _is_searched(self, value: str) -> bool:
        """Whether the value is worth looking into: no small numbers, nothing in columns of dates and amounts."""
        if self.meaning.concept in _SILENT and len(value) <= (_ANSWER if self.meaning.concept == "flag" else 20):
            return False
        return len(value) > 1 and not _PLAIN_NUMBER.match(narrow(value))

    def _without(self) -> frozenset[str]:
        return self._noise | _NAMES if self.meaning.concept in _NAMELESS else self._noise

    def _is_plausible(self, value: str, match: Match) -> bool:
        """A name that fills a short cell must be surer than one in a sentence; below a heading surer still."""
        if match.entity != "PERSON":
            return True
        if is_no_name(match, value):
            return False
        if self._is_free:
            return True
        is_whole = match.end - match.start >= 0.8 * len(value.strip())
        if is_whole and not self.column.heading:
            return match.score >= 0.6
        return not is_whole or match.score >= 0.7


def _touches(match: Match, others: Sequence[Match]) -> bool:
    return any(match.start < other.end and other.start < match.end for other in others)
