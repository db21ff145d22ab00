"""What a user set up for good: the columns of the table and the theme. A broken file counts as none. No Textual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pdscan.tui import user_file
from pdscan.tui.place import ASSETS, FINDINGS


@dataclass(frozen=True, slots=True)
class Habits:
    """`columns`: by kind of rows, in their order; none chosen, none there. `theme`: "" for the usual one."""

    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    theme: str = ""


def location() -> Path:
    """The file."""
    return user_file.location("browser.json")


def load() -> Habits:
    """What was set up before."""
    stored = user_file.read(location())
    if not isinstance(stored, dict):
        return Habits()
    columns, theme = stored.get("columns"), stored.get("theme")
    chosen = {
        kind: tuple(name for name in names if isinstance(name, str))
        for kind, names in (columns.items() if isinstance(columns, dict) else ())
        if kind in (ASSETS, FINDINGS) and isinstance(names, list)
    }
    return Habits(chosen, theme if isinstance(theme, str) else "")


def keep(habits: Habits) -> None:
    """Raises OSError."""
    columns = {kind: list(names) for kind, names in habits.columns.items()}
    user_file.write(location(), {"columns": columns, "theme": habits.theme})
