"""Best label sequence, and how sure it is, for short stretches of tokens."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recognizers.tagger.model import LABELS

O, B, I, E, S = range(len(LABELS))  # noqa: E741  the labels' own names
_NEXT = {O: (O, B, S), B: (I, E), I: (I, E), E: (O, B, S), S: (O, B, S)}
_BEFORE = (O, E, S)


_FEW = 8
"""Stretches for which arrays do not pay."""


class Run(NamedTuple):
    """A name: first and last token of the stretch, and the model's probability."""

    first: int
    last: int
    score: float


class Ends(NamedTuple):
    """Whether a stretch begins or ends its text."""

    is_first: bool
    is_last: bool


def decode(scores: Sequence[Sequence[float]], transition: Sequence[Sequence[float]], ends: Ends) -> list[Run]:
    """Names in a stretch between tokens that are surely outside (`scores`: token × label)."""
    start, stop = _edges(transition, ends)
    path = _best_path(scores, transition, start, stop)
    if not any(path):
        return []
    lattice = _lattice(scores, transition, start, stop)
    runs = []
    first = 0
    for place, label in enumerate(path):
        if label in (B, S):
            first = place
        if label in (E, S):
            runs.append(Run(first, place, lattice.share(path, first, place)))
    return runs


class Stretches(NamedTuple):
    """Stretches of a batch as arrays: first token and length, and whether each begins or ends its text."""

    first: npt.NDArray[np.int64]
    length: npt.NDArray[np.int64]
    is_first: npt.NDArray[np.bool_]
    is_last: npt.NDArray[np.bool_]

    def pick(self, which: npt.NDArray[np.generic]) -> Stretches:
        """Some of them, by a mask or in another order."""
        return Stretches(*(array[which] for array in self))


def may_be_named(
    scores: npt.NDArray[np.float64], stretches: Stretches, transition: npt.NDArray[np.float64]
) -> npt.NDArray[np.bool_]:
    """Which stretches' best path may hold a name: `decode` for many at once, without saying where.

    `scores`: token × label of the batch. The sums are those of `_best_path` in its order, so that both agree to the
    last bit; the few longest stretches are left to it, since arrays pay only for many.
    """
    order = np.argsort(-stretches.length, kind="stable")
    first, length, is_first, is_last = stretches.pick(order)
    outer, inner = np.ix_(_BEFORE, (O, B, S)), np.ix_((B, I), (I, E))
    into, within = transition[outer], transition[inner]
    best = scores[first] + np.where(is_first[:, None], 0.0, transition[O])
    best[:, (I, E)] = -np.inf
    is_outside = np.ones(len(first), bool)
    running, unsure = len(first), 0
    for step in range(1, int(length[0])):
        running = int(np.searchsorted(-length[:running], -step))
        if running <= _FEW:
            unsure = running
            break
        last, row = best[:running], scores[first[:running] + step]
        to_outer, to_inner = last[:, _BEFORE, None] + into, last[:, (B, I), None] + within
        is_outside[:running] &= to_outer[:, :, 0].argmax(1) == 0
        best[:running, (O, B, S)] = to_outer.max(1) + row[:, (O, B, S)]
        best[:running, (I, E)] = to_inner.max(1) + row[:, (I, E)]
    final = best + np.where(is_last[:, None], 0.0, transition[:, O])
    is_outside &= final[:, _BEFORE].argmax(1) == 0
    is_outside[:unsure] = False
    found = np.empty(len(first), bool)
    found[order] = ~is_outside
    return found


def _best_path(
    scores: Sequence[Sequence[float]],
    transition: Sequence[Sequence[float]],
    start: Sequence[float],
    stop: Sequence[float],
) -> list[int]:
    """Viterbi, written out: outside labels follow O, E, S; inside labels follow B, I."""
    (oo, ob, _, _, os), (_, _, bi, be, _), (_, _, ii, ie, _), (eo, eb, _, _, es), (so, sb, _, _, ss) = transition
    row = scores[0]
    o, b, s = row[O] + start[O], row[B] + start[B], row[S] + start[S]
    i = e = -math.inf
    back: list[tuple[int, int, int, int, int]] = []
    for row_o, row_b, row_i, row_e, row_s in scores[1:]:
        to_o, from_o = (o + oo, O) if o + oo >= e + eo else (e + eo, E)
        if s + so > to_o:
            to_o, from_o = s + so, S
        to_b, from_b = (o + ob, O) if o + ob >= e + eb else (e + eb, E)
        if s + sb > to_b:
            to_b, from_b = s + sb, S
        to_s, from_s = (o + os, O) if o + os >= e + es else (e + es, E)
        if s + ss > to_s:
            to_s, from_s = s + ss, S
        to_i, from_i = (b + bi, B) if b + bi >= i + ii else (i + ii, I)
        to_e, from_e = (b + be, B) if b + be >= i + ie else (i + ie, I)
        o, b, i, e, s = to_o + row_o, to_b + row_b, to_i + row_i, to_e + row_e, to_s + row_s
        back.append((from_o, from_b, from_i, from_e, from_s))
    last = {O: o + stop[O], E: e + stop[E], S: s + stop[S]}
    label = max(_BEFORE, key=last.__getitem__)
    path = [label]
    for came in reversed(back):
        label = came[label]
        path.append(label)
    path.reverse()
    return path


