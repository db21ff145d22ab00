"""Verdicts on buckets for a terminal: all in one table, then what is open or unknown, why, and what to change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.buckets import GRADES
from pdscan.reports import exposure as words
from pdscan.reports.safe import plain

if TYPE_CHECKING:
    from pdscan.inventory.buckets import Bucket

ACCESSES = ("read", "list", "write", "acp")
_STYLES = {"critical": "bold red", "high": "red", "medium": "yellow", "low": ""}
_VERDICTS = {"public": "red", "unknown": "yellow", "not_public": ""}
_PIECES = re.compile(r"(?:[!-~–]+ *|[^!-~–])[、。,)」]*")
"""Words of ASCII with the spaces that follow, and single other characters, each with what may not begin a line."""


def print_buckets(console: Console, buckets: Sequence[Bucket]) -> None:
    """Everything, the gravest first."""
    grades = [bucket.grade for bucket in buckets]
    counted = vocabulary.listed(f"{words.grade_word(name)} {grades.count(name)}" for name in GRADES if name in grades)
    console.print(t("{number} buckets: {grades}", number=len(buckets), grades=counted), style="bold")
    console.print(_overview(buckets))
    for bucket in buckets:
        if any(map(words.tells, bucket.rows)):
            _print_bucket(console, bucket)
    console.print()
    signed = t("Signed URLs leave no trace in the configuration: only CloudTrail data events show them.")
    _print_item(console, "", signed)
    console.print(t("All judgements are candidates; this is not legal advice."))


def _overview(buckets: Sequence[Bucket]) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold", expand=False)
    table.add_column(t("grade"), no_wrap=True)
    table.add_column(t("bucket"), overflow="fold")
    for access in ACCESSES:
        table.add_column(words.access_short(access), no_wrap=True)
    table.add_column(t("people"), justify="right", no_wrap=True)
    for bucket in buckets:
        by_access = {row.access: row for row in bucket.rows}
        rows = [by_access[access] for access in ACCESSES]
        people = words.interval(bucket.contents.people) if bucket.contents.examined else "?"
        table.add_row(
            Text(words.grade_word(bucket.grade), style=_STYLES[bucket.grade]),
            Text(plain(bucket.name)),
            *(Text(words.verdict_short(row), style=_VERDICTS[row.verdict]) for row in rows),
            Text(people),
        )
    return table


def _print_bucket(console: Console, bucket: Bucket) -> None:
    head = Text(f"\n{plain(bucket.folder)}", style="bold")
    head.append(f"  {words.grade_word(bucket.grade)}", style=_STYLES[bucket.grade])
    console.print(head, soft_wrap=True)
    _print_item(console, "  ", t("inside: {what}", what=words.inside(bucket.contents)))
    for row in bucket.rows:
        tried = f"  ({words.probe_word(row.probe)})" if row.probe else ""
        line = Text(f"  {words.access_word(row.access)}: ")
        line.append(words.label_word(row.label), style=_VERDICTS[row.verdict])
        console.print(line.append(tried), soft_wrap=True)
        if words.tells(row):
            for reason in words.openings(row):
                _print_item(console, "    - ", reason)
    _print_fixes(console, words.fixes(bucket))
    if hints := words.hints(bucket):
        console.print(Text(f"  {t('If it was read: candidates for a breach report')}", style="bold"))
        for hint in hints:
            _print_item(console, "    ! ", hint)


def _print_fixes(console: Console, fixes: Sequence[tuple[str, str]]) -> None:
    """What to change; a command stands on a line of its own, whole, to be copied."""
    if fixes:
        console.print(Text(f"  {t('what to change')}", style="bold"))
    for told, command in fixes:
        _print_item(console, "    → ", told)
        if command:
            console.print(Text(f"        {plain(command)}"), soft_wrap=True)


def _print_item(console: Console, mark: str, text: str) -> None:
    """A paragraph that hangs below its mark."""
    first, *rest = wrapped(plain(text), max(20, console.width - cell_len(mark)))
    console.print(Text(mark + first), soft_wrap=True)
    for line in rest:
        console.print(Text(" " * cell_len(mark) + line), soft_wrap=True)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells: between words, and between any two Japanese characters but before 、 or )."""
    lines = [""]
    for piece in _PIECES.findall(text):
        if cell_len(lines[-1] + piece.rstrip()) > width and lines[-1]:
            lines[-1] = lines[-1].rstrip()
            lines.append("")
        while cell_len(piece.rstrip()) > width:  # one word longer than a line, such as the name of a bucket
            lines[-1], piece = piece[:width], piece[width:]
            lines.append("")
        lines[-1] += piece
    return [*lines[:-1], lines[-1].rstrip()]
