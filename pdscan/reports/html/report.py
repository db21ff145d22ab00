"""Builds the HTML report: everything inline, a strict content security policy, no outside request, no raw value."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.resources import files
from itertools import islice

from pdscan import __version__, vocabulary
from pdscan.i18n import language, t
from pdscan.inventory import query
from pdscan.inventory.query import Summary
from pdscan.inventory.selection import Selection, Term
from pdscan.inventory.store import Inventory
from pdscan.reports import access
from pdscan.reports.html.charts import charts
from pdscan.reports.html.exposure import exposure
from pdscan.reports.html.table import Cell, Table
from pdscan.reports.safe import plain

_ROWS = 1000
"""Assets listed in full; the rest is in `report csv`, and the page says so."""
_FOLDERS = 100


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
    exposed, cards = exposure(inventory)
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
        open=access.sentences(inventory, selection),
        charts=charts(inventory, selection, whole),
        exposed=exposed,
        cards=cards,
        tables=[*_open(inventory, selection, place), *_tables(inventory, selection, whole, place)],
    )


def _open(inventory: Inventory, selection: Selection, place: Callable[[str], str]) -> list[Table]:
    """Folders that everyone can read, where there are any."""
    rows = access.folders(inventory, selection, _FOLDERS)
    shown: tuple[tuple[Cell, ...], ...] = tuple((plain(place(row[0])), *row[1:]) for row in rows)
    note = t("The {shown:,} gravest are listed.", shown=_FOLDERS) if len(rows) == _FOLDERS else ""
    return [Table(t("Open to everyone"), access.headings(), shown, note)] if rows else []


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


def _tables(inventory: Inventory, selection: Selection, whole: Summary, place: Callable[[str], str]) -> list[Table]:
    ids = query.asset_ids(inventory, selection)
    gravest: list[tuple[Cell, ...]] = []
    for start in range(0, min(len(ids), _ROWS), query.PAGE):
        for row in query.assets(inventory, ids[start : start + query.PAGE]):
            if row.categories:
                gravest.append(
                    (
                        plain(place(row.location)),
                        vocabulary.listed(vocabulary.word(name) for name in row.categories),
                        vocabulary.listed(
                            f"{vocabulary.entity(name)} {number:,}" for name, number in row.counts.items()
                        ),
                        row.persons[1],
                        vocabulary.breadth(row.breadth),
                        vocabulary.word(row.verdict or "unreviewed"),
                    )
                )
    unread: list[tuple[Cell, ...]] = []
    for cause in whole.by_cause:
        chosen = replace(selection, terms=(*selection.terms, Term("cause", cause)))
        for row in islice(query.iter_assets(inventory, chosen), _ROWS):
            words = (vocabulary.word(row.status), vocabulary.word(row.cause), plain(vocabulary.reason(row.reason)))
            unread.append((plain(place(row.location)), *words))
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
