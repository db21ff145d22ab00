"""Care insurance: 被保険者番号 (10 digits, or H and nine) and the municipality's 保険者番号 (6, a check digit).

Only together are they an identification code (APPI Enforcement Rules art. 3); each is a match with its `part`. The
number itself is the municipality's own and has no common check digit; 事業所番号 are 10 digits too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.cells import read_number
from recognizers.checkdigit import is_dummy, is_municipality_code
from recognizers.context import LabelledRecognizer, around, judge
from recognizers.fold import Shadow

ENTITY = "JP_CARE_INSURANCE"
_BETWEEN = re.compile(r"\s*(?:\([^()\n]{0,12}\))?\s*(?:[:=|]|は)?\s*")
_INSURER = re.compile(r"[0-9](?: ?[0-9]){5}(?! ?[0-9])(?!-[0-9])")
_NUMBER = re.compile(r"(?:[0-9](?: ?[0-9]){9}|[Hh](?: ?[0-9]){9})(?! ?[0-9])(?!-[0-9])")
_CARE = re.compile(r"介護|要支援|ケアマネ|ケアプラン|雇用保険|離職票|健康保険|国民健康|後期高齢")
_CARE_WORDS = frozenset({"介護", "要支援", "ケアマネ", "ケアプラン"})


class CareInsurerRecognizer(LabelledRecognizer):
    """The municipality's 保険者番号 where care insurance is the matter."""

    id = "care_insurer"
    entity = ENTITY
    version = 3
    needs = DIGIT
    headings = (
        "介護保険者番号", "介護保険保険者番号", "介護保険の保険者番号", "介護保険者コード", "kaigo_hokensha_no",
        "kaigo_hokensha_bango", "care_insurer_no", "care_insurer_number",
    )  # fmt: skip
    words = ("保険者番号",)
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for label in self.labels(text):
            between = _BETWEEN.match(folded, label.end)
            found = _INSURER.match(folded, between.end() if between else label.end)
            if found is None or not is_municipality_code(found.group().replace(" ", "")):
                continue
            matter = around(text, label.end, found.end(), 150, 60, _CARE)
            if matter in _CARE_WORDS:
                digits = found.group().replace(" ", "")
                yield self._match(
                    *found.span(), digits, None, (0.3, f"context {label.word}"), (0.2, f"context {matter}")
                )

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        number = read_number(cell)
        if number is None or number.lost or not named:
            return None
        digits = number.padded(6, 1)
        if not is_municipality_code(digits):
            return None
        restored = digits if number.damage or digits != number.digits else None
        return self._match(number.start, number.end, digits, restored, (0.5, "column heading"))

    def _match(self, start: int, end: int, digits: str, restored: str | None, *evidence: tuple[float, str]) -> Match:
        score, why = judge(*evidence, (0.4, "check digit of the municipality"))
        return Match(ENTITY, start, end, score, why, self.id, digits, restored, strength=0, part="insurer")


class CareNumberRecognizer(LabelledRecognizer):
    """The insured person's number, right after a label of care insurance."""

    id = "care_insurance"
    entity = ENTITY
    version = 3
    needs = DIGIT
    headings = (
        "介護保険被保険者番号", "介護保険番号", "介護被保険者番号", "介護保険証番号", "介護保険被保険者証番号",
        "介護保険の被保険者番号", "介護番号", "介護保険no", "kaigo_hoken_no", "kaigo_no", "kaigo_bango",
        "kaigo_hoken_bango", "kaigo_hihokensha_no", "care_insurance_no", "care_insurance_number", "ltci_number",
        "long_term_care_insurance_number",
    )  # fmt: skip
    words = ("被保険者番号", "介護保険")
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for label in self.labels(text):
            between = _BETWEEN.match(folded, label.end)
            found = _NUMBER.match(folded, between.end() if between else label.end)
            if found is None:
                continue
            matter = around(text, label.end, found.end(), 150, 60, _CARE)
            if matter in _CARE_WORDS:
                yield self._match(*found.span(), found.group(), None, (0.5, f"context {label.word}"))

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        if not named:
            return None
        text = cell.folded.strip()
        if _NUMBER.fullmatch(text):
            start = cell.folded.index(text)
            return self._match(start, start + len(text), text, None, (0.5, "column heading"))
        number = read_number(cell)
        if number is None or number.lost or len(number.padded(10)) != 10 or len(number.shape) > 1:
            return None
        digits = number.padded(10)
        return self._match(number.start, number.end, digits, digits, (0.45, "column heading"))

    def _match(self, start: int, end: int, text: str, restored: str | None, named: tuple[float, str]) -> Match:
        value = text.replace(" ", "").upper()
        score, why = judge(named, (0.35, "10 digits"))
        if is_dummy(value.lstrip("H")):
            score, why = min(score, 0.5), (*why, "known dummy")
        return Match(ENTITY, start, end, score, why, self.id, value, restored, part="number")


RECOGNIZERS = (CareInsurerRecognizer(), CareNumberRecognizer())
