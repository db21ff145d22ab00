"""`pdscan report`: files and lists out of the inventory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import InventoryOption, RedactOption
from pdscan.i18n import t

if TYPE_CHECKING:
    from pdscan.inventory.selection import Selection
    from pdscan.inventory.store import Inventory

    Lines = Callable[[Inventory, Selection], Iterator[str]]

OutputOption = Annotated[str, typer.Option("--output", "-o", metavar="F", help=t("File to write (default: stdout)."))]
FilterOption = Annotated[str, typer.Option("--filter", help=t("Only these assets, as in the browser."))]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("Reports out of the inventory."), no_args_is_help=True)
    group.command("jsonl", help=t("One finding a line; --assets: one asset a line."))(jsonl)
    group.command("csv", help=t("One asset a line, for spreadsheets."))(csv)
    group.command("html", help=t("One self-contained page with charts."))(html)
    group.command("coverage", help=t("What was not examined, by cause."))(coverage)
    app.add_typer(group, name="report")


def jsonl(
    inventory: InventoryOption = "pdscan.db",
    output: OutputOption = "-",
    assets: Annotated[bool, typer.Option("--assets", help=t("One asset a line."))] = False,
    filter_text: FilterOption = "",
) -> int:
    """JSON Lines."""
    from pdscan.reports import jsonl as report

    return _write(report.assets if assets else report.findings, inventory, output, filter_text)


def csv(inventory: InventoryOption = "pdscan.db", output: OutputOption = "-", filter_text: FilterOption = "") -> int:
    """CSV with a byte order mark."""
    from pdscan.reports import delimited

    return _write(delimited.lines, inventory, output, filter_text)


def html(
    inventory: InventoryOption = "pdscan.db",
    output: OutputOption = "-",
    filter_text: FilterOption = "",
    redact_locations: RedactOption = False,
) -> int:
    """The page."""
    from pdscan.reports.html.report import page
    from pdscan.reports.safe import redacted

    def lines(opened: Inventory, selection: Selection) -> Iterator[str]:
        yield page(opened, selection, redacted if redact_locations else str)

    return _write(lines, inventory, output, filter_text)


def coverage(
    inventory: InventoryOption = "pdscan.db", output: OutputOption = "-", filter_text: FilterOption = ""
) -> int:
    """Causes with counts, then every asset with its reason."""
    from pdscan.reports import coverage as report

    return _write(report.lines, inventory, output, filter_text)


def _write(lines: Lines, inventory: str, output: str, filter_text: str) -> int:
    from pdscan.inventory.selection import Selection, parse
    from pdscan.inventory.store import open_inventory
    from pdscan.reports.files import writing

    opened = open_inventory(inventory)
    try:
        with writing(output) as stream:
            for line in lines(opened, Selection(terms=parse(filter_text))):
                stream.write(line + "\n")
    finally:
        opened.close()
    return 0
