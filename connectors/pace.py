"""How hard a source may be worked: rows per second, and the hours in which it may be read at all."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta, timezone

from connectors.base import Cause, SourceError

_HOURS = re.compile(
    r"([01]?[0-9]|2[0-4]):([0-5][0-9])\s*-\s*([01]?[0-9]|2[0-4]):([0-5][0-9])\s*(?:([+-][0-9]{2}):?([0-5][0-9]))?"
)
_NAP = 0.5
"""Seconds of one pause at most; the next batch is smaller instead, so that progress shows and limits hold."""


def _local() -> datetime:
    return datetime.now().astimezone()


class Pace:
    """`rows_per_second` and `hours` (`20:00-07:00`, local time, or `20:00-07:00+09:00`) out of a source's options."""

    def __init__(self, options: Mapping[str, str], now: Callable[[], datetime] = _local) -> None:
        self._now = now
        try:
            self.rate = float(options.get("rows_per_second", 0))
        except ValueError:
            raise SourceError(Cause.UNSUPPORTED, "rows_per_second is no number") from None
        if not 0 <= self.rate < float("inf"):
            raise SourceError(Cause.UNSUPPORTED, "rows_per_second is no number")
        self._hours: tuple[int, int] | None = None
        self._zone: timezone | None = None
        if "hours" in options:
            self._hours, self._zone = _hours(options["hours"])
        self._free_at = 0.0

    def most(self, rows: int) -> int:
        """So many rows at once that the pause after them stays short."""
        return min(rows, max(1, int(self.rate * _NAP))) if self.rate else rows

    def check(self) -> None:
        """Raises SourceError outside the hours; the next scan takes up what was left."""
        if self._hours is None:
            return
        moment = self._now().astimezone(self._zone) if self._zone else self._now()
        minute, (begin, end) = moment.hour * 60 + moment.minute, self._hours
        if not (begin <= minute < end if begin <= end else minute >= begin or minute < end):
            raise SourceError(Cause.SOURCE_ERROR, "outside the hours in which this source may be read")

    def took(self, rows: int) -> None:
        """Pause as long as the rows just read are to last."""
        if not self.rate:
            return
        moment = time.monotonic()
        self._free_at = max(self._free_at, moment) + rows / self.rate
        time.sleep(max(0.0, self._free_at - moment))


def zoned(hours: str, now: Callable[[], datetime] = _local) -> str:
    """The same hours with the zone of this machine, where they name none: for a worker that may live in another."""
    found = _HOURS.fullmatch(hours.strip())
    return hours if found is None or found[5] else f"{hours}{now():%z}"


def _hours(text: str) -> tuple[tuple[int, int], timezone | None]:
    """Minutes of the day, and the zone where one is written."""
    found = _HOURS.fullmatch(text.strip())
    if found is None:
        raise SourceError(Cause.UNSUPPORTED, "hours are written as 20:00-07:00")
    first, second, third, fourth = map(int, found.groups()[:4])
    minutes = (first * 60 + second, third * 60 + fourth)
    if found[5] is None:
        return minutes, None
    offset = timedelta(hours=int(found[5]), minutes=int(found[5][0] + found[6]))
    if abs(offset) >= timedelta(days=1):
        raise SourceError(Cause.UNSUPPORTED, "hours are written as 20:00-07:00")
    return minutes, timezone(offset)
