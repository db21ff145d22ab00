"""TAR archives in every compression."""

from __future__ import annotations

import io
import tarfile

import pytest

from pdscan.readers.base import Limits
from tests.readers.reading import reading
from tests.readers.test_zip_archive import CSV


def tarred(files: dict[str, bytes], mode: str = "w:", encoding: str = "utf-8", kind: int = tarfile.GNU_FORMAT) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode, encoding=encoding, format=kind) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize("mode", ["w:", "w:gz", "w:bz2", "w:xz"])
@pytest.mark.parametrize("name", ["a.tar", "a.tgz", "backup"])
def test_members_are_read_without_a_level_between(mode: str, name: str) -> None:
    found = reading(name, tarred({"社員/名簿.csv": CSV, "b.csv": CSV}, mode))
    assert found.members == ["社員/名簿.csv", "b.csv", ""]
    assert found.tables[0].rows[1][0] == "山田太郎"


@pytest.mark.parametrize("kind", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_names_in_any_encoding(kind: int) -> None:
    assert "名簿.csv" in reading("a.tar", tarred({"名簿.csv": CSV}, encoding="utf-8", kind=kind)).members
    if kind != tarfile.PAX_FORMAT:
        assert "名簿.csv" in reading("a.tar", tarred({"名簿.csv": CSV}, encoding="cp932", kind=kind)).members


def test_a_truncated_archive_says_so() -> None:
    data = tarred({f"{number}.csv": CSV * 50 for number in range(20)}, "w:gz")
    found = reading("a.tgz", data[: len(data) // 2])
    assert found.cause == "damaged"


def test_a_bomb_is_refused() -> None:
    found = reading("a.tgz", tarred({"zeros": b"\0" * 60_000_000}, "w:gz"), Limits(ratio=100))
    assert "too_large" in {end.cause for end in found.closed.values()}


def test_links_and_devices_are_not_followed() -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"x{kind!r}")
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
    assert reading("a.tar", out.getvalue()).members == [""]
