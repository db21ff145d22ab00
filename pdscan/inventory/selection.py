"""A selection of assets as SQL."""

from __future__ import annotations

import time

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, not_, or_, select, true
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import custom_op

from pdscan.appi.severity import ORDER
from pdscan.inventory.filter import AMOUNTS, FIELDS, FilterProblem, Selection, Term, parse
from pdscan.inventory.numbers import Numbers
from pdscan.inventory.schema import asset, decision, finding

__all__ = ["FIELDS", "FilterProblem", "Selection", "Term", "condition", "latest_verdict", "parse", "select_ids"]

_DAY = 86_400.0


def is_current(of: FromClause) -> ColumnElement[bool]:
    """Whether a decision still stands on an asset: not expired, the same content, and the law says the same of it.

    A changed content re-opens it. A newer version of the rules re-opens it where it judges otherwise than the one
    that the decision was made on. What has no digest (tables) is compared by the judgement alone.
    """
    is_known = and_(of.c.digest == decision.c.digest, of.c.digest != "")
    is_same = or_(
        and_(is_known, or_(of.c.versions == decision.c.versions, of.c.categories == decision.c.categories)),
        and_(of.c.digest == "", of.c.categories == decision.c.categories),
    )
    return and_(is_same, or_(decision.c.expires.is_(None), decision.c.expires > time.time()))


def counts(on: FromClause = decision) -> ColumnElement[bool]:
    """Entries that decide an asset: no wider scope, no proposal that waits for a second person."""
    return and_(on.c.scope == "asset", not_(on.c.is_proposal))


def latest_verdict() -> ColumnElement[str]:
    """The verdict of the decision that stands on an asset, NULL where there is none (as a correlated subquery)."""
    verdict = case((is_current(asset), decision.c.verdict))
    of_asset = select(verdict).where(decision.c.location == asset.c.location, counts())
    return of_asset.order_by(decision.c.id.desc()).limit(1).correlate(asset).scalar_subquery()


def newest_on_asset() -> ColumnElement[bool]:
    """Of decisions: the newest entry on its asset."""
    later = decision.alias()
    newest = select(func.max(later.c.id)).where(later.c.location == decision.c.location, counts(later))
    return decision.c.id == newest.scalar_subquery()


def standing() -> ColumnElement[bool]:
    """Of decisions joined with their assets: the newest entry on an asset, where it still stands."""
    return and_(newest_on_asset(), decision.c.verdict != "withdrawn", is_current(asset))


def decided(claim: ColumnElement[bool]) -> ColumnElement[bool]:
    """Assets whose standing decision fulfils a claim: found from the decisions, of which there are few."""
    own = asset.alias()
    standing = select(own.c.id).join(decision, decision.c.location == own.c.location)
    return asset.c.id.in_(standing.where(newest_on_asset(), claim, is_current(own)))


def _like(value: str) -> str:
    return "%" + value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _amount(term: Term) -> ColumnElement[bool]:
    is_below, number = term.amount()
    match term.field:
        case "score":
            score = finding.c.score < number if is_below else finding.c.score >= number
            return asset.c.id.in_(select(finding.c.asset_id).where(score))
        case "age":
            moment = time.time() - number * _DAY
            return asset.c.modified > moment if is_below else asset.c.modified <= moment
        case "persons":
            column: ColumnElement[int] = asset.c.persons_high
        case name:
            column = asset.c[name]
    return column < number if is_below else column >= number


def _term(term: Term, walks: bool, few: bool) -> ColumnElement[bool]:
    value = term.value
    match term.field:
        case "text":
            found: ColumnElement[bool] = asset.c.location.ilike(_like(value), escape="\\")
        case "category":
            bit = 1 << (len(ORDER) - 1 - ORDER.index(value))  # as `pdscan.appi.severity` sums them: indexes hold it
            found = asset.c.severity.op("&")(bit) != 0
        case "entity" if few:
            found = select(finding.c.id).where(finding.c.asset_id == asset.c.id, finding.c.entity == value).exists()
        case "entity":
            number = UnaryExpression(asset.c.id, operator=custom_op("+")) if walks else asset.c.id
            found = number.in_(select(finding.c.asset_id).where(finding.c.entity == value))
        case "decision":
            found = (
                not_(decided(decision.c.verdict != "withdrawn"))
                if value == "none"
                else decided(decision.c.verdict == value)
            )
        case "owner":
            found = decided(decision.c.owner.ilike(_like(value), escape="\\"))
        case "access":
            found = asset.c.breadth == value
        case name if name in AMOUNTS:
            found = func.coalesce(_amount(term), False)  # what is unknown is neither large nor small
        case name:
            found = asset.c[name] == value
    return not_(found) if term.is_negated else found


def _below(folder: str) -> ColumnElement[bool]:
    """In the folder or anywhere below it, members of containers included: one range of the folder's index."""
    base = folder.rstrip("/\\")
    after = func.substr(asset.c.folder, len(base) + 1, 2)
    return and_(
        asset.c.folder >= base,
        asset.c.folder < base + "\U0010ffff",
        or_(asset.c.folder == base, func.substr(after, 1, 1).in_(("/", "\\")), after == "!/"),
    )


def condition(selection: Selection, walks: bool = False, few: bool = False) -> ColumnElement[bool]:
    """The WHERE clause of a selection. `walks` suits a statement that walks the index of an order: what the order's
    index does not hold is looked up in a set, never by way of the table. `few` suits one that tries some thousand
    assets: what is asked of findings is looked up for each of them."""
    parts: list[ColumnElement[bool]] = [_term(term, walks, few) for term in selection.terms]
    if selection.source_id is not None:
        parts.append(asset.c.source_id == selection.source_id)
    if selection.folder is not None:
        parts.append(_below(selection.folder))
    if not selection.with_members:
        parts.append(asset.c.parent_id.is_(None))
    if selection.numbers is not None:
        parts.append(asset.c.id.in_(select(Numbers(selection.numbers))))
    return and_(true(), *parts)


def select_ids(selection: Selection) -> Select[tuple[int]]:
    """The ids of a selection."""
    return select(asset.c.id).where(condition(selection))
