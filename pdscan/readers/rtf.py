"""Rich Text Format 1.9: text in the code page of its font, tables, notes, properties and embedded files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TableSegment, TextSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Member, Reader, ReadFailure
from pdscan.readers.ole_package import native
from pdscan.readers.rtf_walk import Walk

TEXT_ENOUGH = 50


class RtfReader(Reader):
    """Reads the body in its order, the other destinations apart."""

    id = "rtf"

    def claim(self, document: Document) -> int:
        """The signature, after a byte order mark or white space at most."""
        return Claim.SIGNATURE if document.head[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rt") else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments, then properties and embedded objects. Raises ReadFailure."""
        walk = Walk(document.bytes())
        length = 0
        for part, content in walk.items():
            if isinstance(content, str):
                length += len(content)
                yield TextSegment(
                    content, Locator(part=part), Scope.PROPERTY if part == "properties" else Scope.PARAGRAPH
                )
            else:
                length += sum(len(cell) for row in content for cell in row)
                yield TableSegment(content, Locator(part=part))
        if walk.pictures:
            yield Fact("images", str(walk.pictures))
            if length < TEXT_ENOUGH:
                yield Gap(Cause.NEEDS_OCR, f"{walk.pictures} pictures and next to no text")
        for number, data in enumerate(walk.objects, 1):
            yield _member(data, number)
        if not length and not walk.pictures and not walk.objects and not walk.is_whole:
            raise ReadFailure(Cause.DAMAGED, "no text, and the groups do not close")
        if not walk.is_whole:
            yield Gap(Cause.DAMAGED, "the file ends within a group")


def _member(data: bytes, number: int) -> Member:
    """An object as a file: OLE 1 wraps the name of a class and then the data ([MS-OLEDS] 2.2.5)."""
    at = 8
    for _ in range(3):
        at += 4 + int.from_bytes(data[at : at + 4], "little")
    size = int.from_bytes(data[at : at + 4], "little")
    content = data[at + 4 : at + 4 + size]
    name = f"object{number}"
    if b"Package\0" in data[:40]:
        label, content = native(len(content).to_bytes(4, "little") + content)
        name = f"{name}/{label}"
    content = content or data
    return Member(name, len(content), partial(io.BytesIO, content))


READER = RtfReader()
