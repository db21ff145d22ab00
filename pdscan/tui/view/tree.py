"""The sources as a tree: sums of folders rolled up to their parents, and its rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pdscan.i18n import t
from pdscan.inventory.query import OLD_YEARS, FolderRow
from pdscan.tui.safe_text import cells, fit, fit_right, visible
from pdscan.tui.view.amounts import number
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.view.lines import Line, Piece, bar, line

MEASURES = ("flagged", "grave", "exposed", "persons", "old", "hits", "assets", "unread", "size")
"""What the bars and numbers of the tree can show."""

_SLASH = re.compile(r"[^/]*?!/|[^/]*/|[^/]+")
_ANY_SLASH = re.compile(r"[^/\\]*?!/|[^/\\]*[/\\]|[^/\\]+")


@dataclass(slots=True)
class Node:
    """A source or folder with everything below it. `folder` is the key of its selection, None for a source.

    `rows` are the sums of the folders below it; its children are made of them when somebody asks.
    """

    source_id: int
    folder: str | None
    label: str
    depth: int
    assets: int = 0
    flagged: int = 0
    hits: int = 0
    persons: int = 0
    unread: int = 0
    size: int = 0
    severity: int = 0
    grave: int = 0
    exposed: int = 0
    old: int = 0
    base: str = ""
    is_posix: bool = True
    rows: list[FolderRow] = field(default_factory=list)
    _children: dict[str, Node] | None = None

    @property
    def key(self) -> tuple[int, str | None]:
        """What identifies the node from one reading of the inventory to the next."""
        return self.source_id, self.folder

    @property
    def children(self) -> Mapping[str, Node]:
        """The nodes right below, by folder."""
        if self._children is None:
            self._children = self._grown()
        return self._children

    @property
    def has_children(self) -> bool:
        """Is there a folder below it?"""
        return bool(self.rows) if self.depth and self._children is None else bool(self.children)

    def _grown(self) -> dict[str, Node]:
        found: dict[str, Node] = {}
        for row in self.rows:
            start = len(self.base) if row.folder.startswith(self.base) else 0
            part = _part(row.folder, start, self.is_posix)
            if part is None:
                continue
            key, label = part
            below = found.get(key)
            if below is None:
                below = Node(self.source_id, key, label, self.depth + 1, base=key, is_posix=self.is_posix)
                found[key] = below
            below.add(row)
            if row.folder != key:
                below.rows.append(row)
        return found

    def add(self, row: FolderRow) -> None:
        """Take a folder's sums in. People add up to an upper bound only: the same people stand in many folders."""
        self.assets += row.assets
        self.flagged += row.flagged
        self.hits += row.hits
        self.persons = max(self.persons, row.persons_high)
        self.unread += row.unread
        self.size += row.size
        self.grave += row.grave
        self.exposed += row.exposed
        self.old += row.old
        self.severity = max(self.severity, row.severity)

    def amount(self, measure: str) -> int:
        """The value of one of MEASURES."""
        return int(getattr(self, measure))


def _part(folder: str, start: int, is_posix: bool) -> tuple[str, str] | None:
    """(key, label) of the first folder below the one whose name ends at `start`; None where there is none."""
    for match in (_SLASH if is_posix else _ANY_SLASH).finditer(folder, start):
        label = match.group().rstrip("/") if is_posix else match.group().rstrip("/\\")
        if label:
            end = match.end() if label.endswith("!") else match.start() + len(label)
            return folder[:end], label.removesuffix("!")
    return None


def grow(sources: Sequence[tuple[int, str]], rows: Sequence[FolderRow]) -> list[Node]:
    """The tree of all sources, every node with the sums of all below it."""
    roots = {
        source: Node(source, None, uri, 0, base=uri.rstrip("/\\"), is_posix=uri.startswith("/") or "://" in uri)
        for source, uri in sources
    }
    for row in rows:
        roots[row.source_id].add(row)
        roots[row.source_id].rows.append(row)
    return list(roots.values())


def flatten(roots: Sequence[Node], opened: set[tuple[int, str | None]], measure: str) -> list[Node]:
    """The nodes in view, top to bottom: the greatest first, children below an opened node."""
    shown: list[Node] = []

    def visit(nodes: Sequence[Node]) -> None:
        for node in sorted(nodes, key=lambda one: (-one.amount(measure), one.label)):
            shown.append(node)
            if node.key in opened:
                visit(list(node.children.values()))

    visit(roots)
    return shown


def measure_name(measure: str) -> str:
    """The label of a measure."""
    return {
        "flagged": t("with findings"),
        "assets": t("assets"),
        "hits": t("hits"),
        "persons": t("largest"),
        "unread": t("not examined"),
        "grave": t("sensitive"),
        "exposed": t("open to everyone"),
        "old": t("unchanged for {years} years", years=OLD_YEARS),
        "size": t("bytes"),
    }[measure]


def row(node: Node, most: int, measure: str, width: int, is_open: bool, glyphs: Glyphs) -> Line:
    """One node: indent, handle, name, amount, bar. `most` is the greatest amount among its neighbours."""
    room = 6 if width >= 26 else 0
    count_width = 7
    handle = " " if not node.has_children else glyphs.opened if is_open else glyphs.closed
    indent = " " * min(node.depth, 6)
    name_width = max(4, width - cells(indent) - 2 - count_width - room - (2 if room else 1))
    pieces = [
        Piece(indent + handle + " ", "dim"),
        Piece(fit(visible(node.label), name_width), "source" if node.depth == 0 else ""),
        Piece(" " + fit_right(number(node.amount(measure), count_width), count_width), _role(node)),
    ]
    if room:
        pieces += [Piece(" "), *bar(node.amount(measure), most, room)]
    return line(*pieces)


def _role(node: Node) -> str:
    if node.severity >= _GRAVE:
        return "grave"
    return "warn" if node.flagged else "dim"


_GRAVE = 1 << 7  # the three gravest of `pdscan.appi.severity.ORDER`
