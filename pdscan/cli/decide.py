"""`pdscan decide`: a decision as in the browser, on many assets at once, or on a folder, column, rule or value."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import ConfigOption, InventoryOption
from pdscan.i18n import t

if TYPE_CHECKING:
    from pdscan.inventory.store import Inventory

_SCOPES = "asset | folder | column | rule | value"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("decide", help=t("Record a decision on assets: personal, not personal, or to investigate."))(decide)


def decide(
    assets: Annotated[
        list[str] | None, typer.Argument(metavar="ASSET...", help=t("As the inventory names them; - reads stdin."))
    ] = None,
    verdict: Annotated[str, typer.Option("--as", metavar="VERDICT", help="personal | not-personal | investigate")] = "",
    reason: Annotated[str, typer.Option("--reason", help=t("Why, for whoever audits it."))] = "",
    owner: Annotated[str, typer.Option("--owner", help=t("Who answers for this data (a role)."))] = "",
    filter_text: Annotated[str, typer.Option("--filter", help=t("All assets of this filter, as in the browser."))] = "",
    scope: Annotated[str, typer.Option("--scope", metavar="SCOPE", help=_SCOPES)] = "asset",
    target: Annotated[
        str, typer.Option("--target", help=t("Of a column its name, of a rule its item, of a value its masked form."))
    ] = "",
    expires: Annotated[
        datetime | None, typer.Option("--expires", formats=["%Y-%m-%d"], help=t("The decision holds until this day."))
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help=t("Take the last decision back."))] = False,
    waiting: Annotated[
        bool, typer.Option("--waiting", help=t("List what is open again or waits for a second person."))
    ] = False,
    inventory: InventoryOption = "pdscan.db",
    config: ConfigOption = None,
) -> int:
    """Write the decision into the journal."""
    from pdscan.config import load
    from pdscan.inventory import scope as wider
    from pdscan.inventory.decide import WITHDRAWN
    from pdscan.inventory.decide import decide as record
    from pdscan.inventory.decide import undo as take_back
    from pdscan.inventory.store import open_inventory

    four_eyes = load(config).review.four_eyes
    author = getpass.getuser()
    until = expires.timestamp() + 86_400 if expires else None
    named = list(_named(assets or []))
    opened = open_inventory(inventory)
    try:
        if waiting:
            return _list(opened)
        if not (named or filter_text or scope in ("rule", "value")) or not (verdict or undo):
            raise typer.BadParameter(t("name assets (or --filter) and a verdict with --as, or --undo"))
        if scope != "asset":
            done = open_count = 0
            for place in named or [""]:
                given = (WITHDRAWN, reason or t("undone")) if undo else (verdict, reason)
                done += wider.decide_widely(
                    opened, scope, place, target, *given, author, owner, expires=until, four_eyes=four_eyes
                )
        else:
            named += _filtered(opened, filter_text)
            if undo:
                done, open_count = take_back(opened, named, author), 0
            else:
                made = record(opened, named, verdict, reason, author, owner, expires=until, four_eyes=four_eyes)
                done, open_count = made.decided, made.waiting
    finally:
        opened.close()
    typer.echo(t("{count} decided: {verdict}", count=done, verdict=verdict or t("undone")), err=True)
    if open_count:
        typer.echo(t("{count} wait for a second person", count=open_count), err=True)
    return 0


def _named(assets: list[str]) -> Iterator[str]:
    for name in assets:
        if name == "-":
            yield from (line for raw in sys.stdin if (line := raw.rstrip("\r\n")))
        else:
            yield name


def _filtered(inventory: Inventory, text: str) -> list[str]:
    from pdscan.inventory import query
    from pdscan.inventory.selection import Selection, parse

    if not text:
        return []
    return [row.location for row in query.iter_assets(inventory, Selection(terms=parse(text))) if row.severity]


def _list(inventory: Inventory) -> int:
    from pdscan import vocabulary
    from pdscan.inventory.review import pending, reopened
    from pdscan.reports.safe import plain

    whys = {
        "second": t("waits for a second person"),
        "changed": t("open again: the content changed"),
        "judged": t("open again: judged otherwise by newer rules"),
        "expired": t("open again: expired"),
    }
    for one in (*pending(inventory), *reopened(inventory)):
        what = one.location or t("everywhere")
        what += f" ({one.scope}: {one.target})" if one.target else ""
        cells = (whys[one.why], vocabulary.word(one.verdict), one.author, one.reason, what)
        typer.echo("\t".join(plain(cell) for cell in cells))
    return 0
