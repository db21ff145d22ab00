"""記号・番号: the two numbers that a health insurance card and a ゆうちょ passbook call by the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from recognizers.context import around
from recognizers.fold import Shadow

_SYMBOL = r"(?P<symbol>[0-9]{1,8}(?:-[0-9](?![0-9]))?|(?!番)[ァ-ヶー一-龥々ぁ-ん]{1,5}(?:[ ・-]?[0-9]{1,6})?)"
_NUMBER = r"(?P<number>[0-9]{1,8})(?![0-9]|-[0-9]|[年月日桁円%])"
_SAYS = r"[^\S\n]*(?:\([^()\n]{0,10}\))?\s*[:=|は]?\s*"
_PAIRS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"記 ?号{_SAYS}{_SYMBOL}[\s、,・/|-]*の?番 ?号{_SAYS}{_NUMBER}",
        rf"記号[ ・/]?(?:及び|と)?番号{_SAYS}{_SYMBOL}\s?[-・/ 、,ー―の]\s?{_NUMBER}",
        rf"記 ?号\s+番 ?号(?:\s+枝番)?\s+{_SYMBOL}\s+{_NUMBER}",
    )
)
_WORDS = re.compile(
    r"(?P<health>保険|健保|国保|資格確認|資格情報|組合員証|加入者証|共済|後期高齢|けんぽ)"
    r"|(?P<post>ゆうちょ|郵便貯金|郵貯|通帳|貯金|振替|口座|振込)"
)


class Pair(NamedTuple):
    """Spans of symbol and number; `owner` is `health`, `post` or "", `word` the reason."""

    symbol: tuple[int, int]
    number: tuple[int, int]
    owner: str
    word: str


def pairs(text: Shadow) -> Iterator[Pair]:
    """Every 記号 with its 番号, and whose they are by the words around or else by their form."""
    folded = text.folded
    if "記" not in folded:
        return
    taken: set[int] = set()
    for pattern in _PAIRS:
        for found in pattern.finditer(folded):
            if found.start("number") in taken:
                continue
            taken.add(found.start("number"))
            word = around(text, found.start(), found.end(), 300, 60, _WORDS)
            kind = _WORDS.fullmatch(word)
            owner = (kind.lastgroup or "") if kind else ""
            if not owner and is_post_pair(found["symbol"], found["number"]):
                owner, word = "post", "form of ゆうちょ"
            yield Pair(found.span("symbol"), found.span("number"), owner, word)


def is_post_pair(symbol: str, number: str) -> bool:
    """ゆうちょ: 1xxx0 with a number that ends in 1 (総合口座), 0xxxx with up to six digits (振替口座)."""
    bare = symbol.partition("-")[0]
    if len(bare) != 5 or not bare.isdigit():
        return False
    if bare[0] == "1":
        return bare[4] == "0" and 2 <= len(number) <= 8 and number.endswith("1")
    return bare[0] == "0" and 1 <= len(number) <= 6
