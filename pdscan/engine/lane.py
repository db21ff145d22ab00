"""One lane: a parser process and a recognition process, driven by one thread of the parent.

Documents are parsed in a killable, memory-limited process; recognition, which holds the models, runs in another
that never sees a raw document: killing a parser costs no model reload, and a hostile file costs itself, not the
scan. While one chunk is being recognised the next one is being read.
"""

from __future__ import annotations

import math
import multiprocessing
import threading
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import TimeoutError as Late
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from typing import Any

from pebble import ProcessExpired, ProcessPool

from connectors.base import Cause
from pdscan.engine import parser, recognise
from pdscan.engine.parser import Chunk, Unit
from pdscan.engine.recognise import Examined, Reply
from pdscan.i18n import t
from pdscan.model import AssetResult, Status

_TRIES = 3
"""How often an asset is tried with another reader after its parser died."""
_RECOGNITION = 300.0
"""Seconds that the recognition of one chunk (about a million characters) may take."""
_SLOWEST = 256 << 10
"""Bytes a second: the work of reading a document may take its time limit and as long as it would at this speed."""
_START_UP = 120.0
"""Seconds added to the first call of a fresh process: imports and models on a cold disk."""


def _ignore(_index: int, _position: int) -> None:
    """Nobody watches."""


class EngineProblem(Exception):
    """The program itself cannot work here; the text says what to do."""


class Stopped(Exception):
    """The scan was asked to stop; what this lane had not finished is examined next time."""


@dataclass(frozen=True, slots=True)
class Failure(Exception):
    """A child process gave up: why, with which reader it was busy, and whether the process itself died."""

    cause: Cause
    reason: str
    reader: str = ""
    is_death: bool = False


def one_by_one(unit: Unit, finished: Collection[int]) -> Iterator[tuple[int, Unit]]:
    """The assets of a unit under which something died, each alone and with its number, without the finished."""
    for index, asset in enumerate(unit.assets):
        if index not in finished:
            yield index, replace(unit, assets=(asset,))


def numbered(reply: Reply, index: int) -> Reply:
    """The reply for an asset examined by itself, as one for the unit in which it has this number."""
    return replace(reply, examined=tuple(replace(item, index=index) for item in reply.examined))


def failed(unit: Unit, finished: Collection[int], failure: Failure) -> tuple[Examined, ...]:
    """The rows of what a failure left unexamined."""
    return tuple(
        Examined(index, AssetResult(asset.id, asset.kind, Status.FAILED, failure.cause, failure.reason), ())
        for index, asset in enumerate(unit.assets)
        if index not in finished
    )


def defect(doing: str, error: Exception) -> str:
    """The reason for a row that a defect of ours cost; the error's own text may hold a value and is left out."""
    return f"a defect of pdscan, please report it ({doing}, {type(error).__name__})"


