"""How many people a selection is about, and what the numbers rest on."""

from __future__ import annotations

from pdscan.i18n import t
from pdscan.inventory.people import PeopleBasis
from pdscan.reports.table_file import Table
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, labelled, line, paragraph


def table(found: PeopleBasis, about: str) -> Table:
    """The same as a table of one row."""
    columns = [
        ("about", t("Assets")),
        ("people_from", t("people from")),
        ("people_to", t("people to")),
        ("assets", t("Assets with people")),
        ("counted_once", t("counted once")),
        ("without_keys", t("added up")),
        ("people_without_keys", t("People")),
        ("sum", t("sum of all")),
    ]
    row = (about, *found.people, found.assets, found.keyed, found.keyless, found.keyless_sum, found.total)
    return Table(t("People"), columns, [row])


def people(found: PeopleBasis, about: str, width: int) -> list[Line]:
    """The interval and its basis, `width` cells wide."""
    low, high = found.people
    text = f"{low:,}" if low == high else t("{low} to {high}", low=f"{low:,}", high=f"{high:,}")
    lines = [
        *paragraph(about, width, "dim", indent=2),
        BLANK,
        line("  ", Piece(t("People: {people}", people=text), "strong")),
    ]
    lines += [BLANK, heading(t("What this rests on"))]
    rows = (
        (t("Assets with people"), f"{found.assets:,}"),
        (t("counted once"), t("{count} assets whose people are known by keyed digests", count=f"{found.keyed:,}")),
        (
            t("added up"),
            t(
                "{count} assets without such keys ({sum} people)",
                count=f"{found.keyless:,}",
                sum=f"{found.keyless_sum:,}",
            ),
        ),
        (t("sum of all"), t("{sum} if every asset held other people", sum=f"{found.total:,}")),
    )
    for label, value in rows:
        lines += labelled("  " + label, value, width, gap=22)
    lines.append(BLANK)
    lines += paragraph(
        t(
            "The same person in many assets counts once where name and another item identify them; the lower bound "
            "takes every doubt as the same person, the upper bound as another one."
        ),
        width,
        "dim",
        indent=2,
    )
    return lines
