"""Exports of directories."""

from __future__ import annotations

from base64 import b64encode

from tests.readers.reading import reading


def test_entries_are_rows_and_base64_is_undone() -> None:
    name, address = (b64encode(text.encode()).decode() for text in ("試験花子", "東京都架空区見本町1-2-3"))
    export = (
        f"version: 1\n\n# exported\ndn: uid=shiken-h,dc=example,dc=jp\nobjectClass: inetOrgPerson\ncn:: {name}\n"
        f"homePostalAddress:: {address[:10]}\n {address[10:]}\nmail: a@example.jp\nmail: b@example.jp\n"
        "jpegPhoto:: /9j/4A==\n\n"
        "dn: uid=mihon,dc=example,dc=jp\ncn;lang-en: Mihon Taro\n"
    )
    table = reading("people.ldif", export.encode()).tables[0]
    rows = [dict(zip(table.header or (), row, strict=True)) for row in table.rows]
    assert rows[0]["cn"] == "試験花子"
    assert rows[0]["homePostalAddress"] == "東京都架空区見本町1-2-3"
    assert rows[0]["mail"] == "a@example.jp\nb@example.jp"
    assert rows[0]["jpegPhoto"] == "image"
    assert rows[1]["cn"] == "Mihon Taro"
    assert "objectClass" not in rows[0]


def test_a_text_that_only_speaks_of_names_is_none() -> None:
    assert not reading("memo.txt", "dnの設定について\ndn: の書き方\n".encode()).tables
