"""The summary after a scan: what was found, about how many people, and what was not examined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.selection import Selection, parse
from pdscan.reports import access

if TYPE_CHECKING:
    from pdscan.engine.pipeline import Report
    from pdscan.inventory.store import Inventory

_TOP = 12
_FOLDERS = 5


def print_summary(inventory: Inventory, report: Report) -> None:
    """On stdout: categories, items, the gravest assets, coverage. Files, hits and people are never mixed.

    What is gone is left out, as far as it is not a change of this run.
    """
    present = Selection(terms=parse("!status:gone"))
    whole = query.summary(inventory, present)
    console = Console(highlight=False)
    low, high = whole.persons
    people = f"{low:,}" if low == high else t("{low:,} to {high:,}", low=low, high=high)
    console.print(
        t(
            "{assets:,} assets, {hits:,} hits, about {people} people",
            assets=whole.assets,
            hits=whole.hits,
            people=people,
        ),
        style="bold",
    )
    console.print(_table(t("What the law says of it"), (t("category"), t("assets")), [
        (vocabulary.word(name), f"{whole.by_category[name]:,}") for name in ORDER if name in whole.by_category
    ]))  # fmt: skip
    items = sorted(whole.by_entity.items(), key=lambda item: -item[1][1])
    console.print(_table(t("Items"), (t("item"), t("assets"), t("hits")), [
        (vocabulary.entity(name), f"{assets:,}", f"{hits:,}") for name, (assets, hits) in items[:_TOP]
    ]))  # fmt: skip
    _print_open(console, inventory, present)
    gravest = query.assets(inventory, query.asset_ids(inventory, present, limit=_TOP))
    console.print(_table(t("Look at these first"), (t("asset"), t("categories"), t("people")), [
        (safe(row.location), ", ".join(vocabulary.word(name) for name in row.categories[:3]), _people(row.persons))
        for row in gravest if row.categories
    ]))  # fmt: skip
    unread = [(vocabulary.word(cause), f"{number:,}") for cause, number in sorted(whole.by_cause.items())]
    console.print(_table(t("Not (wholly) examined"), (t("cause"), t("assets")), unread))
    changes = ", ".join(
        f"{vocabulary.word(name)} {number:,}" for name, number in sorted(report.counts.items()) if number
    )
    console.print(t("This run: {changes}", changes=changes))
    console.print(t("Browse: pdscan browse --inventory {place}", place=inventory.place), markup=False)


def _print_open(console: Console, inventory: Inventory, present: Selection) -> None:
    """What everyone can read, where there is any."""
    told = access.sentences(inventory, present)
    if not told:
        return
    console.print(t("Open to everyone"), style="bold")
    for sentence in told:
        console.print(f"  {sentence}", markup=False)
    for folder, who, categories, assets, _ in access.folders(inventory, present, _FOLDERS):
        line = t("{who}, {assets:,} assets: {categories}", who=who, assets=assets, categories=categories)
        console.print(Text("    ") + safe(folder) + Text(f"  ({line})"))


def safe(text: str) -> Text:
    """A name without control and direction characters, as plain text."""
    return Text("".join(character if character.isprintable() else "·" for character in text))


def _people(interval: tuple[int, int]) -> str:
    low, high = interval
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def _table(title: str, headings: tuple[str, ...], rows: Sequence[tuple[str | Text, ...]]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", min_width=cell_len(title))
    for number, heading in enumerate(headings):
        table.add_column(
            heading, justify="left" if number == 0 or heading == t("categories") else "right", overflow="fold"
        )
    for row in rows:
        table.add_row(*row)
    if not rows:
        table.add_row(t("none"), *[""] * (len(headings) - 1))
    return table
