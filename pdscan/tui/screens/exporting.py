"""Writing what is in view to a file, and keeping a view: what a screen of assets can hand out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pdscan.i18n import t
from pdscan.inventory import finding_window, query, window
from pdscan.inventory.finding_window import FindingLine
from pdscan.tui import messages
from pdscan.tui.place import FINDINGS
from pdscan.tui.rows import Row, asset_of
from pdscan.tui.screens.moving import Moving

# What writes files is imported when a file is asked for: the first screen comes before it.

_PAGE = 500


class Exporting(Moving):
    """The marked assets, or all in view, in the order in view."""

    def export(self) -> None:
        """Ask for the file, and write it."""
        from pdscan.tui.screens.export_file import export_file

        marked, place = set(self.table.marked), self.trail.now
        about = t("{count} marked assets", count=f"{len(marked):,}") if marked else t("everything in view")
        is_of_findings = place.kind == FINDINGS

        def ids() -> Sequence[int]:
            found = finding_window.ids if is_of_findings else window.ids
            return found(self.inventory, place.selection(), place.sort, place.is_reversed)

        def rows() -> Iterator[Row]:
            for numbers in _parts(ids()):
                page: Sequence[Row] = (
                    finding_window.lines(self.inventory, numbers)
                    if is_of_findings
                    else query.assets(self.inventory, numbers)
                )
                yield from (row for row in page if not marked or asset_of(row).id in marked)

        def write(path: Path) -> int:
            from pdscan.reports import listing, table_file

            if is_of_findings:
                lines = (row for row in rows() if isinstance(row, FindingLine))
                return table_file.write(listing.finding_table(lines), path)
            return listing.write((asset_of(row) for row in rows()), path)

        export_file(self, "pdscan-findings" if is_of_findings else "pdscan-assets", about, write)

    def on_exported(self, message: messages.Exported) -> None:
        """It is written, or why not."""
        self.app.say(message.text, is_problem=message.is_problem)

    def action_save_view(self) -> None:
        """Ask for the name."""
        from pdscan.tui import kept_views
        from pdscan.tui.screens.asking import Asking

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
                    kept_views.KeptView(name, source, now.folder or "", now.words, now.sort, now.is_reversed, now.kind)
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


def _parts(numbers: Sequence[int]) -> Iterator[list[int]]:
    for start in range(0, len(numbers), _PAGE):
        yield list(numbers[start : start + _PAGE])


def _reason(problem: Exception) -> str:
    return problem.strerror or type(problem).__name__ if isinstance(problem, OSError) else str(problem)
