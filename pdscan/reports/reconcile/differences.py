"""What differs between a company's row and what was found (domain specification §2.5 a to e)."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pdscan import vocabulary
from pdscan.i18n import language, t
from pdscan.reports.ledger.columns import COLUMNS
from pdscan.reports.ledger.entries import Entry
from pdscan.reports.reconcile.company import CompanyRow
from pdscan.reports.reconcile.items import day, people, says_yes, years
from pdscan.reports.reconcile.match import Matched, is_at, names_path
from recognizers.entities import ENTITIES, Sensitivity, Strength

KINDS = (
    "unregistered",
    "not_found",
    "outside",
    "items_found",
    "items_listed",
    "category",
    "count",
    "retention",
    "review",
    "blank",
)
"""In the order of the report. `outside` is not a difference: rows that no scan can find."""

_TRIVIAL = {"JP_POSTAL_CODE", "JP_CORPORATE_NUMBER", "JP_INVOICE_NUMBER", "AGE", "GENDER"}
"""Items whose absence from a list is no finding: they go with an address or a date of birth."""
_SHARE = 0.02
_REVIEW = timedelta(days=365)
_YEAR = 365.25 * 86_400


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference of a kind of KINDS, with what the ledger says and what was found."""

    kind: str
    row: CompanyRow | None
    entry: Entry | None
    said: str
    found: str


def differences(matched: Matched, locations: Sequence[str], today: date) -> list[Difference]:
    """Every difference, in the order of KINDS. `locations` are all assets, to tell what was not scanned at all."""
    found: list[Difference] = []
    for entry in matched.unregistered:
        found.append(Difference("unregistered", None, entry, "", contents_line(entry)))
    for row in matched.missing:
        if row.is_outside:
            found.append(Difference("outside", row, None, row.texts.get("media", ""), t("no scan can find it")))
        else:
            found.append(Difference("not_found", row, None, row.texts.get("place", ""), _why_missing(row, locations)))
    by_row: dict[str, list[Entry]] = {}
    rows: dict[str, CompanyRow] = {}
    for pair in matched.pairs:
        by_row.setdefault(pair.row.place, []).append(pair.entry)
        rows[pair.row.place] = pair.row
    by_line: dict[str, set[str]] = {}
    for pair in matched.pairs:
        by_line.setdefault(pair.entry.id, set()).update(pair.row.items)
    for place, entries in by_row.items():
        row = rows[place]
        found.extend(_items(row, entries, by_line))
        found.extend(_categories(row, entries))
        found.extend(_count(row, entries))
        found.extend(_retention(row, entries, today))
    for row in [*rows.values(), *matched.missing]:
        found.extend(_review(row, today))
        found.extend(_blank(row))
    return sorted(found, key=lambda one: KINDS.index(one.kind))


def contents_line(entry: Entry) -> str:
    """A line of ours in one sentence."""
    return f"{entry.texts['items']} ({entry.texts['persons']}) {entry.texts['place']}"


def _why_missing(row: CompanyRow, locations: Sequence[str]) -> str:
    paths = names_path(row.texts.get("place", ""))
    if not paths:
        return t("the place names no folder; nothing like it was found")
    if any(is_at(location, path) for path in paths for location in locations):
        return t("the place was scanned: moved, deleted, or no personal data in it any more")
    return t("the place is not among what was scanned")


def _items(row: CompanyRow, entries: Sequence[Entry], by_line: dict[str, set[str]]) -> Iterator[Difference]:
    """Items found that the ledger does not name, and the reverse; single hits in large lines do not count."""
    if not row.items:
        return
    counts: dict[str, int] = {}
    listed = set(row.items)
    for entry in entries:
        listed |= by_line[entry.id]
        for entity, number in (entry.line.counts if entry.line else {}).items():
            counts[entity] = counts.get(entity, 0) + number
    most = max(counts.values(), default=0)
    telling = {entity for entity, number in counts.items() if number >= max(1, _SHARE * most) or _is_grave(entity)}
    if more := _ordered(telling - listed - _TRIVIAL):
        yield Difference("items_found", row, entries[0], _labels(_ordered(row.items)), _labels(more))
    if less := _ordered(set(row.items) - set(counts) - _TRIVIAL):
        yield Difference("items_listed", row, entries[0], _labels(less), _labels(_ordered(telling)))


