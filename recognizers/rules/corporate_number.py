"""法人番号: 13 digits, the check digit first (平成26年財務省令第70号2条). A company's, so evidence against a person."""

from __future__ import annotations

from typing import ClassVar

from recognizers.checkdigit import is_corporate_number
from recognizers.number_recognizer import NumberRecognizer, Shapes


class CorporateNumberRecognizer(NumberRecognizer):
    """13 digits, plain or 1-4-4-4; product codes and epoch milliseconds pass the check one time in nine."""

    id = "corporate_number"
    entity = "JP_CORPORATE_NUMBER"
    version = 2
    headings = (
        "法人番号", "法人マイナンバー", "法人no", "法人ナンバー", "会社の法人番号", "国税庁法人番号",
        "支払者の法人番号", "corporate_number", "corporate_no", "corporation_number", "houjin_bango",
        "houjin_bangou", "hojin_bango", "hojin_bangou", "houjin_no", "hojin_no", "houjin_number", "company_number",
    )  # fmt: skip
    words = ("登記", "履歴事項", "登記簿")
    is_guessable = True
    is_nobody = True
    shapes: ClassVar[Shapes] = {(13,): 0.05, (1, 4, 4, 4): 0.2}
    check_weight = 0.25
    label_weight = 0.65

    def check(self, digits: str) -> bool:
        return is_corporate_number(digits)


RECOGNIZERS = (CorporateNumberRecognizer(),)
