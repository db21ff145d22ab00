"""LZH (LHA) archives, once the usual ones in Japanese offices, where lhafile is installed (extra `archives`)."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from functools import partial
from typing import Any, BinaryIO

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Item, Member, Reader, ReadFailure
from pdscan.readers.unpacking import check_ratio, names

_KNOWN = (b"-lh0-", b"-lh1-", b"-lh4-", b"-lh5-", b"-lh6-", b"-lh7-", b"-lhd-", b"-lzs-", b"-lz4-", b"-lz5-")
_BROKEN = (ValueError, KeyError, IndexError, TypeError, EOFError, OSError, struct.error, zlib.error, RuntimeError)


class LzhReader(Reader):
    id = "lzh"

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if document.head[2:7] in _KNOWN else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Members in the order of the archive. Raises ReadFailure."""
        try:
            import lhafile
        except ImportError:
            raise ReadFailure(Cause.UNSUPPORTED, "LZH archives need: pip install 'pdscan[archives]'") from None
        document.stream.seek(0)
        try:
            archive = lhafile.LhaFile(document.stream)
            members = [info for info in archive.infolist() if not getattr(info, "is_dir", lambda: False)()]
        except (lhafile.BadLhafile, *_BROKEN) as error:
            raise ReadFailure(Cause.DAMAGED, f"no valid directory of members ({type(error).__name__})") from None
        for info in members[: document.limits.members]:
            size = int(info.file_size or 0)
            yield Member(_name(info), size, partial(_opened, lhafile, archive, info, document))
        if len(members) > document.limits.members:
            yield Gap(Cause.TOO_LARGE, f"{len(members)} members; at most {document.limits.members} are read")


def _name(info: Any) -> str:
    """The library hands out the stored bytes as Latin-1; Japanese writers meant CP932."""
    return names([str(info.filename).encode("latin-1", "replace").replace(b"\xff", b"/")])[0]


def _opened(lhafile: Any, archive: Any, info: Any, document: Document) -> BinaryIO:
    check_ratio(int(info.file_size or 0), document.size, document.limits)
    if int(info.file_size or 0) > document.limits.in_memory:
        raise ReadFailure(Cause.TOO_LARGE, f"{info.file_size} bytes unpacked")
    try:
        return io.BytesIO(archive.read(info.filename))
    except (lhafile.BadLhafile, *_BROKEN) as error:
        raise ReadFailure(Cause.DAMAGED, type(error).__name__) from None


READER = LzhReader()
