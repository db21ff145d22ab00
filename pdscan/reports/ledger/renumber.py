"""Files in which person-related lines still have the numbers of lines of personal data (`PD-…`)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from pdscan.reports.ledger.numbers import RELATED, number_in
from pdscan.reports.ledger.reading import Read, Row


def renumber(found: Read, known: Collection[str]) -> None:
    """Give the rows of a file their numbers of today: those on the sheet of person-related information, theirs."""
    given = {row.id for row in found.rows}
    ours = {row.id for row in found.rows if row.sheet != RELATED}
    old = {
        row.id
        for row in found.rows
        if row.sheet == RELATED and (new := number_in(row.id, RELATED)) != row.id and new in known and new not in given
    }
    if not old:
        return
    found.rows = [_renamed(row) if row.sheet == RELATED and row.id in old else row for row in found.rows]
    seen: set[tuple[str, str]] = set()
    for at, row in enumerate(found.risks):
        place = (row.id, row.texts.get("phase", ""))
        if row.id in old and (row.id not in ours or place in seen):
            found.risks[at] = _renamed(row)
        seen.add(place)
    for (number, key), mark in {**found.marks, **found.repeated}.items():
        if number in old and (number not in ours or (number, key) in found.repeated):
            found.marks[(number_in(number, RELATED), key)] = mark


def _renamed(row: Row) -> Row:
    return replace(row, id=number_in(row.id, RELATED))
