"""7z archives, where the library is there."""

from __future__ import annotations

import builtins
import io
from typing import Any

import pytest

from pdscan.readers.base import Limits
from tests.readers.reading import reading
from tests.readers.test_zip_archive import CSV


def packed(files: dict[str, bytes], password: str | None = None, *, header: bool = False) -> bytes:
    py7zr = pytest.importorskip("py7zr", reason="py7zr is the extra `archives`")
    out = io.BytesIO()
    with py7zr.SevenZipFile(out, "w", password=password, header_encryption=header) as archive:
        for name, data in files.items():
            archive.writef(io.BytesIO(data), name)
    return out.getvalue()


def test_members_are_read() -> None:
    found = reading("a.7z", packed({"社員/名簿.csv": CSV, "b.csv": CSV}))
    assert found.members == ["社員/名簿.csv", "b.csv", ""]
    assert len(found.tables) == 2


@pytest.mark.parametrize("header", [False, True])
def test_encrypted_archives_are_told_and_opened_with_a_given_password(header: bool) -> None:
    data = packed({"a.csv": CSV}, "himitsu", header=header)
    assert "encrypted" in {end.cause for end in reading("a.7z", data).closed.values()}
    assert reading("a.7z", data, Limits(passwords=("wrong", "himitsu"))).tables


def test_a_bomb_is_refused() -> None:
    found = reading("a.7z", packed({"zeros": b"\0" * 40_000_000}), Limits(ratio=100))
    assert found.closed["zeros"].cause == "too_large"


def test_a_truncated_archive_is_damaged() -> None:
    assert reading("a.7z", packed({"a.csv": CSV})[:-10]).cause == "damaged"


def test_without_the_library_the_reason_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    data = packed({"a.csv": CSV})
    real = builtins.__import__

    def missing(name: str, *args: Any, **more: Any) -> Any:
        if name == "py7zr":
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", missing)
    found = reading("a.7z", data)
    assert found.cause == "unsupported"
    assert "pdscan[archives]" in found.closed[""].reason
