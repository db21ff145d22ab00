"""Presentations made with python-pptx."""

import io

import pytest
from pptx import Presentation
from pptx.util import Inches

from connectors.base import Cause
from pdscan.model import Scope, TableSegment, TextSegment
from pdscan.readers.base import Document, Fact, ReadFailure
from pdscan.readers.pptx import READER


def saved(show: object) -> bytes:
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def read(data: bytes) -> list:
    document = Document("a.pptx", io.BytesIO(data), len(data))
    assert READER.claim(document)
    return list(READER.read(document))


@pytest.fixture
def show() -> object:
    show = Presentation()
    for title in ("担当 山田太郎", "二枚目"):
        slide = show.slides.add_slide(show.slide_layouts[5])
        slide.shapes.title.text = title
    return show


def test_slides_in_order_with_notes(show: object) -> None:
    first, second = show.slides
    group = first.shapes.add_group_shape()
    group.shapes.add_textbox(0, 0, Inches(1), Inches(1)).text_frame.text = "枠の中"
    second.notes_slide.notes_text_frame.text = "話す人は佐藤"
    items = read(saved(show))
    found = [(item.locator.slide, item.locator.part, item.text) for item in items if isinstance(item, TextSegment)]
    assert (1, None, "担当 山田太郎\n枠の中") in found
    assert (2, None, "二枚目") in found
    assert (2, "notes", "話す人は佐藤") in found
    assert Fact("slides", "2") in items
    assert all(item.scope is Scope.DOCUMENT for item in items if isinstance(item, TextSegment) and item.locator.slide)


def test_order_is_that_of_the_presentation(show: object) -> None:
    ids = show.slides._sldIdLst
    ids.append(ids[0])
    texts = [item.text for item in read(saved(show)) if isinstance(item, TextSegment) and item.locator.slide == 1]
    assert texts == ["二枚目"]


def test_tables(show: object) -> None:
    table = show.slides[0].shapes.add_table(2, 3, 0, 0, Inches(4), Inches(1)).table
    for column, text in enumerate(("氏名", "", "電話")):
        table.cell(0, column).text = text
    table.cell(0, 0).merge(table.cell(0, 1))
    for column, text in enumerate(("山田", "太郎", "03")):
        table.cell(1, column).text = text
    [segment] = [item for item in read(saved(show)) if isinstance(item, TableSegment)]
    assert segment.rows == [["氏名", "", "電話"], ["山田", "太郎", "03"]]
    assert segment.locator.slide == 1


def test_masters_add_only_what_is_no_placeholder(show: object) -> None:
    frame = show.slide_layouts[5].shapes
    box = show.slides[1].shapes.add_textbox(0, 0, Inches(1), Inches(1))
    box.text_frame.text = "総務部 高橋"
    frame._spTree.append(box._element)
    masters = [
        item.text for item in read(saved(show)) if isinstance(item, TextSegment) and item.locator.part == "master"
    ]
    assert masters == ["総務部 高橋"]


def test_hidden_slides_are_read(show: object) -> None:
    show.slides[0]._element.set("show", "0")
    items = read(saved(show))
    assert Fact("hidden_slides", "1") in items
    assert any(isinstance(item, TextSegment) and "山田太郎" in item.text for item in items)


def test_truncated(show: object) -> None:
    data = saved(show)[:3000]
    with pytest.raises(ReadFailure) as caught:
        list(READER.read(Document("a.pptx", io.BytesIO(data), len(data))))
    assert caught.value.cause is Cause.DAMAGED
