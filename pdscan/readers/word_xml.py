"""Word documents in one XML file: a package written flat (Word 2007 and later), WordprocessingML 2003."""

from __future__ import annotations

import io
import zipfile
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace

from connectors.base import Cause
from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.decoding import head_text
from pdscan.readers.docx_blocks import Body, Revisions
from pdscan.readers.ooxml import Element, attribute, authors, local, parse

PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
WORD_2003 = "http://schemas.microsoft.com/office/word/2003/wordml"
PEOPLE = ("Author", "LastAuthor", "Title", "Subject", "Keywords", "Description", "Manager", "Company")
PARTS = {"hdr": "header", "ftr": "footer"}


class WordXmlReader(Reader):
    """Reads either through what reads packages."""

    id = "word_xml"

    def claim(self, document: Document) -> int:
        """XML in the namespace of one of the two."""
        text = head_text(document) or ""
        is_known = PACKAGE in text or (WORD_2003 in text and "wordDocument" in text)
        return Claim.INSIDE if is_known and text.lstrip().startswith("<") else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments as of a docx. Raises ReadFailure."""
        root = parse(document.bytes())
        if local(root) == "package":
            yield from _packed(document, root)
            return
        revisions = Revisions()
        for body in root.iterfind("{*}body"):
            yield from Body(None, revisions).items(body)
        for element in root.iter("{*}hdr", "{*}ftr"):
            yield from Body(PARTS[local(element)], revisions).items(element)
        lines = [f"{local(one).lower()}: {one.text}" for one in root.iterfind("{*}DocumentProperties/*") if one.text]
        lines = [line for line in lines if line.startswith(tuple(name.lower() for name in PEOPLE))]
        if lines:
            yield TextSegment("\n".join(lines), Locator(part="properties"), Scope.PROPERTY)
        links = [attribute(link, "dest").removeprefix("mailto:") for link in root.iter("{*}hlink")]
        if addresses := [link for link in links if "@" in link]:
            yield TextSegment("\n".join(addresses), Locator(part="link"), Scope.LINE)
        yield from authors(revisions.authors, "authors")


def _packed(document: Document, root: Element) -> Iterator[Item]:
    """The package put together again, and read as one."""
    from lxml import etree

    from pdscan.readers import choose

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as zipped:
        for part in root.iter("{*}part"):
            name = attribute(part, "name").lstrip("/")
            for holder in part:
                if local(holder) == "xmlData" and len(holder):
                    zipped.writestr(name, etree.tostring(holder[0]))
                elif local(holder) == "binaryData":
                    zipped.writestr(name, _bytes(holder.text or ""))
    inner = replace(document, stream=out, size=out.tell())
    for reader in choose.ranked(inner):
        out.seek(0)
        yield from reader.read(inner)
        return
    raise ReadFailure(Cause.UNSUPPORTED, "a package of an unknown kind")


def _bytes(text: str) -> bytes:
    try:
        return b64decode(text)
    except ValueError:
        return b""  # a picture cut short: the reader of the package says what it misses


READER = WordXmlReader()
