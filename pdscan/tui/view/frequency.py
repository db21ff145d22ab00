"""The frequency view: one column's values with assets, hits and people. Choosing a value filters by it."""

from __future__ import annotations

from collections.abc import Sequence

from pdscan import vocabulary
from pdscan.i18n import t
from pdscan.inventory import filter as language
from pdscan.inventory.frequency import COLUMNS, Group
from pdscan.inventory.sums import AGES
from pdscan.reports.table_file import Table
from pdscan.tui.safe_text import fit, fit_right, visible
from pdscan.tui.view import amounts
from pdscan.tui.view.lines import Line, Piece, bar, line, widest

_NUMBER = 11


def column_name(column: str) -> str:
    """The label of a column."""
    return {
        "category": t("category"),
        "entity": t("item"),
        "access": t("readable by"),
        "exposure": t("exposure"),
        "decision": t("decision"),
        "owner": t("owner"),
        "status": t("status"),
        "cause": t("cause"),
        "change": t("change"),
        "kind": t("kind"),
        "format": t("format"),
        "age": t("years since the last change"),
        "source": t("source"),
        "folder": t("folder"),
    }[column]


def frequency(column: str, groups: Sequence[Group], width: int) -> list[Line]:
    """The columns to choose from, then the values, `width` cells wide."""
    others = [
        Piece(f" {column_name(name)} ", "head-focused" if name == column else "dim") for name in _near(column, width)
    ]
    lines = [line(*others), line()]
    if not groups:
        return [*lines, line(Piece("  " + t("Nothing in view."), "dim"))]
    names = [visible(label(column, group.value)) for group in groups]
    room = max(0, width - 3 * (_NUMBER + 1) - 4)
    name_width = min(widest(names, max(14, room * 2 // 3)), room) or 10
    bar_width = max(0, min(50, room - name_width))
    titles = [t("assets"), t("hits"), t("most people")]
    lines.append(
        line(
            "  ",
            Piece(fit(column_name(column), name_width), "head"),
            *(Piece(" " + fit_right(title, _NUMBER), "head") for title in titles),
        )
    )
    most = max(group.assets for group in groups)
    for name, group in zip(names, groups, strict=True):
        numbers = (group.assets, group.hits, group.persons)
        lines.append(
            line(
                "  ",
                Piece(fit(name, name_width)),
                *(Piece(" " + fit_right(amounts.number(number, _NUMBER), _NUMBER), "strong") for number in numbers),
                "  ",
                *bar(group.assets, most, bar_width),
                target=target(column, group.value),
            )
        )
    return lines


def table(column: str, groups: Sequence[Group]) -> Table:
    """The same as a table."""
    columns = [
        (column, column_name(column)),
        ("assets", t("assets")),
        ("hits", t("hits")),
        ("people", t("most people")),
    ]
    rows = ((label(column, one.value), one.assets, one.hits, one.persons) for one in groups)
    return Table(t("Frequency"), columns, rows)


def _near(column: str, width: int) -> list[str]:
    """The columns beside the one in view, as many as fit."""
    at, shown = COLUMNS.index(column), [column]
    used = len(column_name(column)) * 2 + 2
    for step in range(1, len(COLUMNS)):
        for other in (at + step, at - step):
            if 0 <= other < len(COLUMNS) and used + len(column_name(COLUMNS[other])) * 2 + 2 <= width:
                shown.append(COLUMNS[other])
                used += len(column_name(COLUMNS[other])) * 2 + 2
    return sorted(shown, key=COLUMNS.index)


def label(column: str, value: str) -> str:
    """What people read for a value."""
    if column == "age":
        return _age(value)
    if not value:
        return t("(none)")
    if column == "decision" and value == "none":
        return t("unreviewed")
    return language.label(column, value) if column in language.CHOICES else vocabulary.word(value)


def _age(value: str) -> str:
    if not value:
        return t("unknown")
    at = int(value)
    if at == 0:
        return t("less than {years}", years=AGES[0])
    if at == len(AGES):
        return t("{years} and more", years=AGES[-1])
    return t("{years} to {more}", years=AGES[at - 1], more=AGES[at])


def target(column: str, value: str) -> str:
    """The filter that a value sets, "" for none."""
    if column == "age":
        if not value:
            return ""
        older = f"age:{AGES[int(value) - 1]}y" if int(value) else ""
        younger = f"age:<{AGES[int(value)]}y" if int(value) < len(AGES) else ""
        return "\n".join(filter(None, (older, younger)))
    if not value:
        return ""
    return value if column in ("source", "folder") else f"{column}:{value}"
