"""Plain text, source code, settings, notes: running text in chunks that end at a paragraph or line.

The reader of last resort for everything that can be decoded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pdscan.model import Locator, Scope, TextSegment
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text

CHUNK = 1 << 17
"""Characters in one segment, at most twice as many."""

_BREAKS = ("\n\n", "\n", "。", "；", ";", "}", ">", ",", "、", " ", "　")


def _cut(text: str) -> int:
    """Where a chunk may end without dividing a name or number: behind the best break in its last quarter."""
    for mark in _BREAKS:
        spot = text.rfind(mark, CHUNK * 3 // 4, CHUNK)
        if spot > 0:
            return spot + len(mark)
    return CHUNK


def chunks(
    texts: Iterable[str],
    scope: Scope = Scope.PARAGRAPH,
    part: str | None = None,
    line: int | None = 1,
    page: int | None = None,
) -> Iterator[TextSegment]:
    """Segments of a text that arrives in pieces of any size; `line` is the number of its first line, None for none."""
    rest = ""
    for text in texts:
        rest += text
        while len(rest) > CHUNK:
            end = _cut(rest)
            yield TextSegment(rest[:end], Locator(line=line, part=part, page=page), scope)
            line = line + rest.count("\n", 0, end) if line is not None else None
            rest = rest[end:]
    if rest.strip():
        yield TextSegment(rest, Locator(line=line, part=part, page=page), scope)


class TextReader(Reader):
    id = "text"

    def claim(self, document: Document) -> int:
        return Claim.PLAIN if head_text(document) is not None else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        decoded = Decoded(document.stream)
        yield from chunks(decoded)
        yield from decoded.items()


READER = TextReader()
