"""Former and present employment, under its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.careers import EMPLOYER, SCHOOL, entries
from recognizers.fold import Shadow


class EmploymentHistoryRecognizer(AttributeRecognizer):
    """Employers, dates of joining and leaving, reasons and marks."""

    id = "employment_history"
    entity = "EMPLOYMENT_HISTORY"
    version = 3
    headings = (
        "職歴", "職務経歴", "職務経歴書", "経歴", "略歴", "前職", "前勤務先", "前職会社名", "過去の勤務先",
        "直近の勤務先", "現職", "在職企業", "転職先", "再就職先",
        "異動履歴", "異動歴",
        "昇進履歴", "懲戒歴", "処分歴", "work history", "employment history", "career",
        "previous employer", "shokureki",
    )  # fmt: skip
    plausible = re.compile(
        r"(?=.*[^\W\d_]).{1,120}|(?:19|20)?[0-9]{2}[/.\-年][0-9]{1,2}(?:[/.\-月][0-9]{1,2}日?)?.*"
        r"|(?:19|20)[0-9]{6}|[0-9]{1,2}|[34][0-9]{4}",
        re.DOTALL,
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """Employers on the dated lines of a résumé."""
        for start, end in entries(text):
            if EMPLOYER.match(text.folded, start, end) and not SCHOOL.match(text.folded, start, end):
                yield Match(self.entity, start, end, 0.7, ("dated line of a résumé",), self.id)


RECOGNIZERS = (EmploymentHistoryRecognizer(),)
