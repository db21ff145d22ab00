"""From assets to ledger lines: one line a business unit of data (department × kind of document), never one a file."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from pdscan import vocabulary
from pdscan.i18n import language, t
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow, FindingRow
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.kinds import OTHER, Kind, kind_of
from recognizers.entities import ENTITIES, Sensitivity, Strength

_MANY = 4
"""A department with more lines than this has its smallest ones gathered into one."""
_PERSONAL = {"personal", "individual_number", "identification_code", "to_confirm", "special_care", "credential"}
_REVIEW_DAYS = 365
"""The ledger is to be reviewed at least once a year (JIS Q 15001:2023 6.1)."""


@dataclass
class Line:
    """One line: its assets, and what is filled in by key of `columns.COLUMNS`."""

    department: str
    kind: Kind
    assets: list[AssetRow] = field(default_factory=list)
    categories: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    persons: tuple[int, int] = (0, 0)

    @property
    def id(self) -> str:
        """Stable over runs: the same department and kind give the same number."""
        key = f"{self.department}\0{self.kind.id}".encode()
        return "PD-" + blake2b(key, digest_size=4).hexdigest()

    def add(self, row: AssetRow) -> None:
        """One more asset."""
        self.assets.append(row)
        self.categories.update(row.categories)
        for entity, number in row.counts.items():
            self.counts[entity] = self.counts.get(entity, 0) + number


@dataclass(frozen=True, slots=True)
class Ledger:
    """The lines of personal data, and those of person-related information (個人関連情報) apart."""

    personal: tuple[Line, ...]
    related: tuple[Line, ...]


def ledger(inventory: Inventory, selection: Selection = Selection()) -> Ledger:  # noqa: B008 - frozen, never changed
    """Group what was found. Assets that a person decided to be not personal are left out; gone ones too."""
    roots = dict(query.sources(inventory))
    personal: dict[tuple[str, str], Line] = {}
    related: dict[tuple[str, str], Line] = {}
    for page in _pages(query.iter_assets(inventory, selection)):
        headings = _headings(query.findings(inventory, [row.id for row in page]))
        for row in page:
            if row.verdict == "not-personal" or row.status == "gone":
                continue
            is_personal = row.verdict == "personal" or bool(_PERSONAL & set(row.categories))
            if not is_personal and "person_related" not in row.categories:
                continue
            department = department_of(row, roots.get(row.source_id, ""))
            inside = row.folder.removeprefix(roots.get(row.source_id, ""))
            kind = kind_of(row.name, inside, headings.get(row.id, ()), row.counts, row.format)
            lines = personal if is_personal else related
            lines.setdefault((department, kind.id), Line(department, kind)).add(row)
    made = [_gather(personal.values()), _gather(related.values())]
    for line in (line for lines in made for line in lines):
        line.persons = query.people_of(inventory, [row.id for row in line.assets])
    return Ledger(tuple(made[0]), tuple(made[1]))


def _pages(rows: Iterable[AssetRow]) -> Iterable[list[AssetRow]]:
    page: list[AssetRow] = []
    for row in rows:
        page.append(row)
        if len(page) == query.PAGE:
            yield page
            page = []
    if page:
        yield page


def _headings(findings: Sequence[FindingRow]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for finding in findings:
        found.setdefault(finding.asset_id, set()).add(finding.field)
    return found


def department_of(row: AssetRow, root: str) -> str:
    """The first folder below the source: on a share it names the department; the source's own name at its top."""
    container = row.location.partition("!/")[0]
    inside = container.removeprefix(root).lstrip("/\\").replace("\\", "/")
    first, separator, _ = inside.partition("/")
    return first if separator else root.rstrip("/\\").replace("\\", "/").rpartition("/")[2] or root


def _gather(lines: Iterable[Line]) -> list[Line]:
    """Departments with many lines keep the telling ones; single assets without a grave category join `OTHER`."""
    by_department: dict[str, list[Line]] = {}
    for line in lines:
        by_department.setdefault(line.department, []).append(line)
    result: list[Line] = []
    for department, own in by_department.items():
        small = [line for line in own if len(line.assets) == 1 and not _is_grave(line) and line.kind is not OTHER]
        if len(own) > _MANY and len(small) > 1:
            rest = next((line for line in own if line.kind is OTHER), None) or Line(department, OTHER)
            for line in small:
                for row in line.assets:
                    rest.add(row)
            own = [line for line in own if line not in small and line is not rest] + [rest]
        result.extend(own)
    return sorted(result, key=lambda line: (line.department, line.kind is OTHER, line.kind.ja))


