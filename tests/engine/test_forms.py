"""Labels and values in running text, tables written as text."""

from __future__ import annotations

import pytest

from pdscan.engine.aligned import tables
from pdscan.engine.forms import fields
from pdscan.engine.ruleset import Ruleset
from tests.engine.fakes import RULES

HEADINGS = Ruleset(RULES).headings


def told(text: str) -> list[tuple[str, str]]:
    return [(field.meaning.entity, text[field.start : field.end]) for field in fields(text, HEADINGS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("氏名：山田 太郎　電話番号：03-1111-2222", [("PERSON", "山田 太郎"), ("PHONE_NUMBER", "03-1111-2222")]),
        ("■ 氏　　名 ： 山田太郎", [("PERSON", "山田太郎")]),
        ("【電話】03-1111-2222", [("PHONE_NUMBER", "03-1111-2222")]),
        ("氏名\t山田太郎", [("PERSON", "山田太郎")]),
        ("氏名　山田　太郎　住所　東京都千代田区1-1", [("PERSON", "山田　太郎"), ("JP_ADDRESS", "東京都千代田区1-1")]),
        ("フリガナ ヤマダ タロウ 生年月日 1980/1/1", [("PERSON", "ヤマダ タロウ"), ("DATE_OF_BIRTH", "1980/1/1")]),
        ("電話番号\n03-1111-2222\n", [("PHONE_NUMBER", "03-1111-2222")]),
        ("病名：\nうつ病", [("MEDICAL_CONDITION", "うつ病")]),
        ("1. 氏名: 山田太郎", [("PERSON", "山田太郎")]),
        ("電話料金：1,200円", []),
        ("https://example.com/名前", []),
        ("氏名：　住所：東京都千代田区1-1", [("JP_ADDRESS", "東京都千代田区1-1")]),
    ],
)
def test_labels_give_their_values(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_columns_that_stand_under_each_other_are_a_table() -> None:
    text = (
        "一覧です\n氏名      電話番号      備考\n山田太郎  03-1111-2222\n"
        "佐藤花子  03-1111-2223  欠席\n以上、よろしくお願いします。\n"
    )
    (table,) = tables(text, HEADINGS)
    assert [column.heading for column in table.grid.columns] == ["氏名", "電話番号", "備考"]
    assert table.grid.rows == [(2, ["山田太郎", "03-1111-2222", ""]), (3, ["佐藤花子", "03-1111-2223", "欠席"])]
    assert text[table.start : table.end].splitlines()[-1].startswith("佐藤花子")


def test_bars_and_rulers_make_a_table() -> None:
    (table,) = tables("| 氏名 | 電話 |\n|---|---|\n| 山田 太郎 | 03-1111-2222 |\n", HEADINGS)
    assert table.grid.rows == [(2, ["山田 太郎", "03-1111-2222"])]


def test_sentences_with_wide_spaces_are_no_table() -> None:
    assert list(tables("拝啓　時下ますますご清栄のこととお慶び申し上げます。\n記　　以上\n", HEADINGS)) == []


def test_a_line_of_labels_with_their_values_heads_no_table() -> None:
    text = "出席者：中根社長、春木部長　欠席：藤井監査役\n１．業績　売上 1億円\n２．人事　異動 3名\n"
    assert not list(tables(text, HEADINGS))
