"""Lanes on other machines: units go to dask.distributed workers over TLS, masked and keyed replies come back.

A worker opens the sources itself and examines a unit in a `Lane` of its own, with its killable children: what was
read never leaves it. Nor does the key of the digests travel: every machine has the same key file, and a unit says
which key and which rules it is meant for. The scan's own machine plans, and alone writes the inventory.
"""

from __future__ import annotations

import itertools
import logging
import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from connectors.base import Cause
from pdscan.engine import keys, sent_rules, versions
from pdscan.engine.lane import EngineProblem, Failure, Lane, Stopped, defect, failed, numbered, one_by_one
from pdscan.engine.parser import Unit
from pdscan.engine.recognise import Reply
from pdscan.i18n import t

_PATIENCE = 300.0
"""Seconds without a scheduler or any worker after which a scan gives up; the same command continues it."""
_LOOK = 0.5
"""Seconds between looks at whether the scan was stopped."""
_AHEAD = 2
"""Units under way for each thread of a worker: the next one is there when the last is done."""
_MOST = 4096

_at_work = threading.local()


@dataclass(frozen=True, slots=True)
class Task:
    """What crosses the wire to a worker: the unit, its memory limit, what it was planned with, own rules."""

    unit: Unit
    memory: int
    made_for: str
    rules: bytes = b""


@dataclass(frozen=True, slots=True)
class Answer:
    """What comes back: replies, or the failure that ended the unit, or why this worker cannot work at all."""

    replies: tuple[Reply, ...] = ()
    failure: Failure | None = None
    unfit: str = ""


class Cluster:
    """One connection to a scheduler (`tls://host:port`), renewed when the scheduler comes back.

    Certificates are named in dask's own configuration (`DASK_DISTRIBUTED__COMM__TLS__…`).
    """

    def __init__(self, address: str, memory: int, stop: threading.Event) -> None:
        if not address.startswith("tls://"):
            raise EngineProblem(t("--scheduler takes an address with encryption: tls://HOST:PORT"))
        self._address = address
        self._memory = memory
        self._stop = stop
        self._made_for = fitness(keys.load())
        self._rules = sent_rules.packed()
        self._numbers = itertools.count()
        self._lock = threading.Lock()
        self._client: Any = self._connected()

    def lanes(self) -> list[RemoteLane]:
        """As many as keep every thread of every worker busy. Raises EngineProblem when there is no worker."""
        return [RemoteLane(self) for _ in range(min(_AHEAD * self._require_workers(), _MOST))]

    def run(self, unit: Unit) -> Answer:
        """The answer of some worker; sent again when workers or the scheduler were lost. Raises Stopped, Failure."""
        from distributed.scheduler import KilledWorker

        task = Task(unit, self._memory, self._made_for, self._rules)
        while True:
            client = self._client
            try:
                return self._waited(client.submit(work, task, key=f"pdscan-{id(self)}-{next(self._numbers)}"))
            except KilledWorker:
                raise Failure(Cause.MEMORY_LIMIT, "every worker that tried it died") from None
            except (CancelledError, OSError, RuntimeError):  # the connection, not the unit
                self._renew(client)

    def close(self) -> None:
        """Drop what is under way; the workers forget it."""
        with suppress(Exception):
            self._client.close(timeout=2)

    def _waited(self, future: Any) -> Answer:
        until = time.monotonic() + _PATIENCE
        while not self._stop.is_set():
            try:
                answer: Answer = future.result(timeout=_LOOK)
            except TimeoutError:
                if time.monotonic() > until:
                    self._require_workers()
                    until = time.monotonic() + _PATIENCE
                continue
            return answer
        with suppress(Exception):
            future.cancel()
        raise Stopped

    def _require_workers(self) -> int:
        """Threads of all workers. Raises EngineProblem when there is none."""
        workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
        threads = sum(worker["nthreads"] for worker in workers)
        if not threads:
            raise EngineProblem(t("the scheduler {address} has no worker; start some", address=self._address))
        return int(threads)

    def _connected(self) -> Any:
        try:
            distributed: Any = import_module("distributed")
        except ImportError:
            raise EngineProblem(t("the cluster needs an extra: pip install 'pdscan[cluster]'")) from None
        for name in list(logging.root.manager.loggerDict):
            if name.split(".")[0] in ("distributed", "tornado", "asyncio"):  # each has a level of its own
                logging.getLogger(name).setLevel(logging.CRITICAL)  # what is lost is asked for again, not logged
        try:
            security = distributed.Security(require_encryption=True)
            if security.get_connection_args("client").get("ssl_context") is None:
                raise ValueError(
                    "no certificate is named: DASK_DISTRIBUTED__COMM__TLS__CA_FILE, __CLIENT__CERT, __CLIENT__KEY"
                )
            return distributed.Client(
                self._address, security=security, timeout="10s", set_as_default=False, name="pdscan"
            )
        except (OSError, TypeError, ValueError) as error:
            raise EngineProblem(
                t(
                    "the scheduler {address} cannot be reached, or does not accept this certificate: {error}",
                    address=self._address,
                    error=(str(error).splitlines() or [""])[0],
                )
            ) from None

    def _renew(self, broken: Any) -> None:
        """A new connection in place of a broken one, once for all lanes."""
        with self._lock:
            if self._client is not broken:
                return
            with suppress(Exception):
                broken.close(timeout=1)
            until = time.monotonic() + _PATIENCE
            while True:
                if self._stop.wait(_LOOK):
                    raise Stopped
                try:
                    self._client = self._connected()
                    return
                except EngineProblem:
                    if time.monotonic() > until:
                        raise


