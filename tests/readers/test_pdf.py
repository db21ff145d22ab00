"""PDF files made with reportlab: what stands on the page must come out as a person reads it."""

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from connectors.base import Cause
from pdscan.model import Gap, Scope, TableSegment, TextSegment
from pdscan.readers import ocr, pdf, pdf_fallback
from pdscan.readers.base import Document, Fact, Limits, Member, Reader, ReadFailure
from pdscan.readers.pdf_layout import Piece, blocks

MINCHO = "HeiseiMin-W3"
pdfmetrics.registerFont(UnicodeCIDFont(MINCHO))


def made(*pages: Callable[[Canvas], None], **options: object) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), **options)
    for draw in pages:
        canvas.setFont(MINCHO, 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(data: bytes, limits: Limits | None = None, reader: Reader = pdf.READER) -> list:
    document = Document("a.pdf", io.BytesIO(data), len(data), limits or Limits())
    assert reader.claim(document)
    return list(reader.read(document))


def texts(items: list, part: str | None = None) -> list[tuple[int | None, str]]:
    found = (item for item in items if isinstance(item, TextSegment) and item.locator.part == part)
    return [(item.locator.page, item.text) for item in found]


def lines(*what: str, x: float = 60, y: float = 780, step: float = 16) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        for at, line in enumerate(what):
            canvas.drawString(x, y - at * step, line)

    return draw


def picture(canvas: Canvas) -> None:
    from PIL import Image

    canvas.drawImage(ImageReader(Image.new("L", (20, 20), 128)), 0, 0, 595, 842)


ROLL = [
    ("番号", "氏名", "住所", "電話"),
    ("1", "山田太郎", "東京都千代田区丸の内一丁目1番1号", "03-0000-0001"),
    ("2", "佐藤花子", "大阪府大阪市北区梅田二丁目", "06-0000-0002"),
    ("3", "鈴木一郎", "北海道札幌市中央区大通西三丁目", "011-000-0003"),
]


def grid(canvas: Canvas, by_column: bool = False) -> None:
    cells = [(x, row, ROLL[row][column]) for row in range(4) for column, x in enumerate((60, 100, 180, 400))]
    for x, row, text in sorted(cells, key=lambda cell: cell[0] if by_column else 0):
        canvas.drawString(x, 700 - row * 18, text)


@pytest.mark.parametrize("reader", [pdf.READER, pdf_fallback.READER])
def test_lines_of_every_page(reader: Reader) -> None:
    items = read(made(lines("一頁の山田", "次の行"), lines("二頁の佐藤")), reader=reader)
    assert [(page, text.strip()) for page, text in texts(items)] == [(1, "一頁の山田\n次の行"), (2, "二頁の佐藤")]
    assert Fact("pages", "2") in items


@pytest.mark.parametrize("by_column", [False, True])
def test_a_table_keeps_its_rows_in_whatever_order_it_was_drawn(by_column: bool) -> None:
    items = read(made(lambda canvas: (lines("会員名簿")(canvas), grid(canvas, by_column))))
    [table] = [item for item in items if isinstance(item, TableSegment)]
    assert table.rows == [list(row) for row in ROLL]
    assert table.locator.page == 1
    assert texts(items) == [(1, "会員名簿")]


def test_a_cell_of_two_lines_stays_one_cell() -> None:
    def draw(canvas: Canvas) -> None:
        for at, (name, first, second) in enumerate(
            (
                ("氏名", "住所", ""),
                ("山田太郎", "東京都千代田区丸の内", "一丁目1番"),
                ("佐藤花子", "大阪府大阪市", "北区"),
            )
        ):
            canvas.drawString(60, 700 - at * 40, name)
            canvas.drawString(200, 700 - at * 40, first)
            canvas.drawString(200, 688 - at * 40, second)

    [table] = [item for item in read(made(draw)) if isinstance(item, TableSegment)]
    assert table.rows == [
        ["氏名", "住所"],
        ["山田太郎", "東京都千代田区丸の内一丁目1番"],
        ["佐藤花子", "大阪府大阪市北区"],
    ]


def test_labels_drawn_first_meet_their_values() -> None:
    def draw(canvas: Canvas) -> None:
        for at, label in enumerate(("申請者", "連絡先")):
            canvas.drawString(60, 700 - at * 100, label)
        for at, value in enumerate(("山田太郎", "090-0000-0000")):
            canvas.drawString(160, 700 - at * 100, value)

    assert texts(read(made(draw))) == [(1, "申請者\t山田太郎\n連絡先\t090-0000-0000")]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left = [f"左の段の文章がここに続いていく行{at:02}です" for at in range(12)]
    right = [f"右の段の文章がここに続いていく行{at:02}です" for at in range(12)]
    items = read(made(lambda canvas: (lines(*left)(canvas), lines(*right, x=320)(canvas))))
    assert texts(items) == [(1, "\n".join(left + right))]


def test_vertical_text_is_joined() -> None:
    def draw(canvas: Canvas) -> None:
        for column, text in enumerate(("氏名山田太郎", "生年月日昭和六十年")):
            for at, char in enumerate(text):
                canvas.drawString(500 - column * 20, 780 - at * 11, char)

    # PDFium leaves single glyphs of a font it has not got out: this goes to the second opinion
    assert texts(read(made(draw))) == [(1, "氏名山田太郎\n生年月日昭和六十年")]


def test_a_turned_page_reads_as_it_is_shown() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 100)
        canvas.rotate(90)
        grid(canvas)

    tables = [item for item in read(made(draw)) if isinstance(item, TableSegment)]
    assert [table.rows for table in tables] == [[list(row) for row in ROLL]]


