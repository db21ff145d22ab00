"""The recognisers as detection uses them: by entity, over many cells at once, with headings read against them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import accumulate

from pdscan.engine import several, terms_apart
from pdscan.engine.overlap import resolve
from recognizers.base import Match, Recognizer
from recognizers.context import holds
from recognizers.entities import ENTITIES, Sensitivity
from recognizers.fold import Shadow
from recognizers.heading_words import Meaning
from recognizers.headings import Headings

_SENSITIVE = frozenset(name for name, kind in ENTITIES.items() if kind.sensitivity is Sensitivity.SPECIAL_CARE)
_CARE = _SENSITIVE - {
    "MEDICAL_CONDITION",
    "MEDICAL_TREATMENT",
    "MEDICATION",
    "HEALTH_CHECKUP",
    "DISABILITY",
}
"""Sensitive matters that stand under each other's headings; of medical ones the heading knows best."""
_SHARED = _CARE | {"HEALTH_CHECKUP"}
_PRESCRIBED = re.compile("処方|調剤|薬")
_MEDICAL = frozenset({"MEDICAL_CONDITION", "MEDICATION", "MEDICAL_TREATMENT"})
_INSTEAD = {"HEALTH_CHECKUP": frozenset({"MEDICAL_CONDITION"}), "MEDICAL_TREATMENT": frozenset({"MEDICATION"})}
"""What may stand under their headings instead: 所見: 高血圧症, 処方: メトホルミン錠."""
WORDY = _SENSITIVE | {
    "OCCUPATION",
    "EDUCATION",
    "EMPLOYMENT_HISTORY",
    "FAMILY",
    "SALARY",
    "PHOTO",
    "PURCHASE_HISTORY",
    "NATIONALITY",
    "CREDENTIAL",
}
"""Types of which any words may be a value."""
_WORDS_AT_MOST = 3
_ROMAJI = re.compile(
    r"[0-9]{3}-[0-9]{4}|\b[0-9]{1,4}-[0-9]{1,3}\b|-(?:ku|shi|cho|machi|mura|ken|gun)\b|(?i:tokyo|osaka|japan)"
)
_KANJI = re.compile(r"[一-龥]")
_CALLED = re.compile(r"(?P<code>[A-Z]{0,3}-?[0-9]{3,8})(?P<gap>\s?[:：_]\s?|[\s　]{1,3})(?P<name>[^\s0-9:：].{1,20})")
"""A code with the name of its owner in one cell: 04121:橘かおる."""
_BRACKETS = re.compile(r"[(（](?P<inner>[^()（）]{1,20})[)）]\s*$")
_YEARS = re.compile(r"\s?満?\s?((?:1[01])?[0-9０-９]{1,2}\s?[歳才]?)\s?")
_FORMER = re.compile(r"(?:旧姓|旧氏|通称|本名|読み|フリガナ|カナ)\s*[:：]?\s*")
_KANA = re.compile(r"[ァ-ヺーｦ-ﾟぁ-ゖ\s　・]+")
_POSTAL_TAIL = re.compile(r"[\s　]〒?([0-9０-９]{3}[-－‐−―]?[0-9０-９]{4})(?=\s|　|$)")
_CODE = re.compile(r"(?=(?:.*[0-9]){3})[A-Za-z]{0,5}[-_#]?[0-9A-Za-z]{0,4}-?[0-9]{3,12}")
_NO_CODE = re.compile(r"0[0-9]{9,10}|(?:19|20)[0-9]{2}(?:[01][0-9][0-3][0-9])?")
"""Telephones and dates."""
_POINTS = re.compile(r"(?:-?[0-9]{1,3}\.[0-9]{3,15}\s+){1,}-?[0-9]{1,3}\.[0-9]{3,15}\s*")
_NUMBER = re.compile(r"-?[0-9]{1,3}\.[0-9]{3,15}")
_GAP = "\n\x00\n"
"""Between cells that are searched in one go: no rule may see across, no context word either."""
_TITLED = re.compile(
    r"(\S{1,5}(?:[\s　]\S{1,4})?)[\s　]?"
    r"(?:(?:副|元|前|取締役|営業|総務|経理|人事|技術|事務)?(?:社長|部長|課長|係長|主任|次長|室長|所長|局長|店長|支店長|工場長"
    r"|院長|園長|校長|教頭|会長|専務|常務|理事長?|顧問|教授|准教授|医師|看護師|弁護士|税理士|社労士|主査|主事|リーダー"
    r"|マネージャー|班長|教諭|保健師|薬剤師|先生))(?:様|さん|殿)?"
)
_VISITED = re.compile(
    r"(\S{1,6}(?:[\s　]\S{1,5})?)[\s　]?(?:様|さま|さん|殿|氏)"
    r"(?:宅|方|邸|分|用|本人|ご?家族|訪問|面談|来訪|[ほ他外]か?[0-9０-９].*)"
)
_SURNAME_FIRST = re.compile(r"[A-Z][A-Za-z'-]+, ?[A-Z][A-Za-z' -]+")
_HALF_NAME = 0.7
"""What a surname alone is worth below a heading for people."""
_NO_LABELS = (WORDY - {"FAMILY", "CREDENTIAL", "PURCHASE_HISTORY"}) | {"JP_HEALTH_INSURANCE"}
_SHORT_LABEL = 3
_TELLING = 12
"""A shorter cell is no sentence."""
_BATCH = 40_000
"""Characters searched in one go."""


