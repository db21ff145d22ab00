"""Health insurance: 保険者番号 (the insurer's, with a check digit) and 記号・番号 (the insured person's).

Only together are they an identification code (APPI Enforcement Rules art. 4(i)), so each is a match with its
`part`, and the insurer's number by itself identifies nobody. Includes 国保, 共済 and 後期高齢者.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.cells import read_number
from recognizers.checkdigit import insurer_kind, is_municipality_code
from recognizers.context import LabelledRecognizer, around, judge
from recognizers.fold import Shadow
from recognizers.symbol_number import pairs

ENTITY = "JP_HEALTH_INSURANCE"
_BETWEEN = re.compile(r"\s*(?:\([^()\n]{0,12}\))?\s*(?:[:=|]|は)?\s*")
_INSURER = re.compile(r"[0-9](?: ?[0-9]){7}(?! ?[0-9])(?!-[0-9])|[0-9](?: ?[0-9]){5}(?! ?[0-9])(?!-[0-9])")
_INSURED = re.compile(r"[0-9]{1,8}(?![0-9]|-[0-9]|[年月日桁円%])")
_CARE = re.compile(r"介護")
_HEALTH = re.compile(
    r"健康保険|健保|国保|資格確認|資格情報|保険証|被保険者証|後期高齢|医療|けんぽ|共済|雇用保険|離職|介護|労災"
)
_OTHERS = frozenset({"雇用保険", "離職", "介護", "労災"})
_SYMBOL_CELL = re.compile(r"(?!.*(?:記号|番号))\s*[^\s]{1,12}(?:[ ・-][^\s]{1,8})?\s*")
_NUMBER_CELL = re.compile(r"\s*[0-9]{1,8}(?:\s*[-・]\s*[0-9]{1,8})?(?:\s*\(?枝番?\s*[0-9]{1,2}\)?)?\s*")


class HealthInsurerRecognizer(LabelledRecognizer):
    """保険者番号: 8 digits, 国保 6, by the check digit."""

    id = "health_insurer"
    entity = ENTITY
    version = 4
    needs = DIGIT
    headings = (
        "保険者番号", "保険者no", "保険者コード", "健康保険保険者番号", "医療保険者番号", "健保保険者番号",
        "国保保険者番号", "hokensha_no", "hokensya_no", "hokensha_bango", "hokensha_bangou", "hokensha_number",
        "hokensha_cd", "insurer_no", "insurer_number", "insurer_code", "insurer_id", "後期高齢者医療保険者番号",
        "後期高齢保険者番号", "後期保険者番号", "医保保険者番号", "社保保険者番号", "hknjano", "hknja_no",
        "hknja_bango", "hknja_cd", "hkn_no", "hkn_ja_no",
        "保険者", "hoken_no", "hokenja_no", "hokenja_bango", "hknsya_no", "hknsha_no", "payer_no", "payer_number",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for label in self.labels(text):
            between = _BETWEEN.match(folded, label.end)
            found = _INSURER.match(folded, between.end() if between else label.end)
            if found is None:
                continue
            digits = found.group().replace(" ", "")
            is_care = is_municipality_code(digits) and around(text, label.start, found.end(), 150, 60, _CARE)
            if insurer_kind(digits) and not is_care:
                yield self._match(*found.span(), digits, None, (0.4, f"context {label.word}"))

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        number = read_number(cell)
        if number is None or number.lost or not named:
            return None
        digits = number.digits if len(number.digits) in (6, 8) else number.digits.zfill(len(number.digits) + 1)
        if not insurer_kind(digits):
            return None
        restored = digits if number.damage or digits != number.digits else None
        return self._match(number.start, number.end, digits, restored, (0.4, "column heading"))

    def _match(self, start: int, end: int, digits: str, restored: str | None, named: tuple[float, str]) -> Match:
        score, why = judge(named, (0.3, "check digit"), (0.2, f"insurer: {insurer_kind(digits)}"))
        return Match(ENTITY, start, end, score, why, self.id, digits, restored, strength=0, part="insurer")


class HealthSymbolRecognizer(LabelledRecognizer):
    """The column of the 記号; in running text the pair is found with its 番号."""

    id = "health_insurance_symbol"
    entity = ENTITY
    version = 4
    needs = DIGIT
    headings = (
        "保険証記号", "健康保険記号", "健康保険証記号", "被保険者証記号", "被保険者記号", "被保険者証の記号",
        "健保記号", "資格確認書記号", "保険証の記号", "健康保険被保険者証記号", "組合員証記号", "加入者証記号",
        "国保記号", "被保険者等記号", "医療保険記号", "hokensho_kigo", "hokensho_kigou", "hihokensha_kigo",
        "hihokensha_kigou", "insurance_symbol", "insured_symbol", "kenpo_kigo", "hkn_kigo", "hoken_kigo",
        "hknsho_kigo",
        "hksho_kigo", "kokuho_kigo", "医保記号", "insured_card_symbol",
    )  # fmt: skip
    needs_heading = True

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        if not named or not _SYMBOL_CELL.fullmatch(cell.folded):
            return None
        return _named(self, cell, "symbol")


class HealthNumberRecognizer(LabelledRecognizer):
    """記号・番号 in running text, and the column of the 番号 (or of both in one cell)."""

    id = "health_insurance"
    entity = ENTITY
    version = 3
    needs = DIGIT
    headings = (
        "保険証番号", "健康保険番号", "健康保険証番号", "健康保険証", "被保険者証番号", "被保険者証の番号",
        "健康保険被保険者番号", "健保番号", "資格確認書番号", "健康保険被保険者証番号", "健康保険被保険者証記号番号",
        "健康保険証記号番号", "健康保険記号番号", "被保険者証記号番号", "被保険者証の記号番号", "被保険者等記号番号",
        "保険証記号番号", "資格確認書記号番号", "組合員証番号", "組合員等記号番号", "加入者等記号番号",
        "加入者証番号", "国保番号", "国民健康保険番号", "国保被保険者番号", "国民健康保険被保険者番号",
        "医療保険番号", "後期高齢者被保険者番号", "後期高齢者医療被保険者番号", "後期高齢者医療番号", "社会保険番号",
        "健康保険整理番号", "hokensho_no", "hokensho_bango", "hokensho_bangou", "kenpo_no", "kenpo_bango",
        "kenkou_hoken_no", "kenko_hoken_no", "insurance_no", "insurance_number", "health_insurance_no",
        "health_insurance_number", "health_insurance", "health_insurance_id", "insurance_card_no",
        "insurance_card_number", "kokuho_no", "kouki_no", "後期高齢被保険者番号", "後期被保険者番号", "後期番号",
        "後期高齢者番号", "hkn_bango", "hoken_bango", "hknsho_bango", "hksho_bango", "kokuho_bango",
        "kenpo_kigo_bango", "kigo_bango",
        "医保番号", "insured_card_no", "保険証の番号", "保険証の記号番号", "健保被保険者番号", "医療被保険者番号",
    )  # fmt: skip
    words = ("被保険者番号",)
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        for pair in pairs(text):
            if pair.owner == "health":
                why = ("記号・番号", f"context {pair.word}")
                for span, part in ((pair.symbol, "symbol"), (pair.number, "number")):
                    yield Match(ENTITY, *span, 0.85, why, self.id, folded[slice(*span)], part=part)
        for label in self.labels(text):
            between = _BETWEEN.match(folded, label.end)
            found = _INSURED.match(folded, between.end() if between else label.end)
            if found is None:
                continue
            matter = around(text, label.end, label.end, 200, 60, _HEALTH)
            if not matter or matter in _OTHERS:
                continue
            weight = 0.35 if len(found.group()) > 3 else 0.2
            score, reasons = judge((0.5, f"context {label.word}"), (weight, f"context {matter}"))
            yield Match(ENTITY, *found.span(), score, reasons, self.id, found.group(), part="number")

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        if not named:
            return None
        if _NUMBER_CELL.fullmatch(cell.folded):
            return _named(self, cell, "number")
        number = read_number(cell)
        if number is None or number.damage != "float" or len(number.digits) > 8:
            return None
        return Match(
            ENTITY,
            number.start,
            number.end,
            0.8,
            ("column heading",),
            self.id,
            number.digits,
            number.digits,
            part="number",
        )


def _named(rule: LabelledRecognizer, cell: Shadow, part: str) -> Match:
    value = cell.folded.strip()
    start = cell.folded.index(value)
    return Match(ENTITY, start, start + len(value), 0.85, ("column heading",), rule.id, value, part=part)


RECOGNIZERS = (HealthInsurerRecognizer(), HealthSymbolRecognizer(), HealthNumberRecognizer())
