"""Recognition without storing: the hits themselves, raw text included, for the eyes of whoever asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.base import SourceSpec, Unreadable
from connectors.registry import connect
from pdscan.engine import keys
from pdscan.engine.lane import Failure, Lane
from pdscan.engine.options import Options
from pdscan.engine.plan import batches
from pdscan.model import AssetResult, Hit, Status


@dataclass(frozen=True, slots=True)
class Inspected:
    """Hits (asset id, hit) and results, as far as one reply carries them."""

    hits: tuple[tuple[str, Hit], ...]
    results: tuple[AssetResult, ...]


def inspect(specs: Sequence[SourceSpec], options: Options) -> Iterator[Inspected]:
    """Examine sources one after the other and yield what is found. Raises SourceError, KeyProblem."""
    stop = threading.Event()
    lane = Lane(keys.load(), options.limits.memory, wants_hits=True, stop=stop)
    try:
        lane.warm_up()
        for spec in specs:
            source = connect(spec)
            for step in batches(spec, source, options):
                if isinstance(step, Unreadable):
                    result = AssetResult(step.id, step.kind, Status.FAILED, step.cause, step.reason)
                    yield Inspected((), (result,))
                    continue
                try:
                    for reply in lane.examine(step):
                        results = [result for item in reply.examined for result in (item.result, *item.members)]
                        yield Inspected(reply.hits, tuple(results))
                except Failure as failure:
                    rows = [
                        AssetResult(asset.id, asset.kind, Status.FAILED, failure.cause, failure.reason)
                        for asset in step.assets
                    ]
                    yield Inspected((), tuple(rows))
            source.close()
    finally:
        stop.set()
        lane.close()
