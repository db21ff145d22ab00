"""The exposure view: what everyone can read, then the verdict on every bucket with reasons and settings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pdscan import vocabulary
from pdscan.appi.severity import ORDER
from pdscan.i18n import t
from pdscan.inventory.buckets import Bucket
from pdscan.inventory.reach import Headline, OpenFolder
from pdscan.reports import exposure as words
from pdscan.spoken import spoken
from pdscan.tui.safe_text import fit, fit_end, visible
from pdscan.tui.view.columns import tags
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, labelled, line, paragraph

_GRADES = {"critical": "grave", "high": "grave", "medium": "warn", "low": "dim"}
_VERDICTS = {"public": "grave", "unknown": "warn", "not_public": "good"}
_GRAVE = frozenset(ORDER[:3])


def headline_lines(headlines: Sequence[Headline], width: int) -> list[Line]:
    """“Everyone can read 個人番号” and so on, the worst first; choosing one shows its assets."""
    lines: list[Line] = []
    for one in headlines:
        text = sentence(one)
        role = "grave" if one.breadth == "public" and one.category in _GRAVE else "warn"
        opens = f"open:{one.breadth}:{one.category}"
        lines += [replace(shown, opens=opens) for shown in paragraph(text, width, role, indent=2)]
    return lines


def sentence(one: Headline) -> str:
    """One headline in words."""
    people = words.interval(one.persons) if one.persons[1] else ""
    values = {"category": vocabulary.word(one.category), "assets": f"{one.assets:,}", "people": people}
    if one.breadth == "public":
        if people:
            return t("Everyone can read {category}: {assets} assets, people: {people}", **values)
        return t("Everyone can read {category}: {assets} assets", **values)
    if people:
        return t("Everyone inside can read {category}: {assets} assets, people: {people}", **values)
    return t("Everyone inside can read {category}: {assets} assets", **values)


def exposure(
    headlines: Sequence[Headline], folders: Sequence[OpenFolder], buckets: Sequence[Bucket], width: int
) -> list[Line]:
    """Sentences, the worst folders, then every bucket, `width` cells wide."""
    lines = headline_lines(headlines, width)
    lines = (
        [*lines, BLANK]
        if lines
        else [line(Piece("  " + t("Nothing that was found can be read by everyone."), "good")), BLANK]
    )
    if folders:
        lines.append(heading(t("Open folders, the worst first")))
    for folder in folders:
        circle = vocabulary.breadth(folder.breadth)
        role = "grave" if folder.breadth == "public" else "warn"
        lines.append(
            line(
                "  ",
                Piece(fit(circle, 16), role),
                " ",
                Piece(fit(tags(folder.categories, 14), 14), "warn"),
                Piece(f"{folder.assets:>8,}  ", "strong"),
                Piece(fit_end(visible(folder.folder), max(10, width - 44))),
                opens=f"folder:{folder.source_id}:{folder.folder}",
            )
        )
    lines += [*([BLANK] if folders else []), heading(t("Buckets ({count})", count=len(buckets)))]
    if not buckets:
        lines += paragraph(t("No bucket has been judged yet; “pdscan exposure s3://bucket” does it."), width, "dim", 2)
    for bucket in buckets:
        lines += _bucket(bucket, width)
    return lines


def _bucket(bucket: Bucket, width: int) -> list[Line]:
    target = f"{bucket.folder}/"
    grade = Piece(fit(words.grade_word(bucket.grade), 10), _GRADES.get(bucket.grade, ""))
    lines = [line("  ", grade, Piece(visible(bucket.name), "strong"), target=target)]
    for row in bucket.rows:
        lines += [
            Line((Piece("    "), *one.pieces), target)
            for one in labelled(
                words.access_word(row.access), words.label_word(row.label), width - 4, _VERDICTS.get(row.verdict, "")
            )
        ]
        for said in row.reasons:
            lines += paragraph(spoken(said), width, "", indent=16)
        for said in row.fixes:
            lines += paragraph(t("setting: {fix}", fix=spoken(said)), width, "dim", indent=16)
    lines += paragraph(words.inside(bucket.contents), width, "", indent=4)
    for text in words.because(bucket):
        lines += paragraph(text, width, "warn", indent=4)
    for text in words.hints(bucket) or [words.logged(bucket.rows[0].logging)]:
        lines += paragraph(text, width, "dim", indent=4)
    return [*lines, BLANK]
