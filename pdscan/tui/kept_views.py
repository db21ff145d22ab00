"""Views that people keep: folder, filter and order under a name, in the user's configuration folder. No Textual."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pdscan.tui import user_file
from pdscan.tui.place import ASSETS, Place


@dataclass(frozen=True, slots=True)
class KeptView:
    """A place by its source's address, so that it means the same in every inventory of that source."""

    name: str
    source: str = ""
    folder: str = ""
    words: tuple[str, ...] = ()
    sort: str = "severity"
    is_reversed: bool = False
    kind: str = ASSETS

    def place(self, sources: dict[str, int]) -> Place:
        """Where it leads in an inventory; the filter alone where the source is not in it."""
        number = sources.get(self.source)
        folder = self.folder or None if number is not None else None
        return Place(number, folder, self.words, self.sort, self.is_reversed, kind=self.kind)


def location() -> Path:
    """The file, beside the key of the digests."""
    return user_file.location("views.json")


def load() -> list[KeptView]:
    """All kept views by name; none where there is no file that can be read."""
    try:
        found = [KeptView(**{**one, "words": tuple(one["words"])}) for one in user_file.read(location())["views"]]
    except (TypeError, KeyError):
        return []
    return sorted(found, key=lambda one: one.name)


def keep(view: KeptView) -> None:
    """Add a view, in place of one with the same name. Raises OSError."""
    _write([*(one for one in load() if one.name != view.name), view])


def delete(name: str) -> None:
    """Forget a view. Raises OSError."""
    _write([one for one in load() if one.name != name])


def _write(views: list[KeptView]) -> None:
    stored = [
        {
            "name": one.name,
            "source": one.source,
            "folder": one.folder,
            "words": list(one.words),
            "sort": one.sort,
            "is_reversed": one.is_reversed,
            "kind": one.kind,
        }
        for one in views
    ]
    user_file.write(location(), {"views": stored})
