"""Can a source be reached, is it read-only, how large is it: asked without reading any content."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass

from connectors.base import Assessable, Asset, SourceError, SourceSpec, Standing
from connectors.registry import connect

_REASONS = 3


@dataclass(frozen=True, slots=True)
class Checked:
    """What a look at a source told. `rows` is an interval, None for sources without tables; sizes in bytes.

    `is_complete`: the listing came to its end within the time; else the numbers are at least these.
    """

    source: str
    is_reachable: bool
    reason: str = ""
    standing: Standing | None = None
    assets: int = 0
    refused: int = 0
    size: int = 0
    rows: tuple[int, int] | None = None
    is_complete: bool = True
    refusals: tuple[tuple[str, int], ...] = ()
    """(reason, how many) of what was refused, the most frequent first, a few of them."""


def check(spec: SourceSpec, seconds: float) -> Checked:
    """List the source for so many seconds at most. Raises SourceError for an address that cannot be one."""
    source = connect(spec)
    try:
        standing = source.standing() if isinstance(source, Assessable) else None
        assets = size = low = high = 0
        refused: Counter[str] = Counter()
        has_rows, is_complete = False, True
        end = time.monotonic() + seconds
        for item in source.enumerate():
            if isinstance(item, Asset):
                assets += 1
                size += item.fingerprint.size or 0
                if "rows_high" in item.tags:
                    has_rows = True
                    low, high = low + int(item.tags["rows_low"]), high + int(item.tags["rows_high"])
            else:
                refused[item.reason] += 1
            if time.monotonic() > end:
                is_complete = False
                break
        rows = (low, high) if has_rows else None
        told = tuple(refused.most_common(_REASONS))
        return Checked(source.id, True, "", standing, assets, refused.total(), size, rows, is_complete, told)
    except SourceError as error:
        return Checked(source.id, False, error.reason)
    finally:
        source.close()
