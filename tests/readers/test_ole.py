"""OLE files that no other reader claims, and encrypted packages."""

import io
import struct
from types import SimpleNamespace

import pytest

from connectors.base import Cause
from pdscan.model import Gap, TableSegment, TextSegment
from pdscan.readers import office_encrypted, ole
from pdscan.readers.base import Document, Limits, Member, ReadFailure
from pdscan.readers.ole_package import OlePackage
from pdscan.readers.ole_writer import storage_bytes


def made(streams: dict[str, bytes]) -> bytes:
    named = {f"root/{name}": data for name, data in streams.items()}
    return storage_bytes(SimpleNamespace(streams=named, bytes=named.__getitem__), "root")


def read(data: bytes, name: str = "a.bin") -> list:
    document = Document(name, io.BytesIO(data), len(data))
    assert ole.READER.claim(document)
    return list(ole.READER.read(document))


def test_a_file_dropped_into_a_document() -> None:
    label, content = "名簿.csv".encode("cp932"), b"a,b"
    stream = (
        bytes(4)
        + b"\x02\0"
        + label
        + b"\0"
        + b"C:\\"
        + label
        + b"\0"
        + b"\0\0\3\0"
        + (4).to_bytes(4, "little")
        + b"C:\\\0"
        + len(content).to_bytes(4, "little")
        + content
    )
    [member] = [item for item in read(made({"\x01Ole10Native": stream})) if isinstance(item, Member)]
    assert (member.name, member.open().read()) == ("名簿.csv", content)


def test_the_text_of_ichitaro() -> None:
    text = "氏名は山田太郎です。\r\x1c\x01\x02\x1f住所は東京都です。\r".encode("utf-16-be")
    items = read(made({"DocumentText": text}), "a.jtd")
    assert [item.text for item in items if isinstance(item, TextSegment)] == [
        "氏名は山田太郎です。\n住所は東京都です。"
    ]
    assert [item.cause for item in items if isinstance(item, Gap)] == [Cause.UNSUPPORTED]


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        (made({"VisioDocument": b"x"}), "a.vsd", "Visio"),
        (b"\x60\x0e\x82\x01", "a.xdw", "DocuWorks"),
        (made({"x": b"x"}), "a", "OLE"),
    ],
)
def test_what_is_not_read_says_what_it_is(data: bytes, name: str, word: str) -> None:
    with pytest.raises(ReadFailure) as caught:
        read(data, name)
    assert caught.value.cause is Cause.UNSUPPORTED
    assert word in caught.value.reason


@pytest.mark.parametrize("name", ["EncryptedPackage", "ENCRYPTEDPACKAGE"])
def test_an_encrypted_package_is_named_as_such(name: str) -> None:
    data = made({name: b"x" * 100, "EncryptionInfo": b"y" * 100})
    document = Document("a.xlsx", io.BytesIO(data), len(data))
    assert office_encrypted.READER.claim(document)
    with pytest.raises(ReadFailure) as caught:
        list(office_encrypted.READER.read(document))
    assert caught.value.cause is Cause.ENCRYPTED


@pytest.mark.parametrize(("password", "given"), [("himitsu", ("no", "himitsu")), ("VelvetSweatshop", ())])
def test_a_password_that_fits_opens_the_package(password: str, given: tuple[str, ...]) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile
    from openpyxl import Workbook

    book, plain, locked = Workbook(), io.BytesIO(), io.BytesIO()
    book.active["A1"] = "山田"
    book.save(plain)
    OOXMLFile(plain).encrypt(password, locked)
    data = locked.getvalue()
    document = Document("a.xlsx", io.BytesIO(data), len(data), Limits(passwords=given))
    tables = [item for item in office_encrypted.READER.read(document) if isinstance(item, TableSegment)]
    assert tables[0].rows == [["山田"]]


def property_set(strings: dict[int, bytes], codepage: int) -> bytes:
    values = {1: struct.pack("<II", 2, codepage)}
    values |= {
        number: struct.pack("<II", 0x1E, len(text)) + text + bytes(-len(text) % 4) for number, text in strings.items()
    }
    at = 8 + 8 * len(values)
    index = body = b""
    for number, value in values.items():
        index += struct.pack("<II", number, at + len(body))
        body += value
    content = struct.pack("<II", at + len(body), len(values)) + index + body
    return struct.pack("<HHI16sI16sI", 0xFFFE, 0, 0, bytes(16), 1, bytes(16), 48) + content


@pytest.mark.parametrize(("codepage", "codec"), [(932, "cp932"), (65001, "utf-8"), (1200, "utf-16-le")])
def test_properties_in_their_code_page(codepage: int, codec: str) -> None:
    found = property_set({4: "髙橋\0".encode(codec), 8: "佐藤\0".encode(codec)}, codepage)
    data = made({"x": b"x", "\x05SummaryInformation": found})
    with OlePackage(Document("a", io.BytesIO(data), len(data))) as package:
        [segment] = package.properties()
    assert segment.text == "author: 髙橋\nlast saved by: 佐藤"


def test_a_huge_vector_in_the_properties_costs_nothing() -> None:
    found = bytearray(property_set({4: b"x\0"}, 932))
    found[48 + 4 : 48 + 8] = b"\xff\xff\xff\xff"
    data = made({"x": b"x", "\x05SummaryInformation": bytes(found)})
    with OlePackage(Document("a", io.BytesIO(data), len(data))) as package:
        assert len(list(package.properties())) <= 1


def test_a_large_storage_survives_being_written() -> None:
    import olefile

    big = bytes(range(256)) * 40_000
    with olefile.OleFileIO(made({"big": big, "folder/small": b"s"})) as package:
        assert package.openstream("big").read() == big
        assert package.openstream("folder/small").read().rstrip(b"\0") == b"s"
