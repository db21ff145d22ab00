"""Word documents (docx, docm, dotx): every part that can hold text, not only the body.

Inserted and deleted text, text boxes, notes, comments and properties are all still in the file, so whoever
opens it can read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TableSegment, TextSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.docx_blocks import Body, Revisions
from pdscan.readers.ooxml import (
    Element,
    Package,
    attribute,
    authors,
    custom_data,
    drawing_text,
    members,
    parse,
    pictures,
    properties,
)

WITHOUT_TEXT = ("styles", "settings", "fontTable", "webSettings", "numbering", "stylesWithEffects", "commentsExt")
CHUNKS = ("aFChunk", "subDocument")
PARTS = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote", "comments": "comment"}


class DocxReader(Reader):
    """Reads the body in its order, then the other parts; pages are those that Word last laid out."""

    id = "docx"
    version = 2

    def claim(self, document: Document) -> int:
        """A package with Word parts."""
        return Claim.INSIDE if any(name.startswith("word/") for name in document.zip_names) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of all parts, facts and embedded documents. Raises ReadFailure."""
        with Package(document) as package:
            main = _main(package)
            yield from properties(package)
            relations = package.relations(main).values()
            revisions = Revisions()
            length = 0
            seen: set[tuple[str, str]] = set()
            for item in chain(_body(package, main, revisions), _others(package, main, revisions)):
                if isinstance(item, TextSegment) and item.locator.part is not None:
                    key = (item.locator.part, item.text)
                    if key in seen:
                        continue  # Word keeps a header for first, odd and even pages, mostly the same
                    seen.add(key)
                if isinstance(item, TextSegment):
                    length += len(item.text)
                elif isinstance(item, TableSegment):
                    length += sum(len(cell) for row in item.rows for cell in row)
                yield item
            yield from _settings(package)
            yield from custom_data(package)
            yield from authors(revisions.authors, "authors")
            if "word/vbaProject.bin" in package.sizes:
                yield Fact("macros", "yes")
            yield from pictures(package, length)
            chunks = (target for kind, target, is_external in relations if kind in CHUNKS and not is_external)
            yield from members(package, "word/embeddings/", *chunks)


def _main(package: Package) -> str:
    """The main part: as the package's relations say, else by its usual name. Raises ReadFailure(damaged)."""
    for kind, target, _ in package.relations("").values():
        if kind == "officeDocument" and target in package.sizes:
            return target
    names = [name for name in package.matching("word/") if name.startswith("word/document")]
    if not names:
        raise ReadFailure(Cause.DAMAGED, "the package has no main document")
    return names[0]


def _body(package: Package, main: str, revisions: Revisions) -> Iterator[Item]:
    root = package.root(main)
    yield from Body(None, revisions).items(root)
    yield from _links(package, main, revisions)


def _others(package: Package, main: str, revisions: Revisions) -> Iterator[Item]:
    names = [name for name in package.matching("word/") if name != main]
    names += package.matching("word/glossary/")
    for name in names:
        stem = name.rpartition("/")[2].removesuffix(".xml")
        if stem.startswith(WITHOUT_TEXT):
            continue
        try:
            root = package.root(name)
            if stem == "people":
                revisions.authors |= {attribute(person, "author") for person in root.iter("{*}person")}
                continue
            part = "glossary" if "/glossary/" in name else PARTS.get(stem.rstrip("0123456789"), stem)
            yield from Body(part, revisions).items(root)
            yield from _links(package, name, revisions)
        except ReadFailure as failure:
            yield Gap(failure.cause, failure.reason, {"part": stem})
    yield from _drawings(package)


def _links(package: Package, name: str, revisions: Revisions) -> Iterator[Item]:
    targets = [target for kind, target, is_external in package.relations(name).values() if kind == "hyperlink"]
    targets += revisions.links
    revisions.links = []
    if targets:
        lines = "\n".join(dict.fromkeys(target.removeprefix("mailto:") for target in targets))
        yield TextSegment(lines, Locator(part="link"), Scope.LINE)


def _settings(package: Package) -> Iterator[Item]:
    """Document variables, and the source of a mail merge."""
    if "word/settings.xml" not in package.sizes:
        return
    try:
        root = package.root("word/settings.xml")
    except ReadFailure as failure:
        yield Gap(failure.cause, failure.reason, {"part": "settings"})
        return
    lines = [f"{attribute(one, 'name')}: {attribute(one, 'val')}" for one in root.iter("{*}docVar")]
    if lines:
        yield TextSegment("\n".join(lines), Locator(part="document variables"), Scope.LINE)
    merge = [attribute(one, "val") for one in root.iter("{*}connectString", "{*}query", "{*}addressFieldName")]
    if merge:
        yield TextSegment("\n".join(merge), Locator(part="mail merge"), Scope.LINE)


def _drawings(package: Package) -> Iterator[Item]:
    for folder, part in (("word/charts/", "chart"), ("word/drawings/", "chart"), ("word/diagrams/", "diagram")):
        for name in package.matching(folder):
            stem = name[len(folder) :]
            if not stem.startswith(("chart", "data", "drawing")) or (part == "diagram" and stem[:4] != "data"):
                continue  # a diagram's drawing says again what its data say
            try:
                root: Element = parse(package.bytes(name))
                text = drawing_text(root, with_values=True)
            except ReadFailure as failure:
                yield Gap(failure.cause, failure.reason, {"part": part})
                continue
            if text:
                yield TextSegment(text, Locator(part=part))


READER = DocxReader()
