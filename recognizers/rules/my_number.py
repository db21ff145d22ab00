"""個人番号 (My Number): 12 digits, the last one a check digit (平成26年総務省令第85号5条).

One random number in ten passes the check, and so do time stamps and cloud account ids: without a label, a heading or
a whole column that passes, twelve digits are not a My Number.
"""

from __future__ import annotations

import re
from typing import ClassVar

from recognizers.checkdigit import is_driver_license, is_my_number
from recognizers.context import around
from recognizers.number_recognizer import Candidate, NumberRecognizer, Shapes

_MATTER = re.compile(r"扶養控除|源泉徴収|支払調書|通知カード|特定個人情報|法定調書|給与支払報告|番号法|番号確認")
_TIME_STAMP = re.compile(r"(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])(?:[01][0-9]|2[0-3])[0-5][0-9]")


class MyNumberRecognizer(NumberRecognizer):
    """12 digits, plain or 4-4-4."""

    id = "my_number"
    entity = "JP_MY_NUMBER"
    version = 2
    headings = (
        "個人番号", "マイナンバー", "マイナンバ", "ﾏｲﾅﾝﾊﾞｰ", "マイナンバー番号", "個人番号カード番号",
        "マイナンバーカード番号", "マイナ番号", "個人no", "共通番号", "個人ナンバー", "社会保障・税番号",
        "行政手続における個人番号", "my_number", "my no", "mynum", "my_number_no", "individual_number",
        "individual_no", "kojin_bango", "kojin_bangou", "kojin_no", "kojin_number", "kojinbango12",
        "mynumber_card_no", "tax_number_jp", "jp_my_number",
    )  # fmt: skip
    words = ("通知カード", "個人番号カード", "マイナンバーカード", "マイナ")
    is_guessable = True
    shapes: ClassVar[Shapes] = {(12,): 0.05, (4, 4, 4): 0.2}
    check_weight = 0.25
    label_weight = 0.6
    least_digits = 9

    def check(self, digits: str) -> bool:
        return is_my_number(digits)

    def has_rival(self, digits: str) -> bool:
        return is_driver_license(digits)

    def evidence(self, found: Candidate) -> tuple[float, str]:
        text, group, is_announced = found
        matter = "" if is_announced else around(text, group.start, group.end, 200, 60, _MATTER)
        weight = 0.05 if _TIME_STAMP.fullmatch(group.digits) else 0.35
        return (weight, f"context {matter}") if matter else (0.0, "")


RECOGNIZERS = (MyNumberRecognizer(),)
