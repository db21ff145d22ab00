"""Schooling, under its heading (no social status: guidelines 2-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.attributes import AttributeRecognizer
from recognizers.base import Match
from recognizers.careers import SCHOOL, entries
from recognizers.fold import Shadow


class EducationRecognizer(AttributeRecognizer):
    """The name of a school, a degree, a mark or the year of leaving."""

    id = "education"
    entity = "EDUCATION"
    version = 3
    headings = (
        "学歴", "最終学歴", "学歴区分", "出身校", "出身大学", "出身学校", "卒業校", "卒業学校", "最終学校",
        "最終学校名", "学校名", "大学名", "大学", "大学・学部", "大学/学部", "大学院",
        "高校名", "中学校名", "学校", "在籍校", "通学先", "学部", "学部学科",
        "学部・学科", "学科", "専攻", "専攻分野", "研究科", "学位", "卒業年", "卒業年月", "卒業年度", "卒業見込",
        "入学年月", "education", "school", "university", "college",
        "academic background", "gakureki", "saishu gakureki", "shusshinko",
    )  # fmt: skip
    plausible = re.compile(
        r"(?=.*[^\W\d_]).{1,120}|[0-9]\.[0-9]{1,2}|[0-9]{4}(?:[/.\-年][0-9]{1,2}月?)?|[0-9]{2,3}", re.DOTALL
    )

    def find(self, text: Shadow) -> Iterator[Match]:
        """Schools on the dated lines of a résumé."""
        for start, end in entries(text):
            if SCHOOL.match(text.folded, start, end):
                yield Match(self.entity, start, end, 0.7, ("dated line of a résumé",), self.id)


RECOGNIZERS = (EducationRecognizer(),)
