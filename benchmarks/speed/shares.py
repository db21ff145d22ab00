"""Where the recognition process's time goes: the own CPU time of each of its parts while the engine runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from typing import Any
from unittest.mock import patch

from benchmarks.speed.stages import engine
from pdscan.engine import columns, detect, prose
from pdscan.engine.grids import GridExaminer
from pdscan.engine.records import Records
from pdscan.engine.ruleset import Ruleset
from pdscan.engine.tally import Tally
from recognizers.rules.person import PersonRecognizer
from recognizers.tagger import PersonTagger, person_tagger

_PARTS: tuple[tuple[object, str, str], ...] = (
    (person_tagger, "tokenize", "Sudachi"),
    (PersonTagger, "tag_many", "tagger without Sudachi"),
    (PersonRecognizer, "find", "names by their form, again, weighed"),
    (Ruleset, "find", "rules but names, overlaps"),
    (Ruleset, "find_in_cells", "rules but names, overlaps"),
    (prose, "labelled", "labels and their values"),
    (columns, "labelled", "labels and their values"),
    (detect, "tables", "tables written as text"),
    (GridExaminer, "rows", "columns"),
    (Records, "text", "records judged"),
    (Records, "row", "records judged"),
    (Tally, "add", "counting, masks, digests"),
    (Tally, "result", "counting, masks, digests"),
)
REST = "the rest"
PARTS = (*dict.fromkeys(name for _, _, name in _PARTS), REST)
"""In the order of a report."""


def shares(texts: Sequence[str]) -> dict[str, float]:
    """For each of PARTS its share, 0 to 1, of what the engine takes for texts that it has not seen."""
    own = dict.fromkeys(PARTS, 0.0)
    with _watched(own):
        whole = engine("", texts).seconds
    own[REST] = whole - sum(own.values())
    return {name: own[name] / whole for name in PARTS}


@contextmanager
def _watched(own: dict[str, float]) -> Iterator[None]:
    inner: list[float] = []
    patches = [
        patch.object(owner, attribute, _timed(getattr(owner, attribute), name, own, inner))
        for owner, attribute, name in _PARTS
    ]
    for one in patches:
        one.start()
    try:
        yield
    finally:
        for one in patches:
            one.stop()


def _timed(work: Callable[..., Any], name: str, own: dict[str, float], inner: list[float]) -> Callable[..., Any]:
    """The same work, its time noted without that of other parts which it calls; what it yields is made at once."""

    @wraps(work)
    def timed(*given: Any, **named: Any) -> Any:
        began = time.process_time()
        inner.append(0.0)
        try:
            result = work(*given, **named)
            return iter(list(result)) if isinstance(result, Iterator) else result
        finally:
            spent = time.process_time() - began
            own[name] += spent - inner.pop()
            if inner:
                inner[-1] += spent

    return timed
