"""Builds the HTML report: everything inline, a strict content security policy, no outside request, no raw value."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from pdscan import __version__, vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import language, t
from pdscan.inventory import query
from pdscan.inventory.query import Summary
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.safe import plain

_ROWS = 1000
"""Assets listed in full; the rest is in `report csv`, and the page says so."""
_BAR = 26
_WIDTH = 380

Cell = str | int


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

    @property
    def height(self) -> int:
        """Of the drawing, in pixels."""
        return _BAR * max(1, len(self.bars)) + 4


@dataclass(frozen=True, slots=True)
class Table:
    """A sortable table; numbers stay numbers."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One large number."""

    label: str
    value: str


def page(inventory: Inventory, selection: Selection, place: Callable[[str], str] = str) -> str:
    """The whole page as text."""
    from jinja2 import Environment

    folder = files(__package__)
    style, script = (folder.joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    environment = Environment(autoescape=True, trim_blocks=True)
    whole = query.summary(inventory, selection)
    from markupsafe import Markup

    return environment.from_string(folder.joinpath("page.html.jinja").read_text("utf-8")).render(
        t=t,
        language=language(),
        title=t("Inventory of personal data"),
        made=t("Made on {day} by pdscan {version}", day=time.strftime("%Y-%m-%d %H:%M"), version=__version__),
        style=Markup(style),  # noqa: S704 - our own files, not outside text
        script=Markup(script),  # noqa: S704 - as above
        style_hash=_hash(style),
        script_hash=_hash(script),
        figures=_figures(whole),
        charts=_charts(inventory, selection, whole),
        tables=_tables(inventory, selection, whole, place),
    )


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def _figures(whole: Summary) -> list[Figure]:
    low, high = whole.persons
    unread = sum(whole.by_status.get(status, 0) for status in ("partly", "skipped", "failed"))
    return [
        Figure(t("assets"), f"{whole.assets:,}"),
        Figure(t("hits"), f"{whole.hits:,}"),
        Figure(t("people"), f"{low:,}" if low == high else f"{low:,}–{high:,}"),
        Figure(t("not (wholly) examined"), f"{unread:,}"),
        Figure(t("unreviewed"), f"{whole.by_verdict.get('', 0):,}"),
    ]


def _charts(inventory: Inventory, selection: Selection, whole: Summary) -> list[Chart]:
    categories = [(vocabulary.word(name), whole.by_category[name]) for name in ORDER if name in whole.by_category]
    entities = sorted(((vocabulary.entity(name), hits) for name, (_, hits) in whole.by_entity.items()), key=_second)
    causes = sorted(((vocabulary.word(name), number) for name, number in whole.by_cause.items()), key=_second)
    states = sorted(((vocabulary.word(name), number) for name, number in whole.by_status.items()), key=_second)
    breadths: dict[str, int] = {}
    folders: dict[str, int] = {}
    for sums in query.folders(inventory, selection):
        folders[sums.folder] = folders.get(sums.folder, 0) + sums.flagged
    for row in query.iter_assets(inventory, selection):
        if row.hits:
            breadths[row.breadth] = breadths.get(row.breadth, 0) + 1
    busiest = sorted(((_tail(name), number) for name, number in folders.items() if number), key=_second)
    access = sorted(((vocabulary.breadth(name), number) for name, number in breadths.items()), key=_second)
    return [
        _chart(t("Assets by category"), "blue", categories),
        _chart(t("Hits by item"), "blue", entities[:14]),
        _chart(t("Folders with most findings"), "blue", busiest[:10]),
        _chart(t("Who can read what holds personal data"), "red", access),
        _chart(t("Coverage"), "blue", states),
        _chart(t("Not examined, by cause"), "amber", causes),
    ]


def _second(pair: tuple[str, int]) -> int:
    return -pair[1]


def _tail(folder: str) -> str:
    parts = folder.replace("\\", "/").rstrip("/").split("/")
    return plain("/".join(parts[-2:]))[-24:]


def _chart(title: str, tone: str, pairs: Sequence[tuple[str, int]]) -> Chart:
    most = max((number for _, number in pairs), default=1) or 1
    bars = (
        Bar(plain(label)[:16], f"{number:,}", max(2, round(number / most * _WIDTH)), _BAR * position)
        for position, (label, number) in enumerate(pairs)
    )
    return Chart(title, tone, tuple(bars))


def _tables(inventory: Inventory, selection: Selection, whole: Summary, place: Callable[[str], str]) -> list[Table]:
    ids = query.asset_ids(inventory, selection)
    gravest: list[tuple[Cell, ...]] = []
    for start in range(0, min(len(ids), _ROWS), query.PAGE):
        for row in query.assets(inventory, ids[start : start + query.PAGE]):
            if row.categories:
                gravest.append(
                    (
                        plain(place(row.location)),
                        "、".join(vocabulary.word(name) for name in row.categories),
                        "、".join(f"{vocabulary.entity(name)} {number:,}" for name, number in row.counts.items()),
                        row.persons[1],
                        vocabulary.breadth(row.breadth),
                        vocabulary.word(row.verdict or "unreviewed"),
                    )
                )
    unread: list[tuple[Cell, ...]] = [
        (
            plain(place(row.location)),
            vocabulary.word(row.status),
            vocabulary.word(row.cause),
            plain(vocabulary.reason(row.reason)),
        )
        for row in query.iter_assets(inventory, selection, sort="status")
        if row.cause
    ]
    items = tuple(
        (vocabulary.entity(name), assets, hits)
        for name, (assets, hits) in sorted(whole.by_entity.items(), key=lambda item: -item[1][1])
    )
    shown = t("The {shown:,} gravest are listed; “pdscan report csv” has all.", shown=_ROWS) if len(ids) > _ROWS else ""
    heads = (t("asset"), t("categories"), t("Items"), t("people"), t("who can read"), t("decision"))
    return [
        Table(t("Assets with findings"), heads, tuple(gravest), shown),
        Table(t("Items"), (t("item"), t("assets"), t("hits")), items),
        Table(t("Not (wholly) examined"), (t("asset"), t("status"), t("cause"), t("reason")), tuple(unread[:_ROWS])),
    ]
