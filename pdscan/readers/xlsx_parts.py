"""The parts of an xlsx that hold text outside cells: comments, headers, boxes, names, caches, properties."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers import xlsx_caches
from pdscan.readers.base import Fact, Item, ReadFailure
from pdscan.readers.ooxml import (
    Element,
    Package,
    attribute,
    authors,
    custom_data,
    drawing_text,
    local,
    members,
    pictures,
    properties,
)

TAIL = 1 << 16
"""Bytes after the cells that are kept: headers, validations and relations stand there."""
WIDE = re.compile(rb'r="([A-Z]{2,3})\d')
"""Cells beyond column Z; to look for all of them would take as long as to read the sheet."""
WIDEST = re.compile(rb'r="([A-Z]{3})\d')
ROW = re.compile(rb'<(?:\w+:)?row [^>]*?\br="(\d{1,7})"')
HEADERS = re.compile(r"<(?:\w+:)?(odd|even|first)(Header|Footer)[^>]*>([^<]*)<")
CODES = re.compile(r'&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d+|[A-Za-z&])')
PLACE = re.compile(r"[^\"]*[!#][$A-Z0-9:,!#REF]*")
CHOICES = re.compile(r"<(?:\w+:)?formula1>(?:&quot;|\")([^<]+?)(?:&quot;|\")<")


@dataclass(frozen=True, slots=True)
class Outline:
    """One sheet: `rows` and `columns` bound the used rectangle from A1, `tail` is the XML after the cells."""

    name: str
    part: str
    rows: int
    columns: int
    tail: str


def outlines(package: Package) -> list[Outline]:
    """Every sheet with its extent, from one pass over its bytes. Raises ReadFailure. Binary sheets have extent 0."""
    workbook = next((name for name in ("xl/workbook.xml", "xl/Workbook.xml") if name in package.sizes), "")
    if not workbook:
        return []
    relations = package.relations(workbook)
    found = []
    for sheet in package.root(workbook).iter("{*}sheet"):
        kind, part, _ = relations.get(attribute(sheet, "id"), ("", "", False))
        if kind == "worksheet" and part in package.sizes:
            found.append(_outline(package, sheet.get("name") or "", part))
    return found


def _outline(package: Package, name: str, part: str) -> Outline:
    rows, columns = 0, 26
    last = b""
    try:
        with package.zip.open(part) as stream:
            while block := stream.read(1 << 20):
                text = last + block
                if WIDE.search(text):
                    wide = WIDEST if WIDEST.search(text) else WIDE
                    columns = max(columns, *map(_column, set(wide.findall(text))))
                if numbers := ROW.findall(text[-(1 << 14) :]) or ROW.findall(text):
                    rows = max(rows, int(numbers[-1]))
                last = text[-TAIL:]
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise ReadFailure(Cause.DAMAGED, "a sheet of the package cannot be unpacked") from error
    return Outline(name, part, rows, columns, last.rpartition(b"sheetData>")[2].decode("utf-8", "replace"))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def items(package: Package, sheets: list[Outline], length: int) -> Iterator[Item]:
    """All text outside cells, with the sheet it belongs to where there is one; `length`: characters in cells."""
    for sheet in sheets:
        yield from _headers(sheet)
        for kind, target, is_external in package.relations(sheet.part).values():
            if kind == "hyperlink" and is_external:
                yield TextSegment(target.removeprefix("mailto:"), Locator(sheet=sheet.name, part="link"), Scope.LINE)
            elif target in package.sizes and kind in _KINDS:
                yield from _guarded(package, target, sheet.name, kind)
    yield from _books(package)
    yield from properties(package)
    yield from custom_data(package)
    yield from pictures(package, length)
    if "xl/vbaProject.bin" in package.sizes:
        yield Fact("macros", "yes")
    yield from members(package, "xl/embeddings/")


def _headers(sheet: Outline) -> Iterator[Item]:
    for _, which, text in HEADERS.findall(sheet.tail):
        plain = re.sub(r"\s+", " ", CODES.sub(" ", unescape(text))).strip()
        if plain:
            yield TextSegment(plain, Locator(sheet=sheet.name, part=which.lower()))
    for text in CHOICES.findall(sheet.tail):
        choices = "\n".join(unescape(text).split(","))
        yield TextSegment(choices, Locator(sheet=sheet.name, part="choices"), Scope.LINE)


def _guarded(package: Package, part: str, sheet: str, kind: str) -> Iterator[Item]:
    try:
        root = package.root(part)
        yield from _KINDS[kind](package, part, root, sheet)
    except ReadFailure as failure:
        yield Gap(failure.cause, failure.reason, {"sheet": sheet, "part": kind})


def _comments(_: Package, __: str, root: Element, sheet: str) -> Iterator[Item]:
    for comment in root.iter("{*}comment", "{*}threadedComment"):
        text = "".join(piece.text or "" for piece in comment.iter("{*}t", "{*}text") if not len(piece))
        if text.strip():
            yield TextSegment(text, Locator(sheet=sheet, cell=comment.get("ref"), part="comment"))
    yield from authors({author.text or "" for author in root.iter("{*}author")}, "authors")


def _drawing(package: Package, part: str, root: Element, sheet: str) -> Iterator[Item]:
    if text := drawing_text(root):
        yield TextSegment(text, Locator(sheet=sheet, part="text box"))
    for kind, target, _ in package.relations(part).values():
        if target in package.sizes and (kind.startswith("chart") or kind == "diagramData"):
            try:
                text = drawing_text(package.root(target))
            except ReadFailure as failure:
                yield Gap(failure.cause, failure.reason, {"sheet": sheet, "part": "chart"})
                continue
            if text:
                yield TextSegment(text, Locator(sheet=sheet, part="chart"))


def _old_drawing(_: Package, __: str, root: Element, sheet: str) -> Iterator[Item]:
    boxes = (" ".join("".join(box.itertext()).split()) for box in root.iter("{*}textbox"))
    if text := "\n".join(box for box in boxes if box):
        yield TextSegment(text, Locator(sheet=sheet, part="text box"))


_KINDS = {
    "comments": _comments,
    "threadedComment": _comments,
    "drawing": _drawing,
    "vmlDrawing": _old_drawing,
}


def _books(package: Package) -> Iterator[Item]:
    """What belongs to the workbook: defined names, connections, people, copies of other workbooks' cells."""
    lines = []
    for name in ("xl/workbook.xml", "xl/connections.xml"):
        if name in package.sizes:
            for element in package.root(name).iter("{*}definedName", "{*}dbPr", "{*}connection"):
                lines.append(_line(element))
    if text := "\n".join(line for line in lines if line):
        yield TextSegment(text, Locator(part="names and connections"), Scope.LINE)
    people: set[str] = set()
    for name in package.matching("xl/persons/"):
        people |= {attribute(person, "displayName") for person in package.root(name).iter("{*}person")}
    yield from authors(people, "authors")
    yield from xlsx_caches.items(package)


def _line(element: Element) -> str:
    if local(element) == "definedName":
        name, value = element.get("name") or "", element.text or ""
        is_place = PLACE.fullmatch(value) is not None
        if name.startswith("_xlnm") or (is_place and name.isascii()):
            return ""
        return name if is_place else f"{name}: {value}"
    return " ".join(filter(None, (element.get("connection"), element.get("command"), element.get("description"))))
