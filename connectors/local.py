"""Folders and files of this machine (and whatever is mounted on it): walked in name order, opened read-only."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO
from urllib.parse import unquote_to_bytes

from connectors.base import Access, Asset, Cause, Fingerprint, Source, SourceError, SourceSpec, Standing, Unreadable
from connectors.local_rights import access_of, gate_of, narrowed

SCHEMES = ("file",)
_WINDOWS = os.name == "nt"
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO that took a file's place must not hold the worker
)
_LIKE_A_BYTE = re.compile(r"\\(?=x[0-9a-f]{2})")
_Chain = tuple[int, int, "_Chain"] | None
"""Device and number of a folder, and those of the folders above it."""
_NO_ACCESS_TIME = getattr(os, "O_NOATIME", 0)


def shown(raw: str) -> str:
    """The name as valid Unicode: bytes that are no UTF-8 appear as `\\xNN`, as Python writes them.

    Two names never look alike: a backslash that would read as such a byte is written `\\x5c`.
    """
    if _WINDOWS:
        return raw.encode("utf-8", "backslashreplace").decode("utf-8")  # NTFS allows half a surrogate pair
    if "\\" in raw:
        raw = _LIKE_A_BYTE.sub(r"\\x5c", raw)
    elif raw.isascii():
        return raw
    return raw.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def cause_of(error: OSError) -> Cause:
    """The product's cause for an operating system error."""
    if isinstance(error, PermissionError):
        return Cause.DENIED
    if isinstance(error, FileNotFoundError):
        return Cause.VANISHED
    return Cause.SOURCE_ERROR


def path_of(uri: str) -> str:
    """The file system path of a `file://` URI (percent-decoded, RFC 8089) or of a plain path."""
    if not uri.lower().startswith("file://"):
        return uri
    host, slash, rest = uri[len("file://") :].partition("/")
    path = os.fsdecode(unquote_to_bytes(slash + rest))
    if _WINDOWS:
        return f"//{host}{path}" if host else path.lstrip("/")
    if host.lower() not in ("", "localhost"):
        raise SourceError(Cause.UNSUPPORTED, f"file://{host}/ is on another machine; smb:// reads its shares")
    return path


def _long(path: str) -> str:
    """On Windows the `\\\\?\\` form, which lifts the limit of 260 characters."""
    if not _WINDOWS or path.startswith("\\\\?\\"):
        return path
    return "\\\\?\\UNC\\" + path[2:] if path.startswith("\\\\") else "\\\\?\\" + path


def _is_elsewhere(path: str, entry: os.DirEntry[str], device: int) -> bool:
    """Whether something is mounted here. On Windows the listing knows no device, and junctions are links anyway."""
    if _WINDOWS:
        return os.path.ismount(path)
    return entry.stat(follow_symlinks=False).st_dev != device


def _chain(info: os.stat_result, above: _Chain) -> _Chain:
    return info.st_dev, info.st_ino, above


def _leads_back(info: os.stat_result, chain: _Chain) -> bool:
    """Whether a folder is one of those it lies in: mounts can make such loops, links are not followed anyway."""
    while chain is not None and info.st_ino:  # Windows' listing knows no number; its loops are junctions
        if chain[:2] == (info.st_dev, info.st_ino):
            return True
        chain = chain[2]
    return False


