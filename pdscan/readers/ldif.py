"""LDIF (RFC 2849), as directories are exported: one row an entry, a column an attribute, base64 undone."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterable, Iterator

from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.records import Rows

_BEGINS = re.compile(r"(?:version:\s*1\s+|#[^\n]*\s+)*dn::?\s", re.IGNORECASE)
_LINE = re.compile(r"([A-Za-z][\w.-]*)((?:;[\w-]+)*)(::?<?)\s*(.*)", re.DOTALL)
_BINARY = re.compile(r"jpegphoto|thumbnailphoto|usercertificate|objectguid|objectsid|audio|logonhours", re.IGNORECASE)
_PHOTOS = ("jpegphoto", "thumbnailphoto")
_LONGEST = 1 << 20


def _unfolded(text: Iterable[str]) -> Iterator[str]:
    """Logical lines; one that begins with a space goes on the line before, an empty one ends an entry."""
    held = ""
    for line in text:
        if line[:1] == " " and held:
            held = (held + line[1:])[:_LONGEST]
            continue
        if held:
            yield held
        if not line:
            yield ""
        held = line
    if held:
        yield held


def _attribute(line: str) -> tuple[str, str] | None:
    """Name and value of an attribute; None for comments, changes' marks and what is no text."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    name, _, mark, value = found.groups()
    if _BINARY.fullmatch(name):
        return (name, "image") if name.lower() in _PHOTOS else None
    if mark == "::":
        try:
            value = b64decode(value.strip(), validate=True).decode("utf-8")
        except (Error, UnicodeDecodeError):
            return None
    return name, value


class LdifReader(Reader):
    id = "ldif"

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if _BEGINS.match((head_text(document) or "").lstrip()) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        decoded = Decoded(document.stream)
        rows = Rows()
        entry: dict[str, str] = {}
        for line in _unfolded(lines(iter(decoded))):
            if not line and entry:
                yield from rows.add(entry)
                entry = {}
            found = _attribute(line) if line else None
            if found is None or not found[1] or found[0].lower() in ("version", "objectclass", "changetype"):
                continue
            name, value = found
            entry[name] = f"{entry[name]}\n{value}" if name in entry else value
        if entry:
            yield from rows.add(entry)
        yield from rows.flush()
        yield from decoded.items()


READER = LdifReader()
