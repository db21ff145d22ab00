"""Bytes out of containers within limits: in memory while small, streamed where the reader can stream.

Nothing is ever unpacked to disk: a temporary file would be one more copy of what it holds.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from connectors.base import Cause
from pdscan.readers.base import Limits, ReadFailure
from pdscan.readers.encoding import decode, guess

IN_MEMORY = 64 << 20
"""Bytes of a member that are always kept in memory; above, containers still are, up to `Limits.in_memory`."""

_JUMPING = (b"PK\x03\x04", b"7z\xbc\xaf", b"\xd0\xcf\x11\xe0", b"%PDF", b"SQLite f")
_SMALL = 1 << 20
_BLOCK = 1 << 20


def check_ratio(unpacked: int, packed: int, limits: Limits) -> None:
    """Raises ReadFailure(too_large) for what swells more than documents do."""
    if unpacked > _SMALL and unpacked > limits.ratio * max(packed, 1):
        raise ReadFailure(Cause.TOO_LARGE, f"compressed more than {limits.ratio}:1")


def loaded(opener: Callable[[], BinaryIO], size: int, limits: Limits) -> BinaryIO:
    """A seekable stream of a member that says it has `size` bytes; it gets no more than that."""
    stream = opener()
    start = stream.read(8)
    if size > IN_MEMORY and not start.startswith(_JUMPING):
        stream.seek(0)
        return stream
    with stream:
        if size > limits.in_memory:
            raise ReadFailure(Cause.TOO_LARGE, f"a container of {size} bytes inside another")
        return io.BytesIO(start + stream.read(max(size - len(start), 0)))


def measured(stream: Any, packed: int, limits: Limits) -> tuple[int, bytes | None, bool]:
    """Unpacked size of a stream that does not tell it, its content when small, and whether it ends too early."""
    kept: list[bytes] | None = []
    size = 0
    is_cut = False
    while True:
        try:
            block = stream.read1(_BLOCK)  # hands out what there is before it fails
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - every library has errors of its own for a stream that is cut
            if not size:
                raise ReadFailure(Cause.DAMAGED, type(error).__name__) from None
            is_cut = True
            break
        if not block:
            break
        size += len(block)
        check_ratio(size, packed, limits)
        if size > min(limits.unpacked, limits.size):
            raise ReadFailure(Cause.TOO_LARGE, "more bytes unpacked than one file may have")
        if kept is not None:
            kept.append(block)
            kept = kept if size <= IN_MEMORY else None
    return size, None if kept is None else b"".join(kept), is_cut


def names(raw: Iterable[bytes]) -> list[str]:
    """Member names stored without a word on their encoding: decided together, decoded one by one."""
    raw = list(raw)
    told = [name for name in raw if not name.isascii()]
    found = guess(b"\n".join(told), True) if told else None
    codec = found.codec if found and not found.codec.startswith("utf-16") else "cp932"
    return [_name(name, codec) for name in raw]


def _name(name: bytes, codec: str) -> str:
    for attempt in (codec, "utf-8", "cp932", "cp437"):
        try:
            return decode(name, attempt)
        except UnicodeDecodeError:
            continue
    return name.decode("cp437", "replace")
