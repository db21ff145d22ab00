"""全銀 files: fields by position, with and without line ends."""

from __future__ import annotations

import pytest

from tests.readers.reading import reading


def record(text: str) -> bytes:
    data = text.encode("cp932")
    assert len(data) <= 120
    return data.ljust(120)


def header(kind: str) -> bytes:
    return record(f"1{kind}01234567890{'ｶ)ﾃｽﾄｼﾖｳｼﾞ':<40}0625{'0001'}{'ﾃｽﾄ':<15}001{'ﾎﾝﾃﾝ':<15}11234567")


def data(name: str, amount: int, number: str = "0000001001") -> bytes:
    return record(f"20005{'ﾃｽﾄ':<15}123{'ｼﾝｼﾞﾕｸ':<15}    17654321{name:<30}{amount:010}0{number:<20}")


def trailer(count: int, total: int) -> bytes:
    return record(f"8{count:06}{total:012}")


FILE = [header("11"), data("ﾔﾏﾀﾞ ﾀﾛｳ", 250000), data("ｻﾄｳ ﾊﾅｺ", 300000, "0000001002"), trailer(2, 550000), record("9")]


@pytest.mark.parametrize("end", [b"", b"\r\n", b"\n"])
@pytest.mark.parametrize("name", ["kyuyo.dat", "a.txt", "a.csv"])
def test_every_employees_account_is_found(end: bytes, name: str) -> None:
    found = reading(name, end.join(FILE) + end)
    assert found.readers == ["zengin"]
    company, people = found.tables
    assert company.header is not None
    assert company.rows[0][list(company.header).index("依頼人名")] == "ｶ)ﾃｽﾄｼﾖｳｼﾞ"
    rows = [dict(zip(people.header or (), row, strict=True)) for row in people.rows]
    assert rows[0]["受取人名"] == "ﾔﾏﾀﾞ ﾀﾛｳ"
    assert rows[0]["口座番号"] == "7654321"
    assert rows[0]["預金種目"] == "普通"
    assert rows[1]["社員番号"] == "0000001002"
    assert people.first_row == 2
    assert found.facts["zengin"] == "給与振込"
    assert found.facts["zengin_totals"] == "agree"


def test_wrong_totals_are_told() -> None:
    found = reading("a.dat", b"".join([*FILE[:3], trailer(9, 1), record("9")]))
    assert found.facts["zengin_totals"] == "do not agree"


def test_kana_saved_as_utf8_is_read_too() -> None:
    found = reading("a.txt", b"\r\n".join(FILE).decode("cp932").encode())
    assert found.readers == ["zengin"]
    assert "ﾔﾏﾀﾞ ﾀﾛｳ" in found.everything()


def test_direct_debit_names_its_columns() -> None:
    found = reading("a.dat", b"".join([header("91"), *FILE[1:]]))
    assert found.tables[1].header is not None
    assert "預金者名" in found.tables[1].header


def test_numbers_in_lines_are_no_transfer_file() -> None:
    assert reading("a.txt", (b"1" * 119 + b"\n") * 4).readers != ["zengin"]
