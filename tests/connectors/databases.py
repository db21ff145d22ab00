"""The same small database in each server: what a connector must list, read, and leave alone."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from functools import cache
from pathlib import Path

PEOPLE = 5000
"""Rows of the largest table: several statements' worth."""
HOSTILE = 'x"; DROP TABLE "people"; -- %s `t`.名簿/①'


@cache
def docx(text: str) -> bytes:
    """A Word file of one paragraph."""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("word/document.xml", body)
    return made.getvalue()


def person(number: int) -> tuple[int, str, str]:
    """A row of `people`."""
    return number, f"山田{number}", f"user{number}@example.co.jp"


def quote(name: str, mark: str) -> str:
    """An identifier for the tests' own statements."""
    return mark + name.replace(mark, mark * 2) + mark


def sqlite(path: Path) -> None:
    """The database as a file."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, 氏名 TEXT, mail TEXT)")
        connection.executemany("INSERT INTO people VALUES (?, ?, ?)", map(person, range(1, PEOPLE + 1)))
        connection.execute("CREATE TABLE heap (note TEXT, day TEXT)")
        connection.executemany("INSERT INTO heap VALUES (?, ?)", [(f"note {n}", "2026-01-02") for n in range(10)])
        connection.execute(f"CREATE TABLE {quote(HOSTILE, chr(34))} (a INTEGER, {quote(HOSTILE, chr(34))} TEXT)")
        connection.execute(f"INSERT INTO {quote(HOSTILE, chr(34))} VALUES (1, 'here')")  # noqa: S608 - quoted
        connection.execute("CREATE TABLE pair (a TEXT, b INTEGER, c TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID")
        connection.executemany("INSERT INTO pair VALUES (?, ?, 'c')", [("k", n) for n in range(3)])
        connection.execute("CREATE TABLE papers (id INTEGER PRIMARY KEY, body BLOB, profile TEXT)")
        papers = [(7, docx("氏名：高梨涼介"), '{"user": {"email": "a@example.co.jp"}}'), (8, b"\x00\x01", None)]
        connection.executemany("INSERT INTO papers VALUES (?, ?, ?)", papers)
        connection.execute("CREATE VIEW seen AS SELECT mail FROM people WHERE id <= 3")
    connection.close()
