"""Numbers that look like a person's and are none, for traps."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from benchmarks.accuracy.table import Grid, Row
from pdscan.demo import numbers


def time_stamp(rng: Random, style: str = "{y}{mo:02}{d:02}{h:02}{mi:02}") -> str:
    """YYYYMMDDHHMM or another order."""
    return style.format(
        y=rng.randint(2019, 2026),
        mo=rng.randint(1, 12),
        d=rng.randint(1, 28),
        h=rng.randint(0, 23),
        mi=rng.randint(0, 59),
        s=rng.randint(0, 59),
    )


def epoch_milliseconds(rng: Random) -> str:
    return str(rng.randint(1_600_000_000_000, 1_790_000_000_000))


def digits(rng: Random, count: int) -> str:
    return numbers.digits(rng, count)


def toll_free(rng: Random) -> str:
    return rng.choice(
        (
            f"0120-{rng.randint(100, 999)}-{rng.randint(100, 999)}",
            f"0800-{rng.randint(100, 999)}-{rng.randint(1000, 9999)}",
            f"0570-{rng.randint(10, 99):03}-{rng.randint(100, 999)}",
        )
    )


def identifier(rng: Random) -> str:
    """A UUID of version 4."""
    h = f"{rng.getrandbits(128):032x}"
    return f"{h[:8]}-{h[8:12]}-4{h[13:16]}-a{h[17:20]}-{h[20:]}"


def words(text: str) -> list[str]:
    """Words between blanks."""
    return text.split()


def grid(headings: str, count: int, make: Callable[[int], Row]) -> Grid:
    """A heading row (words between blanks) and so many rows, made by their number from 0."""
    return Grid([[*headings.split()], *(make(at) for at in range(count))])
