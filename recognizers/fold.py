"""Length-preserving folding: one character in, one character out, so that offsets stay true.

NFKC is not used (㍿ → 株式会社 changes the length). U+30FC becomes a hyphen only between digits, so that
サーバー survives. After domain specification §3.0.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

_HYPHENS = "‐‑‒–—―−－﹣ｰ"
_PAIRS = {
    "　": " ", "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2009": " ", "\u202f": " ",
    "＠": "@", "．": ".", "：": ":", "／": "/", "＋": "+", "（": "(", "）": ")", "，": ",", "＿": "_",
    "｡": "。", "＝": "=", "＃": "#", "％": "%", "＆": "&", "［": "[", "］": "]", "｛": "{", "｝": "}",
    "＜": "<", "＞": ">", "？": "?", "！": "!", "；": ";", "＊": "*", "＂": '"', "＇": "'", "｜": "|",
    "＼": "\\", "～": "~", "〜": "~",
}  # fmt: skip
_TABLE: dict[int, str] = {
    **{0xFF10 + i: chr(ord("0") + i) for i in range(10)},
    **{0xFF21 + i: chr(ord("A") + i) for i in range(26)},
    **{0xFF41 + i: chr(ord("a") + i) for i in range(26)},
    **{ord(c): "-" for c in _HYPHENS},
    **{ord(k): v for k, v in _PAIRS.items()},
}
_LONG_VOWEL_BETWEEN_DIGITS = re.compile(r"ー(?<=[0-9]ー)(?=[0-9])")
_SHORT = 100
"""Up to here `str.translate` is faster than an array."""


def narrow(text: str) -> str:
    """Full-width digits, letters, spaces and marks as ASCII; the result is as long as the input."""
    if text.isascii():
        return text
    narrowed = "" if len(text) <= _SHORT else _by_table()(text)
    if len(narrowed) != len(text):  # short, or halves of a character that came apart and would be joined
        narrowed = text.translate(_TABLE)
    return _LONG_VOWEL_BETWEEN_DIGITS.sub("-", narrowed)


@cache
def _by_table() -> Callable[[str], str]:
    import numpy as np  # late: what only declares rules, or folds cells, does without

    table = np.arange(1 << 16, dtype="<u2")
    table[list(_TABLE)] = list(map(ord, _TABLE.values()))

    def looked_up(text: str) -> str:
        units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
        # nothing is to be clipped; the default looks whether there is
        return table.take(units, mode="clip").tobytes().decode("utf-16-le", "surrogatepass")

    return looked_up


class _Once:
    """A property computed at its first use; `functools.cached_property` takes a lock, which costs more than a cell."""

    def __init__(self, compute: Callable[[Shadow], str]) -> None:
        self._compute = compute
        self._name = compute.__name__
        self.__doc__ = compute.__doc__

    def __get__(self, text: Shadow, kind: type[Shadow]) -> str:
        value = text.__dict__[self._name] = self._compute(text)
        return value


class Shadow:
    """A text and its folded copy of the same length; recognisers search `folded` and report offsets."""

    __slots__ = ("__dict__", "heading", "raw")

    def __init__(self, raw: str, heading: str = "") -> None:
        self.raw = raw
        self.heading = heading
        """The label or column heading under which the text stands; "" in running text."""

    @_Once
    def folded(self) -> str:
        """The folded text, computed when first asked for."""
        return narrow(self.raw)

    @_Once
    def lower(self) -> str:
        """The folded text in lower case, where lower-casing keeps the length (else unchanged)."""
        lowered = self.folded.lower()
        return lowered if len(lowered) == len(self.folded) else self.folded

    def near(self, start: int, end: int, words: re.Pattern[str], left: int = 30, right: int = 12) -> str | None:
        """The first context word within `left` characters before or `right` after a span, or in the heading.

        The windows stop at a line break on the right side and two line breaks on the left.
        """
        before = self.lower[max(0, start - left) : start]
        before = "\n".join(before.split("\n")[-2:])
        found: re.Match[str] | None = None
        for nearest in words.finditer(before):
            found = nearest  # the nearest one to the left explains best
        if found is None:
            after = self.lower[end : end + right].split("\n", 1)[0]
            found = words.search(after)
        if found is None and self.heading:
            found = words.search(narrow(self.heading).lower())
        return found.group() if found else None
