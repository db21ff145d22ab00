"""Reading the inventory: what browser, reports and ledger ask for. No widget, no print, no SQL outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, select

from pdscan.inventory import facets
from pdscan.inventory.folders import OLD_YEARS as OLD_YEARS
from pdscan.inventory.folders import FolderRow as FolderRow
from pdscan.inventory.folders import folders as folders
from pdscan.inventory.people import people as people
from pdscan.inventory.people import people_of as people_of
from pdscan.inventory.schema import asset, decision, finding, run, source
from pdscan.inventory.selection import (
    Selection,
    condition,
    is_current,
    latest_verdict,
    newest_on_asset,
    select_ids,
)
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


def asset_ids(
    inventory: Inventory, selection: Selection, sort: str = "severity", limit: int | None = None
) -> list[int]:
    """The ids of a selection in the order of `sort` (one of SORTS): cheap enough to page a million rows by."""
    with inventory.reading() as connection:
        return list(connection.scalars(select_ids(selection).order_by(*_SORTS[sort]).limit(limit)))


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
        return [_finding(row) for row in connection.execute(statement)]


def findings_by_id(inventory: Inventory, ids: Sequence[int]) -> dict[int, FindingRow]:
    """The findings with these ids (a page)."""
    with inventory.reading() as connection:
        return {row.id: _finding(row) for row in connection.execute(select(finding).where(finding.c.id.in_(ids)))}


def _finding(row: Row[Any]) -> FindingRow:
    return FindingRow(
        row.asset_id,
        row.field,
        row.entity,
        row._mapping["count"],  # `row.count` is the tuple method
        row.distinct_count,
        row.score,
        tuple(row.categories.split()),
        tuple(row.samples),
    )


def summary(inventory: Inventory, selection: Selection, *, with_people: bool = True) -> Summary:
    """Everything the overview shows. Uniting the sketches of a million assets takes seconds: `with_people` False
    leaves `persons` at (0, 0), for `people` to count later."""
    where = condition(selection)
    with inventory.reading() as connection:

        def counted(name: str) -> dict[str, int]:
            kept = facets.by(connection, selection, name)
            return {one.value: one.assets for one in kept} if kept is not None else grouped(asset.c[name])

        def grouped(column: ColumnElement[Any]) -> dict[str, int]:
            values = select(column.label("value")).select_from(asset).where(where).subquery()
            statement = select(values.c.value, func.count()).group_by(values.c.value)
            return {row[0] or "": row[1] for row in connection.execute(statement)}

        by_status = facets.by(connection, selection, "status")
        total, hits = (
            (sum(one.assets for one in by_status), sum(one.hits for one in by_status))
            if by_status is not None
            else connection.execute(select(func.count(), func.coalesce(func.sum(asset.c.hits), 0)).where(where)).one()
        )
        by_category = facets.by(connection, selection, "category")
        if by_category is None:
            whole = [facets.Facet(name, number, 0, 0) for name, number in grouped(asset.c.categories).items()]
            by_category = facets.split(whole)
        causes = counted("cause")
        causes.pop("", None)
        return Summary(
            total,
            int(hits),
            people(inventory, selection) if with_people else (0, 0),
            counted("status"),
            causes,
            {one.value: one.assets for one in by_category if one.value},
            _by_entity(connection, selection, where),
            grouped(asset.c.change),
            _by_verdict(connection, where, total),
        )


def _by_entity(connection: Connection, selection: Selection, where: ColumnElement[bool]) -> dict[str, tuple[int, int]]:
    kept = facets.by(connection, selection, "entity")
    if kept is not None:
        return {one.value: (one.assets, one.hits) for one in kept}
    sums = (func.count(func.distinct(finding.c.asset_id)), func.sum(finding.c["count"]))
    statement = select(finding.c.entity, *sums).join(asset, asset.c.id == finding.c.asset_id)
    rows = connection.execute(statement.where(where).group_by(finding.c.entity))
    return {row[0]: (row[1], row[2]) for row in rows}


def _by_verdict(connection: Connection, where: ColumnElement[bool], total: int) -> dict[str, int]:
    """From the decisions, of which there are few; "" for what nobody decided on."""
    statement = select(decision.c.verdict, func.count()).join(asset, asset.c.location == decision.c.location)
    statement = statement.where(where, newest_on_asset(), is_current(asset)).group_by(decision.c.verdict)
    found = {row[0]: row[1] for row in connection.execute(statement)}
    rest = total - sum(found.values())
    return {**found, "": rest} if rest else found


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
