"""Best label sequence, and how sure it is, for short stretches of tokens."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from recognizers.tagger.model import LABELS

O, B, I, E, S = range(len(LABELS))  # noqa: E741  the labels' own names
_NEXT = {O: (O, B, S), B: (I, E), I: (I, E), E: (O, B, S), S: (O, B, S)}
_FROM = {label: tuple(left for left, rights in _NEXT.items() if label in rights) for label in range(5)}
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
    best = [[score + start[label] for label, score in enumerate(scores[0])]]
    best[0][I] = best[0][E] = -math.inf
    back: list[list[int]] = []
    for row in scores[1:]:
        last = best[-1]
        here, came = [], []
        for label in range(5):
            source = max(_FROM[label], key=lambda left: last[left] + transition[left][label])
            here.append(last[source] + transition[source][label] + row[label])
            came.append(source)
        best.append(here)
        back.append(came)
    final = best[-1]
    label = max(_BEFORE, key=lambda left: final[left] + stop[left])
    path = [label]
    for came in reversed(back):
        label = came[label]
        path.append(label)
    path.reverse()
    if not any(path):
        return []
    runs = []
    first = 0
    forward, backward = _sums(scores, transition, start, stop)
    for place, label in enumerate(path):
        if label in (B, S):
            first = place
        if label in (E, S):
            runs.append(Run(first, place, _share(scores, transition, path, first, place, forward, backward)))
    return runs


def _edges(transition: Sequence[Sequence[float]], ends: Ends) -> tuple[list[float], list[float]]:
    """Scores of entering and leaving; at the ends of a text there is no outside token to come from or go to."""
    start = [0.0 if ends.is_first else transition[O][label] for label in range(5)]
    stop = [0.0 if ends.is_last else transition[label][O] for label in range(5)]
    return start, stop


def _sums(
    scores: Sequence[Sequence[float]],
    transition: Sequence[Sequence[float]],
    start: Sequence[float],
    stop: Sequence[float],
) -> tuple[list[list[float]], list[list[float]]]:
    """Log forward and backward sums."""
    forward = [[scores[0][y] + start[y] if y not in (I, E) else -math.inf for y in range(5)]]
    for row in scores[1:]:
        last = forward[-1]
        forward.append([row[y] + _log_sum([last[x] + transition[x][y] for x in _FROM[y]]) for y in range(5)])
    backward = [[stop[y] if y in _BEFORE else -math.inf for y in range(5)]]
    for row in reversed(scores[1:]):
        after = backward[-1]
        backward.append([_log_sum([transition[x][y] + row[y] + after[y] for y in _NEXT[x]]) for x in range(5)])
    backward.reverse()
    return forward, backward


def _share(
    scores: Sequence[Sequence[float]],
    transition: Sequence[Sequence[float]],
    path: Sequence[int],
    first: int,
    last: int,
    forward: list[list[float]],
    backward: list[list[float]],
) -> float:
    """Probability that exactly this name stands here."""
    whole = _log_sum([forward[-1][y] + backward[-1][y] for y in _BEFORE])
    value = forward[first][path[first]] + backward[last][path[last]]
    for place in range(first + 1, last + 1):
        value += transition[path[place - 1]][path[place]] + scores[place][path[place]]
    return math.exp(min(0.0, value - whole))


def _log_sum(values: list[float]) -> float:
    top = max(values)
    if top == -math.inf:
        return top
    return top + math.log(sum(math.exp(value - top) for value in values))