class LocalSource:
    """A file or a folder. Links are reported, not followed; their targets are examined where they lie."""

    def __init__(self, path: str, *, one_file_system: bool = True) -> None:
        self._one_file_system = one_file_system
        self.root = os.path.abspath(os.path.expanduser(path))  # noqa: PTH100,PTH111 - raw names may be no UTF-8, and links must stay
        self.id = shown(self.root)

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Every regular file below the root, names sorted, folder by folder; everything else with its reason.

        The root's own rights count, those above it do not: a share is often reached in another way than by this path.
        """
        try:
            info = os.stat(_long(self.root))  # noqa: PTH116 - as above
        except OSError as error:
            raise SourceError(cause_of(error), error.strerror or type(error).__name__) from None
        if stat.S_ISDIR(info.st_mode):
            yield from self._folder(info)
        else:
            item = self._file(self.root, info)  # a link that was named is meant; one that is met is not followed
            yield replace(item, key=os.path.realpath(self.root)) if isinstance(item, Asset) else item

    def _folder(self, info: os.stat_result) -> Iterator[Asset | Unreadable]:
        device = info.st_dev if self._one_file_system else None
        waiting: list[tuple[str, Access | None, _Chain]] = [(self.root, gate_of(info), _chain(info, None))]
        while waiting:
            current, gate, chain = waiting.pop()
            try:
                with os.scandir(_long(current)) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                yield Unreadable(shown(current), cause_of(error), error.strerror or "", kind="folder")
                continue
            folders: list[tuple[str, Access | None, _Chain]] = []
            for entry in found:
                path = os.path.join(current, entry.name)  # noqa: PTH118 - as above
                try:
                    is_link = entry.is_symlink() or (hasattr(entry, "is_junction") and entry.is_junction())
                    if not is_link and entry.is_dir(follow_symlinks=False):
                        if device is not None and _is_elsewhere(path, entry, device):
                            reason = "another file system; name it as a source, or set one_file_system = no"
                            yield Unreadable(shown(path), Cause.EXCLUDED_BY_RULE, reason, kind="folder")
                            continue
                        info = entry.stat(follow_symlinks=False)
                        if _leads_back(info, chain):
                            reason = "a mount of a folder that it lies in; its files are examined there"
                            yield Unreadable(shown(path), Cause.EXCLUDED_BY_RULE, reason, kind="folder")
                            continue
                        inner = gate_of(info)
                        folders.append((path, inner if gate is None else narrowed(gate, inner), _chain(info, chain)))
                    else:
                        yield self._file(path, entry.stat(follow_symlinks=False), gate, is_link=is_link)
                except OSError as error:
                    yield Unreadable(shown(path), cause_of(error), error.strerror or "")
            waiting.extend(reversed(folders))

    def _file(
        self, path: str, info: os.stat_result, gate: Access | None = None, *, is_link: bool = False
    ) -> Asset | Unreadable:
        fingerprint = Fingerprint(info.st_size, info.st_mtime, str(info.st_ino) if info.st_ino else "")
        if is_link:
            reason = "a link; its target is examined where it lies, if that is inside a source"
            return Unreadable(shown(path), Cause.NOT_A_FILE, reason, fingerprint=fingerprint)
        if not stat.S_ISREG(info.st_mode):
            return Unreadable(shown(path), Cause.NOT_A_FILE, "a device, pipe or socket", fingerprint=fingerprint)
        return Asset(shown(path), path, "file", fingerprint, narrowed(access_of(info, path), gate))

    def standing(self) -> Standing:
        """Whether this user could write there; files are opened read-only whatever the answer is."""
        try:
            os.stat(_long(self.root))  # noqa: PTH116 - as above
        except OSError as error:
            raise SourceError(cause_of(error), error.strerror or type(error).__name__) from None
        return Standing(True, os.access(_long(self.root), os.W_OK))

    def open(self, asset: Asset) -> BinaryIO:
        """The file, read-only; its access time stays where the platform allows it."""
        path = _long(asset.key)
        try:
            try:
                descriptor = os.open(path, _FLAGS | _NO_ACCESS_TIME)
            except PermissionError:
                if not _NO_ACCESS_TIME:
                    raise
                descriptor = os.open(path, _FLAGS)  # only the owner may ask for the access time to stay
        except OSError as error:
            if error.errno == errno.ELOOP:  # a link took the file's place
                raise SourceError(Cause.NOT_A_FILE, "no longer a regular file") from None
            raise SourceError(cause_of(error), error.strerror or type(error).__name__) from None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise SourceError(Cause.NOT_A_FILE, "no longer a regular file")
        return os.fdopen(descriptor, "rb")

    def close(self) -> None:
        """Nothing to give back."""


def connect(spec: SourceSpec) -> Source:
    """A path or `file://` URI. What is mounted below it is another source, unless `one_file_system = no`."""
    strange = sorted(set(spec.options) - {"one_file_system"})
    if strange:
        raise SourceError(Cause.UNSUPPORTED, f"unknown setting {strange[0]}; known: one_file_system")
    return LocalSource(path_of(spec.uri), one_file_system=spec.options.get("one_file_system", "yes") != "no")
