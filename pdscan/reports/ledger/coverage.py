"""The sheet 走査範囲: every asset that was not (wholly) examined, with cause and reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.sheet import fit, lay_out, put

_FIRST = 5
"""The row below the headings."""


def fill(sheet: Any, inventory: Inventory, selection: Selection, place: Callable[[str], str] = str) -> None:
    """Write the sheet; `place` turns a location into what is shown of it."""
    whole = query.summary(inventory, selection)
    headings = (t("status"), t("cause"), t("asset"), t("reason"))
    lay_out(sheet, t("Coverage"), list(zip(headings, (12.0, 18.0, 80.0, 60.0), strict=True)), top=_FIRST - 1)
    counts = vocabulary.listed(
        f"{vocabulary.word(status)} {number:,}" for status, number in sorted(whole.by_status.items())
    )
    put(sheet, 2, 1, t("{total:,} assets", total=whole.assets))
    put(sheet, 2, 3, counts)
    number = _FIRST
    for row in query.iter_assets(inventory, selection, sort="status"):
        if row.cause:
            values = (
                vocabulary.word(row.status),
                vocabulary.word(row.cause),
                place(row.location),
                vocabulary.reason(row.reason),
            )
            for position, value in enumerate(values, 1):
                put(sheet, number, position, value)
            fit(sheet, number, len(headings))
            number += 1
    if number == _FIRST:
        put(sheet, number, 1, t("everything was examined"))
