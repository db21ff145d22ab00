"""YAML as records."""

from __future__ import annotations

from tests.readers.reading import reading


def test_lists_are_tables_and_comments_are_text() -> None:
    data = "# 担当: 山田太郎\nusers:\n  - 氏名: 佐藤花子\n    tel: 0901\n  - 氏名: 鈴木一郎\n".encode()
    found = reading("a.yaml", data)
    assert found.readers == ["yaml"]
    assert found.tables[0].header == ["氏名", "tel"]
    assert found.tables[0].rows == [["佐藤花子", "0901"], ["鈴木一郎", ""]]
    assert "担当: 山田太郎" in found.texts[0].text


def test_broken_yaml_is_read_as_text() -> None:
    found = reading("a.yml", "a: [1, 2\nb: 山田太郎\n".encode())
    assert found.readers == ["yaml", "text"]
    assert "山田太郎" in found.everything()


def test_aliases_that_multiply_are_read_as_text() -> None:
    data = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10))
    assert reading("a.yaml", data.encode()).readers == ["yaml", "text"]


def test_templates_with_tags_are_read() -> None:
    found = reading("a.yml", "Resources:\n  Name: !Sub '山田太郎'\n  Ref: !Ref x\n".encode())
    assert "山田太郎" in found.everything()
