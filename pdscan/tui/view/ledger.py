"""The ledger: its lines, and one line with every column."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from pdscan.i18n import language, t
from pdscan.reports.ledger.columns import COLUMNS, Column, Filled
from pdscan.reports.ledger.editing import EDITABLE
from pdscan.reports.ledger.entries import Entry, Register
from pdscan.reports.table_file import Table
from pdscan.tui.safe_text import fit, fit_right, visible
from pdscan.tui.view.glyphs import Glyphs
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, labelled, line

_LABEL = 30


def ledger(found: Register, marked: Collection[str], glyphs: Glyphs, width: int) -> list[Line]:
    """All lines, `width` cells wide, personal data first; what a person has yet to fill in is counted."""
    parts = (
        (t("Personal data ({count} lines)"), found.personal),
        (t("Person-related information ({count} lines)"), found.related),
    )
    lines: list[Line] = []
    for title, entries in parts:
        lines.append(heading(title.replace("{count}", str(len(entries)))))
        if entries:
            lines.append(_titles(width))
        lines += [_entry(entry, entry.id in marked, glyphs, width) for entry in entries]
        lines.append(BLANK)
    return lines


def _widths(width: int) -> tuple[int, int, int, int]:
    """(task, name, people, open cells); the name takes what is left."""
    task = 16 if width < 110 else 28
    return task, max(12, width - task - 10 - 12 - 7), 10, 12


def _titles(width: int) -> Line:
    task, name, people, left = _widths(width)
    texts = (
        "  " + fit(t("Department"), task),
        " " + fit(t("Personal data"), name),
        " " + fit_right(t("People"), people),
        "  " + fit(t("To fill in"), left),
    )
    return line(*(Piece(text, "head") for text in texts))


def _entry(entry: Entry, is_marked: bool, glyphs: Glyphs, width: int) -> Line:
    task, name, people, left = _widths(width)
    missing = [column for column in COLUMNS if column.is_required and not entry.texts.get(column.key)]
    is_grave = entry.line is not None and entry.line.is_grave
    return line(
        Piece((glyphs.marked if is_marked else " ") + " ", "mark"),
        Piece(fit(_flat(entry.texts.get("task", "")), task)),
        " ",
        Piece(fit(_flat(entry.texts.get("name", "")), name), "grave" if is_grave else ""),
        Piece(" " + fit_right(_flat(entry.texts.get("persons", "")), people), "strong"),
        "  ",
        Piece(fit(t("{count} required", count=len(missing)) if missing else "", left), "warn"),
        opens=f"line:{entry.id}",
    )


def table(found: Register) -> Table:
    """Every line with every column."""
    columns = [("sheet", t("part")), *((column.key, column.label(language())) for column in COLUMNS)]
    parts = ((t("Personal data"), found.personal), (t("Person-related information"), found.related))
    rows = (
        (title, *(entry.texts.get(column.key, "") for column in COLUMNS))
        for title, entries in parts
        for entry in entries
    )
    return Table(t("Ledger"), columns, rows)


def _flat(text: str) -> str:
    return visible(text.replace("\n", " "))


def one(entry: Entry, width: int) -> list[Line]:
    """Every column of a line; choosing one that people fill lets them write."""
    count = len(entry.line.assets) if entry.line else 0
    lines = [line("  ", Piece(t("Show its {count} assets", count=f"{count:,}"), "key"), opens="assets:"), BLANK]
    for column in COLUMNS:
        lines += _cell(entry, column, width)
    own = [(key.removeprefix("+"), text) for key, text in entry.people.items() if key.startswith("+")]
    for label, text in own:
        lines += labelled("  " + fit(visible(label), _LABEL - 3), text, width, gap=_LABEL)
    return lines


def _cell(entry: Entry, column: Column, width: int) -> list[Line]:
    text = entry.texts.get(column.key, "")
    is_empty = not text
    role = ""
    if is_empty and column.is_required:
        text, role = t("(required, empty)"), "warn"
    elif is_empty:
        text, role = t("(empty)") if column in EDITABLE else "-", "dim"
    elif column.key in entry.edited:
        role = "good"
    if column.key in entry.changed_since:
        text += " " + t("(the scan says something else now)")
    sign = ">" if column.filled is not Filled.AUTOMATIC else " "
    label = fit(f"{sign} {column.label(language())}", _LABEL - 1)
    opens = f"cell:{column.key}" if column in EDITABLE else ""
    return [
        Line(one.pieces, opens=opens) for part in text.split("\n") for one in labelled(label, part, width, role, _LABEL)
    ][: 1 + text.count("\n") + 8]


def numbers(entries: Sequence[Entry]) -> tuple[int, ...]:
    """The ids of the assets of lines."""
    return tuple(row.id for entry in entries if entry.line for row in entry.line.assets)
