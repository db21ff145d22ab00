"""What says who can read something has its Japanese, whichever connector says it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from connectors.local_rights import access_of, gate_of, narrowed
from connectors.smb_rights import EVERYONE, Readers, access
from pdscan import i18n, vocabulary

ROOT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def _japanese(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    i18n.language.cache_clear()
    yield
    i18n.language.cache_clear()


def is_japanese(text: str) -> bool:
    """Every part, not only one of them."""
    return all(re.search(r"[぀-ヿ一-鿿]", part) for part in text.split("、"))


@pytest.mark.skipif(os.name == "nt", reason="nothing is said of NTFS rights")
def test_files_and_folders(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    for mode in (0o600, 0o2750, 0o777):
        (tmp_path / "a").chmod(mode)
        info = (tmp_path / "a").stat()
        told = narrowed(access_of(info, str(tmp_path / "a")), gate_of(info)).basis
        assert is_japanese(vocabulary.basis(told)), told
    assert vocabulary.basis("mode 0640, access list; folder 2750") == (
        "パーミッション 0640 とアクセス制御リスト、途中のフォルダのパーミッション 2750"
    )


def test_shares() -> None:
    wide = Readers(frozenset({EVERYONE}))
    for share, guest in product((None, wide), (False, True)):
        told = access(wide, share, {}, guest=guest).basis
        assert is_japanese(vocabulary.basis(told)), told


def test_whatever_else_is_written_in_a_connector() -> None:
    """Constants given as basis, read from the code."""
    pattern = re.compile(r'Access\((?:[^()]|\(\))*?(?:basis=)?"([^"{}]+)"(?: if [^()]*? else "([^"{}]+)")?\)')
    said = {
        text
        for file in (ROOT / "connectors").glob("*.py")
        for match in pattern.finditer(file.read_text("utf-8"))
        for text in match.groups()
        if text
    }
    assert {"GRANT SELECT", "needs SELECT on mysql.user", "GRANT SELECT; row security"} <= said
    assert [text for text in said if not is_japanese(vocabulary.basis(text))] == []


def test_english_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDSCAN_LANG", "en")
    i18n.language.cache_clear()
    assert vocabulary.basis("mode 0640; folder 2750") == "mode 0640; folder 2750"
