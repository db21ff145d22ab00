"""Social status by birth or origin (社会的身分, APPI art. 2(3)); schooling and rank at work are none."""

from __future__ import annotations

import re

from recognizers.terms import TermRecognizer


class SocialStatusRecognizer(TermRecognizer):
    """A term of the list: 被差別部落出身, 嫡出でない子."""

    id = "social_status"
    entity = "SOCIAL_STATUS"
    version = 3
    list_name = "status"
    headings = (
        "社会的身分", "門地", "家柄", "同和", "生活保護", "生活保護の有無", "生保", "嫡出の別",
        "social status", "social origin",
    )  # fmt: skip
    plausible = re.compile(
        r"(?!正社員|契約|パート|アルバイト|一般|学生|会社員|本人|主任|課長|部長).*[^\W\d_].*", re.DOTALL
    )
    tail = re.compile(r"(?:地区)?の?出身(?:者)?")
    context = re.compile(r"氏|さん|様|本人|出身|家族|両親|世帯|受給|申請|戸籍|続柄|調査|身元|生まれ|認知|地区")


RECOGNIZERS = (SocialStatusRecognizer(),)
