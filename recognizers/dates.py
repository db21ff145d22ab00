"""Dates as people write them in Japan: western and era years, serial numbers of spreadsheets (specification §3.2)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

ERAS = (
    ("令和", "r", date(2019, 5, 1)),
    ("平成", "h", date(1989, 1, 8)),
    ("昭和", "s", date(1926, 12, 25)),
    ("大正", "t", date(1912, 7, 30)),
    ("明治", "m", date(1868, 1, 25)),
)
"""Name, letter and first day of every era, the newest first."""
_SIGNS = {
    "㋿": "令和", "㍻": "平成", "㍼": "昭和", "㍽": "大正", "㍾": "明治",
    "令": "令和", "平": "平成", "昭": "昭和", "大": "大正", "明": "明治",
}  # fmt: skip
_SERIAL_ZERO = date(1899, 12, 30)  # serial 1 is 1900-01-01 and 1900 counts as a leap year; true from March 1900 on
_KANJI = str.maketrans("〇零元一二三四五六七八九", "001123456789")
_NUMBER = r"[0-9]{1,2}|[〇一二三四五六七八九十]{1,3}"
_GAP = r"\s{0,2}"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "|".join(_MONTHS)
DATE = re.compile(
    rf"""(?<![0-9a-z./\-])(?:
      (?P<era>令和|平成|昭和|大正|明治|[㋿㍻㍼㍽㍾]|[令平昭大明](?=\s?[0-9元])|[rhstm](?=[\s.]?[0-9元])){_GAP}\.?
          (?P<era_year>元|{_NUMBER}){_GAP}(?:
            年{_GAP}(?P<em1>{_NUMBER}){_GAP}月{_GAP}(?P<ed1>{_NUMBER}){_GAP}日?
          | [./\-]{_GAP}(?P<em2>[0-9]{{1,2}}){_GAP}[./\-]{_GAP}(?P<ed2>[0-9]{{1,2}}))
    | (?P<year>(?:18|19|20)[0-9]{{2}}){_GAP}(?:
            年{_GAP}(?P<m1>{_NUMBER}){_GAP}月{_GAP}(?P<d1>{_NUMBER}){_GAP}日?
          | (?P<mark>[./\-]){_GAP}(?P<m2>[0-9]{{1,2}}){_GAP}(?P=mark){_GAP}(?P<d2>[0-9]{{1,2}}))
    | (?P<compact>(?:18|19|20)[0-9]{{2}}[01][0-9][0-3][0-9])
    | (?P<kanji_year>[一二][〇一二三四五六七八九]{{3}})年(?P<m3>{_NUMBER})月(?P<d3>{_NUMBER})日?
    | (?P<month_name>{_MONTH})[a-z]*\.?\s(?P<d4>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y4>[12][0-9]{{3}})
    | (?P<d5>[0-9]{{1,2}})(?:st|nd|rd|th)?\s(?P<month_name2>{_MONTH})[a-z]*\.?,?\s(?P<y5>[12][0-9]{{3}})
    )(?![0-9])""",
    re.VERBOSE,
)
"""A full date in folded lower-case text."""
_FIRST = re.compile(r"[0-9令平昭大明㋿㍻㍼㍽㍾rhstm一二jfasond](?<![0-9a-z./\-].)")
"""What a date may begin with: looked for, since `DATE` itself takes long where there is none."""
_ERA_DIGITS = re.compile(r"([rhstm]|令和?|平成?|昭和?|大正?|明治?)([0-9]{2})([0-9]{2})([0-9]{2})")
_TWO_DIGITS = re.compile(r"([0-9]{2})[/.\-]([0-9]{1,2})[/.\-]([0-9]{1,2})")
_AMERICAN = re.compile(r"([01]?[0-9])[/\-]([0-3]?[0-9])[/\-]((?:19|20)[0-9]{2})")
_TIME = re.compile(r"[\st](?:00?:00(?::00(?:\.0+)?)?)(?:z|[+-]00:?00)?$")


class Dated(NamedTuple):
    """A date that stands at `start` to `end`."""

    start: int
    end: int
    day: date


def number(text: str) -> int:
    """`12`, `十二`, `三十一` or `元` as a number."""
    if text.isascii():
        return int(text)
    if "十" in text:
        tens, _, ones = text.partition("十")
        return (number(tens) if tens else 1) * 10 + (number(ones) if ones else 0)
    return int(text.translate(_KANJI))


def wareki(era: str, year: int, month: int, day: int) -> date | None:
    """The day of an era given by name, letter or sign; None outside the era (平成31年5月1日) or the calendar."""
    name = _SIGNS.get(era, era)
    until = date.max
    for full, letter, first in ERAS:
        if name in (full, letter):
            western = _day(first.year + year - 1, month, day)
            return western if western and year > 0 and first <= western < until else None
        until = first
    return None


def serial(value: int, *, from_1904: bool = False) -> date:
    """The day of a spreadsheet's serial number (25569 is 1970-01-01)."""
    return _SERIAL_ZERO + timedelta(days=value + (1462 if from_1904 else 0))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(found: re.Match[str]) -> date | None:
    """The day that a match of `DATE` says, None when there is no such day."""
    part = found.groupdict()

    def first(*names: str) -> str:
        return next(value for name in names if (value := part[name]) is not None)

    if part["era"]:
        return wareki(part["era"], number(part["era_year"]), number(first("em1", "em2")), number(first("ed1", "ed2")))
    if compact := part["compact"]:
        return _day(int(compact[:4]), int(compact[4:6]), int(compact[6:]))
    if name := part["month_name"] or part["month_name2"]:
        return _day(int(first("y4", "y5")), _MONTHS.index(name) + 1, int(first("d4", "d5")))
    year = part["year"] or part["kanji_year"].translate(_KANJI)
    return _day(int(year), number(first("m1", "m2", "m3")), number(first("d1", "d2", "d3")))


def dates(lower: str, start: int = 0, end: int | None = None) -> list[Dated]:
    """The dates between two places of folded lower-case text that exist in the calendar."""
    stop = len(lower) if end is None else end
    found: list[Dated] = []
    free = start
    for first in _FIRST.finditer(lower, start, stop):
        written = DATE.match(lower, first.start(), stop) if first.start() >= free else None
        if written is not None:
            free = written.end()
            if day := day_of(written):
                found.append(Dated(written.start(), free, day))
    return found


def read_date(lower: str) -> date | None:
    """A whole cell as a day, in the forms that only a heading makes a date: `S630229`, `63.2.29`, `2/29/1988`."""
    text = _TIME.sub("", lower.strip())
    if (found := DATE.fullmatch(text)) and (day := day_of(found)):
        return day
    if found := _ERA_DIGITS.fullmatch(text):
        return wareki(found[1], int(found[2]), int(found[3]), int(found[4]))
    if found := _AMERICAN.fullmatch(text):
        return _day(int(found[3]), int(found[1]), int(found[2]))
    if found := _TWO_DIGITS.fullmatch(text):
        # two digits without an era: Shōwa in old rolls, else the western year
        year, month, day_number = (int(group) for group in found.groups())
        return (
            wareki("昭和", year, month, day_number)
            if 20 <= year <= 63
            else _day(year + (1900 if year > 63 else 2000), month, day_number)
        )
    return None
