"""Everything about one asset: what, where, why, whose, who can read it, who decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.query import AssetRow, FindingRow
from pdscan.tui.safe_text import visible
from pdscan.tui.view import amounts
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, labelled, line, paragraph
from pdscan.tui.view.spot import Spot

_TITLE = 24
"""Characters by which the title of an item is told from others of its entity."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One asset with what belongs to it, read in one go."""

    row: AssetRow
    findings: tuple[FindingRow, ...]
    history: tuple[Mapping[str, Any], ...]
    members: tuple[AssetRow, ...]
    member_count: int
    copies: tuple[str, ...] = ()
    revealed: tuple[Mapping[str, Any], ...] = ()


def detail(shown: Detail, width: int) -> list[Line]:
    """The detail pane, `width` cells wide."""
    row = shown.row
    parts: list[list[Line]] = [
        paragraph(row.name, width, "strong"),
        paragraph(row.location, width, "dim"),
        _verdict_of_scan(row, width),
        _people(row, width),
        _findings(row.location, shown.findings, width),
        _access(row, width),
        _members(shown, width),
        _copies(shown, width),
        _history(shown.history, width),
        _revealed(shown.revealed, width),
        _facts(row, width),
    ]
    return [one for part in parts for one in part]


def _verdict_of_scan(row: AssetRow, width: int) -> list[Line]:
    lines: list[Line] = []
    if row.categories:
        names = t(", ").join(vocabulary.word(category) for category in row.categories)
        lines += labelled(t("Category"), names, width, "warn")
    state = vocabulary.word(row.status)
    if row.cause:
        state += t(" ({cause})", cause=vocabulary.word(row.cause))
    lines += labelled(t("Status"), state, width, "" if row.status == "scanned" else "warn")
    if row.reason:
        lines += labelled(t("Reason"), vocabulary.reason(row.reason), width, "warn")
    for gap in row.gaps:
        where = locator(gap.get("locator", {}))
        cause, reason = (str(gap.get(name, "")) for name in ("cause", "reason"))
        text = t("{cause}: {reason}", cause=vocabulary.word(cause), reason=vocabulary.reason(reason))
        lines += labelled(t("Not read"), f"{where} {text}".strip(), width, "warn")
    if row.verdict:
        lines += labelled(t("Decision"), vocabulary.word(row.verdict), width, "good")
    return lines


def _people(row: AssetRow, width: int) -> list[Line]:
    low, high = row.persons
    if not high:
        return []
    text = f"{low:,}" if low == high else t("{low} to {high}", low=f"{low:,}", high=f"{high:,}")
    return labelled(t("People"), text, width, "strong")


def _findings(location: str, findings: Sequence[FindingRow], width: int) -> list[Line]:
    if not findings:
        return []
    lines = [BLANK, heading(t("Items"))]
    for finding in findings:
        spots = [
            Spot(location, finding.entity, sample.get("locator", {}), str(sample.get("masked", "")))
            for sample in finding.samples
        ]
        about = [
            Line(tuple(Piece(piece.text, "strong") for piece in one.pieces), f"entity:{finding.entity}")
            for one in paragraph(_title(finding), width)
        ]
        numbers = t(
            "{count} hits, {distinct} distinct, score {score}",
            count=f"{finding.count:,}",
            distinct=f"{finding.distinct:,}",
            score=f"{finding.score:.2f}",
        )
        about += paragraph(numbers, width, "dim", indent=2)
        if finding.categories:
            names = t(", ").join(vocabulary.word(category) for category in finding.categories)
            about += paragraph(names, width, "warn", indent=2)
        lines += [replace(one, spot=next(iter(spots), None)) for one in about]
        for sample, spot in zip(finding.samples, spots, strict=True):
            lines += [replace(one, spot=spot) for one in _sample(sample, width)]
    return lines


def shows(line: Line, finding: FindingRow) -> bool:
    """Is this the title of an item?"""
    return line.target == f"entity:{finding.entity}" and line.plain().startswith(_title(finding)[:_TITLE])


def _title(finding: FindingRow) -> str:
    return vocabulary.entity(finding.entity) + (f" [{visible(finding.field)}]" if finding.field else "")


