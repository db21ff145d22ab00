"""OpenDocument in one XML file, and tables of sheets whatever they are packed in."""

from __future__ import annotations

import io
import zipfile

from tests.readers.reading import reading

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
NAMES = ("text", "table", "dc", "meta", "style")
SPACES = f'xmlns:office="{OFFICE}" ' + " ".join(f'xmlns:{name}="urn:{name}"' for name in NAMES)
SHEET = (
    "<table:table table:name='名簿'><table:table-row><table:table-cell><text:p>氏名</text:p></table:table-cell>"
    "<table:table-cell><text:p>電話</text:p></table:table-cell></table:table-row>"
    "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
    "<table:table-row><table:table-cell><text:p>山田太郎</text:p></table:table-cell></table:table-row></table:table>"
)


def flat(body: str, before: str = "") -> bytes:
    inside = f"{before}<office:body>{body}</office:body>"
    return f"<?xml version='1.0' encoding='UTF-8'?>\n<office:document {SPACES}>{inside}</office:document>".encode()


def test_a_text_with_its_header_and_properties() -> None:
    before = (
        "<office:meta><meta:initial-creator>佐藤花子</meta:initial-creator></office:meta><office:master-styles>"
        "<style:header><text:p>社外秘</text:p></style:header></office:master-styles>"
    )
    found = reading("a.fodt", flat("<office:text><text:p>担当は山田太郎</text:p></office:text>", before))
    assert found.readers == ["odf_flat"]
    assert [(segment.locator.part, segment.text) for segment in found.texts] == [
        (None, "担当は山田太郎"),
        ("header", "社外秘"),
        ("properties", "author: 佐藤花子"),
    ]


def test_a_sheet_keeps_its_name_and_rows() -> None:
    [table] = reading("a.fods", flat(f"<office:spreadsheet>{SHEET}</office:spreadsheet>")).tables
    assert table.locator.sheet == "名簿"
    assert table.is_spreadsheet
    assert [row[0] for row in table.rows] == ["氏名", "", "", "", "山田太郎"]


def test_a_sheet_of_staroffice() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("mimetype", "application/vnd.sun.xml.calc")
        root = f"<office:document-content {SPACES} office:class='spreadsheet'><office:body>{SHEET}</office:body>"
        zipped.writestr("content.xml", root + "</office:document-content>")
    [table] = reading("a.sxc", out.getvalue()).tables
    assert table.locator.sheet == "名簿"
    assert table.rows[-1][0] == "山田太郎"


def test_the_words_for_a_picture_are_read() -> None:
    frame = (
        "<text:p><draw:frame xmlns:draw='urn:draw'><draw:image/><svg:desc xmlns:svg='urn:svg'>山田太郎の写真</svg:desc>"
    )
    found = reading("a.fodt", flat(f"<office:text>{frame}</draw:frame></text:p></office:text>"))
    assert found.everything() == "山田太郎の写真"
