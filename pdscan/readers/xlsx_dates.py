"""Numbers of xlsx cells as text: whole, with fractions, or a day where the cell's format says so."""

from __future__ import annotations

from typing import Any

from pdscan.readers.base import ReadFailure
from pdscan.readers.grid import cell_text
from pdscan.readers.ooxml import Element, Package


class Dates:
    """Which formats of a workbook (`cellXfs`, ECMA-376, 18.8.10) show days, times or durations."""

    def __init__(self, package: Package, part: str, book: Element) -> None:
        from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

        properties = next(book.iter("{*}workbookPr"), None)
        is_mac = properties is not None and properties.get("date1904") in ("1", "true", "on")
        self._epoch = MAC_EPOCH if is_mac else WINDOWS_EPOCH
        try:
            self._codes = _codes(package.root(part)) if part in package.sizes else []
        except ReadFailure:
            self._codes = []  # without formats a day is a number, and every text is still there

    def text(self, number: str, style: int) -> str:
        """What the cell shows, as the other readers of spreadsheets write it."""
        code = self._codes[style] if 0 <= style < len(self._codes) else ""
        if not code and number.isdecimal() and len(number) <= 15:
            return number
        try:
            value = float(number)
            return cell_text(self._moment(value, code) if code else value)
        except (ValueError, OverflowError):
            return number

    def _moment(self, value: float, code: str) -> Any:
        from openpyxl.styles.numbers import is_timedelta_format
        from openpyxl.utils.datetime import from_excel

        return from_excel(value, self._epoch, timedelta=is_timedelta_format(code))


def _codes(styles: Element) -> list[str]:
    """By format number the code of a date format, empty for all others."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

    known = dict(BUILTIN_FORMATS)
    for one in styles.iter("{*}numFmt"):
        if (one.get("numFmtId") or "").isdecimal():
            known[int(one.get("numFmtId") or 0)] = one.get("formatCode") or ""
    codes = []
    for formats in styles.iter("{*}cellXfs"):
        for one in formats:
            code = known.get(int(one.get("numFmtId") or 0) if (one.get("numFmtId") or "").isdecimal() else 0, "")
            codes.append(code if is_date_format(code) else "")
    return codes
