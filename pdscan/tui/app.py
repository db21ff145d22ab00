"""The browser: `run` opens an inventory and lets people work in it."""

from __future__ import annotations

import asyncio
import getpass
import signal
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path

from rich.text import Text
from textual import events
from textual.app import App
from textual.screen import Screen
from textual.widgets import Input

from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.tui import actions
from pdscan.tui.bindings import bindings
from pdscan.tui.crash import crash_text
from pdscan.tui.journal import Journal
from pdscan.tui.safe_text import visible
from pdscan.tui.screens.browse import BrowseScreen
from pdscan.tui.screens.overview import CoverageScreen, OverviewScreen
from pdscan.tui.screens.palette import Palette
from pdscan.tui.screens.reveal import Reveal
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view.glyphs import glyphs
from pdscan.tui.view.guide import guide
from pdscan.tui.widgets import paint


class Browser(App[int]):
    """The Textual application over one inventory."""

    CSS_PATH = Path(__file__).with_name("browser.tcss")
    CSS = paint.CSS
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = bindings(actions.EVERYWHERE)
    TITLE = "pdscan"

    def __init__(
        self,
        inventory: Inventory,
        *,
        read_only: bool = False,
        reveal: Reveal | None = None,
        ascii_only: bool = False,
    ) -> None:
        super().__init__()
        self.inventory = inventory
        self.is_read_only = read_only
        self.reveal = reveal
        self.author = author()
        self.is_ascii = ascii_only
        self.glyphs = glyphs(ascii_only)
        self.journal = Journal(inventory, self.author)

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
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            # Windows has no such handlers, and ends the console with the process.
            with suppress(NotImplementedError, AttributeError, ValueError, RuntimeError):
                loop.add_signal_handler(getattr(signal, name), self.exit, 1)

    def _handle_exception(self, error: Exception) -> None:
        """End with a short message: Textual's own shows local variables, and those hold what is on the screen."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._exit_renderables.append(Text(crash_text(error)))
        self._close_messages_no_wait()

    def _fatal_error(self) -> None:
        """As above, where Textual has no error at hand but the one being handled."""
        self._handle_exception(error if isinstance(error := sys.exc_info()[1], Exception) else RuntimeError())

    def say(self, text: str, *, is_problem: bool = False) -> None:
        """A short notice."""
        self.notify(visible(text), severity="warning" if is_problem else "information", timeout=4, markup=False)

    def perform(self, name: str) -> None:
        """Do an action of the table where it belongs: in a pane, on the screen, or in the application."""
        if actions.named(name).where != actions.EVERYWHERE:
            self._leave_views()
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
            self.simulate_key(actions.key_of(folded))

    async def action_quit(self) -> None:
        """Leave the view, or the browser."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.exit(0)

    def _over(self, view: Screen[object]) -> None:
        """Show a view over the browsing screen, in place of another view."""
        self._leave_views()
        self.push_screen(view)

    def _leave_views(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def action_help(self) -> None:
        """Keys and filter words."""
        against = self.browse.reason_against
        self._over(TextView(t("Help"), lambda width: guide(width, against)))

    def action_overview(self) -> None:
        """Charts."""
        self._over(OverviewScreen(self.inventory, self.browse.trail.now.selection()))

    def action_coverage(self) -> None:
        """What was not examined."""
        self._over(CoverageScreen(self.inventory, self.browse.trail.now.selection()))

    def action_palette(self) -> None:
        """Find an action by its name."""

        def chosen(name: str | None) -> None:
            if name is not None:
                self.perform(name)

        self.push_screen(Palette(self.browse.reason_against), chosen)

    def action_refresh(self) -> None:
        """Read the inventory again, for the view on top and for what lies below."""
        for screen in self.screen_stack:
            if isinstance(screen, (BrowseScreen, OverviewScreen, CoverageScreen)):
                screen.reread()

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


def run(inventory: Inventory, *, read_only: bool, reveal: Reveal | None, ascii_only: bool) -> int:
    """Browse an inventory; 0 at the end of the session, 1 when the browser failed."""
    browser = Browser(inventory, read_only=read_only, reveal=reveal, ascii_only=ascii_only)
    result = browser.run()
    return browser.return_code or result or 0
