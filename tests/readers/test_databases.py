"""Database files: each table is a member with its column names."""

import io
import sqlite3

import pytest

from connectors.base import Cause
from pdscan.model import TableSegment
from pdscan.readers import access_db, choose, parquet, pst, sqlite_file
from pdscan.readers.base import Document, Member, ReadFailure


def database(wal: bool = False) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute('CREATE TABLE "会員" (氏名 TEXT, 番号 INTEGER, 写真 BLOB, 体重 REAL)')
    rows = [("山田太郎", 123456789018, b"\xff\xd8", 60.0), ("佐藤", None, "文字".encode(), 50.5)]
    connection.executemany('INSERT INTO "会員" VALUES (?, ?, ?, ?)', rows)
    connection.execute("CREATE TABLE empty (a)")
    connection.commit()
    data = bytearray(connection.serialize())
    connection.close()
    if wal:
        data[18:20] = b"\x02\x02"
    return bytes(data)


def steps(data: bytes, name: str) -> list:
    return list(choose.read(Document(name, io.BytesIO(data), len(data))))


@pytest.mark.parametrize("wal", [False, True])
def test_sqlite_tables_are_members(wal: bool) -> None:
    found = steps(database(wal), "a.db")
    [(member, table)] = [
        (step[0], step[1]) for step in found if isinstance(step, tuple) and isinstance(step[1], TableSegment)
    ]
    assert member == "会員"
    assert table.header == ["氏名", "番号", "写真", "体重"]
    assert table.rows == [["山田太郎", "123456789018", "", "60"], ["佐藤", "", "文字", "50.5"]]
    closed = {step.member: step.cause for step in found if isinstance(step, choose.Closed)}
    assert closed == {"": "", "会員": "", "empty": ""}


def test_a_broken_sqlite_file_is_damaged() -> None:
    data = database()[:100] + bytes(3000)
    with pytest.raises(ReadFailure) as caught:
        list(sqlite_file.READER.read(Document("a.db", io.BytesIO(data), len(data))))
    assert caught.value.cause is Cause.DAMAGED


def test_long_tables_come_in_parts() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE t (n)")
    connection.executemany("INSERT INTO t VALUES (?)", [(number,) for number in range(4001)])
    connection.commit()
    data = connection.serialize()
    connection.close()
    tables = [step[1] for step in steps(data, "a.db") if isinstance(step, tuple) and isinstance(step[1], TableSegment)]
    assert [(table.first_row, len(table.rows), table.continues) for table in tables] == [
        (1, 2000, False),
        (2001, 2000, True),
        (4001, 1, True),
    ]


def test_parquet() -> None:
    arrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    out = io.BytesIO()
    write_table(arrow.table({"氏名": ["山田", "佐藤"], "番号": [1, None]}), out)
    data = out.getvalue()
    items = list(parquet.READER.read(Document("a.parquet", io.BytesIO(data), len(data))))
    [table] = [item for item in items if isinstance(item, TableSegment)]
    assert (table.header, table.rows) == (["氏名", "番号"], [["山田", "1"], ["佐藤", ""]])


def test_what_an_extra_would_read_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    for reader, head in ((parquet.READER, b"PAR1"), (pst.READER, b"!BDN")):
        document = Document("a", io.BytesIO(head), 4)
        assert reader.claim(document)
        with pytest.raises(ReadFailure) as caught:
            list(reader.read(document))
        assert caught.value.cause is Cause.UNSUPPORTED
        assert "install pdscan[" in caught.value.reason


def test_an_unreadable_access_database_is_taken_for_encrypted() -> None:
    data = b"\0\1\0\0Standard Jet DB\0" + bytes(8000)
    document = Document("a.mdb", io.BytesIO(data), len(data))
    assert access_db.READER.claim(document)
    with pytest.raises(ReadFailure) as caught:
        assert not [item for item in access_db.READER.read(document) if isinstance(item, Member)]
    assert caught.value.cause is Cause.ENCRYPTED
