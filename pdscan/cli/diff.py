"""`pdscan diff`: what two runs saw differently."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import InventoryOption, RedactOption
from pdscan.i18n import t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pdscan.inventory.difference import Between
    from pdscan.inventory.store import Inventory

_PAGE = 500
_SHOWN = 50
_FORMATS = ("table", "jsonl")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("diff", help=t("What is new, changed, moved and gone between two runs."))(diff)


def diff(
    first: Annotated[int | None, typer.Argument(metavar="[RUN]", help=t("A run (default: the last two)."))] = None,
    second: Annotated[int | None, typer.Argument(metavar="[RUN]", help=t("Another run (default: the last)."))] = None,
    kind: Annotated[str, typer.Option("--format", metavar="table|jsonl", help=t("How to print it."))] = "table",
    inventory: InventoryOption = "pdscan.db",
    redact_locations: RedactOption = False,
) -> int:
    """Print the sums and the gravest assets, or every asset as JSON Lines."""
    from pdscan.inventory.difference import between
    from pdscan.inventory.store import open_inventory
    from pdscan.reports.safe import redacted

    if kind not in _FORMATS:
        raise typer.BadParameter(t("the format is table or jsonl"))
    place = redacted if redact_locations else str
    opened = open_inventory(inventory)
    try:
        pair = between(opened, first, second)
        if kind == "jsonl":
            for line in _lines(opened, pair, place):
                sys.stdout.write(line + "\n")
        else:
            _table(opened, pair, place)
    finally:
        opened.close()
    return 0


def _lines(inventory: Inventory, pair: Between, place: Callable[[str], str]) -> Iterator[str]:
    """The shape of `report jsonl --assets`, with `change` as between the two runs and `was` of what was moved."""
    from pdscan.inventory import difference, query
    from pdscan.reports import jsonl

    for kind in difference.KINDS:
        numbers = difference.ids(inventory, pair, kind)
        for start in range(0, len(numbers), _PAGE):
            page = numbers[start : start + _PAGE]
            was = difference.origins(inventory, page) if kind == "moved" else {}
            for row in query.assets(inventory, page):
                shown = jsonl.asset(row)
                shown |= {"asset": place(row.location), "change": kind}
                if row.id in was:
                    shown["was"] = place(was[row.id])
                yield jsonl.line(shown)


def _table(inventory: Inventory, pair: Between, place: Callable[[str], str]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from pdscan import vocabulary
    from pdscan.inventory import difference, query
    from pdscan.reports.safe import plain

    earlier, later = pair.ids
    console = Console()
    counts = difference.counts(inventory, pair)
    title = t("Run {earlier} to run {later}", earlier=earlier or "-", later=later)
    sums = "  ".join(f"{vocabulary.word(kind)} {counts[kind]:,}" for kind in difference.KINDS)
    console.print(Text(f"{title}: {sums}"))
    if not any(counts.values()):
        return
    table = Table()
    for heading in (t("change"), t("asset"), t("categories")):
        table.add_column(heading, overflow="fold")
    for kind in difference.KINDS:
        numbers = difference.ids(inventory, pair, kind, _SHOWN)
        was = difference.origins(inventory, numbers) if kind == "moved" else {}
        for row in query.assets(inventory, numbers):
            old = t(" (was {place})", place=plain(place(was[row.id]))) if row.id in was else ""
            names = vocabulary.listed(vocabulary.word(name) for name in row.categories)
            table.add_row(Text(vocabulary.word(kind)), Text(plain(place(row.location)) + old), Text(names))
    console.print(table)
    left = sum(max(0, number - _SHOWN) for number in counts.values())
    if left:
        console.print(Text(t("and {count} more (--format jsonl lists all)", count=f"{left:,}")))
