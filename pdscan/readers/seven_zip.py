"""7z archives, where py7zr is installed: every member a document of its own, never unpacked to disk."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.unpacking import check_ratio

_SIGNATURE = b"7z\xbc\xaf\x27\x1c"
_AT_ONCE = 256 << 20


def _failure(error: Exception) -> ReadFailure:
    name = type(error).__name__
    if "Password" in name or "password" in str(error):
        return ReadFailure(Cause.ENCRYPTED, "an encrypted 7z archive")
    if "Unsupported" in name:
        return ReadFailure(Cause.UNSUPPORTED, "a 7z archive with a method that cannot be opened here")
    return ReadFailure(Cause.DAMAGED, name)


class _Unpacked:
    """The members, unpacked at once where they fit: a solid archive begins anew for every one that is asked for."""

    def __init__(self, document: Document, password: str | None, total: int) -> None:
        self._document = document
        self._password = password
        self._total = total
        self._held: dict[str, bytes] | None = None

    def open(self, name: str, size: int) -> BinaryIO:
        """One member's bytes."""
        limits = self._document.limits
        check_ratio(size, self._document.size, limits)
        if self._total <= _AT_ONCE:
            if self._held is None:
                check_ratio(self._total, self._document.size, limits)
                self._held = self._extract(None, self._total)
            return io.BytesIO(self._held.get(name, b""))
        if size > limits.in_memory:
            raise ReadFailure(Cause.TOO_LARGE, f"{size} bytes unpacked")
        return io.BytesIO(self._extract([name], size).get(name, b""))

    def _extract(self, targets: list[str] | None, largest: int) -> dict[str, bytes]:
        import py7zr

        factory = py7zr.io.BytesIOFactory(largest + 1)
        self._document.stream.seek(0)
        try:
            with py7zr.SevenZipFile(self._document.stream, password=self._password) as archive:
                archive.extract(targets=targets, factory=factory)
            return {name: product.read() for name, product in factory.products.items()}
        except Exception as error:  # noqa: BLE001 - the library raises anything on hostile input; it becomes a status
            raise _failure(error) from None


class SevenZipReader(Reader):
    id = "7z"

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if document.head.startswith(_SIGNATURE) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        try:
            import py7zr  # type: ignore[import-untyped,unused-ignore] # an extra
        except ImportError:
            raise ReadFailure(Cause.UNSUPPORTED, "7z archives need: pip install 'pdscan[archives]'") from None
        password, members, is_locked = self._listed(py7zr, document)
        unpacked = _Unpacked(document, password, sum(int(info.uncompressed or 0) for info in members))
        for info in members[: document.limits.members]:
            size = int(info.uncompressed or 0)
            if is_locked:
                yield Member(info.filename, size, _refused)
            else:
                yield Member(info.filename, size, partial(unpacked.open, info.filename, size))
        if len(members) > document.limits.members:
            yield Gap(Cause.TOO_LARGE, f"{len(members)} members; at most {document.limits.members} are read")

    @staticmethod
    def _listed(py7zr: Any, document: Document) -> tuple[str | None, list[Any], bool]:
        """The password that fits, the members, and whether they are encrypted with none that does."""
        failure: ReadFailure | None = None
        for password in (None, *document.limits.passwords):
            document.stream.seek(0)
            try:
                with py7zr.SevenZipFile(document.stream, password=password) as archive:
                    members = [info for info in archive.list() if not info.is_directory]
                    is_locked = archive.needs_password()
                    if not is_locked or (password and archive.testzip() is None):
                        return password, members, False
                    failure = None
            except Exception as error:  # noqa: BLE001 - as above
                failure = failure or _failure(error)
        if failure:
            raise failure
        return None, members, True


def _refused() -> BinaryIO:
    raise ReadFailure(Cause.ENCRYPTED, "encrypted member")


READER = SevenZipReader()
