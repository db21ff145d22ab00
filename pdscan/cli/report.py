"""`pdscan report`: files and lists out of the inventory."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
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
FolderOption = Annotated[
    str | None, typer.Option("--folder", help=t("Only this folder (or bucket, or database) and below."))
]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("Reports out of the inventory."), no_args_is_help=True)
    group.command("html", help=t("One self-contained page with charts."))(html)
    group.command("csv", help=t("One asset a line, for spreadsheets."))(csv)
    group.command("jsonl", help=t("One finding a line; --assets: one asset a line."))(jsonl)
    group.command("coverage", help=t("What was not examined, by cause."))(coverage)
    group.command("breach", help=t("What leaked, is it reportable, by when; drafts of the reports."))(breach)
    group.command("retention", help=t("What is kept beyond the usual period: candidates for disposal."))(retention)
    group.command("sarif", help=t("One SARIF log for pipelines."))(sarif)
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
    """Causes with counts, then every asset with its reason; as a workbook where the file ends in .xlsx."""
    from pdscan.reports import coverage as report

    if not output.lower().endswith(".xlsx"):
        return _write(report.lines, inventory, output, filter_text)
    from pdscan.inventory.selection import Selection, parse
    from pdscan.inventory.store import open_inventory

    opened = open_inventory(inventory)
    try:
        report.save(opened, Selection(terms=parse(filter_text)), Path(output))
    finally:
        opened.close()
    return 0


def retention(
    inventory: InventoryOption = "pdscan.db",
    output: OutputOption = "-",
    filter_text: FilterOption = "",
    redact_locations: RedactOption = False,
) -> int:
    """CSV, individual numbers first."""
    from pdscan.reports import retention as report
    from pdscan.reports.safe import redacted

    def lines(opened: Inventory, selection: Selection) -> Iterator[str]:
        yield from report.lines(opened, selection, redacted if redact_locations else str)

    return _write(lines, inventory, output, filter_text)


def sarif(
    inventory: InventoryOption = "pdscan.db",
    output: OutputOption = "-",
    filter_text: FilterOption = "",
    redact_locations: RedactOption = False,
) -> int:
    """SARIF 2.1.0."""
    from pdscan.reports import sarif as report
    from pdscan.reports.safe import redacted

    def lines(opened: Inventory, selection: Selection) -> Iterator[str]:
        yield from report.lines(opened, selection, redacted if redact_locations else str)

    return _write(lines, inventory, output, filter_text)


def breach(
    inventory: InventoryOption = "pdscan.db",
    output: Annotated[
        str,
        typer.Option("--output", "-o", metavar="F", help=t("File to write: .md or .docx (default: stdout, Markdown).")),
    ] = "-",
    filter_text: FilterOption = "",
    folder: FolderOption = None,
    known_on: Annotated[
        datetime | None,
        typer.Option(
            "--known-on", formats=["%Y-%m-%d"], help=t("The day on which the leak became known (default: today).")
        ),
    ] = None,
    improper: Annotated[
        bool | None,
        typer.Option(
            "--improper/--not-improper",
            help=t("Was the purpose improper (attack, theft, taking out)? Unknown unless said."),
        ),
    ] = None,
    public: Annotated[
        bool | None,
        typer.Option(
            "--public/--not-public",
            help=t("Could an unspecified number of people see it? As the inventory knows unless said."),
        ),
    ] = None,
    encrypted: Annotated[bool, typer.Option("--encrypted", help=t("Highly encrypted, the key kept apart."))] = False,
    network_system: Annotated[
        bool, typer.Option("--network-system", help=t("From the information provision network system."))
    ] = False,
    entrusted: Annotated[bool, typer.Option("--entrusted", help=t("The data was entrusted to us."))] = False,
    redact_locations: RedactOption = False,
) -> int:
    """Drafts for the incident lead."""
    from pdscan.inventory.selection import Selection, parse
    from pdscan.inventory.store import open_inventory
    from pdscan.reports.breach.document import markdown, save_docx
    from pdscan.reports.breach.draft import draft
    from pdscan.reports.breach.facts import Circumstances, gather
    from pdscan.reports.files import writing
    from pdscan.reports.safe import redacted

    kind = Path(output).suffix.lower()
    if output != "-" and kind not in (".md", ".docx"):
        raise typer.BadParameter(t("the report is a .md or .docx file"))
    parts = [t("below {folder}", folder=folder)] if folder else []
    parts += [t("filter {text}", text=filter_text)] if filter_text else []
    opened = open_inventory(inventory)
    try:
        facts = gather(opened, Selection(folder=folder, terms=parse(filter_text)))
    finally:
        opened.close()
    given = Circumstances(improper, public, encrypted, network_system, entrusted)
    known = (known_on or datetime.now().astimezone()).date()
    scope = ", ".join(parts) or t("everything in the inventory")
    document = draft(facts, given, known, scope, redacted if redact_locations else str)
    if kind == ".docx":
        save_docx(document, Path(output))
    else:
        with writing(output) as stream:
            stream.write(markdown(document))
    return 0


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
