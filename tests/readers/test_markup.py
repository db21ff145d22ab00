"""Pages: charset, tables, labelled fields, and what the page hides."""

from __future__ import annotations

import pytest

from pdscan.model import Scope
from tests.readers.reading import reading

TABLE = "<table><tr><th>氏名</th><th>電話</th></tr><tr><td>髙橋①</td><td>090-0000-0001<br>内線 12</td></tr></table>"


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "utf-16"])
@pytest.mark.parametrize("name", ["a.html", "a.xls", "a.txt"])
def test_a_page_is_known_by_its_shape(codec: str, name: str) -> None:
    meta = '<meta charset="shift_jis">' if codec == "cp932" else ""
    found = reading(name, f"<html><head>{meta}<title>名簿</title></head><body>{TABLE}</body></html>".encode(codec))
    assert found.readers == ["html"]
    assert found.tables[0].rows == [["氏名", "電話"], ["髙橋①", "090-0000-0001\n内線 12"]]
    assert [text.text for text in found.texts if text.scope is Scope.PROPERTY] == ["title：名簿"]


def test_a_wrong_declaration_does_not_hide_a_name() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>担当は山田太郎です。</p></body></html>'
    for codec in ("utf-8", "cp932", "euc_jp"):
        assert "山田太郎" in reading("a.html", page.encode(codec)).everything()


def test_spans_keep_columns_apart() -> None:
    page = "<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C</td><td>D</td></tr></table>"
    assert reading("a.html", page.encode()).tables[0].rows == [["A", "B", ""], ["", "C", "D"]]


@pytest.mark.parametrize(
    ("page", "seen"),
    [
        ("<dl><dt>氏名</dt><dd>山田太郎</dd></dl>", "氏名：山田太郎"),
        ("<form><label>氏名</label><input name=n value='山田太郎'></form>", "氏名： 山田太郎"),
        ("<form><input type=hidden name=email value='y@example.jp'></form>", "email：y@example.jp"),
        ("<p>連絡先 <a href='mailto:y%40example.jp?subject=x'>メール</a></p>", "y@example.jp"),
        ("<p><img alt='山田太郎の写真' src=x></p>", "山田太郎の写真"),
        ("<p>x</p><!-- 担当: 山田太郎 -->", "担当: 山田太郎"),
        ("<script>var user = {name: '山田太郎'};</script>", "山田太郎"),
        ("<table><tr><td>氏名</td><td><input value='山田太郎'></td></tr></table>", "山田太郎"),
    ],
)
def test_what_a_page_says_and_hides_is_seen(page: str, seen: str) -> None:
    assert seen in reading("a.html", f"<html><body>{page}</body></html>".encode()).everything()


def test_styles_are_not_text() -> None:
    assert "margin" not in reading("a.html", b"<html><style>p {margin: 0}</style><p>x</p></html>").everything()


def test_a_layout_table_is_text_around_its_data() -> None:
    found = reading("a.html", f"<table><tr><td>左</td><td>{TABLE}</td></tr></table>".encode())
    assert len(found.tables) == 1
    assert "左" in found.texts[0].text


def test_a_page_nested_without_end_is_read_without_structure() -> None:
    found = reading("a.html", b"<html>" + b"<div>" * 100_000 + "山田太郎".encode() + b"</div>" * 100_000)
    assert "山田太郎" in found.everything()


def test_a_minified_megabyte_is_read() -> None:
    page = "<html><body>" + "<p>山田太郎</p>" * 60_000 + "</body></html>"
    assert reading("a.html", page.encode()).everything().count("山田太郎") == 60_000


def test_a_charset_named_below_long_scripts_holds() -> None:
    page = f"<script>{'var a = 1;' * 1000}</script><meta http-equiv='Content-Type' content='text/html; "
    page += "charset=windows-1251'><p>Агентство недвижимости</p>"
    found = reading("a.html", page.encode("windows-1251"))
    assert "Агентство недвижимости" in found.everything()
