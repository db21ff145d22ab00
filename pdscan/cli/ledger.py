"""`pdscan ledger`: the 個人情報管理台帳."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import ConfigOption, InventoryOption, RedactOption
from pdscan.i18n import t

if TYPE_CHECKING:
    from pdscan.inventory.store import Inventory

FileArgument = Annotated[Path, typer.Argument(metavar="F.xlsx", help=t("The workbook (or CSV file) to read."))]
NameOption = Annotated[str, typer.Option("--name", help=t("Name of the personal data."))]
DepartmentOption = Annotated[str, typer.Option("--department", help=t("Department and task."))]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("The register of personal data (台帳)."), no_args_is_help=True)
    group.command("export", help=t("Write the register as a workbook that can be handed in."))(export)
    group.command("import", help=t("Take back what people wrote into an exported register."))(take_back)
    group.command("reconcile", help=t("Compare with the organisation's own register, however it is laid out."))(compare)
    group.command("merge", help=t("Make lines part of another line."))(merge)
    group.command("split", help=t("Set apart what lies in a folder or matches a glob as a line of its own."))(split)
    group.command("rename", help=t("Give a line another name or department."))(rename)
    app.add_typer(group, name="ledger")


@contextmanager
def _opened(place: str) -> Iterator[Inventory]:
    from pdscan.inventory.store import open_inventory

    inventory = open_inventory(place)
    try:
        yield inventory
    finally:
        inventory.close()


def export(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="F.xlsx", help=t("The workbook to write (or .csv, .json)."))
    ],
    inventory: InventoryOption = "pdscan.db",
    redact_locations: RedactOption = False,
    config: ConfigOption = None,
) -> int:
    """Write the register and say how many lines it has."""
    from pdscan.config import load
    from pdscan.reports.files import writing
    from pdscan.reports.ledger.entries import collect
    from pdscan.reports.ledger.plain import write_csv, write_json
    from pdscan.reports.ledger.workbook import export as write
    from pdscan.reports.safe import redacted

    kind = output.suffix.lower()
    if kind not in (".xlsx", ".csv", ".json"):
        raise typer.BadParameter(t("the register is an .xlsx, .csv or .json file"))
    settings = load(config).ledger
    place = redacted if redact_locations else str
    with _opened(inventory) as opened:
        if kind == ".xlsx":
            made = write(opened, output, place, settings)
        else:
            made = collect(opened, settings, place=place)
            with writing(str(output)) as stream:
                (write_csv if kind == ".csv" else write_json)(made, stream)
    lines = {"personal": len(made.personal), "related": len(made.related), "place": output}
    typer.echo(
        t("{place}: {personal} lines of personal data, {related} of person-related information", **lines), err=True
    )
    return 0


def take_back(file: FileArgument, inventory: InventoryOption = "pdscan.db", config: ConfigOption = None) -> int:
    """Keep what people wrote."""
    from pdscan.config import load
    from pdscan.reports.ledger.take_in import take_in

    with _opened(inventory) as opened:
        taken = take_in(opened, file, getpass.getuser(), load(config).ledger)
    text = t("{lines} lines, {own} lines that only people know, {cells} cells written by people",
             lines=taken.lines, own=taken.own_lines, cells=taken.cells)  # fmt: skip
    typer.echo(text, err=True)
    return 0


def compare(
    file: FileArgument,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="F.xlsx", help=t("The workbook to write."))],
    mapping: Annotated[
        Path | None, typer.Option("--mapping", metavar="M.toml", help=t("Headings that are not recognised, by column."))
    ] = None,
    inventory: InventoryOption = "pdscan.db",
    redact_locations: RedactOption = False,
    config: ConfigOption = None,
) -> int:
    """Write the differences and say how many of each kind there are."""
    from pdscan.config import load
    from pdscan.reports.reconcile.workbook import write
    from pdscan.reports.safe import redacted

    if output.suffix.lower() != ".xlsx":
        raise typer.BadParameter(t("the comparison is an .xlsx file"))
    with _opened(inventory) as opened:
        found = write(opened, file, output, mapping, load(config).ledger, redacted if redact_locations else str)
    for line in found.summary():
        typer.echo(line, err=True)
    return 0


def merge(
    lines: Annotated[list[str], typer.Argument(metavar="NO...", help=t("Numbers of lines."))],
    into: Annotated[str, typer.Option("--into", metavar="NO", help=t("The line that stays."))],
    inventory: InventoryOption = "pdscan.db",
    config: ConfigOption = None,
) -> int:
    """Merge, and keep it so."""
    from pdscan.config import load
    from pdscan.reports.ledger.shaping import merge as record

    with _opened(inventory) as opened:
        record(opened, lines, into, getpass.getuser(), load(config).ledger)
    return 0


def split(
    match: Annotated[str, typer.Argument(metavar="GLOB", help=t("A folder, or a glob of locations."))],
    name: NameOption,
    department: DepartmentOption = "",
    inventory: InventoryOption = "pdscan.db",
) -> int:
    """Set apart, keep it so, and print the new line's number."""
    from pdscan.reports.ledger.shaping import split as record

    with _opened(inventory) as opened:
        typer.echo(record(opened, match, name, getpass.getuser(), department))
    return 0


def rename(
    line: Annotated[str, typer.Argument(metavar="NO", help=t("Numbers of lines."))],
    name: NameOption = "",
    department: DepartmentOption = "",
    inventory: InventoryOption = "pdscan.db",
    config: ConfigOption = None,
) -> int:
    """Rename, and keep it so."""
    from pdscan.config import load
    from pdscan.reports.ledger.shaping import rename as record

    with _opened(inventory) as opened:
        record(opened, line, name, department, getpass.getuser(), load(config).ledger)
    return 0
