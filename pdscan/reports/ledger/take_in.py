"""Taking back what people wrote into an exported ledger: every changed cell, added lines and columns, the title.

A cell counts as people's when it differs from what was written into it. Emptied cells of the scan go back to the
scan. Rows with an unknown number, or without one, are lines that only people know.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from pdscan.config import LedgerSettings
from pdscan.inventory import register
from pdscan.inventory.register import Kept
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger import risks
from pdscan.reports.ledger.columns import BY_KEY, Filled
from pdscan.reports.ledger.entries import EXTRA, TITLE, Entry, collect, digest
from pdscan.reports.ledger.numbers import written
from pdscan.reports.ledger.reading import Read, Row, read
from pdscan.reports.ledger.renumber import renumber

_OWN = "P-"
"""Begins the number of a line that people added without one."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import brought: lines known to the scan, people's own lines, and cells that people wrote."""

    lines: int
    own_lines: int
    cells: int


def take_in(inventory: Inventory, path: Path, author: str, settings: LedgerSettings) -> Taken:
    """Read the file and keep what people wrote. Raises LedgerProblem."""
    found = read(path)
    made = collect(inventory, settings)
    entries = {entry.id: entry for entry in (*made.personal, *made.related)}
    kept = written(inventory)
    renumber(found, entries)
    result: dict[str, Kept] = {}
    known = own = 0
    numbers = _numbers(set(kept) | set(entries) | {row.id for row in found.rows})
    for position, row in enumerate(found.rows):
        is_repeated = row.id in result
        is_known = row.id in entries and not entries[row.id].is_own and not is_repeated
        if is_known:
            before = kept.get(row.id, Kept(row.id, sheet=row.sheet))
            result[row.id] = _changed(before, row, entries[row.id], found)
            known += 1
        else:
            number = row.id if row.id and not is_repeated else next(numbers)
            result[number] = _own(kept.get(number), number, row)
            own += 1
        number = list(result)[-1]
        result[number] = replace(result[number], position=position + 1)
    for row in found.risks:
        _risk(row, found, result, kept)
    if found.title:
        cells = {key: (text, "") for key, text in found.title.items() if text}
        result[TITLE] = Kept(TITLE, "title", cells=cells)
    register.keep(inventory, result.values(), author)
    return Taken(known, own, sum(len(line.cells) for line in result.values()))


def _numbers(taken: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if (name := f"{_OWN}{number:03}") not in taken:
            yield name


def _changed(before: Kept, row: Row, entry: Entry, found: Read) -> Kept:
    """The line with the cells that differ from what was written into them."""
    cells = dict(before.cells)
    for key, text in row.texts.items():
        written = found.marks.get((row.id, key))
        said = entry.said.get(key, "")
        column = BY_KEY.get(key)
        if written is not None:
            if digest(text) == written[0]:
                continue
            base = written[1]
        elif key.startswith(EXTRA):
            base = ""
        else:
            if column is None or column.filled is Filled.AUTOMATIC or digest(text) == digest(entry.texts.get(key, "")):
                continue
            base = digest(said)
        if text:
            cells[key] = (text, base)
        else:
            cells.pop(key, None)
    shown = {**row.texts, **{key: entry.texts[key] for key in ("name", "task") if not row.texts.get(key)}}
    return replace(before, cells=cells, shown=shown)


def _own(before: Kept | None, number: str, row: Row) -> Kept:
    risky = {key: pair for key, pair in (before.cells if before else {}).items() if key.startswith(risks.PREFIX)}
    cells = {key: (text, "") for key, text in row.texts.items() if text}
    return Kept(number, "person", row.sheet, cells={**cells, **risky})


def _risk(row: Row, found: Read, result: dict[str, Kept], kept: dict[str, Kept]) -> None:
    """A row of the risk analysis: what people changed in it goes to its line."""
    number = row.id
    line = result.get(number) or kept.get(number)
    if line is None:
        return
    phase = risks.phase_id(row.texts.get("phase", ""))
    cells = dict(line.cells)
    for key in ("risks", "facts", "measures", "rules", "residual", "review"):
        name, text = f"{risks.PREFIX}{phase}:{key}", row.texts.get(key, "")
        written = found.marks.get((number, name))
        if written is not None and digest(text) == written[0]:
            continue
        if text and (written is not None or key not in ("facts",)):
            cells[name] = (text, written[1] if written else "")
        elif not text:
            cells.pop(name, None)
    result[number] = replace(line, cells=cells)
