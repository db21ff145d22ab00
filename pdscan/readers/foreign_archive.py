"""RAR, CAB, ISO 9660, cpio, RPM and ar through the system's libarchive, where it and the extra `archives` are present.

Members come in the order of the archive and are read from the stream as it passes; nothing is unpacked to disk.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.unpacking import check_ratio, names

_MARKS = (
    b"Rar!\x1a\x07",
    b"MSCF\0\0\0\0",
    b"\xed\xab\xee\xdb",
    b"!<arch>\n",
    b"070701",
    b"070702",
    b"070707",
)
_ISO = b"CD001"
_ISO_AT = 32_769
_BLOCK = 1 << 18
_HINT = "an archive format that needs libarchive on this machine, and: pip install 'pdscan[archives]'"


def _library() -> Any:
    """The package, or None where it or the system's library is missing."""
    try:
        import libarchive
    except (ImportError, OSError, AttributeError, TypeError):  # without the library the import fails in many ways
        return None
    return libarchive


def _is_iso(document: Document) -> bool:
    if document.size < _ISO_AT + 8 or document.head[:16].strip(b"\0"):
        return False
    document.stream.seek(_ISO_AT)
    mark = document.stream.read(len(_ISO))
    document.stream.seek(0)
    return mark == _ISO


class _Feed:
    """The document's stream as libarchive asks for it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._held: Any = None

    def read(self, _archive: object, _context: object, target: Any) -> int:
        """The next block: its address goes to `target`, its size is returned."""
        block = self._stream.read(_BLOCK)
        self._held = ctypes.create_string_buffer(block, len(block)) if block else None
        pointer = ctypes.cast(self._held, ctypes.c_void_p) if block else ctypes.c_void_p()
        ctypes.cast(target, ctypes.POINTER(ctypes.c_void_p))[0] = pointer
        return len(block)

    def seek(self, _archive: object, _context: object, offset: int, whence: int) -> int:
        """Go somewhere else; the new place."""
        return self._stream.seek(offset, whence)


class ForeignArchiveReader(Reader):
    """Where libarchive is missing the archive is `unsupported`, with the hint."""

    id = "foreign_archive"

    def claim(self, document: Document) -> int:
        is_ours = document.head.startswith(_MARKS) or _is_iso(document)
        return Claim.SIGNATURE if is_ours else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        library = _library()
        if library is None:
            raise ReadFailure(Cause.UNSUPPORTED, _HINT)
        document.stream.seek(0)
        feed = _Feed(document.stream)
        try:
            with library.custom_reader(feed.read, seek_func=feed.seek) as archive:
                yield from _members(archive, document)
        except library.ArchiveError as error:
            raise _failure(error) from None


def _members(archive: Any, document: Document) -> Iterator[Item]:
    for number, entry in enumerate(archive):
        if number >= document.limits.members:
            yield Gap(Cause.TOO_LARGE, f"more than {document.limits.members} members in one file")
            return
        if entry.isfile:
            yield Member(_name(entry, number), int(entry.size or 0), partial(_opened, entry, document))
    if _has_encrypted(archive):
        yield Gap(Cause.ENCRYPTED, "encrypted member")


def _has_encrypted(archive: Any) -> bool:
    from libarchive import ffi

    return bool(ffi.libarchive.archive_read_has_encrypted_entries(ctypes.c_void_p(archive._pointer)) == 1)


def _is_encrypted(entry: Any) -> bool:
    """Asked of the library itself: some formats hand out the encrypted bytes as they are."""
    from libarchive import ffi

    return bool(ffi.libarchive.archive_entry_is_encrypted(ctypes.c_void_p(entry._entry_p)))


def _name(entry: Any, number: int) -> str:
    from libarchive import ffi

    raw = ffi.entry_pathname(entry._entry_p)
    wide = ffi.entry_pathname_w(entry._entry_p)
    if raw is None:
        return wide or f"member{number + 1}"
    return names([raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogateescape")])[0]


def _opened(entry: Any, document: Document) -> BinaryIO:
    from libarchive import ArchiveError

    if _is_encrypted(entry):
        raise ReadFailure(Cause.ENCRYPTED, "encrypted member")
    limits = document.limits
    out = io.BytesIO()
    try:
        for block in entry.get_blocks():
            out.write(block)
            check_ratio(out.tell(), document.size, limits)
            if out.tell() > limits.in_memory:
                raise ReadFailure(Cause.TOO_LARGE, f"more than {limits.in_memory} bytes unpacked from one file")
    except ArchiveError as error:
        raise _failure(error) from None
    out.seek(0)
    return out


def _failure(error: Exception) -> ReadFailure:
    said = str(error).lower()
    if "encrypt" in said or "passphrase" in said:
        return ReadFailure(Cause.ENCRYPTED, "encrypted member")
    if "unsupported" in said or "not supported" in said or "unrecognized" in said:
        return ReadFailure(Cause.UNSUPPORTED, "an archive with a method that cannot be opened here")
    return ReadFailure(Cause.DAMAGED, "the archive cannot be unpacked to its end")


READER = ForeignArchiveReader()
