"""Keys as Textual names them and as people know them."""

from __future__ import annotations

from pdscan.tui.action import Action

_KEY_NAMES = {
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "escape": "Esc",
    "shift+tab": "Shift-Tab",
}


def key_name(key: str) -> str:
    """A key as people know it: `ctrl+f` → `^F`, `f1` → `F1`."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+").upper()
    if key.startswith("alt+"):
        return "Alt-" + key_name(key.removeprefix("alt+"))
    return key if len(key) == 1 else key.capitalize()


def key_of(character: str) -> str:
    """The key that gives a character, as Textual names it."""
    names = {"space": " ", **_KEY_NAMES}
    return next((key for key, name in names.items() if name == character), character)


def keys_text(action: Action) -> str:
    """All keys of an action."""
    return " ".join(key_name(key) for key in action.keys)
