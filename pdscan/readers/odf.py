"""OpenDocument texts and presentations (ISO/IEC 26300), and what calamine leaves out of their spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator

from pdscan.model import Gap, Locator, Scope, TableSegment, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.grid import segments
from pdscan.readers.ooxml import Element, Package, attribute, authors, local, members, pictures

KINDS = (b"application/vnd.oasis.opendocument.", b"application/vnd.sun.xml.")
SUFFIXES = ("odt", "ott", "odp", "otp", "odg", "odm", "sxw", "sxi")
LABELS = {"initial-creator": "author", "creator": "last saved by", "title": "title", "subject": "subject"}
LABELS |= {"description": "description", "keyword": "keywords", "printed-by": "printed by"}
SKIPPED = frozenset({"tracked-changes", "annotation", "note", "forms", "table", "ruby-text", "frame", "custom-shape"})
MOST_REPEATS = 1000
MOST = 20_000


class OdfReader(Reader):
    """Reads the content in its order; slides by number; headers and footers from the styles."""

    id = "odf"
    version = 2

    def claim(self, document: Document) -> int:
        """A package with `content.xml` and an OpenDocument type; spreadsheets have a better reader."""
        if "content.xml" not in document.zip_names:
            return Claim.NO
        is_known = any(kind in document.head[:200] for kind in KINDS) or document.suffix in SUFFIXES
        return Claim.SIGNATURE if is_known else Claim.FALLBACK

    def read(self, document: Document) -> Iterator[Item]:
        """Segments in reading order, notes apart. Raises ReadFailure."""
        with Package(document) as package:
            walk = Walk()
            yield from walk.items(package.root("content.xml"))
            yield from ods_parts(package)
            yield from pictures(package, walk.total)


def ods_parts(package: Package) -> Iterator[Item]:
    """Comments, headers and footers, properties and embedded objects of any OpenDocument package."""
    if "content.xml" in package.sizes:
        yield from _notes(package.root("content.xml"))
    if "styles.xml" in package.sizes:
        yield from _headers(package.root("styles.xml"))
    if "meta.xml" in package.sizes:
        yield from _properties(package.root("meta.xml"))
    yield from members(package, "ObjectReplacements/.", "Basic/.")
    yield from _objects(package)


def element_parts(root: Element) -> Iterator[Item]:
    """The same of a document that is one tree."""
    yield from _notes(root)
    yield from _headers(root)
    for meta in root.iterfind("{*}meta"):
        yield from _properties(meta)


def _headers(root: Element) -> Iterator[Item]:
    for name in ("header", "footer", "header-left", "footer-left", "header-first", "footer-first"):
        for element in root.iter(f"{{*}}{name}"):
            text = "\n".join(filter(str.strip, map(paragraph_text, element.iter("{*}p"))))
            if text:
                yield TextSegment(text, Locator(part=name.partition("-")[0]))


def _properties(root: Element) -> Iterator[Item]:
    lines = []
    for element in root.iter():
        label = LABELS.get(local(element), "") or attribute(element, "name")
        if label and (text := (element.text or "").strip()):
            lines.append(f"{label}: {text}")
    if lines:
        yield TextSegment("\n".join(lines), Locator(part="properties"), Scope.PROPERTY)


def _notes(root: Element) -> Iterator[Item]:
    writers: set[str] = set()
    for element in root.iter("{*}annotation", "{*}note-body", "{*}deletion"):
        writers |= {name.text or "" for name in element.iter("{*}creator")}
        part = {"annotation": "comment", "note-body": "footnote", "deletion": "deleted"}[local(element)]
        text = "\n".join(filter(str.strip, map(paragraph_text, element.iter("{*}p", "{*}h"))))
        if text:
            yield TextSegment(text, Locator(part=part))
    yield from authors(writers, "authors")
    links = {attribute(link, "href").removeprefix("mailto:") for link in root.iter("{*}a")}
    if addresses := sorted(link for link in links if "@" in link):
        yield TextSegment("\n".join(addresses), Locator(part="link"), Scope.LINE)


def _objects(package: Package) -> Iterator[Item]:
    """Embedded charts, formulas and tables are packages spread over a folder: their text, not a member each."""
    for name in package.names:
        folder, _, file = name.rpartition("/")
        if folder and file == "content.xml":
            walk = Walk(part="object")
            try:
                yield from walk.items(package.root(name))
            except ReadFailure as failure:
                yield Gap(failure.cause, failure.reason, {"part": "object"})
    known = (name for name in package.names if name.startswith("Object ") and "/" not in name)
    yield from members(package, *known)


class Walk:
    """One content tree to segments; `total` counts the characters seen."""

    def __init__(self, part: str | None = None) -> None:
        self.part = part
        self.slide: int | None = None
        self.tables = 0
        self.total = 0
        self.lines: list[str] = []

    def items(self, root: Element) -> Iterator[Item]:
        """Segments in the order of the tree."""
        body = next(root.iter("{*}body"), root)
        yield from self._blocks(body)
        yield from self._flush()

    def _blocks(self, parent: Element) -> Iterator[Item]:
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                yield from self._line(element)
            elif name == "table":
                yield from self._table(element)
            elif name in ("title", "desc") and (element.text or "").strip():
                self.lines.append(element.text.strip())  # what a picture or shape shows, in its author's words
            elif name == "page":
                yield from self._flush()
                self.slide = (self.slide or 0) + 1
                yield from self._blocks(element)
                yield from self._flush()
            elif name == "notes":
                yield from self._flush()
                outer, self.part = self.part, "notes"
                yield from self._blocks(element)
                yield from self._flush()
                self.part = outer
            elif name not in ("tracked-changes", "annotation", "forms"):
                yield from self._blocks(element)

    def _line(self, element: Element) -> Iterator[Item]:
        text = paragraph_text(element)
        if text.strip():
            self.lines.append(text)
            if sum(map(len, self.lines)) > MOST:
                yield from self._flush()
        for inner in element.iter("{*}frame", "{*}custom-shape", "{*}rect", "{*}text-box"):
            if not any(local(outer) in ("frame", "custom-shape", "text-box") for outer in _between(inner, element)):
                yield from self._blocks(inner)

    def _flush(self) -> Iterator[Item]:
        if self.lines:
            text = "\n".join(self.lines)
            self.total += len(text)
            yield TextSegment(text, Locator(slide=self.slide, part=self.part))
        self.lines = []

    def _table(self, element: Element) -> Iterator[Item]:
        yield from self._flush()
        if self._is_sheet(element):
            yield from segments(_numbered(element), Locator(sheet=attribute(element, "name")))
            return
        self.tables += 1
        rows = []
        inner: list[Element] = []
        for row in element.iter("{*}table-row"):
            if not any(local(outer) == "table" for outer in _between(row, element)):
                rows.append(_cells(row, inner))
        width = max(map(len, rows), default=0)
        grid = [row + [""] * (width - len(row)) for row in rows if any(row)]
        if grid:
            self.total += sum(len(cell) for row in grid for cell in row)
            yield TableSegment(grid, Locator(slide=self.slide, part=self.part or f"table {self.tables}"))
        for table in inner:
            yield from self._table(table)

    def _is_sheet(self, table: Element) -> bool:
        """A table of a spreadsheet; StarOffice's has no element around it, and says so at the root."""
        around = [local(element) for element in table.iterancestors()]
        if self.part is not None or not around:
            return False
        root = table.getroottree().getroot()
        return around[0] == "spreadsheet" or (around[0] == "body" and attribute(root, "class") == "spreadsheet")


