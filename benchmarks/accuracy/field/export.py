"""A table as a product exports it: notes above, group headings, a total and notes below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.formats import plain_text
from benchmarks.accuracy.rendering import CODED, DELIMITED, EXTENSIONS, PAPERS, WORKBOOKS, page_of
from benchmarks.accuracy.table import Cell, Grid, Row, Table
from benchmarks.accuracy.telling import tell
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page


@dataclass(frozen=True, slots=True)
class Export:
    """So many people's `keys` (`key=heading` between blanks; `/n` in a heading is a line end).

    `groups`: headings over columns as `name:width` between blanks, `_` for none; `total`: the last row's label.
    """

    stem: str
    kind: str
    keys: str
    count: int
    above: str = ""
    groups: str = ""
    total: str = ""
    below: str = ""
    sheet: str = "Sheet1"
    born: tuple[int, int] = (1955, 2004)


def heading(text: str) -> str:
    """A heading with its line ends."""
    return text.replace("/n", "\n")


def grid_of(world: World, entry: Export) -> Grid:
    """The export as it lies on the sheet."""
    made = world.table(entry.keys, entry.count, born=entry.born)
    grid = Grid()
    if entry.above:
        grid.rows += [*lined(tell(world, entry.above)), []]
    if entry.groups:
        top: Row = []
        for group in entry.groups.split():
            name, _, width = group.rpartition(":")
            if int(width) > 1:
                grid.merged.append((len(grid.rows), len(top), len(grid.rows), len(top) + int(width) - 1))
            top += [heading(name.strip("_")) or None, *([None] * (int(width) - 1))]
        grid.rows.append(top)
    grid.rows.append([heading(str(name)) for name in made.headings])
    grid.rows += made.rows
    if entry.total:
        sums: list[Cell] = [None] * (len(made.headings) - 2)
        grid.rows.append([entry.total, *sums, f"{entry.count}件"])
    if entry.below:
        grid.rows += [[], *lined(tell(world, entry.below))]
    return grid


def lined(marked: str) -> list[Row]:
    """A text as rows, its cells between bars."""
    return [list(line.split("｜")) for line in marked.split("\n")]


def page(world: World, entry: Export) -> Page:
    """The export in its format."""
    if entry.kind in CODED:
        made = world.table(entry.keys, entry.count, born=entry.born)
        return page_of(
            world, entry.stem, Table([heading(name) for name in made.headings], made.rows), entry.kind, set()
        )
    grid = grid_of(world, entry)
    if entry.kind in DELIMITED:
        encoding, delimiter = DELIMITED[entry.kind]
        return plain_text.delimited(grid, encoding, delimiter, entry.kind == "csvq")
    if entry.kind in WORKBOOKS:
        return WORKBOOKS[entry.kind]({entry.sheet: grid})
    return PAPERS[entry.kind]([entry.stem.rpartition("/")[2], grid])


def exports(world: World, entries: Sequence[Export]) -> Iterator[tuple[str, Page]]:
    """Every export as a file."""
    for entry in entries:
        yield f"{entry.stem}.{EXTENSIONS.get(entry.kind, entry.kind)}", page(world, entry)
