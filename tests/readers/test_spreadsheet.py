"""Workbooks made with openpyxl, xlwt and by hand; the cells must come out where a person sees them."""

import io
import zipfile
from datetime import date, datetime, time

import pytest
import xlwt
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from connectors.base import Cause
from pdscan.model import Scope, TableSegment, TextSegment
from pdscan.readers import spreadsheet, xls_fallback, xlsx_stream
from pdscan.readers.base import Document, Fact, Limits, Reader, ReadFailure

ODS = "application/vnd.oasis.opendocument.spreadsheet"


def read(data: bytes, name: str = "a.xlsx", reader: Reader = spreadsheet.READER, limits: Limits | None = None) -> list:
    document = Document(name, io.BytesIO(data), len(data), limits or Limits())
    assert reader.claim(document)
    return list(reader.read(document))


def tables(items: list) -> list[TableSegment]:
    return [item for item in items if isinstance(item, TableSegment)]


def text_of(items: list, part: str) -> list[tuple[str | None, str | None, str]]:
    found = (item for item in items if isinstance(item, TextSegment) and item.locator.part == part)
    return [(item.locator.sheet, item.locator.cell, item.text) for item in found]


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def book() -> Workbook:
    book = Workbook()
    book.active.title = "名簿"
    return book


def test_cells_as_a_person_sees_them(book: Workbook) -> None:
    values = [
        123456789018,
        1234567890123450,
        0.1 + 0.2,
        date(1990, 1, 1),
        time(9, 30),
        datetime.fromisoformat("2020-01-02T03:04"),
        True,
    ]
    book.active.append(values)
    [table] = tables(read(saved(book)))
    expected = ["123456789018", "1234567890123450", "0.3", "1990-01-01", "09:30:00", "2020-01-02 03:04:00", "TRUE"]
    assert table.rows == [expected]
    assert table.is_spreadsheet
    assert table.locator.sheet == "名簿"


@pytest.mark.parametrize("reader", [spreadsheet.READER, xlsx_stream.READER])
def test_rows_and_columns_keep_their_address(book: Workbook, reader: Reader) -> None:
    book.active["C5"], book.active["E7"] = "氏名", 7
    [table] = tables(read(saved(book), reader=reader))
    assert table.first_row == 5
    assert table.rows == [["", "", "氏名", "", ""], [""] * 5, ["", "", "", "", "7"]]


def test_long_sheets_come_in_parts(book: Workbook) -> None:
    for number in range(1, 4502):
        book.active.append([number, "x"])
    parts = tables(read(saved(book)))
    assert [(part.first_row, len(part.rows), part.continues) for part in parts] == [
        (1, 2000, False),
        (2001, 2000, True),
        (4001, 501, True),
    ]


def test_merged_cells_say_it_once(book: Workbook) -> None:
    book.active["A1"], book.active["C1"] = "連絡先", "備考"
    book.active.merge_cells("A1:B2")
    [table] = tables(read(saved(book)))
    assert table.rows == [["連絡先", "", "備考"]]


def test_hidden_sheets_are_read_and_noted(book: Workbook) -> None:
    hidden = book.create_sheet("退職者")
    hidden["A1"], hidden.sheet_state = "山田", "hidden"
    items = read(saved(book))
    assert Fact("hidden_sheets", "退職者") in items
    assert [item.text for item in items if isinstance(item, TextSegment) and item.scope is Scope.NAME] == [
        "名簿",
        "退職者",
    ]
    assert tables(items)[0].rows == [["山田"]]


def test_what_stands_outside_cells(book: Workbook) -> None:
    sheet = book.active
    sheet["B2"] = "x"
    sheet["B2"].comment = Comment("山田様の件", "佐藤")
    sheet.oddHeader.left.text = "社外秘 & 鈴木"
    sheet["A1"].hyperlink = "mailto:yamada@example.jp"
    choices = DataValidation(type="list", formula1='"山田,佐藤"')
    sheet.add_data_validation(choices)
    choices.add("C1")
    book.defined_names["担当"] = DefinedName("担当", attr_text='"高橋"')
    book.properties.creator = "田中"
    items = read(saved(book))
    assert text_of(items, "comment") == [("名簿", "B2", "山田様の件")]
    assert text_of(items, "authors") == [(None, None, "author: 佐藤")]
    assert text_of(items, "header")[0][2].startswith("社外秘")
    assert text_of(items, "link") == [("名簿", None, "yamada@example.jp")]
    assert text_of(items, "choices") == [("名簿", None, "山田\n佐藤")]
    assert text_of(items, "names and connections") == [(None, None, '担当: "高橋"')]
    assert "author: 田中" in text_of(items, "properties")[0][2]


