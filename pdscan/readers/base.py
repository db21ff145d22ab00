"""The contract of a reader: bytes of one format in, segments out.

A reader is one module with `READER`; `pdscan.readers.choose` finds it by itself. Heavy libraries are
imported inside `read`, never at module level. Readers run in a killable, memory-limited child.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import BinaryIO, ClassVar

from connectors.base import Cause
from pdscan.model import Gap, Segment

HEAD = 16384
"""Bytes of the beginning that a claim may look at."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost; sizes in bytes, `seconds` wall time for the whole asset.

    `ocr_pages`: pictures and scanned pages of one asset whose text is recognised, 0 for none.
    """

    seconds: float = 120.0
    memory: int = 2 << 30
    size: int = 4 << 30
    in_memory: int = 512 << 20
    depth: int = 8
    members: int = 100_000
    unpacked: int = 8 << 30
    ratio: int = 1000
    passwords: tuple[str, ...] = ()
    ocr_pages: int = 200


class ReadFailure(Exception):
    """A document (or what is left of it) cannot be read. The reason never quotes its content."""

    def __init__(self, cause: Cause, reason: str) -> None:
        super().__init__(reason)
        self.cause = cause
        self.reason = reason


@dataclass
class Spent:
    """What an asset's members have cost so far, over all levels of nesting; `unpacked` in bytes, `pictures` by OCR."""

    members: int = 0
    unpacked: int = 0
    pictures: int = 0
    lines: dict[str, int] = field(default_factory=dict)

    def own_line(self, path: str) -> str:
        """`path`, numbered from the second of one name on: mail and ZIP may hold several, each has a line."""
        self.lines[path] = self.lines.get(path, 0) + 1
        return path if self.lines[path] == 1 else f"{path} ({self.lines[path]})"


@dataclass
class Document:
    """A stream to read, with what a reader needs to know about it. `name` is the file or member name only."""

    name: str
    stream: BinaryIO
    size: int
    limits: Limits = field(default_factory=Limits)
    depth: int = 0
    spent: Spent = field(default_factory=Spent)

    @cached_property
    def head(self) -> bytes:
        """The first bytes (HEAD at most); the stream is left at its beginning."""
        self.stream.seek(0)
        head = self.stream.read(HEAD)
        self.stream.seek(0)
        return head

    @cached_property
    def suffix(self) -> str:
        """The extension in lower case, without the dot; a hint, never a proof."""
        return self.name.rpartition(".")[2].lower() if "." in self.name else ""

    @cached_property
    def zip_names(self) -> frozenset[str]:
        """Member names when the document is a ZIP package, else empty."""
        if not self.head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return frozenset()
        with suppress(zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
            with zipfile.ZipFile(self.stream) as package:
                names = frozenset(package.namelist()[:5000])
            self.stream.seek(0)
            return names
        self.stream.seek(0)
        return frozenset()

    @cached_property
    def ole_streams(self) -> frozenset[str]:
        """Stream names (joined by `/`) when the document is an OLE compound file, else empty."""
        if not self.head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
            return frozenset()
        import olefile

        try:
            with olefile.OleFileIO(io.BytesIO(self.bytes())) as package:
                return frozenset("/".join(path) for path in package.listdir())
        except (OSError, ValueError, IndexError, TypeError):
            return frozenset()  # a broken directory: the readers' own parsers will say what is wrong

    def bytes(self) -> bytes:
        """The whole content. Raises ReadFailure(too_large) above `limits.in_memory`."""
        if self.size > self.limits.in_memory:
            raise ReadFailure(Cause.TOO_LARGE, f"{self.size} bytes; at most {self.limits.in_memory} are read at once")
        self.stream.seek(0)
        return self.stream.read()


@dataclass(frozen=True, slots=True)
class Fact:
    """Something worth keeping about the document: encoding, confidence, page count, format version."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Member:
    """A document inside the document (archive member, attachment, embedded object).

    The driver recurses into it at once, before the reader goes on, and gives it a line of its own
    (`asset!/name`). `open` may raise ReadFailure, which becomes the member's status.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]


Item = Segment | Gap | Fact | Member


class Claim:
    """How sure a reader is that a document is its own; the highest is tried first, the others are fallbacks."""

    NO = 0
    PLAIN = 10  # it can be read as text at least
    SHAPE = 20  # text whose shape fits (JSON, CSV, HTML …)
    FALLBACK = 30  # the signature fits, but another reader is better
    SIGNATURE = 40
    INSIDE = 50  # the signature fits and so does what is inside the container


class Reader:
    """Reads one format. `id` names it in results; raise `version` when its output changes."""

    id: ClassVar[str]
    version: ClassVar[int] = 1

    def claim(self, document: Document) -> int:
        """How sure this reader is (see `Claim`), from signature and structure, by extension only to decide ties."""
        raise NotImplementedError

    def read(self, document: Document) -> Iterator[Item]:
        """The document's items in reading order, lazily. Raises ReadFailure."""
        raise NotImplementedError
