"""SQL dumps of five dialects."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdscan.readers.sql_values import Incomplete, row
from tests.readers.reading import reading

MYSQL = """-- MySQL dump 10.13
DROP TABLE IF EXISTS `顧客`;
CREATE TABLE `顧客` (
  `id` int NOT NULL AUTO_INCREMENT,
  `氏名` varchar(40) DEFAULT NULL COMMENT '姓名, 漢字',
  `備考` text,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO `顧客` VALUES (1,'山田\\'太郎',NULL),(2,'佐藤花子','a;b\\n(c)');
"""
POSTGRES = """-- PostgreSQL database dump
COPY public.people (id, name, note) FROM stdin;
1\t山田太郎\t\\N
2\t佐藤花子\ta\\tb
\\.

SELECT pg_catalog.setval('x', 1);
"""


def test_mysql_rows_get_their_columns_from_the_definition() -> None:
    found = reading("a.sql", MYSQL.encode())
    table = found.tables[0]
    assert table.header == ["id", "氏名", "備考"]
    assert table.rows == [["1", "山田'太郎", ""], ["2", "佐藤花子", "a;b\n(c)"]]
    assert table.locator.part == "顧客"
    assert "DROP TABLE" in found.texts[0].text


def test_postgres_copy_blocks() -> None:
    table = reading("a.sql", POSTGRES.encode()).tables[0]
    assert table.header == ["id", "name", "note"]
    assert table.rows == [["1", "山田太郎", ""], ["2", "佐藤花子", "a\tb"]]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO people (id, name) VALUES (1, '山田太郎');",
        'INSERT INTO "public"."people" ("id", "name") VALUES (1, \'山田太郎\');',
        "INSERT [dbo].[people] ([id], [name]) VALUES (1, N'山田太郎')\nGO\n",
        "INSERT OR REPLACE INTO people (id, name) VALUES (1, '山田太郎');",
        "insert into people (id, name) values (1, '山田太郎'::text) on conflict do nothing;",
        "REPLACE INTO `people` (`id`, `name`) VALUES (1, _utf8mb4'山田太郎');",
    ],
)
def test_statements_of_every_dialect(statement: str) -> None:
    table = reading("a.sql", statement.encode()).tables[0]
    assert table.header == ["id", "name"]
    assert table.rows == [["1", "山田太郎"]]
    assert table.locator.part == "people"


def test_functions_give_their_strings() -> None:
    table = reading("a.sql", b"INSERT INTO t (a, b) VALUES (to_date('2020-01-01', 'YYYY'), NOW());").tables[0]
    assert table.rows == [["2020-01-01 YYYY", ""]]


def test_a_backslash_ends_nothing_outside_mysql() -> None:
    table = reading("a.sql", rb"INSERT INTO t (p, n) VALUES ('C:\', 'x'), ('D:\', 'y');").tables[0]
    assert table.rows == [["C:\\", "x"], ["D:\\", "y"]]


def test_rows_are_numbered_over_statements_and_blocks() -> None:
    data = "".join(f"INSERT INTO t (id, n) VALUES ({number}, '山田太郎');\n" for number in range(1, 20_000))  # noqa: S608 - a dump; nothing runs it
    tables = reading("a.sql", data.encode()).tables
    assert sum(len(table.rows) for table in tables) == 19_999
    for table in tables:
        assert table.rows[0][0] == str(table.first_row)


def test_one_statement_longer_than_a_block() -> None:
    data = "INSERT INTO t (id, n) VALUES " + ",".join(f"({number},'山田;太郎')" for number in range(1, 60_000)) + ";"  # noqa: S608 - a dump; nothing runs it
    tables = reading("a.sql", data.encode()).tables
    assert sum(len(table.rows) for table in tables) == 59_999


def test_text_about_sql_is_text() -> None:
    assert reading("a.txt", "明日 INSERT INTO の研修です。\n山田\n".encode()).readers == ["text"]


def test_a_cut_dump_gives_the_rows_before_the_cut() -> None:
    assert len(reading("a.sql", b"INSERT INTO t (a) VALUES (1), (2), (3").tables[0].rows) == 2


@given(st.text(alphabet="(),'\\ aN\"", max_size=80), st.booleans())
def test_any_values_end(text: str, has_backslashes: bool) -> None:
    try:
        found = row("(" + text, 0, has_backslashes=has_backslashes)
    except Incomplete:
        return
    assert found is not None
    assert found[1] <= len(text) + 1
