"""The dialog that shows one raw value: asks, leaves an entry in the audit journal, shows, and forgets."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen

from connectors.base import SourceError
from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import audit
from pdscan.inventory.store import Inventory
from pdscan.tui import messages
from pdscan.tui.reader import Reader
from pdscan.tui.safe_text import cells, fit, forget, visible
from pdscan.tui.view.detail import locator
from pdscan.tui.view.lines import Line, Piece, line, paragraph
from pdscan.tui.view.spot import Spot
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.one_line import Made, OneLine
from pdscan.tui.widgets.text_list import TextList
from recognizers.entities import ENTITIES

Reveal = Callable[[str, str, Mapping[str, str | int], str, threading.Event], str | None]
"""Reads a sample again by location, entity type, locator and masked form: the value, or None when it no longer stands
there. Gives up when the event is set. Raises SourceError."""

_OPEN = 60.0
"""Seconds after which a value disappears by itself: somebody was called away."""


def reason_against(under: Line | None, reveal: Reveal | None) -> str:
    """Why the line under the cursor cannot be shown raw, "" when it can."""
    if reveal is None:
        return t("Raw values are switched off (--no-reveal)")
    if under is None or under.spot is None:
        return t("Put the cursor on a sample in the details")
    kind = ENTITIES.get(under.spot.entity)
    if kind is None or not kind.keeps_digest:
        return t("My Numbers and credentials are never shown")
    return ""


class RevealDialog(ModalScreen[None]):
    """Enter asks for the value, escape closes; what was shown is gone then."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q", "close", show=False)]
    DEFAULT_CSS = """
    RevealDialog { align: center middle; }
    RevealDialog > Vertical { width: 64; max-width: 100%; height: auto; background: $panel; padding: 1 2; }
    RevealDialog TextList { height: 6; margin: 1 0; }
    """

    def __init__(self, inventory: Inventory, spot: Spot, reveal: Reveal, author: str) -> None:
        super().__init__()
        self._inventory = inventory
        self._spot = spot
        self._reveal = reveal
        self._author = author
        self._stop = threading.Event()
        self._state = "asking"

    def compose(self) -> ComposeResult:
        """What is asked for, where it stands, the value or the question, keys."""
        title = t("Show a raw value: {item}", item=vocabulary.entity(self._spot.entity))
        with Vertical():
            yield OneLine(lambda width: _one(title, "title", width))
            yield OneLine(lambda width: _one(self._spot.location.rpartition("/")[2], "dim", width))
            yield OneLine(lambda width: _one(locator(self._spot.locator), "dim", width))
            yield TextList(visible(self._spot.masked), id="value")
            yield OneLine(self._keys, id="keys")

    def _keys(self, width: int) -> Made:
        choices = [(t("Enter shows it") + "   ", "show")] if self._state == "asking" else []
        choices.append((t("Esc closes"), "close"))
        room = max(0, width - sum(cells(text) for text, _ in choices))
        pieces = [Piece(text, "dim") for text, _ in choices]
        return line(*pieces, Piece(" " * room)), (*(meaning for _, meaning in choices), "")

    def on_mount(self) -> None:
        """Ask first."""
        question = t(
            "The value is read again from its source and shown here until you close this. "
            "The audit journal keeps who saw it, when and where it stood, not the value."
        )
        self._show("asking", question, "")
        self.query_one("#value", TextList).focus()

    def _show(self, state: str, text: str, role: str) -> None:
        self._state = state
        parts = text.split("\n")
        lines = self.query_one("#value", TextList)
        lines.show(lambda width: [one for part in parts for one in paragraph(part, width, role)])
        self.query_one("#keys", OneLine).refresh()

    def on_line_list_chosen(self, message: LineList.Chosen) -> None:
        """Enter."""
        message.stop()
        self._ask()

    def on_one_line_clicked(self, message: OneLine.Clicked) -> None:
        """A key's name."""
        if message.meaning == "show":
            self._ask()
        else:
            self.action_close()

    def _ask(self) -> None:
        if self._state != "asking":
            return
        self._show("reading", t("Reading the source again ..."), "dim")
        Reader(self, self._inventory).ask("reveal", self._read)

    def _read(self) -> messages.Revealed | messages.Failed:
        """In a worker thread: the entry first, so that nothing is shown without one."""
        spot = self._spot
        audit.record(self._inventory, self._author, audit.REVEAL, spot.location, spot.entity, spot.locator)
        try:
            value = self._reveal(spot.location, spot.entity, spot.locator, spot.masked, self._stop)
            return messages.Revealed(value)
        except SourceError as problem:
            text = t(
                "{cause}: {reason}", cause=vocabulary.word(problem.cause), reason=vocabulary.reason(problem.reason)
            )
        except Exception as problem:  # noqa: BLE001 - its text may quote the value, so only its kind is told
            text = t("The source cannot be read ({kind})", kind=type(problem).__name__)
        return messages.Failed(text)

    def on_revealed(self, message: messages.Revealed) -> None:
        """Show it for a while."""
        if message.value is None:
            gone = t("It no longer stands there: the source has changed since it was examined.")
            self._show("failed", gone, "warn")
        else:
            self._show("shown", message.value, "strong")
            self.set_timer(_OPEN, self.action_close)

    def on_failed(self, message: messages.Failed) -> None:
        """Say why not."""
        self._show("failed", message.text, "warn")

    def on_unmount(self) -> None:
        """Stop reading, and forget."""
        self._stop.set()
        forget()

    def action_close(self) -> None:
        """Back to the sample."""
        if self.is_current:
            self.query_one("#value", TextList).show(lambda _width: ())
            self.dismiss(None)


def _one(text: str, role: str, width: int) -> Made:
    return line(Piece(fit(visible(text), width), role)), ("",)
