"""The way of the data: source → plan → lanes (parser, recognition) → one transaction for a batch → inventory.

Invariants, each with its test:
1. every enumerated asset ends with exactly one status;
2. the checkpoint is committed with the result: a crash examines again, never misses;
3. documents are parsed in killable, memory-limited processes;
4. no raw value is written anywhere;
5. no source is opened for writing;
6. a changed version of rules, readers or law examines again what it must.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from connectors.base import Asset, Source, SourceError, SourceSpec
from connectors.registry import connect
from pdscan.engine import keys, versions
from pdscan.engine.allowance import Allowance
from pdscan.engine.cluster import Cluster, RemoteLane
from pdscan.engine.events import Advanced, Began, Counted, Event, Finished, Idle
from pdscan.engine.gathering import Gathering, Piece
from pdscan.engine.lane import Failure, Lane, Stopped
from pdscan.engine.options import Options
from pdscan.engine.plan import Cut, Job, Kept, Listed, Plan, Seen, Unreached, outcome, plan, stretch_versions
from pdscan.engine.recognise import Examined
from pdscan.engine.relate import relate
from pdscan.inventory import snapshot, stretches, write
from pdscan.inventory.refresh import refresh
from pdscan.inventory.scope import settle
from pdscan.inventory.store import Inventory
from pdscan.inventory.write import Outcome
from pdscan.model import AssetResult, Change, Status

_COMMIT_SECONDS = 0.5
_COMMIT_RESULTS = 256
_TELL_SECONDS = 0.3
_WAIT = 0.2
_KEEP = 256

Listen = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Report:
    """How a run ended: results by status (and `unchanged`, `continued`), sources that could not be read at all."""

    run_id: int
    counts: dict[str, int] = field(default_factory=dict)
    unreached: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Ended:
    """A thread has nothing more to say; `error` when it broke."""

    error: BaseException | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """One stretch of a large asset was examined."""

    job: Job
    piece: Piece


_Message = Plan | Event | Gathered | _Ended


def _told(job: Job, item: Examined) -> Outcome | Gathered:
    """What the writing thread gets of an examined asset, or of a stretch of one."""
    if job.unit.stretch is None:
        return outcome(job, item.index, item.result, item.members)
    return Gathered(job, Piece(job.unit.stretch, item.result, item.rows, item.apart))


def scan(inventory: Inventory, specs: Sequence[SourceSpec], options: Options, listen: Listen) -> Report:
    """Examine what is new or changed in the sources and keep the results.

    `listen` is called from this thread. An interruption (KeyboardInterrupt) leaves a run that continues where it
    was when the same is asked again. Raises KeyProblem, and SourceError for a source that nobody serves.
    """
    sources = [(spec, connect(spec)) for spec in specs]
    run_id, _ = write.begin_run(inventory, [source.id for _, source in sources], options.kept(), versions.described())
    work = _Work(inventory, sources, options, run_id, listen)
    state = "interrupted"
    try:
        work.run()
        relate(inventory)
        settle(inventory)
        snapshot.keep(inventory, run_id)
        state = "done"
    finally:
        work.close()
        write.end_run(inventory, run_id, state, work.counts)
    return Report(run_id, work.counts, tuple(work.unreached))


class _Work:
    """One run: a planning thread, a counting thread, a thread a lane, and the caller's thread, which alone writes."""

    def __init__(
        self,
        inventory: Inventory,
        sources: Sequence[tuple[SourceSpec, Source]],
        options: Options,
        run_id: int,
        listen: Listen,
    ) -> None:
        self._inventory = inventory
        self._sources = sources
        self._options = options
        self._run_id = run_id
        self._listen = listen
        self._stop = threading.Event()
        self._messages: queue.Queue[_Message] = queue.Queue(maxsize=4096)
        key = keys.load()
        memory = options.limits.memory
        self._cluster = Cluster(options.scheduler, memory, self._stop) if options.scheduler else None
        self._lanes: Sequence[Lane | RemoteLane] = (
            self._cluster.lanes()
            if self._cluster
            else [Lane(key, memory, wants_hits=False, stop=self._stop) for _ in range(options.workers())]
        )
        self._jobs: queue.Queue[tuple[Job, Allowance] | None] = queue.Queue(maxsize=2 * len(self._lanes))
        self._gatherings: dict[str, Gathering] = {}
        self._pieces: list[stretches.Kept] = []
        self._whole: list[str] = []
        self.counts: dict[str, int] = {}
        self.unreached: list[tuple[str, str]] = []

    def run(self) -> None:
        """Until everything is examined and written. Raises what a thread raised."""
        threads = [threading.Thread(target=self._guard, args=(self._plan,), daemon=True)]
        threads += [threading.Thread(target=self._guard, args=(self._drive, lane), daemon=True) for lane in self._lanes]
        for thread in threads:
            thread.start()
        threading.Thread(target=self._count, daemon=True).start()
        self._write(running=len(threads))

    def close(self) -> None:
        """Stop threads and processes; safe to call at any moment."""
        self._stop.set()
        for lane in self._lanes:
            lane.close()
        if self._cluster:
            self._cluster.close()
        for _, source in self._sources:
            source.close()

    def _guard(self, target: Callable[..., None], *arguments: object) -> None:
        try:
            target(*arguments)
        except Stopped:
            self._tell(_Ended())
        except BaseException as error:  # noqa: BLE001 - handed to the writing thread, which raises it
            self._tell(_Ended(error))
        else:
            self._tell(_Ended())

    def _tell(self, message: _Message) -> None:
        while not self._stop.is_set():
            try:
                self._messages.put(message, timeout=_WAIT)
                return
            except queue.Full:
                continue

    def _count(self) -> None:
        """A walk of its own ahead of the work: it gives progress its denominator."""
        total = size = 0
        told = time.monotonic()
        for spec, _ in self._sources:
            try:
                for item in connect(spec).enumerate():
                    if self._stop.is_set():
                        return
                    total += 1
                    size += item.fingerprint.size or 0
                    if time.monotonic() - told > _TELL_SECONDS:
                        told = time.monotonic()
                        self._tell(Counted(total, size, is_final=False))
            except SourceError:
                total += 1
        self._tell(Counted(total, size, is_final=True))

    def _plan(self) -> None:
        for spec, source in self._sources:
            allowance = Allowance(spec, len(self._lanes))
            for step in plan(self._inventory, self._run_id, allowance.spec, source, self._options):
                if isinstance(step, Cut):
                    self._gatherings[step.id] = Gathering(step.count)
                if isinstance(step, Job):
                    allowance.take(self._stop)
                    self._send((step, allowance))
                else:
                    self._tell(step)
        for _ in self._lanes:
            self._send(None)

    def _send(self, job: tuple[Job, Allowance] | None) -> None:
        """Hand a unit to the lanes; waits while they are busy (back-pressure)."""
        while not self._stop.is_set():
            try:
                self._jobs.put(job, timeout=_WAIT)
                return
            except queue.Full:
                continue
        raise Stopped

    def _drive(self, lane: Lane | RemoteLane) -> None:
        lane.warm_up()
        while (given := self._jobs.get()) is not None:
            job, allowance = given
            self._tell(Began(job.unit.assets[0].id))
            try:
                self._examine(lane, job)
            finally:
                allowance.give_back()

    def _examine(self, lane: Lane | RemoteLane, job: Job) -> None:
        assets = job.unit.assets

        part = job.unit.stretch

        def advanced(index: int, position: int) -> None:
            if index < len(assets):
                if part is not None:
                    gathering = self._gatherings[assets[index].id]
                    gathering.places[part.number] = position
                    position = gathering.position()
                self._tell(Advanced(assets[index].id, position, assets[index].fingerprint.size or 0))

        finished: set[int] = set()
        try:
            for reply in lane.examine(job.unit, advanced):
                for item in reply.examined:
                    finished.add(item.index)
                    self._tell(_told(job, item))
        except Failure as failure:  # even saying what happened failed: the recognition process died again
            for index, asset in enumerate(assets):
                if index not in finished:
                    result = AssetResult(asset.id, asset.kind, Status.FAILED, failure.cause, failure.reason)
                    self._tell(_told(job, Examined(index, result, ())))

    def _write(self, running: int) -> None:
        outcomes: list[Outcome] = []
        kept: list[Asset] = []
        listed: list[Listed] = []
        committed = time.monotonic()
        while running:
            try:
                message = self._messages.get(timeout=_WAIT / 2)
            except queue.Empty:
                message = Seen(-1)
            match message:
                case _Ended(error):
                    running -= 1
                    if error is not None:
                        self._commit(outcomes, kept)
                        raise error
                case Outcome():
                    outcomes.append(message)
                case Cut(location, _, pieces):
                    self._gatherings[location].pieces.update({piece.stretch.number: piece for piece in pieces})
                case Gathered(job, piece):
                    outcomes += self._gather(job, piece)
                case Unreached(source, reason, row):
                    self.unreached.append((source, reason))
                    outcomes.append(row)
                case Kept(assets):
                    kept.extend(assets)
                case Listed():
                    listed.append(message)
                case Seen(size) if size >= 0:
                    self._count_one("continued", AssetResult("", "file", Status.SCANNED, size=size), "continued")
                case Seen():
                    self._listen(Idle())
                case Counted() | Began() | Advanced():
                    self._listen(message)
            if len(outcomes) >= _COMMIT_RESULTS or time.monotonic() - committed > _COMMIT_SECONDS:
                self._commit(outcomes, kept)
                committed = time.monotonic()
        self._commit(outcomes, kept)
        with self._inventory.writing() as connection:
            for end in listed:
                gone = write.mark_gone(connection, self._run_id, end.source_id, end.unlisted)
                self.counts["gone"] = self.counts.get("gone", 0) + gone
            write.mark_moved(connection, self._run_id)

    def _gather(self, job: Job, piece: Piece) -> list[Outcome]:
        """One more stretch: kept with the next commit, or the asset's result when it was the last one."""
        asset = job.unit.assets[0]
        gathering = self._gatherings[asset.id]
        gathering.pieces[piece.stretch.number] = piece
        if not gathering.is_whole():
            made_with = (asset.fingerprint.text(), stretch_versions())
            self._pieces.append(stretches.Kept(asset.id, piece.stretch.number, *made_with, piece.as_json()))
            return []
        self._pieces = [one for one in self._pieces if one.location != asset.id]
        self._whole.append(asset.id)
        return [outcome(job, 0, gathering.result(), ())]

    def _commit(self, outcomes: list[Outcome], kept: list[Asset]) -> None:
        if not outcomes and not kept and not self._pieces:
            return
        with self._inventory.writing() as connection:
            write.save(connection, self._run_id, outcomes)
            stretches.keep(connection, self._pieces)
            stretches.forget(connection, self._whole)
            for start in range(0, len(kept), _KEEP):
                same = kept[start : start + _KEEP]
                write.keep(connection, self._run_id, [asset.id for asset in same])
                refresh(connection, same)
        for item in outcomes:
            self._count_one(item.result.status, item.result, item.change)
        for asset in kept:
            result = AssetResult(asset.id, asset.kind, Status.SCANNED, size=asset.fingerprint.size)
            self._count_one("unchanged", result, Change.UNCHANGED)
        for location in self._whole:
            del self._gatherings[location]
        for held in (outcomes, kept, self._pieces, self._whole):
            held.clear()

    def _count_one(self, name: str, result: AssetResult, change: str) -> None:
        self.counts[name] = self.counts.get(name, 0) + 1
        self._listen(Finished(result, change, result.size or 0))
