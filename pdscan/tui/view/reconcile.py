"""The comparison with the organisation's own register: sums, then every difference."""

from __future__ import annotations

from collections.abc import Sequence

from pdscan.i18n import t
from pdscan.reports.reconcile.differences import KINDS
from pdscan.reports.reconcile.rows import ComparedRow
from pdscan.reports.table_file import Table
from pdscan.tui.safe_text import fit, fit_right
from pdscan.tui.view.lines import BLANK, Line, Piece, heading, labelled, line, paragraph


def start(width: int) -> list[Line]:
    """Before a workbook was named."""
    text = t("The register that the organisation keeps itself (xlsx or csv) is compared with what was found.")
    return [
        *paragraph(text, width, "", indent=2),
        BLANK,
        line("  ", Piece(t("Choose the workbook"), "key"), opens="file:"),
    ]


def comparison(rows: Sequence[ComparedRow], width: int) -> list[Line]:
    """The lines, `width` cells wide; choosing a difference shows the assets of its line."""
    lines = [line("  ", Piece(t("Choose another workbook"), "key"), opens="file:"), BLANK]
    grouped = {kind: [(at, row) for at, row in enumerate(rows) if row.kind == kind] for kind in KINDS}
    for own in grouped.values():
        if own:
            number = Piece(fit_right(f"{len(own):,}", 6), "strong")
            lines.append(line("  ", Piece(fit(own[0][1].label, 44), _role(own[0][1])), number))
    for own in grouped.values():
        if own:
            lines += [BLANK, heading(f"{own[0][1].label} ({len(own):,})")]
        for at, row in own:
            lines += _difference(row, at, width)
    return lines if rows else [*lines, line("  ", Piece(t("No difference."), "good"))]


def table(rows: Sequence[ComparedRow]) -> Table:
    """Every difference, one a row."""
    columns = [
        ("difference", t("difference")),
        ("number", t("number")),
        ("name", t("name")),
        ("line", t("line")),
        ("line_name", t("name of the line")),
        ("said", t("register")),
        ("found", t("found")),
    ]
    cells = (
        (one.label, one.number, one.name or one.place, one.line, one.line_name, one.said, one.found) for one in rows
    )
    return Table(t("Compare"), columns, cells)


def _role(row: ComparedRow) -> str:
    return "grave" if row.is_grave else ""


def _difference(row: ComparedRow, at: int, width: int) -> list[Line]:
    opens = f"difference:{at}" if row.asset_ids else ""
    names = (f"{row.number} {row.name or row.place}".strip(), f"{row.line} {row.line_name}".strip())
    lines = paragraph(" = ".join(_flat(name) for name in names if name), width, "strong", indent=2)
    for label, text in ((t("register"), row.said), (t("found"), row.found)):
        if text:
            lines += labelled("    " + label, _flat(text), width, gap=18)
    return [Line(shown.pieces, opens=opens) for shown in lines]


def _flat(text: str) -> str:
    return text.replace("\n", " ")
