"""What people wrote into the ledger: their cells by line, their own lines, lines merged, split and renamed."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace

from sqlalchemy import delete, insert, select

from pdscan.inventory.schema import ledger_line
from pdscan.inventory.store import Inventory


@dataclass(frozen=True, slots=True)
class Kept:
    """One line as people left it.

    `origin` is `scan` (found), `split` (found, but set apart by the glob `match`), `person` (nothing a scan finds)
    or `title` (the head of the ledger). `cells` has by column what a person wrote and a digest of what the scan said
    then; `shown` the whole line as it was last handed out, for the time when nothing of it is found any more.
    """

    id: str
    origin: str = "scan"
    sheet: str = "personal"
    merged_into: str = ""
    match: str = ""
    position: int = 0
    cells: dict[str, tuple[str, str]] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    author: str = ""
    changed: float = 0.0


def kept(inventory: Inventory) -> dict[str, Kept]:
    """Every line that people touched, by id, in their order."""
    statement = select(ledger_line).order_by(ledger_line.c.position, ledger_line.c.id)
    with inventory.reading() as connection:
        rows = connection.execute(statement).mappings().all()
    found: dict[str, Kept] = {}
    for row in rows:
        values = {**row, "cells": {key: (pair[0], pair[1]) for key, pair in row["cells"].items()}}
        found[row["id"]] = Kept(**{one.name: values[one.name] for one in fields(Kept)})
    return found


def keep(inventory: Inventory, lines: Iterable[Kept], author: str) -> None:
    """Store lines, replacing earlier states of the same ids, in one transaction."""
    made = [replace(line, author=author, changed=time.time()) for line in lines]
    with inventory.writing() as connection:
        for line in made:
            connection.execute(delete(ledger_line).where(ledger_line.c.id == line.id))
            values = {one.name: getattr(line, one.name) for one in fields(Kept)}
            values["cells"] = {key: list(pair) for key, pair in line.cells.items()}
            connection.execute(insert(ledger_line).values(**values))
