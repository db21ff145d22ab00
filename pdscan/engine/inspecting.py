"""Recognition without storing: the hits themselves, raw text included, for the eyes of whoever asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.base import SourceError, SourceSpec, Unreadable
from connectors.registry import connect
from pdscan.engine import keys
from pdscan.engine.lane import Failure, Lane
from pdscan.engine.options import Options
from pdscan.engine.parser import Unit
from pdscan.engine.plan import STATUS, batches
from pdscan.model import AssetResult, Hit, Status


@dataclass(frozen=True, slots=True)
class Inspected:
    """Hits (asset id, hit) and results, as far as one reply carries them."""

    hits: tuple[tuple[str, Hit], ...]
    results: tuple[AssetResult, ...]


def inspect(specs: Sequence[SourceSpec], options: Options) -> Iterator[Inspected]:
    """Examine sources one after the other and yield what is found; one that cannot be reached is a row.

    Raises SourceError for a scheme that nobody serves, KeyProblem, EngineProblem.
    """
    stop = threading.Event()
    sources = [(spec, connect(spec)) for spec in specs]
    lane = Lane(keys.load(), options.limits.memory, wants_hits=True, stop=stop)
    try:
        lane.warm_up()
        for spec, source in sources:
            try:
                for step in batches(spec, source, options):
                    yield from _unread(step) if isinstance(step, Unreadable) else _examined(lane, step)
            except SourceError as error:
                yield from _unread(Unreadable(source.id, error.cause, error.reason, kind="source"))
            source.close()
    finally:
        stop.set()
        lane.close()


def _unread(item: Unreadable) -> Iterator[Inspected]:
    status = STATUS.get(item.cause, Status.FAILED)
    yield Inspected((), (AssetResult(item.id, item.kind, status, item.cause, item.reason),))


def _examined(lane: Lane, unit: Unit) -> Iterator[Inspected]:
    try:
        for reply in lane.examine(unit):
            results = [result for item in reply.examined for result in (item.result, *item.members)]
            yield Inspected(reply.hits, tuple(results))
    except Failure as failure:
        why = (Status.FAILED, failure.cause, failure.reason)
        yield Inspected((), tuple(AssetResult(asset.id, asset.kind, *why) for asset in unit.assets))
