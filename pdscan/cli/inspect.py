"""`pdscan inspect`: recognise without storing."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import ConfigOption, EndpointOption, ProfileOption, limits, specs
from pdscan.i18n import t

if TYPE_CHECKING:
    from pdscan.model import Hit


class Format(StrEnum):
    """How hits are printed."""

    table = "table"
    jsonl = "jsonl"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("inspect", help=t("Recognise personal data in files or folders, without storing anything."))(inspect)


def inspect(
    paths: Annotated[list[str], typer.Argument(metavar="PATH|URI...", help=t("Files, folders or sources."))],
    reveal: Annotated[bool, typer.Option("--reveal", help=t("Print raw values (asks first on a terminal)."))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=t("Do not ask."))] = False,
    all_hits: Annotated[bool, typer.Option("--all", help=t("Also hits that mean nobody (evidence against)."))] = False,
    output: Annotated[Format, typer.Option("--format", help=t("How to print."))] = Format.table,
    aws_profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    config: ConfigOption = None,
) -> int:
    """Print hits; what could not be read goes to stderr with its reason. Exit 1 when nothing could be read."""
    from pdscan import vocabulary
    from pdscan.config import load
    from pdscan.engine.inspecting import inspect as run_inspect
    from pdscan.engine.options import Options

    if reveal and not yes:
        if not sys.stdin.isatty():
            raise typer.BadParameter(t("--reveal prints raw values; without a terminal it needs --yes"))
        typer.confirm(t("Print raw personal data on this terminal?"), abort=True, err=True)
    settings = load(config)
    print_hit = _Printer(reveal, output)
    read = unread = 0
    for part in run_inspect(specs(paths, settings, aws_profile, endpoint_url), Options(limits=limits(settings))):
        for asset, hit in part.hits:
            if all_hits or not hit.is_nobody:
                print_hit(asset, hit)
        for result in part.results:
            read += result.status in ("scanned", "partly")
            if result.status != "scanned":
                unread += 1
                reason = f"{vocabulary.word(result.cause)}: {vocabulary.reason(result.reason)}".replace("\n", " ")
                line = f"pdscan: {result.id}: {vocabulary.word(result.status)} ({reason})"
                typer.echo("".join(c if c.isprintable() else "·" for c in line), err=True)
    if not read and not unread:
        typer.echo(f"pdscan: {_plain(t('nothing to examine: no file in {places}', places=', '.join(paths)))}", err=True)
    return 1 if unread and not read else 0


class _Printer:
    def __init__(self, reveal: bool, output: Format) -> None:
        self._reveal = reveal
        self._output = output
        self._asset = ""

    def __call__(self, asset: str, hit: Hit) -> None:
        from pdscan import vocabulary
        from pdscan.engine.mask import mask

        text = hit.text if self._reveal else mask(hit.entity, hit.text)
        if self._output is Format.jsonl:
            sys.stdout.write(json.dumps(_line(asset, hit, text), ensure_ascii=False) + "\n")
            return
        if asset != self._asset:
            self._asset = asset
            typer.echo(_plain(asset))
        place = " ".join(f"{key}={value}" for key, value in hit.locator.as_dict().items())
        why = t(", ").join(vocabulary.why(reason) for reason in hit.why)
        typer.echo(_plain(f"  {hit.score:.2f}  {vocabulary.entity(hit.entity)}  {text}  [{place}]  {why}"))


def _line(asset: str, hit: Hit, text: str) -> dict[str, object]:
    return {
        "asset": asset,
        "locator": hit.locator.as_dict(),
        "entity_type": hit.entity,
        "text": text,
        "start": hit.start,
        "end": hit.end,
        "score": round(hit.score, 3),
        "why": list(hit.why),
        "record": hit.record,
        "categories": list(hit.categories),
    }


def _plain(text: str) -> str:
    return "".join(character if character.isprintable() else "·" for character in text)
