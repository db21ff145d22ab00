"""Files of tables by columns and records: ORC, Feather, Avro."""

import io

import fastavro
import pyarrow
import pyarrow.feather
import pyarrow.orc
import pytest

from tests.readers.reading import reading

TABLE = {"氏名": ["山田太郎", "佐藤花子"], "番号": [123456789018, None]}
SCHEMA = {
    "type": "record",
    "name": "person",
    "fields": [
        {"name": "name", "type": "string"},
        {"name": "contact", "type": {"type": "record", "name": "c", "fields": [{"name": "mail", "type": "string"}]}},
    ],
}


def orc() -> bytes:
    out = io.BytesIO()
    pyarrow.orc.write_table(pyarrow.table(TABLE), out)
    return out.getvalue()


def feather() -> bytes:
    out = io.BytesIO()
    pyarrow.feather.write_feather(pyarrow.table(TABLE), out, compression="uncompressed")
    return out.getvalue()


def avro() -> bytes:
    out = io.BytesIO()
    records = [{"name": "山田太郎", "contact": {"mail": f"yamada{number}@example.jp"}} for number in range(3)]
    fastavro.writer(out, SCHEMA, records)
    return out.getvalue()


@pytest.mark.parametrize(("name", "made"), [("a.orc", orc), ("a.feather", feather)])
def test_columns_of_arrow(name: str, made: object) -> None:
    assert callable(made)
    [table] = reading(name, made()).tables
    assert table.header == ["氏名", "番号"]
    assert table.rows == [["山田太郎", "123456789018"], ["佐藤花子", ""]]


def test_records_of_avro() -> None:
    found = reading("a.avro", avro())
    assert found.facts["rows"] == "3"
    [table] = found.tables
    assert table.header == ["name", "mail"]
    assert table.rows[2] == ["山田太郎", "yamada2@example.jp"]


@pytest.mark.parametrize(("name", "made"), [("a.orc", orc), ("a.feather", feather), ("a.avro", avro)])
def test_cut_off_ones_are_damaged(name: str, made: object) -> None:
    assert callable(made)
    data = made()
    assert reading(name, data[: len(data) * 2 // 3]).cause == "damaged"
