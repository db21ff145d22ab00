"""ZIP archives: names, passwords, bombs, and everything inside as a line of its own."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from pdscan.readers.base import Limits
from tests.readers.reading import reading

CSV = "氏名,電話\n山田太郎,090-0000-0001\n佐藤花子,090-0000-0002\n".encode("cp932")


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    """An archive whose writer stored names in its own encoding and set no flag."""
    assert len(old) == len(new)
    return data.replace(old, new)


def locked(data: bytes) -> bytes:
    """The same archive with the encryption flag set on every member."""
    out = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        spot = -1
        while (spot := data.find(mark, spot + 1)) >= 0:
            flags = struct.unpack_from("<H", out, spot + offset)[0]
            struct.pack_into("<H", out, spot + offset, flags | 1)
    return bytes(out)


@pytest.mark.parametrize("name", ["社員名簿.csv", "表計算.csv"])
@pytest.mark.parametrize("codec", ["cp932", "euc_jp", "utf-8"])
def test_names_without_a_flag_are_read_in_their_writers_encoding(name: str, codec: str) -> None:
    raw = ("日本語フォルダ/" + name).encode(codec)
    filler = "x" * len(raw)
    found = reading("a.zip", renamed(packed({filler: CSV}), filler.encode(), raw))
    assert "日本語フォルダ/" + name in found.members
    assert found.tables[0].rows[1][0] == "山田太郎"


def test_encrypted_members_keep_a_line_each() -> None:
    found = reading("a.zip", locked(packed({"a.csv": CSV, "b.csv": CSV})))
    assert {name: end.cause for name, end in found.closed.items()} == {
        "a.csv": "encrypted",
        "b.csv": "encrypted",
        "": "",
    }


def test_archives_inside_archives_are_opened_to_a_depth() -> None:
    data = CSV
    name = "list.csv"
    for level in range(5):
        data = packed({name: data})
        name = f"level{level}.zip"
    assert reading("a.zip", data).tables
    shallow = reading("a.zip", data, Limits(depth=2))
    assert not shallow.tables
    assert "depth_limit" in {end.cause for end in shallow.closed.values()}


def test_a_bomb_is_refused_by_its_ratio() -> None:
    found = reading("a.zip", packed({"zeros.txt": b"0" * 50_000_000}), Limits(ratio=100))
    assert found.closed["zeros.txt"].cause == "too_large"
    assert found.closed[""].cause == ""


def test_what_is_unpacked_is_counted_over_all_levels() -> None:
    inner = packed({f"{number}.txt": b"word " * 20_000 for number in range(10)})
    outer = packed({f"{number}.zip": inner for number in range(10)}, zipfile.ZIP_STORED)
    found = reading("a.zip", outer, Limits(unpacked=2_000_000, ratio=10_000))
    read = [name for name, end in found.closed.items() if name.endswith(".txt") and not end.cause]
    assert 10 <= len(read) <= 20


def test_too_many_members_are_a_gap() -> None:
    found = reading("a.zip", packed({f"{number}.txt": b"x" for number in range(30)}), Limits(members=10))
    assert len(found.members) == 11
    assert [gap.cause for gap in found.gaps] == ["too_large"]


def test_a_member_that_lies_about_its_size_is_damaged_or_cut() -> None:
    data = bytearray(packed({"a.txt": b"secret " * 100_000}))
    spot = data.find(b"PK\x01\x02")
    struct.pack_into("<I", data, spot + 24, 10)
    assert len(reading("a.zip", bytes(data)).everything()) <= 10


@pytest.mark.parametrize("cut", [0.2, 0.6, 0.95])
def test_a_truncated_archive_is_damaged(cut: float) -> None:
    data = packed({f"{number}.csv": CSV for number in range(20)})
    assert reading("a.zip", data[: int(len(data) * cut)]).cause == "damaged"


def test_a_self_extracting_archive_is_read() -> None:
    assert reading("a.exe", b"MZ" + b"\0\1\2" * 2000 + packed({"a.csv": CSV})).tables


def test_paths_that_climb_out_are_only_names() -> None:
    found = reading("a.zip", packed({"../../etc/passwd.csv": CSV, "/abs.csv": CSV}))
    assert {"../../etc/passwd.csv", "/abs.csv", ""} == set(found.members)
