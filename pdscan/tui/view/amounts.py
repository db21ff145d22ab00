"""Numbers, sizes and times for people."""

from __future__ import annotations

from datetime import datetime

_UNITS = ("B", "K", "M", "G", "T", "P")


def number(value: int, width: int = 9) -> str:
    """With thousands separators, or in thousands and millions where that does not fit `width` cells."""
    text = f"{value:,}"
    if len(text) <= width:
        return text
    for divisor, unit in ((1_000, "k"), (1_000_000, "M"), (1_000_000_000, "G")):
        for text in (f"{value / divisor:.1f}{unit}", f"{value / divisor:.0f}{unit}"):
            if len(text) <= width and value / divisor < 1000:
                return text
    return text


def size(value: int | None) -> str:
    """Bytes in at most five cells: `12K`, `3.4M`; "" when unknown."""
    if value is None:
        return ""
    amount = float(value)
    for unit in _UNITS:
        if amount < 1000 or unit == _UNITS[-1]:
            return f"{amount:.1f}{unit}" if 0 < amount < 10 and unit != "B" else f"{amount:.0f}{unit}"
        amount /= 1024
    raise AssertionError("unreachable")


def day(value: float | None) -> str:
    """Epoch seconds as a local date, "" when unknown or out of range."""
    moment = _local(value)
    return moment.strftime("%Y-%m-%d") if moment else ""


def minute(value: float | None) -> str:
    """Epoch seconds as local date and time to the minute."""
    moment = _local(value)
    return moment.strftime("%Y-%m-%d %H:%M") if moment else ""


def _local(value: float | None) -> datetime | None:
    if value is None:
        return None
    try:
        return datetime.fromtimestamp(value).astimezone()
    except (OverflowError, OSError, ValueError):
        return None


def people(interval: tuple[int, int]) -> str:
    """An interval of people in one short number: exact, or the upper bound with a mark; "" for nobody."""
    low, high = interval
    if high == 0:
        return ""
    return number(high, 7) if low == high else "~" + number(high, 6)
