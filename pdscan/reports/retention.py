"""What is kept beyond the usual period: candidates for disposal as CSV, individual numbers first, then the oldest."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pdscan import vocabulary
from pdscan.appi.retention import Period, period_of
from pdscan.i18n import language, t
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.delimited import line
from pdscan.reports.ledger.kinds import Kind, kind_of

_YEAR = 365.25 * 86_400


@dataclass(frozen=True, slots=True)
class Candidate:
    """One asset past its period; `over` in years."""

    row: AssetRow
    kind: Kind
    period: Period
    over: float

    @property
    def has_number(self) -> bool:
        """Whether it holds individual numbers, which the law wants deleted (My Number Act art. 20)."""
        return "individual_number" in self.row.categories


def candidates(inventory: Inventory, selection: Selection) -> list[Candidate]:
    """Assets whose last change is older than records of their kind are usually kept. Dates are those of the file:
    copying may have renewed them, and the period may start later (when someone leaves), so a person decides."""
    now = time.time()
    found = []
    for row in query.iter_assets(inventory, selection):
        if not row.categories or row.verdict == "not-personal" or row.status == "gone" or not row.modified:
            continue
        kind = kind_of(row.name, row.folder, (), row.counts, row.format)
        period = period_of(kind.id, row.categories)
        if period is not None and period.is_over(row.modified, now):
            found.append(Candidate(row, kind, period, (now - row.modified) / _YEAR - period.years))
    return sorted(found, key=lambda one: (not one.has_number, -one.over, one.row.location))


def lines(inventory: Inventory, selection: Selection, place: Callable[[str], str] = str) -> Iterator[str]:
    """The heading line (with a byte order mark), then one candidate a line."""
    headings = ("asset", "categories", "kind", "period", "kept since", "over by", "people to", "decision")
    yield "\ufeff" + line([t(heading) for heading in headings])
    for one in candidates(inventory, selection):
        row = one.row
        yield line(
            [
                place(row.location),
                vocabulary.listed(vocabulary.word(name) for name in row.categories),
                one.kind.label(language()),
                one.period.label(language()),
                time.strftime("%Y-%m-%d", time.localtime(row.modified)),
                t("{years:.1f} years", years=one.over),
                str(row.persons[1]),
                vocabulary.word(row.verdict or "unreviewed"),
            ]
        )
