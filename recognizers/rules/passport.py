"""旅券番号: two letters and seven digits in Japan; foreign ones after a label; and the machine-readable zone.

The number has no check digit of its own; the zone has four (ICAO 9303-4). Japan writes `P<JPN`, since
2025-03-24 `PPJPN`. Foreign governments' numbers are identification codes too (Rules art. 4(iii)).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.base import DIGIT, Match
from recognizers.checkdigit import is_dummy, is_passport_zone
from recognizers.context import LabelledRecognizer, judge, said
from recognizers.fold import Shadow
from recognizers.number_recognizer import FLOOR
from recognizers.numbers import digit_runs

_JAPANESE = re.compile(r"(?<![A-Za-z0-9_\-/.])[A-Za-z]{2} ?[0-9]{7}(?![A-Za-z0-9_/]|-[A-Za-z0-9])")
_FOREIGN = re.compile(r"(?<![A-Za-z0-9_\-/.])[A-Za-z]{0,2}[0-9]{6,9}[A-Za-z]?(?![A-Za-z0-9_/]|-[A-Za-z0-9])")
_ZONE = re.compile(
    r"(?<![A-Z0-9<])(?P<number>[A-Z0-9<]{9})[0-9](?P<state>[A-Z<]{3})[0-9]{6}[0-9][MFX<][0-9]{6}[0-9][A-Z0-9<]{14}[0-9<][0-9](?![A-Z0-9<])"
)
_BETWEEN = re.compile(r"[\s:=|「(は]*(?:第|no\.?)?\s*")


class PassportRecognizer(LabelledRecognizer):
    """`TK1234567`, a foreign form right after its label, or the number inside a zone whose checks fit."""

    id = "passport"
    entity = "JP_PASSPORT"
    version = 2
    needs = DIGIT
    headings = (
        "旅券番号", "旅券no", "旅券", "パスポート番号", "パスポートno", "パスポート", "パスポートナンバー",
        "ﾊﾟｽﾎﾟｰﾄ番号", "旅券の番号", "passport", "passport_no", "passport_number", "passport_num", "passport_id",
        "ryoken_no", "ryoken_bango", "ryoken_bangou", "pasupoto_no", "travel_document_number",
    )  # fmt: skip
    needs_heading = True

    def find(self, text: Shadow) -> Iterator[Match]:
        folded = text.folded
        taken: set[int] = set()
        for run, stop in digit_runs(text):
            if stop - run != 7:
                continue
            found = _JAPANESE.match(folded, max(0, run - 3)) or _JAPANESE.match(folded, max(0, run - 2))
            if found is None:
                continue
            start, end = found.span()
            context = said(text, start, end)
            form = 0.35 if found.group()[:2].isupper() else 0.2
            if self.is_announced(context):
                taken.add(start)
                yield self._match(folded, start, end, (form, "2 letters, 7 digits"), self.context(context, 0.55))
        for label in self.labels(text):
            between = _BETWEEN.match(folded, label.end)
            at = between.end() if between else label.end
            foreign = _FOREIGN.match(folded, at)
            if foreign and at not in taken and not _JAPANESE.match(folded, at):
                yield self._match(
                    folded, at, foreign.end(), (0.2, "form of a foreign passport"), (0.5, f"context {label.word}")
                )
        if "<<" in folded:
            yield from self._zones(folded)

    def _zones(self, folded: str) -> Iterator[Match]:
        for found in _ZONE.finditer(folded):
            if is_passport_zone(found.group()):
                start = found.start()
                end = start + len(found["number"].rstrip("<"))
                yield self._match(
                    folded, start, end, (0.4, f"machine-readable zone {found['state']}"), (0.55, "check digits")
                )

    def _match(self, folded: str, start: int, end: int, *evidence: tuple[float, str]) -> Match:
        score, why = judge(*evidence)
        value = folded[start:end].replace(" ", "").upper()
        if is_dummy(value.strip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")):
            score, why = min(score, 0.5), (*why, "known dummy")
        return Match(self.entity, start, end, max(score, FLOOR), why, self.id, value)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        folded = cell.folded
        start, end = len(folded) - len(folded.lstrip()), len(folded.rstrip())
        zone = _ZONE.fullmatch(folded, start, end)
        if zone and is_passport_zone(zone.group()):
            return next(self._zones(folded), None)
        if not named:
            return None
        if _JAPANESE.fullmatch(folded, start, end):
            return self._match(folded, start, end, (0.45, "2 letters, 7 digits"), (0.5, "column heading"))
        if _FOREIGN.fullmatch(folded, start, end):
            return self._match(folded, start, end, (0.25, "form of a foreign passport"), (0.5, "column heading"))
        return None


RECOGNIZERS = (PassportRecognizer(),)
