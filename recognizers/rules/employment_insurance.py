"""雇用保険被保険者番号: 4-6-1 digits; the formula of its check digit is not public.

A company's 事業所番号 has the same shape, so the label decides. Older notices print 16 digits (6 above, 10 below).
"""

from __future__ import annotations

import re
from typing import ClassVar

from recognizers.context import around
from recognizers.number_recognizer import Candidate, NumberRecognizer, Shapes

_MATTER = re.compile(r"雇用保険|離職票|離職証明|失業給付|失業手当|ハローワーク|公共職業安定所|資格取得届|資格喪失届")


class EmploymentInsuranceRecognizer(NumberRecognizer):
    """`1234-567890-1`, or eleven digits after their label."""

    id = "employment_insurance"
    entity = "JP_EMPLOYMENT_INSURANCE"
    version = 3
    headings = (
        "雇用保険被保険者番号", "雇用保険番号", "雇用保険証番号", "雇用保険被保険者証番号", "雇用保険の被保険者番号",
        "雇用保険no", "雇用被保険者番号", "雇保番号", "雇保被保険者番号", "雇用保険者番号", "雇用保険被保険者no",
        "雇用保険", "離職票番号", "koyou_hoken_no", "koyo_hoken_no", "koyou_hoken", "koyo_hoken",
        "koyou_hoken_bango", "koyo_hoken_bango", "koyou_no", "koyo_no", "koyo_hkn_no", "koyo_hkn", "koyou_hkn_no",
        "koyou_hihokensha_no",
        "employment_insurance_no", "employment_insurance_number", "employment_insurance",
        "unemployment_insurance_no", "emp_insurance_no", "ei_number",
    )  # fmt: skip
    words = ("被保険者番号", "雇用保険被保険者証", "離職票", "離職証明書")
    needs_heading = True
    shapes: ClassVar[Shapes] = {(4, 6, 1): 0.3, (11,): 0.15, (6, 10): 0.15}
    label_weight = 0.55
    reach = 40
    least_digits = 10

    def evidence(self, found: Candidate) -> tuple[float, str]:
        matter = around(found.text, found.group.start, found.group.end, 150, 40, _MATTER)
        return (0.1, f"context {matter}") if matter else (0.0, "")


RECOGNIZERS = (EmploymentInsuranceRecognizer(),)
