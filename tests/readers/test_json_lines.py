"""JSON: records as tables with paths, streams, and what breaks."""

from __future__ import annotations

import json

import pytest

from tests.readers.reading import reading

PEOPLE = [
    {"id": 1, "user": {"name": "山田太郎", "email": "yamada@example.jp"}, "items": [{"name": "本"}, {"name": "紙"}]},
    {"id": 2, "user": {"name": "佐藤花子", "email": "sato@example.jp"}, "tags": ["a", "b"]},
]


def column(table: object, path: str) -> list[str]:
    at = list(table.paths).index(path)
    return [row[at] if row else "" for row in table.rows]


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "utf-16"])
def test_a_list_of_records_is_a_table_with_paths(codec: str) -> None:
    found = reading("a.json", json.dumps(PEOPLE, ensure_ascii=False).encode(codec))
    table = found.tables[0]
    assert column(table, "user.email") == ["yamada@example.jp", "sato@example.jp"]
    assert table.header is not None
    assert table.header[list(table.paths).index("user.email")] == "email"
    assert column(table, "items[1].name") == ["紙", ""]
    assert column(table, "tags") == ["", "a\nb"]


def test_lines_keep_their_numbers_and_broken_ones_are_text() -> None:
    lines = [json.dumps(PEOPLE[0]), "{broken 山田", "", json.dumps(PEOPLE[1])]
    found = reading("a.jsonl", "\n".join(lines).encode())
    assert len(found.tables[0].rows) == 4
    assert found.tables[0].rows[3][0] == "2"
    assert found.texts[0].locator.line == 2


def test_fields_that_appear_later_begin_a_new_header() -> None:
    lines = [json.dumps({"a": number}) for number in range(2500)] + [json.dumps({"a": 1, "氏名": "山田"})]
    found = reading("a.jsonl", "\n".join(lines).encode())
    assert [table.continues for table in found.tables] == [False, False]
    assert found.tables[1].first_row == 2001
    assert column(found.tables[1], "氏名")[-1] == "山田"


def test_lists_inside_an_object_are_tables_of_their_own() -> None:
    found = reading("a.json", json.dumps({"version": 1, "data": {"users": PEOPLE}}).encode())
    assert any("data.users[].user.name" in table.paths for table in found.tables)


def test_a_map_of_records_has_its_keys_as_a_column() -> None:
    data = {f"u{number}": {"name": f"山田{number}", "tel": "090"} for number in range(5)}
    table = reading("a.json", json.dumps(data).encode()).tables[0]
    assert table.header is not None
    assert list(table.header) == ["key", "name", "tel"]
    assert len(table.rows) == 5


def test_numbers_stay_as_they_are_written() -> None:
    found = reading(
        "a.json", b'[{"my": 123456789018, "x": 1.10, "big": 12345678901234567890123, "t": true, "n": null}]'
    )
    assert list(found.tables[0].rows[0]) == ["123456789018", "1.10", "12345678901234567890123", "true", ""]


def test_a_long_array_is_streamed_with_row_numbers() -> None:
    data = json.dumps([{"id": number, "name": "山田" * 20} for number in range(30_000)], ensure_ascii=False).encode()
    found = reading("a.json", data)
    assert sum(len(table.rows) for table in found.tables) == 30_000
    for table in found.tables:
        assert table.rows[0][0] == str(table.first_row - 1)


@pytest.mark.parametrize(
    "data", [b"[" * 100_000, b'{"a":' * 100_000, b'[{"a":' * 50_000 + b"1", b"[" * 50_000 + b"]" * 50_000]
)
def test_nesting_without_end_is_read_as_text(data: bytes) -> None:
    found = reading("a.json", data)
    assert found.readers[-1] == "text"
    assert found.cause == ""


@pytest.mark.parametrize("cut", [10, 60, 150])
def test_a_cut_file_still_shows_what_it_has(cut: int) -> None:
    data = json.dumps(PEOPLE, ensure_ascii=False).encode()
    found = reading("a.json", data[:cut])
    assert found.cause == ""
    assert "山田太郎" in found.everything() or cut < 60


def test_settings_in_brackets_are_no_json() -> None:
    assert reading("a.ini", b"[section]\nname = x\n").readers == ["text"]
