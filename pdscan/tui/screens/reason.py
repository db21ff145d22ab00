"""The dialog that asks for the reason of a decision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input

from pdscan.i18n import t
from pdscan.tui.safe_text import fit, visible
from pdscan.tui.view.lines import Piece, line
from pdscan.tui.widgets.one_line import Made, OneLine


@dataclass(frozen=True, slots=True)
class Answer:
    """What the dialog brings back."""

    reason: str
    owner: str


class ReasonDialog(ModalScreen[Answer | None]):
    """Asks for a reason and, where known, an owner. Enter decides, escape leaves everything as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", show=False)]
    DEFAULT_CSS = """
    ReasonDialog { align: center middle; }
    ReasonDialog > Vertical { width: 64; max-width: 100%; height: auto; background: $panel; padding: 1 2; }
    ReasonDialog Input { border: none; height: 1; background: $surface; margin-bottom: 1; padding: 0 1; }
    ReasonDialog Input:focus { border: none; background: $surface-lighten-1; }
    """

    def __init__(self, title: str, about: str, is_required: bool, reasons: list[str]) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._is_required = is_required
        self._reasons = reasons
        self._problem = ""

    def compose(self) -> ComposeResult:
        """Title, what it is about, two fields, keys."""
        reason = t("Reason (required)") if self._is_required else t("Reason (optional)")
        with Vertical():
            yield OneLine(lambda width: _one(self._title, "title", width))
            yield OneLine(lambda width: _one(self._about, "dim", width))
            yield OneLine(lambda width: _one("", "", width))
            yield OneLine(lambda width: _one(reason, "strong", width))
            yield Input(id="reason", suggester=SuggestFromList(self._reasons) if self._reasons else None)
            yield OneLine(lambda width: _one(t("Owner (optional)"), "strong", width))
            yield Input(id="owner")
            yield OneLine(
                lambda width: _one(self._problem or t("Enter decides, Tab goes on, Esc cancels"), self._role(), width),
                id="problem",
            )

    def _role(self) -> str:
        return "grave" if self._problem else "dim"

    def on_mount(self) -> None:
        """Type the reason at once."""
        self.query_one("#reason", Input).focus()

    def on_input_submitted(self) -> None:
        """Enter in either field."""
        reason = self.query_one("#reason", Input).value.strip()
        if self._is_required and not reason:
            self._problem = t("A reason is needed, so that an auditor can follow it")
            self.query_one("#problem", OneLine).refresh()
            self.query_one("#reason", Input).focus()
            return
        self.dismiss(Answer(reason, self.query_one("#owner", Input).value.strip()))

    def action_cancel(self) -> None:
        """Nothing is decided."""
        self.dismiss(None)


def _one(text: str, role: str, width: int) -> Made:
    return line(Piece(fit(visible(text), width), role)), ("",)
