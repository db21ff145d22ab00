"""Formats that are not read end with the right cause and are never searched as text."""

from __future__ import annotations

import random

import pytest

from pdscan.readers.base import ReadFailure
from pdscan.readers.binary import READER
from tests.readers.reading import items, reading

NOISE = random.Random(3).randbytes(3000)  # noqa: S311 - the same bytes in every run


@pytest.mark.parametrize(
    ("mark", "cause"),
    [
        (b"\x89PNG\r\n\x1a\n", "needs_ocr"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "needs_ocr"),
        (b"GIF89a", "needs_ocr"),
        (b"II*\0", "needs_ocr"),
        (b"\0\0\0\x18ftypheic", "needs_ocr"),
        (b"RIFF\0\0\0\0WEBP", "needs_ocr"),
        (b"RIFF\0\0\0\0WAVE", "unsupported"),
        (b"\0\0\0\x18ftypisom", "unsupported"),
        (b"ID3\x03", "unsupported"),
        (b"MZ\x90\0" + b"\0" * 60 + b"PE\0\0", "unsupported"),
        (b"\x7fELF", "unsupported"),
        (b"SQLite format 3\0", "unsupported"),
        (b"Rar!\x1a\x07\x01\0", "unsupported"),
        (b"\x20\x30-lh5-", "unsupported"),
        (b"MSCF\0\0\0\0", "unsupported"),
        (b"Salted__", "encrypted"),
    ],
)
def test_each_kind_has_its_cause(mark: bytes, cause: str) -> None:
    with pytest.raises(ReadFailure) as failure:
        items(READER, "x.csv", mark + NOISE)
    assert failure.value.cause == cause
    assert failure.value.reason


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.html", "a.json", "a.xml", "a.eml", "a.sql", "a.log", "a"])
def test_noise_is_no_text_under_any_name(name: str) -> None:
    found = reading(name, b"\x03" + NOISE)
    assert found.cause in ("unsupported", "damaged")
    assert found.everything() == ""
    assert found.closed[""].is_unread


def test_a_picture_named_as_a_table_is_a_picture() -> None:
    assert reading("名簿.csv", b"\x89PNG\r\n\x1a\n" + NOISE).cause == "needs_ocr"
