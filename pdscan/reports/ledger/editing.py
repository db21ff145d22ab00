"""Writing one cell of the ledger by hand: kept as an imported workbook's cells are."""

from __future__ import annotations

from dataclasses import replace

from pdscan.inventory import register
from pdscan.inventory.register import Kept
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.columns import COLUMNS, Column, Filled
from pdscan.reports.ledger.entries import Entry, digest

EDITABLE = tuple(column for column in COLUMNS if column.filled is not Filled.AUTOMATIC)
"""Columns that people fill, or whose suggestion they may replace."""


def write(inventory: Inventory, entry: Entry, sheet: str, column: Column, text: str, author: str) -> None:
    """Keep what a person wrote into a column of a line; an empty text gives the cell back to the scan."""
    kept = register.kept(inventory).get(entry.id) or Kept(entry.id, sheet=sheet)
    cells = dict(kept.cells)
    said = entry.said.get(column.key, "")
    if text.strip() and digest(text) != digest(said):
        cells[column.key] = (text.strip(), digest(said))
    else:
        cells.pop(column.key, None)
    shown = {key: value for key, value in entry.texts.items() if value}
    shown[column.key] = text.strip() or said
    register.keep(inventory, [replace(kept, cells=cells, shown=shown)], author)