def _edges(transition: Sequence[Sequence[float]], ends: Ends) -> tuple[list[float], list[float]]:
    """Scores of entering and leaving; at the ends of a text there is no outside token to come from or go to."""
    start = [0.0 if ends.is_first else transition[O][label] for label in range(5)]
    stop = [0.0 if ends.is_last else transition[label][O] for label in range(5)]
    return start, stop


class _Lattice(NamedTuple):
    """Scaled forward and backward sums, and the factor of each step between two labels."""

    forward: Sequence[Sequence[float]]
    backward: Sequence[Sequence[float]]
    weight: Sequence[Sequence[float]]
    link: Sequence[Sequence[float]]
    scale: Sequence[float]

    def share(self, path: Sequence[int], first: int, last: int) -> float:
        """Probability that exactly this name stands here."""
        value = self.forward[first][path[first]] * self.backward[last][path[last]]
        for place in range(first + 1, last + 1):
            label = path[place]
            value *= self.link[path[place - 1]][label] * self.weight[place][label] / self.scale[place]
        return min(1.0, value)


def _lattice(
    scores: Sequence[Sequence[float]],
    transition: Sequence[Sequence[float]],
    start: Sequence[float],
    stop: Sequence[float],
) -> _Lattice:
    """Sums over all label sequences, kept near 1 by a factor per token (Rabiner 1989, section V A), written out."""
    exp = math.exp
    link = [[exp(transition[x][y]) if y in _NEXT[x] else 0.0 for y in range(5)] for x in range(5)]
    (oo, ob, _, _, os), (_, _, bi, be, _), (_, _, ii, ie, _), (eo, eb, _, _, es), (so, sb, _, _, ss) = link
    weight = []
    for o, b, i, e, s in scores:
        top = max(o, b, i, e, s)
        weight.append((exp(o - top), exp(b - top), exp(i - top), exp(e - top), exp(s - top)))
    o, b, s = weight[0][O] * exp(start[O]), weight[0][B] * exp(start[B]), weight[0][S] * exp(start[S])
    scale = [o + b + s]
    forward = [(o / scale[0], b / scale[0], 0.0, 0.0, s / scale[0])]
    for w_o, w_b, w_i, w_e, w_s in weight[1:]:
        o, b, i, e, s = forward[-1]
        o, b, i, e, s = (
            w_o * (o * oo + e * eo + s * so),
            w_b * (o * ob + e * eb + s * sb),
            w_i * (b * bi + i * ii),
            w_e * (b * be + i * ie),
            w_s * (o * os + e * es + s * ss),
        )
        total = o + b + i + e + s
        scale.append(total)
        forward.append((o / total, b / total, i / total, e / total, s / total))
    o, e, s = exp(stop[O]), exp(stop[E]), exp(stop[S])
    whole = forward[-1][O] * o + forward[-1][E] * e + forward[-1][S] * s
    backward = [(o / whole, 0.0, 0.0, e / whole, s / whole)]
    for place in range(len(scores) - 1, 0, -1):
        o, b, i, e, s = backward[-1]
        w_o, w_b, w_i, w_e, w_s = weight[place]
        total = scale[place]
        o, b, i, e, s = w_o * o / total, w_b * b / total, w_i * i / total, w_e * e / total, w_s * s / total
        backward.append(
            (
                oo * o + ob * b + os * s,
                bi * i + be * e,
                ii * i + ie * e,
                eo * o + eb * b + es * s,
                so * o + sb * b + ss * s,
            )
        )
    backward.reverse()
    return _Lattice(forward, backward, weight, link, scale)
