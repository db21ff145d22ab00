"""Learns the character scores: logistic regression of n-grams, name entries against the other dictionary words."""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterable
from pathlib import Path

import sudachipy

from recognizers.tagger.chars import CharScores, grams
from recognizers.tagger.names import Lists

EPOCHS = 4
RATE = 0.3
MIN_COUNT = 3
WORDS = 60_000


def learn(names: dict[str, int], seed: int) -> CharScores:
    """Three scorers; negatives are common nouns and places of the small dictionary."""
    katakana, kanji = _other_words()
    script = {"katakana": "ァ", "kanji": "\u3400"}
    foreign = [n for n, b in names.items() if b & Lists.OTHER and script["katakana"] <= n[:1] <= "ヺ" and len(n) > 1]
    foreign += [n for n, b in names.items() if b & (Lists.KANA_SURNAME | Lists.KANA_GIVEN) and len(n) > 1]
    given = [n for n, b in names.items() if b & Lists.GIVEN and n[:1] >= "\u3400" and 2 <= len(n) <= 4]
    surname = [n for n, b in names.items() if b & Lists.SURNAME and n[:1] >= "\u3400" and 2 <= len(n) <= 4]
    return CharScores(
        _fit(foreign, katakana, seed), _fit(given, kanji, seed), _fit([*surname, *_counted(names) * 5], kanji, seed)
    )


def cached(names: dict[str, int], seed: int, path: Path) -> CharScores:
    """What `learn` gives, kept in a file between runs."""
    if not path.exists():
        path.write_text(json.dumps(learn(names, seed)._asdict(), ensure_ascii=False), encoding="utf-8")
    return CharScores(**json.loads(path.read_text(encoding="utf-8")))


def _counted(names: dict[str, int]) -> list[str]:
    return [n for n, b in names.items() if b & Lists.SURNAME_COUNTED and len(n) > 1]


def _other_words() -> tuple[list[str], list[str]]:
    katakana, kanji = set(), set()
    for entry in sudachipy.Dictionary(dict="small").entries():
        tags = entry.part_of_speech()
        surface = entry.surface()
        if tags[0] != "名詞" or tags[2] == "人名" or len(surface) < 2:
            continue
        if "ァ" <= surface[0] <= "ヺ":
            katakana.add(surface)
        elif "\u3400" <= surface[0] <= "\ufaff" and len(surface) <= 4 and tags[1] == "普通名詞":
            kanji.add(surface)
    return sorted(katakana), sorted(kanji)


def _fit(positive: Iterable[str], negative: Iterable[str], seed: int) -> dict[str, float]:
    """Weights by Adagrad; both classes are sampled to the same size, so that zero is even odds."""
    chance = random.Random(seed)
    sides = [sorted(set(positive)), sorted(set(negative))]
    counts: dict[str, int] = {}
    examples: list[tuple[list[str], float]] = []
    for side, words in zip((1.0, 0.0), sides, strict=True):
        for word in chance.sample(words, min(WORDS, len(words))):
            found = grams(word)
            examples.append((found, side))
            for gram in found:
                counts[gram] = counts.get(gram, 0) + 1
    weight = dict.fromkeys((gram for gram, count in counts.items() if count >= MIN_COUNT), 0.0)
    squares = dict.fromkeys(weight, 1e-6)
    balance = {1.0: 1.0, 0.0: len(sides[0]) / max(1, len(sides[1]))}
    for _ in range(EPOCHS):
        chance.shuffle(examples)
        for found, side in examples:
            known = [gram for gram in found if gram in weight]
            score = sum(weight[gram] for gram in known)
            slope = (1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - side) * min(3.0, balance[side])
            for gram in known:
                squares[gram] += slope * slope
                weight[gram] -= RATE * (slope / math.sqrt(squares[gram]) + 1e-3 * weight[gram])
    return {gram: round(value, 3) for gram, value in sorted(weight.items()) if abs(value) > 0.02}
