"""WordprocessingML blocks (ECMA-376 Part 1, §17): paragraphs gathered into segments, tables into grids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pdscan.model import Locator, TableSegment, TextSegment
from pdscan.readers.base import Item
from pdscan.readers.ooxml import Element, attribute, local

MOST = 20_000
"""Characters of running text in one segment."""

PLAIN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
BLOCK_HOLDERS = frozenset(
    {"document", "body", "hdr", "ftr", "footnotes", "endnotes", "footnote", "endnote", "comments", "comment", "sdt"}
    | {"sdtContent", "ins", "moveTo", "smartTag", "customXml", "docParts", "docPart", "docPartBody", "txbxContent"}
    | {"glossaryDocument", "tc", "AlternateContent", "sect", "sub-section"}
)
REMOVED = ("del", "moveFrom")
PROPERTIES = frozenset(
    {"pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "sectPr", "tblGrid", "fldData", "docPartPr"}
)
LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')
QUOTED = re.compile(r'(?<!\\[@#*olstbfhz] )"([^"]{3,})"')
"""Text in a field's code (a question, a file's name), switches with their formats apart."""
SPOKEN = ("descr", "title", "alt", "string", "tooltip", "suggestedsigner", "suggestedsigner2", "suggestedsigneremail")
"""Attributes in which people write: alternative texts, word art, hints of links, who is to sign."""


@dataclass
class Revisions:
    """What is gathered over all parts: who wrote or changed something, and addresses in field codes."""

    authors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)


@dataclass
class Line:
    """What one paragraph says, the parts that are not running text kept apart."""

    text: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    readings: list[str] = field(default_factory=list)
    inner: list[Element] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    codes: list[str] = field(default_factory=list)
    pages_before: int = 0
    pages: int = 0


class Body:
    """Walks one part; `part` is its name in locators (None for the main text)."""

    def __init__(self, part: str | None, revisions: Revisions) -> None:
        self.part = part
        self.revisions = revisions
        self.page: int | None = None
        self.tables = 0
        self.lines: list[str] = []
        self.length = 0
        self.apart: dict[str, list[str]] = {}

    def items(self, root: Element) -> Iterator[Item]:
        """Segments in reading order; removed text and readings follow, under their own part."""
        if next(root.iter("{*}lastRenderedPageBreak"), None) is not None:
            self.page = 1
        yield from self._blocks(root)
        yield from self._flush()
        for part, lines in self.apart.items():
            yield TextSegment("\n".join(lines), Locator(part=part))

    def _blocks(self, parent: Element) -> Iterator[Item]:
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in REMOVED:
                self._note_author(element)
                for paragraph in element.iter("{*}p"):
                    self._keep("deleted", "".join(paragraph.itertext()))
            elif name in BLOCK_HOLDERS:
                self._note_author(element)
                self._choices(element)
                if attribute(element, "type") in ("separator", "continuationSeparator"):
                    continue
                yield from self._blocks(_chosen(element) if name == "AlternateContent" else element)

    def _paragraph(self, element: Element) -> Iterator[Item]:
        line = self._read(element)
        text = "".join(line.text)
        yield from self._turn(line.pages_before)
        if text.strip():
            self.lines.append(text)
            self.length += len(text)
        yield from self._inner(line)
        yield from self._turn(line.pages)
        if self.length > MOST:
            yield from self._flush()

    def _turn(self, pages: int) -> Iterator[Item]:
        if pages and self.page is not None:
            yield from self._flush()
            self.page += pages

    def _inner(self, line: Line) -> Iterator[Item]:
        """Blocks that stand inside a paragraph: text boxes and the tables some programs put there."""
        for label in line.labels:
            self._keep("alternative text", label)
        for element in line.inner:
            if local(element) == "tbl":
                yield from self._table(element)
                continue
            box = Body(self.part or "text box", self.revisions)
            yield from box.items(element)

    def _flush(self) -> Iterator[Item]:
        if self.lines:
            yield TextSegment("\n".join(self.lines), Locator(page=self.page, part=self.part))
        self.lines, self.length = [], 0

    def _table(self, element: Element) -> Iterator[Item]:
        rows = list(_rows(element))
        cells = [cell for row in rows for cell in row.iter("{*}tc") if _owner(cell) is row]
        if len(cells) == 1:
            yield from self._blocks(cells[0])  # a frame around text, not a table
            return
        yield from self._flush()
        self.tables += 1
        part = self.part or f"table {self.tables}"
        for told in element.iterfind("{*}tblPr/*"):
            if local(told) in ("tblCaption", "tblDescription"):
                self._keep("alternative text", attribute(told, "val"))
        inner: list[Line] = []
        grid = [self._cells(row, inner) for row in rows]
        width = max(map(len, grid), default=0)
        padded = [row + [""] * (width - len(row)) for row in grid]
        if any(cell for row in padded for cell in row):
            yield TableSegment(padded, Locator(page=self.page, part=part))
        for line in inner:
            yield from self._inner(line)
        if self.page is not None:
            self.page += sum(line.pages_before + line.pages for line in inner)

    def _cells(self, row: Element, inner: list[Line]) -> list[str]:
        """The cells of a row on the table's grid: a merged cell's text stands in its first place, "" in the others."""
        cells = [""] * _number(row, "gridBefore")
        for cell in row.iter("{*}tc"):
            if _owner(cell) is not row:
                continue
            texts = []
            for element in _paragraphs(cell):
                if local(element) == "tbl":
                    inner.append(Line(inner=[element]))
                    continue
                line = self._read(element)
                texts.append("".join(line.text))
                inner.append(line)
            cells.append("\n".join(text for text in texts if text.strip()))
            cells += [""] * (_number(cell, "gridSpan") - 1)
        return cells

    def _read(self, paragraph: Element) -> Line:
        line = Line()
        self._run(paragraph, line, line.text)
        if line.removed:
            self._keep("deleted", "".join(line.removed))
        if line.readings:
            self._keep("ruby", " ".join(line.readings))
        code = "".join(line.codes)
        self.revisions.links += LINK.findall(code)
        if not LINK.search(code):
            self._keep("field", "\n".join(QUOTED.findall(code)))
        return line

    def _form_field(self, element: Element) -> None:
        """What a form field of the old kind offers: its default, its choices, its help."""
        for one in element.iter("{*}default", "{*}listEntry", "{*}helpText", "{*}statusText"):
            value = attribute(one, "val")
            if len(value) > 1:  # `1` and `0` are ticks and places in the list
                self._keep("form field", value)

    def _choices(self, control: Element) -> None:
        for one in control.iterfind("{*}sdtPr/*/{*}listItem"):
            self._keep("content control", attribute(one, "displayText") or attribute(one, "value"))

    def _run(self, parent: Element, line: Line, out: list[str]) -> None:
        for element in parent:
            name = local(element)
            if name in ("t", "delText"):
                out.append(element.text or "")
            elif name == "r":
                self._run(element, line, out)
            elif name in PROPERTIES:
                continue
            elif name in PLAIN:
                out.append(PLAIN[name])
            elif name in ("txbxContent", "tbl"):
                line.inner.append(element)
            elif name in REMOVED:
                self._note_author(element)
                self._run(element, line, line.removed)
            elif name == "rt":
                reading: list[str] = []
                self._run(element, line, reading)
                line.readings.append("".join(reading))
            elif name == "lastRenderedPageBreak":
                if any(piece.strip() for piece in line.text):
                    line.pages += 1
                else:
                    line.pages_before += 1
            elif name in ("instrText", "delInstrText"):
                line.codes.append(element.text or "")
            elif name == "ffData":
                self._form_field(element)
            elif name == "AlternateContent":
                self._run(_chosen(element), line, out)
            elif name == "p":  # drawings hold their own paragraphs
                self._run(element, line, out)
                out.append("\n")
            else:
                line.labels += [value for key in SPOKEN if (value := attribute(element, key))]
                line.codes.append(attribute(element, "instr"))
                self._choices(element)
                self._note_author(element)
                self._run(element, line, out)

    def _note_author(self, element: Element) -> None:
        if author := attribute(element, "author"):
            self.revisions.authors.add(author)

    def _keep(self, part: str, text: str) -> None:
        if text.strip():
            self.apart.setdefault(part, []).append(text)


def _chosen(element: Element) -> Element:
    """The branch of an AlternateContent to read: the first that has text, for they say the same."""
    branches = list(element)
    for branch in branches:
        if any((text.text or "").strip() for text in branch.iter("{*}t")):
            return branch
    return branches[0] if branches else element


def _rows(table: Element) -> Iterator[Element]:
    for row in table.iter("{*}tr"):
        if _owner(row) is table:
            yield row


def _owner(element: Element) -> Element:
    """The nearest row (for a cell) or table (for a row) around: wrappers such as content controls stand between."""
    wanted = "tr" if local(element) == "tc" else "tbl"
    parent = element.getparent()
    while parent is not None and local(parent) not in (wanted, "tc" if wanted == "tbl" else "tbl"):
        parent = parent.getparent()
    return parent


def _paragraphs(cell: Element) -> Iterator[Element]:
    """Paragraphs and nested tables of a cell, through content controls and the like."""
    for element in cell:
        name = local(element)
        if name in ("p", "tbl"):
            yield element
        elif name == "AlternateContent":
            yield from _paragraphs(_chosen(element))
        elif name in BLOCK_HOLDERS:
            yield from _paragraphs(element)


def _number(element: Element, name: str) -> int:
    for holder in element:
        if local(holder) in ("tcPr", "trPr"):
            for one in holder:
                value = attribute(one, "val") if local(one) == name else ""
                if value.isdigit():
                    return min(int(value), 1000)
    return 1 if name == "gridSpan" else 0
