"""What is MariaDB's own: rights by grant tables, several databases, keys of every kind, tables of other servers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest

from connectors.base import Asset, Breadth, Cause, SourceError, SourceSpec
from connectors.registry import connect
from connectors.sql import SqlSource
from connectors.sql_keys import after, after_values
from connectors.sql_mysql_catalog import _like
from tests.services import mariadb


@pytest.fixture(scope="module")
def server() -> Iterator[mariadb.MariaDB]:
    if not mariadb.is_installed():
        pytest.skip("MariaDB: apt install mariadb-server")
    with mariadb.running() as running, pytest.MonkeyPatch.context() as environment:
        environment.setenv("MYSQL_PWD", mariadb.SCAN_PASSWORD)
        admin = running.connect()
        with admin.cursor() as cursor:
            for statement in (
                "CREATE DATABASE 顧客", "CREATE DATABASE 会計", "USE 顧客",
                "CREATE TABLE 名簿 (id bigint unsigned PRIMARY KEY, 氏名 varchar(20) COMMENT '担当者', ok bit(1))",
                "INSERT INTO 名簿 VALUES (18446744073709551615, '山田', 1), (1, '佐藤', 0)",
                "CREATE TABLE words (w varchar(20) COLLATE utf8mb4_bin, n int, d date, PRIMARY KEY (w, n, d))",
                "INSERT INTO words SELECT CONCAT('w', seq DIV 100), seq MOD 100, '2026-01-01' FROM seq_1_to_5000",
                "CREATE TABLE prefixed (t text, PRIMARY KEY (t(10)))", "INSERT INTO prefixed VALUES ('a'), ('b')",
                "CREATE TABLE 会計.仕訳 (id int PRIMARY KEY)", "CREATE TABLE partly (a int, 秘密 text)",
                f"GRANT SELECT ON 顧客.名簿 TO '{mariadb.SCAN}'@'127.0.0.1'",
                f"GRANT SELECT ON 顧客.words TO '{mariadb.SCAN}'@'127.0.0.1'",
                f"GRANT SELECT ON 顧客.prefixed TO '{mariadb.SCAN}'@'127.0.0.1'",
                f"GRANT SELECT (a) ON 顧客.partly TO '{mariadb.SCAN}'@'127.0.0.1'",
                f"GRANT SELECT ON 会計.* TO '{mariadb.SCAN}'@'127.0.0.1'",
                f"GRANT SELECT ON mysql.* TO '{mariadb.SCAN}'@'127.0.0.1'",
            ):  # fmt: skip
                cursor.execute(statement)
        yield running
        admin.close()


@pytest.fixture
def source(server: mariadb.MariaDB) -> Iterator[SqlSource]:
    opened = cast(SqlSource, connect(SourceSpec(server.url(scheme="mariadb"))))
    yield opened
    opened.close()


def asset(source: SqlSource, name: str) -> Asset:
    return next(item for item in source.enumerate() if isinstance(item, Asset) and item.id.endswith(f"/{name}"))


def rows(source: SqlSource, name: str) -> list[Any]:
    return [tuple(row) for batch in source.batches(asset(source, name)) for row in batch.rows]


def test_every_database_of_the_server(server: mariadb.MariaDB, source: SqlSource) -> None:
    found = {item.id.removeprefix(source.id) for item in source.enumerate()}
    assert found == {"/顧客/名簿", "/顧客/words", "/顧客/prefixed", "/顧客/partly", "/会計/仕訳"}
    assert source.id == f"mariadb://127.0.0.1:{server.port}"


def test_keys_of_every_kind_are_continued(source: SqlSource) -> None:
    assert rows(source, "名簿") == [("1", "佐藤", "0"), ("18446744073709551615", "山田", "1")]
    found = rows(source, "words")
    assert len(found) == len(set(found)) == 5000
    assert sorted(rows(source, "prefixed")) == [("a",), ("b",)]


def test_a_column_that_is_not_granted_is_not_asked_for(source: SqlSource) -> None:
    assert rows(source, "partly") == []


def test_comments_and_rights(source: SqlSource) -> None:
    found = asset(source, "名簿")
    (batch,) = source.batches(found)
    assert batch.comments == {"氏名": "担当者"}
    assert found.access.breadth is Breadth.NAMED
    assert {"admin", "scan"} <= set(found.access.roles)


def test_the_session_refuses_to_write(server: mariadb.MariaDB) -> None:
    """Even a login that may do everything: it is the session."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("MYSQL_PWD", mariadb.PASSWORD)
        source = cast(SqlSource, connect(SourceSpec(server.url("顧客").replace(mariadb.SCAN, mariadb.ADMIN))))
        assert source.standing().can_write
        session = source._session("顧客")
        with pytest.raises(SourceError):
            session.read("INSERT INTO 名簿 VALUES (2, 'x', 1)")
        source.close()


def test_a_slow_statement_is_ended(server: mariadb.MariaDB) -> None:
    source = cast(SqlSource, connect(SourceSpec(server.url("顧客"), {"statement_timeout": "0.3"})))
    with pytest.raises(SourceError) as raised:
        source._session("顧客").read("SELECT COUNT(*) FROM 顧客.words a, 顧客.words b, 顧客.words c")
    assert raised.value.cause is Cause.TIME_LIMIT
    source.close()


def test_the_condition_behind_a_key() -> None:
    assert after(["a", "b"], "%s") == "(a > %s OR a = %s AND b > %s)"
    assert after_values(["x", 1]) == ["x", "x", 1]


@pytest.mark.parametrize(
    ("pattern", "name", "expected"),
    [("crm\\_%", "crm_2026", True), ("crm\\_%", "crmx", False), ("a_c", "abc", True), ("顧客", "顧客", True)],
)
def test_grants_name_databases_by_pattern(pattern: str, name: str, expected: bool) -> None:
    assert _like(pattern, name) is expected
