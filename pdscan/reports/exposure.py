"""Exposure joined with contents: which open bucket holds whose data, how grave that is, and what follows from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pdscan import vocabulary
from pdscan.appi.reporting import Leak, triggers
from pdscan.appi.severity import ORDER
from pdscan.i18n import language, t
from pdscan.inventory import query
from pdscan.inventory.exposure import ExposureRow
from pdscan.inventory.selection import Selection, parse
from pdscan.inventory.store import Inventory
from pdscan.spoken import spoken

GRADES = ("critical", "high", "medium", "low")
_GRAVE = ("individual_number", "special_care", "property_risk", "credential")
_PERSONAL = ("personal", "identification_code", "financial_sensitive", "personal_data_candidate")


@dataclass(frozen=True, slots=True)
class Joined:
    """One bucket: its verdicts, what lies in it, how grave that is with the reasons, and hints for a breach report.

    `categories` maps a category to its number of assets; `people` and `my_numbers` are [low, high]; `examined` is
    False where nothing of the bucket is in the inventory.
    """

    bucket: str
    rows: tuple[ExposureRow, ...]
    categories: Mapping[str, int]
    people: tuple[int, int]
    my_numbers: tuple[int, int]
    is_examined: bool
    grade: str
    because: tuple[str, ...]
    hints: tuple[str, ...]


def joined(inventory: Inventory | None, rows: Sequence[ExposureRow]) -> list[Joined]:
    """Every bucket once, the gravest first. Without an inventory there are verdicts only."""
    buckets: dict[str, list[ExposureRow]] = {}
    for row in rows:
        buckets.setdefault(row.bucket, []).append(row)
    found = [_join(inventory, bucket, tuple(its)) for bucket, its in buckets.items()]
    return sorted(found, key=lambda item: (GRADES.index(item.grade), _depth(item), item.bucket))


def _depth(item: Joined) -> int:
    return next((number for number, name in enumerate(ORDER) if name in item.categories), len(ORDER))


def _join(inventory: Inventory | None, bucket: str, rows: tuple[ExposureRow, ...]) -> Joined:
    categories: Mapping[str, int] = {}
    people = my_numbers = (0, 0)
    is_examined = False
    if inventory is not None:
        folder = f"s3://{bucket}"
        whole = query.summary(inventory, Selection(folder=folder))
        categories, people = whole.by_category, whole.persons
        is_examined = any(whole.by_status.get(status) for status in ("scanned", "partly"))
        if categories.get("individual_number"):
            numbers = Selection(folder=folder, terms=parse("category:individual_number"))
            my_numbers = query.people(inventory, numbers)
    grade, because = _grade(rows, categories, is_examined=is_examined)
    hints = _hints(rows, categories, people, my_numbers)
    return Joined(bucket, rows, categories, people, my_numbers, is_examined, grade, tuple(because), tuple(hints))


def _verdict(rows: Sequence[ExposureRow], access: str) -> str:
    return next((row.verdict for row in rows if row.access == access), "unknown")


def _grade(rows: Sequence[ExposureRow], categories: Mapping[str, int], *, is_examined: bool) -> tuple[str, list[str]]:
    opened = [row.access for row in rows if row.verdict == "public"]
    unknown = [row.access for row in rows if row.verdict == "unknown"]
    because = [t("open to everyone: {access}", access=vocabulary.listed(map(access_word, opened)))] if opened else []
    if unknown:
        because.append(t("could not be determined: {access}", access=vocabulary.listed(map(access_word, unknown))))
    held = [name for name in ORDER if name in categories]
    if held:
        because.append(t("it holds: {categories}", categories=vocabulary.listed(map(vocabulary.word, held))))
    elif not is_examined:
        because.append(t("its contents have not been examined"))
    is_readable = "read" in opened
    if is_readable and any(name in categories for name in _GRAVE):
        return "critical", because
    if (is_readable and any(name in categories for name in _PERSONAL)) or {"write", "acp"} & set(opened):
        return "high", because
    if opened or (unknown and held):
        return "medium", because
    return "low", because


def _hints(
    rows: Sequence[ExposureRow], categories: Mapping[str, int], people: tuple[int, int], my_numbers: tuple[int, int]
) -> list[str]:
    """What decides whether it must be reported (APPI Rules art. 7, My Number Act); candidates only."""
    if _verdict(rows, "read") == "not_public" or not categories:
        return []
    leak = Leak(
        persons=people,
        my_numbers=my_numbers if max(my_numbers) else (1, 1) if "individual_number" in categories else (0, 0),
        has_special_care="special_care" in categories,
        has_property_risk="property_risk" in categories,
        is_open=True if _verdict(rows, "read") == "public" else None,
    )
    hints = [
        t(
            "to report: {ground} ({article}){sure}",
            ground=found.label(language()),
            article=found.article,
            sure="" if found.is_certain else t(" (possible)"),
        )
        for found in triggers(leak)
    ]
    if "individual_number" in categories:
        hints.append(t("one person's My Number is enough when everyone could see it"))
    hints.append(logged(rows[0].logging))
    hints.append(t("encryption by S3 itself does not exempt: it is transparent to whoever may read"))
    return hints


def logged(logging: Mapping[str, Any]) -> str:
    """Whether reads leave evidence: without logs nobody can show that nobody looked (PPC Q6-1)."""
    trails, target = logging.get("trails"), logging.get("access_log")
    found = []
    if target:
        since = logging.get("since") or t("a day that could not be read")
        found.append(t("access logs in {place} since {since}", place=target, since=since))
    if trails:
        found.append(t("CloudTrail data events ({trails})", trails=", ".join(trails)))
    if found:
        return t("reads are logged: {what}; look there who read it", what=vocabulary.listed(found))
    if logging.get("is_unknown"):
        return t("whether reads are logged could not be determined")
    return t("reads are not logged: that nobody looked cannot be shown")


def access_word(access: str) -> str:
    """The word for a kind of access."""
    names = {"read": t("read"), "list": t("list"), "write": t("write"), "acp": t("access control (ACP)")}
    return names.get(access, access)


def label_word(label: str) -> str:
    """The word for a verdict, finer than its three values."""
    names = {
        "public_read": t("public (read)"),
        "public_list": t("public (list)"),
        "public_write": t("public (write)"),
        "public_acp": t("public (access control)"),
        "aws_users": t("open to every AWS user"),
        "cloudfront": t("public through CloudFront"),
        "cross_account": t("not public (other accounts)"),
        "limited": t("not public (limited)"),
        "private": t("not public"),
        "unknown": t("could not be determined"),
    }
    return names.get(label, label)


def grade_word(grade: str) -> str:
    """The word for a grade."""
    names = {"critical": t("critical"), "high": t("high"), "medium": t("moderate"), "low": t("low")}
    return names.get(grade, grade)


def lines(row: ExposureRow, *, with_probe: bool) -> dict[str, object]:
    """One bucket × kind of access in the shape of the product's contract; texts in English."""
    line: dict[str, object] = {
        "bucket": row.bucket,
        "access": row.access,
        "verdict": row.verdict,
        "label": row.label,
        "reasons": [spoken(said, in_english=True) for said in row.reasons],
        "fix": [spoken(said, in_english=True) for said in row.fixes],
        "logging": dict(row.logging),
        "region": row.region,
        "created": row.created,
    }
    if with_probe:
        line["probe"] = row.probe or None
    return line
