"""`pdscan ledger`: the 個人情報管理台帳."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pdscan.cli.options import InventoryOption, RedactOption
from pdscan.i18n import t


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("The register of personal data (台帳)."), no_args_is_help=True)
    group.callback()(_group)
    group.command("export", help=t("Write the register as a workbook that can be handed in."))(export)
    app.add_typer(group, name="ledger")


def _group() -> None:
    """Keeps `export` a subcommand while it is the only one."""


def export(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="F.xlsx", help=t("The workbook to write."))],
    inventory: InventoryOption = "pdscan.db",
    redact_locations: RedactOption = False,
) -> int:
    """Write the workbook and say how many lines it has."""
    from pdscan.inventory.store import open_inventory
    from pdscan.reports.ledger.workbook import export as write
    from pdscan.reports.safe import redacted

    if output.suffix.lower() != ".xlsx":
        raise typer.BadParameter(t("the register is an .xlsx file"))
    opened = open_inventory(inventory)
    try:
        made = write(opened, output, redacted if redact_locations else str)
    finally:
        opened.close()
    lines = {"personal": len(made.personal), "related": len(made.related), "place": output}
    typer.echo(
        t("{place}: {personal} lines of personal data, {related} of person-related information", **lines), err=True
    )
    return 0
