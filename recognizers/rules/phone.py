"""Telephone and fax numbers: a cheap search for candidates, validity by `phonenumbers` (specification §3.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberType

from recognizers.attributes import bare_span
from recognizers.base import DIGIT, Match, Recognizer
from recognizers.fold import Shadow

_CANDIDATE = re.compile(
    r"""[+(0](?<![0-9A-Za-z_/.\-+][+(0])(?<![0-9],[+(0])(?:
      (?:(?<=\+)|(?<=\()\+)\s?[1-9][0-9]{0,2}\)?(?:[\s\-.]{0,2}\(?[0-9]{1,5}\)?){2,5}
    | (?<=\()0[0-9]{1,4}\)\s?[0-9]{1,4}[\s\-]?[0-9]{3,4}
    | (?<=0)(?:
        [0-9]{1,4}\s?\(\s?[0-9]{1,4}\s?\)\s?[0-9]{3,4}
      | [0-9]{1,4}\s?[\-.~・/]\s?[0-9]{1,4}\s?[\-.~・/]\s?[0-9]{3,4}
      | [0-9]{1,4}[ ][0-9]{1,4}[ ][0-9]{3,4}
      | [5-9]0[\- ]?[0-9]{4}[\- ]?[0-9]{4}
      | [0-9]{1,4}-[0-9]{5,8}
      | [1-9][0-9]{8}
      )
    )(?![0-9A-Za-z_]|[\-/.][0-9]|,[0-9]{3})""",
    re.VERBOSE,
)
"""Its look-behind stands after the first character, so that the search runs from one `+`, `(` or `0` to the next."""
_WORDS = re.compile(
    r"電話|℡|☎|📞|📱|(?<![a-z])tel(?![a-z]{4})|phone|携帯|ケータイ|スマホ|連絡先|ファックス|ファクス|fax|ダイヤル"
    r"|直通|代表|自宅|勤務先|mobile|cell|call|keitai|denwa"
)
_OTHER = re.compile(
    r"口座|注文|伝票|管理番号|型番|品番|製造|シリアル|serial|追跡|問い?合わ?せ番号|受付番号|契約番号|会員番号"
    r"|社員番号|図書|isbn|郵便|〒|個人番号|free\s?code|コード|id"
)
_LISTED = re.compile(r"[一-龥々ぁ-んァ-ヺー]{2,8}[ \t]{1,4}$")
_MARKED = re.compile(r"(?<![0-9])0[0-9]{1,4}[-(][0-9]{1,4}[-)][0-9]{4}(?![0-9])")
_DIGIT = re.compile(r"[0-9]")
_SERVICES = {PhoneNumberType.TOLL_FREE, PhoneNumberType.PREMIUM_RATE, PhoneNumberType.UAN, PhoneNumberType.SHARED_COST}
_DUMMIES = {"09012345678", "0312345678", "08012345678", "07012345678", "0612345678", "0311112222"}
_EXTENSION = re.compile(r"\s?(?:\(?(?:内線|ext\.?|内)[\s:]?[0-9]{1,6}\)?)?\s?(?:\((?:代|代表|直通|携帯|自宅|呼出)\))?")
_LABEL = re.compile(r"^(?:電話番号?|tel|fax|携帯|自宅|会社|mobile|phone|m|t|f|℡)\s?[:.]?\s?", re.IGNORECASE)


_NATIONAL = re.compile(r"0[1-9][0-9]{8,9}")
_MARKS = str.maketrans("", "", "-() .~・/")
_JOINTS = str.maketrans("~・", "--")


def _kind(number: str) -> tuple[str, int] | None:
    """The national number with its zero (or E.164 abroad) and its type, None when it is no valid number."""
    digits = number.translate(_MARKS)
    if not _NATIONAL.fullmatch(digits):
        return _parsed(number)
    kind = _by_prefix(digits[:-4])
    return None if kind is None else (digits, kind)


@lru_cache(maxsize=65536)
def _by_prefix(prefix: str) -> int | None:
    """The type of the Japanese numbers that begin so: their last four digits decide nothing.

    The number is put together, not parsed, which is four times as fast: there is nothing to strip but the 0, except
    where 010 dials abroad.
    """
    if prefix.startswith("010"):
        parsed = _parsed(prefix + "1234")
        return None if parsed is None else parsed[1]
    number = phonenumbers.PhoneNumber(country_code=81, national_number=int(prefix[1:] + "1234"))
    kind: int = phonenumbers.number_type(number)
    return None if kind == PhoneNumberType.UNKNOWN else kind


@lru_cache(maxsize=8192)
def _parsed(number: str) -> tuple[str, int] | None:
    """The national number with its zero (or E.164 abroad) and its type, None when it is no valid number."""
    try:
        parsed = phonenumbers.parse(number, "JP")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    if parsed.country_code == 81:
        return f"0{parsed.national_number}", phonenumbers.number_type(parsed)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164), phonenumbers.number_type(parsed)


class PhoneRecognizer(Recognizer):
    """A valid number; bare digits in text only for mobiles or beside a word for telephones.

    Toll-free and service numbers belong to nobody (R12). The value is the national number in digits.
    """

    id = "phone"
    entity = "PHONE_NUMBER"
    version = 2
    is_guessable = True
    needs = DIGIT
    headings = (
        "電話", "電話番号", "お電話番号", "電話番号1", "電話番号2", "電話1", "電話2", "自宅電話", "自宅電話番号",
        "自宅tel", "固定電話", "携帯", "携帯電話", "携帯番号", "携帯電話番号", "携帯tel", "スマホ", "スマートフォン",
        "連絡先電話番号", "連絡先tel", "日中連絡先", "昼間連絡先", "緊急連絡先", "緊急連絡先電話番号", "緊急時連絡先",
        "緊急連絡先tel", "勤務先電話", "勤務先電話番号", "勤務先tel", "会社電話", "会社電話番号", "実家電話番号",
        "保護者電話番号", "保護者連絡先", "直通", "直通電話", "内線", "℡", "☎", "tel", "tel1", "tel2", "tel no",
        "tel.no", "tel_no", "telno", "telephone", "telephone number", "phone", "phone number", "phone_number",
        "phone1", "phone2", "phone no", "mobile", "mobile phone", "mobile number", "cell", "cell phone", "cellphone",
        "home phone", "work phone", "emergency contact", "contact number", "fax", "fax番号", "fax no", "fax_no",
        "ファックス", "ファクス", "ファックス番号", "ファクシミリ", "tel/fax", "denwa", "denwabango", "keitai",
        "keitaidenwa", "renrakusaki tel",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """Numbers in running text; the extension is no part of them."""
        for found in _CANDIDATE.finditer(text.folded):
            span = found.group().rstrip()
            kind = _kind(span.translate(_JOINTS))
            if kind is None:
                continue
            start, end = found.start(), found.start() + len(span)
            word = text.near(start, end, _WORDS, left=24)
            is_bare = span.isdigit()
            if (
                word is None
                and is_bare
                and kind[1] != PhoneNumberType.MOBILE
                and not self._ends_a_list_line(text, start, end)
            ):
                continue
            if word is None and text.near(start, end, _OTHER, left=12, right=0):
                continue
            if word is None and kind[1] != PhoneNumberType.MOBILE and re.search(r"[ ./~・]", span) and "+" not in span:
                continue  # 03.1234.5678 and 01/02/2024 are more often something else
            score = 0.9 if word else 0.6 if is_bare else 0.75
            yield self._match(start, end, kind, score, ("valid number", *([f"near “{word}”"] if word else [])))

    @staticmethod
    def _ends_a_list_line(text: Shadow, start: int, end: int) -> bool:
        """`福岡万平 0455163925` at the end of its line, in a list where other numbers have their marks."""
        line = text.folded.rfind("\n", 0, start) + 1
        is_last = text.folded[end : end + 1] in ("", "\n", "\r")
        return is_last and bool(_LISTED.search(text.folded, line, start)) and bool(_MARKED.search(text.folded))

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell as one number; under its heading also with its leading zero lost."""
        start, end = bare_span(cell)
        if cell.folded[start:end].startswith("'"):
            start += 1
        text = cell.folded[start:end]
        if not 9 <= len(text) <= 60:
            return None
        label = _LABEL.match(text)
        if label and label.end() < len(text):
            start += label.end()
            text = text[label.end() :]
        found = _CANDIDATE.match(text)
        if found and _EXTENSION.fullmatch(text, found.end()):
            span = found.group().rstrip()
            kind = _kind(span.translate(_JOINTS))
            is_bare_landline = bool(kind) and span.isdigit() and kind is not None and kind[1] != PhoneNumberType.MOBILE
            if kind and (named or not is_bare_landline):
                score = 0.95 if named else 0.6 if span.isdigit() else 0.8
                why = ("valid number", "heading") if named else ("valid number",)
                return self._match(start, start + len(span), kind, score, why)
        return self._read_damaged(text, start, end) if named else None

    def _read_damaged(self, text: str, start: int, end: int) -> Match | None:
        """9012345678, 9012345678.0 and 9.012345678E+9: the zero is gone, the number is not."""
        digits = text
        if re.fullmatch(r"[0-9]{9,10}\.0+", digits):
            digits = digits.partition(".")[0]
        elif re.fullmatch(r"[0-9]\.[0-9]{8,9}[eE]\+?0?9", digits):
            digits = digits[0] + digits[2:].upper().partition("E")[0].ljust(9, "0")
        bare = re.sub(r"[\s\-]", "", digits)
        if not re.fullmatch(r"[1-9][0-9]{8,9}", bare):
            return None
        kind = _kind("0" + bare)
        return self._match(start, end, kind, 0.85, ("heading", "lost zero restored"), "0" + bare) if kind else None

    def _match(
        self, start: int, end: int, kind: tuple[str, int], score: float, why: tuple[str, ...], restored: str = ""
    ) -> Match:
        value, number_type = kind
        if value in _DUMMIES or len(set(value[-8:])) == 1:
            score, why = min(score, 0.55), (*why, "known dummy")
        is_service = number_type in _SERVICES
        return Match(
            self.entity, start, end, score, (*why, "service number") if is_service else why, self.id,
            value=value, restored=restored or None, is_nobody=is_service,
        )  # fmt: skip


RECOGNIZERS = (PhoneRecognizer(),)
