"""`pdscan decide`: a decision as in the browser."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from pdscan.cli.options import InventoryOption
from pdscan.i18n import t


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("decide", help=t("Record a decision on assets: personal, not personal, or to investigate."))(decide)


def decide(
    assets: Annotated[list[str], typer.Argument(metavar="ASSET...", help=t("As the inventory names them."))],
    verdict: Annotated[str, typer.Option("--as", metavar="VERDICT", help="personal | not-personal | investigate")],
    reason: Annotated[str, typer.Option("--reason", help=t("Why, for whoever audits it."))] = "",
    owner: Annotated[str, typer.Option("--owner", help=t("Who answers for this data (a role)."))] = "",
    inventory: InventoryOption = "pdscan.db",
) -> int:
    """Write the decision into the journal."""
    from pdscan.inventory.decide import decide as record
    from pdscan.inventory.store import open_inventory

    opened = open_inventory(inventory)
    try:
        record(opened, assets, verdict, reason, getpass.getuser(), owner)
    finally:
        opened.close()
    typer.echo(t("{count} decided: {verdict}", count=len(assets), verdict=verdict), err=True)
    return 0
