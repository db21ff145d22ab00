"""Views that people keep: folder, filter and order under a name, in the user's configuration folder. No Textual."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pdscan.engine import keys
from pdscan.tui.place import Place


@dataclass(frozen=True, slots=True)
class KeptView:
    """A place by its source's address, so that it means the same in every inventory of that source."""

    name: str
    source: str = ""
    folder: str = ""
    words: tuple[str, ...] = ()
    sort: str = "severity"
    is_reversed: bool = False

    def place(self, sources: dict[str, int]) -> Place:
        """Where it leads in an inventory; the filter alone where the source is not in it."""
        number = sources.get(self.source)
        folder = self.folder or None if number is not None else None
        return Place(number, folder, self.words, self.sort, self.is_reversed)


def location() -> Path:
    """The file, beside the key of the digests."""
    return keys.location().with_name("views.json")


def load() -> list[KeptView]:
    """All kept views by name; none where there is no file that can be read."""
    try:
        stored: Any = json.loads(location().read_text("utf-8"))
        found = [KeptView(**{**one, "words": tuple(one["words"])}) for one in stored["views"]]
    except (OSError, ValueError, TypeError, KeyError):
        return []
    return sorted(found, key=lambda one: one.name)


def keep(view: KeptView) -> None:
    """Add a view, in place of one with the same name. Raises OSError."""
    _write([*(one for one in load() if one.name != view.name), view])


def delete(name: str) -> None:
    """Forget a view. Raises OSError."""
    _write([one for one in load() if one.name != name])


def _write(views: list[KeptView]) -> None:
    path = location()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    stored = [
        {
            "name": one.name,
            "source": one.source,
            "folder": one.folder,
            "words": list(one.words),
            "sort": one.sort,
            "is_reversed": one.is_reversed,
        }
        for one in views
    ]
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(partial, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as stream:
            json.dump({"views": stored}, stream, ensure_ascii=False, indent=1)
        partial.replace(path)
    finally:
        with suppress(FileNotFoundError):
            partial.unlink()
