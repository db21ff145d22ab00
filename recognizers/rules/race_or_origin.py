"""Race and ethnic origin (人種, APPI art. 2(3)); nationality and 外国人 alone are no race (guidelines 2-3)."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class RaceOrOriginRecognizer(TermRecognizer):
    """A term of the list: 日系二世, 在日韓国人, アイヌ民族."""

    id = "race_or_origin"
    entity = "RACE_OR_ORIGIN"
    version = 3
    list_name = "origin"
    headings = (
        "人種", "民族", "民族的出自", "出自", "ルーツ", "エスニシティ", "race", "ethnicity", "ethnic origin",
        "ethnic group", "jinshu", "minzoku",
    )  # fmt: skip
    context = re.compile(
        r"氏|さん|様|本人|父|母|祖父|祖母|両親|家族|出身|出自|ルーツ|先祖|[一二三四1-4]世|の血|生まれ|人種欄|である"
        r"|です"
    )
    tail = re.compile(r"(?:の)?[一二三四五1-5]世(?![紀帯代])")


RECOGNIZERS = (RaceOrOriginRecognizer(),)
