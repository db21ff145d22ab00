"""OpenDocument texts and presentations, part by part."""

import io
import zipfile

import pytest

from pdscan.model import Scope, TableSegment, TextSegment
from pdscan.readers.base import Document
from pdscan.readers.odf import READER

NAMES = ["office", "text", "table", "draw", "presentation", "dc", "meta", "style", "xlink"]
SPACES = " ".join(f'xmlns:{name}="urn:{name}"' for name in NAMES)


def package(body: str, kind: str = "text", **parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        zipped.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        content = f"<office:document-content {SPACES}><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        zipped.writestr("content.xml", content + "</office:document-content>")
        for name, text in parts.items():
            zipped.writestr(name.replace("__", "/").replace("_xml", ".xml"), text)
    return out.getvalue()


def read(data: bytes, name: str = "a.odt") -> list:
    document = Document(name, io.BytesIO(data), len(data))
    assert READER.claim(document)
    return list(READER.read(document))


def texts(items: list, part: str | None = None) -> list[str]:
    return [item.text for item in items if isinstance(item, TextSegment) and item.locator.part == part]


@pytest.mark.parametrize(
    ("body", "part", "expected"),
    [
        ("<text:h>題</text:h><text:p>山<text:span>田</text:span></text:p>", None, "題\n山田"),
        (
            "<text:p>氏名<text:tab/>山田<text:s text:c='2'/>太郎<text:line-break/>次</text:p>",
            None,
            "氏名\t山田  太郎\n次",
        ),
        ("<text:list><text:list-item><text:p>項目</text:p></text:list-item></text:list>", None, "項目"),
        (
            "<text:p><draw:frame><draw:text-box><text:p>枠の山田</text:p></draw:text-box></draw:frame></text:p>",
            None,
            "枠の山田",
        ),
        ("<text:p>本文<office:annotation><text:p>注釈</text:p></office:annotation></text:p>", "comment", "注釈"),
        (
            "<text:p>文<text:note><text:note-body><text:p>脚注</text:p></text:note-body></text:note></text:p>",
            "footnote",
            "脚注",
        ),
        (
            "<text:tracked-changes><text:deletion><text:p>消した</text:p></text:deletion></text:tracked-changes>",
            "deleted",
            "消した",
        ),
        ("<text:p><text:a xlink:href='mailto:y@example.jp'>x</text:a></text:p>", "link", "y@example.jp"),
    ],
)
def test_a_construct(body: str, part: str | None, expected: str) -> None:
    assert texts(read(package(body)), part) == [expected]


def test_tables_with_repeated_and_covered_cells() -> None:
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    body = (
        "<table:table><table:table-row>"
        + cell.format("氏名")
        + "<table:covered-table-cell/>"
        + cell.format("電話")
        + "</table:table-row><table:table-row><table:table-cell table:number-columns-repeated='2'/>"
        + cell.format("03")
        + "</table:table-row></table:table>"
    )
    [table] = [item for item in read(package(body)) if isinstance(item, TableSegment)]
    assert table.rows == [["氏名", "", "電話"], ["", "", "03"]]


def test_slides_and_notes() -> None:
    page = "<draw:page><draw:frame><draw:text-box><text:p>{}</text:p></draw:text-box></draw:frame>{}</draw:page>"
    frame = "<draw:frame><draw:text-box><text:p>話す人</text:p></draw:text-box></draw:frame>"
    notes = f"<presentation:notes>{frame}</presentation:notes>"
    items = read(package(page.format("一", "") + page.format("二", notes), "presentation"), "a.odp")
    found = [(item.locator.slide, item.locator.part, item.text) for item in items if isinstance(item, TextSegment)]
    assert found == [(1, None, "一"), (2, None, "二"), (2, "notes", "話す人")]


def test_headers_and_properties() -> None:
    styles = f"<office:s {SPACES}><style:header><text:p>社外秘</text:p></style:header></office:s>"
    meta = f"<office:m {SPACES}><meta:initial-creator>佐藤</meta:initial-creator></office:m>"
    items = read(package("<text:p>x</text:p>", styles_xml=styles, meta_xml=meta))
    assert texts(items, "header") == ["社外秘"]
    assert [item.text for item in items if isinstance(item, TextSegment) and item.scope is Scope.PROPERTY] == [
        "author: 佐藤"
    ]
