"""Findings as rows, as `window` does for assets: a window of ids in an order, all ids, how many there are.

What a filter asks of findings (entity, category, score, hits) is asked of the finding itself, everything else of its
asset. A window at the top is looked for among the findings of the first assets, or findings, of the order.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, select, true

from pdscan.inventory import query
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.numbers import Numbers
from pdscan.inventory.query import AssetRow, FindingRow
from pdscan.inventory.schema import REACH, asset, finding
from pdscan.inventory.store import Inventory
from pdscan.inventory.window import matching

_OWN = ("entity", "category", "score", "hits")
"""Fields that a finding answers itself."""
_NEAR = (500, 4_000)
"""How many assets or findings at the top of an order are tried, one number after the other."""
_OF_FINDINGS: dict[str, tuple[tuple[ColumnElement[Any], bool], ...]] = {
    "hits": ((finding.c["count"], True),),
    "score": ((finding.c.score, True),),
    "entity": ((finding.c.entity, False), (finding.c.asset_id, False)),
}
_OF_ASSETS: dict[str, tuple[tuple[ColumnElement[Any], bool], ...]] = {
    "severity": ((asset.c.severity, True), (asset.c.persons_high, True)),
    "persons": ((asset.c.persons_high, True), (asset.c.severity, True)),
    "modified": ((asset.c.modified, True), (asset.c.severity, True)),
    "name": ((asset.c.name, False), (asset.c.severity, False)),
    "location": ((asset.c.location, False),),
    "access": ((REACH, True), (asset.c.severity, True)),
}
SORTS = ("severity", "entity", "hits", "score", "persons", "modified", "name", "location", "access")


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding with the asset that it was made in."""

    id: int
    finding: FindingRow
    asset: AssetRow


def _directed(columns: Sequence[tuple[ColumnElement[Any], bool]], is_reversed: bool) -> list[ColumnElement[Any]]:
    return [column.desc() if is_falling != is_reversed else column.asc() for column, is_falling in columns]


def _order(sort: str, is_reversed: bool) -> list[ColumnElement[Any]]:
    if sort in _OF_FINDINGS:
        return _directed((*_OF_FINDINGS[sort], (finding.c.id, False)), is_reversed)
    return _directed((*_OF_ASSETS[sort], (asset.c.id, False), (finding.c.id, False)), is_reversed)


def _own(term: Term) -> ColumnElement[bool]:
    match term.field:
        case "entity":
            holds: ColumnElement[bool] = finding.c.entity == term.value
        case "category":
            holds = (" " + finding.c.categories + " ").like(f"% {term.value.replace('_', '!_')} %", escape="!")
        case name:
            is_below, number = term.amount()
            column = finding.c.score if name == "score" else finding.c["count"]
            holds = column < number if is_below else column >= number
    return not_(holds) if term.is_negated else holds


def _matching(connection: Connection, selection: Selection) -> ColumnElement[bool]:
    own = [_own(term) for term in selection.terms if term.field in _OWN]
    of_asset = replace(selection, terms=tuple(term for term in selection.terms if term.field not in _OWN))
    return and_(true(), *own, *([matching(connection, of_asset)] if of_asset != Selection() else ()))


def _ids(connection: Connection, selection: Selection, sort: str, is_reversed: bool) -> Select[tuple[int]]:
    joined = select(finding.c.id).join(asset, asset.c.id == finding.c.asset_id)
    return joined.where(_matching(connection, selection)).order_by(*_order(sort, is_reversed))


def count(inventory: Inventory, selection: Selection) -> int:
    """How many findings the selection holds."""
    with inventory.reading() as connection:
        statement = select(func.count()).select_from(finding)
        if selection != Selection():
            statement = statement.join(asset, asset.c.id == finding.c.asset_id)
        return connection.execute(statement.where(_matching(connection, selection))).scalar_one()


def window(
    inventory: Inventory, selection: Selection, sort: str, is_reversed: bool, start: int, length: int
) -> list[int]:
    """The ids at positions [start, start + length) of the selection in an order of SORTS."""
    with inventory.reading() as connection:
        for tried in _NEAR if start == 0 else ():
            near = _near(connection, selection, sort, is_reversed, tried).limit(length)
            found: list[int] = list(connection.scalars(near))
            if len(found) == length:
                return found
        rest = _ids(connection, selection, sort, is_reversed).offset(start).limit(length)
        return list(connection.scalars(rest))


def _near(connection: Connection, selection: Selection, sort: str, is_reversed: bool, tried: int) -> Select[tuple[int]]:
    """Among the findings at the top of the order: all that stand before any other, so the first of all."""
    if sort in _OF_FINDINGS:
        top = select(finding.c.id).order_by(*_order(sort, is_reversed)).limit(tried)
        return _ids(connection, selection, sort, is_reversed).where(finding.c.id.in_(top))
    first = (*_OF_ASSETS[sort], (asset.c.id, False))
    assets = select(asset.c.id).order_by(*_directed(first, is_reversed)).limit(tried)
    return _ids(connection, selection, sort, is_reversed).where(finding.c.asset_id.in_(assets))


def ids(inventory: Inventory, selection: Selection, sort: str, is_reversed: bool) -> array[int]:
    """All ids of a selection in an order, eight bytes each."""
    with inventory.reading() as connection:
        return array("q", connection.scalars(_ids(connection, selection, sort, is_reversed)))


def assets_of(inventory: Inventory, numbers: Sequence[int]) -> list[int]:
    """The asset of each of these findings, in their order."""
    with inventory.reading() as connection:
        chosen = finding.c.id.in_(select(Numbers(numbers)))
        rows = connection.execute(select(finding.c.id, finding.c.asset_id).where(chosen))
        known = {row[0]: row[1] for row in rows}
    return [known[number] for number in numbers if number in known]


def lines(inventory: Inventory, numbers: Sequence[int]) -> list[FindingLine]:
    """The findings with these ids (a page), in their order."""
    found = query.findings_by_id(inventory, numbers)
    assets = {row.id: row for row in query.assets(inventory, sorted({one.asset_id for one in found.values()}))}
    chosen = [(number, found[number]) for number in numbers if number in found]
    return [FindingLine(number, one, assets[one.asset_id]) for number, one in chosen if one.asset_id in assets]
