"""The browser: `run` opens an inventory and lets people work in it."""

from __future__ import annotations

import asyncio
import getpass
import signal
import sys
import unicodedata
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.widgets import Input

from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.tui import actions, habits
from pdscan.tui.bindings import bindings
from pdscan.tui.habits import Habits
from pdscan.tui.journal import Journal
from pdscan.tui.keys import key_of
from pdscan.tui.opening import Opening
from pdscan.tui.safe_text import visible
from pdscan.tui.screens.browse import BrowseScreen
from pdscan.tui.view.glyphs import glyphs
from pdscan.tui.widgets import paint

if TYPE_CHECKING:
    from pdscan.tui.scanning import Run, Scanning
    from pdscan.tui.screens.reveal import Reveal

# What is not needed before the first rows stand is imported where it is used.


class Browser(Opening):
    """The Textual application over one inventory."""

    CSS_PATH = Path(__file__).with_name("browser.tcss")
    CSS = paint.CSS
    COMPONENT_CLASSES = paint.CLASSES
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings(actions.EVERYWHERE)
    TITLE = "pdscan"

    def __init__(
        self,
        inventory: Inventory,
        *,
        read_only: bool = False,
        reveal: Reveal | None = None,
        scan: Run | None = None,
        ascii_only: bool = False,
    ) -> None:
        super().__init__()
        self.inventory = inventory
        self.is_read_only = read_only
        self.reveal = reveal
        self._scan = None if read_only else scan
        self._scanning: Scanning | None = None
        self.author = author()
        self.is_ascii = ascii_only
        self.glyphs = glyphs(ascii_only)
        self.journal = Journal(inventory, self.author)
        self.habits = habits.load()
        self._scan_state = "idle"

    @property
    def scanning(self) -> Scanning | None:
        """The scan of this session, whether it has begun or not; None where none can be started."""
        from pdscan.tui.scanning import Scanning

        if self._scanning is None and self._scan is not None:
            self._scanning = Scanning(self._scan)
        return self._scanning

    def stop_scan(self) -> None:
        """Put a scan at work down."""
        if self._scanning is not None:
            self._scanning.stop()

    def get_default_screen(self) -> Screen[object]:
        """Browsing is what there is first."""
        return BrowseScreen(self.inventory, self.glyphs, self.journal)

    @property
    def browse(self) -> BrowseScreen:
        """The browsing screen, whatever lies over it."""
        first = self.screen_stack[0]
        if not isinstance(first, BrowseScreen):
            raise TypeError("the first screen is the browsing screen")
        return first

    def on_mount(self) -> None:
        """End in order when the system says so, with the terminal as it was."""
        self.set_interval(1.0, self._follow_scan)
        if self.habits.theme in self.available_themes:
            self.theme = self.habits.theme
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has no such handlers, and ends the console with the process.
            with suppress(NotImplementedError, AttributeError, ValueError, RuntimeError):
                loop.add_signal_handler(getattr(signal, name), self.exit, 1)

    def _handle_exception(self, error: Exception) -> None:
        """End with a short message: Textual's own shows local variables, and those hold what is on the screen."""
        from pdscan.tui.crash import crash_text

        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._exit_renderables.append(Text(crash_text(error)))
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """As above, where Textual has no error at hand but the one being handled."""
        self._handle_exception(error if isinstance(error := sys.exc_info()[1], Exception) else RuntimeError())

    def reason_against_scan(self) -> str:
        """Why no scan can be started here, "" when one can."""
        if self.is_read_only:
            return t("The inventory was opened read-only")
        return "" if self._scan is not None else t("Scans are started on the machine itself, not from here")

    def _follow_scan(self) -> None:
        """The header says how far a scan is, and that it ended."""
        if self._scanning is None:
            return
        from pdscan.tui.view.scan import brief

        now = self._scanning.progress()
        if now.state != "idle":
            self.browse.show_scan(brief(now))
        if self._scan_state in ("running", "pausing") and now.state in ("done", "failed"):
            self.say(t("The scan ended; F5 shows what it found"), is_problem=now.state == "failed")
        self._scan_state = now.state

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """A short notice."""
        self.notify(visible(text), severity="warning" if is_problem else "information", timeout=4, markup=False)

    def perform(self, name: str) -> None:
        """Do an action of the table where it belongs: in a pane, on the screen, or in the application."""
        if actions.named(name).where not in (actions.EVERYWHERE, *actions.VIEWS):
            self.leave_views()
        browse = self.browse
        for owner in (self.focused, self.screen, self, browse.table, browse.sources):
            method = getattr(owner, f"action_{name}", None)
            if method is not None:
                self.call_next(method)
                return

    def on_key(self, event: events.Key) -> None:
        """A full-width letter from an input method is the key it was meant to be."""
        character = event.character or ""
        folded = unicodedata.normalize("NFKC", character)
        if folded != character and len(folded) == 1 and folded.isascii() and not isinstance(self.focused, Input):
            event.stop()
            self.simulate_key(key_of(folded))

    async def action_quit(self) -> None:
        """Leave the view, or the browser."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit(0)

    def action_palette(self) -> None:
        """Find an action by its name."""
        from pdscan.tui.screens.palette import Palette
        from pdscan.tui.screens.text_view import TextView

        def chosen(name: str | None) -> None:
            if name is not None:
                self.perform(name)

        place = self.screen.place if isinstance(self.screen, TextView) else ""
        self.push_screen(Palette(self.browse.reason_against, place), chosen)

    def action_refresh(self) -> None:
        """Read the inventory again, for the view on top and for what lies below."""
        from pdscan.tui.screens.view import View

        for screen in self.screen_stack:
            if isinstance(screen, (BrowseScreen, View)):
                screen.reread()

    def set_habits(self, changed: Habits) -> None:
        """Use and keep what the user set up."""
        self.habits = changed
        self.browse.table.chosen = changed.columns
        self.browse.table.refresh()
        try:
            habits.keep(changed)
        except OSError as problem:
            self.say(t("Not written: {reason}", reason=problem.strerror or type(problem).__name__), is_problem=True)

    def action_theme(self) -> None:
        """The next theme."""
        known = sorted(self.available_themes)
        self.theme = known[(known.index(self.theme) + 1) % len(known)]
        self.set_habits(replace(self.habits, theme=self.theme))
        self.say(t("Colours: {theme}", theme=self.theme))

    def action_export(self) -> None:
        """What the screen on top shows."""
        from pdscan.tui.screens.text_view import TextView

        if isinstance(self.screen, TextView):
            self.screen.export()
        elif self.screen is self.browse:
            self.browse.export()

    def action_next_pane(self) -> None:
        """The next pane."""
        self.screen.focus_next()

    def action_previous_pane(self) -> None:
        """The pane before."""
        self.screen.focus_previous()


def author() -> str:
    """Who decides: the name of the account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no account name on this system
        return t("unknown")


def run(
    inventory: Inventory, *, read_only: bool, reveal: Reveal | None, scan: Run | None = None, ascii_only: bool = False
) -> int:
    """Browse an inventory; 0 at the end of the session, 1 when the browser failed. A scan at work is put down."""
    browser = Browser(inventory, read_only=read_only, reveal=reveal, scan=scan, ascii_only=ascii_only)
    try:
        result = browser.run()
    finally:
        browser.stop_scan()
    return browser.return_code or result or 0
