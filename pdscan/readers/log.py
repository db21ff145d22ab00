"""Logs: lines with a time stamp, each a record of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pdscan.model import Scope
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text
from pdscan.readers.text import chunks

_TIME = r"\d{1,2}:\d{2}:\d{2}"
_STAMP = re.compile(
    rf"\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}[T _]{_TIME}(?:\.\d+)?+(?:Z|[+-]\d\d:?\d\d)?+(?![,\t;|](?!\d{{3}}\b))"
    rf"|\d{{1,2}}/[A-Z][a-z]{{2}}/\d{{4}}:{_TIME}"
    rf"|^[A-Z][a-z]{{2}} [ \d]\d {_TIME} "
    rf"|^\[?[A-Z][a-z]{{2}} [A-Z][a-z]{{2}} [ \d]\d {_TIME}"
    rf"|^\[?{_TIME}[,.]\d{{3}}\b"
)
_W3C = re.compile(r"^#(?:Software|Version|Fields): ", re.MULTILINE)


def is_log(text: str) -> bool:
    """Whether most lines that begin something begin with a time."""
    lines = [line[:80] for line in text.split("\n")[:300] if line.strip() and line[0] not in " \t"]
    if _W3C.match(text):
        return True
    return len(lines) >= 2 and sum(1 for line in lines if _STAMP.search(line)) >= len(lines) * 0.6


class LogReader(Reader):
    id = "log"
    version = 2

    def claim(self, document: Document) -> int:
        text = head_text(document)
        if text is None:
            return Claim.NO
        if is_log(text):
            return Claim.SHAPE + 1
        return Claim.PLAIN + 1 if document.suffix == "log" and text.count("\n") > 1 else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        decoded = Decoded(document.stream)
        yield from chunks(decoded, Scope.LINE)
        yield from decoded.items()


READER = LogReader()
