"""OLE compound files (MS-CFB) opened safely, their property sets (MS-OLEPS) and the objects embedded in them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any

from connectors.base import Cause
from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers.base import Document, Item, Member, ReadFailure

PROPERTIES = {
    "author": "author",
    "last_saved_by": "last saved by",
    "title": "title",
    "subject": "subject",
    "comments": "description",
    "keywords": "keywords",
    "category": "category",
    "company": "company",
    "manager": "manager",
}
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
        self.limits = document.limits

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
                return bytes(stream.read())
        except (OSError, ValueError, IndexError, KeyError, TypeError) as error:
            raise ReadFailure(Cause.DAMAGED, "an OLE stream is damaged") from error

    def sizes(self, name: str) -> int:
        """The length of a stream in bytes."""
        return int(self.ole.get_size(self.streams[name]))

    def properties(self) -> Iterator[Item]:
        """Summary properties as one segment of `name: value` lines."""
        try:
            known = self.ole.get_metadata()
        except Exception:  # noqa: BLE001 - the property parser raises what it likes; text matters more than titles
            return
        codec = codec_of(known.codepage)
        lines = []
        for name, label in PROPERTIES.items():
            value = getattr(known, name, None)
            text = value.decode(codec, "replace") if isinstance(value, bytes) else str(value or "")
            if text := " ".join(text.replace("\0", " ").split()):
                lines.append(f"{label}: {text}")
        if lines:
            yield TextSegment("\n".join(lines), Locator(part="properties"), Scope.PROPERTY)

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


def codec_of(codepage: int | None) -> str:
    """The Python codec of a Windows code page; negative numbers are a signed reading of the same."""
    number = (codepage or 932) % 65536
    return {65001: "utf-8", 1200: "utf-16-le", 10001: "cp932", 10000: "mac_roman", 0: "cp932"}.get(
        number, f"cp{number}" if number in KNOWN else "cp1252"
    )


KNOWN = frozenset({437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)})


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
