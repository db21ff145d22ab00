"""Era years, spreadsheet serials and the many spellings of a day."""

from datetime import date

import pytest

from recognizers.dates import dates, number, read_date, serial, wareki
from recognizers.fold import Shadow


@pytest.mark.parametrize(
    ("era", "year", "month", "day", "western"),
    [
        ("平成", 31, 4, 30, date(2019, 4, 30)),
        ("平成", 31, 5, 1, None),
        ("令和", 1, 5, 1, date(2019, 5, 1)),
        ("令和", 1, 4, 30, None),
        ("昭和", 64, 1, 7, date(1989, 1, 7)),
        ("昭和", 64, 1, 8, None),
        ("昭和", 1, 12, 24, None),
        ("s", 63, 2, 29, date(1988, 2, 29)),
        ("s", 62, 2, 29, None),
        ("㍼", 63, 2, 29, date(1988, 2, 29)),
        ("昭", 63, 2, 29, date(1988, 2, 29)),
        ("令和", 0, 5, 1, None),
        ("寛永", 3, 1, 1, None),
    ],
)
def test_eras_begin_and_end(era: str, year: int, month: int, day: int, western: date | None) -> None:
    assert wareki(era, year, month, day) == western


@pytest.mark.parametrize(("text", "value"), [("12", 12), ("元", 1), ("十", 10), ("三十一", 31), ("〇三", 3)])
def test_numbers_in_kanji(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "1988年2月29日", "1988/2/29", "1988-02-29", "1988.2.29", "19880229", "昭和63年2月29日", "昭和６３年２月２９日",
        "S63.2.29", "S63/2/29", "s63-02-29", "昭63.2.29", "㍼63年2月29日", "S 63年 2月29日",
        "昭和六十三年二月二十九日", "一九八八年二月二十九日",
        "Feb 29, 1988", "29 February 1988",
    ],
)  # fmt: skip
def test_spellings_of_one_day(text: str) -> None:
    lower = Shadow(text).lower
    assert [(found.start, found.end, found.day) for found in dates(lower)] == [(0, len(text), date(1988, 2, 29))]


@pytest.mark.parametrize("text", ["1988/13/1", "1988/2-29", "ver1988.2.29", "令和0年1月1日", "19881332", "1988/2/290"])
def test_what_is_no_day(text: str) -> None:
    assert dates(Shadow(text).lower) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("S630229", date(1988, 2, 29)),
        ("63.2.29", date(1988, 2, 29)),
        ("85/3/4", date(1985, 3, 4)),
        ("2/29/1988", date(1988, 2, 29)),
        ("1988-02-29T00:00:00Z", date(1988, 2, 29)),
        ("99/99/99", None),
        ("x", None),
    ],
)
def test_cells_under_a_heading(text: str, day: date | None) -> None:
    assert read_date(Shadow(text).lower) == day


def test_serial_numbers_of_spreadsheets() -> None:
    assert serial(25569) == date(1970, 1, 1)
    assert serial(24107, from_1904=True) == date(1970, 1, 1)
