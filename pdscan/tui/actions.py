"""The one table of what people can do: keys, footer, help, palette and documentation are made from it.

Every action has a key that works while an input method is on (arrows, enter, tab, function, alt and ctrl keys):
letters alone are swallowed by it.
"""

from __future__ import annotations

from collections.abc import Iterable

from pdscan.i18n import t
from pdscan.tui.action import (
    BROWSE,
    COLUMNS,
    DIFFERENCE,
    EVERYWHERE,
    FREQUENCY,
    KEPT,
    LEDGER,
    LINE,
    LIST,
    SCAN,
    TABLE,
    TREE,
    VIEWS,
    Action,
)

__all__ = ["ACTIONS", "BROWSE", "EVERYWHERE", "LIST", "TABLE", "TREE", "VIEWS", "Action", "conflicts", "named", "of"]

# fmt: off - a table, two lines an action
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
        "undo",
        BROWSE,
        "u ctrl+z",
        lambda: (t("Undo"), t("Take your last decision back; again the one before it")),
        writes=True,
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
    Action(
        "previous_unreviewed",
        BROWSE,
        "N alt+n",
        lambda: (t("Previous"), t("Go back to the asset before that nobody decided on")),
    ),
    Action(
        "findings",
        BROWSE,
        "f alt+f",
        lambda: (t("Findings"), t("Show findings instead of assets in the table, or back")),
        in_footer=True,
    ),
    Action("columns", BROWSE, "C alt+c", lambda: (t("Columns"), t("Choose the columns of the table and their order"))),
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
    Action("save_view", BROWSE, "w ctrl+w", lambda: (t("Keep view"), t("Keep folder, filter and order under a name"))),
    Action("saved_views", BROWSE, "o ctrl+l", lambda: (t("Kept views"), t("Go to a view that was kept, or delete it"))),
    Action("assets", EVERYWHERE, "1 alt+1", lambda: (t("Assets"), t("Back to sources and assets")), is_view=True),
    Action(
        "overview",
        EVERYWHERE,
        "2 ctrl+o alt+2",
        lambda: (t("Overview"), t("Charts of the assets in view")),
        in_footer=True,
        is_view=True,
    ),
    Action(
        "coverage",
        EVERYWHERE,
        "3 ctrl+g alt+3",
        lambda: (t("Coverage"), t("What was not examined, by cause")),
        in_footer=True,
        is_view=True,
    ),
    Action(
        "exposure",
        EVERYWHERE,
        "4 alt+4",
        lambda: (t("Exposure"), t("What everyone can read, and the verdicts on buckets")),
        is_view=True,
    ),
    Action(
        "ledger",
        EVERYWHERE,
        "5 alt+5",
        lambda: (t("Ledger"), t("The lines of the register, with owner, purpose and retention")),
        is_view=True,
    ),
    Action(
        "difference",
        EVERYWHERE,
        "6 alt+6",
        lambda: (t("Difference"), t("What is new, changed, gone or moved between two runs")),
        is_view=True,
    ),
    Action(
        "frequency",
        EVERYWHERE,
        "7 alt+7",
        lambda: (t("Frequency"), t("Count the assets in view by any column")),
        is_view=True,
    ),
    Action(
        "waiting",
        EVERYWHERE,
        "8 alt+8",
        lambda: (t("Waiting"), t("Decisions that wait for a second person, or that are open again")),
        is_view=True,
    ),
    Action(
        "reconcile",
        EVERYWHERE,
        "9 alt+9",
        lambda: (t("Compare"), t("Compare with the organisation's own register (a workbook)")),
        is_view=True,
    ),
    Action("scan", EVERYWHERE, "0 alt+0", lambda: (t("Scan"), t("Start, pause and watch a scan")), is_view=True),
    Action(
        "people",
        EVERYWHERE,
        "p ctrl+n",
        lambda: (t("People"), t("How many people the marked assets, or those in view, are about")),
    ),
    Action(
        "export",
        EVERYWHERE,
        "E ctrl+x",
        lambda: (t("Export"), t("Write what is in view to a file (csv, xlsx, jsonl)")),
    ),
    Action("theme", EVERYWHERE, "T alt+t", lambda: (t("Theme"), t("Other colours; the last ones are kept"))),
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
    Action("mark_line", LEDGER, "space insert", lambda: (t("Mark"), t("Mark the line, to make it part of another"))),
    Action(
        "merge_lines",
        LEDGER,
        "M f8",
        lambda: (t("Merge"), t("Make the marked lines part of the one under the cursor")),
        writes=True,
    ),
    Action(
        "split_lines",
        LEDGER,
        "S f6",
        lambda: (t("Split"), t("Set apart what lies in a folder, or matches a pattern, as a line of its own")),
        writes=True,
    ),
    Action("line_assets", LINE, "a f4", lambda: (t("Its assets"), t("Show the assets of the line"))),
    Action("next_column", FREQUENCY, "right l", lambda: (t("Next column"), t("Count by the next column"))),
    Action("previous_column", FREQUENCY, "left h", lambda: (t("Column before"), t("Count by the column before"))),
    Action("earlier_run", DIFFERENCE, "left h", lambda: (t("Earlier run"), t("Compare with the run before"))),
    Action("later_run", DIFFERENCE, "right l", lambda: (t("Later run"), t("Compare with the run after"))),
    Action("pause_scan", SCAN, "space f9", lambda: (t("Pause"), t("Pause the scan, or go on"))),
    Action("toggle_column", COLUMNS, "space insert", lambda: (t("Shown"), t("Show the column, or leave it out"))),
    Action("column_up", COLUMNS, "K alt+up", lambda: (t("Earlier"), t("Move the column towards the front"))),
    Action("column_down", COLUMNS, "J alt+down", lambda: (t("Later"), t("Move the column towards the end"))),
    Action("usual_columns", COLUMNS, "d delete", lambda: (t("Usual"), t("Back to the usual columns"))),
    Action("delete_view", KEPT, "d delete", lambda: (t("Delete"), t("Delete the kept view"))),
)
# fmt: on


def of(*places: str) -> tuple[Action, ...]:
    """The actions of some places, in the order of the table."""
    return tuple(action for action in ACTIONS if action.where in places)


def named(name: str) -> Action:
    """The action with this id."""
    return next(action for action in ACTIONS if action.id == name)


def views() -> tuple[Action, ...]:
    """The actions that show a view, in the order of their numbers."""
    return tuple(action for action in ACTIONS if action.is_view)


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
