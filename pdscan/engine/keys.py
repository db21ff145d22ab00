"""The key of all digests: kept in the user's configuration folder, never beside the inventory."""

from __future__ import annotations

import os
import secrets
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

import platformdirs

from pdscan.i18n import t

VARIABLE = "PDSCAN_KEY_FILE"
_LENGTH = 32


class KeyProblem(Exception):
    """The key can be neither read nor made."""


def location() -> Path:
    """Where the key lies: PDSCAN_KEY_FILE, else the user's configuration folder."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else Path(platformdirs.user_config_dir("pdscan", appauthor=False)) / "digest.key"


def load() -> bytes:
    """The key, made on first use (mode 0600). Raises KeyProblem with what to do."""
    path = location()
    try:
        return _read(path)
    except FileNotFoundError:
        pass
    except OSError as error:
        raise KeyProblem(t("cannot read the digest key {path}: {error}", path=path, error=error.strerror)) from None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(secrets.token_bytes(_LENGTH))
    except FileExistsError:
        pass  # another process was first
    except OSError as error:
        raise KeyProblem(
            t(
                "cannot write the digest key {path}: {error}; set {variable}",
                path=path,
                error=error.strerror,
                variable=VARIABLE,
            )
        ) from None
    return _read(path)


def _read(path: Path) -> bytes:
    key = path.read_bytes()
    if len(key) < _LENGTH:
        raise KeyProblem(
            t("the digest key {path} is damaged ({size} bytes); remove it to make a new one", path=path, size=len(key))
        )
    return key


def digest(key: bytes, purpose: str, value: str) -> bytes:
    """A keyed digest of 16 bytes; `purpose` (an entity type) keeps equal texts of different kinds apart."""
    hasher = _hasher(key, purpose).copy()
    hasher.update(value.encode("utf-8", "surrogatepass"))
    return hasher.digest()


@lru_cache(maxsize=256)
def _hasher(key: bytes, purpose: str) -> blake2b:
    """A hasher that has taken in the key, to be copied: that is two thirds of the work of a short value."""
    return blake2b(key=key, person=purpose.encode()[:16], digest_size=16)
