"""The results of the stretches of one asset, and the asset's own result made of them.

What is kept of a stretch is what is kept of any asset: masked samples, keyed sketches, counts.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from pdscan import persons
from pdscan.appi.severity import ordered
from pdscan.engine.stretch import Stretch, lines_before
from pdscan.engine.tally import SAMPLES
from pdscan.model import AssetResult, Finding, Gap, Persons, Sample, Status


@dataclass(frozen=True, slots=True)
class Piece:
    """What became of one stretch: its result, the rows it has, the sketch that tells namesakes apart."""

    stretch: Stretch
    result: AssetResult
    rows: int
    apart: bytes = b""

    def as_json(self) -> dict[str, Any]:
        """For the inventory, until the asset is whole."""
        found: dict[str, Any] = _plain(asdict(self))
        return found

    @classmethod
    def of_json(cls, kept: Mapping[str, Any]) -> Piece:
        """The piece as it was kept. Raises KeyError, TypeError or ValueError when it is of another make."""
        made = dict(kept["result"])
        findings = []
        for one in made["findings"]:
            samples = tuple(Sample(**{**sample, "why": tuple(sample["why"])}) for sample in one["samples"])
            categories = tuple(one["categories"])
            findings.append(Finding(**{**one, "samples": samples, "categories": categories, "keys": _raw(one["keys"])}))
        people = Persons(**{**made["persons"], "sketch": _raw(made["persons"]["sketch"])})
        made.update(
            status=Status(made["status"]),
            findings=tuple(findings),
            persons=people,
            gaps=tuple(Gap(**gap) for gap in made["gaps"]),
            categories=tuple(made["categories"]),
        )
        return cls(Stretch(**kept["stretch"]), AssetResult(**made), int(kept["rows"]), _raw(kept["apart"]))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    return base64.b64encode(value).decode() if isinstance(value, bytes) else value


def _raw(text: str) -> bytes:
    return base64.b64decode(text)


@dataclass
class Gathering:
    """The pieces of one asset as they come, in any order."""

    count: int
    pieces: dict[int, Piece] = field(default_factory=dict)
    places: dict[int, int] = field(default_factory=dict)

    def position(self) -> int:
        """Bytes of the asset that have been read."""
        whole = sum(piece.stretch.end - piece.stretch.start for piece in self.pieces.values())
        return whole + sum(place for number, place in self.places.items() if number not in self.pieces)

    def is_whole(self) -> bool:
        """Whether every stretch has its result."""
        return len(self.pieces) == self.count

    def result(self) -> AssetResult:
        """The asset's result; a stretch that was not read makes it partly examined."""
        pieces = [self.pieces[number] for number in range(self.count)]
        results = [piece.result for piece in pieces]
        gaps = _once(gap for piece in pieces for gap in _gaps(piece))
        status, cause, reason = Status.SCANNED, "", ""
        if gaps:
            is_unread = not any(one.status in (Status.SCANNED, Status.PARTLY) for one in results)
            status = results[0].status if is_unread else Status.PARTLY
            cause, reason = gaps[0].cause, gaps[0].reason
        return replace(
            results[0],
            status=status,
            cause=cause,
            reason=reason,
            findings=_findings(pieces),
            categories=ordered(set().union(*(one.categories for one in results))),
            persons=_persons(pieces),
            gaps=gaps,
            size=max(piece.stretch.end for piece in pieces),
        )


def _once(gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """What is missing in every stretch alike, a column say, is missing once."""
    return tuple({(gap.cause, gap.reason, repr(sorted(gap.locator.items()))): gap for gap in gaps}.values())


def _gaps(piece: Piece) -> tuple[Gap, ...]:
    if piece.result.gaps or piece.result.status is Status.SCANNED:
        return piece.result.gaps
    place = f"bytes {piece.stretch.start}-{piece.stretch.end}"
    return (Gap(piece.result.cause, piece.result.reason, {"part": place}),)


def _findings(pieces: Sequence[Piece]) -> tuple[Finding, ...]:
    raised = lines_before([piece.rows for piece in pieces], [piece.stretch for piece in pieces])
    found: dict[tuple[str, str], list[Finding]] = {}
    for piece, rows in zip(pieces, raised, strict=True):
        for one in piece.result.findings:
            samples = tuple(_raised(sample, rows) for sample in one.samples)
            found.setdefault((one.field, one.entity), []).append(replace(one, samples=samples))
    out = [_united(same) for same in found.values()]
    return tuple(sorted(out, key=lambda one: (one.field, -one.score, one.entity)))


def _raised(sample: Sample, rows: int) -> Sample:
    place = {name: at + rows if name in ("row", "line") else at for name, at in sample.locator.items()
             if isinstance(at, int)}  # fmt: skip
    return replace(sample, locator={**sample.locator, **place})


def _united(same: Sequence[Finding]) -> Finding:
    keys = persons.unite(one.keys for one in same)
    samples: dict[str, Sample] = {}
    for one in same:
        for sample in one.samples:
            samples.setdefault(sample.masked, sample)
    return replace(
        same[0],
        count=sum(one.count for one in same),
        distinct=persons.count(keys)[1] if keys else sum(one.distinct for one in same),
        score=max(one.score for one in same),
        samples=tuple(samples.values())[:SAMPLES],
        categories=ordered(set().union(*(one.categories for one in same))),
        keys=keys,
    )


def _persons(pieces: Sequence[Piece]) -> Persons:
    people = [piece.result.persons for piece in pieces]
    sketch = persons.unite(one.sketch for one in people)
    if not sketch:
        return Persons(max(one.low for one in people), sum(one.high for one in people))
    low, _, high = persons.count(sketch)
    return Persons(low, max(high, persons.count(persons.unite(piece.apart for piece in pieces))[2]), sketch)
