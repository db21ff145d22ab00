"""SQLite files as they are found: in use, locked, damaged, left in the middle, with odd tables and texts."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from connectors.base import Asset, Cause, RowSource, SourceError, SourceSpec, Unreadable, Withheld
from connectors.registry import connect
from connectors.sql_dialect import LONGEST, MOST

SETUP = """
CREATE TABLE mixed (a, b TEXT, d BLOB);
CREATE VIRTUAL TABLE found USING fts5(氏名, body); INSERT INTO found VALUES ('山田', '本文');
CREATE TABLE made (a INT, g TEXT AS ('x' || a) VIRTUAL, h AS (a + 1) STORED); INSERT INTO made (a) VALUES (3);
CREATE TABLE strictly (a INT PRIMARY KEY, b ANY) STRICT; INSERT INTO strictly VALUES (1, 'z');
CREATE TABLE taken (rowid TEXT, _rowid_ TEXT, oid TEXT); INSERT INTO taken VALUES ('a', 'b', 'c');
CREATE TABLE "" ("" TEXT); INSERT INTO "" VALUES ('e');
CREATE TABLE ends (id INTEGER PRIMARY KEY, v TEXT);
INSERT INTO ends VALUES (-9223372036854775808, 'lo'), (9223372036854775807, 'hi');
CREATE VIEW broken AS SELECT * FROM gone; CREATE VIEW boom AS SELECT abs(-9223372036854775808) AS x;
CREATE TABLE long (id INTEGER PRIMARY KEY, t TEXT, d BLOB);
PRAGMA writable_schema = ON;
INSERT INTO sqlite_master VALUES ('table', 'spatial', 'spatial', 0, 'CREATE VIRTUAL TABLE spatial USING no_such(a)');
"""


@pytest.fixture
def odd(tmp_path: Path) -> Path:
    with sqlite3.connect(tmp_path / "odd.db") as made:
        made.executescript(SETUP)
        made.execute("INSERT INTO mixed VALUES (?, CAST(? AS TEXT), ?)", (b"\xff\xfe", "山田".encode("cp932"), "text"))
        made.execute("INSERT INTO mixed VALUES (NULL, 'x' || char(0) || 'y', ?)", (b"%PDF-",))
        made.execute("INSERT INTO mixed VALUES (NULL, '090-1234-5678', NULL)")
        made.execute("INSERT INTO long VALUES (1, ?, ?)", ("山田" * LONGEST, "山田" * LONGEST))
        made.execute(f"INSERT INTO long VALUES (2, 'short', zeroblob({MOST + 1}))")  # noqa: S608 - a number
    made.close()
    return tmp_path / "odd.db"


def source_of(path: Path, **options: str) -> RowSource:
    return cast(RowSource, connect(SourceSpec(f"sqlite:///{path}", options)))


def listed(source: RowSource) -> dict[str, Asset | Unreadable]:
    return {item.id.removeprefix(source.id + "/"): item for item in source.enumerate()}


def rows(source: RowSource, name: str, sample: int | None = None) -> list[list[object]]:
    item = listed(source)[name]
    assert isinstance(item, Asset)
    return [list(row) for batch in source.batches(item, sample) for row in batch.rows]


def test_odd_tables_are_read_and_texts_of_another_encoding_too(odd: Path) -> None:
    source = source_of(odd)
    assert rows(source, "made") == [[3, "x3", 4]] and rows(source, "strictly") == [[1, "z"]]
    assert rows(source, "taken") == [["a", "b", "c"]] and rows(source, '""') == [["e"]]
    assert rows(source, "ends") == [[-(2**63), "lo"], [2**63 - 1, "hi"]]
    first, second, _ = rows(source, "mixed")
    assert first[0] == b"\xff\xfe" and "�" in str(first[1]) and first[2] == "text"
    assert second[1:] == ["x\0y", b"%PDF-"]
    assert any("090-1234-5678" in str(row[1]) for row in rows(source, "mixed", 1)), "the pass for rare values"
    source.close()


def test_a_virtual_table_is_read_once(odd: Path) -> None:
    source = source_of(odd)
    assert rows(source, "found") == [["山田", "本文"]]
    kept = listed(source)["found_content"]
    assert isinstance(kept, Unreadable) and kept.cause is Cause.EXCLUDED_BY_RULE
    source.close()


@pytest.mark.parametrize(
    ("name", "cause", "reason"),
    [
        ("broken", Cause.SOURCE_ERROR, "a view that fails when it is read: what it reads is not there"),
        ("boom", Cause.SOURCE_ERROR, "a view that fails when it is read: OperationalError"),
        ("spatial", Cause.UNSUPPORTED, "a virtual table of an extension that is not at hand"),
    ],
)
def test_what_cannot_be_read_says_why(odd: Path, name: str, cause: Cause, reason: str) -> None:
    source = source_of(odd)
    for sample in (None, 1):
        with pytest.raises(SourceError) as raised:
            rows(source, name, sample)
        assert (raised.value.cause, raised.value.reason) == (cause, reason)
    source.close()


def test_long_values_are_read_up_to_a_limit_and_large_documents_left(odd: Path) -> None:
    source = source_of(odd)
    (batch,) = source.batches(cast(Asset, listed(source)["long"]))
    (_, text, in_blob), (_, short, blob) = batch.rows
    assert len(str(text)) == len(str(in_blob)) == LONGEST + 1 and short == "short"
    assert isinstance(blob, Withheld) and blob.cause is Cause.TOO_LARGE
    assert set(batch.withheld) == {"t", "d"}
    source.close()


def test_utf_16(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "a.db") as made:
        made.executescript("PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (氏名 TEXT); INSERT INTO t VALUES ('山田😀')")
    made.close()
    assert rows(source_of(tmp_path / "a.db"), "t") == [["山田😀"]]


def test_a_log_that_is_in_use_is_read_and_one_that_was_left_is_not(tmp_path: Path) -> None:
    """Nothing appears beside either."""
    path, copy = tmp_path / "wal.db", tmp_path / "copy.db"
    user = sqlite3.connect(path)
    user.executescript("PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1);")
    before = sorted(file.name for file in tmp_path.iterdir())
    assert rows(source_of(path), "t") == [[1]]
    assert sorted(file.name for file in tmp_path.iterdir()) == before
    shutil.copy(path, copy)
    shutil.copy(f"{path}-wal", f"{copy}-wal")
    user.close()
    with pytest.raises(SourceError, match="open it once there"):
        listed(source_of(copy))
    assert sorted(file.name for file in tmp_path.iterdir()) == ["copy.db", "copy.db-wal", "wal.db"]
    assert rows(source_of(path), "t") == [[1]]


def _locked(path: Path) -> sqlite3.Connection:
    user = sqlite3.connect(path, isolation_level=None)
    user.execute("BEGIN EXCLUSIVE")
    return user


def _hot(path: Path) -> None:
    """A crash in the middle of a change: the journal is still there."""
    user = sqlite3.connect(path)
    user.execute("PRAGMA cache_size = 1")
    user.executemany("INSERT INTO t VALUES (?)", [("y" * 3000,)] * 500)
    for end in ("", "-journal"):
        shutil.copy(f"{path}{end}", f"{path}.copy{end}")
    user.rollback()
    user.close()
    for end in ("", "-journal"):
        Path(f"{path}.copy{end}").replace(f"{path}{end}")


@pytest.mark.parametrize(
    ("spoil", "cause"),
    [
        (_locked, Cause.TIME_LIMIT),
        (_hot, Cause.SOURCE_ERROR),
        (lambda path: path.write_bytes(os.urandom(8192)), Cause.UNSUPPORTED),
        (lambda path: path.write_bytes(path.read_bytes()[:50_000]), Cause.DAMAGED),
        (lambda path: path.unlink(), Cause.VANISHED),
    ],
    ids=["locked", "in the middle", "encrypted", "cut", "gone"],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, spoil: Callable[[Path], object], cause: Cause) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE t (a TEXT)")
        made.executemany("INSERT INTO t VALUES (?)", [("x" * 900,)] * 500)
    made.close()
    held = spoil(path)
    with pytest.raises(SourceError) as raised:
        listed(source_of(path, lock_timeout="0.1"))
    assert raised.value.cause is cause
    if isinstance(held, sqlite3.Connection):
        held.close()


def test_a_damaged_page_costs_its_table_only(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with sqlite3.connect(path) as made:
        made.execute("CREATE TABLE t (a TEXT)")
        made.executemany("INSERT INTO t VALUES (?)", [("x" * 900,)] * 2000)
        made.execute("CREATE TABLE fine (a)")
        made.execute("INSERT INTO fine VALUES (1)")
    made.close()
    data = bytearray(path.read_bytes())
    data[4096 * 100 : 4096 * 101] = b"\xa5" * 4096
    path.write_bytes(data)
    source = source_of(path)
    read = []
    with pytest.raises(SourceError) as raised:
        for batch in source.batches(cast(Asset, listed(source)["t"])):
            read += batch.rows
    assert raised.value.cause is Cause.DAMAGED and read
    assert rows(source, "fine") == [[1]]
    source.close()
