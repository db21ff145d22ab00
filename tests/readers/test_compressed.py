"""Single compressed files."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma

import pytest

from pdscan.readers.base import Limits
from tests.readers.reading import reading
from tests.readers.test_zip_archive import CSV


@pytest.mark.parametrize(("ending", "pack"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_the_file_inside_is_read_under_its_name(ending: str, pack: object) -> None:
    found = reading(f"list.csv.{ending}", pack(CSV))
    assert found.members == ["list.csv", ""]
    assert found.tables[0].rows[1][0] == "山田太郎"


def test_the_name_stored_in_gzip_serves_where_there_is_no_other() -> None:
    out = io.BytesIO()
    with gzip.GzipFile("list.csv", "wb", fileobj=out) as packed:
        packed.write(CSV)
    assert reading("00af", out.getvalue()).members[0] == "list.csv"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_bombs_are_refused(pack: object) -> None:
    found = reading("a.gz", pack(b"\0" * 40_000_000), Limits(ratio=100))
    assert found.cause == "too_large"
    assert found.closed[""].is_unread


def test_what_a_truncated_stream_still_holds_is_read() -> None:
    lines = "".join(f"山田太郎{number},{number * 7919 % 10007}\n" for number in range(5000)).encode()
    data = gzip.compress(lines)
    found = reading("a.csv.gz", data[: len(data) // 2])
    assert found.tables[0].rows[0][0] == "山田太郎0"
    assert [gap.cause for gap in found.gaps if "too early" in gap.reason] == ["damaged"]


def test_noise_behind_a_signature_is_damaged() -> None:
    assert reading("a.gz", b"\x1f\x8b\x08" + bytes(range(200))).cause == "damaged"
