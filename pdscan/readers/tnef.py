"""winmail.dat (TNEF, [MS-OXTNEF]): what Outlook wraps a formatted mail and its attachments in."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Item, Member, Reader
from pdscan.readers.mail_headers import text_of

_SIGNATURE = b"\x78\x9f\x3e\x22"
_SUBJECT, _BODY, _TITLE, _DATA, _BEGIN, _PROPERTIES, _OF_ATTACHMENT = (
    0x8004,
    0x800C,
    0x8010,
    0x800F,
    0x9002,
    0x9003,
    0x9005,
)
_LONG_NAME, _LONG_NAME_8, _RTF = b"\x1f\x00\x07\x37", b"\x1e\x00\x07\x37", b"\x02\x01\x09\x10"


def _attributes(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The attributes in order. Stops where one is longer than what is left."""
    at = 6
    while at + 9 <= len(data):
        number = int.from_bytes(data[at + 1 : at + 3], "little")
        size = int.from_bytes(data[at + 5 : at + 9], "little")
        if at + 9 + size > len(data):
            return
        yield number, data[at + 9 : at + 9 + size]
        at += 9 + size + 2


def _property(data: bytes, tag: bytes) -> bytes | None:
    """The first value of a variable-length MAPI property."""
    at = data.find(tag)
    if at < 0 or at % 4:
        return None
    size = int.from_bytes(data[at + 8 : at + 12], "little")
    return data[at + 12 : at + 12 + size]


class TnefReader(Reader):
    id = "tnef"

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if document.head.startswith(_SIGNATURE) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        data = document.bytes()
        name, content = "", b""
        seen = 6
        for number, value in _attributes(data):
            seen += len(value) + 11
            if number in (_SUBJECT, _BODY):
                part = "header" if number == _SUBJECT else "body"
                text = text_of(value.rstrip(b"\0"))
                yield TextSegment(f"Subject: {text}" if part == "header" else text, Locator(part=part), Scope.DOCUMENT)
            elif number == _PROPERTIES:
                packed = _property(value, _RTF)
                if packed:
                    from pdscan.readers.rtf_packed import unpacked

                    body = unpacked(packed)
                    yield Member("body.rtf", len(body), partial(io.BytesIO, body))
            elif number == _BEGIN:
                yield from _attachment(name, content)
                name, content = "", b""
            elif number == _TITLE:
                name = name or text_of(value.rstrip(b"\0"))
            elif number == _DATA:
                content = value
            elif number == _OF_ATTACHMENT:
                wide, narrow = _property(value, _LONG_NAME), _property(value, _LONG_NAME_8)
                if wide:
                    name = wide.decode("utf-16-le", "replace").rstrip("\0")
                elif narrow:
                    name = text_of(narrow.rstrip(b"\0"))
        yield from _attachment(name, content)
        if seen < len(data):
            yield Gap(Cause.DAMAGED, "the data end within an attribute")


def _attachment(name: str, content: bytes) -> Iterator[Member]:
    if content:
        yield Member(name or "attachment", len(content), partial(io.BytesIO, content))


READER = TnefReader()
