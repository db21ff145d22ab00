"""Days on which the authorities are closed: weekends, public holidays as computed, and the turn of the year.

国民の祝日に関する法律 (Act on National Holidays), as it stands since 2022; the equinoxes by the usual formula,
which the almanac has confirmed for every year since 1980.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_FIXED = ((1, 1), (2, 11), (2, 23), (4, 29), (5, 3), (5, 4), (5, 5), (8, 11), (11, 3), (11, 23))
_MONDAYS = ((1, 2), (7, 3), (9, 3), (10, 2))
"""Month and which Monday of it: 成人の日, 海の日, 敬老の日, スポーツの日."""
_DAY = timedelta(days=1)


@cache
def holidays(year: int) -> frozenset[date]:
    """The public holidays of a year (2022 to 2099), substitute and sandwiched days included."""
    named = {date(year, month, day) for month, day in _FIXED}
    named |= {_monday(year, month, which) for month, which in _MONDAYS}
    since = year - 1980
    named.add(date(year, 3, int(20.8431 + 0.242194 * since - since // 4)))
    named.add(date(year, 9, int(23.2488 + 0.242194 * since - since // 4)))
    every = set(named)
    for day in sorted(named):
        if day.weekday() == 6:  # art. 3(2): the next day that is no holiday itself
            substitute = day + _DAY
            while substitute in named:
                substitute += _DAY
            every.add(substitute)
        between = day + _DAY
        if between + _DAY in named and between not in named:  # art. 3(3)
            every.add(between)
    return frozenset(every)


def is_closed(day: date) -> bool:
    """Weekend, public holiday, or 29 December to 3 January."""
    is_new_year = (day.month, day.day) >= (12, 29) or (day.month, day.day) <= (1, 3)
    return day.weekday() >= 5 or is_new_year or day in holidays(day.year)


def _monday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(7 - first.weekday()) % 7 + 7 * (which - 1))
