"""A plain document (headings, paragraphs, lists, tables) and its two forms: Markdown and docx."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pdscan.reports.files import saving
from pdscan.reports.ledger.sheet import cells as width
from pdscan.reports.safe import plain

_MARKUP = re.compile(r"([\\`*_\[\]|~$])")
_FIRST = re.compile(r"^(\s*)([#+-]|[0-9]+(?=[.)]\s))")
"""What makes a heading or a list of a line that begins with it."""


_PAGE = 170
"""Millimetres between the margins."""
_NARROWEST, _WIDEST = 10, 60
"""Half-width characters that a column is given room for."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is the title."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True, slots=True)
class Points:
    """A list of points."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Points | Table


@dataclass
class Document:
    """Blocks in order."""

    blocks: list[Block] = field(default_factory=list)

    def heading(self, text: str, level: int = 2) -> None:
        """Add a heading."""
        self.blocks.append(Heading(text, level))

    def paragraph(self, text: str) -> None:
        """Add a paragraph."""
        self.blocks.append(Paragraph(text))

    def points(self, texts: Sequence[str]) -> None:
        """Add a list, if it has points."""
        if texts:
            self.blocks.append(Points(tuple(texts)))

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Add a table."""
        self.blocks.append(Table(tuple(headings), tuple(tuple(row) for row in rows)))


def markdown(document: Document) -> str:
    """As Markdown; outside text is inert in it, HTML included."""
    lines: list[str] = []
    for block in document.blocks:
        match block:
            case Heading(text, level):
                lines.append(f"{'#' * level} {_safe(text).removeprefix(chr(92))}")
            case Paragraph(text):
                lines.append(_safe(text))
            case Points(texts):
                lines.append("\n".join(f"- {_safe(text)}" for text in texts))
            case Table(headings, rows):
                cells = [headings, ("---",) * len(headings), *rows]
                lines.append("\n".join(f"| {' | '.join(_cell(cell) for cell in row)} |" for row in cells))
    return "\n\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text if text == "---" else _safe(text)


def _safe(text: str) -> str:
    inert = (_FIRST.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", plain(line))) for line in text.split("\n"))
    return "<br>".join(line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for line in inert)


def save_docx(document: Document, path: Path) -> None:
    """As a Word file (0600) without an author's name."""
    import docx
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt

    made = docx.Document()
    properties = made.core_properties
    properties.author = properties.last_modified_by = "pdscan"
    properties.comments = ""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(20)
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet"):
        style = made.styles[name]
        style.font.name = "Yu Gothic"
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "Yu Gothic")
    made.styles["Normal"].font.size = Pt(10)
    for block in document.blocks:
        match block:
            case Heading(text, level):
                made.add_heading(plain(text), level - 1)
            case Paragraph(text):
                paragraph = made.add_paragraph()
                for number, line in enumerate(text.split("\n")):
                    if number:
                        paragraph.add_run().add_break()
                    paragraph.add_run(plain(line))
            case Points(texts):
                for text in texts:
                    made.add_paragraph(plain(text), style="List Bullet")
            case Table(headings, rows):
                _table(made, headings, rows)
    saving(path, made.save)


def _table(made: Any, headings: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    """A table as wide as the page, each column as its texts need, the headings again on every page."""
    from docx.oxml import OxmlElement
    from docx.shared import Mm, Pt

    table = made.add_table(rows=1 + len(rows), cols=len(headings))
    table.style, table.autofit = "Table Grid", False
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    wide = [Mm(_PAGE * share) for share in _shares((headings, *rows))]
    for column, room in zip(table.columns, wide, strict=True):
        column.width = room
    for line, texts in zip(table.rows, (headings, *rows), strict=True):
        for cell, text, room in zip(line.cells, texts, wide, strict=True):
            cell.width = room
            run = cell.paragraphs[0].add_run("\n".join(plain(part) for part in text.split("\n")))
            run.font.size, run.bold = Pt(9), texts is headings
    made.add_paragraph().paragraph_format.space_after = Pt(0)


def _shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """The share of the width that each column gets: by its longest line, within bounds."""
    needed = [
        min(_WIDEST, max(_NARROWEST, *(width(line) for text in column for line in text.split("\n"))))
        for column in zip(*rows, strict=True)
    ]
    return [one / sum(needed) for one in needed]
