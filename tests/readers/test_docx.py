"""Word packages, built part by part: one construct, one sentence that must come out."""

import io
import zipfile

import pytest

from connectors.base import Cause
from pdscan.model import Gap, Scope, TableSegment, TextSegment
from pdscan.readers import ocr
from pdscan.readers.base import Document, Fact, Limits, Member, ReadFailure
from pdscan.readers.docx import READER

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def package(body: str, **parts: str | bytes) -> bytes:
    """A docx; keys of `parts` are names with `__` for the folder separator and `_xml` for the suffix."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("word/document.xml", f"<w:document {SPACES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            zipped.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def read(data: bytes, limits: Limits | None = None) -> list[object]:
    document = Document("a.docx", io.BytesIO(data), len(data), limits or Limits())
    assert READER.claim(document)
    return list(READER.read(document))


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(inside: str) -> str:
    return f"<w:p>{inside if inside.startswith('<') else run(inside)}</w:p>"


def texts(items: list[object], part: str | None = None) -> str:
    return "\n".join(item.text for item in items if isinstance(item, TextSegment) and item.locator.part == part)


BOX = f"<w:txbxContent>{paragraph('欄外の山田')}</w:txbxContent>"
BOTH = (
    f"<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{BOX}</wps:txbx></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("body", "part", "text"),
    [
        (paragraph("本文の山田"), None, "本文の山田"),
        (paragraph(run("山") + run("田")), None, "山田"),
        (paragraph("<w:r><w:t>氏名</w:t><w:tab/><w:t>山田</w:t><w:br/><w:t>次</w:t></w:r>"), None, "氏名\t山田\n次"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('枠の山田')}</w:sdtContent></w:sdt>", None, "枠の山田"),
        (paragraph(f"<w:sdt><w:sdtContent>{run('行内')}</w:sdtContent></w:sdt>"), None, "行内"),
        (paragraph(f"<w:ins w:author='佐藤'>{run('加えた')}</w:ins>"), None, "加えた"),
        (paragraph("<w:del><w:r><w:delText>消した山田</w:delText></w:r></w:del>"), "deleted", "消した山田"),
        (paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r>"), None, "隠し"),
        (paragraph(f"<w:hyperlink>{run('リンク')}</w:hyperlink>"), None, "リンク"),
        (paragraph(f"<w:fldSimple>{run('欄')}</w:fldSimple>"), None, "欄"),
        (paragraph(f"<w:smartTag>{run('札')}</w:smartTag>"), None, "札"),
        (paragraph(f"<w:r>{BOTH}</w:r>"), "text box", "欄外の山田"),
        (
            paragraph("<w:r><w:pict><v:shape><v:textpath string='社外秘'/></v:shape></w:pict></w:r>"),
            "alternative text",
            "社外秘",
        ),
        (
            paragraph(
                "<w:r><w:ruby><w:rt><w:r><w:t>やまだ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>山田</w:t></w:r></w:rubyBase></w:ruby></w:r>"
                + run("様")
            ),
            None,
            "山田様",
        ),
        (
            paragraph("<w:r><w:ruby><w:rt><w:r><w:t>やまだ</w:t></w:r></w:rt><w:rubyBase/></w:ruby></w:r>"),
            "ruby",
            "やまだ",
        ),
        (
            paragraph('<w:r><w:instrText>HYPERLINK "mailto:y@example.jp"</w:instrText></w:r>'),
            "link",
            "y@example.jp",
        ),
    ],
)
def test_a_construct_of_the_body(body: str, part: str | None, text: str) -> None:
    assert texts(read(package(body)), part) == text


@pytest.mark.parametrize(
    ("name", "root", "part"),
    [
        ("word__header1_xml", "w:hdr", "header"),
        ("word__footer2_xml", "w:ftr", "footer"),
        ("word__footnotes_xml", "w:footnotes", "footnote"),
        ("word__endnotes_xml", "w:endnotes", "endnote"),
        ("word__comments_xml", "w:comments", "comment"),
    ],
)
def test_the_other_parts(name: str, root: str, part: str) -> None:
    inside = (
        f"<w:comment w:author='鈴木'>{paragraph('別の山田')}</w:comment>"
        if part == "comment"
        else paragraph("別の山田")
    )
    items = read(package(paragraph("x"), **{name: f"<{root} {SPACES}>{inside}</{root}>"}))
    assert texts(items, part) == "別の山田"
    if part == "comment":
        assert texts(items, "authors") == "author: 鈴木"


def cell(inside: str, extra: str = "") -> str:
    return f"<w:tc><w:tcPr>{extra}</w:tcPr>{inside}</w:tc>"


def test_merged_cells_keep_the_columns() -> None:
    wide, below = "<w:gridSpan w:val='2'/>", "<w:vMerge/>"
    rows = (
        cell(paragraph("氏名"), wide) + cell(paragraph("電話")),
        cell(paragraph("山田")) + cell(paragraph("太郎")) + cell(paragraph("1")),
        cell("<w:p/>", below) + cell(paragraph("花子")) + cell(paragraph("2") + paragraph("3")),
    )
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    [segment] = [item for item in read(package(table)) if isinstance(item, TableSegment)]
    assert segment.rows == [["氏名", "", "電話"], ["山田", "太郎", "1"], ["", "花子", "2\n3"]]
    assert segment.locator.part == "table 1"


def test_a_table_in_a_table_is_a_table_of_its_own() -> None:
    inner = f"<w:tbl><w:tr>{cell(paragraph('番号'))}{cell(paragraph('7'))}</w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr>{cell(paragraph('外'))}{cell(inner + '<w:p/>')}</w:tr></w:tbl>"
    tables = [item.rows for item in read(package(outer)) if isinstance(item, TableSegment)]
    assert tables == [[["外", ""]], [["番号", "7"]]]


def test_a_table_of_one_cell_is_a_frame() -> None:
    items = read(package(f"<w:tbl><w:tr>{cell(paragraph('枠'))}</w:tr></w:tbl>"))
    assert [item.text for item in items if isinstance(item, TextSegment)] == ["枠"]


def test_pages_follow_words_last_layout() -> None:
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>二頁</w:t></w:r>"
    items = read(package(paragraph("一頁") + paragraph(broken) + paragraph("まだ二頁")))
    pages = [(item.locator.page, item.text) for item in items if isinstance(item, TextSegment)]
    assert pages == [(1, "一頁"), (2, "二頁\nまだ二頁")]


def test_properties_and_links() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="urn:dc"><dc:creator>山田太郎</dc:creator></cp:coreProperties>'
    )
    relations = (
        f'<Relationships xmlns="urn:r"><Relationship Id="r1" Type="{RELATION}hyperlink" TargetMode="External" '
        'Target="mailto:yamada@example.jp"/></Relationships>'
    )
    items = read(package(paragraph("x"), docProps__core_xml=core, **{"word___rels__document_xml.rels": relations}))
    [properties] = [item for item in items if isinstance(item, TextSegment) and item.scope is Scope.PROPERTY]
    assert properties.text == "author: 山田太郎"
    assert texts(items, "link") == "yamada@example.jp"


def test_embedded_documents_are_members_and_pictures_a_fact() -> None:
    items = read(package(paragraph("あ" * 60), **{"word__embeddings__a.xlsx": b"PK", "word__media__i.png": b"x"}))
    assert [item.name for item in items if isinstance(item, Member)] == ["word/embeddings/a.xlsx"]
    assert Fact("images", "1") in items
    assert not [item for item in items if isinstance(item, Gap)]


def test_a_picture_and_no_text_needs_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_here", lambda: False)
    items = read(package(paragraph("表紙"), **{"word__media__i.png": b"x"}))
    assert [item.cause for item in items if isinstance(item, Gap)] == [Cause.NEEDS_OCR]


def test_a_header_for_every_page_kind_comes_once() -> None:
    header = f"<w:hdr {SPACES}>{paragraph('社名')}</w:hdr>"
    items = read(package(paragraph("x"), word__header1_xml=header, word__header2_xml=header))
    assert texts(items, "header") == "社名"


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(ReadFailure) as caught:
        read(package(paragraph(" " * 5_000_000)), Limits(in_memory=1_000_000))
    assert caught.value.cause is Cause.TOO_LARGE


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "山田山田">]><w:hdr ' + SPACES + ">" + paragraph("前&b;後") + "</w:hdr>"
    items = read(package(paragraph("x"), word__header1_xml=bomb))
    assert "山田山田" not in texts(items, "header")


@pytest.mark.parametrize("length", [30, 100, 300])
def test_a_truncated_package_is_damaged(length: int) -> None:
    data = package(paragraph("山田"))[:length]
    with pytest.raises(ReadFailure) as caught:
        list(READER.read(Document("a.docx", io.BytesIO(data), len(data))))
    assert caught.value.cause is Cause.DAMAGED
