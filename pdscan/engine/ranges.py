"""Large tables of databases in ranges, for all lanes and for resuming inside them: stretches of rows, not of bytes."""

from __future__ import annotations

from connectors.base import Asset, Divisible, Source, SourceError
from pdscan.engine.stretch import Stretch

SIZE = 16 << 20
"""Bytes of a table, as stored, in one range, about: what is examined again at most when a scan is killed."""


def ranges(source: Source, asset: Asset, sample: int | None) -> tuple[tuple[Stretch, Asset], ...]:
    """Each range as a stretch with the asset that reads it; empty for what is examined in one go."""
    size = asset.fingerprint.size or 0
    if asset.kind != "table" or sample is not None or size < 2 * SIZE or not isinstance(source, Divisible):
        return ()
    try:
        parts = source.ranges(asset, -(-size // SIZE))
    except SourceError:
        return ()  # the unit that reads it as a whole will say why
    count = len(parts)
    edges = [size * number // max(1, count) for number in range(count + 1)]
    return tuple((Stretch(number, count, edges[number], edges[number + 1]), part) for number, part in enumerate(parts))
