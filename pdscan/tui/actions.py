"""The one table of what people can do: keys, footer, help, palette and documentation are made from it.

Every action has a key that works while an input method is on (arrows, enter, tab, function and ctrl keys): letters
alone are swallowed by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pdscan.i18n import t

LIST, TREE, TABLE, EVERYWHERE, BROWSE = "list", "tree", "table", "everywhere", "browse"
"""Where an action is: in any list, in one pane, on every screen, on the browsing screen."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do. `chords` names the keys, first the one shown; `words` gives the short label and a sentence."""

    id: str
    where: str
    chords: str
    words: Callable[[], tuple[str, str]]
    writes: bool = False
    in_footer: bool = False

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


ACTIONS = (
    Action(
        "help", EVERYWHERE, "f1 question_mark", lambda: (t("Help"), t("Show keys and filter words")), in_footer=True
    ),
    Action(
        "filter",
        BROWSE,
        "slash f3 ctrl+f",
        lambda: (t("Filter"), t("Filter the assets by text, category, status and more")),
        in_footer=True,
    ),
    Action("clear_filter", BROWSE, "escape", lambda: (t("All"), t("Take the filter away"))),
    Action(
        "confirm",
        BROWSE,
        "c f7",
        lambda: (t("Personal"), t("Confirm: this is personal data")),
        writes=True,
        in_footer=True,
    ),
    Action(
        "reject",
        BROWSE,
        "x f8",
        lambda: (t("Not personal"), t("Not personal data; the reason is asked for")),
        writes=True,
        in_footer=True,
    ),
    Action(
        "investigate",
        BROWSE,
        "i f9",
        lambda: (t("Investigate"), t("Somebody has to look; the reason is asked for")),
        writes=True,
        in_footer=True,
    ),
    Action(
        "confirm_with_owner",
        BROWSE,
        "e ctrl+e",
        lambda: (t("Personal ..."), t("Confirm, with owner and reason")),
        writes=True,
    ),
    Action(
        "undo", BROWSE, "u ctrl+z", lambda: (t("Undo"), t("Take the last decision of this session back")), writes=True
    ),
    Action("redo", BROWSE, "U ctrl+y", lambda: (t("Redo"), t("Decide again what was taken back")), writes=True),
    Action("mark", TABLE, "space insert", lambda: (t("Mark"), t("Mark the asset for a decision on many at once"))),
    Action(
        "mark_range", TABLE, "v ctrl+t", lambda: (t("Mark to here"), t("Mark everything from the last mark to here"))
    ),
    Action("mark_all", TABLE, "a ctrl+a", lambda: (t("Mark all"), t("Mark all assets in view, or none"))),
    Action(
        "next_unreviewed",
        BROWSE,
        "n f4",
        lambda: (t("Next"), t("Go to the next asset that nobody decided on")),
        in_footer=True,
    ),
    Action("sort", BROWSE, "s f2", lambda: (t("Sort"), t("Sort by the next column")), in_footer=True),
    Action("reverse", BROWSE, "S ctrl+s", lambda: (t("Turn"), t("Turn the order round"))),
    Action("measure", BROWSE, "m ctrl+b", lambda: (t("Bars"), t("Let the tree's bars show the next measure"))),
    Action(
        "back", BROWSE, "left_square_bracket alt+left", lambda: (t("Back"), t("Back to the folder and filter before"))
    ),
    Action("forward", BROWSE, "right_square_bracket alt+right", lambda: (t("Forward"), t("Forward again"))),
    Action("zoom", BROWSE, "z f6", lambda: (t("Zoom"), t("Give the pane the whole screen, and back")), in_footer=True),
    Action(
        "reveal",
        BROWSE,
        "r f12",
        lambda: (t("Show"), t("Show the raw value of the sample under the cursor; asks first")),
        writes=True,
    ),
    Action(
        "overview", EVERYWHERE, "2 ctrl+o", lambda: (t("Overview"), t("Charts of the assets in view")), in_footer=True
    ),
    Action(
        "coverage",
        EVERYWHERE,
        "3 ctrl+g",
        lambda: (t("Coverage"), t("What was not examined, by cause")),
        in_footer=True,
    ),
    Action(
        "palette", EVERYWHERE, "ctrl+p colon", lambda: (t("Actions"), t("Find an action by its name")), in_footer=True
    ),
    Action("refresh", EVERYWHERE, "f5 ctrl+r", lambda: (t("Refresh"), t("Read the inventory again"))),
    Action(
        "quit", EVERYWHERE, "q ctrl+q ctrl+c", lambda: (t("Quit"), t("Leave the browser, or the view")), in_footer=True
    ),
    Action("next_pane", EVERYWHERE, "tab", lambda: (t("Next pane"), t("Go to the next pane"))),
    Action("previous_pane", EVERYWHERE, "shift+tab", lambda: (t("Previous pane"), t("Go to the pane before"))),
    Action("up", LIST, "up k", lambda: (t("Up"), t("One line up"))),
    Action("down", LIST, "down j", lambda: (t("Down"), t("One line down"))),
    Action("page_up", LIST, "pageup ctrl+u", lambda: (t("Page up"), t("One page up"))),
    Action("page_down", LIST, "pagedown ctrl+d", lambda: (t("Page down"), t("One page down"))),
    Action("first", LIST, "home g", lambda: (t("First"), t("To the first line"))),
    Action("last", LIST, "end G", lambda: (t("Last"), t("To the last line"))),
    Action("choose", LIST, "enter", lambda: (t("Choose"), t("Open the folder, the details, or filter by the line"))),
    Action("open", TREE, "right l", lambda: (t("Open"), t("Open the folder in the tree"))),
    Action("shut", TREE, "left h", lambda: (t("Close"), t("Close the folder, or go to the one above"))),
)


def of(*places: str) -> tuple[Action, ...]:
    """The actions of some places, in the order of the table."""
    return tuple(action for action in ACTIONS if action.where in places)


def named(name: str) -> Action:
    """The action with this id."""
    return next(action for action in ACTIONS if action.id == name)


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


def conflicts(places: Iterable[str]) -> list[tuple[str, str, str]]:
    """(key, action, action) for every key that two actions of these places share."""
    seen: dict[str, str] = {}
    found = []
    for action in of(*places):
        for key in action.keys:
            if key in seen:
                found.append((key, seen[key], action.id))
            seen[key] = action.id
    return found
