"""Pictures: notes are always read, the text in them with the extra `ocr`; neither is ever silently left out."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

from pdscan.model import Scope
from pdscan.readers import ocr
from pdscan.readers.base import Limits
from tests.readers.reading import Reading, reading

needs_ocr = pytest.mark.skipif(not ocr.is_here(), reason="the extra ocr is not installed")
WITHOUT = Limits(ocr_pages=0)


def exif(author: str = "YAMADA Taro") -> Image.Exif:
    notes = Image.Exif()
    notes[0x013B] = author
    notes.get_ifd(0x8825).update({1: "S", 2: (35.0, 40.0, 52.56), 3: "W", 4: (139.0, 46.0, 2.0)})
    notes.get_ifd(0x8769)[0xA431] = "SN00012345"
    return notes


def picture(kind: str = "JPEG", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "white").save(out, kind, **options)
    return out.getvalue()


def page(*lines: str, turned: int = 0) -> Image.Image:
    paper = Image.new("RGB", (900, 120 * len(lines) + 60), "white")
    draw = ImageDraw.Draw(paper)
    for at, line in enumerate(lines):
        draw.text((50, 40 + 120 * at), line, font=ImageFont.load_default(40), fill="black")
    return paper.rotate(turned, expand=True)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def note(found: Reading) -> list[str]:
    return [line for text in found.texts if text.locator.part == "exif" for line in text.text.split("\n")]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_notes_of_a_camera_are_read_and_the_picture_is_partly_examined(kind: str) -> None:
    found = reading("a.jpg", picture(kind, exif=exif()), WITHOUT)
    assert {"author: YAMADA Taro", "camera serial number: SN00012345", "GPS: 緯度 -35.681267, 経度 -139.767222"} <= set(
        note(found)
    )
    assert found.texts[0].scope is Scope.PROPERTY
    assert (found.cause, found.closed[""].is_unread) == ("needs_ocr", False)


def test_a_picture_without_notes_is_not_examined() -> None:
    found = reading("a.jpg", picture(), WITHOUT)
    assert (found.cause, found.closed[""].is_unread, found.texts) == ("needs_ocr", True, [])


@pytest.mark.parametrize("codec", ["utf-8", "cp932"])
def test_japanese_in_tags_that_promise_ascii(codec: str) -> None:
    author = "山田太郎".encode(codec)
    notes = Image.Exif()
    notes[0x013B] = "X" * len(author)
    data = picture(exif=notes.tobytes().replace(b"X" * len(author), author))
    assert "author: 山田太郎" in note(reading("a.jpg", data, WITHOUT))


def test_the_author_of_a_tiff() -> None:
    assert "author: YAMADA Taro" in note(reading("a.tif", picture("TIFF", exif=exif()), WITHOUT))


def test_names_that_windows_writes_in_utf16() -> None:
    notes = Image.Exif()
    notes[0x9C9D] = "佐藤花子\0".encode("utf-16-le")
    assert "author: 佐藤花子" in note(reading("a.jpg", picture(exif=notes), WITHOUT))


def test_text_chunks_of_png_and_comments_of_jpeg() -> None:
    chunks = PngInfo()
    chunks.add_itxt("Author", "鈴木一郎")
    assert "author: 鈴木一郎" in note(reading("a.png", picture("PNG", pnginfo=chunks), WITHOUT))
    assert "comment: 社員証の写し" in note(reading("a.jpg", picture(comment="社員証の写し".encode()), WITHOUT))


def test_owner_in_xmp() -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:RDF>'
        '<r:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><r:Seq><r:li>田中次郎</r:li></r:Seq></dc:creator>'
        "</r:Description></r:RDF></x:xmpmeta>"
    )
    assert "creator: 田中次郎" in note(reading("a.jpg", picture(xmp=packet.encode()), WITHOUT))


def test_an_entity_bomb_in_xmp_is_not_unfolded() -> None:
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "' + "A" * 1000 + '"><!ENTITY b "' + "&a;" * 1000 + '">]><x>' + "&b;" * 1000 + "</x>"
    )
    found = reading("a.jpg", picture(xmp=bomb.encode()), WITHOUT)
    assert sum(map(len, note(found))) < 10_000


def test_notes_of_a_picture_that_cannot_be_opened() -> None:
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(2000) + exif().tobytes() + bytes(500)
    found = reading("a.heic", heic)
    assert "author: YAMADA Taro" in note(found)
    assert (found.cause, found.closed[""].is_unread) == ("needs_ocr", False)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF", "GIF", "BMP", "WEBP"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_cut_off_picture_is_never_clean(kind: str, share: float) -> None:
    data = saved(Image.effect_noise((200, 200), 80).convert("RGB"), kind)
    assert (
        reading("a", data[: int(len(data) * share)]).closed[""].cause
        or reading("a", data).closed[""].cause
        or (reading("a", data[: int(len(data) * share)]).gaps)
    )


def test_a_dimension_bomb_is_not_unpacked() -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    data = zlib.compress(bytes(1 << 20))
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    assert reading("a.png", bomb).cause == "too_large"


@needs_ocr
def test_text_in_a_picture_is_read_with_its_rows() -> None:
    found = reading("scan.png", saved(page("NAME   YAMADA TARO", "TEL   03-1234-5678")))
    assert "YAMADA TARO" in found.everything()
    assert "03-1234-5678" in found.everything()
    assert (found.cause, found.gaps) == ("", [])


@needs_ocr
def test_every_page_of_a_tiff_up_to_the_limit() -> None:
    pages = [page(f"PAGE 0{number} YAMADA") for number in (1, 2, 3)]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    found = reading("fax.tif", data, Limits(ocr_pages=2))
    assert [text.locator.page for text in found.texts] == [1, 2]
    assert [(gap.cause, gap.locator) for gap in found.gaps] == [("needs_ocr", {"page": 3})]


@needs_ocr
def test_a_picture_that_lies_on_its_side_is_turned_as_the_camera_says() -> None:
    notes = Image.Exif()
    notes[0x0112] = 6
    data = saved(page("YAMADA TARO 1985", turned=90), "JPEG", exif=notes)
    assert "YAMADA TARO" in reading("a.jpg", data).everything()


def test_nothing_is_fetched_for_the_models() -> None:
    assert not ocr.is_here() or all(path.endswith(".onnx") for path in ocr._models().values())