def _numbered(table: Element) -> Iterator[tuple[int, list[str]]]:
    """Rows of a sheet that hold something, with their numbers; a repeated one comes once."""
    number = 1
    for row in table.iter("{*}table-row"):
        if cells := _cells(row, []):
            yield number, cells
        repeated = attribute(row, "number-rows-repeated")
        number += int(repeated) if repeated.isdigit() else 1


def _cells(row: Element, inner: list[Element]) -> list[str]:
    """Cells of a row; covered ones are empty, so that columns align."""
    cells: list[str] = []
    for cell in row:
        if local(cell) not in ("table-cell", "covered-table-cell"):
            continue
        text = "\n".join(paragraph_text(line) for line in cell if local(line) in ("p", "h", "list"))
        inner += [table for table in cell if local(table) == "table"]
        repeated = attribute(cell, "number-columns-repeated")
        cells += [text] * min(int(repeated) if repeated.isdigit() else 1, MOST_REPEATS if text else 100)
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _between(element: Element, outer: Element) -> Iterator[Element]:
    parent = element.getparent()
    while parent is not None and parent is not outer:
        yield parent
        parent = parent.getparent()


def paragraph_text(element: Element) -> str:
    """The text of a paragraph: spaces and tabs as the elements say, notes, ruby readings and boxes left out."""
    pieces = [element.text or ""]
    for child in element:
        name = local(child)
        if name == "tab":
            pieces.append("\t")
        elif name == "line-break":
            pieces.append("\n")
        elif name == "s":
            count = attribute(child, "c")
            pieces.append(" " * min(int(count) if count.isdigit() else 1, 100))
        elif name not in SKIPPED:
            pieces.append(paragraph_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


READER = OdfReader()
