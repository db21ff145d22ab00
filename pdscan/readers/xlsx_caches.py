"""Copies of cells that an xlsx keeps beside its sheets: pivot caches and values of linked workbooks.

They outlive the rows they were made from: a pivot table sent out alone still carries every row.
"""

from __future__ import annotations

from collections.abc import Iterator

from connectors.base import Cause
from pdscan.model import Gap, Locator, TableSegment, TextSegment
from pdscan.readers.base import Item, ReadFailure
from pdscan.readers.grid import ROWS
from pdscan.readers.ooxml import Element, Package, local


def items(package: Package) -> Iterator[Item]:
    """Tables out of the caches; damage to one is a gap."""
    for folder, part, read in (
        ("xl/pivotCache/", "pivot cache", _pivot),
        ("xl/externalLinks/", "linked workbook", _linked),
    ):
        for name in package.matching(folder):
            try:
                yield from read(package, name, part)
            except ReadFailure as failure:
                yield Gap(failure.cause, failure.reason, {"part": part})


def _pivot(package: Package, name: str, part: str) -> Iterator[Item]:
    if "Definition" not in name:
        return
    fields = list(package.root(name).iter("{*}cacheField"))
    header = [field.get("name") or "" for field in fields]
    shared = [[item.get("v") or "" for items in field.iter("{*}sharedItems") for item in items] for field in fields]
    targets = [target for kind, target, _ in package.relations(name).values() if kind == "pivotCacheRecords"]
    records = [target for target in targets if target in package.sizes]
    if not records:
        values = "\n".join(value for column in shared for value in column if value)
        if values:
            yield TextSegment(values, Locator(part=part))
        return
    rows: list[list[str]] = []
    first = 1
    for number, record in enumerate(package.root(records[0]).iter("{*}r"), 1):
        rows.append([_value(cell, shared[at]) for at, cell in enumerate(record) if at < len(shared)])
        if len(rows) >= ROWS:
            yield TableSegment(rows, Locator(part=part), header, first, continues=first > 1)
            rows, first = [], number + 1
    if rows:
        yield TableSegment(rows, Locator(part=part), header, first, continues=first > 1)


def _value(cell: Element, shared: list[str]) -> str:
    value = cell.get("v") or ""
    if local(cell) != "x":
        return value
    if not value.isdigit() or int(value) >= len(shared):
        raise ReadFailure(Cause.DAMAGED, "a pivot cache points outside its values")
    return shared[int(value)]


def _linked(package: Package, name: str, part: str) -> Iterator[Item]:
    for data in package.root(name).iter("{*}sheetData"):
        rows = [["".join(cell.itertext()) for cell in row if local(cell) == "cell"] for row in data]
        if any(any(row) for row in rows):
            yield TableSegment(rows, Locator(part=part))
