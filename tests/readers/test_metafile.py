"""Windows metafiles: drawn texts by line."""

import struct

import pytest

from tests.readers.reading import reading


def emf(*texts: tuple[int, str]) -> bytes:
    records = [struct.pack("<II", 1, 88) + bytes(32) + b" EMF" + bytes(44)]
    for y, text in texts:
        raw = text.encode("utf-16-le")
        raw += bytes(-len(raw) % 4)
        head = struct.pack("<II", 84, 76 + len(raw)) + bytes(28) + struct.pack("<iiII", 10, y, len(text), 76)
        records.append(head + bytes(24) + raw)
    return b"".join(records) + struct.pack("<II", 14, 20) + bytes(12)


def wmf(*texts: tuple[int, str], is_placeable: bool = True) -> bytes:
    records = b""
    for y, text in texts:
        raw = text.encode("cp932")
        body = struct.pack("<hhHH", y, 0, len(raw), 0) + raw + bytes(len(raw) % 2)
        records += struct.pack("<IH", 3 + len(body) // 2, 0x0A32) + body
    head = b"\x01\x00\x09\x00\x00\x03" + bytes(12)
    return (b"\xd7\xcd\xc6\x9a" + bytes(18) if is_placeable else b"") + head + records + struct.pack("<IH", 3, 0)


@pytest.mark.parametrize("data", [
    emf((10, "氏名:"), (10, "山田太郎"), (30, "電話 03-1234-5678")),
    wmf((10, "氏名:"), (10, "山田太郎"), (30, "電話 03-1234-5678")),
    wmf((10, "氏名:"), (10, "山田太郎"), (30, "電話 03-1234-5678"), is_placeable=False),
])  # fmt: skip
def test_texts_at_one_height_are_a_line(data: bytes) -> None:
    found = reading("image1.emf", data)
    assert found.readers == ["metafile"]
    assert found.everything() == "氏名:山田太郎\n電話 03-1234-5678"


@pytest.mark.parametrize("data", [emf(), wmf(), emf((1, "あ"))[:100], emf()[:60]])
def test_without_text_it_is_a_picture(data: bytes) -> None:
    assert reading("image1.emf", data).cause == "needs_ocr"
