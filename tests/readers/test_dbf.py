"""dBASE tables and the sheets of the eighties."""

import struct

import pytest

from tests.readers.reading import reading

FIELDS = (("氏名", "C", 20), ("電話", "C", 12), ("年齢", "N", 3))
PEOPLE = [("山田太郎", "0312345678", "45"), ("佐藤花子", "0661234567", "31")]


def dbf(language: int = 0, marks: bytes = b"  ", count: int = 2) -> bytes:
    names = b"".join(
        name.encode("cp932").ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([size]) + bytes(15)
        for name, kind, size in FIELDS
    )
    size = 1 + sum(field[2] for field in FIELDS)
    head = b"\x03\x7e\x01\x02" + struct.pack("<IHH", count, 32 + len(names) + 1, size) + bytes(17) + bytes([language])
    records = b"".join(
        marks[at : at + 1]
        + b"".join(value.encode("cp932").ljust(field[2]) for value, field in zip(row, FIELDS, strict=True))
        for at, row in enumerate(PEOPLE)
    )
    return head + bytes(2) + names + b"\r" + records + b"\x1a"


@pytest.mark.parametrize("language", [0, 0x13, 0x7B])
def test_records_under_their_fields(language: int) -> None:
    found = reading("shape.dbf", dbf(language))
    assert found.readers == ["dbf"]
    [table] = found.tables
    assert table.header == ["氏名", "電話", "年齢"]
    assert [tuple(row) for row in table.rows] == PEOPLE
    assert not found.gaps


def test_deleted_records_are_still_in_the_file() -> None:
    found = reading("a.dbf", dbf(marks=b" *"))
    assert found.facts["deleted_rows"] == "1"
    assert found.tables[0].rows[1][0] == "佐藤花子"


def test_missing_records_are_a_gap() -> None:
    assert [gap.cause for gap in reading("a.dbf", dbf(count=9)).gaps] == ["damaged"]


def test_bytes_that_only_begin_like_one_are_something_else() -> None:
    assert "dbf" not in reading("a.dbf", b"\x03\x7e\x01\x02" + bytes(range(200))).readers


SYLK = 'ID;PWXL;N;E\nC;Y1;X1;K"氏名"\nC;X2;K"電話"\nC;Y3;X1;K"山田太郎"\nC;X2;K"03;;1"\nE\n'
DIF = (
    'TABLE\n0,1\n"EXCEL"\nVECTORS\n0,2\n""\nTUPLES\n0,2\n""\nDATA\n0,0\n""\n'
    '-1,0\nBOT\n1,0\n"氏名"\n1,0\n"年齢"\n-1,0\nBOT\n1,0\n"山田太郎"\n0,45\nV\n-1,0\nEOD\n'
)


def test_a_sheet_of_sylk() -> None:
    found = reading("a.slk", SYLK.encode("cp932"))
    assert found.readers == ["sylk"]
    [table] = found.tables
    assert table.rows == [["氏名", "電話"], ["", ""], ["山田太郎", "03;1"]]


def test_a_sheet_of_dif() -> None:
    [table] = reading("a.dif", DIF.encode("cp932")).tables
    assert table.rows == [["氏名", "年齢"], ["山田太郎", "45"]]


def test_a_list_with_an_id_and_a_person_is_no_sylk() -> None:
    text = "ID;Person;Phone\n" + "C;山田太郎;03-1234-5678\nF;佐藤花子;06-1234-5678\n" * 5
    found = reading("a.csv", text.encode())
    assert found.readers == ["delimited"]
