"""Mailboxes of many messages in one file (mbox), one message in memory at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from typing import BinaryIO

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.mail import Contents, has_header

_FROM = re.compile(rb"From \S+.*\d{4}\s*$|From [^\r\n]*\d{2}:\d{2}(?::\d{2})?[^\r\n]*$|From -")


def _messages(stream: BinaryIO, largest: int) -> Iterator[bytes | None]:
    """The raw messages, None for one that is larger than may be kept."""
    lines: list[bytes] = []
    size = 0
    is_blank = True
    while line := stream.readline(1 << 20):
        if is_blank and line.startswith(b"From ") and _FROM.match(line.rstrip()):
            if lines:
                yield b"".join(lines) if size <= largest else None
            lines, size = [line], 0
        else:
            size += len(line)
            if size <= largest:
                lines.append(line[1:] if line.startswith(b">From ") else line)
        is_blank = not line.strip()
    if lines:
        yield b"".join(lines) if size <= largest else None


class MboxReader(Reader):
    id = "mbox"

    def claim(self, document: Document) -> int:
        head = document.head
        if not head.startswith(b"From ") or not _FROM.match(head.split(b"\n", 1)[0].rstrip()):
            return Claim.NO
        rest = head.partition(b"\n")[2]
        return Claim.SIGNATURE if has_header(rest) or document.suffix in ("mbox", "mbx", "eml") else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        for number, raw in enumerate(_messages(document.stream, document.limits.in_memory), 1):
            if raw is None:
                yield Gap(Cause.TOO_LARGE, "a message larger than may be kept in memory", {"part": f"message {number}"})
                continue
            body = raw.partition(b"\n")[2] if raw.startswith(b"From ") else raw
            yield from Contents(message_from_bytes(body), f"message {number}/").items()


READER = MboxReader()
