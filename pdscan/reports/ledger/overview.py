"""The ledger as rows for a screen: what the workbook says of each line, and which assets stand behind it."""

from __future__ import annotations

from dataclasses import dataclass

from pdscan.config import LedgerSettings
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.entries import Entry, collect


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One line. `part` is `personal` or `related` (個人関連情報); `persons` the estimate [low, high].

    `texts` has what the ledger shows by column key (`columns.COLUMNS` in their order, with headings); `edited` the
    keys that a person wrote, `changed_since` those of them where the scan says something else by now. `asset_ids` are
    for `query.assets`. `is_own` marks lines that only people know, `is_gone` those of which nothing is found any more.
    """

    id: str
    part: str
    texts: dict[str, str]
    edited: frozenset[str]
    changed_since: frozenset[str]
    asset_ids: tuple[int, ...]
    persons: tuple[int, int]
    categories: tuple[str, ...]
    is_own: bool
    is_gone: bool


def ledger_rows(
    inventory: Inventory,
    settings: LedgerSettings = LedgerSettings(),  # noqa: B008 - frozen, never changed
) -> list[LedgerRow]:
    """Every line of the current ledger, personal data first, in the order of the workbook.

    Takes a second per some 10,000 assets: not for a screen's first paint.
    """
    made = collect(inventory, settings)
    parts = (("personal", made.personal), ("related", made.related))
    return [_row(part, entry) for part, entries in parts for entry in entries]


def _row(part: str, entry: Entry) -> LedgerRow:
    line = entry.line
    return LedgerRow(
        entry.id,
        part,
        entry.texts,
        entry.edited,
        entry.changed_since,
        tuple(row.id for row in line.assets) if line else (),
        line.persons if line else (0, 0),
        tuple(sorted(line.categories)) if line else (),
        entry.is_own,
        line is None and not entry.is_own,
    )
