"""Training of a linear-chain CRF by FTRL-Proximal (McMahan 2013) with L1, weights averaged over the last rounds.

Label sequences are those that `recognizers.tagger.decode` allows. On one core a round over 600,000 tokens takes
three seconds; L-BFGS takes as long, and needs a hundred rounds where eight serve here.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from numba import njit

from recognizers.tagger.model import LABELS

RATE, SHRINK = 0.1, 0.3
ROUNDS, SETTLED, SEEDS = 8, 3, 2
"""Rounds of each run, those of them that the average leaves out, and runs in different order."""
_LOW = -1e30
_N = len(LABELS)
_NEXT = np.zeros((_N, _N), np.bool_)
for _left, _right in ("OO", "OB", "OS", "BI", "BE", "II", "IE", "EO", "EB", "ES", "SO", "SB", "SS"):
    _NEXT[LABELS.index(_left), LABELS.index(_right)] = True
_FIRST = np.array([label in "OBS" for label in LABELS])
_LAST = np.array([label in "OES" for label in LABELS])
Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


class Examples(NamedTuple):
    """Token features, labels and sequences as flat arrays.

    `feature` of token t: [`token[t]`, `token[t + 1]`); tokens of sequence s: [`sequence[s]`, `sequence[s + 1]`).
    """

    feature: npt.NDArray[np.int32]
    token: Ints
    label: npt.NDArray[np.int8]
    sequence: Ints
    weight: Floats


class Weights(NamedTuple):
    """Feature × label and label × label."""

    state: Floats
    transition: Floats


def fit(examples: Examples, features: int, chosen: Ints, seed: int) -> Weights:
    """The averaged weights, learnt from the `chosen` sequences."""
    total = Weights(np.zeros((features, _N)), np.zeros((_N, _N)))
    for run in range(SEEDS):
        chance = np.random.default_rng(seed + run)
        state, transition = np.zeros((3, features, _N), np.float32), np.zeros((3, _N, _N))
        for number in range(ROUNDS):
            order = chance.permutation(chosen)
            _round(order, *examples, state, transition, _NEXT, _FIRST, _LAST)
            if number >= SETTLED:
                total.state[:] += state[0]
                total.transition[:] += transition[0]
    count = SEEDS * (ROUNDS - SETTLED)
    return Weights(total.state / count, total.transition / count)


@njit(cache=True, fastmath=True)  # type: ignore[untyped-decorator]  # numba has no type information
def _update(held, row, column, gradient, shrink):  # type: ignore[no-untyped-def]
    """`held`: weights, FTRL's sums, squared gradients."""
    before = held[2, row, column]
    after = before + gradient * gradient
    held[1, row, column] += gradient - (math.sqrt(after) - math.sqrt(before)) / RATE * held[0, row, column]
    held[2, row, column] = after
    size = abs(held[1, row, column])
    if size <= shrink:
        held[0, row, column] = 0.0
    else:
        sign = 1.0 if held[1, row, column] > 0 else -1.0
        held[0, row, column] = -(held[1, row, column] - sign * shrink) / ((1.0 + math.sqrt(after)) / RATE)


@njit(cache=True, fastmath=True)  # type: ignore[untyped-decorator]  # numba has no type information
def _round(order, feature, token, label, sequence, weight, state, transition, allowed, first, last):  # type: ignore[no-untyped-def]
    """One pass over all sequences in the given order."""
    for number in order:
        begin, end = sequence[number], sequence[number + 1]
        size = end - begin
        score = np.zeros((size, _N))
        for place in range(size):
            for at in range(token[begin + place], token[begin + place + 1]):
                for column in range(_N):
                    score[place, column] += state[0, feature[at], column]
        share, steps = _marginals(score, transition[0], allowed, first, last)
        for place in range(size):
            share[place, label[begin + place]] -= 1.0
            if np.abs(share[place]).max() < 1e-4:
                continue
            for at in range(token[begin + place], token[begin + place + 1]):
                for column in range(_N):
                    gradient = share[place, column] * weight[number]
                    if abs(gradient) > 1e-6:
                        _update(state, feature[at], column, gradient, SHRINK)
        for place in range(1, size):
            steps[label[begin + place - 1], label[begin + place]] -= 1.0
        for left in range(_N):
            for right in range(_N):
                if allowed[left, right]:
                    _update(transition, left, right, steps[left, right] * weight[number], 0.0)


@njit(cache=True, fastmath=True)  # type: ignore[untyped-decorator]  # numba has no type information
def _marginals(score, transition, allowed, first, last):  # type: ignore[no-untyped-def]
    """Probabilities of labels per token, and expected numbers of each transition (forward-backward, in logarithms)."""
    size = len(score)
    forward, backward = np.full((size, _N), _LOW), np.full((size, _N), _LOW)
    terms = np.empty(_N)
    for place in range(size):
        for right in range(_N):
            if place == 0:
                forward[0, right] = score[0, right] if first[right] else _LOW
                continue
            for left in range(_N):
                terms[left] = forward[place - 1, left] + transition[left, right] if allowed[left, right] else _LOW
            forward[place, right] = _log_sum(terms) + score[place, right]
    for place in range(size - 1, -1, -1):
        for left in range(_N):
            if place == size - 1:
                backward[place, left] = 0.0 if last[left] else _LOW
                continue
            for right in range(_N):
                after = backward[place + 1, right] + score[place + 1, right] + transition[left, right]
                terms[right] = after if allowed[left, right] else _LOW
            backward[place, left] = _log_sum(terms)
    whole = _log_sum(forward[size - 1] + backward[size - 1])
    share, steps = np.zeros((size, _N)), np.zeros((_N, _N))
    for place in range(size):
        for right in range(_N):
            share[place, right] = math.exp(max(-60.0, forward[place, right] + backward[place, right] - whole))
            for left in range(_N if place else 0):
                if allowed[left, right]:
                    step = forward[place - 1, left] + transition[left, right] + score[place, right]
                    steps[left, right] += math.exp(max(-60.0, step + backward[place, right] - whole))
    return share, steps


@njit(cache=True, fastmath=True)  # type: ignore[untyped-decorator]  # numba has no type information
def _log_sum(terms):  # type: ignore[no-untyped-def]
    most = terms.max()
    if most <= _LOW / 2:
        return _LOW
    total = 0.0
    for term in terms:
        total += math.exp(max(-60.0, term - most))
    return most + math.log(total)
