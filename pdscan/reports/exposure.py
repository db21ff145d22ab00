"""Exposure joined with contents, in words: how grave an open bucket is, why, and what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from connectors.s3_say import CLOSED
from pdscan import vocabulary
from pdscan.appi.reporting import Leak, Trigger, triggers
from pdscan.appi.severity import ORDER
from pdscan.i18n import language, t
from pdscan.inventory.buckets import Because, Bucket, Contents
from pdscan.inventory.exposure import ExposureRow
from pdscan.spoken import spoken

_REFUSED = re.compile(r"refused \(([0-9]+)\)")


def because(bucket: Bucket) -> list[str]:
    """Why the bucket has its grade, one phrase a reason."""
    return [_because(reason) for reason in bucket.because]


def _because(reason: Because) -> str:
    access = vocabulary.listed(map(access_word, reason.of))
    match reason.name:
        case "open":
            return t("open to everyone: {access}", access=access)
        case "aws_users":
            return t("open to every AWS user: {access}", access=access)
        case "cloudfront":
            return t("open to everyone through CloudFront: {access}", access=access)
        case "other_accounts":
            return t("other accounts may use it")
        case "unknown":
            return t("could not be determined: {access}", access=access)
        case "holds":
            return t("it holds: {categories}", categories=vocabulary.listed(map(vocabulary.word, reason.of)))
        case "partly_examined":
            return t("its contents have been examined in part only")
        case "nothing_found":
            return t("no personal data was found in it")
        case _:
            return t("its contents have not been examined")


def inside(contents: Contents) -> str:
    """What lies in a bucket in one line: objects examined, assets by category, people."""
    if not contents.examined:
        return t("not examined")
    parts = [t("{examined} of {assets} examined", examined=f"{contents.examined:,}", assets=f"{contents.assets:,}")]
    parts += [
        t("{category} in {assets}", category=vocabulary.word(name), assets=f"{contents.categories[name]:,}")
        for name in ORDER
        if name in contents.categories
    ]
    if max(contents.people):
        parts.append(t("about {people} people", people=interval(contents.people)))
    return vocabulary.listed(parts)


def interval(bounds: tuple[int, int]) -> str:
    """`1,200–1,350`, or one number."""
    low, high = bounds
    return f"{low:,}" if low == high else f"{low:,}–{high:,}"


def grounds(bucket: Bucket) -> list[Trigger]:
    """What would have to be reported if everyone read what lies in it; certain only where reading is open.

    An improper purpose is never known from settings and contents, so it is no ground here.
    """
    inside, verdict = bucket.contents, bucket.verdict("read")
    if verdict == "not_public" or not inside.categories:
        return []
    leak = Leak(
        persons=inside.people,
        my_numbers=inside.my_numbers,
        has_special_care="special_care" in inside.categories,
        has_property_risk="property_risk" in inside.categories,
        is_open=True if verdict == "public" else None,
    )
    found = [trigger for trigger in triggers(leak) if trigger.id != "improper"]
    return found if verdict == "public" else [replace(trigger, is_certain=False) for trigger in found]


def hints(bucket: Bucket) -> list[str]:
    """What decides whether a report is due (APPI Rules art. 7, My Number Act Rules art. 2); candidates only.

    Nothing where reading is closed or no personal data was found.
    """
    inside, verdict = bucket.contents, bucket.verdict("read")
    if verdict == "not_public" or not inside.categories:
        return []
    found = [logged(bucket.rows[0].logging)]
    found += [
        t(
            "to report: {ground} ({article}){sure}",
            ground=ground.label(language()),
            article=ground.article,
            sure="" if ground.is_certain else t(" (possible)"),
        )
        for ground in grounds(bucket)
    ]
    if "individual_number" in inside.categories:
        found.append(t("one person's My Number is enough when everyone could see it"))
    if {"special_care", "property_risk"} & set(inside.categories):
        found.append(t("one person is enough for special care-required data and for risks to property"))
    found.append(t("whoever took it for an improper purpose: one person is enough, final report within 60 days"))
    found.append(t("encryption by S3 itself does not exempt: it is transparent to whoever may read"))
    command = f"pdscan report breach --folder {bucket.folder}"
    found.append(t("deadlines and drafts of the reports: {command}", command=command))
    return found


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


def access_short(access: str) -> str:
    """The same as the heading of a column."""
    return t("ACP") if access == "acp" else access_word(access)


def verdict_short(row: ExposureRow) -> str:
    """A verdict in one short word, for a column."""
    if row.verdict == "not_public":
        return {"cross_account": t("shared"), "limited": t("limited")}.get(row.label, t("closed"))
    return t("public") if row.verdict == "public" else t("unknown")


def tells(row: ExposureRow) -> bool:
    """Is there anything to say of this kind of access besides that it is closed?"""
    return row.verdict != "not_public" or row.label == "cross_account"


def fixes(bucket: Bucket) -> list[tuple[str, str]]:
    """What to change, each once: (what to do, the command that does it or "")."""
    found: dict[str, str] = {}
    for fix in (fix for row in bucket.rows if row.verdict != "not_public" for fix in row.fixes):
        command, told = str(fix.get("values", {}).get("command", "")), spoken(fix)
        if command and told.endswith(command):
            told = told.removesuffix(command).rstrip(" :：")
        found[told] = command
    return list(found.items())


def openings(row: ExposureRow) -> list[str]:
    """Why access is open or unknown; what is closed besides is left out."""
    return [spoken(said) for said in row.reasons if row.verdict == "not_public" or said.get("name") not in CLOSED]


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


def probe_word(answer: str) -> str:
    """What an anonymous request got: `allowed`, `refused (403)`, `no answer: …` as the connector writes them."""
    if answer == "allowed":
        return t("anonymous request: let in")
    if match := _REFUSED.fullmatch(answer):
        return t("anonymous request: refused ({status})", status=match[1])
    return t("anonymous request: {answer}", answer=vocabulary.reason(answer))


def grade_word(grade: str) -> str:
    """The word for a grade."""
    names = {"critical": t("critical"), "high": t("high"), "medium": t("moderate"), "low": t("low")}
    return names.get(grade, grade)


def lines(bucket: Bucket, *, with_probe: bool) -> Iterator[dict[str, object]]:
    """Each kind of access to a bucket in the shape of the product's contract; texts in English.

    What the bucket holds is the same on each of its lines: `severity` with what it is `because` of, `contents`,
    and the `grounds` on which a leak of it would have to be reported.
    """
    inside = bucket.contents
    joined: dict[str, object] = {
        "severity": bucket.grade,
        "because": [{"reason": reason.name, "of": list(reason.of)} for reason in bucket.because],
        "contents": {
            "assets": inside.assets,
            "examined": inside.examined,
            "categories": dict(inside.categories),
            "persons": list(inside.people),
        },
        "grounds": [
            {"law": ground.law, "id": ground.id, "article": ground.article, "certain": ground.is_certain}
            for ground in grounds(bucket)
        ],
    }
    for row in bucket.rows:
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
        yield {**line, **joined, **({"probe": row.probe or None} if with_probe else {})}
