"""`pdscan exposure`: what can everyone do with the buckets, and whose data lies in them."""

from __future__ import annotations

import json
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pdscan.cli.options import ConfigOption, EndpointOption, InventoryOption, ProfileOption, specs
from pdscan.i18n import t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from connectors.base import SourceSpec
    from connectors.s3_posture import Logging, Posture
    from pdscan.inventory.exposure import ExposureRow
    from pdscan.inventory.store import Inventory


class Format(StrEnum):
    """How verdicts are printed."""

    table = "table"
    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("exposure", help=t("Judge what everyone can do with S3 buckets, joined with what lies in them."))(
        exposure
    )


def exposure(
    buckets: Annotated[
        list[str] | None, typer.Argument(metavar="[s3://bucket…]", help=t("Buckets (default: all of the account)."))
    ] = None,
    probe: Annotated[
        bool,
        typer.Option(
            "--probe", help=t("Also try without credentials (own buckets only; HEAD and LIST, never a body).")
        ),
    ] = False,
    objects: Annotated[
        str, typer.Option("--object-acls", metavar="N|all", help=t("How many objects' ACLs to check in a bucket."))
    ] = "1000",
    output: Annotated[Format, typer.Option("--format", help=t("How to print."))] = Format.table,
    inventory: InventoryOption = "pdscan.db",
    aws_profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    config: ConfigOption = None,
) -> int:
    """Print verdicts and keep them in the inventory, where there is one. Exit 1 when nothing could be asked."""
    from pdscan.config import load
    from pdscan.inventory.exposure import store

    wanted = specs(buckets or ["s3://"], load(config), aws_profile, endpoint_url)
    for spec in wanted:
        if not spec.uri.startswith("s3://"):
            raise typer.BadParameter(t("“{uri}” is no s3:// address", uri=spec.uri))
    opened = _opened(inventory)
    try:
        rows = [row for spec in wanted for row in _judged(spec, _limit(objects), probe)]
        if not rows and buckets:
            return 1
        if opened is not None:
            store(opened, rows)
        if output is Format.jsonl:
            _print_lines(opened, rows, probe)
        else:
            _print_table(opened, rows)
    finally:
        if opened is not None:
            opened.close()
    return 0


def _opened(place: str) -> Inventory | None:
    """The inventory, where there is one: a verdict needs none."""
    from pdscan.inventory.store import open_inventory

    return open_inventory(place) if "://" in place or Path(place).is_file() else None


def _limit(text: str) -> int | None:
    if text == "all":
        return None
    if not text.isdecimal() or not int(text):
        raise typer.BadParameter(t("--object-acls takes a number or “all”"))
    return int(text)


def _judged(spec: SourceSpec, objects: int | None, with_probe: bool) -> list[ExposureRow]:
    from connectors.base import Unreadable
    from connectors.s3_exposure import verdicts
    from connectors.s3_look import buckets_of, look
    from connectors.s3_probe import probe
    from pdscan import vocabulary
    from pdscan.inventory.exposure import ExposureRow
    from pdscan.spoken import kept

    rows = []
    for posture in look(spec, buckets_of([spec.uri]), objects):
        if isinstance(posture, Unreadable):
            reason = vocabulary.reason(posture.reason)
            typer.echo(t("pdscan: {place}: not reached: {reason}", place=posture.id, reason=reason), err=True)
            continue
        typer.echo(t("looked at {bucket}", bucket=posture.bucket), err=True)
        tried = probe(spec, posture) if with_probe else {}
        for verdict in verdicts(posture):
            rows.append(
                ExposureRow(
                    posture.bucket,
                    str(verdict.access),
                    str(verdict.answer),
                    verdict.label,
                    tuple(kept(said) for said in verdict.reasons),
                    tuple(kept(said) for said in verdict.fixes),
                    tried.get(verdict.access, ""),
                    _logging(posture.logging),
                    _region(posture),
                    posture.created,
                    time.time(),
                )
            )
    return rows


def _region(posture: Posture) -> str:
    return posture.region[:32]


def _logging(logging: Logging) -> dict[str, Any]:
    from connectors.s3_posture import Unknown

    is_unknown = isinstance(logging.access_log, Unknown) or isinstance(logging.trails, Unknown)
    return {
        "access_log": None if isinstance(logging.access_log, Unknown) else logging.access_log,
        "since": logging.since or None,
        "trails": None if isinstance(logging.trails, Unknown) else list(logging.trails),
        "is_unknown": is_unknown,
    }


def _print_lines(opened: Inventory | None, rows: Sequence[ExposureRow], with_probe: bool) -> None:
    from pdscan.inventory.buckets import buckets
    from pdscan.reports.exposure import lines

    for bucket in buckets(opened, rows):
        for line in lines(bucket, with_probe=with_probe):
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")


def _print_table(opened: Inventory | None, rows: Sequence[ExposureRow]) -> None:
    from rich.console import Console

    from pdscan.cli.exposure_table import print_buckets
    from pdscan.inventory.buckets import buckets

    print_buckets(Console(highlight=False, markup=False), buckets(opened, rows))
