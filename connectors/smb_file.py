"""A file on an SMB share as a seekable, read-only stream that survives a restart of its server."""

from __future__ import annotations

import io
from contextlib import suppress
from typing import Any

from connectors.base import Cause, SourceError
from connectors.smb_reasons import explain, is_lost
from connectors.smb_session import SmbSession

_BLOCK = 1 << 20
"""Bytes of one request; servers grant 1 to 8 MiB."""


class _Raw(io.RawIOBase):
    """Reads at an offset; a broken connection is made again, and the file must still be the same one."""

    def __init__(self, session: SmbSession, path: str) -> None:
        self._session = session
        self._path = path
        self._offset = 0
        self._file: Any = self._opened()
        self.size: int = self._file.fd.end_of_file
        self._written = self._file.fd.last_write_time
        self.failure: SourceError | None = None

    def _opened(self) -> Any:
        import smbclient

        return self._session.call(smbclient.open_file, self._path, mode="rb", buffering=0, share_access="rwd")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._offset

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._offset, io.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek position")
        self._offset = base + offset
        return self._offset

    def readinto(self, buffer: Any) -> int:
        try:
            return self._readinto(buffer)
        except SourceError as error:
            self.failure = error
            raise OSError(error.reason) from None

    def _readinto(self, buffer: Any) -> int:
        for is_last in (False, True):
            try:
                self._file.seek(self._offset)
                count: int = self._file.readinto(buffer)
            except Exception as error:  # noqa: BLE001 - the library raises of everything; the cause is told apart below
                if is_last or not is_lost(error):
                    raise explain(error) from None
                self._again()
            else:
                self._offset += count
                return count
        raise AssertionError  # the last attempt returned or raised

    def _again(self) -> None:
        with suppress(Exception):
            self._file.fd._connected = False  # the handle went with its connection; there is nothing to close
        self._session.close()
        self._file = self._opened()
        if (self._file.fd.end_of_file, self._file.fd.last_write_time) != (self.size, self._written):
            raise SourceError(Cause.SOURCE_ERROR, "it changed while it was read")

    def close(self) -> None:
        if not self.closed:
            with suppress(Exception):
                self._file.close()
        super().close()


class SmbFile(io.BufferedReader):
    """The stream with its reads gathered into large requests."""

    def __init__(self, session: SmbSession, path: str) -> None:
        self._source = _Raw(session, path)
        super().__init__(self._source, _BLOCK)

    @property
    def failure(self) -> SourceError | None:
        """What broke it, even where a reader swallowed it."""
        return self._source.failure

    @property
    def is_cheap_again(self) -> bool:
        """Small files are; reading a large one for its digest would be a second transfer."""
        return self._source.size <= 8 * _BLOCK
