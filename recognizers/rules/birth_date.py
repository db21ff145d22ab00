"""Dates of birth: a date is one only beside a word of birth or under its heading (specification §3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from recognizers.attributes import bare_span
from recognizers.base import Match, Recognizer
from recognizers.dates import Dated, dates, read_date, serial
from recognizers.fold import Shadow

_BEFORE = re.compile(
    r"(?:生年月日|生年月|誕生日|お誕生日|出生日|出生年月日|生まれ|(?<![a-z])d\.?o\.?b\.?(?![a-z])|date\s?of\s?birth"
    r"|birth\s?date|birth_date|birthday|(?<![a-z])born(?:\son)?"
    r"|seinengappi|tanjobi)[^0-9\n。]{0,12}$"
)
_BEFORE_LINE = re.compile(
    r"(?:生年月日|誕生日|出生日|出生年月日|birth\s?date|birthday"
    r"|date\s?of\s?birth)[^0-9\n。]{0,12}\n\s*[^0-9\n。]{0,12}$"
)
_AFTER = re.compile(
    r"[\s(（]{0,3}(?:[日月火水木金土](?:曜日?)?[)）]\s?)?(?:日)?\s?(?:生まれ|生(?![一-龥])|誕生|出生"
    r"|(?<=[(（])満?[0-9]{1,3}[歳才]|に生まれ|(?<![a-z])born)"
)
_WORD = re.compile(r"生|birth|born|dob|d\.o\.b|tanjobi|seinen|歳(?=\s?[)）])|才(?=\s?[)）])")
_MAY_BE_DATE = re.compile(r"[0-9年]")
_SERIAL = re.compile(r"[0-9]{5}(?:\.0+)?")
_YEAR_MONTH = re.compile(
    r"((?:19|20)[0-9]{2})[年/.\-]\s?(0?[1-9]|1[0-2])月?(?:生まれ?)?|((?:19"
    r"|20)[0-9]{2})年?(?:生まれ?)?"
)
_FIRST = date(1900, 1, 1)


class BirthDateRecognizer(Recognizer):
    """A day between 1900 and today; the value is the ISO date."""

    id = "birth_date"
    entity = "DATE_OF_BIRTH"
    version = 2
    needs_heading = True
    headings = (
        "生年月日", "生年月日(西暦)", "生年月日(和暦)", "生年月", "生年", "誕生日", "お誕生日", "誕生年月日", "出生日",
        "出生年月日", "生まれ", "生まれた日", "生", "本人生年月日", "被扶養者生年月日", "お子様の生年月日",
        "児童生年月日", "患者生年月日", "dob", "d.o.b.", "birth", "birthday", "birth date", "birth_date",
        "date of birth", "dateofbirth", "birthdate", "born", "seinengappi", "tanjobi", "umare",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """Dates with a word of birth before them, or 生, 生まれ or an age after them."""
        for found in self._dates_near_a_word(text.lower):
            if not self._is_past(found.day):
                continue
            before = text.lower[max(0, found.start - 40) : found.start]
            after = _AFTER.match(text.lower, found.end)
            if not (after or _BEFORE.search(before) or _BEFORE_LINE.search(before)):
                continue
            yield self._match(found.start, found.end, found.day, 0.9, "beside a word of birth")

    @staticmethod
    def _dates_near_a_word(lower: str) -> Iterator[Dated]:
        """The dates in the windows around the words, each window joined with the next where they touch."""
        start = end = 0
        for word in _WORD.finditer(lower):
            if word.start() - 40 > end:
                if _MAY_BE_DATE.search(lower, start, end):
                    yield from dates(lower, start, end)
                start = word.start() - 40
            end = min(len(lower), word.end() + 60)
        yield from dates(lower, max(0, start), end)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """Any spelling of a day under the heading, also a serial number and eight digits."""
        start, end = bare_span(cell)
        text = cell.lower[start:end]
        if not named or not text or len(text) > 40:
            return None
        if _SERIAL.fullmatch(text):
            day: date | None = serial(int(float(text))) if 1 <= int(float(text)) < 60000 else None
            return self._match(start, end, day, 0.8, "heading, serial number") if day and self._is_past(day) else None
        if text.endswith(".0") and text[:-2].isdigit():
            text = text[:-2]
        if day := read_date(text):
            return self._match(start, end, day, 0.95, "heading") if self._is_past(day) else None
        inside = dates(text)
        if len(inside) == 1 and self._is_past(inside[0].day):
            return self._match(start + inside[0].start, start + inside[0].end, inside[0].day, 0.9, "heading")
        if _YEAR_MONTH.fullmatch(text):
            return Match(self.entity, start, end, 0.6, ("heading", "without a day"), self.id)
        return None

    @staticmethod
    def _is_past(day: date) -> bool:
        return _FIRST <= day <= date.today()  # noqa: DTZ011 - a birthday is a day of the calendar, not an instant

    def _match(self, start: int, end: int, day: date, score: float, why: str) -> Match:
        return Match(self.entity, start, end, score, (why,), self.id, value=day.isoformat())


RECOGNIZERS = (BirthDateRecognizer(),)
