"""What every Office Open XML package (ECMA-376) has in common: budget, safe XML, properties, relations, members.

Names are compared without their namespace: the strict and the transitional variant differ in nothing else.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any, BinaryIO
from urllib.parse import unquote

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers import ocr
from pdscan.readers.base import Document, Fact, Item, Limits, Member, ReadFailure

Element = Any
"""An lxml element; lxml itself is imported late."""

PROPERTY_NAMES = {
    "creator": "author",
    "lastModifiedBy": "last saved by",
    "title": "title",
    "subject": "subject",
    "description": "description",
    "keywords": "keywords",
    "category": "category",
    "Company": "company",
    "Manager": "manager",
}
"""Properties that people fill in, with the name they get in our output; dates and counters say nothing of people."""

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".jxr", ".wdp", ".svg")
TEXT_ENOUGH = 50
"""Characters under which a document with pictures is taken for a scan pasted into an office file."""

MOST_XML = 10
"""A tree costs about this many times its XML: one part may be at most `limits.memory / MOST_XML` bytes."""


class Package:
    """An opened package within its budget; a context manager."""

    def __init__(self, document: Document) -> None:
        try:
            self.zip = zipfile.ZipFile(document.stream)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise ReadFailure(Cause.DAMAGED, "the ZIP directory of the package is damaged") from error
        self.limits = document.limits
        entries = self.zip.infolist()
        check_budget(entries, document.limits)
        self.names = [entry.filename for entry in entries]
        self.sizes = {entry.filename: entry.file_size for entry in entries}

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self.zip.close()

    def bytes(self, name: str) -> bytes:
        """One part. Raises ReadFailure (damaged, encrypted, too_large)."""
        try:
            return self.zip.read(name)
        except RuntimeError as error:
            raise ReadFailure(Cause.ENCRYPTED, "a part of the package is encrypted") from error
        except (zipfile.BadZipFile, KeyError, OSError, EOFError, NotImplementedError, zlib.error) as error:
            raise ReadFailure(Cause.DAMAGED, "a part of the package cannot be unpacked") from error

    def root(self, name: str) -> Element:
        """The root element of an XML part. Raises ReadFailure."""
        if self.sizes.get(name, 0) > self.limits.memory // MOST_XML:
            raise ReadFailure(Cause.TOO_LARGE, f"an XML part of {self.sizes[name]} bytes")
        return parse(self.bytes(name))

    def matching(self, folder: str, suffix: str = ".xml") -> list[str]:
        """Part names directly in a folder (`word/`), sorted so that `header2` comes before `header10`."""
        found = [name for name in self.names if name.startswith(folder) and name.endswith(suffix)]
        return sorted((name for name in found if "/" not in name[len(folder) :]), key=lambda name: (len(name), name))

    def relations(self, name: str) -> dict[str, tuple[str, str, bool]]:
        """Relations of a part by id: kind (last word of the type), target (part name or address), is external."""
        folder, _, file = name.rpartition("/")
        rels = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
        if rels not in self.sizes:
            return {}
        found = {}
        for one in self.root(rels).iter("{*}Relationship"):
            is_external = one.get("TargetMode") == "External"
            target = one.get("Target") or ""
            if not is_external:
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            found[one.get("Id") or ""] = ((one.get("Type") or "").rpartition("/")[2], target, is_external)
        return found


def check_budget(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse a package by what its directory promises, before anything is unpacked. Raises ReadFailure(too_large)."""
    total = sum(entry.file_size for entry in entries)
    if total > limits.in_memory * 2 or len(entries) > limits.members:
        raise ReadFailure(Cause.TOO_LARGE, f"{len(entries)} parts, {total} bytes unpacked")
    for entry in entries:
        if entry.file_size > 1 << 20 and entry.file_size > limits.ratio * max(entry.compress_size, 1):
            raise ReadFailure(Cause.TOO_LARGE, f"a part unpacks to {entry.file_size} bytes")


def parse(data: bytes) -> Element:
    """An XML tree: no entities, no network, no DTD. What is well-formed up to a break is kept up to there."""
    from lxml import etree

    options = {"resolve_entities": False, "no_network": True, "remove_comments": True, "remove_pis": True}
    try:
        return etree.fromstring(data, etree.XMLParser(huge_tree=True, **options))
    except etree.XMLSyntaxError:
        root = None
        with suppress(etree.XMLSyntaxError):
            root = etree.fromstring(data, etree.XMLParser(huge_tree=True, recover=True, **options)) if data else None
    if root is None:
        raise ReadFailure(Cause.DAMAGED, "an XML part of the package is damaged")
    return root


