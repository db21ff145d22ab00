"""Decoding against the sum over every label sequence of a short stretch."""

from __future__ import annotations

import math
import random
from itertools import accumulate, pairwise, product

import numpy as np

from recognizers.tagger.decode import Ends, Stretches, decode, may_be_named

O, B, I, E, S = range(5)  # noqa: E741  the labels' own names
NEXT = {O: (O, B, S), B: (I, E), I: (I, E), E: (O, B, S), S: (O, B, S)}


def _sequences(length: int) -> list[tuple[int, ...]]:
    return [
        labels
        for labels in product(range(5), repeat=length)
        if labels[0] in (O, B, S)
        and labels[-1] in (O, E, S)
        and all(right in NEXT[left] for left, right in pairwise(labels))
    ]


def _spans(labels: tuple[int, ...]) -> list[tuple[int, int]]:
    starts = [i for i, label in enumerate(labels) if label in (B, S)]
    ends = [i for i, label in enumerate(labels) if label in (E, S)]
    return list(zip(starts, ends, strict=True))


def test_best_sequence_and_its_probabilities() -> None:
    """The same names and probabilities as by counting all sequences."""
    chance = random.Random(3)  # noqa: S311 - a repeatable example, no secret
    for length in (1, 2, 3, 4, 5):
        for ends in (Ends(is_first=True, is_last=True), Ends(is_first=False, is_last=False)):
            scores = [[chance.gauss(0, 2) for _ in range(5)] for _ in range(length)]
            transition = [[chance.gauss(0, 1) for _ in range(5)] for _ in range(5)]

            def total(
                labels: tuple[int, ...],
                scores: list[list[float]] = scores,
                transition: list[list[float]] = transition,
                ends: Ends = ends,
            ) -> float:
                value = sum(row[label] for row, label in zip(scores, labels, strict=True))
                value += sum(transition[a][b] for a, b in pairwise(labels))
                value += 0.0 if ends.is_first else transition[O][labels[0]]
                return value + (0.0 if ends.is_last else transition[labels[-1]][O])

            sequences = _sequences(length)
            best = max(sequences, key=total)
            whole = sum(math.exp(total(labels)) for labels in sequences)
            found = decode(scores, transition, ends)
            assert [(run.first, run.last) for run in found] == _spans(best)
            for run in found:
                share = sum(math.exp(total(labels)) for labels in sequences if (run.first, run.last) in _spans(labels))
                assert math.isclose(run.score, share / whole, rel_tol=1e-9)


def test_many_stretches_at_once() -> None:
    """The same stretches hold names as one by one, whatever their length and order."""
    chance = random.Random(4)  # noqa: S311 - a repeatable example, no secret
    transition = [[chance.gauss(0, 1) for _ in range(5)] for _ in range(5)]
    lengths = [chance.randint(1, 9) for _ in range(300)] + [30, 40]
    bounds = [0, *accumulate(lengths)]
    scores = [[chance.gauss(3 * (label == O), 2) for label in range(5)] for _ in range(bounds[-1])]
    ends = [Ends(chance.random() < 0.5, chance.random() < 0.5) for _ in lengths]
    is_first, is_last = (np.array(side) for side in zip(*ends, strict=True))
    stretches = Stretches(np.array(bounds[:-1]), np.array(lengths), is_first, is_last)
    named = may_be_named(np.array(scores), stretches, np.array(transition))
    one_by_one = [
        bool(decode(scores[first:last], transition, end))
        for (first, last), end in zip(pairwise(bounds), ends, strict=True)
    ]
    assert named.tolist()[:300] == one_by_one[:300]
    assert named[300:].all()  # too few of that length: left to be decoded
    assert 30 < sum(one_by_one) < 270
