"""One page of a PDF through PDFium's C interface: glyphs with boxes, annotations, attachments."""

from __future__ import annotations

import ctypes
import io
import math
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap, Locator, Scope, TextSegment
from pdscan.readers.base import Item, Member, ReadFailure
from pdscan.readers.ooxml import local, parse
from pdscan.readers.pdf_layout import MOST_GLYPHS, Glyph, Piece, turned

NO_LABEL = re.compile(r"(?i)(text|field|txt|undefined|untitled|fill|f|c|check ?box|button|group|topmost)?[\W_\d]*")
PICTURE_SHARE = 0.3
"""Part of the page that a picture covers when the page is taken for a scan."""
NO_WIDTH = 0.001
SUBSTITUTED = re.compile(rb"(?i)arial|helvetica|times|courier|symbol|zapf|verdana|calibri|cambria|georgia|tahoma")


class Page:
    """An opened page; a context manager."""

    def __init__(self, pdf: Any, number: int) -> None:
        import pypdfium2

        self.raw: Any = pypdfium2.raw
        self.pdf = pdf
        self.number = number
        self.page = pdf[number - 1]
        self.turn = 0

    def __enter__(self) -> Page:
        return self

    def __exit__(self, *_: object) -> None:
        self.page.close()

    def text(self) -> tuple[list[Glyph], str]:
        """Characters with boxes, turned as the page is shown, in the order of the content stream.

        More than MOST_GLYPHS come as plain text instead, in the same order.
        """
        text = self.page.get_textpage()
        try:
            if text.count_chars() > MOST_GLYPHS:
                return [], str(text.get_text_range())
            return self._glyphs(text), ""
        finally:
            text.close()

    def _glyphs(self, text: Any) -> list[Glyph]:
        handle, box = text.raw, self.raw.FS_RECTF()
        code_of, is_generated = self.raw.FPDFText_GetUnicode, self.raw.FPDFText_IsGenerated
        has_box = self.raw.FPDFText_GetLooseCharBox
        out: list[Glyph] = []
        high = 0
        turn = self.turn = self._turn(text)
        for at in range(text.count_chars()):
            code = code_of(handle, at)
            if code in (2, 0xFFFE):
                code = 0x2D  # PDFium's mark for a hyphen at the end of a line, of a number too
            elif is_generated(handle, at) == 1 or code in (0, 10, 13):
                continue
            if 0xD800 <= code < 0xDC00:
                high = code
                continue
            if 0xDC00 <= code < 0xE000:
                code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
            char = chr(code) if code <= 0x10FFFF else "\ufffd"
            if not has_box(handle, at, box):
                continue
            sides = box.left, box.bottom, box.right, box.top
            out.append(Glyph(char, *(turned(turn, *sides) if turn else sides)))
            high = 0
        return out

    def _turn(self, text: Any) -> int:
        """The direction most characters run in, in quarter turns; PDFium has undone the page's own turn already."""
        count = text.count_chars()
        angles = [self.raw.FPDFText_GetCharAngle(text.raw, at) for at in range(0, count, count // 50 + 1)]
        turns = [-round(angle / (math.pi / 2)) % 4 for angle in angles if angle >= 0]
        return max(set(turns), key=turns.count, default=0)

    def has_lost_text(self) -> bool:
        """Whether PDFium may have left glyphs out.

        It drops texts of no width, and a single glyph has none when its font is neither in the file nor on
        this machine; spaces have none in any font, so only fonts that nothing stands in for are looked at.
        """
        for found in self._objects(self.raw.FPDF_PAGEOBJ_TEXT):
            left, _, right, _ = found.get_bounds()
            if right - left > NO_WIDTH:
                continue
            font = self.raw.FPDFTextObj_GetFont(found.raw)
            if font and not self.raw.FPDFFont_GetIsEmbedded(font):
                name = ctypes.create_string_buffer(256)
                self.raw.FPDFFont_GetBaseFontName(font, name, 256)
                if not SUBSTITUTED.search(name.value):
                    return True
        return False

    def is_picture(self, outlines: int, letters: int) -> bool:
        """Whether pictures cover much of the page, or letters seem to be drawn as paths."""
        width, height = self.page.get_size()
        area = 0.0
        for image in self._objects(self.raw.FPDF_PAGEOBJ_IMAGE):
            left, bottom, right, top = image.get_bounds()
            area += max(right - left, 0) * max(top - bottom, 0)
        if area > PICTURE_SHARE * width * height or (area and not letters):
            return True
        return not letters and sum(1 for _ in self._objects(self.raw.FPDF_PAGEOBJ_PATH)) > outlines

    def _objects(self, kind: int) -> Iterator[Any]:
        yield from self.page.get_objects(filter=[kind], max_depth=4)

    def annotations(self) -> tuple[list[Piece], list[tuple[str, str]]]:
        """Values to place on the page, and (part, text) for those that stand apart: notes and named fields."""
        placed: list[Piece] = []
        apart: list[tuple[str, str]] = []
        for annotation in self._annotations():
            kind = self.raw.FPDFAnnot_GetSubtype(annotation)
            if kind == self.raw.FPDF_ANNOT_WIDGET:
                label, text = self._field(annotation)
                if text and label:
                    apart.append(("form", f"{label}: {text}"))
            else:
                label, text = "", self._string(annotation, b"Contents")
                author = self._string(annotation, b"T")
                if kind != self.raw.FPDF_ANNOT_FREETEXT and kind != self.raw.FPDF_ANNOT_LINK:
                    apart += [("annotation", line) for line in (text, author and f"author: {author}") if line]
                    continue
                if kind == self.raw.FPDF_ANNOT_LINK:
                    apart += [("link", uri) for uri in self._address(annotation)]
                    continue
            if text and not label:
                placed.append(self._piece(annotation, text))
        return placed, apart

    def _field(self, annotation: Any) -> tuple[str, str]:
        """Label (empty where the name is a program's, `Text1`) and value of a form field."""
        form = self.pdf.formenv
        if form is None or self.raw.FPDFAnnot_GetFormFieldType(form.raw, annotation) in (
            self.raw.FPDF_FORMFIELD_PUSHBUTTON,
            self.raw.FPDF_FORMFIELD_CHECKBOX,
            self.raw.FPDF_FORMFIELD_RADIOBUTTON,
        ):
            return "", ""
        value = _wide(self.raw.FPDFAnnot_GetFormFieldValue, form.raw, annotation)
        label = _wide(self.raw.FPDFAnnot_GetFormFieldAlternateName, form.raw, annotation)
        label = label or _wide(self.raw.FPDFAnnot_GetFormFieldName, form.raw, annotation).rpartition(".")[2]
        return ("" if NO_LABEL.fullmatch(label) else label), value.strip()

    def _piece(self, annotation: Any, text: str) -> Piece:
        box = self.raw.FS_RECTF()
        self.raw.FPDFAnnot_GetRect(annotation, box)
        low, high = sorted((box.bottom, box.top))
        left, right = sorted((box.left, box.right))
        return Piece(text.replace("\r", "\n"), *turned(self.turn, left, low, right, high))

    def _string(self, annotation: Any, key: bytes) -> str:
        return _wide(self.raw.FPDFAnnot_GetStringValue, annotation, key).strip()

    def _address(self, annotation: Any) -> Iterator[str]:
        """Mail and telephone addresses a link leads to; others stand in the text or lead within the document."""
        link = self.raw.FPDFAnnot_GetLink(annotation)
        action = self.raw.FPDFLink_GetAction(link) if link else None
        if action:
            size = self.raw.FPDFAction_GetURIPath(self.pdf.raw, action, None, 0)
            buffer = ctypes.create_string_buffer(size)
            self.raw.FPDFAction_GetURIPath(self.pdf.raw, action, buffer, size)
            uri = buffer.value.decode("utf-8", "replace")
            if uri.startswith(("mailto:", "tel:")):
                yield uri.partition(":")[2]

    def _annotations(self) -> Iterator[Any]:
        for index in range(self.raw.FPDFPage_GetAnnotCount(self.page.raw)):
            annotation = self.raw.FPDFPage_GetAnnot(self.page.raw, index)
            if annotation:
                try:
                    yield annotation
                finally:
                    self.raw.FPDFPage_CloseAnnot(annotation)

    def attachments(self) -> Iterator[Item]:
        """Files pinned to the page."""
        import pypdfium2

        for annotation in self._annotations():
            if self.raw.FPDFAnnot_GetSubtype(annotation) == self.raw.FPDF_ANNOT_FILEATTACHMENT:
                found = self.raw.FPDFAnnot_GetFileAttachment(annotation)
                if found:
                    yield from _member(pypdfium2.PdfAttachment(found, self.pdf), f"page{self.number}")


def attachment_members(pdf: Any) -> Iterator[Item]:
    """Files attached to the document."""
    for index in range(pdf.count_attachments()):
        yield from _member(pdf.get_attachment(index), f"attachment{index + 1}")


def _member(attachment: Any, fallback: str) -> Iterator[Item]:
    import pypdfium2

    name = attachment.get_name() or fallback
    try:
        data = bytes(attachment.get_data())
    except pypdfium2.PdfiumError:
        yield Member(name, 0, _broken)
        return
    yield Member(name, len(data), partial(io.BytesIO, data))


def _broken() -> Any:
    raise ReadFailure(Cause.DAMAGED, "the attachment cannot be unpacked")


def form_packets(pdf: Any) -> Iterator[Item]:
    """The values of an XFA form, `name: value` a line."""
    import pypdfium2

    raw: Any = pypdfium2.raw
    for index in range(max(raw.FPDF_GetXFAPacketCount(pdf.raw), 0)):
        size = raw.FPDF_GetXFAPacketName(pdf.raw, index, None, 0)
        name = ctypes.create_string_buffer(max(size, 1))
        raw.FPDF_GetXFAPacketName(pdf.raw, index, name, size)
        if name.value != b"datasets":
            continue
        length = ctypes.c_ulong()
        raw.FPDF_GetXFAPacketContent(pdf.raw, index, None, 0, length)
        content = ctypes.create_string_buffer(max(length.value, 1))
        raw.FPDF_GetXFAPacketContent(pdf.raw, index, content, length.value, length)
        try:
            root = parse(content.raw[: length.value].strip(b"\0 \r\n"))
        except ReadFailure as failure:
            yield Gap(failure.cause, failure.reason, {"part": "form"})
            continue
        leaves = (element for element in root.iter() if not len(element) and (element.text or "").strip())
        if lines := "\n".join(f"{local(leaf)}: {leaf.text.strip()}" for leaf in leaves):
            yield TextSegment(lines, Locator(part="form"), Scope.LINE)


def _wide(call: Callable[..., int], *arguments: Any) -> str:
    """What a PDFium call writes as UTF-16LE; it is called twice: for the size in bytes, then for the content."""
    size = call(*arguments, None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    call(*arguments, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")
