"""The shipped name lists: which lists a string is on, as bits."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files


class Lists:
    """Where a string is listed as a name, as bits. Sources in `model/NOTICE`.

    Plain numbers: members of an enumeration cost ten times as much to combine, and every word asks.
    """

    SURNAME = 1
    GIVEN = 2
    OTHER = 4
    """人名 of no declared half: foreign names in katakana, historical persons."""
    SURNAME_COUNTED = 8
    SURNAME_FREQUENT = 16
    GIVEN_LISTED = 32
    KANA_SURNAME = 64
    KANA_GIVEN = 128
    ROMAJI_SURNAME = 256
    ROMAJI_GIVEN = 512


ANY_SURNAME = Lists.SURNAME | Lists.SURNAME_COUNTED
ANY_GIVEN = Lists.GIVEN | Lists.GIVEN_LISTED


@lru_cache(maxsize=1)
def names() -> dict[str, int]:
    """Every listed name and its bits (katakana readings and lower-case romaji are entries too)."""
    packed = files("recognizers.tagger").joinpath("model/names.txt.gz").read_bytes()
    found: dict[str, int] = {}
    for line in gzip.decompress(packed).decode().split("\n"):
        bits, _, rest = line.partition("\t")
        found.update(dict.fromkeys(rest.split(" "), int(bits)))
    return found
