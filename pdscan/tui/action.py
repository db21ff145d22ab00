"""What an action is, and the places where actions are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

LIST, TREE, TABLE, EVERYWHERE, BROWSE = "list", "tree", "table", "everywhere", "browse"
"""Where an action is: in any list, in one pane, on every screen, on the browsing screen."""
LEDGER, LINE, FREQUENCY, DIFFERENCE, SCAN, KEPT = "ledger", "line", "frequency", "difference", "scan", "kept"
COLUMNS = "columns"
"""… or in one view."""
VIEWS = (LEDGER, LINE, FREQUENCY, DIFFERENCE, SCAN, KEPT, COLUMNS)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `chords` names the keys, first the one shown; `words` gives the short label and a sentence."""

    id: str
    where: str
    chords: str
    words: Callable[[], tuple[str, str]]
    writes: bool = False
    in_footer: bool = False
    is_view: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys as Textual names them."""
        return tuple(self.chords.split())

    @property
    def label(self) -> str:
        """A word or two, for the footer."""
        return self.words()[0]

    @property
    def help(self) -> str:
        """What it does."""
        return self.words()[1]
