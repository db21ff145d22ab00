"""OpenDocument as one XML file (fodt, fods, fodp, fodg), and the sheets of StarOffice's older packages."""

from __future__ import annotations

from collections.abc import Iterator

from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import head_text
from pdscan.readers.odf import Walk, element_parts
from pdscan.readers.ooxml import parse

SPACE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


class FlatOdfReader(Reader):
    """Reads content, notes, headers and properties out of the one tree."""

    id = "odf_flat"

    def claim(self, document: Document) -> int:
        """XML whose root is an OpenDocument document."""
        text = head_text(document) or ""
        is_known = SPACE in text and "<office:document" in text
        return Claim.INSIDE if is_known and text.lstrip().startswith("<") else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments in reading order. Raises ReadFailure."""
        root = parse(document.bytes())
        yield from Walk().items(root)
        yield from element_parts(root)


READER = FlatOdfReader()
