"""`pdscan sources`: what is named, and whether it can be reached, is read-only, and how large it is."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import ConfigOption, EndpointOption, InventoryOption, ProfileOption, specs
from pdscan.i18n import language, t

if TYPE_CHECKING:
    from pdscan.engine.checking import Checked


class Format(StrEnum):
    """How sources are printed."""

    table = "table"
    jsonl = "jsonl"


FormatOption = Annotated[Format, typer.Option("--format", help=t("How to print."))]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("Where data is looked for."), no_args_is_help=True)
    group.command("list", help=t("The sources of pdscan.toml and of the inventory."))(list_sources)
    group.command("check", help=t("Are sources reachable and read-only, and how large are they."))(check)
    app.add_typer(group, name="sources")


def list_sources(
    output: FormatOption = Format.table, inventory: InventoryOption = "pdscan.db", config: ConfigOption = None
) -> int:
    """One source a line: name, address, whether the inventory holds something of it."""
    from rich.table import Table

    from pdscan.config import load

    known = _of_inventory(inventory)
    settings = load(config)
    rows = [(name, _canonical(source.uri, source.options)) for name, source in sorted(settings.source.items())]
    rows += [("", place) for place in known if place not in {place for _, place in rows}]
    if output is Format.jsonl:
        for name, place in rows:
            typer.echo(json.dumps({"name": name, "source": place, "scanned": place in known}, ensure_ascii=False))
        return 0
    table = Table(t("name"), t("source"), t("in the inventory"), box=None, pad_edge=False)
    for name, place in rows:
        table.add_row(name or "-", _safe(place), t("yes") if place in known else t("no"))
    _print(table)
    return 0


def check(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="[SOURCE...]", help=t("Sources (default: all of pdscan.toml, else of the inventory).")),
    ] = None,
    seconds: Annotated[
        float, typer.Option("--seconds", min=1, help=t("List each source for so many seconds at most."))
    ] = 20,
    output: FormatOption = Format.table,
    inventory: InventoryOption = "pdscan.db",
    aws_profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    config: ConfigOption = None,
) -> int:
    """Print what each source said. Exit 1 when one of them cannot be reached."""
    from pdscan.config import load
    from pdscan.engine.checking import check as run_check

    settings = load(config)
    wanted = sources or sorted(settings.source) or _of_inventory(inventory)
    if not wanted:
        raise typer.BadParameter(t("no source is named: give one, or write [source.NAME] into pdscan.toml"))
    checked = [run_check(spec, seconds) for spec in specs(list(wanted), settings, aws_profile, endpoint_url)]
    if output is Format.jsonl:
        for one in checked:
            typer.echo(json.dumps(_fields(one), ensure_ascii=False))
    else:
        _table(checked)
    return 0 if all(one.is_reachable for one in checked) else 1


def _fields(one: Checked) -> dict[str, object]:
    standing = one.standing
    return {
        "source": one.source,
        "reachable": one.is_reachable,
        "reason": one.reason,
        "read_only": standing.is_read_only if standing else None,
        "can_write": standing.can_write if standing else None,
        "remark": standing.remark if standing else "",
        "assets": one.assets,
        "refused": one.refused,
        "size": one.size,
        "rows": list(one.rows) if one.rows else None,
        "complete": one.is_complete,
        "refusals": dict(one.refusals),
    }


def _table(checked: list[Checked]) -> None:
    from rich.table import Table

    from pdscan import vocabulary

    heads = (t("source"), t("reachable"), t("read-only"), t("login could write"), t("assets"), t("refused"), t("size"))
    table = Table(*heads, t("rows"), t("remark"), box=None, pad_edge=False)
    for one in checked:
        if not one.is_reachable:
            table.add_row(
                _safe(one.source), t("no"), "-", "-", "-", "-", "-", "-", _safe(vocabulary.reason(one.reason))
            )
            continue
        more = "" if one.is_complete else "+"
        standing = one.standing
        remarks = [vocabulary.reason(standing.remark)] if standing and standing.remark else []
        remarks += [f"{vocabulary.reason(reason)} ({number:,})" for reason, number in one.refusals]
        table.add_row(
            _safe(one.source),
            t("yes"),
            _answer(standing.is_read_only if standing else None),
            _answer(standing.can_write if standing else None),
            f"{one.assets:,}{more}",
            f"{one.refused:,}{more}",
            _size(one.size) + more,
            f"{one.rows[0]:,}–{one.rows[1]:,}{more}" if one.rows else "-",
            _safe(("、" if language() == "ja" else "; ").join(remarks)),
        )
    _print(table)


def _answer(claim: bool | None) -> str:
    if claim is None:
        return "?"
    return t("yes") if claim else t("no")


def _size(count: int) -> str:
    size = float(count)
    for unit in ("B", "KB", "MB", "GB"):
        if size < 1024:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1024
    return f"{size:.1f} TB"


def _of_inventory(inventory: str) -> list[str]:
    """The sources that an inventory knows; none where there is no inventory yet."""
    if "://" not in inventory and not Path(inventory).is_file():
        return []
    from pdscan.inventory import query
    from pdscan.inventory.store import open_inventory

    opened = open_inventory(inventory, create=False)
    try:
        return [place for _, place in query.sources(opened)]
    finally:
        opened.close()


def _canonical(uri: str, options: dict[str, str]) -> str:
    """The address as the inventory has it; as written where it is none. Raises SourceError for a password in it."""
    from connectors.base import Cause, SourceError, SourceSpec
    from connectors.registry import connect

    try:
        source = connect(SourceSpec(uri, options))
    except SourceError as error:
        if error.cause is Cause.UNSUPPORTED:
            raise
        return uri
    source.close()
    return source.id


def _safe(text: str) -> str:
    """Without control characters and markup."""
    from rich.markup import escape

    return escape("".join(character if character.isprintable() else "?" for character in text))


def _print(table: object) -> None:
    import shutil
    import sys

    from rich.console import Console

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 300
    Console(width=width, highlight=False, soft_wrap=True).print(table)
