"""Payment card numbers: 13 to 19 digits with issuer prefix and Luhn (ISO/IEC 7812), plain or in groups.

About three random 16-digit numbers in a hundred pass. Test numbers of the schemes are hits of lower score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.cells import CellNumber, read_number
from recognizers.checkdigit import card_prefix, card_scheme, is_dummy
from recognizers.context import LabelledRecognizer, around, judge, said
from recognizers.fold import Shadow
from recognizers.number_recognizer import FLOOR
from recognizers.numbers import digit_groups

_SHAPES = {(4, 4, 4, 4): 0.3, (4, 6, 5): 0.3, (4, 6, 4): 0.25, (4, 4, 4, 4, 3): 0.25}
_PLAIN = {16: 0.2, 15: 0.15, 14: 0.1, 19: 0.0, 18: 0.0, 17: 0.0, 13: 0.0}
_MATTER = re.compile(
    r"有効期限|名義|セキュリティ|クレジット|カード|\bcvv|\bcvc|visa|master|jcb|amex|american express|diners"
    r"|ダイナース|銀聯|expir|exp\b"
)
_TEST_NUMBERS = frozenset({
    "4111111111111111", "4242424242424242", "4012888888881881", "4222222222222", "4000056655665556",
    "4000000000000002", "5555555555554444", "5105105105105100", "2223003122003222", "5200828282828210",
    "3530111333300000", "3566002020360505", "378282246310005", "371449635398431", "378734493671000",
    "30569309025904", "38520000023237", "36006666333344", "3056930009020004", "6011111111111117", "6011000990139424",
    "6200000000000005", "6205500000000000004", "4000000000003220", "4012000033330026",
})  # fmt: skip
"""Numbers that the schemes and payment services publish for tests."""


class CreditCardRecognizer(LabelledRecognizer):
    """A number with the prefix of a scheme whose check digit fits."""

    id = "credit_card"
    entity = "CREDIT_CARD"
    version = 2
    needs = DIGIT
    headings = (
        "カード番号", "クレジットカード番号", "クレジット番号", "クレジットカード", "クレカ番号", "クレカ",
        "クレジットカードno", "カードno", "カードナンバー", "カード会員番号", "法人カード番号",
        "コーポレートカード番号", "デビットカード番号", "デビット番号", "ご利用カード番号", "お支払カード番号",
        "決済カード番号", "pan", "card_no", "card_number", "card_num", "credit_card", "credit_card_no",
        "credit_card_number", "cc_number", "cc_no", "cc_num", "ccnum", "creditcard_no", "creditcard_number",
        "payment_card", "payment_card_number", "debit_card", "debit_card_number", "card_pan", "kado_bango",
        "ka-do_bango", "kaado_bango", "primary account number",
    )  # fmt: skip
    words = ("カード", "card", "visa", "mastercard", "jcb", "amex", "diners", "クレジット")
    is_guessable = True

    def find(self, text: Shadow) -> Iterator[Match]:
        for group in digit_groups(text):
            if len(group.digits) < 13 or group.separator == "boxes":
                continue
            form = _SHAPES.get(group.shape, _PLAIN.get(len(group.digits), 0.0) if len(group.shape) == 1 else -1.0)
            scheme = card_scheme(group.digits)
            if not scheme or form < 0:
                continue
            context = said(text, group.start, group.end)
            is_announced = self.is_announced(context)
            if not is_announced and self.is_contradicted(context):
                continue
            matter = "" if is_announced else around(text, group.start, group.end, 40, 30, _MATTER)
            score, why = judge(
                (form or 0.01, group.form),
                (0.1, f"issuer prefix {scheme}"),
                (0.25, "check digit"),
                self.context(context, 0.4),
                (0.3 if matter else 0.0, f"context {matter}"),
            )
            if score >= FLOOR:
                yield self._match(group.start, group.end, score, why, group.digits, is_announced=is_announced)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        number = read_number(cell)
        if number is None or not 13 <= len(number.digits) <= 19:
            return None
        scheme = card_scheme(number.digits)
        if named and not scheme:
            return self._damaged(number)
        if not scheme or number.lost or (not named and (number.damage or len(number.digits) < 14)):
            return None
        reasons = [(0.1, f"issuer prefix {scheme}"), (0.25, "check digit"), (0.2, f"{len(number.digits)} digits")]
        if named:
            reasons.append((0.4, "column heading"))
        restored = number.digits if number.damage else None
        score, why = judge(*reasons)
        return self._match(number.start, number.end, score, why, number.digits, is_announced=named, restored=restored)

    def _damaged(self, number: CellNumber) -> Match | None:
        """Spreadsheets keep 15 digits: of 16 the last became 0. 銀聯 issues some numbers without a check digit."""
        prefix = card_prefix(number.digits)
        if not prefix:
            return None
        is_rounded = number.lost or (len(number.digits) >= 16 and number.digits.endswith("0"))
        reason = "rounded to 15 digits" if is_rounded else "check digit does not fit"
        why = ("column heading", f"issuer prefix {prefix}", reason)
        return Match(self.entity, number.start, number.end, 0.5, why, self.id, number.digits)

    def _match(
        self,
        start: int,
        end: int,
        score: float,
        why: tuple[str, ...],
        digits: str,
        *,
        is_announced: bool,
        restored: str | None = None,
    ) -> Match:
        if digits in _TEST_NUMBERS or is_dummy(digits):
            score, why = min(score, 0.5 if is_announced else 0.45), (*why, "known dummy")
        return Match(self.entity, start, end, score, why, self.id, digits, restored)


RECOGNIZERS = (CreditCardRecognizer(),)
