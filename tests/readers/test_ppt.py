"""PowerPoint binary files built from records."""

import io
import struct
import zlib
from types import SimpleNamespace

import pytest

from connectors.base import Cause
from pdscan.model import TextSegment
from pdscan.readers.base import Document, Member, ReadFailure
from pdscan.readers.ole_writer import storage_bytes
from pdscan.readers.ppt import READER


def ole(streams: dict[str, bytes]) -> bytes:
    named = {f"root/{name}": data for name, data in streams.items()}
    return storage_bytes(SimpleNamespace(streams=named, bytes=named.__getitem__), "root")


def record(kind: int, content: bytes, is_container: bool = False, instance: int = 0) -> bytes:
    return struct.pack("<HHI", instance << 4 | (0xF if is_container else 0), kind, len(content)) + content


def said(text: str) -> bytes:
    return record(4000, text.encode("utf-16-le"))


def slides(*contents: bytes) -> bytes:
    return b"".join(record(1006, content, is_container=True) for content in contents)


def read(records: bytes, **others: bytes) -> list:
    data = ole({"PowerPoint Document": records, **{name.replace("_", " "): value for name, value in others.items()}})
    document = Document("a.ppt", io.BytesIO(data), len(data))
    assert READER.claim(document)
    return list(READER.read(document))


def test_slides_notes_and_comments() -> None:
    comment = record(12000, record(4026, "山田様へ".encode("utf-16-le")), is_container=True)
    notes = record(1008, said("話す人 佐藤"), is_container=True)
    items = read(slides(said("一枚目\r山田太郎") + comment, record(4008, b"Second")) + notes)
    found = [(item.locator.slide, item.locator.part, item.text) for item in items if isinstance(item, TextSegment)]
    assert found == [
        (1, None, "一枚目\n山田太郎"),
        (1, "comment", "山田様へ"),
        (2, None, "Second"),
        (1, "notes", "話す人 佐藤"),
    ]


def test_the_outline_repeats_nothing() -> None:
    outline = record(4080, record(1011, bytes(20)) + said("題名"), is_container=True)
    items = read(outline + slides(said("題名") + said("本文")))
    assert [item.text for item in items if isinstance(item, TextSegment)] == ["題名\n本文"]


def test_embedded_objects_are_members() -> None:
    packed = struct.pack("<I", 9) + zlib.compress(b"some data")
    [member] = [item for item in read(slides(said("x")) + record(4113, packed, instance=1)) if isinstance(item, Member)]
    assert member.open().read() == b"some data"


def test_encrypted() -> None:
    with pytest.raises(ReadFailure) as caught:
        read(slides(said("x")), Current_User=struct.pack("<IIII", 0, 0, 0, 0xF3D1C4DF))
    assert caught.value.cause is Cause.ENCRYPTED
