"""Delimited tables: dialects, quoting that breaks, and prose that is none."""

from __future__ import annotations

import io
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pdscan.readers.base import Document
from pdscan.readers.delimited import READER, ROWS, rows
from pdscan.readers.dialect import Dialect, detect
from tests.readers.reading import reading

ROWS_OF_PEOPLE = [["氏名", "電話", "備考"], ["山田太郎", "090-0000-0001", "東京"], ["佐藤花子", "090-0000-0002", ""]]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "cp932", "euc_jp", "utf-16"])
@pytest.mark.parametrize("name", ["list.csv", "list.txt", "list.xls", "list"])
def test_a_table_is_found_by_its_shape(delimiter: str, codec: str, name: str) -> None:
    data = "\r\n".join(delimiter.join(row) for row in ROWS_OF_PEOPLE).encode(codec)
    found = reading(name, data)
    assert found.readers == ["delimited"]
    assert [list(row) for row in found.tables[0].rows] == ROWS_OF_PEOPLE
    assert found.tables[0].header is None
    assert found.tables[0].first_row == 1


def test_quotes_hold_delimiters_and_line_ends() -> None:
    data = '氏名,住所\n"山田, 太郎","東京都\n新宿区"\n"佐藤 ""花"" 子",大阪\n'.encode("cp932")
    assert reading("a.csv", data).tables[0].rows == [
        ["氏名", "住所"],
        ["山田, 太郎", "東京都\n新宿区"],
        ['佐藤 "花" 子', "大阪"],
    ]


def test_a_quote_that_is_never_closed_costs_one_row() -> None:
    body = "".join(f"氏名{number},{number}\n" for number in range(3000))
    found = reading("a.csv", ('a,"b\n' + body).encode())
    rows_read = [row for table in found.tables for row in table.rows]
    assert rows_read[0] == ["a", '"b']
    assert rows_read[-1] == ["氏名2999", "2999"]
    assert len(rows_read) == 3001


def test_inches_are_no_quotes() -> None:
    data = '品名,寸法\n棚,5" x 3"\n机,7"\n椅子,8\n'.encode()
    assert reading("a.csv", data).tables[0].rows[2] == ["机", '7"']


def test_empty_and_ragged_lines_keep_their_numbers() -> None:
    data = "社員名簿\n\n氏名,電話,住所\n山田,1,東京\n佐藤,2,大阪\n鈴木,3,京都,余分\n".encode()
    table = reading("a.csv", data).tables[0]
    assert table.rows[1] == []
    assert table.rows[3] == ["山田", "1", "東京"]
    assert table.rows[5] == ["鈴木", "3", "京都", "余分"]


def test_excels_separator_line_is_no_row_but_counts() -> None:
    table = reading("a.csv", "sep=;\r\n氏名;電話\r\n山田;1\r\n".encode()).tables[0]
    assert table.first_row == 2
    assert table.rows[0] == ["氏名", "電話"]


def test_one_column_in_a_csv_is_a_table() -> None:
    assert reading("names.csv", "氏名\n山田太郎\n佐藤花子\n".encode()).tables[0].rows[1] == ["山田太郎"]


@pytest.mark.parametrize(
    "text",
    [
        "拝啓、時下ますますご清栄のこととお慶び申し上げます。\n山田太郎様、先日はありがとうございました。\n",
        "Dear Mr. Yamada,\nthank you for the visit, and for the gift.\nBest regards,\n",
        "int main() {\n  int a;\n  int b;\n  return a;\n}\n",
        "a b c\nd e f\n",
        "・氏名：山田太郎\n・電話：090-0000-0001\n",
    ],
)
def test_prose_and_code_are_no_tables(text: str) -> None:
    assert detect(text, "txt", True) is None


def test_code_is_text_whatever_its_commas() -> None:
    assert reading("a.py", b"f(a, b)\ng(c, d)\nh(e, f)\n").readers == ["text"]


def test_a_long_file_comes_in_parts_that_continue() -> None:
    data = "氏名,番号\n" + "".join(f"山田{number},{number}\n" for number in range(2, 3 * ROWS))
    tables = reading("a.csv", data.encode()).tables
    assert [table.continues for table in tables] == [False] + [True] * (len(tables) - 1)
    for table in tables[1:]:
        assert table.rows[0][1] == str(table.first_row)


def test_memory_does_not_grow_with_the_file() -> None:
    class Endless(io.RawIOBase):
        """a table of 12 MB that nobody keeps."""

        def __init__(self) -> None:
            self.place = 0

        def seek(self, offset: int, whence: int = 0) -> int:
            self.place = offset
            return offset

        def read(self, size: int = -1) -> bytes:
            line = "山田太郎,090-0000-0001,東京都新宿区\n".encode("cp932")
            size = max(0, min(size, 12_000_000 - self.place))
            start = self.place % len(line)
            self.place += size
            return (line * (size // len(line) + 2))[start : start + size]

    document = Document("big.csv", Endless(), 12_000_000)
    tracemalloc.start()
    count = sum(len(item.rows) for item in READER.read(document) if hasattr(item, "rows"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count > 250_000
    assert peak < 20_000_000


@given(st.text(alphabet='a山,"\n\t;| ', max_size=300))
def test_any_text_gives_rows_and_loses_no_letter(text: str) -> None:
    detect(text, "csv", True)
    cells = [cell for row in rows(text.split("\n"), Dialect(",", 1.0, 2)) for cell in row]
    assert "".join(cells).count("山") == text.count("山")
