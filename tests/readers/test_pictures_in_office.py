"""Office files that are pictures and next to no text: scans pasted into Word, Excel or an OpenDocument file."""

from __future__ import annotations

import io
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.drawing.image import Image as Pasted
from PIL import Image

from pdscan.readers import ocr
from tests.readers.reading import Reading, reading


def picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("L", (60, 40), 255).save(out, "PNG")
    out.seek(0)
    return out


def xlsx(rows: int) -> bytes:
    book = Workbook()
    for number in range(rows):
        book.active.append([f"商品の説明その{number}", "在庫あり", number])
    book.active.add_image(Pasted(picture()), "B2")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def ods() -> bytes:
    space = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr(
            "content.xml", f'<o:document-content xmlns:o="{space}"><o:body><o:text/></o:body></o:document-content>'
        )
        package.writestr("Pictures/scan.png", picture().read())
    return out.getvalue()


def causes(found: Reading) -> set[str]:
    return {end.cause for end in found.closed.values()} | {gap.cause for gap in found.gaps}


@pytest.mark.parametrize(("name", "data"), [("a.xlsx", xlsx(0)), ("a.odt", ods())])
def test_a_file_of_pictures_is_not_clean_without_ocr(name: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_here", lambda: False)
    assert "needs_ocr" in causes(reading(name, data))


def test_with_ocr_its_pictures_are_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_here", lambda: True)
    monkeypatch.setattr(ocr, "recognised", lambda _: ocr.Recognised([], 0, 0, is_reduced=False))
    found = reading("a.xlsx", xlsx(0))
    assert "xl/media/image1.png" in found.members
    assert causes(found) == {""}


def test_a_picture_beside_text_is_only_counted() -> None:
    found = reading("a.xlsx", xlsx(60))
    assert (causes(found), found.facts["images"]) == ({""}, "1")
