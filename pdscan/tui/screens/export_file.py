"""Asking for a file and writing into it in the background; the screen hears of it by `messages.Exported`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from pdscan.i18n import t
from pdscan.tui import messages
from pdscan.tui.reader import Reader
from pdscan.tui.screens.asking import Asking

if TYPE_CHECKING:
    from pdscan.tui.app import Browser


def export_file(screen: Screen[Any], name: str, about: str, write: Callable[[Path], int]) -> None:
    """Ask, then let `write` write in a worker thread; it gives the number of rows."""
    app: Browser = screen.app  # type: ignore[assignment]  # screens know their application by its base class only

    def chosen(text: str | None) -> None:
        if not text:
            return
        path = Path(text).expanduser()

        def work() -> messages.Exported:
            from pdscan.reports.table_file import ListingProblem

            try:
                count = write(path)
            except (ListingProblem, OSError) as problem:
                return messages.Exported(t("Not written: {reason}", reason=_reason(problem)), is_problem=True)
            return messages.Exported(t("{count} rows written to {path}", count=f"{count:,}", path=path))

        app.say(t("Writing ..."))
        Reader(screen, app.inventory).ask("export", work)

    title = t("Export to a file (.csv, .xlsx or .jsonl)")
    app.push_screen(Asking(title, about, f"{name}.csv", check=_wrong), chosen)


def _reason(problem: Exception) -> str:
    return problem.strerror or type(problem).__name__ if isinstance(problem, OSError) else str(problem)


def _wrong(text: str) -> str:
    """A file is never replaced unasked: another name is quicker than a lost file."""
    from pdscan.reports.table_file import KINDS

    path = Path(text).expanduser()
    if path.suffix.lower() not in KINDS:
        return t("the list is a .csv, .xlsx or .jsonl file")
    if path.exists() and path.is_file() and path.stat().st_size:
        return t("The file exists already; choose another name")
    if not path.absolute().parent.is_dir():
        return t("The folder does not exist")
    return "" if os.access(path.absolute().parent, os.W_OK) else t("The folder cannot be written to")
