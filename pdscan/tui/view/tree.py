"""The sources as a tree: sums of folders rolled up to their parents, and its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
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
    """A source or folder with everything below it. `folder` is the key of its selection, None for a source."""

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
    children: dict[str, Node] = field(default_factory=dict)

    @property
    def key(self) -> tuple[int, str | None]:
        """What identifies the node from one reading of the inventory to the next."""
        return self.source_id, self.folder

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


def _parts(uri: str, folder: str) -> Iterator[tuple[str, str]]:
    """(key, label) of every folder from below the source down to `folder`."""
    base = uri.rstrip("/\\")
    start = len(base) if folder.startswith(base) else 0
    is_posix = uri.startswith("/") or "://" in uri
    for match in (_SLASH if is_posix else _ANY_SLASH).finditer(folder, start):
        label = match.group().rstrip("/") if is_posix else match.group().rstrip("/\\")
        if label:
            end = match.end() if label.endswith("!") else match.start() + len(label)
            yield folder[:end], label.removesuffix("!")


def grow(sources: Sequence[tuple[int, str]], rows: Sequence[FolderRow]) -> list[Node]:
    """The tree of all sources, every node with the sums of all below it."""
    uris: Mapping[int, str] = dict(sources)
    roots = {number: Node(number, None, uri, 0) for number, uri in sources}
    for row in rows:
        node = roots[row.source_id]
        node.add(row)
        for key, label in _parts(uris[row.source_id], row.folder):
            below = node.children.get(key)
            if below is None:
                below = node.children[key] = Node(row.source_id, key, label, node.depth + 1)
            node = below
            node.add(row)
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
    handle = " " if not node.children else glyphs.opened if is_open else glyphs.closed
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
