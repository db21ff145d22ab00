"""The page's part on buckets: all of them in one table, and a card for each that is open, unknown or shared."""

from __future__ import annotations

import time
from dataclasses import dataclass

from pdscan.i18n import t
from pdscan.inventory.buckets import Bucket, buckets
from pdscan.inventory.store import Inventory
from pdscan.reports import exposure as words
from pdscan.reports.html.table import Cell, Table
from pdscan.reports.safe import plain

_TONES = {"critical": "red", "high": "red", "medium": "amber", "low": "blue"}


@dataclass(frozen=True, slots=True)
class Card:
    """One bucket: its grade and why, each kind of access with verdict and reasons, what to change, what may follow.

    `fixes` are (what to do, the command for it or "").
    """

    name: str
    grade: str
    tone: str
    because: tuple[str, ...]
    inside: str
    accesses: tuple[tuple[str, str, tuple[str, ...]], ...]
    fixes: tuple[tuple[str, str], ...]
    hints: tuple[str, ...]


def exposure(inventory: Inventory) -> tuple[Table | None, list[Card]]:
    """(overview, cards), the gravest first; None where no bucket was judged."""
    found = buckets(inventory)
    if not found:
        return None, []
    heads = (t("bucket"), t("grade"), *map(words.access_word, ("read", "list", "write", "acp")), t("people"),
             t("looked at on"))  # fmt: skip
    note = t("Signed URLs leave no trace in the configuration: only CloudTrail data events show them.")
    table = Table(t("Exposure of buckets"), heads, tuple(map(_row, found)), note)
    return table, [_card(bucket) for bucket in found if any(map(words.tells, bucket.rows))]


def _row(bucket: Bucket) -> tuple[Cell, ...]:
    labels = {row.access: words.label_word(row.label) for row in bucket.rows}
    checked = time.strftime("%Y-%m-%d", time.localtime(max(row.checked for row in bucket.rows)))
    accesses = (labels.get(access, t("unknown")) for access in ("read", "list", "write", "acp"))
    people: Cell = words.interval(bucket.contents.people) if bucket.contents.examined else "?"
    return (plain(bucket.folder), words.grade_word(bucket.grade), *accesses, people, checked)


def _card(bucket: Bucket) -> Card:
    accesses = []
    for row in bucket.rows:
        tried = (words.probe_word(row.probe),) if row.probe else ()
        reasons = tuple(map(plain, (*words.openings(row), *tried)))
        accesses.append((words.access_word(row.access), words.label_word(row.label), reasons))
    return Card(
        plain(bucket.folder),
        words.grade_word(bucket.grade),
        _TONES[bucket.grade],
        tuple(map(plain, words.because(bucket))),
        plain(words.inside(bucket.contents)),
        tuple(accesses),
        tuple((plain(told), plain(command)) for told, command in words.fixes(bucket)),
        tuple(map(plain, words.hints(bucket))),
    )
