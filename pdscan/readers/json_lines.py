"""JSON documents and JSON Lines: lists of objects as tables, streamed; a line that is broken is kept as text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.records import Rows, flat, table, tables

_START = re.compile(r'\s*(?:\{\s*(?:"|\}|$)|\[\s*(?:[{"\[\]]|-?\d[\d.eE+-]*\s*[,\]]|(?:true|false|null)\s*[,\]]|$))')
_WHOLE = 96 << 20
_ELEMENT = 32 << 20
_LINE = 16 << 20
_SPACE = re.compile(r"[\s,]*")
_decoder = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str, strict=False)


def _parsed(text: str) -> Any:
    """The value of a line, or None when it is no JSON or nested too deep to be data."""
    try:
        return _decoder.decode(text)
    except (ValueError, RecursionError):
        return None


def is_lines(text: str) -> bool:
    """Whether a first line that is a JSON value is followed by others."""
    found = [line for line in text.split("\n", 8)[:8] if line.strip()]
    return len(found) > 1 and isinstance(_parsed(found[0]), dict | list)


class JsonReader(Reader):
    id = "json"

    def claim(self, document: Document) -> int:
        text = head_text(document)
        if text is None or not _START.match(text):
            return Claim.NO
        return Claim.SHAPE + 5 if document.suffix in ("json", "jsonl", "ndjson", "geojson") else Claim.SHAPE + 4

    def read(self, document: Document) -> Iterator[Item]:
        decoded = Decoded(document.stream)
        text = head_text(document) or ""
        if is_lines(text) or (document.suffix in ("jsonl", "ndjson") and "\n" not in text.strip()):
            yield from _by_line(iter(decoded))
        elif text.lstrip().startswith("["):
            yield from _array(iter(decoded))
        else:
            yield from _whole(document, iter(decoded))
        yield from decoded.items()


def _by_line(texts: Iterator[str]) -> Iterator[Item]:
    rows = Rows()
    for number, line in enumerate(lines(texts, _LINE), 1):
        value = _parsed(line) if line.strip() else {}
        if value is None:
            yield TextSegment(line, Locator(line=number), Scope.LINE)
        yield from rows.add(flat(value) if value not in (None, {}) else {})
    yield from rows.flush()


def _whole(document: Document, texts: Iterator[str]) -> Iterator[Item]:
    if document.size > _WHOLE:
        raise ReadFailure(Cause.DAMAGED, f"one JSON object of {document.size} bytes; read as text")
    try:
        value = _decoder.decode("".join(texts))
    except ValueError:
        raise ReadFailure(Cause.DAMAGED, "no valid JSON") from None
    yield from tables(value)


class _Elements:
    """The elements of a top-level array, decoded one after the other from a stream of text."""

    def __init__(self, texts: Iterator[str]) -> None:
        self._texts = texts
        self._text = next(texts, "")
        self._at = self._text.index("[") + 1
        self.rest = ""

    def __iter__(self) -> Iterator[Any]:
        while True:
            self._at = _SPACE.match(self._text, self._at).end()  # type: ignore[union-attr] # it matches the empty text
            if self._at < len(self._text) and self._text[self._at] == "]":
                self.rest = self._text[self._at + 1 :]
                return
            try:
                value, end = _decoder.raw_decode(self._text, self._at)
                is_sure = end < len(self._text)
            except ValueError:
                is_sure, value, end = False, None, self._at
            if not is_sure and self._more():
                continue
            if end == self._at:
                self.rest = self._text[self._at :] + "".join(self._texts)
                return
            yield value
            self._at = end

    def _more(self) -> bool:
        """Reads on, more the longer the element already is; False when there is nothing left to wait for."""
        kept = self._text[self._at :]
        if len(kept) > _ELEMENT:
            return False
        pieces = [kept]
        size = 0
        for piece in self._texts:
            pieces.append(piece)
            size += len(piece)
            if size >= len(kept):
                break
        self._text, self._at = "".join(pieces), 0
        return size > 0


def _array(texts: Iterator[str]) -> Iterator[Item]:
    elements = _Elements(texts)
    yield from table(iter(elements))
    if elements.rest.strip():
        yield TextSegment(elements.rest[: 1 << 20], Locator(part="broken end"))


READER = JsonReader()
