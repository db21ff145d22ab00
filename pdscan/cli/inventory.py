"""`pdscan inventory`: copies and upkeep of the inventory itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from pdscan.cli.options import InventoryOption
from pdscan.i18n import t


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("Copies and upkeep of the inventory."), no_args_is_help=True)
    group.command("backup", help=t("Copy the inventory into one file, also while a scan is at work."))(backup)
    group.command("compact", help=t("Give back the room of deleted rows, and renew what queries go by."))(compact)
    app.add_typer(group, name="inventory")


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help=t("The file to make; it must not be there yet."))],
    inventory: InventoryOption = "pdscan.db",
) -> int:
    """Make the copy and say how large it is."""
    from pdscan.inventory.store import open_inventory
    from pdscan.inventory.upkeep import back_up

    opened = open_inventory(inventory)
    try:
        size = back_up(opened, file)
    finally:
        opened.close()
    typer.echo(t("{path}: {size:.1f} MB; it opens with --inventory {path}", path=file, size=size / 1e6), err=True)
    return 0


def compact(inventory: InventoryOption = "pdscan.db") -> int:
    """Write the file anew and say what that gave."""
    from pdscan.inventory.store import open_inventory
    from pdscan.inventory.upkeep import compact as write_anew

    opened = open_inventory(inventory)
    try:
        before, after = write_anew(opened)
    finally:
        opened.close()
    typer.echo(t("{before:.1f} MB, now {after:.1f} MB", before=before / 1e6, after=after / 1e6), err=True)
    return 0
