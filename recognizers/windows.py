"""A slow pattern searched only around cheap cues that each of its hits holds: the same hits, found sooner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Windows = Iterable[tuple[int, int]]
"""Start and end of stretches of a text, in order of their starts; they may overlap."""


def around(cues: Iterable[re.Match[str]], before: int, after: int) -> Iterator[tuple[int, int]]:
    """From `before` characters in front of each cue's beginning to `after` characters behind it."""
    return ((cue.start() - before, cue.start() + after) for cue in cues)


def places(text: str, words: Iterable[str]) -> list[tuple[int, str]]:
    """Where the words stand, in order: looked for one by one, which beats a pattern where their letters are common."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, word))
            at = text.find(word, at + 1)
    return sorted(found)


def found_in(windows: Windows, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The hits of `pattern.finditer(text)`, in order.

    That they are the same needs two things: every hit (none of them empty) begins in the window of a cue inside it,
    and nothing beyond the window's end is needed to see that one begins there; how far it goes is read from the text.
    """
    free = 0
    for start, end in _joined(windows):
        at = max(start, free)
        while (found := pattern.search(text, at, end)) is not None:
            hit = pattern.match(text, found.start())  # the window's end may have hidden what forbids or prolongs it
            at = found.start() + 1
            if hit is not None:
                yield hit
                at = free = hit.end()


def _joined(windows: Windows) -> Iterator[tuple[int, int]]:
    """Windows that touch as one."""
    first, last = 0, -1
    for start, end in windows:
        if start > last:
            if last > first:
                yield first, last
            first = max(0, start)
        last = max(last, end)
    if last > first:
        yield first, last
