"""Decisions wider than one asset: a folder, a column, a rule, a pattern of values.

What follows from them for single assets is written into the journal as entries of its own (`settle`, after every
decision and scan), so that whoever reads the journal sees one truth. A person's decision on an asset itself is
never overruled. A folder's decision does not cover what is graver than anything seen when it was made: such an
asset is left open for review.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from sqlalchemy import insert, select

from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.decide import WITHDRAWN, DecisionProblem, asks_for_two, check
from pdscan.inventory.query import AssetRow, FindingRow
from pdscan.inventory.schema import asset, decision, finding
from pdscan.inventory.selection import Selection, condition
from pdscan.inventory.store import Inventory
from pdscan.model import split_location

SCOPES = ("folder", "column", "rule", "value")
"""Beside the asset itself. All but the folder say of findings that they are not personal data."""


@dataclass(frozen=True, slots=True)
class Wide:
    """One standing decision of wider scope. `place` is a folder or asset ("" everywhere), `target` the column name,
    the entity type, or the pattern of masked values."""

    id: int
    scope: str
    place: str
    target: str
    verdict: str
    reason: str
    author: str
    made: float
    owner: str
    expires: float | None
    categories: frozenset[str]

    def covers(self, row: AssetRow) -> bool:
        """Whether the asset lies where the decision holds."""
        return not self.place or row.location == self.place or row.location.startswith(_inside(self.place))

    def dismisses(self, row: AssetRow, found: FindingRow) -> bool:
        """Whether the decision says of this finding that it is not personal data."""
        if self.scope == "folder" or not self.covers(row):
            return False
        if self.scope == "column":
            return self.target in (found.field, found.field.rpartition("/")[2])
        if self.scope == "rule":
            return found.entity == self.target
        return bool(found.samples) and all(fnmatchcase(sample["masked"], self.target) for sample in found.samples)


def _inside(place: str) -> tuple[str, ...]:
    base = place.rstrip("/\\")
    return f"{base}/", f"{base}\\", f"{base}!/"


def decide_widely(
    inventory: Inventory,
    scope: str,
    place: str,
    target: str,
    verdict: str,
    reason: str,
    author: str,
    owner: str = "",
    *,
    expires: float | None = None,
    four_eyes: bool | None = None,
) -> int:
    """Record a decision of wider scope and let it take effect; how many assets it decides now.

    0 may mean that it waits for a second person. Raises DecisionProblem.
    """
    check(verdict, reason)
    if scope not in SCOPES:
        raise DecisionProblem(t("“{scope}” is no scope: {scopes}", scope=scope, scopes=", ".join(SCOPES)))
    if scope != "folder" and (verdict not in ("not-personal", WITHDRAWN) or not target):
        raise DecisionProblem(t("a column, rule or value can only be decided to be not-personal"))
    if scope in ("folder", "column") and not place:
        raise DecisionProblem(t("a folder or column has to be named by its place"))
    needs_two = verdict == "not-personal" and (asks_for_two() if four_eyes is None else four_eyes)
    key = (scope, place.rstrip("/\\") if scope == "folder" else place, target)
    proposal = _proposals(inventory).get(key)
    seen = {name for row in _covered(inventory, *key) for name in row.categories}
    values = {
        "scope": key[0], "location": key[1], "target": key[2], "verdict": verdict, "reason": reason.strip(),
        "author": author, "made": time.time(), "owner": owner, "digest": "", "versions": "", "expires": expires,
        "categories": " ".join(sorted(seen)),
        "is_proposal": needs_two and (proposal is None or proposal["author"] == author),
    }  # fmt: skip
    with inventory.writing() as connection:
        connection.execute(insert(decision), [values])
    if verdict == WITHDRAWN:
        return _withdraw(inventory, key, reason, author)
    return 0 if values["is_proposal"] else settle(inventory)


def _proposals(inventory: Inventory) -> dict[tuple[str, str, str], Any]:
    return {key: row for key, row in _last(inventory).items() if row["is_proposal"]}


def _last(inventory: Inventory, *, effective: bool = False) -> dict[tuple[str, str, str], Any]:
    statement = select(decision).where(decision.c.scope != "asset").order_by(decision.c.id)
    if effective:
        statement = statement.where(~decision.c.is_proposal)
    with inventory.reading() as connection:
        rows = connection.execute(statement).mappings().all()
    return {(row["scope"], row["location"], row["target"]): row for row in rows}


def standing(inventory: Inventory) -> list[Wide]:
    """Decisions of wider scope that hold now, the oldest first."""
    return [
        Wide(
            row["id"], row["scope"], row["location"], row["target"], row["verdict"], row["reason"], row["author"],
            row["made"], row["owner"], row["expires"], frozenset(row["categories"].split()),
        )
        for row in sorted(_last(inventory, effective=True).values(), key=lambda row: int(row["id"]))
        if row["verdict"] != WITHDRAWN and (row["expires"] is None or row["expires"] > time.time())
    ]  # fmt: skip


def remaining(wide: Iterable[Wide], row: AssetRow, found: Iterable[FindingRow]) -> list[FindingRow]:
    """The findings of an asset that no decision dismissed."""
    ours = [one for one in wide if one.scope != "folder" and one.covers(row)]
    return [item for item in found if not any(one.dismisses(row, item) for one in ours)]


def settle(inventory: Inventory) -> int:
    """Write what follows for assets that nobody decided on; how many. Idempotent."""
    wide = standing(inventory)
    total = 0
    for one in wide:
        entries = []
        for page in _pages(_open(inventory, one)):
            by_asset: dict[int, list[FindingRow]] = {}
            if one.scope != "folder":
                for item in query.findings(inventory, [row.id for row in page]):
                    by_asset.setdefault(item.asset_id, []).append(item)
            entries += [_entry(one, row) for row in page if _follows(one, wide, row, by_asset.get(row.id, []))]
        if entries:
            with inventory.writing() as connection:
                connection.execute(insert(decision), entries)
        total += len(entries)
    return total


def _follows(one: Wide, wide: list[Wide], row: AssetRow, found: list[FindingRow]) -> bool:
    if one.scope == "folder":
        return set(row.categories) <= one.categories
    telling = [item for item in found if item.categories]
    return bool(telling) and not remaining(wide, row, telling)


def _entry(one: Wide, row: AssetRow) -> dict[str, Any]:
    return {
        "location": row.location, "verdict": one.verdict, "reason": one.reason, "author": one.author,
        "made": time.time(), "owner": one.owner, "digest": row.digest, "versions": row.versions,
        "expires": one.expires, "categories": " ".join(row.categories), "basis": one.id,
    }  # fmt: skip


def _open(inventory: Inventory, one: Wide) -> Iterator[AssetRow]:
    """Covered assets in which something was found and nothing was decided."""
    for row in _covered(inventory, one.scope, one.place, one.target):
        if not row.verdict and row.severity:
            yield row


def _covered(inventory: Inventory, scope: str, place: str, target: str) -> Iterator[AssetRow]:
    """Assets that a decision may touch, found by their folder or by what was found in them."""
    statement = select(asset.c.id).where(asset.c.severity > 0, asset.c.status != "gone")
    if scope == "column":
        statement = statement.where(asset.c.location == place)
    elif place:
        below = condition(Selection(folder=place))
        folder, name = split_location(place)
        statement = statement.where(below | ((asset.c.folder == folder) & (asset.c.name == name)))
    if scope == "rule":
        statement = statement.where(asset.c.id.in_(select(finding.c.asset_id).where(finding.c.entity == target)))
    with inventory.reading() as connection:
        ids = list(connection.scalars(statement))
    for start in range(0, len(ids), query.PAGE):
        yield from query.assets(inventory, ids[start : start + query.PAGE])


def _pages(rows: Iterable[AssetRow]) -> Iterator[list[AssetRow]]:
    page: list[AssetRow] = []
    for row in rows:
        page.append(row)
        if len(page) == query.PAGE:
            yield page
            page = []
    if page:
        yield page


def _withdraw(inventory: Inventory, key: tuple[str, str, str], reason: str, author: str) -> int:
    """Take back what followed for assets, where nothing was decided since."""
    same = select(decision.c.id).where(
        decision.c.scope == key[0], decision.c.location == key[1], decision.c.target == key[2]
    )
    followed = select(decision).where(decision.c.scope == "asset").order_by(decision.c.id)
    with inventory.writing() as connection:
        ours = set(connection.scalars(same))
        touched = select(decision.c.location).where(decision.c.basis.in_(ours))
        rows = connection.execute(followed.where(decision.c.location.in_(touched))).mappings()
        last = {row["location"]: row for row in rows if not row["is_proposal"]}
        entries = [
            {**{name: value for name, value in row.items() if name != "id"}, "verdict": WITHDRAWN, "reason": reason,
             "author": author, "made": time.time()}
            for row in last.values()
            if row["basis"] in ours and row["verdict"] != WITHDRAWN
        ]  # fmt: skip
        if entries:
            connection.execute(insert(decision), entries)
    return len(entries)
