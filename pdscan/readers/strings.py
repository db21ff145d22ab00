"""Documents of programs whose format is nobody else's: the strings that stand in them as they are, said to be partly.

DocuWorks keeps properties and annotations so, its pages packed; JWW, the drawing format of many Japanese builders,
all of its texts (a length, then CP932, as Windows' serialisation writes it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from connectors.base import Cause
from pdscan.model import Gap, Scope
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.ole import XDW_HINT
from pdscan.readers.text import chunks

XDW = b"\x60\x0e\x82"
JWW = b"JwwData."
RUNS = (
    (re.compile(rb"(?:[\x81-\x84\x88-\x97][\x40-\x7e\x80-\xfc]){4,400}"), "cp932"),
    (re.compile(rb"[A-Za-z0-9@._ -]{8,400}"), "ascii"),
    (re.compile(rb"(?:[\x00-\xff][\x30\x4e-\x9f]){6,400}"), "utf-16-le"),
)
"""Characters in common use in a row; longer than packed pages have them by chance, but for a few in a megabyte."""
CP932 = re.compile(rb"(?:[\x20-\x7e]|[\x81-\x9f\xe0-\xfc][\x40-\x7e\x80-\xfc]|[\xa1-\xdf]){4,600}")
SHORTEST = 4
BEFORE = 8
"""Bytes of what stands before a string (a number's end) that may look like its letters."""
KANA = re.compile("[ぁ-んァ-ヶ]")
MEANT = re.compile("[ぁ-んァ-ヶ一-鿿々]{2}|[A-Za-z]{4}|[0-9][0-9-]{5}|[ｦ-ﾟ]{3}")
MOST = 20_000


class StringsReader(Reader):
    """Reads what looks like words; never says that this was all."""

    id = "strings"

    def claim(self, document: Document) -> int:
        """The signatures of DocuWorks and JWW."""
        return Claim.SIGNATURE if document.head.startswith((XDW, JWW)) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Lines, then a gap. Raises ReadFailure(unsupported) where nothing looks like a word."""
        is_xdw = document.head.startswith(XDW)
        words = list(dict.fromkeys((_runs if is_xdw else _serialised)(document.bytes())))[:MOST]
        if not words:
            raise ReadFailure(Cause.UNSUPPORTED, _hint(is_xdw))
        yield from chunks((f"{word}\n" for word in words), Scope.LINE, line=None)
        yield Gap(Cause.UNSUPPORTED, _hint(is_xdw), {"part": "layout"})


def _hint(is_xdw: bool) -> str:
    if is_xdw:
        return XDW_HINT
    return "only the texts of a JWW drawing are read, without their places"


def _runs(data: bytes) -> Iterator[str]:
    for pattern, codec in RUNS:
        for run in pattern.finditer(data):
            text = run[0].decode(codec, "ignore").strip()
            if MEANT.search(text) and (codec == "ascii" or len(KANA.findall(text)) * 4 >= len(text)):
                yield text


def _serialised(data: bytes) -> Iterator[str]:
    """Strings behind the byte that tells their length; of a long one that byte looks like its first letter."""
    for run in CP932.finditer(data):
        start = run.start()
        for at in range(max(start - 1, 0), min(start + BEFORE, run.end())):
            end = at + 1 + data[at]
            if data[at] >= SHORTEST and end <= run.end():
                text = data[at + 1 : end].decode("cp932", "ignore").strip()
                if MEANT.search(text) and text.isprintable():
                    yield text
                break


READER = StringsReader()
