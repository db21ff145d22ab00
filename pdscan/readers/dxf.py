"""Drawings in AutoCAD's exchange format (DXF): the texts, attributes and their prompts; lines and arcs say nothing.

Group codes 1 and 3 hold the text of TEXT, MTEXT, ATTRIB, ATTDEF, dimensions and tables (DXF Reference, "Group
Codes in Numerical Order"); before AutoCAD 2007 they are in the code page that the header names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from connectors.base import Cause
from pdscan.model import Scope
from pdscan.readers.base import Claim, Document, Item, Reader, ReadFailure
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.text import chunks

BINARY = b"AutoCAD Binary DXF"
START = re.compile(r"\s*(?:999\n[^\n]*\n\s*)*0\n\s*SECTION\n")
TEXTS = frozenset(
    {"TEXT", "MTEXT", "ATTRIB", "ATTDEF", "DIMENSION", "MULTILEADER", "ACAD_TABLE", "LEADER", "TOLERANCE"}
)
PAGES = {"ANSI_932": "cp932", "DOS932": "cp932", "ANSI_1252": "cp1252", "ANSI_936": "gbk", "ANSI_949": "cp949"}
CODES = re.compile(
    r"\\U\+(?P<point>[0-9A-Fa-f]{4})|\\M\+1(?P<sjis>[0-9A-Fa-f]{4})|(?P<line>\\P|\^J)|%%[cdpuoCDPUO%]"
    r"|\\[A-Za-z][^\\;{}]{0,60};|\\[LlOoKk]|[{}]"
)


class DxfReader(Reader):
    """Reads the text form; a text in several groups is joined, one entity is one line."""

    id = "dxf"

    def claim(self, document: Document) -> int:
        """Groups of code and value that open a section, or the mark of the binary form."""
        text = head_text(document) or ""
        return Claim.SIGNATURE if START.match(text) or document.head.startswith(BINARY) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of one entity a line. Raises ReadFailure(unsupported) for the binary form."""
        if document.head.startswith(BINARY):
            raise ReadFailure(Cause.UNSUPPORTED, "a drawing in the binary form of DXF: save it as text")
        named = re.search(rb"\$DWGCODEPAGE\s+3\s+(\w+)", document.head)
        decoded = Decoded(document.stream, PAGES.get(named[1].decode("ascii").upper()) if named else None)
        kept = _texts(lines(iter(decoded)))
        yield from chunks((f"{text}\n" for text in kept if text.strip()), Scope.LINE, line=None)
        yield from decoded.items()


def _texts(source: Iterable[str]) -> Iterator[str]:
    held: list[str] = []
    entity = ""
    pairs = iter(source)
    for code, value in zip(pairs, pairs, strict=False):
        group = code.strip()
        if group == "0":
            if held:
                yield CODES.sub(_plain, "".join(held))
            held, entity = [], value.strip()
        elif group in ("1", "3") and entity in TEXTS:
            held.append(value)
        elif group == "302" and entity == "ACAD_TABLE":
            held.append(value + "\n")
    if held:
        yield CODES.sub(_plain, "".join(held))


def _plain(code: re.Match[str]) -> str:
    if code["point"]:
        return chr(int(code["point"], 16))
    if code["sjis"]:
        return bytes.fromhex(code["sjis"]).decode("cp932", "replace")
    return "\n" if code["line"] else ""


READER = DxfReader()
