"""RTF as Japanese word processors write it."""

import io

import pytest

from connectors.base import Cause
from pdscan.model import Gap, TableSegment, TextSegment
from pdscan.readers.base import Document, Member
from pdscan.readers.rtf import READER


def read(
    body: bytes,
    head: bytes = rb"{\rtf1\ansi\ansicpg932\deff0{\fonttbl{\f0\fcharset128 MS Mincho;}{\f1\fcharset0 Arial;}}",
) -> list:
    data = head + body
    document = Document("a.rtf", io.BytesIO(data), len(data))
    assert READER.claim(document)
    return list(READER.read(document))


def texts(items: list, part: str | None = None) -> list[str]:
    return [item.text for item in items if isinstance(item, TextSegment) and item.locator.part == part]


def hexed(text: str) -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in text.encode("cp932"))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (hexed("氏名：山田太郎"), "氏名：山田太郎"),
        (rb"\f1 " + hexed("髙﨑①表示"), "髙﨑①表示"),
        (rb"\uc1\u23665 ?\u30000 ?", "山田"),
        (rb"\uc2\u23665\'8e\'52\u30000\'93\'63", "山田"),
        (rb"\u-10179?\u-8634?", "\U0001f646"),
        (rb"a\tab b\line c\par d", "a\tb\nc\nd"),
        (rb"A\{B\}\\C\~D\_E\-F", "A{B}\\C D-EF"),
        (rb"{\*\unknown hidden}shown", "shown"),
        (rb"{\pict\pngblip 89504e47}shown", "shown"),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt shown}}", "shown"),
        (rb"{\v hidden text}", "hidden text"),
        (rb"{\pict\bin4 }{\x}shown", "shown"),
    ],
)
def test_text(body: bytes, text: str) -> None:
    assert texts(read(body + b"}")) == [text]


def test_what_stands_apart() -> None:
    items = read(
        rb"{\info{\author " + hexed("佐藤") + rb"}}{\header " + hexed("社外秘") + rb"}body{\footnote note}"
        rb"{\field{\*\fldinst HYPERLINK " + b'"mailto:y@example.jp"' + rb"}{\fldrslt mail}}}"
    )
    assert texts(items, "properties") == ["author: 佐藤"]
    assert texts(items, "header") == ["社外秘"]
    assert texts(items, "footnote") == ["note"]
    assert texts(items, "address") == ["y@example.jp"]


def test_tables() -> None:
    row = rb"\trowd\intbl %s\cell %s\cell\row "
    body = b"before\\par " + row % (hexed("氏名"), hexed("電話")) + row % (hexed("山田"), b"03") + rb"\pard after}"
    items = [item for item in read(body) if isinstance(item, TextSegment | TableSegment)]
    assert [item.rows if isinstance(item, TableSegment) else item.text for item in items] == [
        "before",
        [["氏名", "電話"], ["山田", "03"]],
        "after",
    ]


def test_an_embedded_file_is_a_member() -> None:
    content = b"name,phone"
    header = b"\x01\x05\0\0\x02\0\0\0" + b"\x04\0\0\0ABC\0" + bytes(8) + len(content).to_bytes(4, "little")
    items = read(rb"{\object{\*\objdata " + (header + content).hex().encode() + b"}}text}")
    [member] = [item for item in items if isinstance(item, Member)]
    assert member.open().read() == content


def test_deep_nesting_costs_no_stack() -> None:
    assert texts(read(b"{" * 50_000 + b"deep" + b"}" * 50_001)) == ["deep"]


def test_a_file_that_ends_early_says_so() -> None:
    items = read(b"text {\\b more")
    assert texts(items) == ["text more"]
    assert [item.cause for item in items if isinstance(item, Gap)] == [Cause.DAMAGED]
