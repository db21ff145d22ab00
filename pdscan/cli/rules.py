"""`pdscan rules`: what each recogniser finds, and why."""

from __future__ import annotations

import inspect
from typing import Annotated

import typer

from pdscan.cli.options import ConfigOption
from pdscan.i18n import t


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(help=t("What is recognised, and how."), no_args_is_help=True)
    group.command("list", help=t("Every rule with the item it finds."))(list_rules)
    group.command("show", help=t("One rule: what it accepts, its headings, its sources."))(show)
    app.add_typer(group, name="rules")


def list_rules(config: ConfigOption = None) -> int:
    """One rule a line: id, entity type, version, label."""
    from pdscan import vocabulary
    from pdscan.config import load
    from recognizers.registry import recognizers

    load(config)
    for rule in recognizers():
        typer.echo(f"{rule.id:<28} {rule.entity:<26} v{rule.version}  {vocabulary.entity(rule.entity)}")
    return 0


def show(rule_id: Annotated[str, typer.Argument(metavar="ID")], config: ConfigOption = None) -> int:
    """The rule's documentation, headings and settings."""
    from pdscan.config import load
    from recognizers.registry import recognizers

    load(config)
    for rule in recognizers():
        if rule_id in (rule.id, rule.entity):
            typer.echo(f"{rule.id} → {rule.entity} (v{rule.version})")
            module = inspect.getmodule(type(rule))
            typer.echo((inspect.getdoc(module) or "") + "\n\n" + (inspect.getdoc(rule) or ""))
            typer.echo(t("Headings: {headings}", headings="、".join(rule.headings) or "-"))
            typer.echo(
                t("Needs a heading or context word: {answer}", answer=t("yes") if rule.needs_heading else t("no"))
            )
            return 0
    raise typer.BadParameter(t("no rule “{rule}”; “pdscan rules list” names them", rule=rule_id))