def _sample(sample: Mapping[str, Any], width: int) -> list[Line]:
    lines = paragraph(f"{sample.get('masked', '')}  {locator(sample.get('locator', {}))}", width, "", indent=4)
    why = t(", ").join(vocabulary.why(str(reason)) for reason in sample.get("why", ()))
    return lines + (paragraph(t("why: {why}", why=why), width, "dim", indent=6) if why else [])


def locator(where: Mapping[str, Any]) -> str:
    """Where in the asset, as a person can follow it: `sheet 名簿, cell B7`."""
    names = {
        "page": t("page {value}"),
        "sheet": t("sheet {value}"),
        "cell": t("cell {value}"),
        "row": t("row {value}"),
        "column": t("column {value}"),
        "line": t("line {value}"),
        "slide": t("slide {value}"),
        "part": t("part {value}"),
        "path": t("path {value}"),
    }
    return t(", ").join(
        names[key].replace("{value}", str(value)) if key in names else f"{key} {value}" for key, value in where.items()
    )


def _access(row: AssetRow, width: int) -> list[Line]:
    lines = [BLANK, heading(t("Access"))]
    lines += labelled(
        t("Readable by"), vocabulary.breadth(row.breadth), width, "warn" if row.breadth == "public" else ""
    )
    if row.roles:
        lines += labelled(t("Roles"), t(", ").join(row.roles), width)
    if row.access_basis:
        lines += labelled(t("Judged by"), vocabulary.basis(row.access_basis), width, "dim")
    if row.exposure:
        lines += labelled(
            t("Exposure"), vocabulary.word(row.exposure), width, "grave" if row.exposure == "public" else ""
        )
    return lines


def _members(shown: Detail, width: int) -> list[Line]:
    if not shown.members:
        return []
    lines = [BLANK, heading(t("Members ({count})", count=f"{shown.member_count:,}"))]
    inside = shown.row.location + "!/"
    for member in shown.members:
        names = t(", ").join(vocabulary.word(category) for category in member.categories[:2])
        tail = names or ("" if member.status == "scanned" else vocabulary.word(member.cause or member.status))
        lines += paragraph(f"{member.location.removeprefix(inside)}  {tail}".rstrip(), width, "", indent=2)
    if shown.member_count > len(shown.members):
        lines.append(
            line(Piece("  " + t("and {count} more", count=f"{shown.member_count - len(shown.members):,}"), "dim"))
        )
    return lines


def _copies(shown: Detail, width: int) -> list[Line]:
    if not shown.copies:
        return []
    lines = [BLANK, heading(t("Same content elsewhere"))]
    for location in shown.copies:
        lines += paragraph(location, width, "", indent=2)
    return lines


def _history(history: Sequence[Mapping[str, Any]], width: int) -> list[Line]:
    if not history:
        return []
    lines = [BLANK, heading(t("Decisions"))]
    for entry in history:
        owner = t(", owner {owner}", owner=entry["owner"]) if entry["owner"] else ""
        head = f"{amounts.minute(entry['made'])} {vocabulary.word(entry['verdict'])} ({entry['author']}{owner})"
        lines += paragraph(head, width, "", indent=2)
        if entry["reason"]:
            lines += paragraph(entry["reason"], width, "dim", indent=4)
    return lines


def _revealed(entries: Sequence[Mapping[str, Any]], width: int) -> list[Line]:
    if not entries:
        return []
    lines = [BLANK, heading(t("Raw values shown"))]
    for entry in entries:
        text = f"{amounts.minute(entry['made'])} {vocabulary.entity(entry['entity'])} ({entry['author']})"
        lines += paragraph(text, width, "", indent=2)
        lines += paragraph(locator(entry["locator"]), width, "dim", indent=4)
    return lines


def _facts(row: AssetRow, width: int) -> list[Line]:
    lines = [BLANK, heading(t("Asset"))]
    lines += labelled(t("Kind"), f"{row.kind} {row.format}".strip(), width, "dim")
    if row.size is not None:
        lines += labelled(t("Size"), f"{row.size:,} B ({amounts.size(row.size)})", width, "dim")
    if row.modified is not None:
        lines += labelled(t("Modified"), amounts.minute(row.modified), width, "dim")
    if row.examined is not None:
        lines += labelled(t("Examined"), amounts.minute(row.examined), width, "dim")
    lines += labelled(t("Change"), vocabulary.word(row.change), width, "dim")
    for name, value in row.facts.items():
        lines += labelled(visible(name), value, width, "dim")
    return lines
