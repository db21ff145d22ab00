"""What is to be done: enumerated assets against the inventory → examine, keep, leave out, or a row with a reason."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import lru_cache

from connectors.base import Asset, Breadth, Cause, Source, SourceError, SourceSpec, Unreadable
from pdscan.engine import versions
from pdscan.engine.gathering import Piece
from pdscan.engine.options import Options
from pdscan.engine.parser import Unit
from pdscan.engine.ranges import ranges
from pdscan.engine.stretch import Stretch, stretches
from pdscan.inventory import stretches as kept_stretches
from pdscan.inventory import write
from pdscan.inventory.refresh import DEPARTMENT, department
from pdscan.inventory.store import Inventory
from pdscan.inventory.write import Known, Outcome
from pdscan.model import AssetResult, Change, Status

_BATCH_ASSETS = 128
_BATCH_BYTES = 1 << 19
_LOOK_UP = 256

STATUS = {
    Cause.EXCLUDED_BY_RULE: Status.EXCLUDED,
    Cause.TOO_LARGE: Status.SKIPPED,
    Cause.NOT_A_FILE: Status.SKIPPED,
    Cause.ARCHIVED_STORAGE: Status.SKIPPED,
    Cause.SAMPLED: Status.SKIPPED,
}
"""The status of what was never opened; with any other cause it failed."""


@dataclass(frozen=True, slots=True)
class Job:
    """Assets to examine together, with what this run saw of each."""

    source_id: int
    unit: Unit
    changes: tuple[Change, ...]

    def extent(self) -> tuple[int, int]:
        """(assets, bytes) that this adds to what there is to do; stretches were counted with their asset."""
        if self.unit.stretch is not None:
            return 0, 0
        return len(self.unit.assets), sum(asset.fingerprint.size or 0 for asset in self.unit.assets)


@dataclass(frozen=True, slots=True)
class Kept:
    """Assets that are as they were, by their numbers: they cost a look at the inventory only.

    Of those in `renewed` rights or tags have changed.
    """

    ids: tuple[int, ...]
    size: int
    renewed: tuple[Asset, ...]

    def extent(self) -> tuple[int, int]:
        """As of a job."""
        return len(self.ids), self.size


@dataclass(frozen=True, slots=True)
class Seen:
    """Assets that this very run examined before it was cut off; size in bytes."""

    assets: int
    size: int

    def extent(self) -> tuple[int, int]:
        """As of a job."""
        return self.assets, self.size


@dataclass(frozen=True, slots=True)
class Listed:
    """A source was listed to its end, but for the folders `unlisted`."""

    source_id: int
    unlisted: tuple[str, ...]

    def extent(self) -> tuple[int, int]:
        """Nothing more to do."""
        return 0, 0


@dataclass(frozen=True, slots=True)
class Refused:
    """What is not opened at all, as a row."""

    row: Outcome

    def extent(self) -> tuple[int, int]:
        """As of a job."""
        return 1, self.row.result.size or 0


@dataclass(frozen=True, slots=True)
class Unreached:
    """A source that could not be listed, as a row."""

    source: str
    reason: str
    row: Outcome

    def extent(self) -> tuple[int, int]:
        """As of a job."""
        return 1, 0


@dataclass(frozen=True, slots=True)
class Cut:
    """A large asset is examined in so many stretches; `pieces` are those that an earlier run has finished."""

    id: str
    size: int
    count: int
    pieces: tuple[Piece, ...]

    def extent(self) -> tuple[int, int]:
        """As of a job."""
        return 1, self.size


Plan = Job | Cut | Kept | Seen | Listed | Refused | Unreached


def plan(inventory: Inventory, run_id: int, spec: SourceSpec, source: Source, options: Options) -> Iterator[Plan]:
    """Everything to do about one source, lazily, in the order of its enumeration."""
    source_id = write.source_id(inventory, source.id)
    unlisted: list[str] = []
    batch = _Batch(spec, options)
    own = inventory.files()
    try:
        for items in _groups(source.enumerate()):
            with inventory.reading() as connection:
                known = write.known(connection, [item.id for item in items])
            kept: list[tuple[Asset, Known]] = []
            seen: list[int] = []
            for item in items:
                before = known.get(item.id)
                refusal = item if isinstance(item, Unreadable) else _ours(item, own) or options.refusal(item)
                if isinstance(item, Unreadable) and item.kind == "folder":
                    unlisted.append(item.id)
                if before is not None and before.last_run == run_id and before.status != Status.GONE:
                    seen.append(item.fingerprint.size or 0)
                elif refusal is not None:
                    if isinstance(item, Asset) and before is not None and _stands(item, before, options):
                        kept.append((item, before))
                    else:
                        status = STATUS.get(refusal.cause, Status.FAILED)
                        yield Refused(_row(source_id, refusal, status, before))
                elif isinstance(item, Asset):
                    if before is not None and not options.is_full and _is_same(item, before, options):
                        kept.append((item, before))
                    else:
                        change = Change.NEW if before is None else Change.CHANGED
                        parts = ranges(source, item, options.sample) or tuple(
                            (part, item) for part in stretches(source, item, options.limits)
                        )
                        if parts:
                            yield from _cut(inventory, Job(source_id, batch.alone(item), (change,)), parts)
                        else:
                            yield from (Job(source_id, *made) for made in batch.add(item, change))
            if seen:
                yield Seen(len(seen), sum(seen))
            if kept:
                yield _kept(kept)
        yield from (Job(source_id, *made) for made in batch.rest())
    except SourceError as error:
        yield from (Job(source_id, *made) for made in batch.rest())
        row = Unreadable(source.id, error.cause, error.reason, kind="source")
        yield Unreached(source.id, error.reason, _row(source_id, row, Status.FAILED, None))
    else:
        yield Listed(source_id, tuple(unlisted))


def _kept(pairs: Sequence[tuple[Asset, Known]]) -> Kept:
    return Kept(
        tuple(before.id for _, before in pairs),
        sum(item.fingerprint.size or 0 for item, _ in pairs),
        tuple(item for item, before in pairs if _is_renewed(item, before)),
    )


def _is_renewed(item: Asset, before: Known) -> bool:
    """Whether the walk says something else of who can read it, or of its department, than the inventory does."""
    is_other = item.access.breadth is not Breadth.UNKNOWN and not before.says(item.access)
    return is_other or department(item.tags).get(DEPARTMENT, "") != before.department


def _cut(inventory: Inventory, job: Job, parts: tuple[tuple[Stretch, Asset], ...]) -> Iterator[Cut | Job]:
    """An asset in stretches: what an earlier run left of it, and a job for each of the others."""
    asset = job.unit.assets[0]
    with inventory.reading() as connection:
        kept = kept_stretches.kept(connection, asset.id, asset.fingerprint.text(), stretch_versions())
    pieces = []
    for body in kept:
        with suppress(KeyError, TypeError, ValueError):  # of another make: it is examined again
            pieces.append(Piece.of_json(body))
    known = {part for part, _ in parts}
    pieces = [piece for piece in pieces if piece.stretch in known]
    if len(pieces) == len(parts):
        pieces.pop()  # the result is written with the last one, which therefore is never kept
    yield Cut(asset.id, asset.fingerprint.size or 0, len(parts), tuple(pieces))
    done = {piece.stretch.number for piece in pieces}
    for part, item in parts:
        if part.number not in done:
            yield replace(job, unit=replace(job.unit, assets=(item,), stretch=part))


def stretch_versions() -> str:
    """What a kept result depends on beside the asset itself."""
    return " ".join(versions.described().values())


def _ours(item: Asset, own: frozenset[str]) -> Unreadable | None:
    """The row for a file of the inventory itself, which may well lie in the folder that is scanned."""
    if not own or not item.key.endswith(_names(own)) or item.kind != "file" or os.path.realpath(item.key) not in own:
        return None
    return Unreadable(item.id, Cause.EXCLUDED_BY_RULE, "the inventory itself", item.kind, item.fingerprint)


@lru_cache(maxsize=4)
def _names(own: frozenset[str]) -> tuple[str, ...]:
    return tuple(os.path.basename(path) for path in own)  # noqa: PTH119 - a raw name, which may be no UTF-8


def _is_same(item: Asset, before: Known, options: Options) -> bool:
    """Same fingerprint, same versions, and examined then; what failed is tried again, what was sampled read wholly."""
    was_examined = before.status in (Status.SCANNED, Status.PARTLY, Status.SKIPPED)
    if before.cause == Cause.SAMPLED and options.sample is None:
        return False
    return was_examined and before.fingerprint == item.fingerprint.text() and versions.are_current(before)


def _stands(item: Asset, before: Known, options: Options) -> bool:
    """A run that looks at less does not unlearn what an earlier one read; `--exclude` says that it shall."""
    was_read = before.status in (Status.SCANNED, Status.PARTLY)
    return was_read and before.fingerprint == item.fingerprint.text() and not options.excludes(item)


def _row(source_id: int, item: Unreadable, status: Status, before: Known | None) -> Outcome:
    result = AssetResult(item.id, item.kind, status, item.cause, item.reason, size=item.fingerprint.size)
    fingerprint = item.fingerprint.text()
    change = Change.NEW
    if before is not None:
        is_same = before.fingerprint == fingerprint and before.status == status
        change = Change.UNCHANGED if is_same else Change.CHANGED
    return Outcome(source_id, change, fingerprint, "", result, modified=item.fingerprint.modified)


def outcome(job: Job, index: int, result: AssetResult, members: tuple[AssetResult, ...]) -> Outcome:
    """The result of one asset of a job, as it is written."""
    asset = job.unit.assets[index]
    found = asset.fingerprint
    made_with = versions.of(result, is_container=bool(members))
    return Outcome(
        job.source_id, job.changes[index], found.text(), made_with, result, members, asset.access, found.modified,
        asset.tags,
    )  # fmt: skip


class _Batch:
    """Gathers small assets into units, so that a call to another process is worth its while."""

    def __init__(self, spec: SourceSpec, options: Options) -> None:
        self._empty = Unit(spec, (), options.limits, options.sample)
        self._waiting: list[tuple[Asset, Change]] = []
        self._size = 0

    def add(self, asset: Asset, change: Change = Change.NEW) -> Iterator[tuple[Unit, tuple[Change, ...]]]:
        size = asset.fingerprint.size if asset.fingerprint.size is not None else _BATCH_BYTES
        if self._size + size > _BATCH_BYTES or len(self._waiting) >= _BATCH_ASSETS:
            yield from self.rest()
        self._waiting.append((asset, change))
        self._size += size

    def alone(self, asset: Asset) -> Unit:
        """A unit of one asset, past those that wait."""
        return replace(self._empty, assets=(asset,))

    def rest(self) -> Iterator[tuple[Unit, tuple[Change, ...]]]:
        if self._waiting:
            assets, changes = zip(*self._waiting, strict=True)
            yield replace(self._empty, assets=assets), changes
        self._waiting, self._size = [], 0


def batches(spec: SourceSpec, source: Source, options: Options) -> Iterator[Unit | Unreadable]:
    """A source's assets as units, without an inventory. Raises SourceError."""
    batch = _Batch(spec, options)
    try:
        for item in source.enumerate():
            refusal = item if isinstance(item, Unreadable) else options.refusal(item)
            if refusal is not None:
                yield refusal
            elif isinstance(item, Asset):
                yield from (unit for unit, _ in batch.add(item))
    except SourceError:
        yield from (unit for unit, _ in batch.rest())
        raise
    yield from (unit for unit, _ in batch.rest())


def apart(sources: Sequence[tuple[SourceSpec, Source]]) -> list[list[tuple[SourceSpec, Source]]]:
    """Sources in groups that share no asset: those that lie in each other stay together and in their order."""
    groups: list[list[tuple[SourceSpec, Source]]] = []
    for one in sources:
        near = [group for group in groups if any(write.is_nested(one[1].id, other.id) for _, other in group)]
        groups = [group for group in groups if group not in near] + [[*(each for group in near for each in group), one]]
    return groups


def _groups(items: Iterator[Asset | Unreadable]) -> Iterator[list[Asset | Unreadable]]:
    group: list[Asset | Unreadable] = []
    for item in items:
        group.append(item)
        if len(group) >= _LOOK_UP:
            yield group
            group = []
    if group:
        yield group
