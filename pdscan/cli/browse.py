"""`pdscan browse`: the terminal browser over an inventory."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr
from typing import TYPE_CHECKING, Annotated

import typer

from pdscan.cli.options import ConfigOption, EndpointOption, InventoryOption, ProfileOption, limits, size, specs
from pdscan.i18n import t

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable, Mapping, Sequence

    from pdscan.engine.events import Event
    from pdscan.inventory.store import Inventory

    Scan = Callable[[Sequence[str], Callable[[Event], None]], Sequence[tuple[str, str]]]
    Reveal = Callable[[str, str, Mapping[str, str | int], str, threading.Event], str | None]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("browse", help=t("Browse and review the inventory in the terminal."))(browse)


def browse(
    inventory: InventoryOption = "pdscan.db",
    read_only: Annotated[bool, typer.Option("--read-only", help=t("Look only; no decisions."))] = False,
    no_reveal: Annotated[bool, typer.Option("--no-reveal", help=t("Never show raw values."))] = False,
    ascii_only: Annotated[bool, typer.Option("--ascii", help=t("ASCII marks and lines only."))] = False,
    web: Annotated[
        bool, typer.Option("--web", help=t("Serve it to a web browser on this machine, behind a one-time address."))
    ] = False,
    aws_profile: ProfileOption = None,
    endpoint_url: EndpointOption = None,
    config: ConfigOption = None,
) -> int:
    """Open the browser. Needs a terminal, or a web browser."""
    gc.disable()  # until the first rows stand (`tui.app`)
    from pdscan.inventory.store import open_inventory

    opened = open_inventory(inventory)  # says at once, and on stderr, when there is none
    try:
        if web:
            from pdscan.tui.web import serve

            flags = {"--read-only": read_only, "--no-reveal": no_reveal, "--ascii": ascii_only}
            given = {"--aws-profile": aws_profile, "--endpoint-url": endpoint_url, "--config": config}
            arguments = ["--inventory", inventory, *(name for name, is_set in flags.items() if is_set)]
            arguments += [part for name, value in given.items() if value for part in (name, value)]
            return serve(arguments, lambda address: typer.echo(_open_this(address), err=True))
        if not _is_shown():
            raise typer.BadParameter(t("the browser needs a terminal; “pdscan report” writes files"))
        from pdscan.tui.app import run

        reveal = None if no_reveal or read_only else _revealer(opened, config, aws_profile, endpoint_url)
        scan = _scanner(opened, config, aws_profile, endpoint_url)
        with terminal():
            return run(opened, read_only=read_only, reveal=reveal, scan=scan, ascii_only=ascii_only)
    finally:
        opened.close()
        gc.enable()


def _open_this(address: str) -> str:
    return t("Open this address in a web browser on this machine, once (ctrl-C ends it):\n{address}", address=address)


def _is_shown() -> bool:
    """Is there a terminal to draw on, or a web page that draws for us?"""
    return sys.stdout.isatty() or os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")


@contextmanager
def terminal() -> Iterator[None]:
    """Let the browser draw on the terminal where stderr, on which Textual draws, goes into a file."""
    original = sys.__stderr__
    if original is None or original.isatty() or not sys.stdout.isatty():
        yield
        return
    with os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8", errors="backslashreplace") as screen:
        sys.__stderr__ = screen  # type: ignore[misc]  # where Textual's drivers look for the screen
        try:
            yield
        finally:
            sys.__stderr__ = original  # type: ignore[misc]


def open_browser(inventory: str) -> int:
    """Run the browser on this terminal until it is quit."""
    return browse(inventory)


def _revealer(inventory: Inventory, config: str | None, profile: str | None, endpoint: str | None) -> Reveal:
    """How the browser has one sample read again. Engine and settings are imported when the first one is asked for."""

    def reveal(
        location: str, entity: str, locator: Mapping[str, str | int], masked: str, stop: threading.Event
    ) -> str | None:
        from pdscan.config import load
        from pdscan.engine.reveal import Wanted
        from pdscan.engine.reveal import reveal as read_again
        from pdscan.inventory.query import sources

        settings = load(config)
        places = [uri for _, uri in sources(inventory)]
        known = specs([*settings.source, *places], settings, profile, endpoint)
        _start_tracker()
        return read_again(inventory, Wanted(location, entity, locator, masked), known, limits(settings), stop)

    return reveal


def _scanner(inventory: Inventory, config: str | None, profile: str | None, endpoint: str | None) -> Scan:
    """How the browser scans while people work in it. The engine is imported when the first scan begins."""

    def scan(sources: Sequence[str], listen: Callable[[Event], None]) -> Sequence[tuple[str, str]]:
        from pdscan.config import load
        from pdscan.engine.options import Options
        from pdscan.engine.pipeline import scan as run_scan

        settings = load(config)
        given = settings.scan
        options = Options(
            jobs=given.jobs,
            sample=given.sample,
            include=tuple(given.include),
            exclude=tuple(given.exclude),
            max_size=size(given.max_size),
            limits=limits(settings),
        )
        _start_tracker()
        return run_scan(inventory, specs(list(sources), settings, profile, endpoint), options, listen).unreached

    return scan


def _start_tracker() -> None:
    """Start Python's own tracker of processes with the real stderr: the browser's has no file descriptor to pass on."""
    if os.name == "posix":
        from multiprocessing import resource_tracker

        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()
