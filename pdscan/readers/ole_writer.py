"""A storage inside an OLE file written out as an OLE file of its own (MS-CFB 2.0), in memory.

An Excel sheet put into an xls lives in such a storage; as a file it can go to its own reader.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from pdscan.readers.ole_package import OlePackage

SECTOR = 512
SMALLEST = 4096
"""Shorter streams would need the mini stream; they are padded instead, which no reader minds."""
FREE, END, FAT_SECTOR, NOTHING = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass
class _Entry:
    name: str
    kind: int
    child: int = NOTHING
    right: int = NOTHING
    start: int = 0
    size: int = 0
    children: dict[str, int] = field(default_factory=dict)

    def packed(self) -> bytes:
        name = self.name[:31].encode("utf-16-le")
        head = struct.pack("<64sHBBIII", name, len(name) + 2, self.kind, 1, NOTHING, self.right, self.child)
        return head + bytes(36) + struct.pack("<IQ", self.start, self.size)


def storage_bytes(package: OlePackage, folder: str) -> bytes:
    """The storage `folder` with all its streams as a file. Raises ReadFailure(damaged)."""
    entries = [_Entry("Root Entry", 5)]
    body = bytearray()
    fat: list[int] = []
    for name in sorted(package.streams):
        if not name.startswith(folder + "/"):
            continue
        parent = 0
        *storages, stream = name[len(folder) + 1 :].split("/")
        for storage in storages:
            parent = _child(entries, parent, storage, 1)
        entry = entries[_child(entries, parent, stream, 2)]
        data = package.bytes(name).ljust(SMALLEST, b"\0")
        entry.size = len(data)
        entry.start = _append(body, fat, data)
    for entry in entries:
        _link(entries, entry)
    directory = b"".join(entry.packed() for entry in entries)
    directory_start = _append(body, fat, directory.ljust(-(-len(directory) // SECTOR) * SECTOR, b"\0"))
    return _assembled(body, fat, directory_start)


def _child(entries: list[_Entry], parent: int, name: str, kind: int) -> int:
    children = entries[parent].children
    if name not in children:
        children[name] = len(entries)
        entries.append(_Entry(name, kind))
    return children[name]


def _link(entries: list[_Entry], entry: _Entry) -> None:
    """Children as a chain of right siblings: a valid, if lopsided, search tree."""
    ordered = sorted(entry.children, key=lambda name: (len(name), name.upper()))
    following = NOTHING
    for name in reversed(ordered):
        entries[entry.children[name]].right = following
        following = entry.children[name]
    entry.child = following


def _append(body: bytearray, fat: list[int], data: bytes) -> int:
    start = len(fat)
    count = -(-len(data) // SECTOR)
    fat += [start + at + 1 for at in range(count - 1)] + [END]
    body += data.ljust(count * SECTOR, b"\0")
    return start


def _assembled(body: bytearray, fat: list[int], directory: int) -> bytes:
    """Header (with at most 109 FAT sectors, about 7 MB, further ones by DIFAT sectors) and sectors."""
    per = SECTOR // 4
    used = len(fat)
    fats = difats = 0
    while fats * per < used + fats + difats:
        fats = -(-(used + fats + difats) // per)
        difats = max(0, -(-(fats - 109) // (per - 1)))
    places = list(range(used, used + fats))
    table = fat + [FAT_SECTOR] * fats + [0xFFFFFFFC] * difats
    table += [FREE] * (fats * per - len(table))
    chain = b""
    for at in range(difats):
        part = places[109 + at * (per - 1) : 109 + (at + 1) * (per - 1)]
        following = used + fats + at + 1 if at + 1 < difats else END
        chain += struct.pack(f"<{per}I", *part, *[FREE] * (per - 1 - len(part)), following)
    header = MAGIC + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIII", 0, fats, directory, 0, SMALLEST)
    header += struct.pack("<IIII", END, 0, used + fats if difats else END, difats)
    header += struct.pack("<109I", *places[:109], *[FREE] * (109 - len(places[:109])))
    return header + bytes(body) + struct.pack(f"<{len(table)}I", *table) + chain
