"""Word binary files built from their structures: header, table of pieces, text."""

import io
import struct
from types import SimpleNamespace

import pytest

from connectors.base import Cause
from pdscan.model import TableSegment, TextSegment
from pdscan.readers.base import Document, ReadFailure
from pdscan.readers.doc import READER
from pdscan.readers.ole_writer import storage_bytes


def ole(**streams: bytes) -> bytes:
    named = {f"root/{name}": data for name, data in streams.items()}
    return storage_bytes(SimpleNamespace(streams=named, bytes=named.__getitem__), "root")


def word(*texts: str, flags: int = 0, version: int = 0xC1) -> bytes:
    """A file whose main text is the first of `texts`; the others are its footnotes, headers and so on."""
    start = 0x800
    text = "".join(texts)
    table = struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, start, 0)
    header = bytearray(start)
    struct.pack_into("<HHHHHH", header, 0, 0xA5EC, version, 0, 0x411, 0, flags)
    struct.pack_into("<8i", header, 76, *[len(part) for part in texts], *[0] * (8 - len(texts)))
    struct.pack_into("<II", header, 0x1A2, 0, len(table) + 5)
    clx = b"\x02" + struct.pack("<I", len(table)) + table
    return ole(WordDocument=bytes(header) + text.encode("utf-16-le"), **{"0Table": clx})


def read(data: bytes) -> list:
    document = Document("a.doc", io.BytesIO(data), len(data))
    assert READER.claim(document)
    return list(READER.read(document))


def texts(items: list, part: str | None = None) -> list[str]:
    return [item.text for item in items if isinstance(item, TextSegment) and item.locator.part == part]


def test_paragraphs_and_subdocuments() -> None:
    items = read(word("氏名は山田太郎です。\r次の段落\x0b改行\r", "脚注の佐藤\r", "社外秘\r"))
    assert texts(items) == ["氏名は山田太郎です。\n次の段落\n改行"]
    assert texts(items, "footnote") == ["脚注の佐藤"]
    assert texts(items, "header") == ["社外秘"]


def test_a_table_gets_its_rows_back() -> None:
    items = read(word("名簿\r氏名\x07電話\x07\x07山田\x0703-0000-0000\x07\x07佐藤\x07\x07\x07以上\r"))
    [table] = [item for item in items if isinstance(item, TableSegment)]
    assert table.rows == [["氏名", "電話"], ["山田", "03-0000-0000"], ["佐藤", ""]]
    assert texts(items) == ["名簿", "以上"]


def test_fields_show_their_result_and_give_their_address() -> None:
    items = read(word('連絡先\x13 HYPERLINK "mailto:y@example.jp" \x14こちら\x15まで\r'))
    assert texts(items) == ["連絡先こちらまで"]
    assert texts(items, "link") == ["y@example.jp"]


def test_pieces_of_eight_bits() -> None:
    start = 0x800
    table = struct.pack("<II", 0, 5) + struct.pack("<HIH", 0, start * 2 | 0x40000000, 0)
    data = bytearray(start) + b"Caf\xe9\r"
    struct.pack_into("<HHHHHH", data, 0, 0xA5EC, 0xC1, 0, 0, 0, 0)
    struct.pack_into("<i", data, 76, 5)
    struct.pack_into("<II", data, 0x1A2, 0, len(table) + 5)
    clx = b"\x02" + struct.pack("<I", len(table)) + table
    assert texts(read(ole(WordDocument=bytes(data), **{"0Table": clx}))) == ["Café"]


def test_word_95_in_japanese() -> None:
    text = "住所録\r山田\r".encode("cp932")
    data = bytearray(0x300)
    struct.pack_into("<HHHHHH", data, 0, 0xA5DC, 0x65, 0, 0x411, 0, 0)
    struct.pack_into("<II", data, 0x18, 0x300, 0x300 + len(text))
    assert texts(read(ole(WordDocument=bytes(data) + text))) == ["住所録\n山田"]


def test_encrypted() -> None:
    with pytest.raises(ReadFailure) as caught:
        read(word("山田\r", flags=0x0100))
    assert caught.value.cause is Cause.ENCRYPTED


@pytest.mark.parametrize("data", [ole(WordDocument=b"\0" * 600), word("山田\r")[:1500]])
def test_damaged(data: bytes) -> None:
    with pytest.raises(ReadFailure) as caught:
        list(READER.read(Document("a.doc", io.BytesIO(data), len(data))))
    assert caught.value.cause is Cause.DAMAGED
