"""winmail.dat."""

from __future__ import annotations

import struct

from tests.readers.reading import reading
from tests.readers.test_zip_archive import CSV


def attribute(number: int, value: bytes, level: int = 2) -> bytes:
    return struct.pack("<BHHI", level, number, 6, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def wide_name(name: str) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    return (
        struct.pack("<I", 1) + b"\x1f\x00\x07\x37" + struct.pack("<II", 1, len(text)) + text + b"\0" * (-len(text) % 4)
    )


def winmail() -> bytes:
    return (
        b"\x78\x9f\x3e\x22\x01\x00"
        + attribute(0x8004, "名簿の件\0".encode("cp932"), 1)
        + attribute(0x800C, "山田太郎です。\0".encode("cp932"), 1)
        + attribute(0x9002, b"\0" * 14)
        + attribute(0x8010, b"MEIBO.CSV\0")
        + attribute(0x800F, CSV)
        + attribute(0x9005, wide_name("社員名簿.csv"))
    )


def test_body_and_attachments_under_their_long_names() -> None:
    found = reading("winmail.dat", winmail())
    assert [text.text for text in found.texts] == ["Subject: 名簿の件", "山田太郎です。"]
    assert found.members == ["社員名簿.csv", ""]
    assert found.tables[0].rows[1][0] == "山田太郎"
    assert not found.gaps


def test_a_cut_file_says_so() -> None:
    found = reading("winmail.dat", winmail()[:-150])
    assert "山田太郎です。" in found.everything()
    assert [gap.cause for gap in found.gaps] == ["damaged"]
