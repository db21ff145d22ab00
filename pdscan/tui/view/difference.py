"""The difference between two runs: sums, then the assets of each kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.difference import KINDS, Between
from pdscan.inventory.query import AssetRow
from pdscan.reports.table_file import Cell, Table
from pdscan.tui.safe_text import fit, visible
from pdscan.tui.view import amounts
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, line
from pdscan.tui.view.listing import asset

_ROLES = {"new": "good", "changed": "warn", "moved": "", "gone": "grave"}


@dataclass(frozen=True, slots=True)
class Difference:
    """Two runs with counts, the gravest assets of each kind, and where the moved ones were."""

    pair: Between
    counts: Mapping[str, int]
    listed: Mapping[str, Sequence[AssetRow]]
    origins: Mapping[int, str] = field(default_factory=dict)


def run_name(run: Mapping[str, Any]) -> str:
    """A run as people know it: number and time."""
    return t("run {number} ({when})", number=run["id"], when=amounts.minute(run["started"]))


def difference(found: Difference | None, width: int) -> list[Line]:
    """The lines, `width` cells wide; choosing a kind shows all of its assets, an asset shows that one."""
    if found is None:
        return [line(Piece("  " + t("The inventory has no run yet."), "dim"))]
    pair = found.pair
    earlier = run_name(pair.earlier) if pair.earlier else t("nothing (there is no run before)")
    text = t("from {earlier} to {later}", earlier=earlier, later=run_name(pair.later))
    lines = [line(Piece("  " + fit(visible(text), width - 2).rstrip(), "strong")), BLANK]
    for kind in KINDS:
        number = amounts.number(found.counts.get(kind, 0))
        name = Piece(fit(vocabulary.word(kind), 16), _ROLES[kind])
        lines.append(line("  ", name, Piece(f"{number:>9}", "strong"), opens=f"kind:{kind}"))
    for kind in KINDS:
        rows = found.listed.get(kind, ())
        if not rows:
            continue
        title = t("{kind} ({count})", kind=vocabulary.word(kind), count=f"{found.counts[kind]:,}")
        lines += [BLANK, heading(title)]
        lines += [asset(row, width, _from(found.origins.get(row.id, ""))) for row in rows]
        if (more := found.counts[kind] - len(rows)) > 0:
            lines.append(line(Piece("  " + t("and {count} more", count=f"{more:,}"), "dim"), opens=f"kind:{kind}"))
    return lines


def table(rows: Iterable[tuple[str, AssetRow, str]]) -> Table:
    """(kind, asset, where it was) as a table."""
    columns = [
        ("change", t("change")),
        ("asset", t("asset")),
        ("was", t("before")),
        ("categories", t("categories")),
        ("people_to", t("people to")),
        ("status", t("status")),
        ("modified", t("modified")),
    ]

    def cells(kind: str, row: AssetRow, was: str) -> Sequence[Cell]:
        categories = "; ".join(vocabulary.word(name) for name in row.categories)
        known = (vocabulary.word(kind), row.location, was, categories, row.persons[1])
        return *known, vocabulary.word(row.status), amounts.minute(row.modified)

    return Table(t("Difference"), columns, (cells(*row) for row in rows))


def _from(place: str) -> str:
    return t("(was {place})", place=place) if place else ""