class RemoteLane:
    """A `Lane` elsewhere: the same calls, the same replies."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster

    def warm_up(self) -> None:
        """Workers load their models with their first unit."""

    def close(self) -> None:
        """Nothing of its own is open."""

    def examine(self, unit: Unit, _advanced: Callable[[int, int], None] | None = None) -> Iterator[Reply]:
        """Replies until every asset of the unit is examined. Raises Stopped, EngineProblem.

        A unit under which workers die is taken asset by asset; the one that kills them becomes a row.
        """
        try:
            answer = self._cluster.run(unit)
        except Failure as lost:
            if len(unit.assets) == 1:
                answer = Answer(failure=lost)
            else:
                for index, alone in one_by_one(unit, ()):
                    for reply in self.examine(alone):
                        yield numbered(reply, index)
                return
        if answer.unfit:
            raise EngineProblem(answer.unfit)
        yield from answer.replies
        if answer.failure is not None:
            finished = {item.index for reply in answer.replies for item in reply.examined}
            yield Reply(failed(unit, finished, answer.failure))


def fitness(key: bytes) -> str:
    """Which key and which rules: equal on every machine whose results may go into one inventory."""
    return keys.digest(key, "cluster", repr(sorted(versions.described().items()))).hex()


def _lane(key: bytes, task: Task) -> Lane:
    """This thread's lane; another one when the scan, and with it the rules or the memory limit, is another."""
    made_with = task.rules, task.memory
    lane: Lane | None = getattr(_at_work, "lane", None)
    if lane is None or _at_work.made_with != made_with:
        if lane is not None:
            lane.close()
        lane = _at_work.lane = Lane(key, task.memory, wants_hits=False, stop=threading.Event())
        _at_work.made_with = made_with
    return lane


def work(task: Task) -> Answer:
    """Examine one unit, on a worker. The lane and its models stay for the next one."""
    if multiprocessing.current_process().daemon:
        return Answer(unfit=t("workers may start no processes; set DASK_DISTRIBUTED__WORKER__DAEMON=False for them"))
    try:
        key = keys.load()
    except keys.KeyProblem as problem:
        return Answer(unfit=str(problem))
    sent_rules.take_up(task.rules)
    if fitness(key) != task.made_for:
        return Answer(
            unfit=t("a worker has another digest key or other rules; copy the key file and install the same version")
        )
    lane = _lane(key, task)
    replies: list[Reply] = []
    try:
        replies.extend(lane.examine(task.unit))
    except Failure as failure:
        return Answer(tuple(replies), failure)
    except EngineProblem as problem:
        return Answer(unfit=str(problem))
    except Exception as error:  # noqa: BLE001 - a defect of ours must cost one unit, and its text may hold a value
        return Answer(tuple(replies), Failure(Cause.SOURCE_ERROR, defect("reading", error)))
    return Answer(tuple(replies))
