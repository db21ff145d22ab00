"""Files that a scan cannot examine and must not pass over in silence."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from pdscan.demo.cast import Cast
from pdscan.demo.documents import cv
from pdscan.demo.page import Page


def locked_archive(_: Cast) -> Page:
    """A zip whose member says that it is encrypted (flag bit 0 in both headers)."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("list.csv", (2026, 4, 1, 9, 0, 0)), b"\x8a\x1f\x03\xd2" * 30)
    data = bytearray(out.getvalue())
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + offset] |= 1
    return Page(bytes(data))


def torn_document(cast: Cast) -> Page:
    """A docx of which the copy stopped half-way."""
    whole = cv(cast).data
    return Page(whole[: len(whole) // 2])


def scan(cast: Cast) -> Page:
    """A grey page as PNG, such as a copier sends: its text would need OCR."""
    width, height = 620, 877
    rows = b"".join(b"\0" + bytes(min(255, 225 + cast.rng.randint(0, 30)) for _ in range(width)) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return Page(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    )


def chunk(kind: bytes, body: bytes) -> bytes:
    """One chunk of a PNG with its CRC."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def program(_: Cast) -> Page:
    """The beginning of a Windows program."""
    return Page(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0" + bytes(48) + b"PE\0\0" + bytes(440))
