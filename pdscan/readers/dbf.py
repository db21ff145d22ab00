"""dBASE and FoxPro tables (DBF), the attributes of shapefiles among them: fixed-width records under named fields."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from connectors.base import Cause
from pdscan.model import Gap, TableSegment
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.encoding import decode, guess
from pdscan.readers.grid import ROWS

VERSIONS = frozenset(b"\x02\x03\x04\x05\x30\x31\x32\x43\x63\x7b\x83\x87\x8b\x8c\x8e\xcb\xe5\xf5\xfb")
PAGES = {0x13: "cp932", 0x7B: "cp932", 0x03: "cp1252", 0x57: "cp1252", 0x4D: "gbk", 0x4E: "cp949", 0x4F: "cp950"}
TEXTUAL = "CNFDLMGPV0@+OTIYBW"
SAMPLE = 1 << 18


@dataclass(frozen=True, slots=True)
class Field:
    name: bytes
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Layout:
    """Where records begin, how long one is, how many there should be, and their fields."""

    start: int
    record: int
    count: int
    fields: tuple[Field, ...]


def layout(head: bytes) -> Layout | None:
    """The layout that a header describes, None where it contradicts itself: the signature is but one byte."""
    if len(head) < 65 or head[0] not in VERSIONS or not (1 <= head[2] <= 12 and head[3] <= 31):
        return None
    count, start, record = struct.unpack_from("<IHH", head, 4)
    if start < 65 or record < 2:
        return None
    fields = []
    for at in range(32, min(start, len(head)) - 31, 32):
        if head[at] == 0x0D:
            break
        name, kind = head[at : at + 11].split(b"\0")[0], chr(head[at + 11])
        if not name or kind not in TEXTUAL or not all(byte >= 0x20 for byte in name):
            return None
        size = head[at + 16] + (head[at + 17] << 8 if kind == "C" else 0)
        fields.append(Field(name, kind, size))
    is_sound = bool(fields) and sum(field.size for field in fields) + 1 == record
    return Layout(start, record, count, tuple(fields)) if is_sound else None


class DbfReader(Reader):
    """Reads all records, those that are marked as deleted too: they are still in the file."""

    id = "dbf"

    def claim(self, document: Document) -> int:
        """A header whose fields add up to its records."""
        return Claim.SIGNATURE if layout(document.head) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of rows. Raises ReadFailure(damaged)."""
        found = layout(document.head)
        if found is None:
            raise ReadFailure(Cause.DAMAGED, "no table of dBASE")
        stream = document.stream
        stream.seek(found.start)
        sample = stream.read(SAMPLE)
        told = PAGES.get(document.head[29])
        names = b"\n".join(field.name for field in found.fields)
        known = None if told else guess(names + b"\n" + sample.replace(b"\0", b" "), is_whole=True)
        codec = told or (known.codec if known else "cp932")
        header = [decode(field.name, codec, "replace") for field in found.fields]
        stream.seek(found.start)
        rows: list[list[str]] = []
        first, number, deleted = 1, 0, 0
        while len(record := stream.read(found.record)) == found.record and record[0] != 0x1A:
            number += 1
            deleted += record[0] == 0x2A
            rows.append(_cells(record, found.fields, codec))
            if len(rows) == ROWS:
                yield TableSegment(rows, header=header, first_row=first, continues=first > 1)
                rows, first = [], number + 1
        if rows:
            yield TableSegment(rows, header=header, first_row=first, continues=first > 1)
        yield Fact("encoding", codec)
        if deleted:
            yield Fact("deleted_rows", str(deleted))
        if number < found.count:
            yield Gap(Cause.DAMAGED, f"{found.count - number} of {found.count} rows are missing")
        if any(field.kind in "MGP" for field in found.fields):
            yield Gap(Cause.UNSUPPORTED, "long texts stand in a file of their own (DBT, FPT)")


def _cells(record: bytes, fields: tuple[Field, ...], codec: str) -> list[str]:
    cells = []
    at = 1
    for field in fields:
        value = record[at : at + field.size]
        at += field.size
        if field.kind in "I+" and field.size == 4:
            cells.append(str(struct.unpack("<i", value)[0]))
        elif field.kind in "MGPBOTY@V0W":
            cells.append("")  # binary values, and references into other files
        else:
            cells.append(decode(value, codec, "replace").strip("\0 　"))
    return cells


READER = DbfReader()
