"""What the scan writes into a line, column by column; columns that are people's alone are left out."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence

from pdscan import vocabulary
from pdscan.appi.retention import period_of
from pdscan.i18n import language, t
from pdscan.inventory.query import AssetRow
from pdscan.reports.ledger.departments import shown
from pdscan.reports.ledger.lines import Line
from recognizers.entities import ENTITIES, Sensitivity, Strength

_SHOWN = 3
_REVIEW_DAYS = 365
"""The ledger is to be reviewed at least once a year (JIS Q 15001:2023 6.1)."""


def contents(line: Line, roots: Mapping[int, str]) -> dict[str, str]:
    """Text by column key."""
    codes = [name for name in line.counts if _strength(name) is Strength.S3 and name != "JP_MY_NUMBER"]
    cares = [
        name for name in line.counts if name in ENTITIES and ENTITIES[name].sensitivity is Sensitivity.SPECIAL_CARE
    ]
    is_care, is_number = "special_care" in line.categories, "individual_number" in line.categories
    is_code = "identification_code" in line.categories
    return {
        "id": line.id,
        "task": _task(line),
        "name": line.name or line.kind.label(language()),
        "items": vocabulary.listed(vocabulary.entity(name) for name in _by_weight(line.counts)),
        "subject": line.kind.subjects(language()),
        "persons": rounded(line.persons),
        "special_care": t("present") + _listed(cares) if is_care else t("absent"),
        "individual_number": t("present") if is_number else t("absent"),
        "identification_code": t("present") + _listed([*(["JP_MY_NUMBER"] if is_number else []), *codes])
        if is_code
        else t("absent"),
        "media": t(
            "electronic: {formats}",
            formats=vocabulary.listed(sorted({vocabulary.word(row.format or row.kind) for row in line.assets})),
        ),
        "place": _places(line.assets, roots),
        "method": _method(line.assets),
        "access": vocabulary.listed(sorted({vocabulary.breadth(row.breadth) for row in line.assets})),
        "keep_until": _keep_until(line),
        "risk": vocabulary.listed(risks(line, roots)),
        "next_review": day(time.time() + _REVIEW_DAYS * 86400),
        "evidence": _evidence(line),
    }


def _task(line: Line) -> str:
    where = shown(line.department, language())
    several = sorted(shown(name, language()) for name in line.departments)
    if len(several) > 1:
        more = t(" and {count} more", count=len(several) - _SHOWN) if len(several) > _SHOWN else ""
        where = f"{where} ({vocabulary.listed(several[:_SHOWN])}{more})"
    business = line.kind.business(language())
    return f"{where} / {business}" if business else where


def _keep_until(line: Line) -> str:
    period, late = period_of(line.kind.id), overdue(line)
    texts = [period.short(language())] if period else []
    number = period_of("my_number")
    if "individual_number" in line.categories and number is not None and number != period:
        texts.append(t("My Number: {period}", period=number.short(language())))
    if late:
        texts.append(t("{count} past it", count=late))
    return " ".join(texts)


def overdue(line: Line) -> int:
    """How many of its assets were last changed longer ago than records like them are usually kept."""
    now, count = time.time(), 0
    for row in line.assets:
        period = period_of(line.kind.id, row.categories)
        count += period is not None and period.is_over(row.modified, now)
    return count


def _evidence(line: Line) -> str:
    examined = max((row.examined or 0 for row in line.assets), default=0)
    tables = sum(row.kind == "table" for row in line.assets)
    of = [t("{count:,} files", count=len(line.assets) - tables)] if len(line.assets) > tables else []
    of += [t("{count:,} tables", count=tables)] if tables else []
    hits = sum(line.counts.values())
    text = t("{assets}, {hits:,} hits, scanned {day}", assets=vocabulary.listed(of), hits=hits, day=day(examined))
    partly = sum(row.status == "partly" for row in line.assets)
    return text + (t("; {count} only in part", count=partly) if partly else "")


def _strength(name: str) -> Strength | None:
    return ENTITIES[name].strength if name in ENTITIES else None


def _by_weight(counts: Mapping[str, int]) -> list[str]:
    order = list(ENTITIES)
    return sorted(counts, key=lambda name: order.index(name) if name in ENTITIES else len(order))


def _listed(names: Sequence[str]) -> str:
    return f" ({vocabulary.listed(vocabulary.entity(name) for name in names)})" if names else ""


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
    """The common folder of each source, or where that is the whole source the folders in it; at most three."""
    by_source: dict[int, set[str]] = {}
    for row in rows:
        folder, _, name = row.location.partition("!/")[0].replace("\\", "/").rpartition("/")
        if row.kind == "table" and "." in name:
            folder += "/" + name.partition(".")[0]  # the schema
        by_source.setdefault(row.source_id, set()).add(folder)
    found = [place for source, folders in by_source.items() for place in _tops(folders, roots.get(source, ""))]
    more = t(" and {count} more", count=len(found) - 3) if len(found) > 3 else ""
    return "\n".join(sorted(found)[:3]) + more


def _tops(folders: set[str], root: str) -> list[str]:
    common = _common(sorted(folders)) or root
    whole = root.replace("\\", "/").rstrip("/")
    if common.rstrip("/") != whole or folders == {common}:
        return [common]
    first = {folder.removeprefix(whole).strip("/").partition("/")[0] for folder in folders}
    return sorted(f"{whole}/{name}" if name else whole for name in first)


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


def risks(line: Line, roots: Mapping[int, str]) -> list[str]:
    """Facts of the scan that a risk analysis has to answer, the gravest first. `roots` are the sources' addresses."""
    found = []
    if any(row.breadth == "public" or row.exposure == "public" for row in line.assets):
        found.append(t("open to the internet or to everyone"))
    elif any(row.breadth == "internal" for row in line.assets):
        found.append(t("readable by everyone"))
    if "individual_number" in line.categories:
        found.append(t("My Number in plain text"))
    if "credential" in line.categories:
        found.append(t("credentials beside personal data"))
    if "property_risk" in line.categories:
        found.append(t("card numbers"))
    if late := overdue(line):
        found.append(t("{count} past the usual period of keeping", count=late))
    digests = [row.digest for row in line.assets if row.digest]
    if len(digests) != len(set(digests)):
        found.append(t("{copies} copies", copies=len(digests) - len(set(digests))))
    if any(_is_personal_place(row.location.removeprefix(roots.get(row.source_id, ""))) for row in line.assets):
        found.append(t("on desktops, in downloads or temporary folders"))
    return found


def _is_personal_place(location: str) -> bool:
    parts = {part.lower() for part in location.replace("\\", "/").split("/")}
    return bool(parts & {"desktop", "デスクトップ", "downloads", "ダウンロード", "tmp", "temp", "一時", "作業用"})


def day(moment: float) -> str:
    """ISO date in local time, "" for never."""
    return time.strftime("%Y-%m-%d", time.localtime(moment)) if moment else ""
