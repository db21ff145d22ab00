"""`pdscan scan`: walk, read, recognise, store."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import (
    ConfigOption,
    EndpointOption,
    InventoryOption,
    ProfileOption,
    limits,
    size,
    specs,
)
from pdscan.i18n import t

if TYPE_CHECKING:
    from pdscan.engine.pipeline import Report


class Engine(StrEnum):
    """Where documents are examined."""

    local = "local"
    dask = "dask"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("scan", help=t("Walk sources, recognise personal data, keep the inventory."))(scan)


def scan(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help=t("A path, a URI (file://, s3://), or the name of a source in pdscan.toml.")
        ),
    ],
    inventory: InventoryOption = "pdscan.db",
    engine: Annotated[
        Engine, typer.Option("--engine", help=t("Examine on this machine, or on the workers of a dask cluster."))
    ] = Engine.local,
    scheduler: Annotated[
        str, typer.Option("--scheduler", metavar="ADDR", help=t("The cluster's scheduler: tls://HOST:PORT."))
    ] = "",
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=0, help=t("Parallel lanes (default: one a core)."))] = 0,
    full: Annotated[bool, typer.Option("--full", help=t("Examine unchanged assets again."))] = False,
    sample: Annotated[
        int | None,
        typer.Option(
            "--sample",
            min=1,
            metavar="ROWS",
            help=t("Read about this many rows of each database table; files are read whole."),
        ),
    ] = None,
    include: Annotated[list[str] | None, typer.Option("--include", metavar="GLOB", help=t("Only these."))] = None,
    exclude: Annotated[list[str] | None, typer.Option("--exclude", metavar="GLOB", help=t("Not these."))] = None,
    max_size: Annotated[
        str | None, typer.Option("--max-size", metavar="S", help=t("Skip larger files (20MB)."))
    ] = None,
    fail_on_incomplete: Annotated[
        bool, typer.Option("--fail-on-incomplete", help=t("Exit 3 when something was not examined."))
    ] = False,
    aws_profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    config: ConfigOption = None,
) -> int:
    """Scan and print the summary. Exit 1 when no source could be read."""
    from pdscan.cli.progress import ScanProgress
    from pdscan.cli.summary import print_summary
    from pdscan.config import load
    from pdscan.engine.options import Options
    from pdscan.engine.pipeline import scan as run_scan
    from pdscan.inventory.store import open_inventory

    if (engine is Engine.dask) != bool(scheduler):
        raise typer.BadParameter(t("--engine dask and --scheduler tls://HOST:PORT go together"))
    settings = load(config)
    options = Options(
        jobs=jobs or settings.scan.jobs,
        is_full=full,
        sample=sample or settings.scan.sample,
        include=tuple(include or settings.scan.include),
        exclude=tuple(exclude or settings.scan.exclude),
        max_size=size(max_size or settings.scan.max_size),
        limits=limits(settings),
        scheduler=scheduler,
    )
    wanted = specs(sources, settings, aws_profile, endpoint_url)
    opened = open_inventory(inventory, create=True)
    try:
        with ScanProgress() as progress:
            report = run_scan(opened, wanted, options, progress.listen)
        print_summary(opened, report)
    finally:
        opened.close()
    return exit_code(report, len(wanted), fail_on_incomplete=fail_on_incomplete)


def exit_code(report: Report, sources: int, *, fail_on_incomplete: bool) -> int:
    """1 when nothing could be reached, 3 when something was not examined and the user asked to be told, else 0."""
    from pdscan import vocabulary

    for place, reason in report.unreached:
        typer.echo(t("pdscan: {place}: not reached: {reason}", place=place, reason=vocabulary.reason(reason)), err=True)
    if report.unreached and len(report.unreached) == sources:
        return 1
    unexamined = sum(report.counts.get(status, 0) for status in ("partly", "skipped", "failed"))
    return 3 if fail_on_incomplete and (unexamined or report.unreached) else 0
