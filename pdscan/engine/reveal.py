"""One raw value, read again from where it stands, for the eyes of whoever asked; nothing of it is kept.

The processes that read it are ended before it is handed out.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from connectors.base import Asset, Cause, Source, SourceError, SourceSpec, Unreadable
from connectors.registry import connect, scheme_of
from pdscan.engine import keys
from pdscan.engine.lane import EngineProblem, Failure, Lane, Stopped
from pdscan.engine.mask import mask
from pdscan.engine.parser import Unit
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow
from pdscan.inventory.store import Inventory
from pdscan.model import Hit
from pdscan.readers.base import Limits
from recognizers.entities import ENTITIES


@dataclass(frozen=True, slots=True)
class Wanted:
    """A sample of the inventory: asset, entity type, locator as stored, masked form."""

    location: str
    entity: str
    locator: Mapping[str, str | int]
    masked: str


def reveal(
    inventory: Inventory, wanted: Wanted, known: Sequence[SourceSpec], limits: Limits, stop: threading.Event
) -> str | None:
    """The value as it stands in the source, None when it no longer stands there or `stop` was set.

    `known` says how sources are reached: the first that is the asset's source is taken. Values that the sample cannot
    tell apart are given on a line each. Raises SourceError when the source cannot be read, or the value is one that
    is never shown (個人番号, credentials).
    """
    if not may_show(wanted.entity):
        raise SourceError(Cause.DENIED, "values of this kind are never shown")
    top = _top(inventory, wanted.location)
    uri = dict(query.sources(inventory)).get(top.source_id, top.location)
    spec, asset = _found(_spec(uri, known), top)
    try:
        lane = Lane(keys.load(), limits.memory, wants_hits=True, stop=stop)
    except keys.KeyProblem as problem:
        raise SourceError(Cause.SOURCE_ERROR, str(problem)) from None
    closer = threading.Thread(target=_close_after, args=(lane, stop), name="reveal")
    closer.start()  # closing is what wakes a lane that is busy with a large document
    try:
        return _read(lane, Unit(spec, (asset,), limits), wanted)
    except Stopped:
        return None
    except Failure as failure:
        raise SourceError(failure.cause, failure.reason) from None
    except EngineProblem as problem:
        raise SourceError(Cause.SOURCE_ERROR, str(problem)) from None
    finally:
        stop.set()
        closer.join()


def may_show(entity: str) -> bool:
    """Is this a kind of value that may be shown at all?"""
    return entity in ENTITIES and ENTITIES[entity].keeps_digest


def _close_after(lane: Lane, stop: threading.Event) -> None:
    stop.wait()
    lane.close()


def _top(inventory: Inventory, location: str) -> AssetRow:
    """The asset that the source itself lists: the outermost container of a member."""
    row = query.asset_at(inventory, location)
    while row is not None and row.parent_id is not None:
        row = next(iter(query.assets(inventory, [row.parent_id])), None)
    if row is None:
        raise SourceError(Cause.VANISHED, "no longer in the inventory")
    return row


def _spec(uri: str, known: Sequence[SourceSpec]) -> SourceSpec:
    """How to reach a source of the inventory: as somebody says who knows it, else by its address alone."""
    same_kind = [spec for spec in known if scheme_of(spec.uri) == scheme_of(uri)]
    for spec in same_kind:
        source = connect(spec)
        source.close()
        if source.id == uri:
            return spec
    return SourceSpec(uri)


def _found(spec: SourceSpec, top: AssetRow) -> tuple[SourceSpec, Asset]:
    """The asset as its source lists it now. A file's own address is tried before the whole source is walked."""
    tried = [spec] if top.kind == "table" else [replace(spec, uri=top.location), spec]
    failure: SourceError | None = None
    for attempt in tried:
        source = connect(attempt)
        try:
            for item in _listed(source, top.location):
                if isinstance(item, Unreadable):
                    raise SourceError(item.cause, item.reason)
                return attempt, item
        except SourceError as error:
            failure = error
        finally:
            source.close()
    raise failure or SourceError(Cause.VANISHED, "no longer in its source")


def _listed(source: Source, location: str) -> Iterator[Asset | Unreadable]:
    return (item for item in source.enumerate() if item.id == location)


def _read(lane: Lane, unit: Unit, wanted: Wanted) -> str | None:
    for reply in lane.examine(unit):
        texts = [hit.text for location, hit in reply.hits if location == wanted.location and _is_it(hit, wanted)]
        if texts:
            return "\n".join(dict.fromkeys(texts))
        for item in reply.examined:
            if item.result.cause and not item.result.findings:
                raise SourceError(Cause(item.result.cause), item.result.reason)
    return None


def _is_it(hit: Hit, wanted: Wanted) -> bool:
    if hit.entity != wanted.entity or mask(hit.entity, hit.text) != wanted.masked:
        return False
    place = hit.locator.as_dict()
    # A label that was itself somebody's data is stored in its masked form.
    return place.keys() == wanted.locator.keys() and all(
        wanted.locator[key] in (value, mask("", value) if isinstance(value, str) else value)
        for key, value in place.items()
    )
