"""Charts of a selection, and what of it was not examined. Choosing a bar filters by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory.query import AssetRow, Summary
from pdscan.inventory.reach import Headline
from pdscan.reports.table_file import Cell, Table
from pdscan.tui.safe_text import fit, fit_right, visible
from pdscan.tui.view import amounts
from pdscan.tui.view.exposure import headline_lines
from pdscan.tui.view.lines import BLANK, Line, Piece, bar, heading, line, paragraph, widest
from pdscan.tui.view.tree import Node

_GRAVE = frozenset(ORDER[:3])
_HEADLINES = 4
_NUMBER = 9
_LONGEST = 60

Bar = tuple[str, int, str, str]
"""(label, number, role of the bar, filter)."""


def chart(title: str, bars: Sequence[Bar], width: int) -> list[Line]:
    """A titled bar chart; nothing at all without bars."""
    if not bars:
        return []
    label_width = widest([visible(label) for label, *_ in bars], max(10, width // 3))
    room = max(0, min(_LONGEST, width - label_width - _NUMBER - 5))
    most = max(number for _, number, _, _ in bars)
    lines = [heading(title)]
    for label, number, role, target in bars:
        lines.append(
            line(
                "  ",
                Piece(fit(visible(label), label_width)),
                Piece(" " + fit_right(amounts.number(number, _NUMBER), _NUMBER) + " ", "strong"),
                *bar(number, most, room, role),
                target=target,
            )
        )
    return [*lines, BLANK]


def _counted(field: str, numbers: Mapping[str, int], role: str) -> list[Bar]:
    ranked = sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    return [(vocabulary.word(name), number, role, f"{field}:{name}") for name, number in ranked if name]


def overview(
    summary: Summary,
    people: tuple[int, int] | None,
    roots: Sequence[Node],
    headlines: Sequence[Headline],
    breadths: Mapping[str, int],
    width: int,
) -> list[Line]:
    """The overview, `width` cells wide; what everyone can read stands first, people that are being counted say so."""
    counted = t("counting ...") if people is None else _interval(people)
    lines = [
        line(
            Piece("  " + t("{count} assets", count=f"{summary.assets:,}"), "strong"),
            Piece("   " + t("{count} hits", count=f"{summary.hits:,}")),
            Piece("   " + t("people: {people}", people=counted), "strong"),
        ),
        BLANK,
    ]
    lines += headline_lines(headlines[:_HEADLINES], width)
    lines += [BLANK] if headlines else []
    categories: list[Bar] = [
        (
            vocabulary.word(name),
            summary.by_category[name],
            "bar-grave" if name in _GRAVE else "bar-warn",
            f"category:{name}",
        )
        for name in ORDER
        if name in summary.by_category
    ]
    lines += chart(t("Categories (assets)"), categories, width)
    sources: list[Bar] = [(node.label, node.flagged, "bar", "") for node in _tops(roots) if node.flagged]
    lines += chart(t("Sources and folders (assets with findings)"), sources[:12], width)
    lines += chart(t("Status"), _counted("status", summary.by_status, "bar"), width)
    lines += chart(t("Not examined, by cause"), _counted("cause", summary.by_cause, "bar-warn"), width)
    entities = sorted(summary.by_entity.items(), key=lambda item: (-item[1][0], item[0]))
    items: list[Bar] = [
        (vocabulary.entity(name), numbers[0], "bar", f"entity:{name}") for name, numbers in entities[:15]
    ]
    lines += chart(t("Items (assets)"), items, width)
    circles: list[Bar] = [
        (vocabulary.breadth(name), breadths[name], "bar-grave" if name == "public" else "bar", f"access:{name}")
        for name in ("public", "internal", "department", "named", "owner", "unknown")
        if breadths.get(name)
    ]
    lines += chart(t("Who can read it (assets with findings)"), circles, width)
    verdicts = {name: number for name, number in summary.by_verdict.items() if name not in ("", "withdrawn")}
    lines += chart(t("Decisions"), _counted("decision", verdicts, "bar"), width)
    return lines


def table(summary: Summary, breadths: Mapping[str, int]) -> Table:
    """The charts' numbers, one a row."""
    items = {vocabulary.entity(name): numbers[0] for name, numbers in summary.by_entity.items()}
    charts: tuple[tuple[str, Mapping[str, int]], ...] = (
        (t("Categories (assets)"), _named(summary.by_category)),
        (t("Status"), _named(summary.by_status)),
        (t("Not examined, by cause"), _named(summary.by_cause)),
        (t("Items (assets)"), items),
        (t("Who can read it (assets with findings)"), {vocabulary.breadth(name): n for name, n in breadths.items()}),
        (t("Decisions"), _named(summary.by_verdict)),
    )
    rows = [(title, name, number) for title, numbers in charts for name, number in numbers.items()]
    columns = [("chart", t("part")), ("value", t("value")), ("assets", t("assets"))]
    return Table(t("Overview"), columns, rows)


