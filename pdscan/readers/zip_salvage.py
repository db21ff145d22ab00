"""ZIP files and Office packages cut off before their directory: members by the headers that stand before each."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace

from connectors.base import Cause
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.zip_archive import member_names

HEADER = b"PK\x03\x04"
STORED, DEFLATED = 0, 8
ENCRYPTED = 0x1
UTF8 = 0x800


class ZipSalvageReader(Reader):
    """Puts what is whole (and the beginning of what is not) into a new package, and has that read."""

    id = "zip_salvage"

    def claim(self, document: Document) -> int:
        """After the reader of sound ones; what it reads stays damaged."""
        return Claim.FALLBACK - 1 if document.head.startswith(HEADER) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """What the reader of the new package says. Raises ReadFailure(damaged) where no member is left."""
        from pdscan.readers import choose

        out = io.BytesIO()
        count = 0
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
            for name, content in _members(document.bytes(), document.limits.in_memory):
                package.writestr(name, content)
                count += name != "[Content_Types].xml" and "_rels/" not in name
        if not count:
            raise ReadFailure(Cause.DAMAGED, "no member of the archive is left")
        inner = replace(document, stream=out, size=out.tell())
        for reader in choose.ranked(inner, without=(self.id,)):
            out.seek(0)
            yield from reader.read(inner)
            return


def _members(data: bytes, room: int) -> Iterator[tuple[str, bytes]]:
    """Names and contents by local headers, `room` bytes unpacked at most; encrypted ones are left out."""
    at = data.find(HEADER)
    seen: set[str] = set()
    while 0 <= at <= len(data) - 30 and room > 0:
        flags, method = struct.unpack_from("<HH", data, at + 6)
        packed, _, length, extra = struct.unpack_from("<IIHH", data, at + 18)
        info = zipfile.ZipInfo(data[at + 30 : at + 30 + length].decode("utf-8" if flags & UTF8 else "cp437", "replace"))
        info.flag_bits = flags
        start = at + 30 + length + extra
        end = start + packed if packed else data.find(HEADER, start)
        name = member_names([info])[0].partition("\0")[0]
        content = _unpacked(data[start : end if end > start else len(data)], method, room)
        if content and name.strip("/") and name not in seen and not flags & ENCRYPTED and not name.endswith("/"):
            seen.add(name)
            room -= len(content)
            yield name, content
        at = data.find(HEADER, max(start, at + 4))


def _unpacked(data: bytes, method: int, room: int) -> bytes:
    """As much of a member as comes out."""
    if method == STORED:
        return data[:room]
    if method != DEFLATED:
        return b""
    inflate = zlib.decompressobj(-15)
    out = io.BytesIO()
    try:
        for begin in range(0, len(data), 1 << 14):
            out.write(inflate.decompress(data[begin : begin + (1 << 14)], max(room - out.tell(), 1)))
            if inflate.eof or out.tell() >= room:
                break
    except zlib.error:
        pass  # what came out before the break is still the document's
    return out.getvalue()


READER = ZipSalvageReader()
