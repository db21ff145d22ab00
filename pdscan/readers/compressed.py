"""A single compressed file: gzip, bzip2, xz; Zstandard and LZ4 with the extra `archives`.

What is inside is a member under the name without the ending.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any, BinaryIO, cast

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.unpacking import measured, names

_GZIP, _BZIP2, _XZ = b"\x1f\x8b\x08", b"BZh", b"\xfd7zXZ\x00"
_ZSTD, _LZ4 = b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18"
_BZIP2_BLOCK = b"1AY&SY"
_ENDINGS = {
    "gz": "",
    "bz2": "",
    "xz": "",
    "tgz": ".tar",
    "tbz": ".tar",
    "tbz2": ".tar",
    "txz": ".tar",
    "zst": "",
    "tzst": ".tar",
    "lz4": "",
    "svgz": ".svg",
}
_KEPT = 256 << 20


def _method(head: bytes) -> bytes:
    if head.startswith(_BZIP2) and head[4:10] != _BZIP2_BLOCK:
        return b""
    return next((mark for mark in (_GZIP, _BZIP2, _XZ, _ZSTD, _LZ4) if head.startswith(mark)), b"")


def begun(head: bytes, size: int) -> bytes:
    """The first `size` unpacked bytes of a compressed stream's beginning, fewer when it is none."""
    method = _method(head)
    try:
        if method == _GZIP:
            return zlib.decompressobj(31).decompress(head, size)
        if method == _BZIP2:
            return bz2.BZ2Decompressor().decompress(head, size)
        if method == _XZ:
            return lzma.LZMADecompressor(memlimit=_KEPT).decompress(head, size)
    except (OSError, ValueError, EOFError, zlib.error, lzma.LZMAError):
        pass
    return b""


def _of_extra(method: bytes, stream: BinaryIO) -> Any:
    """The unpacked stream by a library of the extra. Raises ReadFailure(unsupported) without it."""
    name = "backports.zstd" if method == _ZSTD else "lz4.frame"
    try:
        library = import_module(name)
    except ImportError:
        raise ReadFailure(Cause.UNSUPPORTED, "Zstandard and LZ4 need: pip install 'pdscan[archives]'") from None
    return library.ZstdFile(stream) if method == _ZSTD else library.LZ4FrameFile(stream)


def opened(document: Document) -> Any:
    """The unpacked stream of a compressed document."""
    document.stream.seek(0)
    method = _method(document.head)
    if method == _GZIP:
        return gzip.GzipFile(fileobj=document.stream)
    if method == _BZIP2:
        return bz2.BZ2File(document.stream)
    if method in (_ZSTD, _LZ4):
        return _of_extra(method, document.stream)
    return lzma.LZMAFile(document.stream)


def _inner_name(document: Document) -> str:
    stem, _, suffix = document.name.rpartition(".")
    if suffix.lower() in _ENDINGS and stem:
        return stem + _ENDINGS[suffix.lower()]
    head = document.head
    if head.startswith(_GZIP) and head[3] & 0x08:
        start = 10 + (2 + int.from_bytes(head[10:12], "little") if head[3] & 0x04 else 0)
        stored = head[start:].partition(b"\0")[0].replace(b"\\", b"/").rpartition(b"/")[2]
        if stored:
            return names([stored])[0]
    return stem or document.name


class CompressedReader(Reader):
    id = "compressed"

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if _method(document.head) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        with opened(document) as stream:
            size, content, is_cut = measured(stream, document.size, document.limits)
        if content is not None:
            yield Member(_inner_name(document), size, lambda: io.BytesIO(content))
        elif not is_cut:
            yield Member(_inner_name(document), size, lambda: cast("BinaryIO", opened(document)))
        if is_cut:
            yield Gap(Cause.DAMAGED, "the compressed data end too early")


READER = CompressedReader()
