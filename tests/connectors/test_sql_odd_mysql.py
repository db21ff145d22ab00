"""MariaDB as it is found: zero dates, old character sets, keys of every kind, views that lost what they read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest

from connectors.base import Asset, Cause, RowSource, SourceError, SourceSpec
from connectors.registry import connect
from connectors.sql_dialect import LONGEST
from tests.connectors.databases import quote
from tests.services import mariadb

NAMES = (
    "x`; DROP TABLE plain; --",
    "行\n改行\tタブ",
    "\x1b[31mred",
    "名簿%s%(a)s",
    "back\\slash'q\"",
    "あ" * 21,
    "a.b/c!d?e#f",
)
ODD = {
    "date": ("'0000-00-00'", "0000-00-00"),
    "datetime": ("'2020-00-00 00:00:00'", "2020-00-00 00:00:00"),
    "varchar(9) CHARACTER SET latin1": ("'café'", "café"),
    "varchar(9) CHARACTER SET sjis": ("'山田表'", "山田表"),
    "varchar(9) CHARACTER SET cp932": ("'①㈱髙'", "①㈱髙"),
    "varchar(9) CHARACTER SET ujis": ("'山田'", "山田"),
    "varchar(9) CHARACTER SET eucjpms": ("'①㈱'", "①㈱"),
    "varchar(9) CHARACTER SET utf8mb3": ("'髙'", "髙"),
    "text CHARACTER SET utf16": ("'😀'", "😀"),
    "bit(12)": ("b'101010101010'", "2730"),
    "json": ("'{\"a\":[1]}'", '{"a":[1]}'),
    "blob": ("x'2550'", b"%P"),
    "varbinary(4)": ("x'00ff'", b"\x00\xff"),
    "enum('男','女')": ("'男'", "男"),
    "set('a','b')": ("'a,b'", "a,b"),
    "point": ("ST_GeomFromText('POINT(1 2)')", "POINT(1 2)"),
    "year": ("2020", "2020"),
    "time": ("'-838:59:59'", "-838:59:59"),
    "decimal(30,10)": ("1.5", "1.5000000000"),
    "inet6": ("'::1'", "::1"),
    "uuid": ("'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
    "varchar(20) AS (concat('x', c16)) VIRTUAL": ("DEFAULT", "x2020"),
    "int INVISIBLE DEFAULT 5": ("5", "5"),
}
"""Type, a value, how it comes."""
KEYS = {
    "varchar(20) CHARACTER SET sjis": "concat('表', seq)",
    "binary(4)": "unhex(lpad(hex(seq * 7919), 8, '0'))",
    "varbinary(8)": "concat(char(0), seq)",
    "decimal(20,5)": "seq * 0.37",
    "timestamp(3)": "'2020-01-01' + INTERVAL seq HOUR",
    "varchar(20) COLLATE utf8mb4_general_ci": "concat(char(97 + seq MOD 26), seq)",
    "date": "'1999-01-01' + INTERVAL seq DAY",
}
ROWS = 900
SETUP = (
    "CREATE TABLE plain (a int)",
    "INSERT INTO plain VALUES (1), (0)",
    "CREATE TABLE gone (a int)",
    "CREATE VIEW broken AS SELECT * FROM gone",
    "DROP TABLE gone",
    "CREATE USER leaver@localhost",
    "CREATE DEFINER = leaver@localhost VIEW orphan AS SELECT * FROM plain",
    "DROP USER leaver@localhost",
    "CREATE FUNCTION boom(a int) RETURNS int DETERMINISTIC BEGIN IF a = 0 THEN SIGNAL SQLSTATE '45000' "
    "SET MESSAGE_TEXT = '秘密 090-0000-0001'; END IF; RETURN a; END",
    "CREATE VIEW telling AS SELECT boom(a) AS b FROM plain",
    "CREATE TABLE big (id int, t longtext)",
    f"INSERT INTO big VALUES (1, repeat('氏', {LONGEST + 500})), (2, 'x')",  # noqa: S608 - a number
    f"CREATE TABLE parted (id int PRIMARY KEY) PARTITION BY HASH (id) SELECT seq AS id FROM seq_1_to_{ROWS}",  # noqa: S608 - as above
    "CREATE TABLE versioned (a int) WITH SYSTEM VERSIONING",
    "INSERT INTO versioned VALUES (1)",
    "UPDATE versioned SET a = 2",
    "CREATE SEQUENCE counter",
    "CREATE TABLE zero (d date PRIMARY KEY)",
    "INSERT INTO zero VALUES ('0000-00-00'), ('2020-01-01')",
    "CREATE TABLE old (id int, t text) ENGINE = MyISAM CHARACTER SET sjis",
    "INSERT INTO old VALUES (1, '山田')",
    f"CREATE TABLE wide ({', '.join(f'c{n} int' for n in range(1000))})",
    "INSERT INTO wide (c999) VALUES (7)",
)


@pytest.fixture(scope="module")
def server() -> Iterator[mariadb.MariaDB]:
    if not mariadb.is_installed():
        pytest.skip("MariaDB: apt install mariadb-server")
    with mariadb.running() as running, pytest.MonkeyPatch.context() as environment:
        environment.setenv("MYSQL_PWD", mariadb.SCAN_PASSWORD)
        admin = running.connect()
        with admin.cursor() as cursor:
            cursor.execute("SET sql_mode = ''")
            cursor.execute("CREATE DATABASE 顧客")
            cursor.execute("USE 顧客")
            for statement in SETUP:
                cursor.execute(statement)
            for number, name in enumerate(NAMES):
                place = quote(name, "`")
                cursor.execute(f"CREATE TABLE {place} ({place} text COMMENT 'c{number}')")
                cursor.execute(f"INSERT INTO {place} VALUES ('v{number}')")  # noqa: S608 - quoted
            cursor.execute(f"CREATE TABLE odd ({', '.join(f'c{n} {kind}' for n, kind in enumerate(ODD))})")
            names = ", ".join(f"c{number}" for number in range(len(ODD)))
            cursor.execute(f"INSERT INTO odd ({names}) VALUES ({', '.join(value for value, _ in ODD.values())})")  # noqa: S608 - the values above
            for number, (kind, value) in enumerate(KEYS.items()):
                cursor.execute(f"CREATE TABLE key{number} (k {kind} PRIMARY KEY, note varchar(40) CHARACTER SET ujis)")
                cursor.execute(f"INSERT INTO key{number} SELECT {value}, '特記なし' FROM seq_1_to_{ROWS}")  # noqa: S608 - as above
                cursor.execute(f"UPDATE key{number} SET note = '連絡先 090-1234-5678' ORDER BY k DESC LIMIT 1")  # noqa: S608 - a number
            cursor.execute(f"GRANT SELECT, SHOW VIEW ON 顧客.* TO '{mariadb.SCAN}'@'127.0.0.1'")
            cursor.execute("CREATE DATABASE 別館")
            cursor.execute("CREATE TABLE 別館.only_in (a int)")
            cursor.execute(f"GRANT INSERT ON 別館.only_in TO '{mariadb.SCAN}'@'127.0.0.1'")
        yield running
        admin.close()


@pytest.fixture
def source(server: mariadb.MariaDB) -> Iterator[RowSource]:
    opened = cast(RowSource, connect(SourceSpec(server.url())))
    yield opened
    opened.close()


def asset(source: RowSource, name: str) -> Asset:
    import json

    return next(item for item in source.enumerate() if isinstance(item, Asset) and json.loads(item.key)[2] == name)


def rows(source: RowSource, name: str, sample: int | None = None) -> list[list[object]]:
    return [list(row) for batch in source.batches(asset(source, name), sample) for row in batch.rows]


def test_hostile_names_are_names(source: RowSource) -> None:
    for number, name in enumerate(NAMES):
        (batch,) = source.batches(asset(source, name))
        assert list(batch.columns) == [name] and list(batch.rows[0]) == [f"v{number}"]
        assert batch.comments == {name: f"c{number}"}
    assert rows(source, "plain") == [["1"], ["0"]]


def test_values_of_odd_types_come_as_they_stand(source: RowSource) -> None:
    (row,) = rows(source, "odd")
    for (kind, (_, expected)), found in zip(ODD.items(), row, strict=True):
        assert (kind, found) == (kind, expected)


@pytest.mark.parametrize("kind", KEYS)
def test_every_key_is_continued_and_every_text_searched(source: RowSource, kind: str) -> None:
    """Whatever its character set: the pass for rare values finds what the sample misses."""
    name = f"key{list(KEYS).index(kind)}"
    found = rows(source, name)
    assert len(found) == len({str(row[0]) for row in found}) == ROWS
    assert any("090-1234-5678" in str(row[1]) for row in rows(source, name, 20))


def test_tables_of_every_make(source: RowSource) -> None:
    assert len(rows(source, "parted")) == ROWS and rows(source, "versioned") == [["2"]]
    assert rows(source, "zero") == [["0000-00-00"], ["2020-01-01"]] and rows(source, "old") == [["1", "山田"]]
    assert rows(source, "wide")[0][999] == "7"
    assert not any("counter" in item.id for item in source.enumerate())


def test_very_long_texts_are_read_up_to_a_limit_and_said(source: RowSource) -> None:
    batches = list(source.batches(asset(source, "big")))
    assert [len(str(row[1])) for batch in batches for row in batch.rows] == [LONGEST + 1, 1]
    assert batches[-1].withheld["t"].cause is Cause.TOO_LARGE


@pytest.mark.parametrize(
    ("name", "cause", "reason"),
    [
        ("broken", Cause.SOURCE_ERROR, "a view whose tables or rights are gone"),
        ("telling", Cause.SOURCE_ERROR, "a view whose tables or rights are gone"),
        ("orphan", Cause.DENIED, "this login may not read it"),
    ],
)
def test_a_view_that_fails_says_so_and_quotes_nothing(source: RowSource, name: str, cause: Cause, reason: str) -> None:
    for sample in (None, 1):
        with pytest.raises(SourceError) as raised:
            rows(source, name, sample)
        assert (raised.value.cause, raised.value.reason) == (cause, reason)


def test_a_table_into_which_the_login_may_only_write_is_said_to_be_closed(source: RowSource) -> None:
    (batch,) = source.batches(asset(source, "only_in"))
    assert not batch.rows and batch.withheld["a"].cause is Cause.DENIED
