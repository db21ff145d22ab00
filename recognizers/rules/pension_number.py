"""基礎年金番号: 4-6 digits without a check digit; a label is needed, since phones and epoch seconds look the same."""

from __future__ import annotations

from typing import ClassVar

from recognizers.number_recognizer import NumberRecognizer, Shapes


class PensionNumberRecognizer(NumberRecognizer):
    """`1234-567890` or ten digits after a label of the pension."""

    id = "pension_number"
    entity = "JP_PENSION_NUMBER"
    version = 2
    headings = (
        "基礎年金番号", "基礎年金no", "基礎年金ナンバー", "年金番号", "年金手帳番号", "年金手帳の番号",
        "年金手帳記号番号", "年金手帳の記号番号", "年金手帳の基礎年金番号", "国民年金番号", "国民年金手帳番号",
        "厚生年金番号", "公的年金番号", "年金no", "基礎年金番号通知書番号", "nenkin_no", "nenkin_bango",
        "nenkin_bangou", "nenkin_number", "kiso_nenkin", "kiso_nenkin_no", "kiso_nenkin_bango", "kiso_nenkin_bangou",
        "pension_no", "pension_number", "basic_pension_no", "basic_pension_number", "pension_id",
    )  # fmt: skip
    words = ("年金手帳", "基礎年金番号通知書", "ねんきん定期便", "基礎年金")
    needs_heading = True
    shapes: ClassVar[Shapes] = {(4, 6): 0.25, (10,): 0.15}
    label_weight = 0.6
    reach = 40
    least_digits = 9


RECOGNIZERS = (PensionNumberRecognizer(),)