def local(element: Element) -> str:
    """The name without its namespace; empty for entities and the like."""
    tag = element.tag
    return str(tag).rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute by its name without namespace, else empty."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def properties(package: Package) -> Iterator[Item]:
    """Core, application and custom properties as one segment of `name: value` lines."""
    lines = []
    for name in ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml"):
        if name not in package.sizes:
            continue
        try:
            root = package.root(name)
        except ReadFailure as failure:
            yield Gap(failure.cause, failure.reason, {"part": "properties"})
            continue
        for child in root:
            text = " ".join("".join(child.itertext()).split())
            label = attribute(child, "name") if local(child) == "property" else PROPERTY_NAMES.get(local(child), "")
            if text and label:
                lines.append(f"{label}: {text}")
    if lines:
        yield TextSegment("\n".join(lines), Locator(part="properties"), Scope.PROPERTY)


CUSTOM = re.compile(r"customXml/item\d*\.xml")
TEMPLATES = frozenset({"contentTypeSchema", "FormTemplates", "LongProperties", "CustomerData"})
"""Roots of custom data that SharePoint writes for itself; nothing in them is anybody's."""


def custom_data(package: Package) -> Iterator[Item]:
    """The data that content controls are bound to, `name: value` a line: they stay when the control is deleted."""
    for name in package.names:
        if not CUSTOM.fullmatch(name):
            continue
        try:
            root = package.root(name)
        except ReadFailure as failure:
            yield Gap(failure.cause, failure.reason, {"part": "custom data"})
            continue
        if local(root) in TEMPLATES:
            continue
        lines = [
            f"{local(leaf)}: {leaf.text.strip()}" for leaf in root.iter() if not len(leaf) and (leaf.text or "").strip()
        ]
        if lines:
            yield TextSegment("\n".join(lines), Locator(part="custom data"), Scope.LINE)


def authors(names: set[str], part: str) -> Iterator[Item]:
    """Who commented or changed something, as properties."""
    known = sorted(name.strip() for name in names if name.strip())
    if known:
        yield TextSegment("\n".join(f"author: {name}" for name in known), Locator(part=part), Scope.PROPERTY)


def drawing_text(root: Element, with_values: bool = False) -> str:
    """DrawingML text (shapes, charts, diagrams), a paragraph a line; cached chart values too where asked for."""
    lines = []
    for element in root.iter("{*}p", "{*}v"):
        if local(element) == "p":
            lines.append(drawing_paragraph(element))
        elif with_values and element.text and local(element.getparent()) == "pt":
            lines.append(element.text)
    return "\n".join(line for line in lines if line.strip())


def drawing_paragraph(paragraph: Element) -> str:
    """One DrawingML paragraph; line breaks and tabs as they are."""
    pieces = []
    for element in paragraph.iter("{*}t", "{*}br", "{*}tab"):
        pieces.append({"br": "\n", "tab": "\t"}.get(local(element), "") or (element.text or ""))
    return "".join(pieces)


def members(package: Package, *folders: str) -> Iterator[Member]:
    """Embedded documents: everything in the folders but pictures and relations."""
    for name in package.names:
        is_inside = name.startswith(folders) and not name.endswith("/")
        if is_inside and "/_rels/" not in name and not name.lower().endswith(PICTURES):
            yield Member(unquote(name), package.sizes[name], partial(_unpacked, package, name))


def pictures(package: Package, text_length: int) -> Iterator[Item]:
    """How many pictures there are; when they seem to be all of it (icons of embedded files apart) each is a document.

    Without OCR that is a gap instead.
    """
    found = [
        name
        for name in package.names
        if ("/media/" in name or name.startswith("Pictures/")) and name.lower().endswith(PICTURES)
    ]
    count = len(found)
    icons = sum(1 for name in package.names if "/embeddings/" in name)
    if count:
        yield Fact("images", str(count))
        if text_length < TEXT_ENOUGH and count > icons and ocr.is_here():
            for name in found:
                yield Member(unquote(name), package.sizes[name], partial(_unpacked, package, name))
        elif text_length < TEXT_ENOUGH and count > icons:
            yield Gap(Cause.NEEDS_OCR, f"{count} pictures and next to no text")


def _unpacked(package: Package, name: str) -> BinaryIO:
    return io.BytesIO(package.bytes(name))
