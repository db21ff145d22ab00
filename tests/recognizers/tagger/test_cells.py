"""Whole strings as names: what a column of a table is judged by."""

from __future__ import annotations

import pytest

from recognizers.tagger import is_given_like, is_name_like, is_surname_like, split_name

NAMES = """
田中 太郎|田中太郎|林 翔|勅使河原 三郎|髙﨑　花子|鈴木 一郎 様|ヤマダ タロウ|ﾔﾏﾀﾞ ﾀﾛｳ|ヤマダタロウ|やまだ はなこ
Taro Yamada|YAMADA TARO|グエン・ヴァン・アン|マリア サントス|王 偉|金 民秀|山 田 太 郎
"""
OTHERS = """
東京都|営業部|株式会社山田|山田商店|りんご|商品名|千葉|山口|高田馬場|橋本病|本田技研|森林|サーバー|プロジェクト|児玉賞
センサー モジュール|Product Name|ノートパソコン|氏名|担当者|男性|2026年4月1日|090-0000-0000|福岡 支店|竹田荘|坂井公園
"""


@pytest.mark.parametrize("value", NAMES.strip().replace("\n", "|").split("|"))
def test_names_score_high(value: str) -> None:
    """Kanji, kana of both widths, romaji, foreign; with and without a space."""
    assert is_name_like(value) >= 0.75


@pytest.mark.parametrize("value", OTHERS.strip().replace("\n", "|").split("|"))
def test_other_values_score_low(value: str) -> None:
    """Places, departments, companies, products, headings, numbers."""
    assert is_name_like(value) < 0.5


@pytest.mark.parametrize(
    ("value", "surname", "given"),
    [
        ("佐藤花子", "佐藤", "花子"),
        ("五十嵐 大介", "五十嵐", "大介"),
        ("森京子", "森", "京子"),
        ("長谷川誠様", "長谷川", "誠"),
    ],
)
def test_splits(value: str, surname: str, given: str) -> None:
    """The cut between surname and given name."""
    split = split_name(value)
    assert split is not None
    assert (split.surname, split.given) == (surname, given)


@pytest.mark.parametrize("value", ["東京", "会議室", "株式会社", "Taro Yamada"])
def test_does_not_split_other_words(value: str) -> None:
    """Dictionary words and Latin letters are not cut."""
    assert split_name(value) is None


def test_halves() -> None:
    """Columns of surnames and of given names are told apart from columns of words."""
    assert is_surname_like("佐々木") > 0.9 > is_surname_like("会議")
    assert is_given_like("美咲") > 0.9 > is_given_like("会議")
    assert is_surname_like("タナカ") > 0.9
    assert is_given_like("hanako") > 0.8
