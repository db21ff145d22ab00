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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from connectors.base import Source, SourceSpec
from connectors.registry import connect
from pdscan.engine import keys, versions
from pdscan.engine.allowance import Allowance
from pdscan.engine.cluster import Cluster, RemoteLane
from pdscan.engine.counting import Counter
from pdscan.engine.events import Advanced, Began, Counted, Idle
from pdscan.engine.gathering import Gathering
from pdscan.engine.lane import Failure, Lane, Stopped, failed
from pdscan.engine.options import Options
from pdscan.engine.plan import Cut, Job, apart, plan
from pdscan.engine.recognise import Reply
from pdscan.engine.relate import relate
from pdscan.engine.writing import Listen, Result, Writer, told
from pdscan.inventory import snapshot, write
from pdscan.inventory.scope import settle
from pdscan.inventory.store import Inventory

_WAIT = 0.2
_PLANNERS = 4
"""Sources that are listed at the same time: one that is slow, or endless, holds up no other."""


@dataclass(frozen=True, slots=True)
class Report:
    """How a run ended: results by status (and `unchanged`, `continued`), sources that could not be read at all.

    `spent`: processor seconds of all processes by stage: `reading`, `recognising`, `planning` (writing included).
    """

    run_id: int
    counts: dict[str, int] = field(default_factory=dict)
    unreached: tuple[tuple[str, str], ...] = ()
    spent: Mapping[str, float] = field(default_factory=dict)


class _Spent:
    """Processor seconds by stage, summed over all lanes."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._reading = self._recognising = 0.0
        self._began = time.process_time()

    def add(self, reply: Reply) -> None:
        with self._lock:
            self._reading += reply.reading
            self._recognising += reply.recognising

    def by_stage(self) -> dict[str, float]:
        planning = time.process_time() - self._began
        return {"reading": self._reading, "recognising": self._recognising, "planning": planning}


@dataclass(frozen=True, slots=True)
class _Ended:
    """A thread has nothing more to say; `error` when it broke."""

    error: BaseException | None = None


_Message = Result | Counted | Began | Advanced | Idle | _Ended


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
        write.end_run(inventory, run_id, state, work.writer.counts)
    return Report(run_id, work.writer.counts, tuple(work.writer.unreached), work.spent.by_stage())


class _Work:
    """One run: planning threads, a counting thread, a thread a lane, and the caller's thread, which alone writes."""

    def __init__(
        self,
        inventory: Inventory,
        sources: Sequence[tuple[SourceSpec, Source]],
        options: Options,
        run_id: int,
        listen: Listen,
    ) -> None:
        self.writer = Writer(inventory, run_id, listen)
        self.spent = _Spent()
        self._inventory = inventory
        self._sources = sources
        self._options = options
        self._run_id = run_id
        self._listen = listen
        self._stop = threading.Event()
        self._messages: queue.Queue[_Message] = queue.Queue(maxsize=4096)
        self._counter = Counter([spec for spec, _ in sources], self._stop, self._tell)
        key = keys.load()
        memory = options.limits.memory
        self._cluster = Cluster(options.scheduler, memory, self._stop) if options.scheduler else None
        self._lanes: Sequence[Lane | RemoteLane] = (
            self._cluster.lanes()
            if self._cluster
            else [Lane(key, memory, wants_hits=False, stop=self._stop) for _ in range(options.workers())]
        )
        self._jobs: queue.Queue[tuple[Job, Allowance] | None] = queue.Queue(maxsize=2 * len(self._lanes))
        self._unplanned: queue.SimpleQueue[Sequence[tuple[SourceSpec, Source]]] = queue.SimpleQueue()
        self._planning = threading.Lock()
        self._planners = 0

    def run(self) -> None:
        """Until everything is examined and written. Raises what a thread raised."""
        groups = apart(self._sources)
        for group in groups:
            self._unplanned.put(group)
        self._planners = min(_PLANNERS, len(groups))
        tasks = [(self._plan, ())] * self._planners + [(self._drive, (lane,)) for lane in self._lanes]
        for target, arguments in tasks:
            threading.Thread(target=self._guard, args=(target, *arguments), daemon=True).start()
        self._counter.start()
        self._write(running=len(tasks))

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

    def _plan(self) -> None:
        while not self._stop.is_set():
            try:
                group = self._unplanned.get_nowait()
            except queue.Empty:
                break
            for spec, source in group:
                allowance = Allowance(spec, len(self._lanes))
                for step in plan(self._inventory, self._run_id, allowance.spec, source, self._options):
                    self._counter.planned(*step.extent())
                    if isinstance(step, Cut):
                        self.writer.gatherings[step.id] = Gathering(step.count)
                    if isinstance(step, Job):
                        allowance.take(self._stop)
                        self._send((step, allowance))
                    else:
                        self._tell(step)
        with self._planning:
            self._planners -= 1
            is_last = not self._planners
        if is_last:
            self._counter.all_planned()
            for _ in self._lanes:
                self._send(None)

    def _send(self, job: tuple[Job, Allowance] | None) -> None:
        """Hand a unit to the lanes; waits while they are busy (back-pressure)."""
        while not self._stop.is_set():
            try:
                self._jobs.put(job, timeout=_WAIT)
                return
            except queue.Full:
                self._counter.fell_behind()
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
                    gathering = self.writer.gatherings[assets[index].id]
                    gathering.places[part.number] = position
                    position = gathering.position()
                self._tell(Advanced(assets[index].id, position, assets[index].fingerprint.size or 0))

        finished: set[int] = set()
        try:
            for reply in lane.examine(job.unit, advanced):
                self.spent.add(reply)
                for item in reply.examined:
                    finished.add(item.index)
                    self._tell(told(job, item))
        except Failure as failure:  # even saying what happened failed: the recognition process died again
            for item in failed(job.unit, finished, failure):
                self._tell(told(job, item))

    def _write(self, running: int) -> None:
        while running:
            try:
                message = self._messages.get(timeout=_WAIT / 2)
            except queue.Empty:
                message = Idle()
            match message:
                case _Ended(error):
                    running -= 1
                    if error is not None:
                        self.writer.commit()
                        raise error
                case Counted() | Began() | Advanced() | Idle():
                    self._listen(message)
                case _:
                    self.writer.take(message)
            self.writer.commit_when_due()
        self.writer.finish()
