"""Decisions that wait for a second person, and those that no longer stand."""

from __future__ import annotations

from collections.abc import Sequence

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory.review import Waiting
from pdscan.reports.table_file import Table
from pdscan.tui.safe_text import fit, fit_end, visible
from pdscan.tui.view import amounts
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, line, paragraph

_HEAD = 36


def why_word(why: str) -> str:
    """Why an entry waits."""
    return {
        "second": t("a second person"),
        "changed": t("the content changed"),
        "judged": t("newer rules judge otherwise"),
        "expired": t("its day is over"),
    }[why]


def waiting(pending: Sequence[Waiting], reopened: Sequence[Waiting], width: int) -> list[Line]:
    """Both lists, `width` cells wide. Choosing the first line of one shows all of its assets, an entry that one."""
    if not pending and not reopened:
        return [line(Piece("  " + t("No decision waits, and none is open again."), "good"))]
    lines = _part("pending", t("Wait for a second person ({count})", count=len(pending)), pending, width)
    return lines + _part("reopened", t("Open again ({count})", count=len(reopened)), reopened, width)


def table(entries: Sequence[Waiting]) -> Table:
    """The entries as a table."""
    columns = [
        ("asset", t("asset")),
        ("scope", t("scope")),
        ("target", t("item")),
        ("decision", t("decision")),
        ("author", t("decided by")),
        ("made", t("decided on")),
        ("waits_for", t("waits for")),
        ("reason", t("reason")),
    ]
    rows = (
        (
            one.location,
            one.scope,
            one.target,
            vocabulary.word(one.verdict),
            one.author,
            amounts.minute(one.made),
            why_word(one.why),
            one.reason,
        )
        for one in entries
    )
    return Table(t("Waiting"), columns, rows)


def _part(name: str, title: str, entries: Sequence[Waiting], width: int) -> list[Line]:
    lines = [heading(title)]
    if not entries:
        return [*lines, line(Piece("  " + t("none"), "dim")), BLANK]
    if any(entry.scope == "asset" for entry in entries):
        lines.append(line("  ", Piece(t("Review all of them"), "key"), opens=f"all:{name}"))
    for entry in entries:
        head = f"{amounts.day(entry.made)} {vocabulary.word(entry.verdict)} ({entry.author})"
        place = visible(" ".join(filter(None, (entry.location or t("everywhere"), entry.target))))
        lines.append(
            line(
                "  ",
                Piece(fit(visible(head), _HEAD), "warn"),
                " ",
                Piece(fit_end(place, max(10, width - _HEAD - 4))),
                opens=f"one:{entry.location}" if entry.scope == "asset" else f"below:{entry.location}",
            )
        )
        text = (
            t("{why}: {reason}", why=why_word(entry.why), reason=entry.reason) if entry.reason else why_word(entry.why)
        )
        lines += paragraph(text, width, "dim", indent=6)
    return [*lines, BLANK]
