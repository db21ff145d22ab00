"""PDF (ISO 32000) by PDFium: text by page and position, form values, annotations, attachments, properties."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers import ocr, pdf_fallback
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.pdf_layout import Block, blocks, segments
from pdscan.readers.pdf_page import Page
from pdscan.readers.text import chunks

PROPERTIES = ("Title", "Author", "Subject", "Keywords")
UNMAPPED = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
FEW = 20
"""Characters that a scanner's stamp or a page number may leave on a page that is else a picture."""
OUTLINES = 200
"""Drawn paths on a page without text from which on its letters seem to be drawings."""
SHARE_OF_TIME = 0.8
PIXELS_A_POINT = 4.0
SMALL_PRINT = 0.9
"""Pixels a point below which letters of the usual size are too small to be recognised."""


class PdfReader(Reader):
    """Reads page by page; a page that is a picture is a gap, and a document of such pages needs OCR."""

    id = "pdf"
    version = 5 if ocr.is_here() else 4

    def claim(self, document: Document) -> int:
        """The signature within the first kilobyte, as readers of PDF allow."""
        return Claim.SIGNATURE if b"%PDF-" in document.head[:1024] else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments by page, then what belongs to the document. Raises ReadFailure."""
        pdf = opened(document)
        try:
            count = len(pdf)
            yield Fact("pages", str(count))
            unread: list[int] = []
            doubtful: dict[int, list[Block]] = {}
            until = time.monotonic() + document.limits.seconds * SHARE_OF_TIME
            for number in range(1, count + 1):
                if time.monotonic() > until:
                    yield Gap(Cause.TIME_LIMIT, f"pages {number} to {count} were not read", {"page": number})
                    break
                yield from _page(pdf, number, unread, doubtful)
            if doubtful:
                yield from _second_opinion(document, doubtful, unread)
            is_all = bool(count) and len(unread) == count
            yield from _recognised(pdf, document, unread)
            if is_all and len(unread) == count:
                yield from _about(pdf)
                raise ReadFailure(Cause.NEEDS_OCR, f"all {count} pages are pictures without text")
            for number in sorted(unread):
                yield Gap(Cause.NEEDS_OCR, "the page is a picture without text", {"page": number})
            yield from _about(pdf)
        finally:
            pdf.close()


def opened(document: Document) -> Any:
    """The PDFium document. Raises ReadFailure (encrypted, damaged)."""
    import pypdfium2

    data = document.bytes()
    for password in (None, *document.limits.passwords):
        try:
            pdf = pypdfium2.PdfDocument(data, password=password)
        except pypdfium2.PdfiumError as error:
            code = getattr(error, "err_code", 0)
            if code == pypdfium2.raw.FPDF_ERR_PASSWORD:
                continue
            if code == pypdfium2.raw.FPDF_ERR_SECURITY:
                raise ReadFailure(Cause.ENCRYPTED, "protected by a rights management of its own") from None
            raise ReadFailure(Cause.DAMAGED, "pdfium cannot open it") from None
        if pdf.get_formtype():
            pdf.init_forms()
        return pdf
    raise ReadFailure(Cause.ENCRYPTED, "a password is needed to open it")


def _page(pdf: Any, number: int, unread: list[int], doubtful: dict[int, list[Block]]) -> Iterator[Item]:
    import pypdfium2

    try:
        page = Page(pdf, number)
    except pypdfium2.PdfiumError:
        yield Gap(Cause.DAMAGED, "pdfium cannot open the page", {"page": number})
        return
    with page:
        glyphs, plain = page.text()
        yield from chunks([plain.replace("\r\n", "\n")], line=None, page=number)
        letters = sum(1 for glyph in glyphs if not glyph.char.isspace())
        bad = sum(1 for glyph in glyphs if UNMAPPED.match(glyph.char))
        values, notes = page.annotations()
        if not plain and (bad > 0.3 * letters or page.has_lost_text()):
            doubtful[number] = blocks(glyphs, values)
        else:
            yield from segments(number, blocks(glyphs, values))
            if (
                not plain
                and letters + sum(len(value.text) for value in values) < FEW
                and page.is_picture(OUTLINES, letters)
            ):
                unread.append(number)
        for part in dict.fromkeys(part for part, _ in notes):
            text = "\n".join(text for kind, text in notes if kind == part)
            yield TextSegment(text, Locator(page=number, part=part))
        yield from page.attachments()


def _recognised(pdf: Any, document: Document, unread: list[int]) -> Iterator[Item]:
    """The text of pages that are pictures, where OCR is installed; what was read leaves `unread`."""
    for number in sorted(unread):
        if not ocr.may_read(document):
            return
        try:
            page = pdf[number - 1]
            longest = max(*page.get_size(), 1.0)
            found = ocr.recognised(page.render(scale=min(ocr.SIDE / longest, PIXELS_A_POINT)).to_pil())
            page.close()
        except MemoryError:
            raise
        except Exception:  # noqa: BLE001, S112 - a page that cannot be drawn stays unread, and is named
            continue
        unread.remove(number)
        yield from segments(number, found.blocks)
        yield from found.gaps({"page": number})
        if ocr.SIDE / longest < SMALL_PRINT:
            yield Gap(Cause.NEEDS_OCR, "small print in a large picture may not have been read", {"page": number})
        yield Fact("ocr", "yes")


def _second_opinion(document: Document, doubtful: dict[int, list[Block]], unread: list[int]) -> Iterator[Item]:
    """Pages whose glyphs PDFium cannot name or leaves out: the better of the two, else only OCR could tell."""
    try:
        others = pdf_fallback.pages(document, doubtful)
    except Exception:  # noqa: BLE001 - whatever a second parser makes of a bad file, the first opinion stands
        others = {}
    for number, content in doubtful.items():
        best = max(others.get(number, []), content, key=_known)
        if _known(best):
            yield from segments(number, best)
        else:
            unread.append(number)


def _known(content: list[Block]) -> int:
    """Letters with a meaning, less those without."""
    text = "".join(line for block in content for line in (*block.lines, *map("".join, block.rows)))
    return max(len("".join(text.split())) - 4 * len(UNMAPPED.findall(text)), 0)


def _about(pdf: Any) -> Iterator[Item]:
    from pdscan.readers.pdf_page import attachment_members, form_packets

    known = pdf.get_metadata_dict(skip_empty=True)
    lines = [f"{name.lower()}: {known[name]}" for name in PROPERTIES if known.get(name, "").strip()]
    if lines:
        yield TextSegment("\n".join(lines), Locator(part="properties"), Scope.PROPERTY)
    titles = [title for title in _titles(pdf) if title.strip()]
    if titles:
        yield TextSegment("\n".join(titles), Locator(part="bookmark"), Scope.LINE)
    yield from form_packets(pdf)
    yield from attachment_members(pdf)


def _titles(pdf: Any) -> Iterator[str]:
    for bookmark in pdf.get_toc(max_depth=15):
        yield str(bookmark.get_title())


READER = PdfReader()
