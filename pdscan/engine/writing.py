"""The writing side of a run: results as they come, gathered, committed together, counted and told."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from connectors.base import Asset
from pdscan.engine.events import Event, Finished, Passed
from pdscan.engine.gathering import Gathering, Piece
from pdscan.engine.plan import Cut, Job, Kept, Listed, Refused, Seen, Unreached, outcome, stretch_versions
from pdscan.engine.recognise import Examined
from pdscan.inventory import stretches, write
from pdscan.inventory.refresh import refresh
from pdscan.inventory.store import Inventory
from pdscan.inventory.write import Outcome

_COMMIT_SECONDS = 0.5
_COMMIT_RESULTS = 256
_AT_ONCE = 500

Listen = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Gathered:
    """One stretch of a large asset was examined."""

    job: Job
    piece: Piece


Result = Outcome | Gathered | Cut | Kept | Listed | Refused | Seen | Unreached


def told(job: Job, item: Examined) -> Outcome | Gathered:
    """What the writer gets of an examined asset, or of a stretch of one."""
    if job.unit.stretch is None:
        return outcome(job, item.index, item.result, item.members)
    return Gathered(job, Piece(job.unit.stretch, item.result, item.rows, item.apart))


@dataclass
class _Waiting:
    """What the next commit will hold."""

    outcomes: list[Outcome] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    size: int = 0
    renewed: list[Asset] = field(default_factory=list)
    pieces: list[stretches.Kept] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.outcomes or self.kept or self.pieces)


class Writer:
    """Alone writes the results of a run; one thread uses it. What was not committed is examined again."""

    def __init__(self, inventory: Inventory, run_id: int, listen: Listen) -> None:
        self.counts: dict[str, int] = {}
        self.unreached: list[tuple[str, str]] = []
        self.gatherings: dict[str, Gathering] = {}
        self._inventory = inventory
        self._run_id = run_id
        self._listen = listen
        self._waiting = _Waiting()
        self._listed: list[Listed] = []
        self._committed = time.monotonic()

    def take(self, result: Result) -> None:
        """One more result; kept with the next commit."""
        match result:
            case Outcome():
                self._waiting.outcomes.append(result)
            case Refused(row):
                self._waiting.outcomes.append(row)
            case Cut():
                self.gatherings[result.id].pieces.update({piece.stretch.number: piece for piece in result.pieces})
            case Gathered(job, piece):
                self._gather(job, piece)
            case Unreached(source, reason, row):
                self.unreached.append((source, reason))
                self._waiting.outcomes.append(row)
            case Kept(ids, size, renewed):
                self._waiting.kept.extend(ids)
                self._waiting.size += size
                self._waiting.renewed.extend(renewed)
            case Listed():
                self._listed.append(result)
            case Seen(assets, size):
                self._add("continued", assets)
                self._listen(Passed(assets, size))

    def commit_when_due(self) -> None:
        """Commit where enough has come together, or enough time has passed."""
        if len(self._waiting.outcomes) >= _COMMIT_RESULTS or time.monotonic() - self._committed > _COMMIT_SECONDS:
            self.commit()
            self._committed = time.monotonic()

    def commit(self) -> None:
        """All that waits, in one transaction."""
        done, self._waiting = self._waiting, _Waiting()
        if not done:
            return
        with self._inventory.writing() as connection:
            write.save(connection, self._run_id, done.outcomes)
            stretches.keep(connection, done.pieces)
            stretches.forget(connection, done.whole)
            for start in range(0, len(done.kept), _AT_ONCE):
                write.keep(connection, self._run_id, done.kept[start : start + _AT_ONCE])
            for start in range(0, len(done.renewed), _AT_ONCE):
                refresh(connection, done.renewed[start : start + _AT_ONCE])
        for item in done.outcomes:
            self._add(item.result.status, 1)
            self._listen(Finished(item.result, item.change, item.result.size or 0))
        if done.kept:
            self._add("unchanged", len(done.kept))
            self._listen(Passed(len(done.kept), done.size))
        for location in done.whole:
            del self.gatherings[location]

    def finish(self) -> None:
        """Commit the rest; what a wholly listed source no longer has is gone, or was moved."""
        self.commit()
        with self._inventory.writing() as connection:
            for end in self._listed:
                self._add("gone", write.mark_gone(connection, self._run_id, end.source_id, end.unlisted))
            write.mark_moved(connection, self._run_id)

    def _gather(self, job: Job, piece: Piece) -> None:
        """One more stretch: kept with the next commit, or the asset's result when it was the last one."""
        asset = job.unit.assets[0]
        gathering = self.gatherings[asset.id]
        gathering.pieces[piece.stretch.number] = piece
        waiting = self._waiting
        if not gathering.is_whole():
            made_with = (asset.fingerprint.text(), stretch_versions())
            waiting.pieces.append(stretches.Kept(asset.id, piece.stretch.number, *made_with, piece.as_json()))
            return
        waiting.pieces = [one for one in waiting.pieces if one.location != asset.id]
        waiting.whole.append(asset.id)
        waiting.outcomes.append(outcome(job, 0, gathering.result(), ()))

    def _add(self, name: str, number: int) -> None:
        self.counts[name] = self.counts.get(name, 0) + number
