"""How much there is to do: told by planning itself, and by a walk ahead of it once the lanes cannot keep up.

Where nothing has changed, planning is over as soon as such a walk would be: it is not begun.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from connectors.base import SourceError, SourceSpec
from connectors.registry import connect
from pdscan.engine.events import Counted

_TELL_SECONDS = 0.3
_WAIT = 0.2


class Counter:
    """Sums of assets and bytes; `tell` gets a Counted now and then, and one that is final."""

    def __init__(self, specs: Sequence[SourceSpec], stop: threading.Event, tell: Callable[[Counted], None]) -> None:
        self._specs = specs
        self._stop = stop
        self._tell = tell
        self._is_needed = threading.Event()
        self._is_over = threading.Event()
        self._lock = threading.Lock()
        self._planned = [0, 0]
        self._told = time.monotonic()

    def start(self) -> None:
        """Begin to wait for the need of a walk."""
        threading.Thread(target=self._walk, daemon=True).start()

    def fell_behind(self) -> None:
        """The lanes are busy: planning waits for them, and what is beyond has to be counted by a walk."""
        self._is_needed.set()

    def planned(self, assets: int, size: int) -> None:
        """So much more has been planned."""
        with self._lock:
            self._planned[0] += assets
            self._planned[1] += size
            now = time.monotonic()
            if self._is_needed.is_set() or now - self._told < _TELL_SECONDS:
                return
            self._told = now
            told = Counted(self._planned[0], self._planned[1], is_final=False)
        self._tell(told)

    def all_planned(self) -> None:
        """Every source has been listed to its end: the sums are final, unless a walk was first."""
        self._finish(*self._planned)

    def _finish(self, assets: int, size: int) -> None:
        with self._lock:
            if self._is_over.is_set():
                return
            self._is_over.set()
        self._tell(Counted(assets, size, is_final=True))

    def _walk(self) -> None:
        while not self._is_needed.wait(_WAIT):
            if self._is_over.is_set() or self._stop.is_set():
                return
        total = size = 0
        told = time.monotonic()
        for spec in self._specs:
            try:
                for item in connect(spec).enumerate():
                    if self._stop.is_set() or self._is_over.is_set():
                        return
                    total += 1
                    size += item.fingerprint.size or 0
                    if time.monotonic() - told > _TELL_SECONDS:
                        told = time.monotonic()
                        self._tell(Counted(total, size, is_final=False))
            except SourceError:
                total += 1
        self._finish(total, size)