def _is_grave(line: Line) -> bool:
    return bool(line.categories & {"individual_number", "special_care", "identification_code", "credential"})


def cells(line: Line, roots: Mapping[int, str]) -> dict[str, str]:
    """What the scan fills in, by column key; columns that are people's are not in it."""
    codes = [name for name in line.counts if _strength(name) is Strength.S3 and name != "JP_MY_NUMBER"]
    cares = [
        name for name in line.counts if name in ENTITIES and ENTITIES[name].sensitivity is Sensitivity.SPECIAL_CARE
    ]
    is_care, is_number = "special_care" in line.categories, "individual_number" in line.categories
    is_code = "identification_code" in line.categories
    examined = max((row.examined or 0 for row in line.assets), default=0)
    return {
        "id": line.id,
        "task": f"{line.department} / {line.kind.task}" if line.kind.task else line.department,
        "name": line.kind.label(language()),
        "items": "、".join(vocabulary.entity(name) for name in _by_weight(line.counts)),
        "subject": line.kind.subject,
        "persons": rounded(line.persons),
        "special_care": t("present") + _listed(cares) if is_care else t("absent"),
        "individual_number": t("present") if is_number else t("absent"),
        "identification_code": t("present") + _listed([*(["JP_MY_NUMBER"] if is_number else []), *codes])
        if is_code
        else t("absent"),
        "media": t("electronic: {formats}", formats=", ".join(sorted({row.format or row.kind for row in line.assets}))),
        "place": _places(line.assets, roots),
        "method": _method(line.assets),
        "access": "、".join(sorted({vocabulary.breadth(row.breadth) for row in line.assets})),
        "keep_until": t("to be deleted at once when no longer needed (My Number Act art. 20)") if is_number else "",
        "risk": "、".join(_risks(line)),
        "next_review": _day(time.time() + _REVIEW_DAYS * 86400),
        "evidence": t(
            "{assets:,} files, {hits:,} hits, scanned {day}",
            assets=len(line.assets),
            hits=sum(line.counts.values()),
            day=_day(examined),
        ),
    }


def _strength(name: str) -> Strength | None:
    return ENTITIES[name].strength if name in ENTITIES else None


def _by_weight(counts: Mapping[str, int]) -> list[str]:
    order = list(ENTITIES)
    return sorted(counts, key=lambda name: order.index(name) if name in ENTITIES else len(order))


def _listed(names: Sequence[str]) -> str:
    return f" ({'、'.join(vocabulary.entity(name) for name in names)})" if names else ""


def rounded(persons: tuple[int, int]) -> str:
    """The usual classes of a ledger: to 100, to 1,000, to 10,000 … people."""
    _, high = persons
    if high == 0:
        return t("unknown")
    bound = 100
    while bound < high:
        bound *= 10
    return t("up to {bound:,}", bound=bound)


def _places(rows: Sequence[AssetRow], roots: Mapping[int, str]) -> str:
    folders = sorted({row.location.partition("!/")[0].replace("\\", "/").rpartition("/")[0] for row in rows})
    common = folders[0] if len(folders) == 1 else _common(folders)
    return common or ", ".join(sorted({roots.get(row.source_id, "") for row in rows}))


def _common(folders: Sequence[str]) -> str:
    parts = [folder.split("/") for folder in folders]
    shared = []
    for level in zip(*parts, strict=False):
        if len(set(level)) > 1:
            break
        shared.append(level[0])
    return "/".join(shared)


def _method(rows: Sequence[AssetRow]) -> str:
    locked = sum(row.cause == "encrypted" for row in rows)
    plain = t("electronic, plain text")
    return plain if not locked else t("{plain}; {locked} with a password", plain=plain, locked=locked)


def _risks(line: Line) -> list[str]:
    risks = []
    if any(row.breadth in ("internal", "public") for row in line.assets):
        risks.append(t("readable by everyone"))
    digests = [row.digest for row in line.assets if row.digest]
    if len(digests) != len(set(digests)):
        risks.append(t("{copies} copies", copies=len(digests) - len(set(digests))))
    if "credential" in line.categories:
        risks.append(t("credentials beside personal data"))
    if "individual_number" in line.categories:
        risks.append(t("My Number in plain text"))
    if "property_risk" in line.categories:
        risks.append(t("card numbers"))
    return risks


def _day(moment: float) -> str:
    return time.strftime("%Y-%m-%d", time.localtime(moment)) if moment else ""
