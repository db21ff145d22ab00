"""住民票コード: 11 digits (APPI Enforcement Order art. 1(vi)); its check digit's formula is not public."""

from __future__ import annotations

from typing import ClassVar

from recognizers.number_recognizer import NumberRecognizer, Shapes


class ResidentRecordCodeRecognizer(NumberRecognizer):
    """11 digits right after their label; without one they are a mobile phone or an insurance number."""

    id = "resident_record_code"
    entity = "JP_RESIDENT_RECORD_CODE"
    version = 3
    headings = (
        "jumin_cd", "jumin_code", "juminhyo_cd", "juminhyo_code", "jumincd",
        "住民票コード", "住民票ｺｰﾄﾞ", "住基ネットコード", "住民票c", "変更前住民票コード", "変更後住民票コード",
        "住民票コード番号", "住民票番号", "住基コード", "住基番号",
        "住民基本台帳コード", "住民票cd", "住基cd", "juki_code", "juki_no", "juki_cd",
        "juminhyou_code", "resident_record_code", "residence_record_code",
    )  # fmt: skip
    words = ("住民票のコード",)
    needs_heading = True
    shapes: ClassVar[Shapes] = {(11,): 0.2, (4, 4, 3): 0.2, (5, 5, 1): 0.2, (5, 6): 0.2, (3, 4, 4): 0.15, (10, 1): 0.2}
    label_weight = 0.65
    reach = 20
    least_digits = 9


RECOGNIZERS = (ResidentRecordCodeRecognizer(),)
