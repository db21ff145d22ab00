"""Builds `kin.txt.gz`, the table of words that are used alike, from word vectors.

Source: chiVe (Apache-2.0) as the wheel `ja-ginza` (MIT) holds it: 480,443 words on 20,000 vectors. Run once:
`python -m benchmarks.training.kin VOCAB OUT`, VOCAB being the folder `ja_ginza/ja_ginza-*/vocab` of that wheel.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.vocab import Vocab

from recognizers.tagger.tokens import tokenize

WORDS = 200_000
"""The most frequent words of the vectors; the rest would cost memory and seldom help."""
SIZES = (4096, 1024, 256, 64)
ROUNDS = 12
SEED = 20261123
Vectors = npt.NDArray[np.float32]


def grouped(vectors: Vectors, count: int) -> tuple[npt.NDArray[np.int64], Vectors]:
    """Spherical k-means: the group of every vector, and the groups' own directions."""
    chance = np.random.default_rng(SEED)
    centres = vectors[chance.choice(len(vectors), count, replace=False)]
    group = np.zeros(len(vectors), np.int64)
    for _ in range(ROUNDS):
        group = (vectors @ centres.T).argmax(1)
        sums = np.zeros_like(centres)
        np.add.at(sums, group, vectors)
        length = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(length > 0, sums / np.maximum(length, 1e-6), centres)
    return group, centres


def build(vocab: Vocab) -> dict[tuple[int, ...], list[str]]:
    """Group numbers, coarse to fine → the words that the analyser leaves whole."""
    vectors = np.asarray(vocab.vectors.data, np.float32)
    vectors /= np.maximum(1e-6, np.linalg.norm(vectors, axis=1, keepdims=True))
    levels: list[npt.NDArray[np.int64]] = []
    centres: Vectors = vectors
    for size in SIZES:
        group, centres = grouped(centres, size)
        levels.append(group[levels[-1]] if levels else group)
    words: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for key, row in islice(vocab.vectors.key2row.items(), WORDS):  # by frequency
        word = vocab.strings[key]
        if word and not word.isspace() and " " not in word and len(tokenize(word).surfaces) == 1:
            words[tuple(int(level[row]) for level in reversed(levels))].append(word)
    return words


def write(words: dict[tuple[int, ...], list[str]], path: Path) -> None:
    """One line per group: its numbers, a tab, its words."""
    lines = [f"{' '.join(map(str, numbers))}\t{' '.join(sorted(words[numbers]))}" for numbers in sorted(words)]
    path.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    write(build(Vocab().from_disk(sys.argv[1])), Path(sys.argv[2]))
