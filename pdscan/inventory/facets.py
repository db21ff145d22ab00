"""Counts that the inventory keeps itself (migration 0007): assets by what a filter on them alone can ask.

Greatest numbers of people that went down since are looked for again (`is_stale`); sums hold at any moment.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, case, column, func, not_, select, table, text, true

from pdscan.appi.severity import ORDER
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.folders import keeps_sums
from pdscan.inventory.schema import asset, source

_SUM = table(
    "facet_sum",
    *map(
        column,
        (
            "source_id",
            "categories",
            "severity",
            "status",
            "cause",
            "kind",
            "format",
            "breadth",
            "exposure",
            "assets",
            "hits",
            "persons_high",
            "is_stale",
        ),
    ),
)
_COLUMNS = {
    **{name: name for name in ("status", "cause", "kind", "format", "exposure")},
    "access": "breadth",
    "category": "categories",
    "source": "source_id",
}
"""Field of the filter language (or column of the frequency view) → column of the sums."""
_ENTITIES = text(
    """
    SELECT entity, assets, hits, CASE WHEN is_stale THEN (
        SELECT coalesce(max(asset.persons_high), 0) FROM finding JOIN asset ON asset.id = finding.asset_id
        WHERE finding.entity = entity_sum.entity) ELSE persons_high END
    FROM entity_sum WHERE assets > 0
    """
)
_KEY = ("source_id", "severity", "categories", "status", "cause", "kind", "format", "breadth", "exposure")


@dataclass(frozen=True, slots=True)
class Facet:
    """One value with its assets, their hits, and the greatest number of people that one of them holds."""

    value: str
    assets: int
    hits: int
    persons: int


def answers(connection: Connection, selection: Selection) -> bool:
    """Can these sums answer what is asked of a selection?"""
    is_wide = selection.folder is None and selection.numbers is None and selection.with_members
    fields = {term.field for term in selection.terms}
    return is_wide and fields <= set(_COLUMNS) - {"source"} and keeps_sums(connection)


def count(connection: Connection, selection: Selection) -> int:
    """How many assets."""
    statement = select(func.coalesce(func.sum(_SUM.c.assets), 0)).where(_where(selection))
    return int(connection.execute(statement).scalar_one())


def found(connection: Connection) -> int:
    """How many assets in which something was found."""
    statement = select(func.coalesce(func.sum(_SUM.c.assets), 0)).where(_SUM.c.severity > 0)
    return int(connection.execute(statement).scalar_one())


def by(connection: Connection, selection: Selection, name: str, *, with_findings: bool = False) -> list[Facet] | None:
    """The values of a column in no order; None where these sums do not hold them. `with_findings`: only of assets
    in which something was found and that are not gone."""
    if name == "entity" and selection == Selection() and keeps_sums(connection):
        return [Facet(*row) for row in connection.execute(_ENTITIES)]
    if name not in _COLUMNS or not answers(connection, selection):
        return None
    most = func.max(_most())
    value = _SUM.c[_COLUMNS[name]]
    sums = (func.sum(_SUM.c.assets), func.sum(_SUM.c.hits), most)
    where = and_(_where(selection), _SUM.c.assets > 0)
    if with_findings:
        where = and_(where, _SUM.c.severity > 0, _SUM.c.status != "gone")
    statement = select(value, *sums).where(where).group_by(value)
    rows = connection.execute(statement)
    facets = [Facet(str(row[0]), *row[1:]) for row in rows]
    if name == "source":
        uris = {str(row[0]): row[1] for row in connection.execute(select(source.c.id, source.c.uri))}
        facets = [Facet(uris[one.value], one.assets, one.hits, one.persons) for one in facets]
    return split(facets) if name == "category" else facets


def wide(connection: Connection, selection: Selection) -> list[tuple[str, int, int]] | None:
    """(`public` or `internal`, severity, assets) of what everyone, or everyone inside, can read and is not gone."""
    if not answers(connection, selection):
        return None
    circle = case((_SUM.c.exposure == "public", "public"), else_=_SUM.c.breadth).label("circle")
    where = and_(_where(selection), _SUM.c.assets > 0, _SUM.c.severity > 0, _SUM.c.status != "gone")
    statement = select(circle, _SUM.c.severity, func.sum(_SUM.c.assets)).where(
        where, circle.in_(("public", "internal"))
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(statement.group_by(circle, _SUM.c.severity))]


def split(facets: Iterable[Facet]) -> list[Facet]:
    """By category: an asset of several categories counts for each of them."""
    found: dict[str, Facet] = {}
    for facet in facets:
        for name in facet.value.split() or [""]:
            so_far = found.get(name, Facet(name, 0, 0, 0))
            most = max(so_far.persons, facet.persons)
            found[name] = Facet(name, so_far.assets + facet.assets, so_far.hits + facet.hits, most)
    return list(found.values())


def _where(selection: Selection) -> ColumnElement[bool]:
    parts = [_term(term) for term in selection.terms]
    if selection.source_id is not None:
        parts.append(_SUM.c.source_id == selection.source_id)
    return and_(true(), *parts)


def _term(term: Term) -> ColumnElement[bool]:
    if term.field == "category":
        holds: ColumnElement[bool] = _SUM.c.severity.op("&")(1 << (len(ORDER) - 1 - ORDER.index(term.value))) != 0
    else:
        holds = _SUM.c[_COLUMNS[term.field]] == term.value
    return not_(holds) if term.is_negated else holds


def _most() -> ColumnElement[int]:
    """The greatest number of people, from the order of the gravest where the kept one no longer holds."""
    same = and_(*(asset.c[name] == _SUM.c[name] for name in _KEY))
    again = select(asset.c.persons_high).where(same).order_by(asset.c.persons_high.desc()).limit(1)
    known = func.coalesce(again.correlate(_SUM).scalar_subquery(), 0)
    return case((_SUM.c.is_stale == 1, known), else_=_SUM.c.persons_high)
