"""PowerPoint 97–2003 presentations (MS-PPT): the text atoms of slides, notes, masters and comments."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.office_encrypted import decrypted
from pdscan.readers.ole_package import OlePackage

SLIDE, NOTES, MASTER, LIST, SLIDE_MARK = 1006, 1008, 1016, 4080, 1011
UTF16, BYTES, STRING, COMMENT, OBJECT = 4000, 4008, 4026, 12000, 4113
CONTAINER = 0xF
ENCRYPTED_TOKEN = 0xF3D1C4DF
DEEPEST = 32
MOST_UNPACKED = 256 << 20
TEXT_ENOUGH = 50
Found = tuple[str, int, str]
"""Part, slide number (0 when it has none), text."""


class PptReader(Reader):
    """Reads slides in their order; what was deleted but is still in the file comes with them."""

    id = "ppt"

    def claim(self, document: Document) -> int:
        """An OLE file with a PowerPoint stream."""
        is_ppt = any(name.lower() == "powerpoint document" for name in document.ole_streams)
        return Claim.INSIDE if is_ppt else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments by slide and part, properties and embedded documents. Raises ReadFailure."""
        with OlePackage(document) as package:
            if _is_encrypted(package):
                document = decrypted(document)
        with OlePackage(document) as package:
            name = package.named("PowerPoint Document")
            if name is None or _is_encrypted(package):
                raise ReadFailure(Cause.DAMAGED, "the PowerPoint stream is missing")
            walk = _Walk(package.bytes(name))
            found = list(dict.fromkeys(walk.texts()))
            if not found and package.sizes(name) < 1000:
                raise ReadFailure(Cause.DAMAGED, "the PowerPoint stream holds no records")
            for part, slide in dict.fromkeys((part, slide) for part, slide, _ in found):
                text = "\n".join(text for kind, number, text in found if (kind, number) == (part, slide))
                yield TextSegment(text, Locator(slide=slide or None, part=part or None), Scope.DOCUMENT)
            yield from package.properties()
            for at, (start, stop, is_packed) in enumerate(walk.objects, 1):
                yield Member(f"object{at}", stop - start, partial(_object, walk.data[start:stop], is_packed))
            if sum(len(text) for _, _, text in found) < TEXT_ENOUGH and package.named("Pictures"):
                yield Gap(Cause.NEEDS_OCR, "pictures and next to no text")


def _object(data: bytes, is_packed: bool) -> BinaryIO:
    """An embedded OLE file, at most MOST_UNPACKED bytes of it."""
    if not is_packed:
        return io.BytesIO(data)
    unpacker = zlib.decompressobj()
    try:
        out = unpacker.decompress(data[4:], MOST_UNPACKED)
    except zlib.error as error:
        raise ReadFailure(Cause.DAMAGED, "the embedded object cannot be unpacked") from error
    if unpacker.unconsumed_tail:
        raise ReadFailure(Cause.TOO_LARGE, f"the embedded object unpacks to more than {MOST_UNPACKED} bytes")
    return io.BytesIO(out)


def _is_encrypted(package: OlePackage) -> bool:
    name = package.named("Current User")
    user = package.bytes(name) if name else b""
    has_token = len(user) >= 16 and struct.unpack_from("<I", user, 12)[0] == ENCRYPTED_TOKEN
    return has_token or package.named("EncryptedSummary") is not None


class _Walk:
    """One pass over the records ([MS-PPT] 2.3.1: version and instance, type, length)."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.slides = 0
        self.listed = 0
        self.notes = 0
        self.objects: list[tuple[int, int, bool]] = []

    def texts(self) -> Iterator[Found]:
        """Every text with the slide it belongs to; the same text of outline and slide has the same key."""
        yield from self._records(0, len(self.data), "", 0, 0)

    def _records(self, at: int, end: int, part: str, slide: int, depth: int) -> Iterator[Found]:
        while at + 8 <= end and depth < DEEPEST:
            head, kind, size = struct.unpack_from("<HHI", self.data, at)
            start, stop = at + 8, min(at + 8 + size, end)
            inner, number = self._place(kind, head >> 4, part, slide)
            if kind == SLIDE_MARK and part == "list":
                self.listed += 1
                slide = self.listed
            elif head & 0xF == CONTAINER:
                yield from self._records(start, stop, inner, number, depth + 1)
            elif kind == OBJECT:
                self.objects.append((start, stop, bool(head >> 4)))
            elif kind in (UTF16, BYTES, STRING) and part not in ("skip", "tag"):
                codec = "latin-1" if kind == BYTES else "utf-16-le"
                text = self.data[start:stop].decode(codec, "replace").replace("\r", "\n").replace("\x0b", "\n")
                text = text.strip(" \n\0\x01*")
                if text and not text.startswith("___PPT"):
                    yield ("" if part == "list" else part, slide, text)
            at = stop if stop > at else end

    def _place(self, kind: int, instance: int, part: str, slide: int) -> tuple[str, int]:
        if kind == SLIDE:
            self.slides += 1
            return "", self.slides
        if kind == NOTES:
            self.notes += 1
            return "notes", self.notes
        if kind == MASTER:
            return "skip", 0
        if kind == LIST:
            self.listed = 0
            return ("list" if instance == 0 else "skip"), 0
        return ("comment" if kind == COMMENT else part), slide


READER = PptReader()
