"""Japanese postal codes: seven digits beside 〒, a label or the address they belong to (specification §3.1)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from recognizers.attributes import bare_span
from recognizers.base import DIGIT, Match, Recognizer
from recognizers.fold import Shadow
from recognizers.lexicon import hits
from recognizers.lexicon.lists import PLACE

# the look-behinds stand after the first digit, so that the search runs from digit to digit
_CODE = re.compile(
    r"[0-9](?<![0-9A-Za-z_./\-][0-9])(?<!-\s[0-9])[0-9]{2}\s?-\s?[0-9]{4}(?![0-9A-Za-z_]|\s?-\s?[0-9]|[./][0-9])"
)
_MARKED = re.compile(r"[〒〠]\s?[0-9]{3}\s?-?\s?[0-9]{4}(?![0-9A-Za-z_\-])")
_BARE = re.compile(r"[0-9](?<![0-9A-Za-z_./\-][0-9])[0-9]{6}(?![0-9A-Za-z_\-./])")
_DIGITS = re.compile(r"[0-9]")
_WORDS = re.compile(r"〒|郵便番号|(?<![a-z])zip(?:\s?code)?(?![a-z])|postal|post\s?code|yubin|〶")
_GAP = re.compile(r"[\s:、,)」]{0,4}(?:住所\s?:?\s?)?")
_NEVER = ("000", "9999999")  # no code begins or reads so
_HINTS = ("〒", "郵便", "zip", "post", "yubin")
_DAMAGED = re.compile(r"([1-9][0-9]{4,6})(?:\.0+)?")


def _code(found: re.Match[str]) -> str:
    return "".join(_DIGITS.findall(found.group()))


class PostalCodeRecognizer(Recognizer):
    """123-4567 in context; the value is seven digits."""

    id = "postal_code"
    entity = "JP_POSTAL_CODE"
    version = 2
    needs_heading = True
    needs = DIGIT
    headings = (
        "〒", "郵便番号", "郵便", "郵便no", "郵便番号1", "郵便番号(住所)", "郵便コード", "自宅郵便番号",
        "現住所郵便番号", "届け先郵便番号", "お届け先郵便番号", "送付先郵便番号", "配送先郵便番号", "勤務先郵便番号",
        "zip", "zip code", "zipcode", "zip_code", "zip1", "postal", "postal code", "postal_code", "postalcode",
        "postcode", "post code", "post_code", "post no", "yubin", "yubinbango", "yubin_no",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """Codes after 〒 or a label, or right before an address."""
        folded = text.folded
        taken: set[int] = set()
        for found in _MARKED.finditer(folded) if "〒" in folded or "〠" in folded else ():
            taken.add(found.end())
            if _code(found).startswith(_NEVER):
                continue
            first = found.start() + len(found.group()) - len(found.group().lstrip("〒〠 "))
            yield self._match(found, first, 0.95, "after 〒")
        for form, is_labelled in ((_CODE, False), (_BARE, True)):
            if is_labelled and not any(word in text.lower for word in _HINTS):
                continue
            for found in form.finditer(folded):
                if found.end() in taken:
                    continue
                if _code(found).startswith(_NEVER):
                    continue
                word = text.near(found.start(), found.end(), _WORDS, left=16, right=0)
                if word:
                    yield self._match(found, found.start(), 0.85, f"near “{word}”")
                elif not is_labelled and self._is_before_address(text, found.end()):
                    yield self._match(found, found.start(), 0.8, "before an address")

    @staticmethod
    def _is_before_address(text: Shadow, end: int) -> bool:
        found = _GAP.match(text.folded, end)
        start = found.end() if found else end
        anchors = hits(text).get(PLACE, [])
        at = bisect_left(anchors, (start,))
        return at < len(anchors) and anchors[at].start == start

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """Seven digits under the heading, up to two zeros lost; without it only with 〒."""
        start, end = bare_span(cell)
        text = cell.folded[start:end].strip("'\"")
        found = _MARKED.fullmatch(text) or (_CODE.fullmatch(text) or _BARE.fullmatch(text) if named else None)
        if found and _code(found).startswith(_NEVER):
            return None
        if found:
            first = start + cell.folded[start:end].index(_code(found)[0])
            return Match(
                self.entity, first, end, 0.95 if named else 0.85, ("heading" if named else "after 〒",), self.id,
                value=_code(found),
            )  # fmt: skip
        damaged = _DAMAGED.fullmatch(text) if named else None
        if damaged is None:
            return None
        code = damaged[1].zfill(7)
        return Match(
            self.entity, start, end, 0.75, ("heading", "lost zero restored"), self.id,
            value=code, restored=f"{code[:3]}-{code[3:]}",
        )  # fmt: skip

    def _match(self, found: re.Match[str], start: int, score: float, why: str) -> Match:
        reasons: tuple[str, ...] = (why,)
        if _code(found) in ("1234567", "1111111"):
            score, reasons = min(score, 0.6), (why, "known dummy")
        return Match(self.entity, start, found.end(), score, reasons, self.id, value=_code(found))


RECOGNIZERS = (PostalCodeRecognizer(),)
