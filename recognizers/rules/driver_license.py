"""運転免許証番号: 12 digits; office, year, serial, check digit, times reissued. Also 免許情報記録番号."""

from __future__ import annotations

from typing import ClassVar

from recognizers.checkdigit import is_driver_license, is_my_number
from recognizers.number_recognizer import Candidate, NumberRecognizer, Shapes


class DriverLicenseRecognizer(NumberRecognizer):
    """12 digits with a valid office; as printed on the card `第…号`."""

    id = "driver_license"
    entity = "JP_DRIVER_LICENSE"
    version = 2
    headings = (
        "運転免許証番号", "運転免許証の番号", "運転免許番号", "免許証番号", "免許証の番号", "免許番号",
        "運転免許証no", "免許証no", "免許no", "運転免許証", "運転免許", "免許証", "免許情報記録の番号",
        "免許情報記録番号", "マイナ免許証番号", "自動車運転免許証番号", "driver_license", "drivers_license",
        "driver's license", "driver_licence", "driving_license", "driving_licence", "driver_license_no",
        "driver_license_number", "drivers_license_no", "drivers_license_number", "driver's license number",
        "driver's license no", "driving_licence_number", "license_no", "licence_no", "license_number",
        "licence_number", "menkyo", "menkyo_no", "menkyosho_no", "menkyo_bango", "menkyosho_bango",
        "menkyosho_bangou", "unten_menkyo", "unten_menkyo_no", "unten_menkyo_bango", "dl_no", "dl_number",
    )  # fmt: skip
    words = (
        "免許",
        "普通免許",
        "中型免許",
        "大型免許",
        "準中型免許",
        "マイナ免許証",
        "免許情報記録",
        "driver license",
        "driving license",
    )
    is_guessable = True
    shapes: ClassVar[Shapes] = {(12,): 0.1, (4, 4, 4): 0.1}
    check_weight = 0.25
    label_weight = 0.55
    least_digits = 11

    def check(self, digits: str) -> bool:
        return is_driver_license(digits)

    def has_rival(self, digits: str) -> bool:
        return is_my_number(digits)

    def evidence(self, found: Candidate) -> tuple[float, str]:
        folded, group = found.text.folded, found.group
        is_framed = (
            folded[max(0, group.start - 2) : group.start].rstrip()[-1:] == "第"
            and folded[group.end : group.end + 2].lstrip()[:1] == "号"
        )
        return (0.15, "第…号") if is_framed else (0.0, "")


RECOGNIZERS = (DriverLicenseRecognizer(),)
