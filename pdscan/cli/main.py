"""The command line: one file a command, errors in one place. stdout carries results only, stderr everything else.

Exit codes: 0 done, 1 failed, 2 usage, 3 done but something was not examined (`--fail-on-incomplete`), 130 ctrl-C.
"""

from __future__ import annotations

import sys
from typing import Any

import typer

from pdscan import __version__
from pdscan.cli import (
    browse,
    decide,
    demo,
    diff,
    doctor,
    exposure,
    inspect,
    inventory,
    ledger,
    report,
    rules,
    scan,
    sources,
    wording,
)
from pdscan.i18n import t

_UsageProblem: Any = typer.BadParameter.__mro__[2]
"""click's ClickException, wherever this Typer keeps its click (newer ones carry their own)."""

_CTRL_C = 130

wording.install()

app = typer.Typer(
    add_completion=False,
    name="pdscan",
    help=t("Inventory of the personal data an organisation keeps: find it, judge it under the APPI, review it."),
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"pdscan {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help=t("Print the version.")),
) -> None:
    pass


for module in (demo, scan, browse, inspect, exposure, report, ledger, decide, diff, inventory, rules, sources, doctor):
    module.register(app)


def run() -> int:
    """Run a command; every foreseen problem is one clear message on stderr and an exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a pipe on Windows or LC_ALL=C must not end the program over a kanji
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = app(standalone_mode=False)
    except typer.Exit as ended:
        code = ended.exit_code
    except _UsageProblem as problem:
        return _usage(problem)
    except (KeyboardInterrupt, typer.Abort):
        code = _CTRL_C
    except BrokenPipeError:
        sys.stderr.close()  # the reader went away (`| head`); the interpreter would complain at exit
        return 0
    except Exception as problem:
        if isinstance(problem.__cause__, KeyboardInterrupt):  # Python 3.11 wraps one that hits while a class is made
            return _CTRL_C
        from pdscan import vocabulary

        text = str(problem) if _is_foreseen(problem) else _refused(problem)
        if not text:
            raise
        typer.echo(f"pdscan: {vocabulary.reason(text)}", err=True)
        return 1
    if code == _CTRL_C and sys.argv[1:2] in (["scan"], ["demo"]):
        typer.echo(t("Stopped. The same command continues where it was."), err=True)
    return code if isinstance(code, int) else 0


def _usage(problem: Any) -> int:
    """What was wrong with the command line, and where its help is."""
    context = getattr(problem, "ctx", None)
    if type(problem).__name__ == "NoArgsIsHelpError":
        typer.echo(problem.format_message(), err=True)
    else:
        if context is not None:
            typer.echo(context.get_usage(), err=True)
            typer.echo(t("“{command} --help” explains it.", command=context.command_path) + "\n", err=True)
        typer.echo(t("Error: {message}", message=wording.message(problem.format_message())), err=True)
    return int(problem.exit_code)


def _is_foreseen(problem: Exception) -> bool:
    """Problems whose text was written for the user; imported late, since `--help` needs none of them."""
    from connectors.base import SourceError
    from pdscan.config import ConfigProblem
    from pdscan.engine.keys import KeyProblem
    from pdscan.engine.lane import EngineProblem
    from pdscan.inventory.decide import DecisionProblem
    from pdscan.inventory.selection import FilterProblem
    from pdscan.inventory.store import InventoryProblem
    from pdscan.reports.ledger.reading import LedgerProblem

    kinds = (ConfigProblem, EngineProblem, SourceError, KeyProblem, DecisionProblem, FilterProblem, InventoryProblem)
    return isinstance(problem, (*kinds, LedgerProblem))


def _refused(problem: Exception) -> str:
    """What the system or the inventory's database refused, without statement and parameters; else empty."""
    if isinstance(problem, OSError):
        from pdscan import vocabulary

        reason = vocabulary.reason(problem.strerror or "")
        return f"{problem.filename}: {reason}" if problem.filename else reason
    from pdscan.inventory.store import refusal

    said = refusal(problem)
    return t("the inventory: {error}", error=said) if said else ""
