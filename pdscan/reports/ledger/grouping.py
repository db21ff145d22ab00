"""From assets to lines: what people set apart, the organisation's own rules, then department × kind of document.

Too many lines are as useless as too few: single files join their department's rest, and above the wanted number of
lines the same kind of several departments becomes one line. A line that people have worked on is never dissolved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from pdscan.config import LedgerSettings
from pdscan.i18n import t
from pdscan.inventory import query
from pdscan.inventory.query import AssetRow, FindingRow
from pdscan.inventory.register import Kept
from pdscan.inventory.scope import remaining, standing
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory
from pdscan.reports.ledger.departments import department_of
from pdscan.reports.ledger.kinds import OTHER, kind_of
from pdscan.reports.ledger.lines import Ledger, Line
from pdscan.reports.ledger.numbers import line_id, number_in, part_of, written

_MANY = 4
"""A department with more lines than this has its smallest ones gathered into one."""
_PERSONAL = {"personal", "individual_number", "identification_code", "to_confirm", "special_care", "credential"}


def ledger(
    inventory: Inventory,
    selection: Selection = Selection(),  # noqa: B008 - frozen, never changed
    settings: LedgerSettings = LedgerSettings(),  # noqa: B008 - frozen, never changed
) -> Ledger:
    """Group what was found. Assets that a person decided to be not personal are left out; gone ones too."""
    people = written(inventory)
    sorting = _Sorting(dict(query.sources(inventory)), settings, people)
    wide = standing(inventory)
    parts: dict[str, dict[str, Line]] = {"personal": {}, "related": {}}
    for page in _pages(query.iter_assets(inventory, selection)):
        found: dict[int, list[FindingRow]] = {}
        for finding in query.findings(inventory, [row.id for row in page]):
            found.setdefault(finding.asset_id, []).append(finding)
        for row in page:
            if row.verdict == "not-personal" or row.status == "gone":
                continue
            own = found.get(row.id, [])
            left = remaining(wide, row, own)
            counts = dict(row.counts) if len(left) == len(own) else _counts(left)
            is_personal = row.verdict == "personal" or bool(_PERSONAL & set(row.categories))
            if is_personal or "person_related" in row.categories:
                line = sorting.line(row, left, "personal" if is_personal else "related")
                parts[line.part].setdefault(line.id, line).add(row, counts)
    most = {"personal": settings.lines, "related": max(2, settings.lines // 6)}
    made = {part: _capped(_gather(lines.values(), people), people, most[part]) for part, lines in parts.items()}
    for line in (*made["personal"], *made["related"]):
        line.persons = query.people_of(inventory, [row.id for row in line.assets])
    return Ledger(tuple(made["personal"]), tuple(made["related"]))


@dataclass(frozen=True, slots=True)
class _Sorting:
    """Which line an asset belongs to."""

    roots: Mapping[int, str]
    settings: LedgerSettings
    people: Mapping[str, Kept]

    def line(self, row: AssetRow, found: Sequence[FindingRow], part: str) -> Line:
        """A new, empty line with the id that the asset's line has; merging may have moved it to the other part."""
        line = self._own(row, found, part)
        line.number = self._merged(line.id)
        line.part = part_of(line.number)
        return line

    def _own(self, row: AssetRow, found: Sequence[FindingRow], part: str) -> Line:
        root = self.roots.get(row.source_id, "")
        department = department_of(row, root)
        inside = row.folder.removeprefix(root)
        kind = kind_of(row.name, inside, {finding.field for finding in found}, row.counts, row.format)
        for one in self.people.values():
            if one.match and matches(row.location, one.match):
                name, task = (one.cells.get(key, ("", ""))[0] for key in ("name", "task"))
                return Line(task or department, kind, number_in(one.id, part), name, part=part)
        for group in self.settings.group:
            if any(matches(row.location, pattern) for pattern in group.match):
                return Line(group.department or department, kind, name=group.name, part=part)
        return Line(department, kind, part=part)

    def _merged(self, number: str) -> str:
        seen = {number}
        while (one := self.people.get(number)) is not None and one.merged_into and one.merged_into not in seen:
            number = one.merged_into
            seen.add(number)
        return number


def matches(location: str, pattern: str) -> bool:
    """Whether a glob (or, without wildcards, a folder or part of the address) fits a location."""
    place, wanted = location.replace("\\", "/"), pattern.replace("\\", "/")
    return fnmatchcase(place, wanted) if any(mark in wanted for mark in "*?[") else wanted in place


def _counts(found: Iterable[FindingRow]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for finding in found:
        counts[finding.entity] = counts.get(finding.entity, 0) + finding.count
    return counts


def _pages(rows: Iterable[AssetRow]) -> Iterable[list[AssetRow]]:
    page: list[AssetRow] = []
    for row in rows:
        page.append(row)
        if len(page) == query.PAGE:
            yield page
            page = []
    if page:
        yield page


def _gather(lines: Iterable[Line], people: Mapping[str, Kept]) -> list[Line]:
    """Departments with many lines keep the telling ones; single assets without a grave category join `OTHER`."""
    by_department: dict[str, list[Line]] = {}
    for line in lines:
        by_department.setdefault(line.department, []).append(line)
    result: list[Line] = []
    for department, own in by_department.items():
        small = [line for line in own if _is_small(line) and not line.is_grave and _is_free(line, people)]
        if len(own) > _MANY and len(small) > 1:
            rest = next((line for line in own if line.kind is OTHER), None) or Line(department, OTHER, part=own[0].part)
            for line in small:
                rest.take(line)
            own = [line for line in own if line not in small and line is not rest] + [rest]
        result.extend(own)
    return _sorted(result)


def _is_small(line: Line) -> bool:
    """One file; a table is a body of data by itself."""
    return len(line.assets) == 1 and line.assets[0].kind != "table"


def _is_free(line: Line, people: Mapping[str, Kept]) -> bool:
    return line.kind is not OTHER and not line.name and line.id not in people


def _capped(lines: list[Line], people: Mapping[str, Kept], most: int) -> list[Line]:
    """At most about so many: the kind spread over most departments becomes one line, until it is few enough; then the
    smallest lines that are not grave become the rest."""
    everywhere = t("several departments")
    while len(lines) > most:
        free = [line for line in lines if not line.name and line.id not in people]
        by_kind: dict[str, list[Line]] = {}
        for line in free:
            if line.department != everywhere:
                by_kind.setdefault(line.kind.id, []).append(line)
        chosen = max(by_kind.values(), key=len, default=[])
        kind = chosen[0].kind if len(chosen) > 1 else OTHER
        if len(chosen) < 2:
            small = sorted((line for line in free if line.kind is not OTHER and not line.is_grave), key=_size)
            chosen = small[: len(lines) - most + 1]
        chosen += [line for line in free if line.department == everywhere and line.kind is kind]
        if len(chosen) < 2:
            break
        part = chosen[0].part
        whole = Line(everywhere, kind, line_id("*", kind.id, part), part=part)
        for line in chosen:
            whole.take(line)
        lines = [line for line in lines if line not in chosen] + [whole]
    return _sorted(lines)


def _size(line: Line) -> tuple[int, str]:
    return len(line.assets), line.id


def _sorted(lines: Iterable[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (line.department, line.kind is OTHER, line.kind.ja, line.id))