class Ruleset:
    """A fixed set of recognisers; what `allows` says of a value that it is no personal data is never a match."""

    def __init__(self, rules: Iterable[Recognizer], allows: Callable[[str], bool] = lambda _: False) -> None:
        self.rules = tuple(rules)
        self.allows = allows
        self.by_id = {rule.id: rule for rule in self.rules}
        self.by_entity: dict[str, list[Recognizer]] = {}
        for rule in self.rules:
            self.by_entity.setdefault(rule.entity, []).append(rule)
        self.shaped = tuple(rule for rule in self.rules if rule.is_guessable or not rule.needs_heading)
        """Rules that may claim a column by its values alone."""
        self._searching = tuple(rule for rule in self.rules if type(rule).find is not Recognizer.find)

    @cached_property
    def headings(self) -> Headings:
        """The headings that the lexicon and these recognisers know."""
        ordered = sorted(self.rules, key=lambda rule: rule.entity == "INTERNAL_ID")  # 個人番号 is no staff number
        return Headings((rule.id, rule.entity, rule.headings) for rule in ordered)

    def read(self, meaning: Meaning, text: str, heading: str, *, named: bool = True) -> Match | None:
        """The whole text as one value of what the heading announces, or None."""
        if self.allows(text):
            return None
        if text.isascii() and _is_foreign(meaning.entity, text):
            return None
        if meaning.entity == "PERSON" and _KANJI.search(text) and len(text) > 1 and self.headings.is_word(text):
            return None  # a label where a name would stand: 写真, 住　所
        cell = Shadow(text, heading)
        if meaning.entity in _NO_LABELS and self._is_label(meaning, text, cell):
            return None
        is_shared = meaning.entity in _SHARED or (meaning.entity == "MEDICAL_TREATMENT" and _PRESCRIBED.search(heading))
        if named and is_shared and not text.isascii():
            match = self._of_its_own(meaning, text)
            if match is not None:
                return match
        for one in (meaning, *meaning.others):
            for rule in self._readers(one):
                match = rule.read_cell(cell, named=named and not one.is_weak)
                if match is None and one.is_people:  # 担当者: 佐々木
                    match = rule.read_cell(cell, named=True)
                    match = match if match is not None and match.score >= _HALF_NAME else None
                if match is not None:
                    return match
        return self._called_by_number(meaning, cell)

    def _is_label(self, meaning: Meaning, text: str, cell: Shadow) -> bool:
        """The next label of an empty form where a value would stand, which is no term of the matter itself."""
        if len(text) < _SHORT_LABEL or not self.headings.is_word(text):
            return False
        return all(rule.read_cell(cell, named=False) is None for rule in self.by_entity.get(meaning.entity, ()))

    def _called_by_number(self, meaning: Meaning, cell: Shadow) -> Match | None:
        """会員=M-2001287, user: 10023: a code where a person is announced is what the person is called by."""
        code = cell.folded.strip()
        if meaning.entity != "PERSON" or not _CODE.fullmatch(code) or _NO_CODE.fullmatch(code):
            return None
        rule = self.by_id.get("internal_id")
        if rule is None or not self.headings.is_person(meaning.word):
            return None
        return rule.read_cell(cell, named=True)

    def read_all(self, meaning: Meaning, text: str, heading: str, *, named: bool = True) -> list[Match]:
        """The values of a cell that may hold several: a name with its reading or former surname in brackets."""
        if meaning.entity == "PERSON" and (called := _CALLED.fullmatch(text)) is not None:
            code = self.read(Meaning("INTERNAL_ID", rule="internal_id"), called["code"], heading)
            name = self.read(meaning, called["name"], heading, named=named)
            if name is None and called["gap"].strip():
                name = self.read(meaning, called["name"], "氏名")
            if code is not None and name is not None:
                return [code, name.moved(called.start("name"))]
        if meaning.entity == "PERSON" and (found := _BRACKETS.search(text)) is not None:
            inner, outer = found.group("inner"), text[: found.start()]
            matches = [self.read(meaning, outer, heading, named=named) if outer.strip() else None]
            if matches[0] is not None and (years := _YEARS.fullmatch(inner)) is not None:
                at = found.start("inner")
                return [
                    matches[0],
                    Match("AGE", at + years.start(1), at + years.end(), 0.6, ("age behind a name",), "age"),
                ]
            former = _FORMER.match(inner)
            start = found.start("inner") + (former.end() if former else 0)
            is_reading = former is not None or _KANA.fullmatch(inner) is not None
            second = self.read(meaning, text[start : found.end("inner")], heading, named=named and is_reading)
            return [match for match in (matches[0], second.moved(start) if second else None) if match is not None]
        if meaning.entity == "PERSON" and (titled := _TITLED.fullmatch(text) or _VISITED.fullmatch(text)) is not None:
            text = titled[1]  # 岡田部長, 辻様宅
        if meaning.entity == "PERSON" and _SURNAME_FIRST.fullmatch(text.strip()):
            text = text.replace(",", " ", 1)  # AMANO, Katsuya
        if meaning.part == "both":  # a card's family and given name
            family, gap, given = text.partition(" ")
            halves = (("surname", family, 0), ("given", given, len(family) + len(gap)))
            read = [(part, self.read(meaning, half, heading), at) for part, half, at in halves if half]
            return [replace(match.moved(at), part=part, strength=1) for part, match, at in read if match is not None]
        if meaning.entity == "GEO_COORDINATE" and _POINTS.fullmatch(text):  # [141.2, 33.4] of GeoJSON
            points = [(found.start(), self.read(meaning, found.group(), heading)) for found in _NUMBER.finditer(text)]
            return [match.moved(start) for start, match in points if match is not None]
        if several.BOXED.search(text):
            return several.checked(meaning, text, heading, self)
        if parts := several.listed(meaning, text, heading, self):
            return parts
        if len(text) > _TELLING and terms_apart.is_told(meaning, text, self):
            return []
        match = self.read(meaning, text, heading, named=named)
        if match is None:
            return several.by_heading(meaning, text, heading, self) if named else []
        if parts := several.values(match, meaning, text, heading, self):
            return parts
        if match.entity == "JP_ADDRESS" and (postal := _POSTAL_TAIL.search(text, match.start, match.end)) is not None:
            code = self.read(Meaning("JP_POSTAL_CODE"), postal.group(1), "郵便番号")
            head = self.read(meaning, text[: postal.start()], heading, named=named)
            if code is not None and head is not None:
                return [head, code.moved(postal.start(1))]
        return [match]

    def _of_its_own(self, meaning: Meaning, text: str) -> Match | None:
        """A term that is, by itself, another sensitive matter than its heading says (出自: 被差別部落)."""
        strict = [rule.read_cell(Shadow(text), named=False) for rule in self._care]
        found = [match for match in strict if match is not None]
        if any(match.entity == meaning.entity for match in found):
            return None
        wanted = _INSTEAD.get(meaning.entity, _CARE)
        found = [match for match in found if match.entity in wanted]
        return max(found, key=lambda match: match.score, default=None)

    @cached_property
    def _care(self) -> tuple[Recognizer, ...]:
        return tuple(rule for rule in self.rules if rule.entity in _CARE or rule.entity in _MEDICAL)

    def of(self, entities: Collection[str]) -> Sequence[Recognizer]:
        """The rules for these entity types."""
        return [rule for rule in self.rules if rule.entity in entities]

    def read_by(self, rule: Recognizer, text: str) -> Match | None:
        """The whole text as one value of this rule's entity, without a heading's help."""
        if self.allows(text):
            return None
        return rule.read_cell(Shadow(text), named=False)

    def _readers(self, meaning: Meaning) -> Sequence[Recognizer]:
        same = self.by_entity.get(meaning.entity, ())
        first = self.by_id.get(meaning.rule)
        if first is None or len(same) == 1:
            return same
        return [first, *(rule for rule in same if rule is not first)]

    def find(self, text: str, heading: str = "", *, without: Collection[str] = ()) -> list[Match]:
        """Every hit in running text, overlaps resolved. `without`: entity types not to look for."""
        shadow = Shadow(text, heading)
        return resolve(
            match
            for rule in self._finders(shadow, without)
            for match in rule.find(shadow)
            if not self.allows(text[match.start : match.end])
        )

    def _finders(self, shadow: Shadow, without: Collection[str]) -> list[Recognizer]:
        """The rules that may find something in the text."""
        held = holds(shadow)
        return [rule for rule in self._searching if rule.needs in held and rule.entity not in without]

    def find_in_cells(self, cells: Sequence[str], heading: str, *, without: Collection[str] = ()) -> list[list[Match]]:
        """For each cell its hits, offsets in the cell; cells are searched together, which is much faster."""
        found: list[list[Match]] = [[] for _ in cells]
        start = 0
        while start < len(cells):
            end, size = start, 0
            while end < len(cells) and (end == start or size + len(cells[end]) < _BATCH):
                size += len(cells[end]) + len(_GAP)
                end += 1
            self._search(cells[start:end], heading, without, found, start)
            start = end
        return [resolve(matches) if len(matches) > 1 else matches for matches in found]

    def _search(
        self, cells: Sequence[str], heading: str, without: Collection[str], found: list[list[Match]], first: int
    ) -> None:
        shadow = Shadow(_GAP.join(cells), heading)
        begins = [0, *accumulate(len(cell) + len(_GAP) for cell in cells)]
        for rule in self._finders(shadow, without):
            for match in rule.find(shadow):
                at = bisect_right(begins, match.start) - 1
                if match.end <= begins[at] + len(cells[at]) and not self.allows(shadow.raw[match.start : match.end]):
                    found[first + at].append(match.moved(-begins[at]))


def _is_foreign(entity: str, text: str) -> bool:
    """English under an English heading: an address abroad, or a sentence where one word would be a value."""
    if entity == "JP_ADDRESS":
        return _ROMAJI.search(text) is None
    return entity in WORDY and text.count(" ") > _WORDS_AT_MOST
