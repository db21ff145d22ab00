"""OLE compound files (MS-CFB) opened safely, their property sets (MS-OLEPS) and the objects embedded in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers.base import Document, Item, Member, ReadFailure
from pdscan.readers.ole_properties import DOCUMENT, SUMMARY, lines

INSIDE = ("Workbook", "Book", "WordDocument", "PowerPoint Document", "Package", "CONTENTS", "\x01Ole10Native")


class OlePackage:
    """An opened compound file; a context manager. Raises ReadFailure(damaged)."""

    def __init__(self, document: Document) -> None:
        import olefile

        try:
            self.ole: Any = olefile.OleFileIO(io.BytesIO(document.bytes()))
        except (OSError, ValueError, IndexError, TypeError, KeyError) as error:
            raise ReadFailure(Cause.DAMAGED, "the OLE directory is damaged") from error
        self.streams = {"/".join(path): path for path in self.ole.listdir()}
        self.is_short = False

    def __enter__(self) -> OlePackage:
        return self

    def __exit__(self, *_: object) -> None:
        self.ole.close()

    def named(self, *names: str) -> str | None:
        """The path of the first top-level stream with one of these names, whatever its case."""
        wanted = {name.lower() for name in names}
        return next((name for name in self.streams if name.lower() in wanted), None)

    def bytes(self, name: str) -> bytes:
        """One stream's content. Raises ReadFailure (damaged when absent or broken)."""
        try:
            with self.ole.openstream(self.streams[name]) as stream:
                data = bytes(stream.read())
        except (OSError, ValueError, IndexError, KeyError, TypeError) as error:
            raise ReadFailure(Cause.DAMAGED, "an OLE stream is damaged") from error
        self.is_short = self.is_short or len(data) < self.sizes(name)
        return data

    def sizes(self, name: str) -> int:
        """The length of a stream in bytes."""
        return int(self.ole.get_size(self.streams[name]))

    def properties(self) -> Iterator[Item]:
        """Summary properties as one segment of `name: value` lines; a gap when a stream was cut short."""
        found: list[str] = []
        for name, labels in (("SummaryInformation", SUMMARY), ("DocumentSummaryInformation", DOCUMENT)):
            if f"\x05{name}" in self.streams:
                with suppress(ReadFailure):
                    found += lines(self.bytes(f"\x05{name}"), labels)
        if found:
            yield TextSegment("\n".join(found), Locator(part="properties"), Scope.PROPERTY)
        if self.is_short:
            yield Gap(Cause.DAMAGED, "the file is shorter than its directory says")

    def embedded(self, *pools: str) -> Iterator[Member]:
        """Objects in the storages whose name starts with one of `pools` (`ObjectPool/`, `MBD`), each once."""
        storages: dict[str, list[str]] = {}
        for name in self.streams:
            folder, _, stream = name.rpartition("/")
            if folder.startswith(pools) and stream in INSIDE:
                storages.setdefault(folder, []).append(stream)
        for folder, streams in sorted(storages.items()):
            yield from self._object(folder, streams)

    def _object(self, folder: str, streams: list[str]) -> Iterator[Member]:
        for stream in ("Package", "CONTENTS", "\x01Ole10Native"):
            if stream in streams:
                data = self.bytes(f"{folder}/{stream}")
                name, content = native(data) if stream.endswith("Native") else (stream, data)
                yield Member(f"{folder}/{name}", len(content), partial(io.BytesIO, content))
                return
        from pdscan.readers.ole_writer import storage_bytes

        content = storage_bytes(self, folder)
        yield Member(folder, len(content), partial(io.BytesIO, content))


def native(data: bytes) -> tuple[str, bytes]:
    """File name and content of an `Ole10Native` stream (a file put into a document by drag and drop)."""
    first = data.find(b"\0", 6)
    second = data.find(b"\0", first + 1)
    label = data[6:first].decode("cp932", "replace").replace("\\", "/").rpartition("/")[2]
    at = second + 1 + 4
    at += 4 + int.from_bytes(data[at : at + 4], "little")
    size = int.from_bytes(data[at : at + 4], "little")
    content = data[at + 4 : at + 4 + size]
    if not content or first < 0 or second < 0:
        return "object", data[4:]
    return label or "object", content
