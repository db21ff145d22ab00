"""Which assets are meant: the filter language of browser and reports, and its SQL."""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Select, and_, exists, func, not_, or_, select, true

from pdscan.i18n import t
from pdscan.inventory.schema import asset, decision, finding

FIELDS = ("category", "entity", "status", "cause", "decision", "access", "change", "kind", "format")


class FilterProblem(ValueError):
    """The filter cannot be read; the text names the word and the fields there are."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a filter: `category:special_care`, `!status:failed`, or text in the location."""

    field: str
    value: str
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Selection:
    """Assets by source, folder (with everything below) and terms that all must hold."""

    source_id: int | None = None
    folder: str | None = None
    terms: tuple[Term, ...] = field(default_factory=tuple)
    with_members: bool = True


def parse(text: str) -> tuple[Term, ...]:
    """Terms from what people type: `健診 category:special_care !decision:not-personal`. Raises FilterProblem."""
    try:
        words = shlex.split(text)
    except ValueError:
        words = text.replace('"', " ").replace("'", " ").split()
    terms = []
    for word in words:
        is_negated = word.startswith("!") and len(word) > 1
        name, separator, value = word.lstrip("!").partition(":")
        if separator and name in FIELDS:
            terms.append(Term(name, value, is_negated))
        elif separator and name.isascii() and name.isalpha() and len(name) > 1 and "/" not in value[:2]:
            raise FilterProblem(t("“{name}:” is no field; fields: {fields}", name=name, fields=", ".join(FIELDS)))
        else:
            terms.append(Term("text", word.lstrip("!"), is_negated))
    return tuple(terms)


def latest_verdict() -> ColumnElement[str]:
    """The verdict of the last decision on an asset, NULL where there is none (as a correlated subquery)."""
    of_asset = select(decision.c.verdict).where(decision.c.location == asset.c.location)
    return of_asset.order_by(decision.c.id.desc()).limit(1).correlate(asset).scalar_subquery()


def _like(value: str) -> str:
    return "%" + value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def _term(term: Term) -> ColumnElement[bool]:
    value = term.value
    match term.field:
        case "text":
            found: ColumnElement[bool] = asset.c.location.ilike(_like(value), escape="\\")
        case "category":
            found = (" " + asset.c.categories + " ").like(_like(f" {value} "), escape="\\")
        case "entity":
            found = exists().where(finding.c.asset_id == asset.c.id, finding.c.entity == value.upper())
        case "decision":
            verdict = latest_verdict()
            found = (
                or_(verdict.is_(None), verdict == "withdrawn")
                if value in ("none", "unreviewed")
                else func.coalesce(verdict, "") == value
            )
        case "access":
            found = asset.c.breadth == value
        case name:
            found = asset.c[name] == value
    return not_(found) if term.is_negated else found


def condition(selection: Selection) -> ColumnElement[bool]:
    """The WHERE clause of a selection."""
    parts: list[ColumnElement[bool]] = [_term(term) for term in selection.terms]
    if selection.source_id is not None:
        parts.append(asset.c.source_id == selection.source_id)
    if selection.folder is not None:
        below = selection.folder.rstrip("/\\")
        parts.append(
            or_(
                asset.c.folder == selection.folder,
                asset.c.folder == below,
                *(asset.c.folder.like(_like(below + mark)[1:], escape="\\") for mark in ("/", "\\", "!/")),
                asset.c.location.like(_like(below + "!/")[1:], escape="\\"),
            )
        )
    if not selection.with_members:
        parts.append(asset.c.parent_id.is_(None))
    return and_(true(), *parts)


def select_ids(selection: Selection) -> Select[tuple[int]]:
    """The ids of a selection."""
    return select(asset.c.id).where(condition(selection))