def patched(data: bytes, parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def test_a_cell_at_the_far_corner_goes_to_the_sparse_reader(book: Workbook) -> None:
    book.active["A1"], book.active["XFD1048576"] = "山田", "端"
    data = saved(book)
    with pytest.raises(ReadFailure) as caught:
        read(data)
    assert caught.value.cause is Cause.MEMORY_LIMIT
    first, last = tables(read(data, reader=xlsx_stream.READER))
    assert (first.first_row, first.rows) == (1, [["山田"]])
    assert (last.first_row, last.rows[0][16383]) == (1048576, "端")


@pytest.mark.parametrize("reader", [spreadsheet.READER, xlsx_stream.READER])
def test_both_readers_of_xlsx_say_the_same(book: Workbook, reader: Reader) -> None:
    sheet = book.active
    sheet.append([123456789018.0, 1234567890123450, 0.1 + 0.2, True, "=1/0", "一\n二", None, "x"])
    sheet.append([date(1990, 1, 1), time(9, 30), datetime.fromisoformat("2020-01-02T03:04"), 33000, -5])
    sheet["D2"].number_format = '[$-411]ggge"年"m"月"d"日"'
    sheet["E2"].number_format = "yyyy/mm/dd"  # no day before 1900: the number stays
    book.create_sheet("退職者")["B3"] = "山田"
    book["退職者"].sheet_state = "veryHidden"
    items = read(saved(book), reader=reader)
    first, second = tables(items)
    assert first.rows[0][:4] == ["123456789018", "1234567890123450", "0.3", "TRUE"]
    assert first.rows[0][5:] == ["一\n二", "", "x"]
    assert first.rows[1][:4] == ["1990-01-01", "09:30:00", "2020-01-02 03:04:00", "1990-05-07"]
    assert (second.locator.sheet, second.first_row, second.rows) == ("退職者", 3, [["", "山田"]])
    assert Fact("hidden_sheets", "退職者") in items


def test_shared_rich_texts_and_what_a_hostile_sheet_says_of_itself(book: Workbook) -> None:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    book.active["A1"] = "x"
    parts = {
        "xl/sharedStrings.xml": f"<sst {space}><si><r><t>山田</t></r><r><t>太郎</t></r><rPh><t>ヤマダ</t></rPh></si>"
        "<si><t>_x000D_2</t></si></sst>",
        "xl/worksheets/sheet1.xml": f'<worksheet {space}><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c>'
        '<c t="s"><v>1</v></c><c t="s"><v>99</v></c><c r="ZZZZZZZ2"><v>7</v></c></row>'
        '<row r="99999999999"><c><v>8</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>末</t></is></c>',
    }
    [table] = tables(read(patched(saved(book), parts), reader=xlsx_stream.READER))
    assert table.first_row == 2
    assert table.rows == [["", "山田太郎", "\r2", "", "7"], ["8", "", "", "", ""], ["末", "", "", "", ""]]


def test_a_pivot_cache_keeps_rows_that_no_sheet_shows(book: Workbook) -> None:
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheRecords"
    parts = {
        "xl/pivotCache/pivotCacheDefinition1.xml": f"<pivotCacheDefinition {space}><cacheFields>"
        '<cacheField name="氏名"><sharedItems><s v="山田"/><s v="佐藤"/></sharedItems></cacheField>'
        '<cacheField name="給与"><sharedItems/>'
        "</cacheField></cacheFields></pivotCacheDefinition>",
        "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": '<Relationships xmlns="urn:r"><Relationship Id="r" '
        f'Type="{relation}" Target="pivotCacheRecords1.xml"/></Relationships>',
        "xl/pivotCache/pivotCacheRecords1.xml": f'<pivotCacheRecords {space}><r><x v="1"/><n v="300000"/></r>'
        '<r><x v="0"/><n v="200000"/></r></pivotCacheRecords>',
    }
    [table] = tables(read(patched(saved(book), parts)))
    assert table.header == ["氏名", "給与"]
    assert table.rows == [["佐藤", "300000"], ["山田", "200000"]]
    assert table.locator.part == "pivot cache"


def old_workbook() -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("名簿")
    sheet.write(2, 1, "山田太郎")
    sheet.write(2, 2, 123456789018)
    sheet.write(3, 2, date(1990, 1, 1), xlwt.easyxf(num_format_str="YYYY/MM/DD"))
    sheet.header_str = b"&LConfidential&R&P"
    sheet.footer_str = b""
    hidden = book.add_sheet("隠し")
    hidden.visibility = 1
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("reader", [spreadsheet.READER, xls_fallback.READER])
def test_xls(reader: Reader) -> None:
    items = read(old_workbook(), "a.xls", reader)
    [table] = tables(items)
    assert table.first_row == 3
    assert table.rows == [["", "山田太郎", "123456789018"], ["", "", "1990-01-01"]]
    assert Fact("hidden_sheets", "隠し") in items
    if reader is spreadsheet.READER:
        assert text_of(items, "header") == [("名簿", None, "Confidential")]


def test_ods() -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    content = (
        f'<office:document-content xmlns:office="{office}office:1.0" xmlns:table="{office}table:1.0" '
        f'xmlns:text="{office}text:1.0" xmlns:dc="urn:dc">'
        '<office:body><office:spreadsheet><table:table table:name="名簿">'
        '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row><table:table-row>'
        '<table:table-cell/><table:table-cell office:value-type="float" office:value="123456789018">'
        "<office:annotation><dc:creator>佐藤</dc:creator><text:p>確認済</text:p></office:annotation>"
        "<text:p>123456789018</text:p></table:table-cell></table:table-row></table:table>"
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("mimetype", ODS)
        package.writestr("content.xml", content)
        package.writestr("META-INF/manifest.xml", '<manifest xmlns="urn:m"/>')
    items = read(out.getvalue(), "a.ods")
    [table] = tables(items)
    assert (table.first_row, table.rows) == (4, [["", "123456789018"]])
    assert text_of(items, "comment") == [(None, None, "確認済")]


@pytest.mark.parametrize("length", [200, 2000])
@pytest.mark.parametrize("name", ["a.xlsx", "a.xls"])
def test_truncated_files_are_damaged(book: Workbook, name: str, length: int) -> None:
    data = (saved(book) if name == "a.xlsx" else old_workbook())[:length]
    with pytest.raises(ReadFailure) as caught:
        list(spreadsheet.READER.read(Document(name, io.BytesIO(data), len(data))))
    assert caught.value.cause is Cause.DAMAGED
