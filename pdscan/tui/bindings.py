"""The action table as Textual bindings."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from pdscan.tui import actions


def bindings(*places: str) -> list[BindingType]:
    """Bindings for the actions of some places; their text is shown by our own footer and help."""
    return [Binding(",".join(action.keys), action.id, show=False) for action in actions.of(*places)]
