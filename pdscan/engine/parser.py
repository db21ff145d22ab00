"""The parser process: opens assets, runs readers, hands segments out in chunks. It can be killed at any moment.

State lives in this process (`_session`): `begin` starts on a unit of assets, `more` goes on where the last chunk
ended, so that a document of any size passes through in constant memory and every call has its own time limit.
"""

from __future__ import annotations

import io
import os
import pickle
import signal
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, BinaryIO

from connectors.base import (
    Asset,
    ByteSource,
    Cause,
    Expectant,
    FarStream,
    RowSource,
    Source,
    SourceError,
    SourceSpec,
)
from connectors.registry import connect
from pdscan.engine import rows
from pdscan.engine.stretch import Stretch, Window
from pdscan.model import TableSegment, TextSegment, split_location
from pdscan.readers import choose, ocr
from pdscan.readers.base import Document, Limits, ReadFailure

CHUNK = 200_000
"""Characters of text in one chunk, at most about."""
_SLICE = 0.5
"""Seconds after which a chunk goes out even when it is small, so that progress shows."""
_DIGEST_LIMIT = 256 << 20
"""Larger files get no content digest: reading them twice costs more than knowing copies is worth."""


@dataclass(frozen=True, slots=True)
class Done:
    """An asset of the unit has been read to its end."""

    digest: str
    size: int | None


@dataclass(frozen=True, slots=True)
class Chunk:
    """A part of a unit: `payload` pickles a list of (index of the asset, step or Done).

    `recognising`: seconds of it that went into text in pictures; `spent`: processor seconds of this chunk.
    """

    payload: bytes
    completed: int
    is_last: bool
    position: int
    recognising: float = 0.0
    spent: float = 0.0


@dataclass(frozen=True, slots=True)
class Unit:
    """Assets of one source that are examined in one go; `without` names readers that failed on them before.

    `stretch`: only this part of the one asset there is.
    """

    spec: SourceSpec
    assets: tuple[Asset, ...]
    limits: Limits
    sample: int | None = None
    without: frozenset[str] = frozenset()
    stretch: Stretch | None = None


_key = b""
_marker: Any = None
_sources: dict[str, Source] = {}
_session: _Session | None = None
_near: set[type] = set()


def start(key: bytes, memory: int, marker: Any) -> None:
    """Prepare this process: memory limit where the platform has one, no core dumps, ctrl-C left to the parent."""
    global _key, _marker
    _key, _marker = key, marker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)  # a parser's own complaint may quote the document
    os.close(silence)
    without_core_dumps()
    with suppress(ImportError):  # Windows: no such limits; the time limit and the readers' own budgets remain
        import resource

        with suppress(ValueError, OSError):  # macOS refuses; `pdscan doctor` says so
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def without_core_dumps() -> None:
    """A crash of this process, or of one started by it, must not write what it holds to disk."""
    with suppress(ImportError):  # Windows writes none by itself
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def begin(unit: Unit) -> Chunk:
    """Open the first assets of a unit and read the first chunk."""
    global _session
    if _session is not None:
        _session.close()
    _session = _Session(unit)
    return _session.chunk()


def more() -> Chunk:
    """The next chunk of the unit begun last."""
    if _session is None:
        raise RuntimeError("no unit was begun in this process")
    return _session.chunk()


