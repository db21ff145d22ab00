"""A view: lines over what a question to the inventory gives. The question is asked in the background."""

from __future__ import annotations

from typing import Generic, TypeVar

from pdscan.i18n import t
from pdscan.inventory.store import Inventory
from pdscan.tui import messages
from pdscan.tui.reader import Reader
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view.lines import Line, Piece, line

Answer = TypeVar("Answer")


class View(TextView, Generic[Answer]):
    """Subclasses say what they ask (`read`, in a worker thread) and how the answer looks (`show`)."""

    def __init__(self, title: str, inventory: Inventory) -> None:
        super().__init__(title, self._shown)
        self.inventory = inventory
        self.answer: Answer | None = None

    def read(self) -> Answer:
        """Ask the inventory."""
        raise NotImplementedError

    def show(self, answer: Answer, width: int) -> list[Line]:
        """The lines, `width` cells wide."""
        raise NotImplementedError

    def _shown(self, width: int) -> list[Line]:
        if self.answer is None:
            return [line(Piece("  " + t("Counting ..."), "dim"))]
        return self.show(self.answer, width)

    def on_mount(self) -> None:
        """Ask at once."""
        super().on_mount()
        self.reread()

    def reread(self) -> None:
        """Ask again."""
        Reader(self, self.inventory).ask("view", lambda: messages.Answered(self.read()))

    def on_answered(self, message: messages.Answered) -> None:
        """Show what came; the cursor stays where it was."""
        is_first = self.answer is None
        self.answer = message.answer
        if is_first:
            self.lines.show(self._shown, self.heading())
            self.lines.move_to_first_choice()
        else:
            self.lines.again(self.heading())

    def heading(self) -> str:
        """The title over the lines."""
        return self._title

    def on_failed(self, message: messages.Failed) -> None:
        """Say it; the view stays."""
        self.app.say(message.text, is_problem=True)
