"""Pictures (JPEG, PNG, TIFF, GIF, BMP, WebP and what else Pillow opens): what is written in and about them.

What a camera or program noted (EXIF, XMP, IPTC) is always read; the text in the picture only with the extra `ocr`.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import Any

from connectors.base import Cause
from pdscan.model import Gap
from pdscan.readers import ocr
from pdscan.readers.base import Claim, Document, Fact, Item, Reader, ReadFailure
from pdscan.readers.binary import PICTURE, is_picture
from pdscan.readers.pdf_layout import segments
from pdscan.readers.picture_notes import notes, notes_in_bytes

PIXELS = 300_000_000
"""A drawing of A0 size at 400 dpi has 250 million."""


class PictureReader(Reader):
    """Another version where the text in pictures is read: installing the extra examines them again."""

    id = "picture"
    version = 3 if ocr.is_here() else 2

    def claim(self, document: Document) -> int:
        return Claim.SIGNATURE if is_picture(document) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Notes, then the text by frame (a scan's pages). Raises ReadFailure(needs_ocr)."""
        from PIL import Image

        Image.MAX_IMAGE_PIXELS = None  # the limit is ours: it ends as a row, not as an error
        document.stream.seek(0)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                picture = Image.open(document.stream)
            except Exception:  # noqa: BLE001 - a format Pillow does not know, or a broken one: its notes may still be found
                yield from notes_in_bytes(document)
                raise ReadFailure(Cause.NEEDS_OCR, PICTURE) from None
            with picture:
                yield from notes(picture)
                yield from _text(picture, document)


def _text(picture: Any, document: Document) -> Iterator[Item]:
    width, height = picture.size
    if width * height > PIXELS:
        raise ReadFailure(Cause.TOO_LARGE, f"a picture of {width} x {height} pixels")
    if not document.limits.ocr_pages or not ocr.is_here():
        raise ReadFailure(Cause.NEEDS_OCR, PICTURE)
    frames = getattr(picture, "n_frames", 1)
    is_paged = picture.format == "TIFF"
    for number in range(1, (frames if is_paged else 1) + 1):
        where: dict[str, str | int] = {"page": number} if frames > 1 else {}
        if not ocr.may_read(document):
            reason = f"more than {document.limits.ocr_pages} pictures in one file"
            yield Gap(Cause.NEEDS_OCR, reason, where)
            return
        yield from _frame(picture, number, where)
    if frames > 1 and not is_paged:
        yield Gap(Cause.NEEDS_OCR, f"only the first of {frames} frames was read")


def _frame(picture: Any, number: int, where: dict[str, str | int]) -> Iterator[Item]:
    from PIL import ImageFile, ImageOps

    try:
        if number > 1:
            picture.seek(number - 1)
        if picture.size[0] * picture.size[1] > PIXELS:
            yield Gap(Cause.TOO_LARGE, f"a picture of {picture.size[0]} x {picture.size[1]} pixels", where)
            return
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        found = ocr.recognised(flat(ImageOps.exif_transpose(picture) or picture))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - a decoder may raise anything on a broken picture; the row says so
        yield Gap(Cause.DAMAGED, f"the picture cannot be decoded ({type(error).__name__})", where)
        return
    yield from segments(number if "page" in where else None, found.blocks)
    yield from found.gaps(where)
    yield Fact("ocr", f"{found.lines} lines")


def flat(picture: Any) -> Any:
    """The picture in colours on white: what is see-through counts as paper."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        over = picture.convert("RGBA")
        paper = Image.new("RGBA", over.size, "white")
        return Image.alpha_composite(paper, over).convert("RGB")
    if picture.mode.startswith(("I", "F")):
        low, high = picture.getextrema()
        return picture.point(lambda value: (value - low) * (255 / max(high - low, 1))).convert("L")
    return picture


READER = PictureReader()
