"""Packages without their directory: what is left of them is read, and called damaged."""

import io
import zipfile

import pytest

from tests.readers.reading import reading
from tests.readers.test_docx_constructs import MARK, p, package, r


def test_a_word_file_cut_off_before_its_directory() -> None:
    data = package(p(r()), {"word/media/image1.png": bytes(range(256)) * 40})
    found = reading("a.docx", data[: data.rindex(b"PK\x01\x02", 0, data.index(b"PK\x01\x02") + 4)])
    assert found.readers[:2] == ["zip", "zip_salvage"]
    assert MARK in found.everything()
    assert (found.cause, found.closed[""].is_unread) == ("damaged", False)


def test_an_archive_cut_off_within_a_member() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("名簿.csv", "氏名,電話\n山田太郎,03-1234-5678\n")
        zipped.writestr("b.txt", "佐藤花子\n" + "".join(f"{number * 7919 % 10007}\n" for number in range(4000)))
    data = out.getvalue()
    found = reading("a.zip", data[: len(data) // 2])
    assert "山田太郎" in found.everything()
    assert "佐藤花子" in found.everything()
    assert found.cause == "damaged"
    assert set(found.members) == {"名簿.csv", "b.txt", ""}


@pytest.mark.parametrize("data", [b"PK\x03\x04", b"PK\x03\x04" + bytes(26), b"PK\x03\x04" + b"\xff" * 60])
def test_a_header_alone_is_unread(data: bytes) -> None:
    end = reading("a.zip", data).closed[""]
    assert (end.cause, end.is_unread) == ("damaged", True)
