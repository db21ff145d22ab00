"""ZIP archives, self-extracting ones too: every member a document of its own, encrypted ones with their own line.

Names without the UTF-8 flag are what their writer's system used: CP932 from Japanese Windows, UTF-8 from macOS.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from connectors.base import Cause
from pdscan.model import Gap, Locator, TextSegment
from pdscan.readers.base import Claim, Document, Item, Limits, Member, Reader, ReadFailure
from pdscan.readers.mail_headers import text_of
from pdscan.readers.unpacking import check_ratio, loaded, names

_UTF8 = 0x800
_ENCRYPTED = 0x1
_AES = 99
_END = b"PK\x05\x06"


def _is_self_extracting(document: Document) -> bool:
    if not document.head.startswith(b"MZ") or document.size < 1024:
        return False
    document.stream.seek(max(0, document.size - 66_000))
    tail = document.stream.read()
    document.stream.seek(0)
    return _END in tail


def _unicode_path(info: ZipInfo, raw: bytes) -> str | None:
    """The name in Info-ZIP's Unicode Path field (0x7075), when it belongs to the stored one."""
    spot = 0
    while spot + 4 <= len(info.extra):
        kind, size = struct.unpack_from("<HH", info.extra, spot)
        body = info.extra[spot + 4 : spot + 4 + size]
        if kind == 0x7075 and size > 5 and body[1:5] == zlib.crc32(raw).to_bytes(4, "little"):
            return body[5:].decode("utf-8", "replace")
        spot += 4 + size
    return None


def member_names(members: list[ZipInfo]) -> list[str]:
    """The names as their writer saw them."""
    raw = [b"" if info.flag_bits & _UTF8 else info.orig_filename.encode("cp437", "replace") for info in members]
    plain = names(raw)
    return [
        info.orig_filename if info.flag_bits & _UTF8 else _unicode_path(info, raw[index]) or plain[index]
        for index, info in enumerate(members)
    ]


def _opener(archive: ZipFile, info: ZipInfo, password: bytes | None = None) -> Callable[[], BinaryIO]:
    def opener() -> BinaryIO:
        return cast("BinaryIO", archive.open(info, pwd=password))

    return opener


def _open(archive: ZipFile, info: ZipInfo, limits: Limits) -> BinaryIO:
    check_ratio(info.file_size, info.compress_size, limits)
    try:
        if info.flag_bits & _ENCRYPTED:
            return _decrypted(archive, info, limits)
        return loaded(_opener(archive, info), info.file_size, limits)
    except NotImplementedError as error:
        raise ReadFailure(Cause.UNSUPPORTED, str(error)) from None
    except (BadZipFile, zlib.error, EOFError, struct.error) as error:
        raise ReadFailure(Cause.DAMAGED, type(error).__name__) from None


def _decrypted(archive: ZipFile, info: ZipInfo, limits: Limits) -> BinaryIO:
    if info.compress_type == _AES:
        return _from_aes(archive, info, limits)
    for password in limits.passwords:
        for codec in ("utf-8", "cp932"):
            try:
                return loaded(_opener(archive, info, password.encode(codec)), info.file_size, limits)
            except (RuntimeError, BadZipFile, zlib.error, UnicodeEncodeError):
                continue
    raise ReadFailure(Cause.ENCRYPTED, "encrypted member")


def _from_aes(archive: ZipFile, info: ZipInfo, limits: Limits) -> BinaryIO:
    """A member encrypted as WinZip and 7-Zip do, where pyzipper is installed and a password fits."""
    failure = ReadFailure(Cause.ENCRYPTED, "AES-encrypted member")
    if not limits.passwords or archive.fp is None:
        raise failure
    try:
        import pyzipper
    except ImportError:
        raise ReadFailure(Cause.ENCRYPTED, "AES-encrypted member; needs: pip install 'pdscan[archives]'") from None
    if info.file_size > limits.in_memory:
        raise ReadFailure(Cause.TOO_LARGE, f"{info.file_size} bytes unpacked")
    with pyzipper.AESZipFile(archive.fp) as opened:
        own = next(one for one in opened.infolist() if one.header_offset == info.header_offset)
        for password in limits.passwords:
            for codec in ("utf-8", "cp932"):
                try:
                    with opened.open(own, pwd=password.encode(codec)) as member:
                        return io.BytesIO(member.read(info.file_size))
                except (RuntimeError, pyzipper.BadZipFile, zlib.error, UnicodeEncodeError):
                    continue
    raise failure


class ZipReader(Reader):
    id = "zip"

    def claim(self, document: Document) -> int:
        if document.head.startswith((b"PK\x03\x04", _END)):
            return Claim.FALLBACK
        return Claim.SIGNATURE if _is_self_extracting(document) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        try:
            archive = ZipFile(document.stream)
        except (BadZipFile, ValueError, struct.error, OverflowError, IndexError, EOFError) as error:
            raise ReadFailure(Cause.DAMAGED, f"no valid directory of members ({type(error).__name__})") from None
        with archive:
            if archive.comment:
                yield TextSegment(text_of(archive.comment), Locator(part="comment"))
            members = archive.infolist()
            for info, name in zip(members[: document.limits.members], member_names(members), strict=False):
                if not info.is_dir() or info.file_size:
                    yield Member(name, info.file_size, partial(_open, archive, info, document.limits))
            if len(members) > document.limits.members:
                yield Gap(Cause.TOO_LARGE, f"{len(members)} members; at most {document.limits.members} are read")


READER = ZipReader()
