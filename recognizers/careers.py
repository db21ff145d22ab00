"""The dated lines of a résumé: `2012年4月　株式会社北浜電機 入社`, `平成20年3月～　つばさ薬局 薬剤師`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from recognizers.fold import Shadow

_YEAR = r"(?:(?:19|20)[0-9]{2}|(?:明治|大正|昭和|平成|令和|[mtshr])\s?(?:[0-9]{1,2}|元))"
_MONTH = rf"(?:{_YEAR}\s?(?:年|[./])\s?[0-9]{{1,2}}\s?月?(?:\s?[0-9]{{1,2}}日)?)"
_SPLIT_MONTH = rf"(?:{_YEAR}[ \t]{{1,4}}[0-9]{{1,2}}(?=[ \t]))"
"""年　月　学歴・職歴 as columns: 平成25　3　東都大学."""
_LINE = re.compile(
    rf"^[ \t・●■□◆◇○▪*-]{{0,4}}(?:{_SPLIT_MONTH}|{_MONTH})(?:\s?[~\-―]\s?(?:{_MONTH}|現在)?)?"
    r"[ \t:：]{1,6}(?P<what>[^\n]{2,60}?)[ \t]*$",
    re.M,
)
_LINE_BEGINS = re.compile(r"\n(?=[ \t・●■□◆◇○▪*-]{0,4}[12明大昭平令mtshr])")
_KEY = "dated lines"
_MAY_HOLD = re.compile(r"[月./]|[0-9０-９][ \t　]{1,4}[0-9０-９]")
_NO_LICENCE = r"(?!.*(?:免許|資格|検定|試験|認定))"
SCHOOL = re.compile(
    rf"{_NO_LICENCE}.*(?:大学|高校|高等学校|中学校?|小学校|短大|専門学校|学園|学院|高専|学部|研究科|入学|卒業?$|修了|中退)"
)
"""A line about a school."""
EMPLOYER = re.compile(
    rf"{_NO_LICENCE}.*(?:入社|退社|退職|入職|入庁|入行|入所|勤務|配属|着任|転籍|異動|就任|昇進|開業|株式会社|有限会社"
    r"|[(（][株有][)）]|㈱|病院|薬局|工業|商事|製作所|銀行|市役所|法人|事務所)"
)
"""A line about an employer."""


def entries(text: Shadow) -> Iterator[tuple[int, int]]:
    """Where the lines say what happened in a month, without the month; a licence is neither school nor work."""
    known: list[tuple[int, int]] | None = text.__dict__.get(_KEY)
    if known is None:
        known = text.__dict__[_KEY] = list(_entries(text.lower)) if _MAY_HOLD.search(text.raw) else []
    yield from known


def _entries(lower: str) -> Iterator[tuple[int, int]]:
    free = 0
    for start in chain((0,), (found.end() for found in _LINE_BEGINS.finditer(lower))):
        found = _LINE.match(lower, start) if start >= free else None
        if found is not None:
            free = found.end()
            yield found.span("what")
