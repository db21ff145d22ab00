"""Fixed width without delimiters: columns by the bytes of a line."""

import pytest

from tests.readers.reading import reading

PEOPLE = [
    ("0000012", "山田太郎", "ﾔﾏﾀﾞ ﾀﾛｳ", "1080073", "東京都港区三田２－１４－５", "0312345678", "S450101"),
    ("0000013", "佐藤花子", "ｻﾄｳ ﾊﾅｺ", "5300001", "大阪府大阪市北区梅田１－１", "0661234567", "H020303"),
    ("0000014", "鈴木一", "ｽｽﾞｷ ﾊｼﾞﾒ", "0600001", "北海道札幌市中央区北一条", "0111234567", "S600505"),
    ("0000015", "高橋三千代", "ﾀｶﾊｼ ﾐﾁﾖ", "8100001", "福岡県福岡市中央区天神２", "0921234567", "S330707"),
] * 3
WIDTHS = (7, 20, 20, 7, 40, 11, 7)


def record(person: tuple[str, ...]) -> bytes:
    fields = [field.encode("cp932") for field in person]
    return b"".join(field + b" " * (width - len(field)) for field, width in zip(fields, WIDTHS, strict=True))


@pytest.mark.parametrize("end", [b"\r\n", b"\n"])
def test_columns_are_cut_by_bytes(end: bytes) -> None:
    found = reading("KOKYAKU.DAT", end.join(map(record, PEOPLE)) + end)
    assert found.readers == ["fixed_width"]
    assert [tuple(row) for table in found.tables for row in table.rows] == PEOPLE


def test_a_list_in_columns_of_blanks() -> None:
    lines = [f"{number:05}  {name:<12}  {age:>3}  {town:<10}" for number, (name, age, town) in enumerate(
        [("Suzuki", 31, "Kobe"), ("Sato", 45, "Nara"), ("Tanaka", 22, "Tokyo"), ("Ito", 67, "Osaka")] * 3)]  # fmt: skip
    [table] = reading("list.txt", "\n".join(lines).encode()).tables
    assert table.rows[1] == ["00001", "Sato", "45", "Nara"]


@pytest.mark.parametrize(
    "text",
    [
        "本日はお忙しいところありがとうございました。\n次回は来月の五日に開きます。ご都合はいかが\n" * 5,
        "def f(x):\n    return x + 1\n\n\nprint(f(2))\n" * 6,
        "1234567890" * 4 + "\n",
        "=" * 60 + "\n" + "-" * 60 + "\n",
    ],
)
def test_prose_programs_and_rules_are_text(text: str) -> None:
    assert reading("a.txt", text.encode()).readers == ["text"]
