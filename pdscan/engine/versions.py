"""The versions a result was made with: when one changes, exactly what it touches is examined again.

Rules and law touch every asset (no text is kept to judge anew); a reader touches what it read, and any new or
changed reader touches containers and what no reader could read.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from pdscan.appi import law
from pdscan.inventory.write import Known
from pdscan.model import AssetResult, Status
from pdscan.readers import choose
from recognizers import registry

_READ = (Status.SCANNED, Status.PARTLY)


@lru_cache(maxsize=1)
def described() -> dict[str, str]:
    """Versions of readers, rules and law tables, by name."""
    return {"readers": choose.version(), "rules": registry.version(), "law": law.version()}


@lru_cache(maxsize=1)
def _judging() -> str:
    names = described()
    return sha256(f"{names['rules']} {names['law']}".encode()).hexdigest()[:16]


@lru_cache(maxsize=256)
def _reading(reader: str) -> str:
    for known in choose.readers():
        if known.id == reader:
            return f"{reader}={known.version}"
    return reader if reader in ("table", "empty") else ""


def forget() -> None:
    """The organisation's own rules are others now: look again."""
    described.cache_clear()
    _judging.cache_clear()


def of(result: AssetResult, *, is_container: bool) -> str:
    """The versions to keep beside a result."""
    reading = "" if is_container or result.status not in _READ else _reading(result.format)
    return f"{_judging()} {reading or described()['readers']}"


def are_current(known: Known) -> bool:
    """Would this program examine the asset just as it was examined?"""
    judging, _, reading = known.versions.partition(" ")
    if judging != _judging():
        return False
    reader = reading.partition("=")[0]
    return reading in (described()["readers"], _reading(reader))
