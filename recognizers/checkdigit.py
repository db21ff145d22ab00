"""Check digits of Japanese and international numbers: each function takes ASCII digits and says whether they fit."""

from __future__ import annotations

import re

_LICENCE_OFFICES = re.compile(r"00|1[0-4]|2[0-5]|30|4[0-9]|5[0-5]|6[0-5]|7[0-4]|8[0-3]|9[0-7]")
_INSURERS = {
    "01": "協会けんぽ", "02": "船員保険", "03": "日雇特例", "04": "日雇特例", "06": "組合健保", "07": "自衛官等",
    "31": "国家公務員共済", "32": "地方公務員等共済", "33": "警察共済", "34": "公立学校・私学共済", "39": "後期高齢者",
    "63": "特例退職", "67": "退職国保", "72": "特例退職", "73": "特例退職", "74": "特例退職", "75": "特例退職",
}  # fmt: skip
_CARDS = (
    ("visa", re.compile(r"4(?:[0-9]{12}|[0-9]{15}|[0-9]{18})")),
    ("mastercard", re.compile(r"(?:5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}")),
    ("jcb", re.compile(r"35(?:2[89]|[3-8][0-9])[0-9]{12}")),
    ("amex", re.compile(r"3[47][0-9]{13}")),
    ("diners", re.compile(r"3(?:0[0-5][0-9]|095|[689][0-9]{2})[0-9]{10}(?:[0-9]{2})?")),
    ("unionpay", re.compile(r"62[0-9]{14,17}")),
    ("discover", re.compile(r"6(?:011|4[4-9][0-9]|5[0-9]{2})[0-9]{12}")),
)


def is_luhn(digits: str) -> bool:
    """ISO/IEC 7812-1 annex B; 保険者番号 and IMEI use the same."""
    total = 0
    for position, digit in enumerate(reversed(digits)):
        value = int(digit) << (position & 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def is_my_number(digits: str) -> bool:
    """個人番号, 12 digits (平成26年総務省令第85号5条); one digit twelve times is none although zeros would pass."""
    if len(digits) != 12 or len(set(digits)) == 1:
        return False
    rest = (
        sum(int(digit) * weight for digit, weight in zip(digits, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=False)) % 11
    )
    return int(digits[11]) == (0 if rest <= 1 else 11 - rest)


def is_corporate_number(digits: str) -> bool:
    """法人番号, 13 digits, the check digit first (平成26年財務省令第70号2条); 0 and 9 are not told apart."""
    if len(digits) != 13 or digits[0] == "0":
        return False
    total = sum(int(digit) * (1 if n % 2 else 2) for n, digit in enumerate(reversed(digits[1:]), 1))
    return int(digits[0]) == 9 - total % 9


def is_driver_license(digits: str) -> bool:
    """運転免許証番号, 12 digits: office, year, serial, check digit, times reissued (the formula is not official)."""
    if len(digits) != 12 or not _LICENCE_OFFICES.match(digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=False))
    return int(digits[10]) == (11 - total % 11) % 10


def card_prefix(digits: str) -> str:
    """The card scheme whose issuer prefix and length fit, "" for none; the check digit is not looked at."""
    if not 13 <= len(digits) <= 19 or len(set(digits)) == 1:
        return ""
    return next((name for name, pattern in _CARDS if pattern.fullmatch(digits)), "")


def card_scheme(digits: str) -> str:
    """The card scheme whose prefix, length and check digit all fit, "" for none."""
    return card_prefix(digits) if is_luhn(digits) else ""


def insurer_kind(digits: str) -> str:
    """What kind of health insurer a 保険者番号 (8 digits, 国保 6) names, "" when it is none."""
    if len(digits) not in (6, 8) or not is_luhn(digits):
        return ""
    prefecture = int(digits[-6:-4])
    if not 1 <= prefecture <= 47:
        return ""
    return "国保" if len(digits) == 6 else _INSURERS.get(digits[:2], "")


def is_municipality_code(digits: str) -> bool:
    """全国地方公共団体コード, 6 digits (care insurance uses it as 保険者番号), prefecture 01 to 47."""
    if len(digits) != 6 or not 1 <= int(digits[:2]) <= 47:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, (6, 5, 4, 3, 2), strict=False))
    return int(digits[5]) == (11 - total % 11) % 10


def mrz_digit(text: str) -> str:
    """The check digit of a field of a machine-readable zone (ICAO 9303-3, 4.9: weights 7, 3, 1)."""
    total = 0
    for position, char in enumerate(text):
        value = 0 if char == "<" else int(char) if char.isdigit() else ord(char) - 55
        total += value * (7, 3, 1)[position % 3]
    return str(total % 10)


def is_passport_zone(line: str) -> bool:
    """The second line of a passport's machine-readable zone (ICAO 9303-4, TD3): 44 characters, all checks fit."""
    if len(line) != 44:
        return False
    spans = ((0, 9), (13, 19), (21, 27))
    if any(mrz_digit(line[start:end]) != line[end] for start, end in spans):
        return False
    return mrz_digit(line[:10] + line[13:20] + line[21:43]) == line[43]


def is_dummy(digits: str) -> bool:
    """One digit repeated, or 1234567890 counted up or down, whatever the last (check) digit is."""
    body = digits[:-1] if len(digits) > 7 else digits
    return len(body) > 3 and (len(set(body)) == 1 or body in "1234567890" * 3 or body in "9876543210" * 3)
