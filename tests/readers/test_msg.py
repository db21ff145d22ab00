"""Outlook items built from property streams."""

import io
from types import SimpleNamespace

from pdscan.model import TextSegment
from pdscan.readers.base import Document, Member
from pdscan.readers.msg import READER
from pdscan.readers.ole_writer import storage_bytes
from pdscan.readers.rtf_packed import unpacked

WIDE = "utf-16-le"


def message(streams: dict[str, bytes], codepage: int = 932) -> bytes:
    fixed = bytes(32) + b"\x03\x00\xfd\x3f" + bytes(4) + codepage.to_bytes(8, "little")
    named = {f"root/{name}": data for name, data in {"__properties_version1.0": fixed, **streams}.items()}
    return storage_bytes(SimpleNamespace(streams=named, bytes=named.__getitem__), "root")


def read(data: bytes) -> list:
    document = Document("a.msg", io.BytesIO(data), len(data))
    assert READER.claim(document)
    return list(READER.read(document))


def texts(items: list, part: str) -> list[str]:
    return [item.text for item in items if isinstance(item, TextSegment) and item.locator.part == part]


def test_header_recipients_and_body() -> None:
    person = "__recip_version1.0_#00000000/__substg1.0_"
    items = read(
        message(
            {
                "__substg1.0_0037001F": "面談の件".encode(WIDE),
                "__substg1.0_0C1A001F": "佐藤花子".encode(WIDE),
                "__substg1.0_0C1F001F": "/O=EXAMPLE/CN=SATO".encode(WIDE),
                "__substg1.0_1000001F": "山田様\r\n承知しました".encode(WIDE),
                person + "3001001F": "山田太郎".encode(WIDE),
                person + "39FE001F": "yamada@example.jp".encode(WIDE),
            }
        )
    )
    assert texts(items, "header") == ["Subject: 面談の件\nFrom: 佐藤花子\nTo: 山田太郎 <yamada@example.jp>"]
    assert texts(items, "body") == ["山田様\n承知しました"]


def test_eight_bit_strings_are_in_the_code_page_of_the_message() -> None:
    items = read(message({"__substg1.0_1000001E": "髙﨑様".encode("cp932")}))
    assert texts(items, "body") == ["髙﨑様"]
    items = read(message({"__substg1.0_1000001E": "山田様".encode()}, codepage=65001))
    assert texts(items, "body") == ["山田様"]


def test_an_html_body_serves_where_there_is_no_plain_one() -> None:
    items = read(message({"__substg1.0_10130102": "<html><body><p>山田様</p></body></html>".encode("cp932")}))
    assert "山田様" in "".join(texts(items, "body"))


def test_attachments_are_members_and_messages_in_messages_too() -> None:
    first, second = "__attach_version1.0_#00000000/", "__attach_version1.0_#00000001/"
    data = message(
        {
            first + "__substg1.0_3707001F": "名簿.csv".encode(WIDE),
            first + "__substg1.0_37010102": b"a,b",
            second + "__substg1.0_3001001F": "転送".encode(WIDE),
            second + "__substg1.0_3701000D/__properties_version1.0": bytes(32),
            second + "__substg1.0_3701000D/__substg1.0_1000001F": "中の本文".encode(WIDE),
        }
    )
    file, inner = [item for item in read(data) if isinstance(item, Member)]
    assert (file.name, file.open().read().rstrip(b"\0")) == ("名簿.csv", b"a,b")
    assert inner.name == "転送"
    assert texts(read(inner.open().read()), "body") == ["中の本文"]


def test_compressed_rtf() -> None:
    # the example of MS-OXRTFCP 3.1.1
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232 0af32068656c090020627705b06c647d0a800fa0".replace(
            " ", ""
        )
    )
    assert unpacked(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
