"""A seekable stream over one object, read by ranges: blocks are fetched ahead, cut connections are taken up again.

Nothing is copied to disk. Every request names the ETag that was listed, so that what is read is one content from
beginning to end or fails.
"""

from __future__ import annotations

import io
import random
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from connectors.base import Cause, SourceError
from connectors.s3_errors import cuts, failures, translated

WHOLE = 8 << 20
"""Objects up to this many bytes come in one request."""
BLOCK = 4 << 20
AHEAD = 4
KEPT = 6
"""Blocks: size, how many are fetched ahead of a sequential reader, how many stay in memory."""
_TRIES = 6
_PAUSE = 0.2
_PIECE = 1 << 20


class Fetcher:
    """Ranges of one object. `what` holds the request's Bucket, Key and perhaps VersionId and IfMatch."""

    def __init__(self, client: Any, what: dict[str, str], pause: Callable[[float], None] = time.sleep) -> None:
        self._client = client
        self._what = what
        self._pause = pause

    def get(self, start: int, end: int) -> bytes:
        """Bytes [start, end); a connection cut in the middle goes on where it was. Raises SourceError."""
        held = bytearray()
        in_vain = 0
        while start + len(held) < end:
            before = len(held)
            try:
                answer = self._client.get_object(**self._what, Range=f"bytes={start + before}-{end - 1}")
            except failures() as error:
                raise translated(error) from None
            if start + before and not answer.get("ContentRange", "").startswith(f"bytes {start + before}-"):
                answer["Body"].close()
                raise SourceError(Cause.SOURCE_ERROR, "the service does not serve ranges")
            self._take(answer["Body"], end - start - before, held)
            in_vain = 0 if len(held) > before else in_vain + 1
            if in_vain >= _TRIES:
                reason = f"the connection was cut {_TRIES} times at byte {start + len(held)}"
                raise SourceError(Cause.SOURCE_ERROR, reason)
            if start + len(held) < end:
                self._pause(_PAUSE * 2**in_vain * (0.5 + random.random() / 2))  # noqa: S311 - jitter, not a secret
        return bytes(held)

    def _take(self, body: Any, wanted: int, held: bytearray) -> None:
        """As much of an answer as comes before its end or a cut."""
        with suppress(*cuts()):
            while wanted and (piece := body.read(min(_PIECE, wanted))):
                held += piece
                wanted -= len(piece)
        body.close()


class ObjectStream(io.RawIOBase):
    """The object as a read-only, seekable stream; `failure` keeps what broke it, since readers may swallow errors."""

    def __init__(self, fetcher: Fetcher, size: int, whole: Future[bytes] | None = None) -> None:
        super().__init__()
        self._fetcher = fetcher
        self._size = size
        self._block = max(1, size) if size <= WHOLE else BLOCK
        self._position = 0
        self._ahead_of = -1
        self._blocks: OrderedDict[int, bytes] = OrderedDict()
        self._coming: dict[int, Future[bytes]] = {0: whole} if whole is not None else {}
        self._pool: ThreadPoolExecutor | None = None
        self.failure: SourceError | None = None

    @property
    def is_cheap_again(self) -> bool:
        """Does reading it a second time cost no second transfer?"""
        return self._size <= WHOLE

    def begin(self) -> None:
        """Fetch the first block, so that a refusal shows when the object is opened. Raises SourceError."""
        if self._size:
            self._get(0)

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """The position in bytes."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move; costs no request."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("negative position")
        self._position = base + offset
        return self._position

    def readinto(self, target: Any) -> int:
        """Fill `target` as far as the current block reaches. Raises SourceError, again and again once it failed."""
        if self.closed:
            raise ValueError("read of a closed stream")
        if self._position >= self._size:
            return 0
        number, offset = divmod(self._position, self._block)
        block = self._get(number)
        piece = memoryview(block)[offset : offset + len(target)]
        target[: len(piece)] = piece
        self._position += len(piece)
        if 2 * offset >= len(block):
            self._read_ahead(number)
        return len(piece)

    def readall(self) -> bytes:
        """The rest, block by block."""
        rest = bytearray()
        while self._position < self._size:
            number, offset = divmod(self._position, self._block)
            self._read_ahead(number)
            rest += memoryview(self._get(number))[offset:]
            self._position = min((number + 1) * self._block, self._size)
        return bytes(rest)

    def close(self) -> None:
        """Let go of what was fetched and stop fetching ahead."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
        self._blocks.clear()
        self._coming.clear()
        super().close()

    def _get(self, number: int) -> bytes:
        if self.failure is not None:
            raise self.failure
        block = self._blocks.get(number)
        if block is None:
            try:
                coming = self._coming.pop(number, None)
                block = coming.result() if coming is not None else self._fetch(number)
            except SourceError as error:
                self.failure = error
                raise
            self._blocks[number] = block
            while len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(number)
        return block

    def _fetch(self, number: int) -> bytes:
        start = number * self._block
        return self._fetcher.get(start, min(start + self._block, self._size))

    def _read_ahead(self, number: int) -> None:
        """For a reader past the middle of a block; one that jumps (ZIP, Parquet) gets what it asks for."""
        if number <= self._ahead_of:
            return
        self._ahead_of = number
        for following in range(number + 1, number + 1 + AHEAD):
            is_there = following in self._blocks or following in self._coming
            if not is_there and following * self._block < self._size:
                if self._pool is None:
                    self._pool = ThreadPoolExecutor(AHEAD, thread_name_prefix="s3-ahead")
                self._coming[following] = self._pool.submit(self._fetch, following)
        for passed in [other for other in self._coming if other < number]:
            del self._coming[passed]
