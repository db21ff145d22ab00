"""Large texts in stretches: a CSV or log of gigabytes as units of their own, for all lanes and for resuming inside it.

A stretch begins and ends after a line end and is read as a file with the first lines of the whole before it, so that
its columns have their headings; what is found in those lines counts once, in the first stretch.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO

from connectors.base import Asset, ByteSource, Source, SourceError
from pdscan.model import split_location
from pdscan.readers import choose
from pdscan.readers.base import HEAD, Document, Limits, ReadFailure

SIZE = 16 << 20
"""Bytes of one stretch: what is examined again at most when a scan is killed."""
_TITLED = frozenset({"delimited"})
_READERS = _TITLED | {"log", "text"}
_HEADINGS = 12
_LONGEST_HEAD = 40
"""Lines before the first row of data: as many as headings are looked for in; more where a quote is open."""
_BLOCK = 1 << 16
_LONGEST_LINE = 4 << 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """Number `number` of `count`: bytes `start` to `end`, each moved on to the next line end.

    The first `head` bytes of the file, `rows` rows of it, are read before it (none before the first stretch).
    """

    number: int
    count: int
    start: int
    end: int
    head: int = 0
    rows: int = 0


def stretches(source: Source, asset: Asset, limits: Limits) -> tuple[Stretch, ...]:
    """The stretches of a large text that can be cut at any line end; empty for everything else."""
    size = asset.fingerprint.size or 0
    if size < 2 * SIZE or size > limits.size or not isinstance(source, ByteSource) or asset.kind == "table":
        return ()
    try:
        with closing(source.open(asset)) as stream:
            head = stream.read(HEAD)
    except (OSError, SourceError):
        return ()  # the unit that reads it as a whole will say why
    if not head or b"\0" in head or b"\x1b" in head or head.count(b"\n") < 2 or head.startswith(b"PK"):
        return ()
    document = Document(split_location(asset.id)[1], io.BytesIO(head), size, limits)
    try:
        ranked = choose.ranked(document)
    except (OSError, ValueError, ReadFailure):
        return ()
    if not ranked or ranked[0].id not in _READERS:
        return ()
    before, rows = _before(head, is_table=ranked[0].id in _TITLED)
    count = -(-size // SIZE)
    edges = [size * number // count for number in range(count + 1)]
    return tuple(
        Stretch(number, count, edges[number], edges[number + 1], before if number else 0, rows if number else 0)
        for number in range(count)
    )


def _before(head: bytes, *, is_table: bool) -> tuple[int, int]:
    """Bytes and rows at the beginning that explain the rest: headings of a table, directives of a log."""
    end = rows = 0
    is_open = False
    for number, line in enumerate(head.splitlines(keepends=True)):
        is_over = number >= _HEADINGS and not is_open if is_table else not line.startswith(b"#")
        if is_over or number >= _LONGEST_HEAD or not line.endswith(b"\n"):
            break
        end += len(line)
        is_open ^= is_table and line.count(b'"') % 2 == 1
        rows += not is_open
    return end, rows


class Window(io.RawIOBase):
    """A stretch as a stream of its own; closing it leaves the file's stream open."""

    def __init__(self, stream: BinaryIO, stretch: Stretch) -> None:
        self._stream = stream
        stream.seek(0)
        self._head = stream.read(stretch.head)
        size = stream.seek(0, io.SEEK_END)
        self._start = _line_end(stream, stretch.start, size)
        self._size = len(self._head) + max(_line_end(stream, stretch.end, size) - self._start, 0)
        self._at = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """The place in the stretch, its head included."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Go to a place in the stretch."""
        base = (0, self._at, self._size)[whence]
        self._at = min(max(base + offset, 0), self._size)
        return self._at

    def readinto(self, buffer: object, /) -> int:
        """The next bytes, of the head or of the stretch."""
        target = memoryview(buffer).cast("B")  # type: ignore[arg-type] # whatever io hands in is a buffer
        room = min(len(target), self._size - self._at)
        if room <= 0:
            return 0
        if self._at < len(self._head):
            block = self._head[self._at : self._at + room]
        else:
            self._stream.seek(self._start + self._at - len(self._head))
            block = self._stream.read(room)
        target[: len(block)] = block
        self._at += len(block)
        return len(block)


def _line_end(stream: BinaryIO, place: int, size: int) -> int:
    """The beginning of the first line at or after `place`; `place` itself where a line has no end in reach."""
    if place <= 0 or place >= size:
        return min(max(place, 0), size)
    at = place - 1
    stream.seek(at)
    while at < min(size, place + _LONGEST_LINE):
        block = stream.read(_BLOCK)
        if not block:
            return size
        if (found := block.find(b"\n")) >= 0:
            return at + found + 1
        at += len(block)
    return place


def lines_before(extents: Sequence[int], stretches_: Sequence[Stretch]) -> list[int]:
    """By how much the row numbers of each stretch have to be raised, from the rows read in each."""
    out, total = [], 0
    for extent, stretch in zip(extents, stretches_, strict=True):
        out.append(total - stretch.rows)
        total += extent - stretch.rows
    return out
