"""Who can read × what is inside: “everyone can read 個人番号” first, for browser, reports and the summary.

An asset counts as open when everyone (`public`: guests, PUBLIC on the internet, a public bucket) or everyone inside
(`internal`) can read it. Order: weight of the gravest category × weight of the breadth, then severity, then people.
What is gone, or was decided to be nobody's data, is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Connection, and_, case, func, not_, select

from pdscan.appi.severity import ORDER
from pdscan.inventory import facets, query
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.schema import REACH, asset, decision
from pdscan.inventory.selection import condition, decided
from pdscan.inventory.store import Inventory

WIDE = ("public", "internal")
"""Breadths that count as open, the widest first."""

_INSIDE = 4
"""The least REACH of what is open."""
_WEIGHTS = {"public": 3, "internal": 2}
_TOP = 1 << (len(ORDER) - 1)


@dataclass(frozen=True, slots=True)
class Headline:
    """One sentence: everyone (inside) can read `category`, in so many assets, of [low, high] people."""

    breadth: str
    category: str
    assets: int
    persons: tuple[int, int]


@dataclass(frozen=True, slots=True)
class OpenFolder:
    """What lies in one folder (or container, or schema) itself and is open: sums over those assets alone."""

    source_id: int
    folder: str
    breadth: str
    categories: tuple[str, ...]
    assets: int
    hits: int
    persons_high: int


def _breadth() -> ColumnElement[str]:
    """The verdict on a bucket is wider than what the object itself says."""
    return case((asset.c.exposure == "public", "public"), else_=asset.c.breadth)


def _weight(severity: ColumnElement[int], breadth: ColumnElement[str]) -> ColumnElement[int]:
    """Of the gravest category (10 for 個人番号 … 1) times that of the breadth."""
    grades = [(severity >= _TOP >> position, len(ORDER) - position) for position in range(len(ORDER))]
    return case(*grades, else_=0) * case(_WEIGHTS, value=breadth, else_=0)


def _open(selection: Selection) -> ColumnElement[bool]:
    return and_(_readable(selection), not_(decided(decision.c.verdict == "not-personal")))


def _readable(selection: Selection) -> ColumnElement[bool]:
    return and_(condition(selection), asset.c.severity > 0, asset.c.status != "gone", REACH >= _INSIDE)


def open_assets(inventory: Inventory, selection: Selection, limit: int, start: int = 0) -> list[int]:
    """Ids of open assets, the worst first: `query.assets` gives their rows."""
    order = (
        _weight(asset.c.severity, _breadth()).desc(),
        asset.c.severity.desc(),
        asset.c.persons_high.desc(),
        asset.c.location,
    )
    statement = select(asset.c.id).where(_open(selection)).order_by(*order).limit(limit).offset(start)
    with inventory.reading() as connection:
        return list(connection.scalars(statement))


def open_folders(inventory: Inventory, selection: Selection, limit: int) -> list[OpenFolder]:
    """Folders with open assets, the worst first; a folder that is open in two ways is there twice."""
    values = (asset.c.source_id, asset.c.folder, asset.c.severity, asset.c.hits, asset.c.persons_high)
    inner = select(*values, _breadth().label("breadth")).where(_open(selection)).subquery()
    key = (inner.c.source_id, inner.c.folder, inner.c.breadth)
    top, people = func.max(inner.c.severity), func.max(inner.c.persons_high)
    grouped = select(*key, func.count(), func.sum(inner.c.hits), people).group_by(*key)
    order = (_weight(top, inner.c.breadth).desc(), top.desc(), people.desc(), inner.c.folder)
    found: list[OpenFolder] = []
    with inventory.reading() as connection:
        for source, folder, breadth, assets, hits, persons in connection.execute(grouped.order_by(*order).limit(limit)):
            mixes = select(inner.c.severity).distinct()
            mixes = mixes.where(inner.c.source_id == source, inner.c.folder == folder, inner.c.breadth == breadth)
            categories = _categories(connection.scalars(mixes).all())
            found.append(OpenFolder(source, folder, breadth, categories, assets, int(hits), int(persons)))
    return found


def headlines(
    inventory: Inventory, selection: Selection, limit: int = len(ORDER) * len(WIDE), *, with_people: bool = True
) -> list[Headline]:
    """Each category that is open with its number of assets, the worst first. Counting people unites sketches, which
    takes seconds for a million assets: `with_people` False leaves them at (0, 0)."""
    counts: dict[tuple[str, str], int] = {}
    with inventory.reading() as connection:
        kept = facets.wide(connection, selection)
        if kept is None:
            groups = _by_severity(connection, _open(selection))
        else:
            is_ruled_out = and_(_readable(selection), decided(decision.c.verdict == "not-personal"))
            less = [
                (breadth, severity, -number) for breadth, severity, number in _by_severity(connection, is_ruled_out)
            ]
            groups = kept + less
    for breadth, severity, number in groups:
        for category in _categories([severity]):
            counts[breadth, category] = counts.get((breadth, category), 0) + number
    counts = {pair: number for pair, number in counts.items() if number}
    worst = sorted(counts, key=lambda pair: (-_grade(*pair), WIDE.index(pair[0])))[:limit]
    people = [_people(inventory, selection, *pair) if with_people else (0, 0) for pair in worst]
    return [Headline(*pair, counts[pair], persons) for pair, persons in zip(worst, people, strict=True)]


def _by_severity(connection: Connection, where: ColumnElement[bool]) -> list[tuple[str, int, int]]:
    inner = select(_breadth().label("breadth"), asset.c.severity).where(where).subquery()
    key = (inner.c.breadth, inner.c.severity)
    return [(row[0], row[1], row[2]) for row in connection.execute(select(*key, func.count()).group_by(*key))]


def _people(inventory: Inventory, selection: Selection, breadth: str, category: str) -> tuple[int, int]:
    narrowed = replace(selection, terms=(*selection.terms, Term("category", category)))
    with inventory.reading() as connection:
        where = and_(_open(narrowed), _breadth() == breadth)
        ids = list(connection.scalars(select(asset.c.id).where(where, asset.c.persons_high > 0)))
    return query.people_of(inventory, ids) if ids else (0, 0)


def _grade(breadth: str, category: str) -> int:
    return (len(ORDER) - ORDER.index(category)) * _WEIGHTS[breadth]


def _categories(severities: Sequence[int]) -> tuple[str, ...]:
    """The categories that sums of severity stand for (`pdscan.appi.severity`)."""
    return tuple(name for at, name in enumerate(ORDER) if any(number & (_TOP >> at) for number in severities))
