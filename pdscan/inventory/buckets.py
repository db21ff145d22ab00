"""Buckets as people ask about them: who can do what, whose data lies inside, how grave that is and why.

`buckets(inventory)` gives every bucket that `pdscan exposure` judged, the gravest first; `bucket(inventory, name)` one
of them. Both hold data only; `pdscan.reports.exposure` has the words (`because`, `hints`, `access_word` …) and
`pdscan.spoken.spoken` those of a row's `reasons` and `fixes`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pdscan.appi.severity import ORDER
from pdscan.inventory import exposure, query
from pdscan.inventory.exposure import ExposureRow
from pdscan.inventory.filter import Selection, Term
from pdscan.inventory.store import Inventory

GRADES = ("critical", "high", "medium", "low")
"""How grave, the gravest first."""

_GRAVE = frozenset(("individual_number", "special_care", "property_risk", "credential"))
_PERSONAL = frozenset(("personal", "identification_code", "financial_sensitive", "personal_data_candidate"))
_LEFT_OUT = (Term("status", "gone", is_negated=True), Term("decision", "not-personal", is_negated=True))


@dataclass(frozen=True, slots=True)
class Contents:
    """What the inventory knows of a bucket's inside; what is gone or was decided to be nobody's data is left out.

    `assets` counts objects and members of containers, `examined` those that were read at least in part. `categories`
    and `entities` map to a number of assets. `people` and `my_numbers` (people with an individual number) are
    [low, high].
    """

    assets: int = 0
    examined: int = 0
    categories: Mapping[str, int] = field(default_factory=dict)
    entities: Mapping[str, int] = field(default_factory=dict)
    people: tuple[int, int] = (0, 0)
    my_numbers: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Because:
    """One reason for a grade. `name` and what `of` lists:

    `open` (kinds of access that everyone on the internet has), `aws_users` (that every AWS user has), `cloudfront`,
    `other_accounts`, `unknown` (kinds that could not be determined), `holds` (categories, the gravest first),
    `nothing_found`, `unexamined` (nothing of it was scanned), `partly_examined`.
    """

    name: str
    of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bucket:
    """One bucket: a row for each kind of access (`read`, `list`, `write`, `acp`), its contents, its grade and why."""

    name: str
    rows: tuple[ExposureRow, ...]
    contents: Contents
    grade: str
    because: tuple[Because, ...]

    def verdict(self, access: str) -> str:
        """`public`, `not_public` or `unknown`."""
        return next((row.verdict for row in self.rows if row.access == access), "unknown")

    @property
    def folder(self) -> str:
        """The folder of the inventory that holds its objects (`Selection(folder=…)`)."""
        return f"s3://{self.name}"


def buckets(inventory: Inventory | None, rows: Sequence[ExposureRow] | None = None) -> list[Bucket]:
    """Every bucket once, the gravest first: the verdicts given, or those kept. Without an inventory no contents."""
    if rows is None:
        rows = exposure.rows(inventory) if inventory is not None else ()
    grouped: dict[str, list[ExposureRow]] = {}
    for row in rows:
        grouped.setdefault(row.bucket, []).append(row)
    found = [_made(inventory, name, tuple(its)) for name, its in grouped.items()]
    return sorted(found, key=lambda one: (GRADES.index(one.grade), _depth(one), -one.contents.people[1], one.name))


def bucket(inventory: Inventory, name: str) -> Bucket | None:
    """One bucket, or None where it was never judged."""
    found = exposure.rows(inventory, name)
    return _made(inventory, name, tuple(found)) if found else None


def contents(inventory: Inventory, name: str) -> Contents:
    """What the inventory knows of a bucket's inside."""
    inside = Selection(folder=f"s3://{name}", terms=_LEFT_OUT)
    whole = query.summary(inventory, inside)
    if not whole.assets:
        return Contents()
    my_numbers = (0, 0)
    if "individual_number" in whole.by_category:
        terms = (*_LEFT_OUT, Term("category", "individual_number"))
        low, high = query.people(inventory, Selection(folder=inside.folder, terms=terms))
        my_numbers = max(low, 1), max(high, 1)  # a number is somebody's, even where no record tells people apart
    return Contents(
        whole.assets,
        sum(whole.by_status.get(status, 0) for status in ("scanned", "partly")),
        whole.by_category,
        {entity: assets for entity, (assets, _) in whole.by_entity.items()},
        whole.persons,
        my_numbers,
    )


def _depth(one: Bucket) -> int:
    return next((number for number, name in enumerate(ORDER) if name in one.contents.categories), len(ORDER))


def _made(inventory: Inventory | None, name: str, rows: tuple[ExposureRow, ...]) -> Bucket:
    inside = contents(inventory, name) if inventory is not None else Contents()
    return Bucket(name, rows, inside, _grade(rows, inside), tuple(_because(rows, inside)))


def _grade(rows: Sequence[ExposureRow], inside: Contents) -> str:
    opened = {row.access for row in rows if row.verdict == "public"}
    unknown = {row.access for row in rows if row.verdict == "unknown"}
    is_shared = any(row.label == "cross_account" for row in rows)
    is_grave, is_personal = (bool(names & set(inside.categories)) for names in (_GRAVE, _PERSONAL))
    if "read" in opened and is_grave:
        return "critical"
    if ("read" in opened and is_personal) or {"write", "acp"} & opened or ("read" in unknown and is_grave):
        return "high"
    if opened or ((unknown or is_shared) and inside.categories):
        return "medium"
    return "low"


def _because(rows: Sequence[ExposureRow], inside: Contents) -> list[Because]:
    ways = {"aws_users": "aws_users", "cloudfront": "cloudfront"}
    grouped: dict[str, list[str]] = {}
    for row in rows:
        if row.verdict == "public":
            grouped.setdefault(ways.get(row.label, "open"), []).append(row.access)
    found = [Because(name, tuple(grouped[name])) for name in ("open", "cloudfront", "aws_users") if name in grouped]
    if unknown := tuple(row.access for row in rows if row.verdict == "unknown"):
        found.append(Because("unknown", unknown))
    if any(row.label == "cross_account" for row in rows):
        found.append(Because("other_accounts"))
    if held := tuple(name for name in ORDER if name in inside.categories):
        found.append(Because("holds", held))
    if not inside.examined:
        found.append(Because("unexamined"))
    elif inside.examined < inside.assets:
        found.append(Because("partly_examined"))
    elif not held:
        found.append(Because("nothing_found"))
    return found
