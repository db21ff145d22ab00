"""PDF by pdfminer.six: twenty times slower than PDFium, but another opinion where that one fails."""

from __future__ import annotations

import io
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from math import atan2, inf, pi
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.pdf_layout import MOST_GLYPHS, Block, Glyph, blocks, segments, turned

SHARE_OF_TIME = 0.4
MOST_PAGES = 300
"""Pages it is asked for when PDFium failed on the document; at five a second more would cost the time of many files."""


class PdfFallbackReader(Reader):
    """Text and tables by page; nothing else."""

    id = "pdf_fallback"

    def claim(self, document: Document) -> int:
        """As the other PDF reader, after it."""
        return Claim.FALLBACK if b"%PDF-" in document.head[:1024] else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments by page; pages without text are gaps. Raises ReadFailure."""
        until = time.monotonic() + document.limits.seconds * SHARE_OF_TIME
        found = pages(document, range(1, MOST_PAGES + 1), until)
        if not found:
            raise ReadFailure(Cause.DAMAGED, "no page can be read")
        yield Fact("pages", str(len(found)))
        if not any(found.values()):
            raise ReadFailure(Cause.NEEDS_OCR, "no page has text")
        for number, content in found.items():
            yield from segments(number, content)
            if not content:
                yield Gap(Cause.NEEDS_OCR, "the page has no text", {"page": number})
        if len(found) == MOST_PAGES:
            yield Gap(Cause.TIME_LIMIT, f"pages after {MOST_PAGES} were not read", {"page": MOST_PAGES + 1})
        elif time.monotonic() > until:
            yield Gap(Cause.TIME_LIMIT, f"pages after {len(found)} were not read", {"page": len(found) + 1})


def pages(document: Document, numbers: Iterable[int], until: float = inf) -> dict[int, list[Block]]:
    """What pages say by number (1-based); unmapped glyphs come as U+FFFD. No page is begun after `until`.

    Raises ReadFailure.
    """
    from pdfminer.converter import PDFPageAggregator
    from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFSyntaxError

    out: dict[int, list[Block]] = {}
    manager = PDFResourceManager()
    device = PDFPageAggregator(manager, laparams=None)
    interpreter = PDFPageInterpreter(manager, device)
    wanted = set(numbers)
    try:
        pdf = _opened(document)
        for number, page in enumerate(PDFPage.create_pages(pdf), 1):
            if number in wanted:
                interpreter.process_page(page)
                characters = list(_characters(device.get_result()))
                turns = [_turn(character) for character in characters]
                turn = max(set(turns), key=turns.count, default=0)
                glyphs = [_glyph(character, turn) for character in characters]
                is_plan = len(glyphs) > MOST_GLYPHS
                out[number] = [Block(["".join(glyph.char for glyph in glyphs)])] if is_plan else blocks(glyphs)
            if number >= max(wanted) or time.monotonic() > until:
                break
    except PDFSyntaxError:
        raise ReadFailure(Cause.DAMAGED, "pdfminer: no PDF it knows") from None
    return out


def _opened(document: Document) -> Any:
    from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError
    from pdfminer.pdfparser import PDFParser

    for password in ("", *document.limits.passwords):
        with suppress(PDFEncryptionError):
            return PDFDocument(PDFParser(io.BytesIO(document.bytes())), password)
    raise ReadFailure(Cause.ENCRYPTED, "a password is needed to open it")


def _characters(container: Iterable[Any]) -> Iterator[Any]:
    from pdfminer.layout import LTChar, LTFigure

    for item in container:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTFigure):
            yield from _characters(item)


def _turn(character: Any) -> int:
    return round(atan2(character.matrix[1], character.matrix[0]) / (pi / 2)) % 4


def _glyph(character: Any, turn: int) -> Glyph:
    text = character.get_text()
    return Glyph("\ufffd" if text.startswith("(cid:") else text, *turned(turn, *character.bbox))


READER = PdfFallbackReader()
