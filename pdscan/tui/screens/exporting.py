"""Writing what is in view to a file, and keeping a view: what a screen of assets can hand out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from pdscan.i18n import t
from pdscan.inventory import query, window
from pdscan.inventory.query import AssetRow
from pdscan.tui import messages
from pdscan.tui.screens.asking import Asking
from pdscan.tui.screens.moving import Moving

# What writes files is imported when a file is asked for: the first screen comes before it.

_PAGE = 500
_NAME = "pdscan-assets.csv"


class Exporting(Moving):
    """The marked assets, or all in view, in the order in view."""

    def action_export(self) -> None:
        """Ask for the file."""
        marked = len(self.table.marked)
        about = t("{count} marked assets", count=f"{marked:,}") if marked else t("all assets in view")
        title = t("Export to a file (.csv, .xlsx or .jsonl)")
        self.app.push_screen(Asking(title, about, _NAME, check=_wrong), self._export)

    def _export(self, text: str | None) -> None:
        if not text:
            return
        path = Path(text).expanduser()
        place, marked = self.trail.now, set(self.table.marked)

        def rows() -> Iterator[AssetRow]:
            numbers = window.ids(self.inventory, place.selection(), place.sort, place.is_reversed)
            wanted = [number for number in numbers if number in marked] if marked else numbers
            for start in range(0, len(wanted), _PAGE):
                yield from query.assets(self.inventory, list(wanted[start : start + _PAGE]))

        def work() -> messages.Exported:
            from pdscan.reports import listing

            try:
                count = listing.write(rows(), path)
            except (listing.ListingProblem, OSError) as problem:
                return messages.Exported(t("Not written: {reason}", reason=_reason(problem)), is_problem=True)
            return messages.Exported(t("{count} assets written to {path}", count=f"{count:,}", path=path))

        self.app.say(t("Writing ..."))
        self.reader.ask("export", work)

    def on_exported(self, message: messages.Exported) -> None:
        """It is written, or why not."""
        self.app.say(message.text, is_problem=message.is_problem)

    def action_save_view(self) -> None:
        """Ask for the name."""
        from pdscan.tui import kept_views

        now = self.trail.now
        if now.group is not None:
            self.app.say(t("Assets that were picked elsewhere cannot be kept as a view"), is_problem=True)
            return
        source = dict(query.sources(self.inventory)).get(now.source_id or 0, "")

        def answered(name: str | None) -> None:
            if not name:
                return
            try:
                kept_views.keep(
                    kept_views.KeptView(name, source, now.folder or "", now.words, now.sort, now.is_reversed)
                )
            except OSError as problem:
                self.app.say(t("Not written: {reason}", reason=_reason(problem)), is_problem=True)
            else:
                self.app.say(t("Kept: {name}", name=name))

        names = [one.name for one in kept_views.load()]
        self.app.push_screen(Asking(t("Name of the view"), " ".join(now.words), choices=names), answered)

    def action_saved_views(self) -> None:
        """The list."""
        from pdscan.tui.screens.kept_views import KeptViews

        sources = {uri: number for number, uri in query.sources(self.inventory)}
        self.app.push_screen(KeptViews(sources))


def _reason(problem: Exception) -> str:
    return problem.strerror or type(problem).__name__ if isinstance(problem, OSError) else str(problem)


def _wrong(text: str) -> str:
    """A file is never replaced unasked: another name is quicker than a lost file."""
    from pdscan.reports import listing

    path = Path(text).expanduser()
    if path.suffix.lower() not in listing.KINDS:
        return t("the list is a .csv, .xlsx or .jsonl file")
    if path.exists() and path.is_file() and path.stat().st_size:
        return t("The file exists already; choose another name")
    if not path.absolute().parent.is_dir():
        return t("The folder does not exist")
    return "" if os.access(path.absolute().parent, os.W_OK) else t("The folder cannot be written to")
