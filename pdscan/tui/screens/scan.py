"""Start, pause and watch a scan while browsing goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pdscan.i18n import t
from pdscan.inventory import query, window
from pdscan.inventory.store import Inventory
from pdscan.tui import messages
from pdscan.tui.action import SCAN
from pdscan.tui.bindings import bindings
from pdscan.tui.scanning import Scanning
from pdscan.tui.screens.asking import Asking
from pdscan.tui.screens.view import View
from pdscan.tui.view import scan as shown
from pdscan.tui.view.lines import Line

Answer = tuple[Sequence[str], Sequence[Mapping[str, Any]]]
_TURN = 0.5
_READ = 3.0


class ScanView(View[Answer]):
    """Sums of the running scan twice a second; runs of other programs every few seconds."""

    BINDINGS = bindings(SCAN)
    name_of_view = "scan"
    place = SCAN

    def __init__(self, inventory: Inventory, scanning: Scanning | None) -> None:
        super().__init__(t("Scan"), inventory)
        self._scanning = scanning

    def on_mount(self) -> None:
        """Follow what goes on."""
        super().on_mount()
        self.set_interval(_TURN, self._turn)
        self.set_interval(_READ, self.reread)

    def _turn(self) -> None:
        if self.answer is not None and self._scanning is not None and self._scanning.progress().state != "idle":
            self.lines.again()

    def read(self) -> Answer:
        """Sources, and runs with the number of assets that they saw last."""
        runs = query.runs(self.inventory)[:10]
        seen = [
            {**run, "seen": window.seen_in(self.inventory, run["id"]) if run["state"] == "running" else None}
            for run in runs
        ]
        return [uri for _, uri in query.sources(self.inventory)], seen

    def show(self, answer: Answer, width: int) -> list[Line]:
        """The lines."""
        if self._scanning is None:
            from pdscan.tui.scanning import Progress

            return shown.scan(Progress(), *answer, self.app.reason_against_scan(), width)
        return shown.scan(self._scanning.progress(), *answer, self.app.reason_against_scan(), width)

    def open(self, line: Line) -> None:
        """Start what was chosen, or show the asset of a fault."""
        name, _, value = line.opens.partition(":")
        if name == "asset":
            numbers = window.numbers(self.inventory, [value])
            self.app.show_assets(value, tuple(numbers))
        elif self._scanning is None:
            return
        elif name == "resume":
            self._scanning.resume()
        elif name == "other":
            self.app.push_screen(
                Asking(t("What is to be scanned"), t("A folder, a URI, or a source of pdscan.toml")), self._start
            )
        elif self.answer is not None:
            self._scanning.start(self.answer[0] if name == "all" else [value])
        self.lines.again()

    def _start(self, text: str | None) -> None:
        if text and self._scanning is not None:
            self._scanning.start([text])
            self.lines.again()

    def action_pause_scan(self) -> None:
        """Pause, or go on."""
        if self._scanning is None or self._scanning.progress().state == "idle":
            self.app.say(t("No scan is at work"), is_problem=True)
        elif not self._scanning.resume():
            self._scanning.pause()
        self.lines.again()

    def on_failed(self, message: messages.Failed) -> None:
        """Say it; the scan goes on."""
        self.app.say(message.text, is_problem=True)
