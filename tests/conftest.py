"""Every test has its own digest key and speaks English; no test reads the developer's configuration."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pdscan import i18n


@pytest.fixture(autouse=True)
def own_key(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A key file of its own, and English."""
    file = tmp_path_factory.mktemp("key") / "digest.key"
    monkeypatch.setenv("PDSCAN_KEY_FILE", str(file))
    monkeypatch.setenv("PDSCAN_LANG", "en")
    i18n.language.cache_clear()
    yield file
    i18n.language.cache_clear()
