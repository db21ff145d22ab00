"""Exchange files of ISO 10303-21 (STEP): buildings (IFC), Japanese drawings (SXF .p21 and .sfc): their strings.

`\\X2\\5C71\\X0\\` are characters by number (ISO 10303-21 §6.4.3); SXF writes CP932 as it is,
and in .sfc a backslash before each quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pdscan.model import Scope
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.text import chunks

START = "ISO-10303-21;"
STRING = re.compile(r"'((?:[^']|'')*)'")
CODES = re.compile(
    r"\\X2\\(?P<two>(?:[0-9A-Fa-f]{4})+)\\X0\\|\\X4\\(?P<four>(?:[0-9A-Fa-f]{8})+)\\X0\\"
    r"|\\X\\(?P<one>[0-9A-Fa-f]{2})|\\S\\(?P<high>.)|\\P[A-I]\\"
)
WORD = re.compile(r"[^\W\d_]{2}|\d{3}")
IDENTIFIER = re.compile(r"[0-9A-Za-z_$]{22}")
"""IFC's packed GUIDs: the same length, no word."""


class StepReader(Reader):
    """Reads the strings of each instance as one line."""

    id = "step"

    def claim(self, document: Document) -> int:
        """The first words of the exchange structure."""
        return Claim.SIGNATURE if (head_text(document) or "").lstrip().startswith(START) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of lines. Raises ReadFailure where it is no text after all."""
        decoded = Decoded(document.stream)
        yield from chunks((f"{line}\n" for line in _strings(lines(iter(decoded)))), Scope.LINE, line=None)
        yield from decoded.items()


def _strings(source: Iterable[str]) -> Iterator[str]:
    for line in source:
        found = (CODES.sub(_plain, text.replace("''", "'")).removesuffix("\\") for text in STRING.findall(line))
        words = [text for text in found if WORD.search(text) and not IDENTIFIER.fullmatch(text)]
        if words:
            yield "\t".join(words)


def _plain(code: re.Match[str]) -> str:
    if code["two"]:
        return bytes.fromhex(code["two"]).decode("utf-16-be", "replace")
    if code["four"]:
        return bytes.fromhex(code["four"]).decode("utf-32-be", "replace")
    if code["one"]:
        return chr(int(code["one"], 16))
    if code["high"]:
        return chr(ord(code["high"]) & 0x7F | 0x80)
    return ""


READER = StepReader()
