"""A scan that runs while people browse: a thread of the engine, whose events are summed here. No Textual.

A pause ends the run as an interruption does; going on starts the same again, and the engine continues the run.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pdscan.engine.events import Advanced, Began, Counted, Event, Finished, Passed

State = Literal["idle", "running", "pausing", "paused", "done", "failed"]
Run = Callable[[Sequence[str], Callable[[Event], None]], Sequence[tuple[str, str]]]
"""Scans sources and tells events; returns the places that could not be reached, with the reason."""

_FAULTS = 200
_WEIGHT = 20_000
"""Bytes that an asset weighs besides its own, for the time left."""
_STOPPING = 15.0
"""Seconds that leaving the browser waits for a scan to put down what it has."""


@dataclass(frozen=True, slots=True)
class Fault:
    """An asset that was not wholly examined."""

    location: str
    cause: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the scan is. Sizes in bytes, `seconds` of work without pauses; `left` None while nobody can tell."""

    state: State = "idle"
    sources: tuple[str, ...] = ()
    done: int = 0
    size: int = 0
    total: int = 0
    total_size: int = 0
    is_counted: bool = False
    seconds: float = 0.0
    problems: int = 0
    now: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    text: str = ""

    @property
    def share(self) -> float:
        """Between 0 and 1, as far as it has been counted."""
        whole = self.total_size + self.total * _WEIGHT
        return min(1.0, (self.size + self.done * _WEIGHT) / whole) if whole else 0.0

    @property
    def left(self) -> float | None:
        """Seconds."""
        if not self.is_counted or self.share <= 0 or self.seconds < 1:
            return None
        return self.seconds * (1 - self.share) / self.share


class _Paused(Exception):
    """Somebody asked the scan to stop here."""


class Scanning:
    """One scan at a time, started, paused and continued from the browser."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._wants_pause = False
        self._progress = Progress()
        self._before = 0.0
        self._began = 0.0
        self._at_work: dict[str, int] = {}
        self._faults: deque[Fault] = deque(maxlen=_FAULTS)

    def progress(self) -> Progress:
        """How far it is now."""
        with self._lock:
            is_active = self._progress.state in ("running", "pausing")
            spent = self._before + (time.monotonic() - self._began if is_active else 0.0)
            size = self._progress.size + sum(self._at_work.values())
            now = tuple(self._at_work)[:8]
            return replace(self._progress, seconds=spent, size=size, now=now, faults=tuple(reversed(self._faults)))

    @property
    def is_active(self) -> bool:
        """Is a scan at work?"""
        return self._thread is not None and self._thread.is_alive()

    def start(self, sources: Sequence[str]) -> bool:
        """Begin; False while another scan is at work."""
        if self.is_active:
            return False
        with self._lock:
            self._before = 0.0
            self._faults.clear()
            self._begin(tuple(sources))
        return True

    def resume(self) -> bool:
        """Go on after a pause."""
        with self._lock:
            if self._progress.state != "paused" or self.is_active:
                return False
            self._begin(self._progress.sources)
        return True

    def _begin(self, sources: tuple[str, ...]) -> None:
        self._progress = Progress("running", sources)
        self._at_work.clear()
        self._wants_pause = False
        self._began = time.monotonic()
        self._thread = threading.Thread(target=self._work, args=(sources,), daemon=True, name="scan")
        self._thread.start()

    def pause(self) -> None:
        """Stop after what is being written; what was read stays read."""
        with self._lock:
            if self._progress.state == "running":
                self._wants_pause = True
                self._progress = replace(self._progress, state="pausing")

    def stop(self) -> None:
        """Before the browser ends."""
        self.pause()
        if self._thread is not None:
            self._thread.join(_STOPPING)

    def _work(self, sources: tuple[str, ...]) -> None:
        state: State = "done"
        text = ""
        try:
            unreached = self._run(sources, self._listen)
            text = "; ".join(f"{place}: {reason}" for place, reason in unreached)
            if unreached and len(unreached) == len(sources):
                state = "failed"
        except _Paused:
            state = "paused"
        except Exception as error:  # noqa: BLE001 - whatever ends the scan must be told and not end the browser
            state, text = "failed", _told(error)
        with self._lock:
            self._before += time.monotonic() - self._began
            self._at_work.clear()
            self._progress = replace(self._progress, state=state, text=text)

    def _listen(self, event: Event) -> None:
        with self._lock:
            if self._wants_pause:
                raise _Paused
            now = self._progress
            match event:
                case Counted(assets, size, is_final):
                    self._progress = replace(now, total=assets, total_size=size, is_counted=is_final)
                case Began(place):
                    self._at_work[place] = 0
                case Advanced(place, position):
                    self._at_work[place] = position
                case Passed(assets, size):
                    self._progress = replace(now, done=now.done + assets, size=now.size + size)
                case Finished(result, _, size):
                    self._at_work.pop(result.id, None)
                    is_fault = result.status in ("failed", "skipped", "partly")
                    if is_fault:
                        self._faults.append(Fault(result.id, result.cause, result.reason))
                    problems = now.problems + is_fault
                    self._progress = replace(now, done=now.done + 1, size=now.size + size, problems=problems)


def _told(error: Exception) -> str:
    """Problems that were written for people in their own words; of others the kind alone, since texts may quote."""
    is_ours = type(error).__module__.partition(".")[0] in ("pdscan", "connectors")
    return str(error) if is_ours else type(error).__name__
