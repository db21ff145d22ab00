"""The progress bar of a scan: files, bytes, rate, time left; on stderr, and quiet where stderr is no terminal."""

from __future__ import annotations

import sys
import time
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.text import Text

from pdscan.engine.events import Advanced, Began, Counted, Event, Finished, Passed
from pdscan.i18n import t
from pdscan.model import split_location

_LINE_SECONDS = 10.0
"""Where stderr is a file or pipe, a line this often."""


class ScanProgress:
    """Listens to a scan. Bytes weigh as much as they are; every asset weighs a little besides."""

    _WEIGHT = 20_000

    def __init__(self) -> None:
        self._console = Console(stderr=True)
        self._bar: Progress | None = None
        self._task = TaskID(0)
        self._assets = self._size = self._total = 0
        self._partial: dict[str, int] = {}
        self._started = self._told = time.monotonic()
        self._problems = 0

    def __enter__(self) -> ScanProgress:
        if self._console.is_terminal:
            columns = (
                TextColumn("{task.description}"),
                BarColumn(),
                TextColumn("{task.fields[files]}"),
                TextColumn("{task.fields[rate]}"),
                TimeElapsedColumn(),
                TimeRemainingColumn(),
            )
            self._bar = Progress(*columns, console=self._console, transient=True)
            self._bar.start()
            self._task = self._bar.add_task(t("Scanning"), total=None, files="", rate="")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def listen(self, event: Event) -> None:
        """One event of the engine."""
        if isinstance(event, Counted):
            self._total = event.assets
            if self._bar is not None:
                self._bar.update(self._task, total=event.size + event.assets * self._WEIGHT if event.is_final else None)
        elif isinstance(event, Advanced):
            self._partial[event.id] = event.position
        elif isinstance(event, Finished):
            self._assets += 1
            self._size += event.size
            self._partial.pop(event.result.id, None)
            if event.result.status in ("failed", "skipped", "partly"):
                self._problems += 1
        elif isinstance(event, Passed):
            self._assets += event.assets
            self._size += event.size
        elif isinstance(event, Began) and self._bar is not None:
            name = split_location(event.id)[1]
            safe = "".join(character if character.isprintable() else "·" for character in name)
            shown = Text(safe)
            shown.truncate(24, overflow="ellipsis")
            self._bar.update(self._task, description=shown.plain.replace("[", r"\["))
        self._show()

    def _show(self) -> None:
        now = time.monotonic()
        spent = max(now - self._started, 0.001)
        done = self._size + sum(self._partial.values())
        files = f"{self._assets:,}/{self._total:,}"
        rate = t("{files:.0f} files/s {size:.1f} MB/s", files=self._assets / spent, size=done / spent / 1e6)
        if self._bar is not None:
            self._bar.update(self._task, completed=done + self._assets * self._WEIGHT, files=files, rate=rate)
        elif now - self._told > _LINE_SECONDS:
            self._told = now
            line = t(
                "{files} files, {rate}, {problems} not wholly examined", files=files, rate=rate, problems=self._problems
            )
            sys.stderr.write(line + "\n")
            sys.stderr.flush()