def test_form_values_come_with_their_label_or_at_their_place() -> None:
    def draw(canvas: Canvas) -> None:
        lines("住所")(canvas)
        canvas.acroForm.textfield(name="shimei", tooltip="氏名", value="Yamada", x=160, y=600, width=200, height=14)
        canvas.acroForm.textfield(name="Text2", value="Tokyo", x=160, y=778, width=200, height=14)

    items = read(made(draw))
    assert texts(items, "form") == [(1, "氏名: Yamada")]
    assert texts(items) == [(1, "住所\tTokyo")]


def test_properties_and_bookmarks() -> None:
    def draw(canvas: Canvas) -> None:
        lines("本文")(canvas)
        canvas.setAuthor("山田太郎")
        canvas.bookmarkPage("a")
        canvas.addOutlineEntry("佐藤様", "a")

    items = read(made(draw))
    [properties] = [item.text for item in items if isinstance(item, TextSegment) and item.scope is Scope.PROPERTY]
    assert "author: 山田太郎" in properties
    assert texts(items, "bookmark") == [(None, "佐藤様")]


def test_attachments_are_members() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(made(lines("本文")))
    document.new_attachment("名簿.csv").set_data(b"a,b")
    out = io.BytesIO()
    document.save(out)
    document.close()
    [member] = [item for item in read(out.getvalue()) if isinstance(item, Member)]
    assert (member.name, member.open().read()) == ("名簿.csv", b"a,b")


def test_a_scanned_page_is_a_gap_and_a_scanned_document_needs_ocr() -> None:
    without = Limits(ocr_pages=0)
    items = read(made(lines("本文の山田は長い文章の頁にいる人である"), picture), without)
    assert [(gap.cause, gap.locator) for gap in items if isinstance(gap, Gap)] == [(Cause.NEEDS_OCR, {"page": 2})]
    with pytest.raises(ReadFailure) as caught:
        read(made(picture, picture), without)
    assert caught.value.cause is Cause.NEEDS_OCR


@pytest.mark.skipif(not ocr.is_here(), reason="the extra ocr is not installed")
def test_a_scanned_page_is_read_with_ocr_as_far_as_allowed() -> None:
    def scan(canvas: Canvas) -> None:
        from PIL import Image, ImageDraw, ImageFont

        paper = Image.new("L", (900, 1200), 255)
        ImageDraw.Draw(paper).text((80, 100), "YAMADA TARO 1985", font=ImageFont.load_default(48))
        canvas.drawImage(ImageReader(paper), 0, 0, 595, 842)

    items = read(made(scan, scan), Limits(ocr_pages=1))
    assert [(page, text) for page, text in texts(items)] == [(1, "YAMADA TARO 1985")]
    assert [(gap.cause, gap.locator) for gap in items if isinstance(gap, Gap)] == [(Cause.NEEDS_OCR, {"page": 2})]


def test_a_page_with_nothing_on_it_is_no_gap() -> None:
    assert not [item for item in read(made(lambda _: None)) if isinstance(item, Gap)]


def test_passwords() -> None:
    data = made(lines("本文"), encrypt=StandardEncryption("himitsu", canPrint=0))
    for reader in (pdf.READER, pdf_fallback.READER):
        with pytest.raises(ReadFailure) as caught:
            read(data, reader=reader)
        assert caught.value.cause is Cause.ENCRYPTED
    assert texts(read(data, Limits(passwords=("no", "himitsu")))) == [(1, "本文")]


@pytest.mark.parametrize("data", [b"%PDF-1.7\n" + bytes(range(256)) * 8, b"%PDF-1.4"])
def test_rubbish_is_damaged(data: bytes) -> None:
    with pytest.raises(ReadFailure) as caught:
        read(data)
    assert caught.value.cause is Cause.DAMAGED


def test_a_plan_with_too_many_characters_to_lay_out_is_read_in_the_order_of_its_content() -> None:
    def plan(canvas: Canvas) -> None:
        text = canvas.beginText(10, 800)
        text.setFont("Helvetica", 2)
        for number in range(400):
            text.textLine(f"{number:04}" + "x" * 80)
        canvas.drawText(text)

    items = read(made(plan, lines("after the plan")))
    [(page, text), *_] = texts(items)
    assert page == 1
    assert [line[:4] for line in text.splitlines()] == [f"{number:04}" for number in range(400)]
    assert (2, "after the plan") in texts(items)


def test_words_all_over_a_page_cost_no_square_of_their_number() -> None:
    found = [Piece("a", x := at * 7919 % 2000, y := at * 104_729 % 1999, x + 2, y + 4) for at in range(8000)]
    lengths = [len(block.lines) + len(block.rows) for block in blocks((), found)]
    assert sum(lengths) > 100
