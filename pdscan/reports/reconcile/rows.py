"""The differences as rows of text, one for a line of the workbook or of a screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pdscan.i18n import t
from pdscan.reports.reconcile.differences import Difference

GRAVE = ("unregistered", "not_found", "category")
"""Kinds to act on first."""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One difference in the reader's language. `kind` is one of `differences.KINDS`, `label` its words.

    `place`, `number` and `name` are of the company's row, "" where it has none; `line` and `line_name` of our ledger
    line; `asset_ids` what stands behind that (for `query.assets`).
    """

    kind: str
    label: str
    is_grave: bool
    place: str
    number: str
    name: str
    line: str
    line_name: str
    said: str
    found: str
    asset_ids: tuple[int, ...]


def labels() -> dict[str, str]:
    """What people read for each kind."""
    return {
        "unregistered": t("found, not in the register"),
        "not_found": t("in the register, not found"),
        "outside": t("paper and the like (not scanned)"),
        "items_found": t("items that the register lacks"),
        "items_listed": t("items that were not found"),
        "category": t("graver than the register says"),
        "count": t("number of people an order of magnitude off"),
        "retention": t("kept beyond the period"),
        "review": t("review due"),
        "blank": t("required cells empty"),
    }


def compared_rows(differences: Sequence[Difference], place: Callable[[str], str] = str) -> list[ComparedRow]:
    """The differences of a `workbook.Comparison`; `place` turns a location into what may be shown of it."""
    words = labels()
    return [_row(one, words[one.kind], place) for one in differences]


def _row(one: Difference, label: str, place: Callable[[str], str]) -> ComparedRow:
    row, entry, found = one.row, one.entry, one.found
    if one.kind == "unregistered" and entry is not None:
        places = "\n".join(map(place, entry.texts["place"].split("\n")))
        found = f"{entry.texts['items']} ({entry.texts['persons']}) {places}"
    return ComparedRow(
        one.kind,
        label,
        one.kind in GRAVE,
        row.place if row else "",
        row.texts.get("id", "") if row else "",
        row.texts.get("name", "") if row else "",
        entry.id if entry else "",
        entry.texts["name"] if entry else "",
        one.said,
        found,
        tuple(asset.id for asset in entry.line.assets) if entry and entry.line else (),
    )
