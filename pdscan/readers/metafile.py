"""Windows metafiles (MS-EMF, MS-WMF): the texts that they draw; letters drawn as lines or dots are not among them."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from connectors.base import Cause
from pdscan.model import TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.binary import PICTURE
from pdscan.readers.encoding import decode, guess

PLACEABLE = b"\xd7\xcd\xc6\x9a"
HEADERS = (b"\x01\x00\x09\x00\x00\x03", b"\x01\x00\x09\x00\x00\x01", b"\x02\x00\x09\x00\x00\x03")
WIDE, NARROW, SMALL = 84, 83, 108
NO_RECTANGLE, SMALL_CHARACTERS = 0x100, 0x200
TEXT_OUT, EXTENDED_TEXT_OUT = 0x0521, 0x0A32
CLIPPED = 0x6
Line = tuple[int, str | bytes]
"""Where a text stands (y), and its characters: of a code page that nothing names where they are bytes."""


class MetafileReader(Reader):
    """Reads texts at one height as one line. One without texts is a picture like any other."""

    id = "metafile"

    def claim(self, document: Document) -> int:
        """The headers of the two formats."""
        head = document.head
        return Claim.SIGNATURE + 1 if _is_emf(head) or head.startswith((PLACEABLE, *HEADERS)) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """One segment. Raises ReadFailure(needs_ocr) where no text is drawn."""
        data = document.bytes()
        found = list(_emf(data) if _is_emf(data) else _wmf(data))
        raw = b" ".join(text for _, text in found if isinstance(text, bytes))
        known = guess(raw, is_whole=True) if raw else None
        codec = known.codec if known else "cp932"
        lines: list[str] = []
        height: int | None = None
        for y, text in found:
            plain = (decode(text, codec, "replace") if isinstance(text, bytes) else text).strip("\0")
            if y == height:
                lines[-1] += plain
            else:
                lines.append(plain)
            height = y
        if not any(line.strip() for line in lines):
            raise ReadFailure(Cause.NEEDS_OCR, PICTURE)
        yield TextSegment("\n".join(line for line in lines if line.strip()))


def _is_emf(data: bytes) -> bool:
    return data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF"


def _emf(data: bytes) -> Iterator[Line]:
    at = 0
    while at + 8 <= len(data):
        kind, size = struct.unpack_from("<II", data, at)
        record = data[at : at + size]
        if size < 8:
            return
        if kind in (WIDE, NARROW) and len(record) >= 52:
            y, count, start = struct.unpack_from("<iII", record, 40)
            yield y, _text(record, start, count, kind == WIDE)
        elif kind == SMALL and len(record) >= 36:
            y, count, options = struct.unpack_from("<iII", record, 12)
            yield y, _text(record, 36 if options & NO_RECTANGLE else 52, count, not options & SMALL_CHARACTERS)
        at += size


def _text(record: bytes, start: int, count: int, is_wide: bool) -> str | bytes:
    if is_wide:
        return record[start : start + 2 * count].decode("utf-16-le", "replace")
    return record[start : start + count]


def _wmf(data: bytes) -> Iterator[Line]:
    at = 40 if data.startswith(PLACEABLE) else 18
    while at + 6 <= len(data):
        words, kind = struct.unpack_from("<IH", data, at)
        record = data[at + 6 : at + 2 * words]
        if words < 3:
            return
        if kind == TEXT_OUT and len(record) >= 6:
            count = struct.unpack_from("<H", record)[0]
            end = 2 + count + count % 2
            yield struct.unpack_from("<h", record.ljust(end + 2, b"\0"), end)[0], record[2 : 2 + count]
        elif kind == EXTENDED_TEXT_OUT and len(record) >= 8:
            y, _, count, options = struct.unpack_from("<hhHH", record)
            start = 16 if options & CLIPPED else 8
            yield y, record[start : start + count]
        at += 2 * words


READER = MetafileReader()
