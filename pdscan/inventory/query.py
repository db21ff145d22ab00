"""Reading the inventory: what browser, reports and ledger ask for. No widget, no print, no SQL outside."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from pdscan.appi.severity import severity
from pdscan.inventory.people import people as people
from pdscan.inventory.people import people_of as people_of
from pdscan.inventory.schema import asset, finding, run, source
from pdscan.inventory.selection import Selection, condition, latest_verdict, select_ids
from pdscan.inventory.store import Inventory

PAGE = 500


@dataclass(frozen=True, slots=True)
class AssetRow:
    """One asset as people see it. `verdict` is "" where nobody decided yet; sizes in bytes, times in epoch seconds."""

    id: int
    source_id: int
    parent_id: int | None
    location: str
    folder: str
    name: str
    kind: str
    format: str
    status: str
    cause: str
    reason: str
    change: str
    size: int | None
    modified: float | None
    fingerprint: str
    versions: str
    digest: str
    categories: tuple[str, ...]
    severity: int
    counts: Mapping[str, int]
    hits: int
    persons: tuple[int, int]
    breadth: str
    roles: tuple[str, ...]
    access_basis: str
    exposure: str
    facts: Mapping[str, str]
    gaps: tuple[Mapping[str, Any], ...]
    examined: float | None
    verdict: str


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One field × entity type of an asset, with masked samples (`masked`, `locator`, `why`, `score`)."""

    asset_id: int
    field: str
    entity: str
    count: int
    distinct: int
    score: float
    categories: tuple[str, ...]
    samples: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class FolderRow:
    """Sums over one folder, itself only (roll up by prefix).

    `grave`: assets with individual numbers, special care-required information, credentials or property at risk;
    `exposed`: assets with findings that everyone, or everyone inside, can read; `old`: with findings, unchanged for
    OLD_YEARS or more.
    """

    source_id: int
    folder: str
    assets: int
    flagged: int
    hits: int
    persons_high: int
    unread: int
    severity: int
    size: int
    grave: int = 0
    exposed: int = 0
    old: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts over a selection; files, hits and people are never mixed."""

    assets: int
    hits: int
    persons: tuple[int, int]
    by_status: Mapping[str, int]
    by_cause: Mapping[str, int]
    by_category: Mapping[str, int]
    by_entity: Mapping[str, tuple[int, int]]  # entity type → (assets, hits)
    by_change: Mapping[str, int]
    by_verdict: Mapping[str, int]


OLD_YEARS = 5
"""Years without a change after which personal data is likely to have outlived its purpose."""
_GRAVE = severity(("property_risk",))

_SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "severity": (asset.c.severity.desc(), asset.c.persons_high.desc(), asset.c.location),
    "location": (asset.c.location,),
    "name": (asset.c.name, asset.c.location),
    "persons": (asset.c.persons_high.desc(), asset.c.location),
    "hits": (asset.c.hits.desc(), asset.c.location),
    "size": (asset.c.size.desc(), asset.c.location),
    "modified": (asset.c.modified.desc(), asset.c.location),
    "status": (asset.c.status, asset.c.cause, asset.c.location),
}
SORTS = tuple(_SORTS)


def sources(inventory: Inventory) -> list[tuple[int, str]]:
    """(id, canonical URI or path) of every source."""
    with inventory.reading() as connection:
        return [
            (row[0], row[1]) for row in connection.execute(select(source.c.id, source.c.uri).order_by(source.c.uri))
        ]


def runs(inventory: Inventory) -> list[Mapping[str, Any]]:
    """Every run, the newest first."""
    with inventory.reading() as connection:
        return [dict(row) for row in connection.execute(select(run).order_by(run.c.id.desc())).mappings()]


def folders(inventory: Inventory, selection: Selection) -> list[FolderRow]:
    """Sums by folder, ordered by folder."""
    columns = (
        asset.c.source_id,
        asset.c.folder,
        func.count(),
        func.sum(_flag(asset.c.hits > 0)),
        func.sum(asset.c.hits),
        func.max(asset.c.persons_high),
        func.sum(_flag(asset.c.status.in_(("failed", "skipped", "partly")))),
        func.max(asset.c.severity),
        func.coalesce(func.sum(asset.c.size), 0),
        func.sum(_flag(asset.c.severity >= _GRAVE)),
        func.sum(
            _flag((asset.c.hits > 0) & (asset.c.breadth.in_(("public", "internal")) | (asset.c.exposure == "public")))
        ),
        func.sum(_flag((asset.c.hits > 0) & (asset.c.modified < time.time() - OLD_YEARS * 365.25 * 86_400))),
    )
    statement = select(*columns).where(condition(selection)).group_by(asset.c.source_id, asset.c.folder)
    with inventory.reading() as connection:
        return [FolderRow(*row) for row in connection.execute(statement.order_by(asset.c.source_id, asset.c.folder))]


def _flag(claim: ColumnElement[bool]) -> ColumnElement[int]:
    from sqlalchemy import case

    return case((claim, 1), else_=0)


def asset_ids(inventory: Inventory, selection: Selection, sort: str = "severity") -> list[int]:
    """The ids of a selection in the order of `sort` (one of SORTS): cheap enough to page a million rows by."""
    with inventory.reading() as connection:
        return list(connection.scalars(select_ids(selection).order_by(*_SORTS[sort])))


def assets(inventory: Inventory, ids: Sequence[int]) -> list[AssetRow]:
    """The assets with these ids, in the order of `ids` (a page; split longer lists)."""
    statement = select(asset, latest_verdict().label("verdict")).where(asset.c.id.in_(ids))
    with inventory.reading() as connection:
        rows = {row.id: _asset(row) for row in connection.execute(statement)}
    return [rows[number] for number in ids if number in rows]


def iter_assets(inventory: Inventory, selection: Selection, sort: str = "location") -> Iterator[AssetRow]:
    """All assets of a selection, page by page."""
    ids = asset_ids(inventory, selection, sort)
    for start in range(0, len(ids), PAGE):
        yield from assets(inventory, ids[start : start + PAGE])


def asset_at(inventory: Inventory, location: str) -> AssetRow | None:
    """The asset with this canonical id."""
    with inventory.reading() as connection:
        found = connection.execute(select(asset.c.id).where(asset.c.location == location)).scalar()
    return assets(inventory, [found])[0] if found is not None else None


def findings(inventory: Inventory, ids: Sequence[int]) -> list[FindingRow]:
    """The findings of these assets, gravest and surest first."""
    statement = select(finding).where(finding.c.asset_id.in_(ids))
    statement = statement.order_by(finding.c.asset_id, finding.c.field, finding.c.score.desc(), finding.c.entity)
    with inventory.reading() as connection:
        return [
            FindingRow(
                row.asset_id,
                row.field,
                row.entity,
                row._mapping["count"],  # `row.count` is the tuple method
                row.distinct_count,
                row.score,
                tuple(row.categories.split()),
                tuple(row.samples),
            )
            for row in connection.execute(statement)
        ]


def summary(inventory: Inventory, selection: Selection, *, with_people: bool = True) -> Summary:
    """Everything the overview shows. Uniting the sketches of a million assets takes seconds: `with_people` False
    leaves `persons` at (0, 0), for `people` to count later."""
    where = condition(selection)
    with inventory.reading() as connection:

        def grouped(column: ColumnElement[Any]) -> dict[str, int]:
            values = select(column.label("value")).select_from(asset).where(where).subquery()
            statement = select(values.c.value, func.count()).group_by(values.c.value)
            return {row[0] or "": row[1] for row in connection.execute(statement)}

        total, hits = connection.execute(
            select(func.count(), func.coalesce(func.sum(asset.c.hits), 0)).where(where)
        ).one()
        by_entity = {
            row[0]: (row[1], row[2])
            for row in connection.execute(
                select(finding.c.entity, func.count(func.distinct(finding.c.asset_id)), func.sum(finding.c.count))
                .join(asset, asset.c.id == finding.c.asset_id)
                .where(where)
                .group_by(finding.c.entity)
            )
        }
        by_category: dict[str, int] = {}
        for categories, number in grouped(asset.c.categories).items():
            for category in categories.split():
                by_category[category] = by_category.get(category, 0) + number
        causes = grouped(asset.c.cause)
        causes.pop("", None)
        return Summary(
            total,
            int(hits),
            people(inventory, selection) if with_people else (0, 0),
            grouped(asset.c.status),
            causes,
            by_category,
            by_entity,
            grouped(asset.c.change),
            grouped(latest_verdict()),
        )


def _asset(row: Row[Any]) -> AssetRow:
    values = dict(row._mapping)
    return AssetRow(
        **{name: values[name] for name in _PLAIN},
        categories=tuple(values["categories"].split()),
        persons=(values["persons_low"], values["persons_high"]),
        roles=tuple(values["roles"]),
        gaps=tuple(values["gaps"]),
        verdict=values["verdict"] if values["verdict"] not in (None, "withdrawn") else "",
    )


_PLAIN = tuple(name for name in AssetRow.__slots__ if name not in ("categories", "persons", "roles", "gaps", "verdict"))
