"""Columns that a neighbour explains by its values: 結果値 beside 検査項目名, 番号 beside the 記号 of ゆうちょ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from recognizers.fold import narrow
from recognizers.heading_words import Meaning, key
from recognizers.headings import Headings

if TYPE_CHECKING:
    from pdscan.engine.columns import ColumnJudge

_ITEM = re.compile(r".*(?:項目|検査|item|test|analyte|kensa|koumoku|komoku).*|name|名称")
_RESULT = re.compile(
    r"(?:検査|測定|今回|前回|健診)?(?:結果|測定|検査|計測)?(?:値|結果|データ)(?:[0-9])?|結果値.*|(?:test|lab|result)?(?:value|result|results)|kekka(?:chi)?"
)
_POST_SYMBOL = re.compile(r"(?:1[0-9]{3}0|0[0-9]{4})(?:-[0-9])?")
_POST_NUMBER = re.compile(r"[0-9]{2,8}(?:\.0)?")
_MOST, _SOME, _FEW = 0.9, 0.5, 2


def explained(judges: Sequence[ColumnJudge], values: Sequence[Sequence[str]], headings: Headings) -> dict[int, Meaning]:
    """Places of columns and what the values of another column say that they hold."""
    keys = [key(judge.column.heading) for judge in judges]
    found: dict[int, Meaning] = {}
    named = [at for at, word in enumerate(keys) if _ITEM.fullmatch(word) and _is_item(values[at], headings)]
    is_items = len({text for at in named for text in values[at]}) >= _FEW
    for at, texts in enumerate(values):
        if keys[at] in ("記号", "kigo") and at + 1 < len(keys) and keys[at + 1] in ("番号", "bango"):
            if _all(texts, _POST_SYMBOL) and _all(values[at + 1], _POST_NUMBER):
                for place in (at, at + 1):
                    found[place] = Meaning("JP_BANK_ACCOUNT", word=keys[place], rule="bank_account")
        elif at in named and is_items:
            end = next((other for other in named if other > at), len(keys)) if len(named) > 1 else len(keys)
            for place in range(at + 1 if len(named) > 1 else 0, end):
                if place != at and not judges[place].meaning.entity and _RESULT.fullmatch(keys[place]):
                    found[place] = Meaning("HEALTH_CHECKUP", word="検査値", rule="health_checkup")
    return found


def _is_item(texts: Sequence[str], headings: Headings) -> bool:
    """Whether most of the values are items of a check-up: 身長, HbA1c(NGSP)."""
    items = sum(headings.read(text).entity == "HEALTH_CHECKUP" for text in texts)
    return items > 0 and items >= _SOME * len(texts)


def _all(texts: Sequence[str], pattern: re.Pattern[str]) -> bool:
    filled = [text for text in texts if text.strip()]
    fit = sum(bool(pattern.fullmatch(narrow(text).strip())) for text in filled)
    return len(filled) >= _FEW and fit >= _MOST * len(filled)
