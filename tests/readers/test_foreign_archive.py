"""Archives that need a library: RAR, CAB, cpio, ISO, LZH, Zstandard, LZ4, AES in ZIP. Each is skipped without it."""

from __future__ import annotations

import io
import struct
import zlib

import pytest

from pdscan.readers import foreign_archive
from pdscan.readers.base import Limits
from tests.readers.reading import reading

libarchive = pytest.importorskip("libarchive", exc_type=(ImportError, OSError, AttributeError, TypeError))
NAME = "名簿.txt"
TEXT = "担当は山田太郎です。".encode()


def written(form: str, *members: tuple[str, bytes]) -> bytes:
    blocks: list[bytes] = []
    with libarchive.custom_writer(lambda block: blocks.append(bytes(block)) or len(block), form) as archive:
        for name, data in members:
            archive.add_file_from_memory(name, len(data), data)
    return b"".join(blocks)


def rar(name: bytes, data: bytes, flags: int = 0x8000) -> bytes:
    """A RAR 2.9 archive with one stored member."""

    def block(kind: int, flags: int, body: bytes, following: bytes = b"") -> bytes:
        rest = struct.pack("<BHH", kind, flags, 7 + len(body)) + body
        return struct.pack("<H", zlib.crc32(rest) & 0xFFFF) + rest + following

    member = struct.pack("<IIBIIBBHI", len(data), len(data), 2, zlib.crc32(data), 0x5A210000, 29, 0x30, len(name), 0x20)
    return (
        b"Rar!\x1a\x07\0"
        + block(0x73, 0, bytes(6))
        + block(0x74, flags, member + name, data)
        + block(0x7B, 0x4000, b"")
    )


def lzh(name: bytes, data: bytes) -> bytes:
    """An LZH archive with one stored member, header level 0."""
    body = b"-lh0-" + struct.pack("<IIIBB", len(data), len(data), 0, 0x20, 0) + bytes([len(name)]) + name
    body += struct.pack("<H", crc16(data))
    return bytes([len(body), sum(body) & 0xFF]) + body + data + b"\0"


def crc16(data: bytes) -> int:
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


@pytest.mark.parametrize("form", ["cpio_newc", "iso9660"])
def test_members_are_documents_of_their_own(form: str) -> None:
    found = reading("a.bin", written(form, ("a.txt", TEXT), ("b.txt", TEXT)))
    assert sorted(member.lower() for member in found.members if member) == ["a.txt", "b.txt"]
    assert found.everything() == "担当は山田太郎です。\n担当は山田太郎です。"
    assert found.cause == ""


def test_a_rar_with_a_japanese_name() -> None:
    found = reading("a.rar", rar(NAME.encode("cp932"), TEXT))
    assert NAME in found.members
    assert "山田太郎" in found.everything()


def test_an_encrypted_rar_says_so() -> None:
    found = reading("a.rar", rar(b"a.txt", TEXT, 0x8004))
    assert {end.cause for end in found.closed.values()} & {"encrypted"}


def test_an_lzh_with_a_japanese_name() -> None:
    found = reading("a.lzh", lzh(NAME.encode("cp932"), TEXT))
    assert NAME in found.members
    assert "山田太郎" in found.everything()


@pytest.mark.parametrize(
    "made", [rar(b"a.txt", TEXT * 50), lzh(b"a.txt", TEXT * 50), written("cpio_newc", ("a", TEXT))]
)
def test_cut_off_anywhere_it_is_never_clean(made: bytes) -> None:
    for end in range(8, len(made) - 30, 41):
        closed = reading("a", made[:end]).closed
        assert any(one.cause for one in closed.values())


def test_zstandard_and_lz4() -> None:
    from backports import zstd
    from lz4 import frame

    for name, data in (("list.txt.zst", zstd.compress(TEXT * 9)), ("list.txt.lz4", frame.compress(TEXT * 9))):
        found = reading(name, data)
        assert "list.txt" in found.members
        assert "山田太郎" in found.everything()
        assert reading(name, data[:-6]).gaps or reading(name, data[:-6]).cause


def test_a_zstandard_bomb_is_too_large() -> None:
    from backports import zstd

    bomb = zstd.compress(bytes(50_000_000))
    assert "too_large" in {end.cause for end in reading("a.zst", bomb, Limits(ratio=100)).closed.values()}


def test_aes_in_zip_opens_with_a_known_password() -> None:
    import pyzipper

    out = io.BytesIO()
    with pyzipper.AESZipFile(out, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword("ひみつ".encode())
        archive.writestr(NAME, TEXT)
    assert reading("a.zip", out.getvalue()).closed[NAME].cause == "encrypted"
    assert reading("a.zip", out.getvalue(), Limits(passwords=("no",))).closed[NAME].cause == "encrypted"
    assert "山田太郎" in reading("a.zip", out.getvalue(), Limits(passwords=("no", "ひみつ"))).everything()


def test_without_the_library_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(foreign_archive, "_library", lambda: None)
    found = reading("a.rar", rar(b"a.txt", TEXT))
    assert (found.cause, found.closed[""].is_unread) == ("unsupported", True)
    assert "libarchive" in found.closed[""].reason
