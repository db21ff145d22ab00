"""A byte stream as text in constant memory: the encoding is settled on the first bytes that tell it.

A file whose first megabytes are ASCII is decided by the first line that is not; bytes that do not fit later
are decoded line by line, and counted.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from functools import lru_cache
from typing import BinaryIO

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Document, Fact, ReadFailure
from pdscan.readers.encoding import Encoding, decode, decode_line, guess
from pdscan.readers.jis import decode_iso2022

BLOCK = 1 << 18
"""Bytes decoded at a time."""

_TELLING = 2048
_UNDECIDED = 4 << 20


@lru_cache(maxsize=8)
def _head_text(head: bytes, is_whole: bool) -> str | None:
    encoding = guess(head, is_whole)
    if encoding is None:
        return None
    end = len(head) if is_whole else max(head.rfind(b"\n") + 1, 0) or len(head)
    if encoding.codec.startswith("utf-16") and not is_whole:
        end = len(head) // 4 * 4
    try:
        text = decode(head[:end], encoding.codec, "replace")
    except LookupError:
        return None
    return text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def head_text(document: Document) -> str | None:
    """The beginning of a document as text with `\\n` line ends, None when it is no text; whole lines if it has any."""
    return _head_text(document.head, document.size <= len(document.head))


class Decoded:
    """Iterates over a document's text in blocks of about BLOCK characters, cut after a newline where there is one.

    Line ends become `\\n`. `declared` is a charset that the document names; it holds where the bytes agree.
    After iteration `broken` is the number of lines in which bytes had to be replaced. Raises ReadFailure when
    the document is no text.
    """

    def __init__(self, stream: BinaryIO, declared: str | None = None) -> None:
        self._stream = stream
        self._declared = declared
        self._mode = b"(B"
        self._mixed = 0
        self.broken = 0
        self.encoding = Encoding("utf-8", 1.0, "ASCII only")

    def __iter__(self) -> Iterator[str]:
        blocks = self._decide()
        codec = self.encoding.codec
        if codec in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"):
            texts = self._wide(blocks, codec)
        else:
            texts = (self._text(block) for block in _cut(blocks, codec))
        return _newlines(texts)

    def items(self) -> Iterator[Fact | Gap]:
        """What is to be said of the decoding, once it is over."""
        label = self.encoding.label()
        if self._mixed and not self.encoding.is_mixed:
            label = f"{self.encoding.codec}+broken lines {self.encoding.confidence:.2f}"
        yield Fact("encoding", label)
        if self.broken:
            yield Gap(Cause.DAMAGED, f"{self.broken} lines are not wholly {self.encoding.codec}")

    def _decide(self) -> Iterator[bytes]:
        """The blocks of the stream; the encoding is known before the first one is handed out."""
        held: list[bytes] = []
        size = telling = 0
        while block := self._stream.read(BLOCK):
            held.append(block)
            size += len(block)
            telling += len(block) - len(block.translate(None, bytes(range(128, 256)))) + block.count(0) * 4
            if telling > _TELLING or b"\x1b$" in block or size > _UNDECIDED:
                break
        sample = b"".join(held)
        found = guess(sample, not block)
        is_open = found is None or (found.confidence < 1.0 and self._declared != "cp1252")  # all bytes are valid there
        if self._declared and is_open:
            found = self._agreed(sample, self._declared, not block) or found
        if found is None:
            raise ReadFailure(Cause.UNSUPPORTED, "neither text in a known encoding nor a known format")
        self.encoding = found

        def blocks() -> Iterator[bytes]:
            yield sample
            while block := self._stream.read(BLOCK):
                yield block

        return blocks()

    @staticmethod
    def _agreed(sample: bytes, declared: str, is_whole: bool) -> Encoding | None:
        for cut in range(1 if is_whole else 5):
            try:
                decode(sample[: len(sample) - cut], declared)
            except (UnicodeError, LookupError):
                continue
            return Encoding(declared, 0.99, "declared, and the bytes agree")
        return None

    def _wide(self, blocks: Iterator[bytes], codec: str) -> Iterator[str]:
        decoder = codecs.getincrementaldecoder(codec)("replace")
        for block in blocks:
            text = decoder.decode(block)
            self.broken += text.count("�")
            yield text
        yield decoder.decode(b"", True)

    def _text(self, block: bytes) -> str:
        codec = self.encoding.codec
        if codec == "utf-8" and self.encoding.evidence == "ASCII only" and not block.isascii():
            self.encoding = guess(block, True) or self.encoding
            codec = self.encoding.codec
        try:
            if codec == "iso-2022-jp":
                text, self._mode = decode_iso2022(block, self._mode)
                return text
            return decode(block, codec)
        except UnicodeDecodeError:
            return self._by_line(block, codec)

    def _by_line(self, block: bytes, codec: str) -> str:
        lines = []
        for line in block.splitlines(keepends=True):
            try:
                text = decode(line, codec)
            except UnicodeDecodeError:
                text, is_broken = decode_line(line, codec)
                self._mixed += 1
                self.broken += is_broken
            lines.append(text)
        return "".join(lines)


def _cut(blocks: Iterator[bytes], codec: str) -> Iterator[bytes]:
    """Blocks that end after a newline, or else between two characters of `codec`."""
    rest = b""
    for block in blocks:
        rest += block
        end = rest.rfind(b"\n") + 1
        if not end and len(rest) >= BLOCK:
            end = len(rest) - _unfinished(rest, codec)
        if end:
            yield rest[:end]
            rest = rest[end:]
    if rest:
        yield rest


def _unfinished(data: bytes, codec: str) -> int:
    """How many bytes at the end belong to a character that goes on; `data` begins with a whole one."""
    if codec == "iso-2022-jp":
        return 0  # shifted bytes are decoded by their state: an odd one out waits for nobody
    decoder = codecs.getincrementaldecoder("euc_jp" if codec == "euc-jp" else codec)("replace")
    decoder.decode(data)
    return len(decoder.getstate()[0])


def _newlines(texts: Iterator[str]) -> Iterator[str]:
    held = ""
    is_first = True
    for text in texts:
        text = held + text
        if is_first:
            text = text.removeprefix("\ufeff")
            is_first = not text
        held = "\r" if text.endswith("\r") else ""
        if held:
            text = text[:-1]
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if text:
            yield text
    if held:
        yield "\n"


def lines(texts: Iterator[str], longest: int = BLOCK) -> Iterator[str]:
    """Single lines without their ends; one longer than `longest` comes in pieces."""
    rest = ""
    for text in texts:
        *whole, last = text.split("\n")
        if whole:
            whole[0] = rest + whole[0]
            yield from whole
            rest = last
        else:
            rest += last
        while len(rest) > longest:
            yield rest[:longest]
            rest = rest[longest:]
    if rest:
        yield rest