def _named(numbers: Mapping[str, int]) -> dict[str, int]:
    return {vocabulary.word(name): number for name, number in numbers.items() if name}


def unread_table(rows: Iterable[AssetRow]) -> Table:
    """What was not (wholly) examined, one asset a row."""
    columns = [("asset", t("asset")), ("status", t("status")), ("cause", t("cause")), ("reason", t("reason"))]

    def cells(row: AssetRow) -> Sequence[Cell]:
        cause = vocabulary.word(row.cause) if row.cause else ""
        return row.location, vocabulary.word(row.status), cause, vocabulary.reason(row.reason)

    return Table(t("Coverage"), columns, map(cells, rows))


def trend(runs: Sequence[Mapping[str, Any]], width: int) -> list[Line]:
    """Assets with personal data after each of the last runs; nothing where there is one run only."""
    if len(runs) < 2:
        return []
    bars: list[Bar] = [
        (amounts.minute(run["made"]), int(run["by_category"].get("personal", 0)), "bar", "") for run in runs
    ]
    return chart(t("Trend: assets with personal data after each run"), bars, width)


def _tops(roots: Sequence[Node]) -> list[Node]:
    nodes = [child for root in roots for child in root.children.values()] if len(roots) == 1 else list(roots)
    return sorted(nodes, key=lambda node: (-node.flagged, node.label))


def _interval(people: tuple[int, int]) -> str:
    low, high = people
    return f"{low:,}" if low == high else t("{low} to {high}", low=f"{low:,}", high=f"{high:,}")


def coverage(summary: Summary, listed: Sequence[AssetRow], total: int, width: int) -> list[Line]:
    """What was not (wholly) examined: sums by cause, then the list."""
    examined = summary.by_status.get("scanned", 0)
    share = 100 * examined / summary.assets if summary.assets else 0.0
    text = t(
        "{examined} of {count} assets examined in full ({share} %)",
        examined=f"{examined:,}",
        count=f"{summary.assets:,}",
        share=f"{share:.1f}",
    )
    lines = [line(Piece("  " + text, "strong")), BLANK]
    lines += chart(t("Not examined, by cause"), _counted("cause", summary.by_cause, "bar-warn"), width)
    if not total:
        return [*lines, line(Piece("  " + t("Nothing was left out."), "good"))]
    lines.append(heading(t("What was not examined ({count})", count=f"{total:,}")))
    cause_width = widest([vocabulary.word(row.cause or row.status) for row in listed], 18)
    for row in listed:
        cause = vocabulary.word(row.cause or row.status)
        place = paragraph(row.location, max(10, width - cause_width - 4))
        head = line("  ", Piece(fit(cause, cause_width), "warn"), "  ", *place[0].pieces)
        lines += [head, *(line(" " * (cause_width + 4), *more.pieces) for more in place[1:])]
        if row.reason:
            lines += [
                line(" " * (cause_width + 4), *more.pieces)
                for more in paragraph(vocabulary.reason(row.reason), width - cause_width - 4, "dim")
            ]
    if total > len(listed):
        rest = t("and {count} more; choose a cause above to browse them", count=f"{total - len(listed):,}")
        lines.append(line(Piece("  " + rest, "dim")))
    return lines
