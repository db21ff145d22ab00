"""The sources' pane: a tree of folders with sums and bars."""

from __future__ import annotations

from collections.abc import Sequence

from pdscan.i18n import t
from pdscan.tui.action import LIST, TREE
from pdscan.tui.bindings import bindings
from pdscan.tui.safe_text import fit
from pdscan.tui.view import tree
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.view.lines import Line, Piece, line
from pdscan.tui.widgets.line_list import LineList


class SourceTree(LineList, inherit_bindings=False):
    """Nodes in view; the cursor's node is the folder that the table shows."""

    BINDINGS = bindings(LIST, TREE)

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._glyphs = glyphs
        self._roots: Sequence[tree.Node] = ()
        self._shown: list[tree.Node] = []
        self._most: dict[tuple[int, str | None], int] = {}
        self._opened: set[tuple[int, str | None]] = set()
        self.measure = tree.MEASURES[0]

    def show(self, roots: Sequence[tree.Node]) -> None:
        """Other sums; opened folders and the cursor stay where they are."""
        if not self._roots:
            self._opened.update(root.key for root in roots)
        kept = self.node.key if self.node else None
        self._roots = roots
        self._rebuild(kept)

    def _rebuild(self, kept: tuple[int, str | None] | None) -> None:
        self._shown = tree.flatten(self._roots, self._opened, self.measure)
        self._most.clear()
        for group in (self._roots, *(list(node.children.values()) for node in self._shown if node.key in self._opened)):
            most = max((node.amount(self.measure) for node in group), default=0)
            self._most.update((node.key, most) for node in group)
        self.changed()
        self.move(next((at for at, node in enumerate(self._shown) if node.key == kept), self.cursor))

    @property
    def node(self) -> tree.Node | None:
        """The node with the cursor."""
        return self._shown[self.cursor] if self.cursor < len(self._shown) else None

    def reveal(self, source_id: int | None, folder: str | None) -> None:
        """Open the way to a folder and put the cursor there."""
        for root in self._roots:
            if root.source_id != source_id:
                continue
            node = root
            while folder is not None and node.folder != folder:
                below = [child for key, child in node.children.items() if folder.startswith(key)]
                if not below:
                    break
                self._opened.add(node.key)
                node = max(below, key=lambda child: len(child.folder or ""))
            self._rebuild(node.key)

    def count(self) -> int:
        """How many nodes are in view."""
        return len(self._shown)

    def line_at(self, index: int, width: int) -> Line:
        """One node."""
        node = self._shown[index]
        return tree.row(node, self._most[node.key], self.measure, width, node.key in self._opened, self._glyphs)

    def heading(self, width: int) -> Line:
        """Title, and what the numbers are."""
        return line(Piece(fit(" " + t("Sources: {measure}", measure=tree.measure_name(self.measure)), width)))

    def next_measure(self) -> None:
        """Bars of the next measure."""
        self.measure = tree.MEASURES[(tree.MEASURES.index(self.measure) + 1) % len(tree.MEASURES)]
        self._rebuild(self.node.key if self.node else None)

    def action_open(self) -> None:
        """Open the folder, or go to its first child."""
        node = self.node
        if node is None or not node.has_children:
            return
        if node.key in self._opened:
            self.move(self.cursor + 1)
        else:
            self._opened.add(node.key)
            self._rebuild(node.key)

    def action_shut(self) -> None:
        """Close the folder, or go to the one above."""
        node = self.node
        if node is None:
            return
        if node.key in self._opened:
            self._opened.discard(node.key)
            self._rebuild(node.key)
        else:
            above = (at for at in range(self.cursor, -1, -1) if self._shown[at].depth < node.depth)
            self.move(next(above, self.cursor))

    def action_choose(self) -> None:
        """Open or close."""
        node = self.node
        if node is not None and node.has_children and node.key not in self._opened:
            self.action_open()
        else:
            super().action_choose()
