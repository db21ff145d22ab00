"""`pdscan browse`: the terminal browser over an inventory."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from pdscan.cli.options import InventoryOption
from pdscan.i18n import t


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("browse", help=t("Browse and review the inventory in the terminal."))(browse)


def browse(
    inventory: InventoryOption = "pdscan.db",
    read_only: Annotated[bool, typer.Option("--read-only", help=t("Look only; no decisions."))] = False,
    no_reveal: Annotated[bool, typer.Option("--no-reveal", help=t("Never show raw values."))] = False,
    ascii_only: Annotated[bool, typer.Option("--ascii", help=t("ASCII marks and lines only."))] = False,
) -> int:
    """Open the browser. Needs a terminal."""
    from pdscan.inventory.store import open_inventory

    open_inventory(inventory).close()  # say at once, and on stderr, when there is none
    if not sys.stdout.isatty():
        raise typer.BadParameter(t("the browser needs a terminal; “pdscan report” writes files"))
    return open_browser(inventory, read_only=read_only, reveal=not no_reveal, ascii_only=ascii_only)


def open_browser(inventory: str, *, read_only: bool = False, reveal: bool = True, ascii_only: bool = False) -> int:
    """Run the browser on this terminal until it is quit."""
    from pdscan.tui.app import run

    return run(inventory, read_only=read_only, reveal=reveal, ascii_only=ascii_only)
