"""A source in memory: the contract's reference, and the fake that tests use."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import BinaryIO, ClassVar

from connectors.base import Asset, Cause, Fingerprint, Source, SourceError, SourceSpec, Unreadable

SCHEMES = ("memory",)


class MemorySource:
    """Named byte strings (`MemorySource.shelves[name]`), enumerated by name; None stands for a denied asset."""

    shelves: ClassVar[dict[str, dict[str, bytes | None]]] = {}

    def __init__(self, shelf: str) -> None:
        self.id = f"memory://{shelf}"
        self._files = self.shelves.get(shelf)

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Every file of the shelf in the order of its name."""
        if self._files is None:
            raise SourceError(Cause.VANISHED, f"no shelf “{self.id}”")
        for name in sorted(self._files):
            data = self._files[name]
            location = f"{self.id}/{name}"
            if data is None:
                yield Unreadable(location, Cause.DENIED, "not readable for this user")
            else:
                yield Asset(location, name, "file", Fingerprint(len(data), 0.0, ""))

    def open(self, asset: Asset) -> BinaryIO:
        """The bytes as a stream."""
        data = (self._files or {}).get(asset.key)
        if data is None:
            raise SourceError(Cause.VANISHED, "it was there when the source was listed")
        return io.BytesIO(data)

    def close(self) -> None:
        """Nothing to give back."""


def connect(spec: SourceSpec) -> Source:
    """The shelf named after `memory://`."""
    return MemorySource(spec.uri.partition("://")[2].strip("/"))
