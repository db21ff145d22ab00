"""Best label sequence, and how sure it is, for short stretches of tokens."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from recognizers.tagger.model import LABELS

O, B, I, E, S = range(len(LABELS))  # noqa: E741  the labels' own names
_NEXT = {O: (O, B, S), B: (I, E), I: (I, E), E: (O, B, S), S: (O, B, S)}
_BEFORE = (O, E, S)


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

    forward: list[list[float]]
    backward: list[list[float]]
    weight: list[list[float]]
    link: list[list[float]]
    scale: list[float]

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
    """Sums over all label sequences, kept near 1 by a factor per token (Rabiner 1989, section V A)."""
    link = [[math.exp(transition[x][y]) if y in _NEXT[x] else 0.0 for y in range(5)] for x in range(5)]
    weight = []
    for row in scores:
        top = max(row)
        weight.append([math.exp(score - top) for score in row])
    first = [weight[0][y] * math.exp(start[y]) if y not in (I, E) else 0.0 for y in range(5)]
    scale = [sum(first)]
    forward = [[value / scale[0] for value in first]]
    for row in weight[1:]:
        o, b, i, e, s = forward[-1]
        here = [
            row[y] * (o * link[O][y] + b * link[B][y] + i * link[I][y] + e * link[E][y] + s * link[S][y])
            for y in range(5)
        ]
        scale.append(sum(here))
        forward.append([value / scale[-1] for value in here])
    end = [math.exp(stop[y]) if y in _BEFORE else 0.0 for y in range(5)]
    whole = sum(left * right for left, right in zip(forward[-1], end, strict=True))
    backward = [[value / whole for value in end]]
    for place in range(len(scores) - 1, 0, -1):
        after = [weight[place][y] * backward[-1][y] / scale[place] for y in range(5)]
        backward.append([sum(link[x][y] * after[y] for y in _NEXT[x]) for x in range(5)])
    backward.reverse()
    return _Lattice(forward, backward, weight, link, scale)
