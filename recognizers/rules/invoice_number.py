"""登録番号 of the invoice system: T and the 13 digits of a 法人番号 (the same check digit).

Sole traders' numbers pass the same check; a base number that begins with 0 to 5 or 7 is a corporation's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.cells import read_number
from recognizers.checkdigit import is_corporate_number
from recognizers.context import LabelledRecognizer, judge, said
from recognizers.fold import Shadow
from recognizers.numbers import digit_runs

_NUMBER = re.compile(r"[Tt](?<![0-9A-Za-z_\-/.][Tt])[ -]?[0-9](?:[ -]?[0-9]){12}(?![0-9A-Za-z_\-/])")
_NOT_DIGITS = re.compile(r"[^0-9]")


class InvoiceNumberRecognizer(LabelledRecognizer):
    """`T7000012050002`; evidence against a person, with a note where it may be a sole trader's."""

    id = "invoice_number"
    entity = "JP_INVOICE_NUMBER"
    version = 2
    needs = DIGIT
    headings = (
        "インボイス番号", "インボイス登録番号", "適格請求書発行事業者登録番号", "適格請求書登録番号",
        "適格請求書発行事業者番号", "事業者登録番号", "登録番号", "t番号", "適格番号", "インボイスno",
        "課税事業者登録番号", "invoice_registration_number", "invoice_registration_no", "qualified_invoice_number",
        "qualified_invoice_issuer_number", "invoice_reg_no", "touroku_bango", "toroku_bango", "tekikaku_no",
        "jct_registration_number", "t_number",
    )  # fmt: skip
    words = ("適格請求書", "インボイス")
    is_guessable = True

    def find(self, text: Shadow) -> Iterator[Match]:
        for found in _NUMBER.finditer(text.folded) if digit_runs(text) else ():
            digits = _NOT_DIGITS.sub("", found.group())
            if is_corporate_number(digits):
                context = self.context(said(text, *found.span()), 0.2)
                yield self._match(*found.span(), digits, (0.45, "T and 13 digits"), (0.3, "check digit"), context)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        found = _NUMBER.fullmatch(cell.folded.strip())
        heading = (0.2 if named else 0.0, "column heading")
        if found:
            start = len(cell.folded) - len(cell.folded.lstrip())
            digits = _NOT_DIGITS.sub("", found.group())
            if is_corporate_number(digits):
                end = start + len(found.group())
                return self._match(start, end, digits, (0.45, "T and 13 digits"), (0.3, "check digit"), heading)
        number = read_number(cell) if named else None
        if number is None or not is_corporate_number(number.digits):
            return None
        return self._match(number.start, number.end, number.digits, (0.25, "13 digits"), (0.3, "check digit"), heading)

    def _match(self, start: int, end: int, digits: str, *evidence: tuple[float, str]) -> Match:
        score, why = judge(*evidence)
        if digits[1] not in "0123457":
            why = (*why, "may be a sole trader's")
        return Match(self.entity, start, end, score, why, self.id, "T" + digits, is_nobody=True)


RECOGNIZERS = (InvoiceNumberRecognizer(),)