class Lane:
    """Examines units. Not thread-safe: one thread, one lane."""

    def __init__(self, key: bytes, memory: int, wants_hits: bool, stop: threading.Event) -> None:
        parser.without_core_dumps()  # inherited by both processes
        context = multiprocessing.get_context("spawn")
        self._marker: Any = context.Array("c", 64, lock=False)
        self._parsers: Any = ProcessPool(
            1, context=context, initializer=parser.start, initargs=(key, memory, self._marker)
        )
        self._models: Any = ProcessPool(1, context=context, initializer=recognise.start, initargs=(key, wants_hits))
        self._stop = stop
        self._wants_hits = wants_hits
        self._is_warm = False

    def warm_up(self) -> None:
        """Start both processes, so that the models load while the source is still being listed."""
        self._models.schedule(recognise.begin, args=[()])

    def close(self) -> None:
        """End both processes at once."""
        for pool in (self._parsers, self._models):
            pool.stop()
            pool.join()

    def examine(self, unit: Unit, advanced: Callable[[int, int], None] = _ignore) -> Iterator[Reply]:
        """Replies until every asset of the unit is examined. `advanced(index, position)` tells of long documents.

        Raises Stopped. When a process dies under a unit of several assets, those not finished are taken one by
        one; an asset under which one dies is tried as it was once more, for a process may be killed from outside;
        one that kills its parser again is tried with the next reader, then failed with the cause.
        """
        finished: set[int] = set()
        is_alone = len(unit.assets) == 1
        try:
            for reply in self._whole(unit, advanced, is_first=is_alone and not self._wants_hits):
                finished.update(item.index for item in reply.examined)
                yield reply
            return
        except Failure as failure:
            if is_alone:
                yield from self._again(unit, failure, advanced)
                return
        for index, alone in one_by_one(unit, finished):
            for reply in self.examine(alone, advanced):
                yield numbered(reply, index)

    def _whole(self, unit: Unit, advanced: Callable[[int, int], None], *, is_first: bool = False) -> Iterator[Reply]:
        """`is_first`: a death in the middle is raised, to begin anew; else what was read until then is kept."""
        names = tuple((asset.id, asset.kind) for asset in unit.assets)
        self._model(recognise.begin, names, unit.stretch.rows if unit.stretch and unit.stretch.number else None)
        chunk = self._parse(unit, parser.begin, unit)
        spent = 0
        patience = unit.limits.seconds + sum(asset.fingerprint.size or 0 for asset in unit.assets) / _SLOWEST
        if any(asset.kind == "table" for asset in unit.assets):
            patience = math.inf  # rows come as slowly as the source's pace is set; each part has its own limit
        while True:
            recognised = self._models.schedule(recognise.feed, args=[chunk.payload], timeout=self._patience())
            following: Chunk | None = None
            failure: Failure | None = None
            if not chunk.is_last:
                began = time.monotonic()
                try:
                    if patience < 0:
                        raise Failure(Cause.TIME_LIMIT, "the whole of it takes too long")
                    following = self._parse(unit, parser.more)
                except Failure as error:
                    failure = error
                if following is not None:  # reading alone, and work alone: a busy machine cuts no long table
                    working = min(time.monotonic() - began, following.spent)
                    patience -= max(working - following.recognising, 0.0)
            yield replace(self._result(recognised), reading=chunk.spent)
            if failure is not None:
                is_early = not spent and failure.cause is not Cause.TIME_LIMIT
                if len(unit.assets) > 1 or is_early or (is_first and failure.is_death):
                    raise failure
                yield self._model(recognise.give_up, 0, failure.cause, failure.reason)
                return
            if following is None:
                return
            spent += 1
            advanced(following.completed, following.position)
            chunk = following

    def _again(self, unit: Unit, failure: Failure, advanced: Callable[[int, int], None]) -> Iterator[Reply]:
        """After a death under a single asset: again, with other readers, then the row that says what happened."""
        if failure.is_death and not self._wants_hits:
            try:
                yield from self._whole(unit, advanced)
                return
            except Failure as next_failure:
                failure = next_failure
        without = unit.without
        for _ in range(_TRIES):
            if not failure.reader or failure.reader in without or failure.cause is Cause.TIME_LIMIT:
                break
            without = without | {failure.reader}
            try:
                yield from self._whole(replace(unit, without=without), advanced)
                return
            except Failure as next_failure:
                failure = next_failure
        self._model(recognise.begin, tuple((asset.id, asset.kind) for asset in unit.assets))
        yield self._model(recognise.give_up, 0, failure.cause, failure.reason)

    def _parse(self, unit: Unit, function: Callable[..., Chunk], *arguments: object) -> Chunk:
        self._check()
        self._marker.value = b""
        limit = unit.limits.seconds + (0.0 if self._is_warm else _START_UP)
        future = self._parsers.schedule(function, args=arguments, timeout=limit)
        try:
            chunk: Chunk = future.result()
        except Late:
            raise Failure(
                Cause.TIME_LIMIT, f"reading took more than {unit.limits.seconds:g} s", self._reader()
            ) from None
        except ProcessExpired as death:
            reader = self._reader()
            reason = f"the parser process died ({reader or 'opening'}, exit {death.exitcode})"
            raise Failure(Cause.DAMAGED, reason, reader, is_death=True) from None
        except BrokenProcessPool:
            raise EngineProblem(t("the parser process does not start; “pdscan doctor” looks for the cause")) from None
        except MemoryError:
            raise Failure(Cause.MEMORY_LIMIT, "more memory than a document may take", self._reader()) from None
        except Exception as error:  # noqa: BLE001 - a defect of ours must cost one document, and its text may hold a value
            raise Failure(Cause.SOURCE_ERROR, defect("reading", error), self._reader()) from None
        finally:
            self._check()
        self._is_warm = True
        return chunk

    def _reader(self) -> str:
        return bytes(self._marker.value).decode()

    def _model(self, function: Callable[..., Any], *arguments: object) -> Any:
        self._check()
        return self._result(self._models.schedule(function, args=arguments, timeout=self._patience()))

    def _result(self, future: Any) -> Any:
        try:
            return future.result()
        except Late:
            raise Failure(Cause.TIME_LIMIT, "recognition took too long") from None
        except BrokenProcessPool:
            raise EngineProblem(
                t("the recognition process does not start; “pdscan doctor” looks for the cause")
            ) from None
        except ProcessExpired as death:
            reason = f"the recognition process died (exit {death.exitcode})"
            raise Failure(Cause.SOURCE_ERROR, reason, is_death=True) from None
        except Exception as error:  # noqa: BLE001 - as above
            raise Failure(Cause.SOURCE_ERROR, defect("recognition", error)) from None
        finally:
            self._check()

    def _patience(self) -> float:
        return _RECOGNITION + (0.0 if self._is_warm else _START_UP)

    def _check(self) -> None:
        if self._stop.is_set():
            raise Stopped
