"""Servers that the connectors' tests speak to, on loopback only, with credentials that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services import s3_front, s3_moto, samba


@pytest.fixture(scope="session")
def moto() -> Iterator[str]:
    """One moto server for all tests: each test uses buckets of its own."""
    with s3_moto.running() as url:
        yield url


@pytest.fixture(scope="session")
def smbd() -> Iterator[samba.Samba]:
    """One Samba server for all tests, with alice's password where the connector looks for it."""
    if not samba.is_installed():
        pytest.skip("Samba: apt install samba samba-vfs-modules smbclient, as root")
    with samba.running() as server, pytest.MonkeyPatch.context() as environment:
        environment.setenv("SMB_PASSWORD", samba.ALICE_PASSWORD)
        yield server


@pytest.fixture(autouse=True)
def aws(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Planted keys, and none of the developer's configuration."""
    for name, value in s3_moto.KEYS.items():
        monkeypatch.setenv(name, value)
    for name in ("AWS_PROFILE", "AWS_SESSION_TOKEN", "AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "aws-config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "aws-credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.fixture
def front(moto: str) -> Iterator[s3_front.Front]:
    """A front before moto that goes wrong on demand."""
    with s3_front.before(moto) as made:
        yield made
