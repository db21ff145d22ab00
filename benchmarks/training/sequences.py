"""Sentences with person spans as token sequences with BIOES labels and the features of every token."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from recognizers.tagger.features import Lookups, TokenType, describe
from recognizers.tagger.model import TOPIC_REACH, joined_code
from recognizers.tagger.names import Lists
from recognizers.tagger.tokens import PAD, Tokens, tokenize

PUBLIC = ("stockmark_train.jsonl", "gsd_train.jsonl")
DEV_SHARE = 0.15


class Sample(NamedTuple):
    """A text and its person spans [start, end)."""

    text: str
    persons: list[tuple[int, int]]
    is_synthetic: bool = False


def public(folder: Path, name: str) -> tuple[list[Sample], list[Sample]]:
    """Training part and development part (the last 15 %) of one public file."""
    with (folder / name).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    samples = [Sample(row["text"], [(a, b) for a, b in row["persons"]]) for row in rows]
    cut = int(len(samples) * (1 - DEV_SHARE))
    return samples[:cut], samples[cut:]


def labels(tokens: Tokens, persons: Iterable[tuple[int, int]]) -> list[str]:
    """BIOES per token; a token counts when any of its characters does."""
    out = ["O"] * len(tokens.surfaces)
    for start, end in persons:
        inside = [
            i
            for i, (at, surface) in enumerate(zip(tokens.starts, tokens.surfaces, strict=True))
            if at < end and at + len(surface) > start and tokens.parts[i] >= 0
        ]
        if len(inside) == 1:
            out[inside[0]] = "S"
        elif inside:
            out[inside[0]], out[inside[-1]] = "B", "E"
            for i in inside[1:-1]:
                out[i] = "I"
    return out


class Featurizer:
    """Turns tokens into the strings that the trainer sees; each distinct type is described once.

    With probability `forget` a listed type is described without the name lists, so that the model does not come to
    rely on every name being listed (synthetic names always are).
    """

    def __init__(self, look: Lookups, *, seed: int = 0) -> None:
        self._look = look
        self._blind = look._replace(names={})
        self.known: dict[tuple[str, int, bool], TokenType] = {}
        self._random = random.Random(seed)

    def type_of(self, surface: str, part: int, *, is_blind: bool = False) -> TokenType:
        """The cached description."""
        key = (surface, part, is_blind)
        if key not in self.known:
            self.known[key] = describe(surface, part, self._blind if is_blind else self._look)
        return self.known[key]

    def features(self, tokens: Tokens, *, forget: float = 0.0) -> Iterator[list[str]]:
        """The feature strings of every token, the order being of no meaning."""
        pad = self.type_of(PAD, -1)
        blind: set[str] = set()
        if forget:
            blind = {s for s in tokens.surfaces if self._look.names.get(s) and self._random.random() < forget}
        kinds = [self.type_of(s, p, is_blind=s in blind) for s, p in zip(tokens.surfaces, tokens.parts, strict=True)]
        kinds = [pad] * 3 + kinds + [pad] * 3
        words = (
            [""] * 3
            + [s.lower() if p >= 0 else "" for s, p in zip(tokens.surfaces, tokens.parts, strict=True)]
            + [""] * 3
        )
        spaces = [0] * 3 + tokens.spaces + [0] * 3
        surfaces = [""] * 3 + tokens.surfaces + [""] * 3
        group = [kind.group for kind in kinds]
        joined = [self._joined(surfaces, spaces, i) if not blind else "" for i in range(len(surfaces) - 1)]
        for i in range(3, len(kinds) - 3):
            out = [f"H|{text}" for text in kinds[i].here]
            for offset in (-1, 0, 1):
                out += [f"N{offset}|{text}" for text in kinds[i + offset].near]
            for offset in range(-3, 4):
                out += [f"F{offset}|{text}" for text in kinds[i + offset].far]
            out += pairs(group, words, spaces, i)
            out += [f"Z0|{spaces[i]}", f"Z1|{spaces[i + 1]}"]
            if kinds[i].is_namelike:
                out += topics(kinds, i)
            if joined[i]:
                out.append(f"J0|{joined[i]}")
            if joined[i - 1]:
                out.append(f"J1|{joined[i - 1]}")
            yield out

    def _joined(self, surfaces: Sequence[str], spaces: Sequence[int], i: int) -> str:
        left, right = surfaces[i], surfaces[i + 1]
        if spaces[i + 1] or not all(0 < len(s) <= 2 and "\u3400" <= s[0] <= "\ufaff" for s in (left, right)):
            return ""
        bits = self._look.names.get(left + right, 0)
        return joined_code(bits) if bits else ""


def topics(kinds: Sequence[TokenType], i: int) -> list[str]:
    """The content words of the same line within TOPIC_REACH tokens, neighbours excepted."""
    first, last = i, i
    while first > 0 and i - first < TOPIC_REACH and kinds[first - 1].group not in ("newline", "pad"):
        first -= 1
    while last + 1 < len(kinds) and last - i < TOPIC_REACH and kinds[last + 1].group not in ("newline", "pad"):
        last += 1
    return [f"T|{kinds[k].topic}" for k in range(first, last + 1) if abs(k - i) > 1 and kinds[k].topic]


def pairs(group: Sequence[str], word: Sequence[str], space: Sequence[int], i: int) -> list[str]:
    """The conjunctions, as strings; the same as `recognizers.tagger.model.pair_keys`, as numbers."""
    g2, g1, g0, h1, h2 = group[i - 2 : i + 3]
    s0, s1 = space[i], space[i + 1]
    return [
        f"Qa|{g1}\t{s0}\t{g0}", f"Qb|{g0}\t{s1}\t{h1}", f"Qc|{g2}\t{g1}", f"Qd|{h1}\t{h2}", f"Qe|{g1}\t{h1}",
        f"Qt|{g1}\t{s0}\t{g0}\t{s1}\t{h1}", f"Qu|{g2}\t{g1}\t{g0}", f"Qv|{g0}\t{h1}\t{h2}",
        f"Qx|{word[i - 1]}\t{g0}", f"Qy|{word[i + 1]}\t{g0}",
    ]  # fmt: skip


def is_listed(bits: int) -> bool:
    """Whether a string is on a list of kanji names."""
    return bool(bits & (Lists.SURNAME | Lists.GIVEN))


def tokenized(samples: Iterable[Sample]) -> Iterator[tuple[Tokens, list[str], bool]]:
    """Tokens and labels of every sample, and whether it is synthetic."""
    for sample in samples:
        tokens = tokenize(sample.text)
        if tokens.surfaces:
            yield tokens, labels(tokens, sample.persons), sample.is_synthetic
