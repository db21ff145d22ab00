"""Folders and files of this machine (and whatever is mounted on it): walked in name order, opened read-only."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import unquote, urlsplit

from connectors.base import Access, Asset, Breadth, Cause, Fingerprint, Source, SourceError, SourceSpec, Unreadable

SCHEMES = ("file",)
_WINDOWS = os.name == "nt"
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO that took a file's place must not hold the worker
)
_NO_ACCESS_TIME = getattr(os, "O_NOATIME", 0)


def shown(raw: str) -> str:
    """The name as valid Unicode: bytes that are no UTF-8 appear as `\\xNN`, as Python writes them."""
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
    parts = urlsplit(uri)
    path = unquote(parts.path)
    if _WINDOWS:
        return f"//{parts.netloc}{path}" if parts.netloc else path.lstrip("/")
    return path


def _long(path: str) -> str:
    """On Windows the `\\\\?\\` form, which lifts the limit of 260 characters."""
    if not _WINDOWS or path.startswith("\\\\?\\"):
        return path
    return "\\\\?\\UNC\\" + path[2:] if path.startswith("\\\\") else "\\\\?\\" + path


def access_of(info: os.stat_result) -> Access:
    """Who can read a file or folder, by its mode."""
    if _WINDOWS:
        return Access()  # mode bits say nothing about NTFS rights
    mode = stat.S_IMODE(info.st_mode)
    basis = f"mode {mode:04o}"
    if mode & stat.S_IROTH:
        return Access(Breadth.INTERNAL, ("others",), basis)
    if mode & stat.S_IRGRP:
        return Access(Breadth.DEPARTMENT, (f"gid {info.st_gid}",), basis)
    return Access(Breadth.OWNER, (f"uid {info.st_uid}",), basis)


class LocalSource:
    """A file or a folder. Links are reported, not followed; their targets are examined where they lie."""

    def __init__(self, path: str) -> None:
        self.root = os.path.abspath(os.path.expanduser(path))  # noqa: PTH100,PTH111 - raw names may be no UTF-8, and links must stay
        self.id = shown(self.root)

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Every regular file below the root, names sorted, folder by folder; everything else with its reason."""
        try:
            info = os.stat(_long(self.root))  # noqa: PTH116 - as above
        except OSError as error:
            raise SourceError(cause_of(error), error.strerror or type(error).__name__) from None
        if stat.S_ISDIR(info.st_mode):
            yield from self._folder(self.root)
        else:
            yield self._file(self.root, info)

    def _folder(self, folder: str) -> Iterator[Asset | Unreadable]:
        waiting: list[str] = [folder]
        while waiting:
            current = waiting.pop()
            try:
                with os.scandir(_long(current)) as entries:
                    found = sorted(entries, key=lambda entry: entry.name)
            except OSError as error:
                yield Unreadable(shown(current), cause_of(error), error.strerror or "", kind="folder")
                continue
            folders: list[str] = []
            for entry in found:
                path = os.path.join(current, entry.name)  # noqa: PTH118 - as above
                try:
                    is_link = entry.is_symlink() or (hasattr(entry, "is_junction") and entry.is_junction())
                    if not is_link and entry.is_dir(follow_symlinks=False):
                        folders.append(path)
                    else:
                        yield self._file(path, entry.stat(follow_symlinks=False), is_link=is_link)
                except OSError as error:
                    yield Unreadable(shown(path), cause_of(error), error.strerror or "")
            waiting.extend(reversed(folders))

    def _file(self, path: str, info: os.stat_result, *, is_link: bool = False) -> Asset | Unreadable:
        fingerprint = Fingerprint(info.st_size, info.st_mtime, str(info.st_ino) if info.st_ino else "")
        if is_link:
            reason = "a link; its target is examined where it lies, if that is inside a source"
            return Unreadable(shown(path), Cause.NOT_A_FILE, reason, fingerprint=fingerprint)
        if not stat.S_ISREG(info.st_mode):
            return Unreadable(shown(path), Cause.NOT_A_FILE, "a device, pipe or socket", fingerprint=fingerprint)
        return Asset(shown(path), path, "file", fingerprint, access_of(info))

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
            raise SourceError(cause_of(error), error.strerror or type(error).__name__) from None
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.close(descriptor)
            raise SourceError(Cause.NOT_A_FILE, "no longer a regular file")
        return os.fdopen(descriptor, "rb")

    def close(self) -> None:
        """Nothing to give back."""


def connect(spec: SourceSpec) -> Source:
    """A path or `file://` URI."""
    return LocalSource(path_of(spec.uri))
