"""What heads a column or a form's line, and what answers it."""

from __future__ import annotations

import pytest

from pdscan.engine.labels import Labels
from pdscan.engine.ruleset import Ruleset
from tests.engine.fakes import RULES

LABELS = Labels(Ruleset(RULES).headings)


@pytest.mark.parametrize(
    "text",
    [
        "社長 緑川㊞",
        "はら整形外科　担当医 中村医師",
        "欠席：藤井監査役",
        "福島県会津若松市町北町石堂三丁目27番26号",
        "はい　病名（ 高血圧 ）",
        "救急車で搬送。手術。翌日退院。",
    ],
)
def test_an_answer_is_no_heading(text: str) -> None:
    assert LABELS.is_value(text)
    assert not LABELS.is_label(text)


@pytest.mark.parametrize("text", ["氏名", "住所", "電話番号", "連絡先：電話番号", "参加しますか。（必須）"])
def test_a_heading_is_no_answer(text: str) -> None:
    assert not LABELS.is_value(text)


def test_two_columns_with_an_offices_own_words_are_a_form() -> None:
    words = [["氏名", "設備係"], ["雇用期間", "定めなし"], ["電話番号", "なし"], ["条件", "応相談"], ["住所", "県内"]]
    assert LABELS.is_form(list(enumerate(words)))


def test_two_columns_under_headings_are_a_table() -> None:
    rows = [["氏名", "住所"], ["山田", "千代田区"], ["鈴木", "港区"], ["佐藤", "北区"], ["高橋", "南区"]]
    assert not LABELS.is_form(list(enumerate(rows)))
