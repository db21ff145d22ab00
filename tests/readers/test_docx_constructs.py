"""Every construct of WordprocessingML that holds text, as a whole package: its text arrives, with its place."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.readers.reading import Reading, reading

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": f"{OFFICE}/relationships",
        "m": f"{OFFICE}/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    }.items()
)
MARK = "山田太郎"


def p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def r(text: str = MARK, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tbl(*cells: str) -> str:
    row = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr>{row}</w:tr></w:tbl>"


def root(name: str, inside: str) -> str:
    return f"<w:{name} {SPACES}>{inside}</w:{name}>"


def box(inside: str) -> str:
    return f"<w:txbxContent>{p(inside)}</w:txbxContent>"


def drawing(inside: str, extra: str = "") -> str:
    return (
        f'<w:drawing><wp:inline><wp:docPr id="1" name="図 1" {extra}/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )


def field(code: str, result: str = "") -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f'{mark.format("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f"{mark.format('separate')}{result}{mark.format('end')}"
    )


def form_field(inside: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="T"/>{inside}</w:ffData></w:fldChar></w:r>'


PARAGRAPH = f"<a:p><a:r><a:t>{MARK}</a:t></a:r></a:p>"
CACHE = f"<c:strCache><c:pt idx='0'><c:v>{MARK}</c:v></c:pt></c:strCache>"
CHART = f"<c:chartSpace {SPACES}><c:cat><c:strRef>{CACHE}</c:strRef></c:cat></c:chartSpace>"
PROPERTIES = 'xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:vt="urn:vt"'

BODIES: dict[str, tuple[str, str | None]] = {
    "paragraph": (p(r()), None),
    "split runs": (p(r("山田") + "<w:proofErr/><w:bookmarkStart/>" + r("太郎")), None),
    "nested table": (tbl(p(r("外")), tbl(p(r("氏名")), p(r())) + "<w:p/>"), "table 2"),
    "drawing text box": (p(f"<w:r>{drawing(f'<wps:wsp><wps:txbx>{box(r())}</wps:txbx></wps:wsp>')}</w:r>"), "text box"),
    "text box in a group": (
        p(f"<w:r>{drawing(f'<wpg:wgp><wps:wsp><wps:txbx>{box(r())}</wps:txbx></wps:wsp></wpg:wgp>')}</w:r>"),
        "text box",
    ),
    "old text box": (
        p(f"<w:r><w:pict><v:shape><v:textbox>{box(r())}</v:textbox></v:shape></w:pict></w:r>"),
        "text box",
    ),
    "table in a text box": (
        p(
            "<w:r><w:pict><v:textbox><w:txbxContent>"
            + tbl(p(r("氏名")), p(r()))
            + "</w:txbxContent></v:textbox></w:pict></w:r>"
        ),
        "text box",
    ),
    "content control around blocks": (f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r())}</w:sdtContent></w:sdt>", None),
    "content control in a line": (p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r()}</w:sdtContent></w:sdt>"), None),
    "content control around a cell": (
        "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:sdt><w:sdtContent>"
        f"<w:tc>{p(r())}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
        "table 1",
    ),
    "content control around a row": (
        f"<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>{p(r('氏名'))}</w:tc><w:tc>{p(r())}</w:tc></w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>",
        "table 1",
    ),
    "choices of a content control": (
        p(
            f"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='{MARK}'/></w:dropDownList></w:sdtPr>"
            f"<w:sdtContent>{r('選択')}</w:sdtContent></w:sdt>"
        ),
        "content control",
    ),
    "insertion": (p(f"<w:ins w:id='1' w:author='佐藤'>{r()}</w:ins>"), None),
    "deletion": (p(f"<w:del w:id='1' w:author='佐藤'><w:r><w:delText>{MARK}</w:delText></w:r></w:del>"), "deleted"),
    "move": (p(f"<w:moveFrom w:id='1'>{r()}</w:moveFrom>"), "deleted"),
    "who changed it": (p(f"<w:ins w:id='1' w:author='{MARK}'>{r('あ')}</w:ins>"), "authors"),
    "hidden text": (p(r(properties="<w:vanish/>")), None),
    "ruby base": (
        p(f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('やまだ')}</w:rt><w:rubyBase>{r()}</w:rubyBase></w:ruby></w:r>"),
        None,
    ),
    "ruby reading": (
        p(f"<w:r><w:ruby><w:rubyPr/><w:rt>{r()}</w:rt><w:rubyBase>{r('字')}</w:rubyBase></w:ruby></w:r>"),
        "ruby",
    ),
    "link text": (p(f"<w:hyperlink r:id='r9'>{r()}</w:hyperlink>"), None),
    "hint of a link": (p(f"<w:hyperlink w:tooltip='{MARK}'>{r('こちら')}</w:hyperlink>"), "alternative text"),
    "link in a field": (p(field(f'HYPERLINK "mailto:{MARK}"', r("x"))), "link"),
    "result of a field": (p(field("MERGEFIELD 氏名", r())), None),
    "result of a simple field": (p(f"<w:fldSimple w:instr=' AUTHOR '>{r()}</w:fldSimple>"), None),
    "question of a field": (p(field(f'FILLIN "{MARK}"')), "field"),
    "default of a form field": (
        p(form_field(f"<w:textInput><w:default w:val='{MARK}'/></w:textInput>")),
        "form field",
    ),
    "choice of a form field": (p(form_field(f"<w:ddList><w:listEntry w:val='{MARK}'/></w:ddList>")), "form field"),
    "alternative text": (p("<w:r>" + drawing("", f"descr='{MARK}'") + "</w:r>"), "alternative text"),
    "title of a picture": (p("<w:r>" + drawing("", f"title='{MARK}'") + "</w:r>"), "alternative text"),
    "description of a table": (
        f"<w:tbl><w:tblPr><w:tblDescription w:val='{MARK}'/></w:tblPr><w:tr><w:tc>{p(r('甲'))}</w:tc>"
        f"<w:tc>{p(r('乙'))}</w:tc></w:tr></w:tbl>",
        "alternative text",
    ),
    "word art": (
        p(f"<w:r><w:pict><v:shape><v:textpath string='{MARK}'/></v:shape></w:pict></w:r>"),
        "alternative text",
    ),
    "line to sign on": (
        p(f"<w:r><w:pict><v:shape><o:signatureline o:suggestedsigner='{MARK}'/></v:shape></w:pict></w:r>"),
        "alternative text",
    ),
    "mathematics": (p(f"<m:oMath><m:r><m:t>{MARK}</m:t></m:r></m:oMath>"), None),
    "custom element": (f"<w:customXml w:element='氏名'>{p(r())}</w:customXml>", None),
    "smart tag": (p(f"<w:smartTag w:element='PersonName'>{r()}</w:smartTag>"), None),
    "alternate content": (
        p(f"<mc:AlternateContent><mc:Choice Requires='wps'>{r()}</mc:Choice><mc:Fallback/></mc:AlternateContent>"),
        None,
    ),
}

PARTS: dict[str, tuple[str, str, str | None]] = {
    "header": ("word/header1.xml", root("hdr", p(r())), "header"),
    "first footer": ("word/footer3.xml", root("ftr", p(r())), "footer"),
    "table in a header": ("word/header2.xml", root("hdr", tbl(p(r("氏名")), p(r()))), "header"),
    "watermark": (
        "word/header1.xml",
        root("hdr", p(f"<w:r><w:pict><v:shape><v:textpath string='{MARK}'/></v:shape></w:pict></w:r>")),
        "alternative text",
    ),
    "comment": (
        "word/comments.xml",
        root("comments", f"<w:comment w:id='0' w:author='佐藤'>{p(r())}</w:comment>"),
        "comment",
    ),
    "who commented": (
        "word/comments.xml",
        root("comments", f"<w:comment w:id='0' w:author='{MARK}'>{p(r('あ'))}</w:comment>"),
        "authors",
    ),
    "footnote": ("word/footnotes.xml", root("footnotes", f"<w:footnote w:id='1'>{p(r())}</w:footnote>"), "footnote"),
    "endnote": ("word/endnotes.xml", root("endnotes", f"<w:endnote w:id='1'>{p(r())}</w:endnote>"), "endnote"),
    "building block": (
        "word/glossary/document.xml",
        root(
            "glossaryDocument",
            "<w:docParts><w:docPart><w:docPartBody>" + p(r()) + "</w:docPartBody></w:docPart></w:docParts>",
        ),
        "glossary",
    ),
    "document variable": (
        "word/settings.xml",
        root("settings", f"<w:docVars><w:docVar w:name='氏名' w:val='{MARK}'/></w:docVars>"),
        "document variables",
    ),
    "mail merge": (
        "word/settings.xml",
        root("settings", f"<w:mailMerge><w:addressFieldName w:val='{MARK}'/></w:mailMerge>"),
        "mail merge",
    ),
    "bound data": ("customXml/item1.xml", f"<form><name>{MARK}</name></form>", "custom data"),
    "chart": ("word/charts/chart1.xml", CHART, "chart"),
    "shape on a chart": ("word/drawings/drawing1.xml", f"<c:userShapes {SPACES}>{PARAGRAPH}</c:userShapes>", "chart"),
    "smart art": (
        "word/diagrams/data1.xml",
        f"<dgm:dataModel {SPACES}><dgm:pt><dgm:t>{PARAGRAPH}</dgm:t></dgm:pt></dgm:dataModel>",
        "diagram",
    ),
    "core property": (
        "docProps/core.xml",
        f"<cp:coreProperties {PROPERTIES}><dc:creator>{MARK}</dc:creator></cp:coreProperties>",
        "properties",
    ),
    "application property": ("docProps/app.xml", f"<Properties><Manager>{MARK}</Manager></Properties>", "properties"),
    "custom property": (
        "docProps/custom.xml",
        f"<Properties {PROPERTIES}><property pid='2' name='担当'><vt:lpwstr>{MARK}</vt:lpwstr></property></Properties>",
        "properties",
    ),
}


def package(body: str = "", parts: dict[str, str | bytes] | None = None, relations: str = "") -> bytes:
    """A docx as Word stores it: content types, relations, the main part and `parts`."""
    link = f'<Relationship Id="r1" Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
    around = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    content = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": around.format(link),
        "word/_rels/document.xml.rels": around.format(relations),
        "word/document.xml": "<?xml version='1.0' encoding='UTF-8'?>" + root("document", f"<w:body>{body}</w:body>"),
        **(parts or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, data in content.items():
            zipped.writestr(name, data)
    return out.getvalue()


def places(found: Reading) -> set[str | None]:
    """The parts in which the mark stands; a table's for a mark in its cells."""
    inside = {segment.locator.part for segment in found.texts if MARK in segment.text}
    return inside | {t.locator.part for t in found.tables if any(MARK in cell for row in t.rows for cell in row)}


