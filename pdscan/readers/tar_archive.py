"""TAR archives, compressed ones too: every file a document of its own."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import BinaryIO, cast

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Item, Limits, Member, Reader, ReadFailure
from pdscan.readers.compressed import begun, opened
from pdscan.readers.unpacking import check_ratio, loaded, names


def is_tar(block: bytes) -> bool:
    """Whether 512 bytes are the header of a member: the magic, or the check sum of the oldest format."""
    if len(block) < 512 or not block[0]:
        return False
    if block[257:262] == b"ustar":
        return True
    told = block[148:156].strip(b" \0")
    if not told or any(byte not in b"01234567" for byte in told):
        return False
    return int(told, 8) == sum(block[:148]) + 8 * 0x20 + sum(block[156:512])


def _open(archive: tarfile.TarFile, info: tarfile.TarInfo, limits: Limits) -> BinaryIO:
    try:
        stream = archive.extractfile(info)
        if stream is None:
            return BytesIO()
        return loaded(lambda: cast("BinaryIO", stream), info.size, limits)
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise ReadFailure(Cause.DAMAGED, type(error).__name__) from None


class TarReader(Reader):
    id = "tar"

    def claim(self, document: Document) -> int:
        if is_tar(document.head[:512]):
            return Claim.INSIDE
        return Claim.INSIDE if is_tar(begun(document.head, 512)) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        stream = document.stream if is_tar(document.head[:512]) else opened(document)
        try:
            archive = tarfile.open(fileobj=stream, mode="r:", errors="surrogateescape", encoding="utf-8")  # noqa: SIM115 - closed below
        except (tarfile.TarError, EOFError, OSError, ValueError) as error:
            raise ReadFailure(Cause.DAMAGED, type(error).__name__) from None
        with archive:
            yield from self._members(archive, document)

    def _members(self, archive: tarfile.TarFile, document: Document) -> Iterator[Item]:
        count = 0
        try:
            while (info := archive.next()) is not None:
                count += 1
                if count > document.limits.members:
                    yield Gap(Cause.TOO_LARGE, f"more than {document.limits.members} members")
                    return
                if not info.isfile():
                    continue
                check_ratio(info.offset_data + info.size, document.size, document.limits)
                name = names([info.name.encode("utf-8", "surrogateescape")])[0]
                yield Member(name, info.size, partial(_open, archive, info, document.limits))
        except (tarfile.TarError, EOFError, OSError, ValueError) as error:
            raise ReadFailure(Cause.DAMAGED, f"the archive ends too early ({type(error).__name__})") from None


READER = TarReader()