def _is_grave(entity: str) -> bool:
    kind = ENTITIES.get(entity)
    return kind is not None and (
        kind.strength is Strength.S3 or kind.sensitivity in (Sensitivity.SPECIAL_CARE, Sensitivity.PROPERTY)
    )


def _ordered(entities: set[str] | frozenset[str]) -> list[str]:
    return [name for name in ENTITIES if name in entities]


def _labels(entities: Sequence[str]) -> str:
    return vocabulary.listed(vocabulary.entity(name) for name in entities)


def _categories(row: CompanyRow, entries: Sequence[Entry]) -> Iterator[Difference]:
    """The ledger says there is no special care-required or My Number data, and there is."""
    for key, category in (("special_care", "special_care"), ("individual_number", "individual_number")):
        text = row.texts.get(key, "")
        with_it = [entry for entry in entries if entry.line and category in entry.line.categories]
        if with_it and says_yes(text) is False:
            yield Difference("category", row, with_it[0], text, f"{vocabulary.word(category)}: {t('present')}")


def _count(row: CompanyRow, entries: Sequence[Entry]) -> Iterator[Difference]:
    """An order of magnitude apart, even at the ends of both intervals that are nearest to each other."""
    said = people(row.texts.get("persons", ""))
    low = max((entry.line.persons[0] for entry in entries if entry.line), default=0)
    high = sum(entry.line.persons[1] for entry in entries if entry.line)
    if said is None or high == 0:
        return
    if low >= 10 * max(1, said[1]) or said[0] >= 10 * high:
        yield Difference(
            "count", row, entries[0], row.texts["persons"], f"{low:,}" if low == high else f"{low:,}–{high:,}"
        )


def _retention(row: CompanyRow, entries: Sequence[Entry], today: date) -> Iterator[Difference]:
    """Files last changed before the period that the ledger itself sets, or a day in it that has passed."""
    text = row.texts.get("keep_until", "")
    limit: float | None = None
    if (period := years(text)) is not None:
        limit = time.time() - period * _YEAR
    elif (until := day(text)) is not None and until < today:
        limit = time.time()
    if limit is None:
        return
    late = [
        asset
        for entry in entries if entry.line
        for asset in entry.line.assets if asset.modified and 0 < asset.modified < limit
    ]  # fmt: skip
    if late:
        oldest = time.strftime("%Y-%m-%d", time.localtime(min(asset.modified or 0 for asset in late)))
        yield Difference(
            "retention",
            row,
            entries[0],
            text,
            t("{count} files past it, the oldest of {day}", count=len(late), day=oldest),
        )


def _review(row: CompanyRow, today: date) -> Iterator[Difference]:
    planned, reviewed = day(row.texts.get("next_review", "")), day(row.texts.get("reviewed", ""))
    due = planned or (reviewed + _REVIEW if reviewed else None)
    if due is not None and due < today:
        said = row.texts.get("next_review") or row.texts.get("reviewed", "")
        yield Difference("review", row, None, said, t("due since {day} (at least once a year)", day=due.isoformat()))


def _blank(row: CompanyRow) -> Iterator[Difference]:
    """Required cells that are empty, in a ledger that has such a column at all elsewhere in the row's sheet."""
    empty = [
        column
        for column in COLUMNS
        if column.is_required and column.key in row.columns and not row.texts.get(column.key)
    ]
    empty = [column for column in empty if not (column.key == "items" and row.items)]
    if empty:
        yield Difference("blank", row, None, "", vocabulary.listed(column.label(language()) for column in empty))
