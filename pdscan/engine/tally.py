"""From hits to findings: sums per field and entity type, masked samples, sketches of keyed digests.

This is where raw values end: what `result` gives away holds none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pdscan import persons
from pdscan.appi.severity import ordered
from pdscan.engine import keys
from pdscan.engine.mask import mask
from pdscan.engine.people import People
from pdscan.model import AssetResult, Finding, Gap, Hit, Locator, Sample, Status
from recognizers.entities import ENTITIES

SAMPLES = 5
"""Masked examples kept per finding."""


@dataclass
class _Sum:
    keeps_digest: bool
    count: int = 0
    score: float = 0.0
    categories: set[str] = field(default_factory=set)
    samples: list[Sample] = field(default_factory=list)
    digests: set[bytes] = field(default_factory=set)
    numbers: set[int] = field(default_factory=set)
    sketch: bytes = b""

    def distinct(self) -> int:
        if self.numbers:
            return len(self.numbers)
        return persons.count(self.sketch)[1] if self.sketch else len(self.digests)


_FOLD = 4096
"""Digests held one by one before they go into a sketch."""


class Tally:
    """What is found in one asset or member, summed up as it comes."""

    def __init__(self, location: str, kind: str, key: bytes, is_label_safe: Callable[[str], bool]) -> None:
        self.location = location
        self.kind = kind
        self.format = ""
        self.size: int | None = None
        self.facts: dict[str, str] = {}
        self.gaps: list[Gap] = []
        self.has_content = False
        self._key = key
        self._is_label_safe = is_label_safe
        self._sums: dict[tuple[str, str], _Sum] = {}
        self._fields: dict[tuple[str | None, ...], str] = {}
        self._people = People(key)

    def add(self, hits: Sequence[Hit]) -> None:
        """Count hits; what belongs to nobody is not counted."""
        counted = [hit for hit in hits if not hit.is_nobody]
        for hit in counted:
            self._add(hit)
        self._people.add(counted)

    def _add(self, hit: Hit) -> None:
        column = (self._where(hit.locator), hit.entity)
        total = self._sums.get(column)
        if total is None:
            kind = ENTITIES.get(hit.entity)
            total = self._sums[column] = _Sum(keeps_digest=kind is None or kind.keeps_digest)
        total.count += 1
        total.score = max(total.score, hit.score)
        total.categories.update(hit.categories)
        value = hit.value or hit.text
        if not total.keeps_digest:
            total.numbers.add(hash(value))  # in this process' memory only
        else:
            total.digests.add(keys.digest(self._key, hit.entity, value))
            if len(total.digests) > _FOLD:
                total.sketch = persons.unite((total.sketch, persons.sketch(total.digests)))
                total.digests.clear()
        if len(total.samples) < SAMPLES:
            masked = mask(hit.entity, hit.text)
            if total.count <= SAMPLES or all(sample.masked != masked for sample in total.samples):
                place = {key: self._label(value) for key, value in hit.locator.as_dict().items()}
                total.samples.append(Sample(masked, place, hit.why, round(hit.score, 3)))

    def _where(self, locator: Locator) -> str:
        """The field that a place belongs to; none where its name is itself somebody's data."""
        parts = (locator.sheet, locator.column, locator.part, locator.path)
        known = self._fields.get(parts)
        if known is None:
            if len(self._fields) > _FOLD:
                self._fields.clear()
            is_safe = all(self._is_label_safe(part) for part in (locator.column, locator.path) if part)
            known = self._fields[parts] = locator.field() if is_safe else ""
        return known

    def _label(self, value: str | int) -> str | int:
        if isinstance(value, int) or self._is_label_safe(value):
            return value
        return mask("", value)

    def apart(self) -> bytes:
        """The sketch of people with what tells namesakes apart."""
        return self._people.apart()

    def result(self, status: Status, cause: str, reason: str, digest: str = "", size: int | None = None) -> AssetResult:
        """The sums as findings, in the order of gravity."""
        findings = []
        for (where, entity), total in self._sums.items():
            if total.digests:
                total.sketch = persons.unite((total.sketch, persons.sketch(total.digests)))
            findings.append(
                Finding(
                    where,
                    entity,
                    total.count,
                    total.distinct(),
                    round(total.score, 3),
                    tuple(total.samples),
                    ordered(total.categories),
                    total.sketch,
                )
            )
        findings.sort(key=lambda finding: (finding.field, -finding.score, finding.entity))
        return AssetResult(
            self.location,
            self.kind,
            status,
            cause,
            reason,
            self.format,
            self.facts,
            tuple(findings),
            ordered(set().union(*(total.categories for total in self._sums.values()))),
            self._people.result(),
            tuple(self.gaps),
            digest,
            size,
        )
