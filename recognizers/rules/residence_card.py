"""在留カード and 特別永住者証明書 numbers: two letters, eight digits, two letters; no check digit is published."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.checkdigit import is_dummy
from recognizers.context import LabelledRecognizer, judge, said
from recognizers.fold import Shadow
from recognizers.numbers import digit_runs

_PRINTED = re.compile(r"(?<![A-Za-z0-9_\-/.])[A-Z]{2}[0-9]{8}[A-Z]{2}(?![A-Za-z0-9_\-/])")
_LOOSE = re.compile(r"(?<![A-Za-z0-9_\-/.])[A-Za-z]{2}[ -]?[0-9]{4}[ -]?[0-9]{4}[ -]?[A-Za-z]{2}(?![A-Za-z0-9_\-/])")
_LETTER_BEFORE = re.compile(r"[A-Za-z][A-Za-z -]")
_MARKS = re.compile(r"[ -]")


class ResidenceCardRecognizer(LabelledRecognizer):
    """`AB12345678CD`; with spaces or in small letters after a label."""

    id = "residence_card"
    entity = "JP_RESIDENCE_CARD"
    version = 2
    needs = DIGIT
    headings = (
        "在留カード番号", "在留カードno", "在留カード", "在留ｶｰﾄﾞ番号", "在留番号", "在留カード等番号",
        "在留カードの番号", "特別永住者証明書番号", "特別永住者証明書", "特永証番号",
        "在留カード/特別永住者証明書番号", "外国人登録証番号", "外国人登録番号", "zairyu_no", "zairyu_card",
        "zairyu_card_no", "zairyu_bango", "zairyu_bangou", "zairyu_number", "zairyuu_no", "zairyuu_card_no",
        "zairyu_card_number", "residence_card", "residence_card_no", "residence_card_number", "rc_no",
        "alien_registration_number",
    )  # fmt: skip
    words = ("在留資格", "特別永住者", "在留期間")
    is_guessable = True

    def find(self, text: Shadow) -> Iterator[Match]:
        for run, stop in digit_runs(text):
            if stop - run not in (4, 8) or not _LETTER_BEFORE.match(text.folded, max(0, run - 2), run):
                continue
            found = _LOOSE.match(text.folded, max(0, run - 3)) or _LOOSE.match(text.folded, max(0, run - 2))
            if found is None:
                continue
            context = said(text, *found.span())
            is_printed = _PRINTED.fullmatch(found.group()) is not None
            if not self.is_announced(context) and (self.is_contradicted(context) or not is_printed):
                continue
            form = (0.6, "2 letters, 8 digits, 2 letters") if is_printed else (0.45, "letters and digits set apart")
            yield self._match(found.group(), found.start(), form, self.context(context, 0.35))

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        folded = cell.folded
        start = len(folded) - len(folded.lstrip())
        found = (_LOOSE if named else _PRINTED).fullmatch(folded, start, len(folded.rstrip()))
        if found is None:
            return None
        heading = (0.35 if named else 0.0, "column heading")
        return self._match(found.group(), start, (0.6, "2 letters, 8 digits, 2 letters"), heading)

    def _match(self, text: str, start: int, *evidence: tuple[float, str]) -> Match:
        score, why = judge(*evidence)
        value = _MARKS.sub("", text).upper()
        if is_dummy(value[2:-2]):
            score, why = min(score, 0.5), (*why, "known dummy")
        return Match(self.entity, start, start + len(text), score, why, self.id, value)


RECOGNIZERS = (ResidenceCardRecognizer(),)
