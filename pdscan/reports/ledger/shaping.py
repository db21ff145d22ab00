"""Merging, splitting and renaming lines, so that it stays over scans."""

from __future__ import annotations

from dataclasses import replace

from pdscan.config import LedgerSettings
from pdscan.i18n import t
from pdscan.inventory import register
from pdscan.inventory.register import Kept
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.entries import Entry, collect, digest
from pdscan.reports.ledger.numbers import line_id, part_of, written
from pdscan.reports.ledger.reading import LedgerProblem


def merge(inventory: Inventory, numbers: list[str], into: str, author: str, settings: LedgerSettings) -> None:
    """Make lines part of another one; what people wrote into them goes along. Raises LedgerProblem."""
    entries, kept = _lines(inventory, settings), written(inventory)
    target = kept.get(into) or Kept(_known(entries, into).id, sheet=part_of(into))
    cells = dict(target.cells)
    changed = []
    for number in numbers:
        if number == into:
            raise LedgerProblem(t("a line cannot be merged into itself: {line}", line=number))
        one = kept.get(number) or Kept(_known(entries, number).id, sheet=part_of(number))
        for key, (text, base) in one.cells.items():
            ours = cells.get(key, ("", base))
            texts = [ours[0], text] if text not in ours[0] else [ours[0]]
            cells[key] = (" / ".join(filter(None, texts)), ours[1])
        changed.append(replace(one, merged_into=into))
    register.keep(inventory, [*changed, replace(target, cells=cells, merged_into="")], author)


def split(inventory: Inventory, pattern: str, name: str, author: str, department: str = "") -> str:
    """Set apart what matches a glob (or lies in a folder) as a line of its own; its number."""
    number = line_id(pattern, name)
    cells = {"name": (name, digest(""))}
    if department:
        cells["task"] = (department, digest(""))
    register.keep(inventory, [Kept(number, "split", match=pattern, cells=cells)], author)
    return number


def rename(
    inventory: Inventory, number: str, name: str, department: str, author: str, settings: LedgerSettings
) -> None:
    """Give a line another name or department. Raises LedgerProblem."""
    entry = _known(_lines(inventory, settings), number)
    line = written(inventory).get(number) or Kept(number, sheet=part_of(number))
    cells = dict(line.cells)
    for key, text in (("name", name), ("task", department)):
        if text:
            cells[key] = (text, digest(entry.said.get(key, "")))
    register.keep(inventory, [replace(line, cells=cells)], author)


def _lines(inventory: Inventory, settings: LedgerSettings) -> dict[str, Entry]:
    made = collect(inventory, settings)
    return {entry.id: entry for entry in (*made.personal, *made.related)}


def _known(entries: dict[str, Entry], number: str) -> Entry:
    if number not in entries:
        raise LedgerProblem(t("the register has no line {line}", line=number))
    return entries[number]
