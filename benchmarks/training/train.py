"""Trains the tagger: `python -m benchmarks.training.train DATA OUT`, DATA holding the two public files of README.md.

One process, one core; the same inputs and seed give the same file. `--everything FILE` then trains the model that is
shipped, held-out prose included, from the same features.
"""

from __future__ import annotations

import argparse
import random
import time
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.training import export, scores
from benchmarks.training.crf import Examples, fit
from benchmarks.training.sequences import PUBLIC, Featurizer, Sample, public, tokenized
from recognizers.tagger.chars import CharScores
from recognizers.tagger.model import LABELS, lookups
from recognizers.tagger.names import names

SEED = 20261123
OFFICE_WEIGHT = 0.6
"""Of a token of office text; a prose token weighs 1."""
MIN_COUNT = 2


class Corpus(NamedTuple):
    """All sequences as numbers, whether each is held out, the features' names, and the token types met."""

    examples: Examples
    is_held_out: np.ndarray
    features: list[str]
    groups: list[str]
    types: Counter[tuple[str, int]]


def samples(folder: Path, office: int) -> list[tuple[Sample, bool]]:
    """Public sentences and `office` synthetic documents, each with whether it is held out."""
    out: list[tuple[Sample, bool]] = []
    for name in PUBLIC:
        train, dev = public(folder, name)
        out += [(sample, False) for sample in train] + [(sample, True) for sample in dev]
    if office:
        from benchmarks.training.office import documents

        out += [(sample, False) for sample in documents("train", office, SEED)]
    random.Random(SEED).shuffle(out)
    return out


def corpus(featurizer: Featurizer, found: Iterable[tuple[Sample, bool]], forget: float) -> Corpus:
    """Sequences that hold a word that may be a name; features met once are left out."""
    number: dict[str, int] = {}
    feature, token, sequence = array("i"), array("q", [0]), array("q", [0])
    label, weight, held, groups = array("b"), array("d"), array("b"), []
    types: Counter[tuple[str, int]] = Counter()
    column = {name: at for at, name in enumerate(LABELS)}
    for sample, is_held_out in found:
        for tokens, tags, is_synthetic in tokenized([sample]):
            kinds = [featurizer.type_of(*key) for key in zip(tokens.surfaces, tokens.parts, strict=True)]
            if not any(kind.is_namelike for kind in kinds):
                continue
            types.update(zip(tokens.surfaces, tokens.parts, strict=True))
            for strings in featurizer.features(tokens, forget=forget if is_synthetic else 0.0):
                feature.extend([number.setdefault(string, len(number)) for string in strings])
                token.append(len(feature))
            label.extend([column[tag] for tag in tags])
            groups += [kind.group for kind in kinds]
            sequence.append(len(label))
            weight.append(OFFICE_WEIGHT if is_synthetic else 1.0)
            held.append(is_held_out)
    numbers = np.frombuffer(feature, np.int32)
    is_kept = np.bincount(numbers, minlength=len(number)) >= MIN_COUNT
    place = np.cumsum(is_kept) - 1
    kept = is_kept[numbers]
    starts = np.concatenate([[0], np.cumsum(kept)])[np.frombuffer(token, np.int64)]
    examples = Examples(
        place[numbers[kept]].astype(np.int32),
        starts,
        np.frombuffer(label, np.int8),
        np.frombuffer(sequence, np.int64),
        np.frombuffer(weight, np.float64),
    )
    features = [name for name, is_wanted in zip(number, is_kept.tolist(), strict=True) if is_wanted]
    return Corpus(examples, np.frombuffer(held, np.int8).astype(bool), features, groups, types)


def train(
    held: Corpus, featurizer: Featurizer, learnt: CharScores, version: str, out: Path, *, everything: bool
) -> None:
    """Fits the weights and writes the file."""
    began = time.monotonic()
    chosen = np.flatnonzero(everything | ~held.is_held_out)
    weights = fit(held.examples, len(held.features), chosen, SEED)
    label, sequence = held.examples.label, held.examples.sequence
    named = {held.groups[at] for s in chosen.tolist() for at in _named(label, sequence[s], sequence[s + 1])}
    described = {key: featurizer.type_of(*key) for key in held.types}
    groups = {kind.group for kind in featurizer.known.values()}
    arrays = export.arrays(
        dict(zip(held.features, weights.state, strict=True)),
        weights.transition,
        version,
        held.types,
        described,
        export.part_names(held.types),
        groups,
        named,
        learnt,
    )
    export.write(arrays, out)
    print(f"{out}: {out.stat().st_size / 1e6:.1f} MB, {time.monotonic() - began:.0f} s", flush=True)


def _named(label: np.ndarray, begin: int, end: int) -> Sequence[int]:
    found: list[int] = (np.flatnonzero(label[begin:end]) + begin).tolist()
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--office", type=int, default=6000)
    parser.add_argument("--forget", type=float, default=0.04)
    parser.add_argument("--everything", type=Path)
    parser.add_argument("--version", default="1")
    arguments = parser.parse_args()
    began = time.monotonic()
    learnt = scores.cached(names(), SEED, arguments.out.with_name("scores.json"))
    featurizer = Featurizer(lookups(learnt), seed=SEED)
    held = corpus(featurizer, samples(arguments.data, arguments.office), arguments.forget)
    tokens, types, features = len(held.examples.label), len(held.types), len(held.features)
    seconds = time.monotonic() - began
    print(f"{tokens} tokens, {types} types, {features} features, {seconds:.0f} s", flush=True)
    train(held, featurizer, learnt, arguments.version, arguments.out, everything=False)
    if arguments.everything:
        train(held, featurizer, learnt, arguments.version, arguments.everything, everything=True)


if __name__ == "__main__":
    main()
