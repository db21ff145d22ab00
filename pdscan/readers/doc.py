"""Word 97–2003 documents (MS-DOC), and Word 6/95 as far as their text goes: by the piece table, no tool needed."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TableSegment, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.doc_tables import parts
from pdscan.readers.office_encrypted import decrypted
from pdscan.readers.ole_package import OlePackage

MAGICS = (0xA5EC, 0xA5DC)
ENCRYPTED, WHICH_TABLE = 0x0100, 0x0200
CODECS = {0x11: "cp932", 0x04: "cp936", 0x12: "cp949", 0x19: "cp1251", 0x1F: "cp1254"}
SUBDOCUMENTS = ("", "footnote", "header", "macro", "comment", "endnote", "text box", "header text box")
FIELD = re.compile("\x13([^\x13\x14\x15]*)(?:\x14([^\x13\x15]*))?\x15")
LINK = re.compile(r'HYPERLINK\s+"(?:mailto:)?([^"]+)"')
CONTROLS = {"\x0b": "\n", "\x0c": "\r", "\x1e": "-", "\x1f": "", "\xa0": " ", "\x0e": "\r"}
OTHERS = re.compile("[\x00-\x06\x08\x0f-\x1d]")
TEXT_ENOUGH = 50
PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\xff\xd8\xff\xe1", b"II*\x00", b"\x01\x00\x09\x00\x00\x03")
"""What a PNG, JPEG, TIFF and metafile begin with."""


class DocReader(Reader):
    """Reads the main text with its tables, then notes, headers, comments and text boxes."""

    id = "doc"

    def claim(self, document: Document) -> int:
        """An OLE file with a Word stream."""
        return Claim.INSIDE if any(name.lower() == "worddocument" for name in document.ole_streams) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of all texts, properties and embedded documents. Raises ReadFailure."""
        with OlePackage(document) as package:
            data, text, counts = _text(package)
            if text is None:
                inner = decrypted(document)
                yield from self._decrypted(inner)
                return
            length = 0
            at = 0
            for name, count in zip(SUBDOCUMENTS, counts, strict=False):
                part = text[at : at + count]
                at += count
                length += len(part.strip())
                yield from _segments(part, name)
            yield from package.properties()
            pictures = data + (package.bytes("Data") if "Data" in package.streams else b"")
            if length < TEXT_ENOUGH and any(mark in pictures for mark in PICTURES):
                yield Gap(Cause.NEEDS_OCR, "pictures and next to no text")
            yield from package.embedded("ObjectPool/")

    def _decrypted(self, document: Document) -> Iterator[Item]:
        with OlePackage(document) as package:
            if _text(package)[1] is None:
                raise ReadFailure(Cause.ENCRYPTED, "it stays encrypted with every password given")
        yield from self.read(document)


def _text(package: OlePackage) -> tuple[bytes, str | None, tuple[int, ...]]:
    """The Word stream, the text of all subdocuments (None when encrypted) and their lengths. Raises ReadFailure."""
    name = package.named("WordDocument")
    data = package.bytes(name) if name else b""
    if len(data) < 0x200 or struct.unpack_from("<H", data)[0] not in MAGICS:
        raise ReadFailure(Cause.DAMAGED, "the Word stream has no valid header")
    version, flags = struct.unpack_from("<H", data, 2)[0], struct.unpack_from("<H", data, 10)[0]
    if flags & ENCRYPTED:
        return data, None, ()
    if version < 0xC1:
        return _old(data)
    table = package.named("1Table" if flags & WHICH_TABLE else "0Table")
    start, size = struct.unpack_from("<II", data, 0x1A2)
    pieces = package.bytes(table)[start : start + size] if table else b""
    counts = struct.unpack_from("<8i", data, 76)
    text = "".join(_pieces(data, pieces))
    if not text and counts[0] > 1:
        raise ReadFailure(Cause.DAMAGED, "the table of text pieces is damaged")
    return data, text, (*(max(count, 0) for count in counts[:7]), len(text))


def _pieces(data: bytes, clx: bytes) -> Iterator[str]:
    """The text in its order ([MS-DOC] 2.8.35): each piece is 8-bit (code page 1252) or UTF-16."""
    at = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if at + 5 > len(clx) or clx[at] != 2:
        return
    size = min(struct.unpack_from("<I", clx, at + 1)[0], len(clx) - at - 5)
    count = (size - 4) // 12
    if count < 1:
        return
    places = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    for index in range(count):
        where = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * index + 2)[0]
        length = places[index + 1] - places[index]
        if not 0 < length <= len(data):
            continue
        start = where & 0x3FFFFFFF
        if where & 0x40000000:
            yield data[start // 2 : start // 2 + length].decode("cp1252", "replace")
        else:
            yield data[start : start + 2 * length].decode("utf-16-le", "replace")


def _old(data: bytes) -> tuple[bytes, str, tuple[int, ...]]:
    """Word 6/95 keeps its text in one run, in the code page of its language."""
    language = struct.unpack_from("<H", data, 6)[0] & 0x3FF
    start, end = struct.unpack_from("<II", data, 0x18)
    text = data[start:end].decode(CODECS.get(language, "cp1252"), "replace")
    return data, text, (len(text),)


def _segments(text: str, name: str) -> Iterator[Item]:
    addresses: list[str] = []

    def shown(match: re.Match[str]) -> str:
        addresses.extend(LINK.findall(match[1]))
        return match[2] or ""

    for _ in range(5):  # fields stand in fields
        text, changes = FIELD.subn(shown, text)
        if not changes:
            break
    for control, plain in CONTROLS.items():
        text = text.replace(control, plain)
    text = OTHERS.sub("", text)
    tables = 0
    for part in parts(text):
        if isinstance(part, str):
            lines = "\n".join(line for line in part.split("\r") if line.strip())
            if lines:
                yield TextSegment(lines, Locator(part=name or None))
        else:
            tables += 1
            yield TableSegment(part, Locator(part=name or f"table {tables}"))
    if addresses:
        yield TextSegment("\n".join(dict.fromkeys(addresses)), Locator(part="link"), Scope.LINE)


READER = DocReader()
