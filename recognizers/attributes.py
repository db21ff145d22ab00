"""Attributes that a heading announces: gender, salary, education and their kind, one small rule each."""

from __future__ import annotations

import re
from typing import ClassVar

from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow

NOTHING = re.compile(
    r"[\s\-/.,・*×xｘ〇○●□☐ー―~_?]*|なし|無し?|ない|無い|特に(?:なし|無し)|特記事項(?:なし|無し)|該当(?:なし|無し"
    r"|せず)|非該当"
    r"|いいえ|未(?:記入|入力|回答|登録|定|確認|提出|設定)|不明|空欄|同上|〃|n/?a|none|null|nil|no|nan|unknown"
    r"|undefined|false|tbd|対象外"
)
"""Folded lower-case cell contents that say that there is no value."""
_LONGEST = 120


def bare_span(cell: Shadow) -> tuple[int, int]:
    """Where the cell's content stands, without the white space around it."""
    start = len(cell.folded) - len(cell.folded.lstrip())
    return start, max(start, len(cell.folded.rstrip()))


class AttributeRecognizer(Recognizer):
    """A value that only its heading explains; `plausible` is what the folded lower-case value may look like."""

    needs_heading: ClassVar[bool] = True
    plausible: ClassVar[re.Pattern[str]] = re.compile(r"(?=.*[^\W\d_]).+", re.DOTALL)
    score: ClassVar[float] = 0.8

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell where the heading names this attribute and the value may be one."""
        start, end = bare_span(cell)
        value = cell.lower[start:end]
        if not named or not value or len(value) > _LONGEST:
            return None
        if NOTHING.fullmatch(value) or not self.plausible.fullmatch(value):
            return None
        return Match(self.entity, start, end, self.score, ("heading",), self.id)
