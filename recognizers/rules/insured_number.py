"""A column called 被保険者番号 and no more: employment, care and health insurance all say so; the form decides."""

from __future__ import annotations

from recognizers.base import Match
from recognizers.cells import read_number
from recognizers.context import LabelledRecognizer
from recognizers.fold import Shadow
from recognizers.rules.care_insurance import CareNumberRecognizer
from recognizers.rules.employment_insurance import EmploymentInsuranceRecognizer
from recognizers.rules.health_insurance import HealthNumberRecognizer

_BY_LENGTH = {10: CareNumberRecognizer(), 11: EmploymentInsuranceRecognizer(), 16: EmploymentInsuranceRecognizer()}
_SHORT = HealthNumberRecognizer()


class InsuredNumberRecognizer(LabelledRecognizer):
    """Eleven digits (4-6-1) are employment insurance's, ten care insurance's, up to eight health insurance's."""

    id = "insured_number"
    entity = "JP_HEALTH_INSURANCE"
    version = 3
    headings = (
        "被保険者番号", "被保番", "被保険者番",
        "被保番号", "被保険者no", "被保険者整理番号", "被保険者コード", "hihokensha_no", "hihokensha_bango",
        "hihokensha_bangou", "hihokensya_no", "hihokensya_bango", "insured_no", "insured_number", "insured_id",
    )  # fmt: skip
    needs_heading = True

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        number = read_number(cell)
        if number is None or not named:
            return None
        return _BY_LENGTH.get(len(number.digits), _SHORT).read_cell(cell, named=True)


RECOGNIZERS = (InsuredNumberRecognizer(),)
