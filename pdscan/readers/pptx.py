"""PowerPoint packages (pptx, pptm, ppsx): slides in order, their notes and comments, and what masters add."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TableSegment, TextSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.ooxml import (
    Element,
    Package,
    attribute,
    authors,
    custom_data,
    drawing_paragraph,
    drawing_text,
    local,
    members,
    pictures,
    properties,
)

NUMBERS = ("sldNum", "sldImg", "dt")
"""Placeholders that hold a number, a picture of the slide or a date."""


class PptxReader(Reader):
    """Reads each slide as one matter: its shapes in one segment, its tables apart."""

    id = "pptx"
    version = 2

    def claim(self, document: Document) -> int:
        """A package with PowerPoint parts."""
        return Claim.INSIDE if any(name.startswith("ppt/") for name in document.zip_names) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Slides, then the parts they share. Raises ReadFailure."""
        with Package(document) as package:
            yield from properties(package)
            length = hidden = 0
            writers: set[str] = set()
            names = _slides(package)
            yield Fact("slides", str(len(names)))
            for number, name in enumerate(names, 1):
                try:
                    root = package.root(name)
                    hidden += root.get("show") in ("0", "false")
                    for item in _slide(package, name, root, number):
                        if isinstance(item, TextSegment):
                            length += len(item.text)
                        elif isinstance(item, TableSegment):
                            length += sum(len(cell) for row in item.rows for cell in row)
                        yield item
                except ReadFailure as failure:
                    yield Gap(failure.cause, failure.reason, {"slide": number})
            if hidden:
                yield Fact("hidden_slides", str(hidden))
            for name in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
                if name in package.sizes:
                    writers |= {attribute(element, "name") for element in package.root(name).iter()}
            yield from authors(writers, "authors")
            yield from _masters(package)
            yield from custom_data(package)
            if "ppt/vbaProject.bin" in package.sizes:
                yield Fact("macros", "yes")
            yield from pictures(package, length)
            yield from members(package, "ppt/embeddings/")


def _slides(package: Package) -> list[str]:
    """Slide parts in the order of the presentation, then those it no longer shows. Raises ReadFailure(damaged)."""
    main = "ppt/presentation.xml"
    if main not in package.sizes:
        raise ReadFailure(Cause.DAMAGED, "the package has no presentation part")
    relations = package.relations(main)
    ids = [attribute(slide, "id") for slide in package.root(main).iter("{*}sldId")]
    ids = [key for element in package.root(main).iter("{*}sldId") for key in _relation_ids(element)] or ids
    names = [relations[key][1] for key in ids if key in relations]
    return list(dict.fromkeys([*(name for name in names if name in package.sizes), *package.matching("ppt/slides/")]))


def _relation_ids(element: Element) -> Iterator[str]:
    """`r:id`, which differs from the slide's own `id` by its namespace alone."""
    for key, value in element.attrib.items():
        if str(key).endswith("}id"):
            yield str(value)


def _slide(package: Package, name: str, root: Element, number: int) -> Iterator[Item]:
    yield from _content(root, Locator(slide=number))
    links = []
    for kind, target, is_external in package.relations(name).values():
        if kind == "hyperlink" and is_external:
            links.append(target.removeprefix("mailto:"))
        if is_external or target not in package.sizes:
            continue
        if kind == "notesSlide":
            yield from _content(package.root(target), Locator(slide=number, part="notes"))
        elif kind in ("comments", "comment"):
            text = _comments(package.root(target))
            if text:
                yield TextSegment(text, Locator(slide=number, part="comment"))
        elif kind in ("chart", "chartEx", "diagramData"):
            text = drawing_text(package.root(target), with_values=True)
            if text:
                yield TextSegment(text, Locator(slide=number, part="chart" if "chart" in kind else "diagram"))
    if links:
        yield TextSegment("\n".join(dict.fromkeys(links)), Locator(slide=number, part="link"), Scope.LINE)


def _content(root: Element, locator: Locator) -> Iterator[Item]:
    """The text of all shapes as one segment, then each table."""
    lines: list[str] = []
    tables: list[list[list[str]]] = []
    for shape in _shapes(root):
        if local(shape) == "tbl":
            tables.append(_grid(shape))
        else:
            lines += [drawing_paragraph(paragraph) for paragraph in shape.iter("{*}p")]
    if text := "\n".join(line for line in lines if line.strip()):
        yield TextSegment(text, locator, Scope.DOCUMENT)
    for grid in tables:
        if any(any(row) for row in grid):
            yield TableSegment(grid, locator)


def _shapes(parent: Element) -> Iterator[Element]:
    """Text bodies and tables, groups opened, page numbers left out."""
    for element in parent:
        name = local(element)
        if name in ("txBody", "tbl"):
            yield element
        elif name == "AlternateContent":
            yield from _shapes(next(iter(element), element))
        elif name == "cNvPr" and (text := "\n".join(filter(None, map(element.get, ("descr", "title"))))):
            yield _described(element, text)
        elif name == "sp" and any(mark.get("type") in NUMBERS for mark in element.iter("{*}ph")):
            continue
        else:
            yield from _shapes(element)


def _described(element: Element, text: str) -> Element:
    """A picture's alternative text in the form of a text body."""
    body = element.makeelement("txBody", {}, None)
    paragraph = body.makeelement("p", {}, None)
    run = body.makeelement("t", {}, None)
    run.text = text
    paragraph.append(run)
    body.append(paragraph)
    return body


def _grid(table: Element) -> list[list[str]]:
    """Rows of a table; cells that a merged one covers are there and empty, so that columns align."""
    return [
        ["\n".join(filter(None, map(drawing_paragraph, cell.iter("{*}p")))) for cell in row if local(cell) == "tc"]
        for row in table.iter("{*}tr")
    ]


def _comments(root: Element) -> str:
    lines = []
    for comment in root.iter("{*}cm", "{*}reply"):
        lines += [element.text or "" for element in comment if local(element) == "text"]
        bodies = (element for element in comment if local(element) == "txBody")
        lines += [drawing_paragraph(paragraph) for body in bodies for paragraph in body.iter("{*}p")]
    return "\n".join(line for line in lines if line.strip())


def _masters(package: Package) -> Iterator[Item]:
    """Text that masters and layouts put on slides: shapes that are no placeholders, the same text once."""
    seen: set[str] = set()
    folders = ("ppt/slideMasters/", "ppt/slideLayouts/", "ppt/notesMasters/")
    for name in (name for folder in folders for name in package.matching(folder)):
        try:
            root = package.root(name)
        except ReadFailure as failure:
            yield Gap(failure.cause, failure.reason, {"part": "master"})
            continue
        for shape in root.iter("{*}sp"):
            text = "" if next(shape.iter("{*}ph"), None) is not None else drawing_text(shape)
            if text and text not in seen:
                seen.add(text)
                yield TextSegment(text, Locator(part="master"))


READER = PptxReader()
