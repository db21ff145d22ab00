"""Convictions and criminal procedure against a person (APPI art. 2(3), Order art. 2(iv) and (v))."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class CriminalRecordRecognizer(TermRecognizer):
    """A term with its measure (懲役3年, 罰金刑30万円); words of the news only beside a person's case."""

    id = "criminal_record"
    entity = "CRIMINAL_RECORD"
    list_name = "criminal"
    headings = (
        "前科", "前歴", "犯罪歴", "犯歴", "犯罪経歴", "賞罰", "賞罰の有無", "刑罰", "逮捕歴", "補導歴", "非行歴",
        "反社チェック", "反社チェック結果", "反社該当", "反社会的勢力該当", "属性チェック",
        "コンプライアンスチェック結果", "criminal record", "criminal history", "conviction", "convictions", "zenka",
    )  # fmt: skip
    plausible = re.compile(r"(?!問題|クリア|ok|適合|白).*[^\W\d_].*|有|あり", re.DOTALL)
    head = re.compile(r"(?:[一-龥]{2,8}(?:の疑い|容疑|の容疑|の罪)で)$")
    """What somebody was arrested or charged for: 住居侵入の疑いで逮捕."""
    context = re.compile(
        r"懲役|罰金|執行猶予|実刑|氏|さん|容疑で|の疑いで|罪で|罪に|判決|言い渡|服役|前科|前歴|歴あり|本人|当該社員"
        r"|従業員|社員|元社員"
        r"|応募者|採用|懲戒|身元|経歴|賞罰|被告|検察|警察|年に|年頃|過去に|され(?:た|て)"
    )
    tail = re.compile(
        r"(?:[0-9一二三四五六七八九十]+(?:年|ヶ月|か月|カ月|月|犯|回))+(?:\(?執行猶予[0-9一二三四五]+年\)?)?"
        r"|[0-9,]+万?円|[0-9一二三四五]犯"
    )


RECOGNIZERS = (CriminalRecordRecognizer(),)
