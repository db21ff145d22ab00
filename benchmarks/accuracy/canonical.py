"""The canonical form of a value: two spellings of one value compare equal, two values do not."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

DIGITS_ONLY = frozenset(
    {
        "JP_MY_NUMBER",
        "JP_DRIVER_LICENSE",
        "JP_PENSION_NUMBER",
        "JP_RESIDENT_RECORD_CODE",
        "JP_EMPLOYMENT_INSURANCE",
        "CREDIT_CARD",
        "JP_BANK_ACCOUNT",
        "JP_POSTAL_CODE",
        "PHONE_NUMBER",
        "AGE",
        "SALARY",
    }
)
PRESENCE = frozenset({"BIOMETRIC_TEMPLATE", "PHOTO"})
"""Types of which only the presence in a file is compared: their values have no agreed extent."""
ERA_STARTS = {
    "令和": 2019,
    "R": 2019,
    "平成": 1989,
    "H": 1989,
    "昭和": 1926,
    "S": 1926,
    "大正": 1912,
    "T": 1912,
    "明治": 1868,
    "M": 1868,
}
HYPHENS = re.compile("[‐‑‒–—―−－﹣ｰー]")
PASSPORT = re.compile(r"[A-Z]{2}\d{7}")
DATE_IN_ERA = re.compile(r"(令和|平成|昭和|大正|明治|[RHSTM])(\d+|元)[^\d]+(\d+)[^\d]+(\d+)")
DATE = re.compile(r"(\d{4})[^\d]+(\d+)[^\d]+(\d+)")


def canonical(entity: str, text: str) -> str:
    """The value to compare by; empty for types that are compared by presence."""
    if entity in PRESENCE:
        return ""
    folded = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
    if entity in DIGITS_ONLY:
        digits = re.sub(r"\D", "", folded)
        return "0" + digits[2:] if entity == "PHONE_NUMBER" and folded.startswith("+81") else digits
    if entity == "DATE_OF_BIRTH":
        return canonical_date(folded)
    if entity == "JP_PASSPORT":
        found = PASSPORT.search(folded.upper())
        return found[0] if found else folded.upper()
    if entity == "HEALTH_CHECKUP":
        return re.sub(r"^(-?\d+)\.0+$", r"\1", folded).casefold()
    if entity == "JP_ADDRESS":
        return HYPHENS.sub("-", folded)
    return folded.casefold()


def canonical_date(folded: str) -> str:
    """ISO 8601 where the text is a date: western, Japanese era, eight digits, or a spreadsheet's serial number."""
    era = DATE_IN_ERA.search(folded.upper())
    plain = DATE.search(folded)
    try:
        if era:
            year = ERA_STARTS[era[1]] + (1 if era[2] == "元" else int(era[2])) - 1
            return date(year, int(era[3]), int(era[4])).isoformat()
        if plain:
            return date(int(plain[1]), int(plain[2]), int(plain[3])).isoformat()
        if re.fullmatch(r"\d{8}", folded):
            return date(int(folded[:4]), int(folded[4:6]), int(folded[6:])).isoformat()
        if re.fullmatch(r"\d{5}(\.0)?", folded):
            return (date(1899, 12, 30) + timedelta(days=int(folded[:5]))).isoformat()
    except ValueError:
        return folded
    return folded