@pytest.mark.parametrize("name", BODIES)
def test_a_construct_of_the_main_part(name: str) -> None:
    body, part = BODIES[name]
    found = reading("a.docx", package(body))
    assert found.readers == ["docx"]
    assert not found.cause
    assert places(found) == {part}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_its_own(name: str) -> None:
    path, content, part = PARTS[name]
    found = reading("a.docx", package(p(r("本文")), {path: content}))
    assert not found.cause
    assert places(found) == {part}


def test_a_link_of_the_relations() -> None:
    relation = (
        f'<Relationship Id="r9" Type="{OFFICE}/relationships/hyperlink" Target="mailto:{MARK}" TargetMode="External"/>'
    )
    assert places(reading("a.docx", package(p(r("本文")), relations=relation))) == {"link"}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/afchunk.html", f"<html><body><p>{MARK}</p></body></html>".encode()),
        ("word/afchunk.txt", MARK.encode()),
        ("word/afchunk.docx", package(p(r()))),
    ],
)
def test_a_chunk_of_another_format(name: str, content: bytes) -> None:
    relation = f'<Relationship Id="r9" Type="{OFFICE}/relationships/aFChunk" Target="/{name}"/>'
    found = reading("a.docx", package("<w:altChunk r:id='r9'/>", {name: content}, relation))
    assert MARK in found.everything()
    assert name in found.closed


def test_an_embedded_document_is_a_member() -> None:
    found = reading("a.docx", package(p(r("本文")), {"word/embeddings/Doc1.docx": package(p(r()))}))
    assert MARK in found.everything()
    assert "word/embeddings/Doc1.docx" in found.closed
