"""Property sets of OLE files ([MS-OLEPS]): the summary's strings and the properties people add themselves."""

from __future__ import annotations

import struct
from collections.abc import Iterator

SUMMARY = {2: "title", 3: "subject", 4: "author", 5: "keywords", 6: "description", 8: "last saved by"}
DOCUMENT = {2: "category", 14: "manager", 15: "company"}
CODEPAGE, DICTIONARY = 1, 0
NARROW, WIDE, SHORT = 0x1E, 0x1F, 0x02
MOST = 1000
"""Properties of a set, and characters of one, that are looked at."""


def lines(data: bytes, labels: dict[int, str]) -> Iterator[str]:
    """`name: value` for each labelled string of the first set, and for all of the second, which has its own names."""
    try:
        count = min(struct.unpack_from("<I", data, 24)[0], 2)
        for index in range(count):
            start = struct.unpack_from("<I", data, 28 + 20 * index + 16)[0]
            yield from _set(data, start, labels if index == 0 else None)
    except struct.error:
        return  # a set cut short: what came before it stands


def _set(data: bytes, start: int, labels: dict[int, str] | None) -> Iterator[str]:
    count = min(struct.unpack_from("<I", data, start + 4)[0], MOST)
    places = dict(struct.unpack_from("<II", data, start + 8 + 8 * index) for index in range(count))
    codec = "cp932"
    if CODEPAGE in places and struct.unpack_from("<I", data, start + places[CODEPAGE])[0] == SHORT:
        codec = codec_of(struct.unpack_from("<H", data, start + places[CODEPAGE] + 4)[0])
    if labels is None:
        labels = _names(data, start + places[DICTIONARY], codec) if DICTIONARY in places else {}
    for number, label in labels.items():
        if number in places and (text := _string(data, start + places[number], codec)):
            yield f"{label}: {text}"


def _names(data: bytes, at: int, codec: str) -> dict[int, str]:
    names = {}
    is_wide = codec == "utf-16-le"
    count = min(struct.unpack_from("<I", data, at)[0], MOST)
    at += 4
    for _ in range(count):
        number, length = struct.unpack_from("<II", data, at)
        size = length * (2 if is_wide else 1)
        names[number] = _clean(data[at + 8 : at + 8 + size], codec)
        at += 8 + (-(-size // 4) * 4 if is_wide else size)
    return names


def _string(data: bytes, at: int, codec: str) -> str:
    kind, size = struct.unpack_from("<II", data, at)
    if kind & 0xFFFF == WIDE:
        return _clean(data[at + 8 : at + 8 + 2 * size], "utf-16-le")
    return _clean(data[at + 8 : at + 8 + size], codec) if kind & 0xFFFF == NARROW else ""


def _clean(data: bytes, codec: str) -> str:
    return " ".join(data.decode(codec, "replace").partition("\0")[0][:MOST].split())


def codec_of(codepage: int | None) -> str:
    """The Python codec of a Windows code page; negative numbers are a signed reading of the same."""
    number = (codepage or 932) % 65536
    special = {65001: "utf-8", 1200: "utf-16-le", 10001: "cp932", 10000: "mac_roman"}
    return special.get(number, f"cp{number}" if number in KNOWN else "cp1252")


KNOWN = frozenset({437, 850, 852, 866, 874, 932, 936, 949, 950, *range(1250, 1259)})
