"""One spelling for all romanisations of Japanese: 社員 is shain, syain; 住所 jusho, jyuusho, zyuusyo, juusyo."""

from __future__ import annotations

import re
from functools import lru_cache

_STEPS = tuple(
    (re.compile(pattern), written)
    for pattern, written in (
        ("tch|cch", "tty"),
        ("shi", "si"), ("sh", "sy"), ("chi", "ti"), ("ch", "ty"), ("tsu", "tu"), ("fu", "hu"),
        ("j(?=i)", "z"), ("jy?", "zy"), ("dzu|du", "zu"),
        ("m(?=[bp])", "n"), ("'|-", ""),
        ("o[ou]+", "o"), ("uu+", "u"), ("aa+", "a"), ("ii+", "i"), ("oh(?![aiueo])", "o"), ("yy", "y"),
    )
)  # fmt: skip


@lru_cache(maxsize=4096)
def folded(word: str) -> str:
    """Lower-case ASCII in one spelling (close to Kunrei, long vowels short); English words only change consistently."""
    for pattern, written in _STEPS:
        word = pattern.sub(written, word)
    return word