class _Session:
    def __init__(self, unit: Unit) -> None:
        self._unit = unit
        self._stream: BinaryIO | None = None
        self._completed = 0
        self._recognising = ocr.spent()
        self._began = 0.0
        self._steps = self._read()

    def close(self) -> None:
        self._steps.close()

    def chunk(self) -> Chunk:
        began = time.monotonic()
        self._began = time.process_time()
        items: list[tuple[int, choose.Step | Done]] = []
        weight = 0
        for item in self._steps:
            items.append(item)
            weight += _weight(item[1])
            if weight >= CHUNK or time.monotonic() - began > _SLICE:
                return self._pack(items, is_last=False)
        return self._pack(items, is_last=True)

    def _pack(self, items: list[tuple[int, choose.Step | Done]], *, is_last: bool) -> Chunk:
        position = 0
        if self._stream is not None:
            with suppress(OSError, ValueError):
                position = self._stream.tell()
        recognising, self._recognising = ocr.spent() - self._recognising, ocr.spent()
        payload = pickle.dumps(items, pickle.HIGHEST_PROTOCOL)
        spent = time.process_time() - self._began
        return Chunk(payload, self._completed, is_last, position, recognising, spent)

    def _read(self) -> Generator[tuple[int, choose.Step | Done], None, None]:
        spec = self._unit.spec
        source = _sources.get(repr(spec)) or _sources.setdefault(repr(spec), connect(spec))
        if isinstance(source, Expectant):
            source.expect(self._unit.assets)
        files = source if isinstance(source, ByteSource) else None
        for index, asset in enumerate(self._unit.assets):
            try:
                steps = self._table(source, asset) if asset.kind == "table" else self._bytes(files, asset)
                for step in steps:
                    if isinstance(step, choose.Opened) and _marker is not None:
                        _marker.value = step.reader.encode()[:63]
                    yield index, step
            except SourceError as error:
                yield index, choose.Opened("", "", 0)
                yield index, choose.Closed("", error.cause, error.reason, is_unread=True)
                yield index, Done("", asset.fingerprint.size)
            self._completed = index + 1

    def _bytes(self, source: ByteSource | None, asset: Asset) -> Iterator[choose.Step | Done]:
        if source is None:
            raise SourceError(Cause.UNSUPPORTED, "this source has no files")
        with source.open(asset) as stream:
            self._stream = stream
            size = stream.seek(0, os.SEEK_END)
            stream.seek(0)
            if size > self._unit.limits.size:
                yield choose.Opened("", "", size)
                reason = f"{size} bytes; the limit is {self._unit.limits.size}"
                yield choose.Closed("", Cause.TOO_LARGE, reason, is_unread=True)
                yield Done("", size)
                return
            name = split_location(asset.id)[1]
            if self._unit.stretch is not None:
                yield from self._stretch(stream, self._unit.stretch, name, size)
                self._stream = None
                return
            yield from choose.read(Document(name, stream, size, self._unit.limits), self._unit.without)
            if (far := _far(stream)) is not None and far.failure is not None:
                raise far.failure  # what looked like a damaged or short document was a lost connection
            yield Done(_digest(stream, size), size)
        self._stream = None

    def _stretch(self, stream: BinaryIO, stretch: Stretch, name: str, size: int) -> Iterator[choose.Step | Done]:
        with io.BufferedReader(Window(stream, stretch), 1 << 18) as part:
            self._stream = part
            length = part.seek(0, os.SEEK_END)
            part.seek(0)
            yield from choose.read(Document(name, part, length, self._unit.limits), self._unit.without)
            if (far := _far(stream)) is not None and far.failure is not None:
                raise far.failure
            yield Done("", size)

    def _table(self, source: Source, asset: Asset) -> Iterator[choose.Step | Done]:
        if not isinstance(source, RowSource):
            raise SourceError(Cause.UNSUPPORTED, "this source has no tables")
        yield choose.Opened("", "table", asset.fingerprint.size or 0)
        yield from rows.steps(source.batches(asset, self._unit.sample), self._unit.limits, self._unit.without)
        yield Done("", asset.fingerprint.size)


def _weight(step: choose.Step | Done) -> int:
    if not isinstance(step, tuple):
        return 64
    item = step[1]
    if isinstance(item, TextSegment):
        return len(item.text)
    if isinstance(item, TableSegment):
        return sum(len(cell) for row in item.rows for cell in row) + 16 * len(item.rows)
    return 64


def _far(stream: BinaryIO) -> FarStream | None:
    """The stream as one over a network, None where it is local: to ask a protocol costs more than to open a file."""
    if type(stream) in _near:
        return None
    if isinstance(stream, FarStream):
        return stream
    _near.add(type(stream))
    return None


def _digest(stream: BinaryIO, size: int) -> str:
    far = _far(stream)
    if not size or size > _DIGEST_LIMIT or (far is not None and not far.is_cheap_again):
        return ""
    content = blake2b(key=_key, digest_size=20, person=b"content")
    with suppress(OSError, ReadFailure, SourceError):
        stream.seek(0)
        while block := stream.read(1 << 20):
            content.update(block)
        return content.hexdigest()
    return ""
