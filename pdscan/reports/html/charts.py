"""The charts of the page as plain geometry: bars that compare, and lines over the runs. No script draws anything."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory import query, snapshot, sums
from pdscan.inventory.query import Summary
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.sheet import cells
from pdscan.reports.safe import plain

_BAR = 26
_WIDTH = 364
_LABEL = 28
"""The longest label, in half-width characters."""
_PLOT = (56, 20, 560, 180)
"""Left, top, width and height of the lines' field, in pixels of the drawing."""
_DASHES = ("", "7 4", "2 4", "10 3 2 3")


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart, in pixels of the drawing."""

    label: str
    value: str
    width: int
    y: int


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars."""

    title: str
    tone: str
    bars: tuple[Bar, ...]
    lines: tuple[Curve, ...] = ()
    ticks: tuple[tuple[int, int, str], ...] = ()
    days: tuple[tuple[int, str], ...] = ()

    @property
    def height(self) -> int:
        """Of the drawing, in pixels."""
        return 250 if self.lines else _BAR * max(1, len(self.bars)) + 4

    @property
    def told(self) -> str:
        """The same in words, for those who do not see it."""
        if self.lines:
            return "; ".join(f"{line.label}: {line.values}" for line in self.lines)
        return "; ".join(f"{bar.label}: {bar.value}" for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Curve:
    """One line over the runs: SVG points, its dashes, where its label stands."""

    label: str
    tone: str
    dashes: str
    points: str
    dots: tuple[tuple[int, int], ...]
    values: str
    legend: int


def charts(inventory: Inventory, selection: Selection, whole: Summary) -> list[Chart]:
    """Every chart of the page."""
    categories = [(vocabulary.word(name), whole.by_category[name]) for name in ORDER if name in whole.by_category]
    entities = _falling({vocabulary.entity(name): hits for name, (_, hits) in whole.by_entity.items()})
    folders: dict[str, int] = {}
    for one in query.folders(inventory, selection):
        folders[one.folder] = folders.get(one.folder, 0) + one.flagged
    sources = _falling(sums.by_source(inventory, selection))
    access = sums.by_breadth(inventory, selection)
    exposure = sums.by_exposure(inventory, selection)
    made = [
        _bars(t("Assets by category"), "blue", categories),
        _bars(t("Hits by item"), "blue", entities[:14]),
        _trend(snapshot.trend(inventory)),
        _bars(t("Assets with findings, by source"), "blue", sources[:10], tail=True),
        _bars(t("Folders with most findings"), "blue", _falling(folders)[:10], tail=True),
        _bars(t("Who can read what holds personal data"), "red", _words(access, vocabulary.breadth)),
        _bars(t("Last change of what holds personal data"), "amber", _ages(sums.by_age(inventory, selection))),
        _bars(t("Coverage"), "blue", _words(whole.by_status, vocabulary.word)),
        _bars(t("Not examined, by cause"), "amber", _words(whole.by_cause, vocabulary.word)),
        _bars(t("Review"), "blue", _words({name or "unreviewed": n for name, n in whole.by_verdict.items()}, vocabulary.word)),  # noqa: E501 - one of many alike
    ]  # fmt: skip
    if exposure:
        made.insert(6, _bars(t("Exposure of what holds personal data"), "red", _words(exposure, vocabulary.word)))
    return made


def _words(counts: Mapping[str, int], label: Any) -> list[tuple[str, int]]:
    return _falling({label(name): number for name, number in counts.items()})


def _falling(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(((name, number) for name, number in counts.items() if number), key=lambda pair: (-pair[1], pair[0]))


def _ages(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Classes of years in their order, not by size."""
    limits = sums.AGES
    labels = [t("less than {years} year(s)", years=limits[0])]
    labels += [t("{low} to {high} years", low=low, high=high) for low, high in pairwise(limits)]
    labels += [t("over {years} years", years=limits[-1])]
    pairs = [(label, counts.get(str(number), 0)) for number, label in enumerate(labels)]
    return [pair for pair in [*pairs, (t("unknown"), counts.get("", 0))] if pair[1]]


def _bars(title: str, tone: str, pairs: Sequence[tuple[str, int]], *, tail: bool = False) -> Chart:
    most = max((number for _, number in pairs), default=1) or 1
    bars = (
        Bar(shortened(plain(label), tail=tail), f"{number:,}", max(2, round(number / most * _WIDTH)), _BAR * position)
        for position, (label, number) in enumerate(pairs)
    )
    return Chart(title, tone, tuple(bars))


def shortened(text: str, *, tail: bool = False) -> str:
    """At most _LABEL half-width cells; of an address the end tells more than the beginning."""
    from pdscan.reports.ledger.sheet import cells

    if cells(text) <= _LABEL:
        return text
    kept = ""
    for character in reversed(text) if tail else text:
        if cells(kept + character) > _LABEL - 2:
            break
        kept += character
    return f"…{kept[::-1]}" if tail else f"{kept}…"


def _trend(runs: Sequence[Mapping[str, Any]]) -> Chart:
    """Assets by category over the runs."""
    title = t("Trend between runs")
    if len(runs) < 2:
        return Chart(title, "blue", ())
    left, top, width, height = _PLOT
    shown = ("personal", "special_care", "individual_number")
    series = [(vocabulary.word(name), [int(run["by_category"].get(name, 0)) for run in runs]) for name in shown]
    unread = [sum(run["by_status"].get(one, 0) for one in ("partly", "skipped", "failed")) for run in runs]
    series.append((t("not (wholly) examined"), unread))
    most = max(1, *(number for _, values in series for number in values))
    across = [left + round(width * at / (len(runs) - 1)) for at in range(len(runs))]
    lines, legend = [], 10
    for number, (label, values) in enumerate(series):
        dots = tuple((x, top + height - round(height * value / most)) for x, value in zip(across, values, strict=True))
        lines.append(
            Curve(
                label,
                ("blue", "red", "ink", "amber")[number],
                _DASHES[number],
                " ".join(f"{x},{y}" for x, y in dots),
                dots,
                " → ".join(f"{value:,}" for value in values),
                legend,
            )
        )
        legend += 40 + 6 * cells(label)
    ticks = tuple((left - 6, top + height - round(height * part / 2), f"{most * part // 2:,}") for part in range(3))
    step = max(1, (len(runs) + 5) // 6)
    days = tuple(
        (across[at], time.strftime("%m-%d", time.localtime(run["made"])))
        for at, run in enumerate(runs)
        if at % step == 0
    )
    return Chart(title, "blue", (), tuple(lines), ticks, days)
