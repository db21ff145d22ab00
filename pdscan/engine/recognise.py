"""The recognition process: holds the models, never sees a raw document. Segments in, results (or hits) out."""

from __future__ import annotations

import gc
import pickle
import signal
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pdscan.engine.detect import Examiner, default_ruleset, hits_in_text
from pdscan.engine.parser import Done
from pdscan.engine.tally import Tally
from pdscan.model import AssetResult, Gap, Hit, Segment, Status, TableSegment, TextSegment
from pdscan.readers.base import Fact
from pdscan.readers.choose import Closed, Opened, Step
from recognizers.entities import ENTITIES, Strength


@dataclass(frozen=True, slots=True)
class Examined:
    """One asset of a unit, wholly examined: itself and its members.

    Of a stretch: how many rows or lines were read, and the sketch of what tells namesakes apart.
    """

    index: int
    result: AssetResult
    members: tuple[AssetResult, ...]
    rows: int = 0
    apart: bytes = b""


@dataclass(frozen=True, slots=True)
class Reply:
    """What became of a chunk. `hits` (asset id, hit) carry raw text and are filled on request only (`inspect`).

    `reading` and `recognising`: processor seconds that it took.
    """

    examined: tuple[Examined, ...] = ()
    hits: tuple[tuple[str, Hit], ...] = ()
    reading: float = 0.0
    recognising: float = 0.0


_key = b""
_wants_hits = False
_sessions: dict[int, _Session] = {}
_names: tuple[tuple[str, str], ...] = ()
_repeated: int | None = None

_WARM_UP = "準備：warm-up 03\n佐藤花子様の電話　0120-000-000"
"""A text that asks for everything that is loaded at its first use: word lists, labels, wordings, dictionary."""
_UNREAD = {"encrypted", "unsupported", "too_large", "not_a_file", "needs_ocr", "archived_storage", "depth_limit"}
"""Causes with which a document is skipped; with the others its examination failed."""


def start(key: bytes, wants_hits: bool) -> None:
    """Load the models once for the life of this process."""
    global _key, _wants_hits
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _key, _wants_hits = key, wants_hits
    hits_in_text(_WARM_UP)
    gc.collect()
    gc.freeze()  # models and lists never become garbage; looking through them again and again was a tenth of the time
    gc.set_threshold(50_000, 20, 50)


def begin(names: tuple[tuple[str, str], ...], repeated: int | None = None) -> None:
    """A new unit: (id, kind) of its assets. What was left of an earlier one is dropped.

    `repeated`: it is a later stretch of an asset; what its name and its first so many rows say has been counted.
    """
    global _names, _repeated
    _names, _repeated = names, repeated
    _sessions.clear()


def feed(payload: bytes) -> Reply:
    """Examine one chunk."""
    began = time.process_time()
    steps: list[tuple[int, Step | Done]] = pickle.loads(payload)  # noqa: S301 - made by our own parser process
    texts = list(_texts(steps))
    for rule in default_ruleset().rules:
        rule.prepare(texts)
    hits: list[tuple[str, Hit]] = []
    examined = []
    for index, step in steps:
        session = _sessions.get(index)
        if session is None:
            session = _sessions[index] = _Session(*_names[index])
        if isinstance(step, Done):
            examined.append(session.done(index, step))
            del _sessions[index]
        else:
            hits.extend(session.take(step))
    told = tuple(hits) if _wants_hits else ()
    return Reply(tuple(examined), told, recognising=time.process_time() - began)


def _texts(steps: Sequence[tuple[int, Step | Done]]) -> Iterator[str]:
    """What of a chunk is examined as running text: names of files and text segments."""
    for index, step in steps:
        if isinstance(step, Opened):
            yield _location(_names[index][0], step)
        elif isinstance(step, tuple) and isinstance(step[1], TextSegment):
            yield step[1].text


def _location(asset: str, step: Opened) -> str:
    return f"{asset}!/{step.member}" if step.member else asset


def give_up(index: int, cause: str, reason: str) -> Reply:
    """The parser stopped in the middle of an asset: keep what was examined, say what was not."""
    session = _sessions.pop(index, None) or _Session(*_names[index])
    hits = list(session.abandon(cause, reason))
    return Reply((session.done(index, Done("", None)),), tuple(hits) if _wants_hits else ())


