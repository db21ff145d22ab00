"""`pdscan demo`: a synthetic office share, scanned and shown."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from pdscan.i18n import t


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("demo", help=t("Build a small synthetic office share, scan it, browse it."))(demo)


def demo(
    folder: Annotated[
        Path | None, typer.Option("--dir", metavar="D", help=t("Where to build it (default: a new temporary folder)."))
    ] = None,
    no_browse: Annotated[bool, typer.Option("--no-browse", help=t("Do not open the browser."))] = False,
) -> int:
    """Build, scan, print the summary, and open the browser where a terminal is attached."""
    from pdscan.cli.progress import ScanProgress
    from pdscan.cli.summary import print_summary
    from pdscan.demo.share import build
    from pdscan.engine.options import Options
    from pdscan.engine.pipeline import scan
    from pdscan.inventory.store import open_inventory

    home = folder or Path(tempfile.mkdtemp(prefix="pdscan-demo-"))
    share = home / "share"
    if share.exists() and any(share.iterdir()):
        typer.echo(t("Using the share that is already in {place}", place=share), err=True)
    else:
        share.mkdir(parents=True, exist_ok=True)
        build(share)
        typer.echo(t("Built a synthetic office share in {place}", place=share), err=True)
    place = str(home / "pdscan.db")
    inventory = open_inventory(place, create=True)
    try:
        from connectors.base import SourceSpec

        with ScanProgress() as progress:
            report = scan(inventory, [SourceSpec(str(share))], Options(), progress.listen)
        print_summary(inventory, report)
    finally:
        inventory.close()
    has_terminal = sys.stdin.isatty() and sys.stdout.isatty() and not os.environ.get("CI")
    if no_browse or not has_terminal:
        return 0
    from pdscan.cli.browse import open_browser

    return open_browser(place)
