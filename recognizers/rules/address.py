"""Addresses: prefecture or municipality as the anchor, then the whole of what was written (specification §3.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recognizers.addresses import reach
from recognizers.attributes import NOTHING, bare_span
from recognizers.base import Match, Recognizer
from recognizers.fold import Shadow
from recognizers.lexicon import Hit, hits
from recognizers.lexicon.lists import PLACE, places

_NAMED_NUMBER = re.compile(r"[0-9一二三四五六七八九十]+\s?(?:丁目|番|号|-\s?[0-9]|条)|[^0-9][0-9]{1,4}$")
_PLAUSIBLE = re.compile(r".*(?:[一-龥ァ-ヺーぁ-ん].*|[0-9].*[a-z].*|[a-z].*[0-9].*)", re.DOTALL)
_NO_ADDRESS = re.compile(r"https?://.*|[^@\s]+@[^@\s]+|[0-9\-() ]+")
_CODE = re.compile(r"〒?\s?[0-9]{3}-?[0-9]{4}\s{0,2}")
_ADDRESSEE = re.compile(r"(?:様|殿|さん|御中|先生)$")
_ROMAJI_BLOCK = re.compile(r"[0-9]-[0-9]{1,4},?\s[A-Z]")
"""The one part of an address in romaji that nothing else in English has."""
_ROMAJI = re.compile(
    r"(?<![A-Za-z0-9])(?:(?:#|Apt\.?|Room"
    r"|Rm\.?)\s?[0-9A-Z\-]{1,6},\s?)?(?:[A-Z][A-Za-z']+(?:\s[A-Z0-9][A-Za-z0-9']*){0,3},?\s)?"
    r"[0-9]{1,4}(?:-[0-9]{1,4}){1,3},?\s(?:[A-Z][A-Za-z\-']+,?\s){1,5}?(?:[A-Z][a-z]+(?:-(?:shi|ku|gun|cho|machi"
    r"|mura|city))?,?\s)*?"
    r"(?:Tokyo|Osaka|Kyoto|Hokkaido|[A-Z][a-z]+-(?:ken|fu|to)|Kanagawa|Saitama|Chiba|Aichi|Hyogo|Fukuoka|Nagoya"
    r"|Yokohama|Sapporo|Kobe|Sendai)(?:\s?[0-9]{3}-[0-9]{4})?(?:,?\sJapan)?"
)


class AddressRecognizer(Recognizer):
    """From prefecture or municipality to the room; without a house number it is no hit in text, S0 under a heading."""

    id = "address"
    entity = "JP_ADDRESS"
    version = 2
    is_guessable = True
    headings = (
        "住所", "ご住所", "現住所", "住所1", "住所2", "住所3", "住所①", "住所②", "住所(漢字)", "住所詳細", "自宅住所",
        "自宅", "居住地", "居所", "所在地", "住民票住所", "住民票上の住所", "住民登録地", "本人住所", "世帯主住所",
        "保護者住所", "勤務先住所", "勤務地住所", "会社住所", "連絡先住所", "緊急連絡先住所", "実家住所", "帰省先住所",
        "転居先", "転居先住所", "新住所", "旧住所", "前住所", "送付先", "送付先住所", "送り先", "送り先住所", "届け先",
        "届け先住所", "お届け先", "お届け先住所", "配送先", "配送先住所", "発送先", "発送先住所", "請求先住所",
        "納品先住所", "番地", "町名番地", "町名・番地", "町域", "丁目番地", "丁目・番地", "市区町村", "市町村",
        "市区郡", "都道府県", "都道府県名", "建物名", "建物", "建物名・部屋番号", "マンション名", "部屋番号", "方書",
        "住所建物", "寄留先", "address", "address1", "address2", "address_1", "address_2", "address line 1",
        "address line 2", "addr", "addr1", "addr2", "home address", "mailing address", "postal address",
        "shipping address", "billing address", "street", "street address", "residence", "current address", "city",
        "prefecture", "state", "jusho", "jyusho", "juusho", "genjusho", "shozaichi",
    )  # fmt: skip

    def find(self, text: Shadow) -> Iterator[Match]:
        """Addresses with a house number; bare names of places in prose are none."""
        yield from self._find_romaji(text)
        free = 0
        anchors = hits(text).get(PLACE, [])
        for at, (start, end, _) in enumerate(anchors):
            if start < free:
                continue
            last = self._last_of_run(text.folded, anchors, at)
            reached = reach(text.lower, last)
            free = last
            if not reached.has_number:
                continue
            free = reached.end
            known = places()[text.lower[start:end]]
            is_whole = last > end or text.lower[start:end] not in known
            why = ("municipality" if is_whole else "prefecture", "house number" if reached.has_house else "block")
            score = (0.9 if reached.has_house else 0.7) if is_whole else 0.6
            yield Match(
                self.entity, start, reached.end, score, why, self.id,
                value="".join(text.lower[start : reached.end].split()), strength=int(reached.has_house),
            )  # fmt: skip

    @staticmethod
    def _last_of_run(folded: str, anchors: list[Hit], at: int) -> int:
        """The end of prefecture, municipality and ward that follow each other, with a space between at most."""
        last = anchors[at].end
        while at + 1 < len(anchors) and folded[last : anchors[at + 1].start] in ("", " ", "  "):
            at += 1
            last = anchors[at].end
        return last

    def _find_romaji(self, text: Shadow) -> Iterator[Match]:
        """1-2-3 Marunouchi, Chiyoda-ku, Tokyo 100-0005."""
        if "-ku" in text.lower or "-shi" in text.lower or "Tokyo" in text.folded or "Japan" in text.folded:
            for found in _ROMAJI.finditer(text.folded) if _ROMAJI_BLOCK.search(text.folded) else ():
                yield Match(self.entity, found.start(), found.end(), 0.7, ("romaji address",), self.id, strength=1)

    def read_cell(self, cell: Shadow, *, named: bool) -> Match | None:
        """The whole cell under its heading; without it only an address with its municipality and number."""
        start, end = bare_span(cell)
        text = cell.lower[start:end]
        if not text or len(text) > 200:
            return None
        if not named:
            found = next(iter(self.find(cell)), None)
            is_all = found is not None and found.start <= start + 10 and found.end >= end - 12
            return found if is_all and found is not None else None
        if NOTHING.fullmatch(text) or _NO_ADDRESS.fullmatch(text) or not _PLAUSIBLE.fullmatch(text):
            return None
        if _ADDRESSEE.search(text) and not _NAMED_NUMBER.search(text):
            return None  # お届け先: 山田太郎 様
        code = _CODE.match(text)
        if code and code.end() < len(text):
            start += code.end()
        has_number = bool(_NAMED_NUMBER.search(text[code.end() if code else 0 :]))
        has_place = any(hit.start == start for hit in hits(cell).get(PLACE, ()))
        score = 0.95 if has_place and has_number else 0.8 if has_place or has_number else 0.6
        why = ("heading", *(("municipality",) if has_place else ()), *(("house number",) if has_number else ()))
        return Match(
            self.entity, start, end, score, why, self.id,
            value="".join(cell.lower[start:end].split()), strength=1 if has_number else 0,
        )  # fmt: skip


RECOGNIZERS = (AddressRecognizer(),)
