"""Words that are used alike: which groups of words, coarse to fine, a word belongs to."""

from __future__ import annotations

import gzip
from functools import lru_cache
from importlib.resources import files

Kin = tuple[str, str, str, str]
"""Group numbers of a word among 64, 256, 1024 and 4096 groups, each within the one before."""


@lru_cache(maxsize=1)
def kin() -> dict[str, Kin]:
    """Every word that the shipped table knows, with its groups. Source in `model/NOTICE`."""
    packed = files("recognizers.tagger").joinpath("model/kin.txt.gz").read_bytes()
    found: dict[str, Kin] = {}
    for line in gzip.decompress(packed).decode().split("\n"):
        numbers, _, words = line.partition("\t")
        coarse, middle, fine, finest = numbers.split(" ")
        found.update(dict.fromkeys(words.split(" "), (coarse, middle, fine, finest)))
    return found