class _Session:
    """One asset under examination, with its open members."""

    def __init__(self, location: str, kind: str) -> None:
        self._location = location
        self._kind = kind
        self._open: dict[str, tuple[Tally, Examiner]] = {}
        self._closed: dict[str, AssetResult] = {}
        self._rows = 0
        self._apart = b""

    def take(self, step: Step) -> Iterator[tuple[str, Hit]]:
        """One step of reading; yields the hits it gave."""
        if isinstance(step, Opened):
            self._begin(step)
        elif isinstance(step, Closed):
            yield from self._end(step)
        else:
            member, item = step
            tally, examiner = self._open[member]
            if isinstance(item, Gap):
                tally.gaps.append(item)
            elif isinstance(item, Fact):
                tally.facts[item.name] = item.value
            else:
                tally.has_content = True
                self._rows = max(self._rows, _last_row(item)) if not member else self._rows
                yield from self._count(tally, examiner.feed(item))

    def _begin(self, step: Opened) -> None:
        location = _location(self._location, step)
        tally = Tally(location, "member" if step.member else self._kind, _key, is_label_safe)
        tally.format = step.reader
        tally.size = step.size
        self._open[step.member] = (tally, Examiner(location))

    def _count(self, tally: Tally, hits: Sequence[Hit]) -> Iterator[tuple[str, Hit]]:
        if _repeated is not None:
            hits = [hit for hit in hits if not _is_repeated(hit, _repeated)]
        tally.add(hits)
        if _wants_hits:
            yield from ((tally.location, hit) for hit in hits)

    def _end(self, step: Closed) -> Iterator[tuple[str, Hit]]:
        tally, examiner = self._open.pop(step.member)
        yield from self._count(tally, examiner.finish())
        status, cause, reason = Status.SCANNED, step.cause, step.reason
        is_unread = step.is_unread
        if not cause and tally.gaps:
            cause, reason = tally.gaps[0].cause, tally.gaps[0].reason
            is_unread = not tally.has_content and not self._has_read_inside(step.member)
        if cause:
            unread = Status.SKIPPED if cause in _UNREAD else Status.FAILED
            status = unread if is_unread else Status.PARTLY
        self._apart = tally.apart()
        self._closed[step.member] = tally.result(status, cause, reason, size=tally.size)

    def _has_read_inside(self, member: str) -> bool:
        """Whether anything was read of the documents inside this one."""
        inside = f"{member}!/" if member else ""
        read = (Status.SCANNED, Status.PARTLY)
        return any(path.startswith(inside) and closed.status in read for path, closed in self._closed.items())

    def abandon(self, cause: str, reason: str) -> Iterator[tuple[str, Hit]]:
        """Close whatever is open, innermost first."""
        if not self._open and "" not in self._closed:
            self._begin(Opened("", "", 0))
        for member in sorted(self._open, key=len, reverse=True):
            has_content = self._open[member][0].has_content or any(other != member for other in self._closed)
            yield from self._end(Closed(member, cause, reason, is_unread=not has_content))

    def done(self, index: int, step: Done) -> Examined:
        """The asset with its members. A container whose members were not all read is itself partly examined."""
        result = self._closed.pop("")
        members = tuple(self._closed.values())
        result = replace(result, digest=step.digest, size=result.size if step.size is None else step.size)
        unread = [member for member in members if member.status is not Status.SCANNED]
        if unread and result.status is Status.SCANNED:
            first = unread[0]
            reason = f"{len(unread)}/{len(members)}: {first.reason}"
            result = replace(result, status=Status.PARTLY, cause=first.cause, reason=reason)
        return Examined(index, result, members, self._rows, self._apart)


def _last_row(item: Segment) -> int:
    """The number of a segment's last row or line, 0 where it has none."""
    if isinstance(item, TableSegment):
        return item.first_row + len(item.rows) - 1
    text = item.text
    return (item.locator.line or 1) - 1 + text.count("\n") + (not text.endswith("\n"))


def _is_repeated(hit: Hit, rows: int) -> bool:
    at = hit.locator.row or hit.locator.line
    return hit.locator.part == "name" or (at is not None and at <= rows)


@lru_cache(maxsize=4096)
def is_label_safe(label: str) -> bool:
    """Can this column heading or part name be written down? Not when it is itself somebody's data."""
    if len(label) < 2 or (label.isascii() and label.replace("_", "").isalpha() and label.islower()):
        return True
    return not any(
        hit.score >= 0.5 and (hit.entity not in ENTITIES or ENTITIES[hit.entity].strength is not Strength.S0)
        for hit in hits_in_text(label)
    )
