"""Distinct people without counting anyone twice: keyed person keys in mergeable sketches (the home of datasketches).

A theta sketch holds the smallest hashes of keyed digests: unions over any selection cost microseconds, and
nothing in it leads back to a value. Above some 4,000 people per sketch the count is an estimate with bounds.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

_LG_K = 12
_STD_DEVS = 2


@lru_cache(maxsize=1)
def _library() -> Any:
    import datasketches  # costs 0.2 s, so only when people are counted

    return datasketches


def sketch(digests: Iterable[bytes]) -> bytes:
    """A compact, ordered sketch of keyed digests; empty bytes for no digest."""
    theta = _library().update_theta_sketch(_LG_K)
    for digest in digests:
        theta.update(digest.hex())
    return b"" if theta.is_empty() else bytes(theta.compact(ordered=True).serialize())


def unite(sketches: Iterable[bytes]) -> bytes:
    """The union of sketches."""
    library = _library()
    union = library.theta_union(_LG_K)
    any_seen = False
    for stored in sketches:
        if stored:
            union.update(library.compact_theta_sketch.deserialize(stored))
            any_seen = True
    return bytes(union.get_result().serialize()) if any_seen else b""


def count(stored: bytes) -> tuple[int, int, int]:
    """(low, estimate, high) of distinct keys at about 95 %; exact, and all three equal, for small sketches."""
    if not stored:
        return 0, 0, 0
    theta = _library().compact_theta_sketch.deserialize(stored)
    if not theta.is_estimation_mode():
        exact = round(theta.get_estimate())
        return exact, exact, exact
    low, high = theta.get_lower_bound(_STD_DEVS), theta.get_upper_bound(_STD_DEVS)
    return int(low), round(theta.get_estimate()), int(high) + 1


def overlap(one: bytes, other: bytes) -> int:
    """About how many keys two sketches share."""
    if not one or not other:
        return 0
    library = _library()
    both = library.theta_intersection()
    both.update(library.compact_theta_sketch.deserialize(one))
    both.update(library.compact_theta_sketch.deserialize(other))
    estimate: float = both.get_result().get_estimate()
    return round(estimate)
