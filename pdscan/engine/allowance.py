"""What a source allows, kept over all lanes, here or in a cluster: rows per second and hours hold for the source.

A paced source is read by as many lanes as its allowance keeps busy, and each is given its share of it. The hours are
sent with this machine's offset, since a worker may live in another time zone.
"""

from __future__ import annotations

import threading
from dataclasses import replace

from connectors.base import SourceSpec
from connectors.pace import Pace, zoned
from pdscan.engine.lane import Stopped

LANE = 5000
"""Rows a second that one lane examines, about: a smaller allowance keeps one lane busy, and more would only wait."""
_LOOK = 0.2


class Allowance:
    """`spec` is the source as a lane gets it. `take` before a unit is handed out, `give_back` when it is done.

    Raises SourceError for a pace that is none.
    """

    def __init__(self, spec: SourceSpec, lanes: int) -> None:
        options = dict(spec.options)
        self._places: threading.Semaphore | None = None
        if rate := Pace(options).rate:
            at_once = max(1, min(lanes, int(rate / LANE)))
            options["rows_per_second"] = str(rate / at_once)
            self._places = threading.Semaphore(at_once)
        if "hours" in options:
            options["hours"] = zoned(options["hours"])
        self.spec = replace(spec, options=options)

    def take(self, stop: threading.Event) -> None:
        """Wait until one more lane may read the source. Raises Stopped."""
        while self._places is not None and not self._places.acquire(timeout=_LOOK):
            if stop.is_set():
                raise Stopped

    def give_back(self) -> None:
        """A lane is done with its unit."""
        if self._places is not None:
            self._places.release()
