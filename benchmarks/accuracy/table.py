"""Tables before they become a file: cells as marked text or as spreadsheets hold them, and layouts as grids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from pdscan.demo.marks import plain


@dataclass(frozen=True, slots=True)
class Typed:
    """A cell that a spreadsheet keeps as a number or date; `said` is the marked value to find."""

    value: int | float | date
    said: str


Cell = str | int | float | Typed | None
Row = list[Cell]


@dataclass
class Table:
    """Headings and rows of one kind of record."""

    headings: list[str]
    rows: list[Row]


@dataclass
class Grid:
    """Cells as they lie on a sheet, and its merged ranges as (row, column, last row, last column) from 0."""

    rows: list[Row] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def shown(cell: Cell) -> str:
    """A cell as text, unmarked, the way a spreadsheet exports it."""
    if isinstance(cell, Typed):
        value = cell.value
        if isinstance(value, date):
            return f"{value.year}/{value.month}/{value.day}"
        return str(value)
    return "" if cell is None else plain(str(cell))


def said(cells: Iterable[Cell]) -> str:
    """The marked text of all cells, for the truth."""
    return "\n".join(cell.said if isinstance(cell, Typed) else str(cell) for cell in cells if cell is not None)


def grid_said(grid: Grid) -> str:
    """The marked text of a grid."""
    return "\n".join(said(row) for row in grid.rows)


def listed(table: Table, *, title: str = "", notes: Sequence[str] = (), numbered: bool = False) -> Grid:
    """The ordinary layout; a title row above, notes below, a running number in front."""
    grid = Grid()
    if title:
        grid.rows += [[title], []]
        grid.merged.append((0, 0, 0, max(1, len(table.headings) - 1)))
    lead: Row = ["No."] if numbered else []
    grid.rows.append([*lead, *table.headings])
    grid.rows += [[*([at] if numbered else []), *row] for at, row in enumerate(table.rows, 1)]
    if notes:
        grid.rows.append([])
        for note in notes:
            grid.rows.append([note])
    return grid


def bare(table: Table) -> Grid:
    """No headings at all."""
    return Grid([*table.rows])


def two_level(table: Table, groups: Sequence[tuple[str, int]]) -> Grid:
    """Two heading rows: groups over (some) columns, merged; the groups' widths sum up to the columns."""
    top: Row = []
    grid = Grid()
    for name, width in groups:
        if width > 1:
            grid.merged.append((0, len(top), 0, len(top) + width - 1))
        top += [name, *([None] * (width - 1))]
    grid.rows = [top, [*table.headings], *table.rows]
    return grid


def turned(table: Table) -> Grid:
    """Headings down the first column, one record a column."""
    columns = [[heading, *(row[at] for row in table.rows)] for at, heading in enumerate(table.headings)]
    return Grid([list(column) for column in columns])


def beside(pairs: Sequence[tuple[str, Cell]], *, width: int = 1, title: str = "") -> Grid:
    """A form with labels left of their values, `width` pairs a row."""
    grid = Grid([[title], []] if title else [])
    for at in range(0, len(pairs), width):
        grid.rows.append([cell for pair in pairs[at : at + width] for cell in pair])
    return grid


def below(pairs: Sequence[tuple[str, Cell]], *, width: int = 3, title: str = "") -> Grid:
    """A form with labels above their values, `width` pairs a row of boxes."""
    grid = Grid([[title], []] if title else [])
    for at in range(0, len(pairs), width):
        grid.rows.append([label for label, _ in pairs[at : at + width]])
        grid.rows.append([value for _, value in pairs[at : at + width]])
    return grid


def stacked(grids: Sequence[Grid], *, gap: int = 2) -> Grid:
    """Several grids below one another on one sheet."""
    whole = Grid()
    for grid in grids:
        top = len(whole.rows)
        whole.merged += [(r + top, c, r2 + top, c2) for r, c, r2, c2 in grid.merged]
        whole.rows += [*grid.rows, *([[] for _ in range(gap)])]
    return whole


def abreast(left: Grid, right: Grid) -> Grid:
    """Two grids side by side with an empty column between."""
    width = max(map(len, left.rows)) + 1
    rows: list[Row] = []
    for at in range(max(len(left.rows), len(right.rows))):
        row = [*left.rows[at]] if at < len(left.rows) else []
        row += [None] * (width - len(row))
        rows.append(row + (right.rows[at] if at < len(right.rows) else []))
    return Grid(rows)


def indented(grid: Grid, rng: Random) -> Grid:
    """The same grid some rows down and columns in, as people lay out sheets."""
    rows, columns = rng.randint(0, 3), rng.randint(0, 2)
    moved: list[Row] = [[] for _ in range(rows)]
    moved += [[*([None] * columns), *row] for row in grid.rows]
    return Grid(moved, [(r + rows, c + columns, r2 + rows, c2 + columns) for r, c, r2, c2 in grid.merged])
