"""Groups of digits in a text, found once for all number rules and remembered with the text.

A group is 10 digits or more, plain, joined by hyphens, or set apart by single spaces in one of the shapes in
which people write numbers (`1234 5678 9018`). Bounds after domain specification §3.0: nothing from inside
decimals, paths, hashes, UUIDs or identifiers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from recognizers.fold import Shadow

_SPAN = re.compile(r"[0-9](?<![0-9][0-9])(?:[0-9]|(?: ?- ?| )(?=[0-9])){9,}")
_CHAIN = re.compile(r"[0-9]+(?: ?- ?[0-9]+)*")
_RUN = re.compile(r"[0-9]+")
_SPACED = (
    (4, 4, 4, 4, 3), (4, 4, 4, 4), (4, 4, 4), (4, 6, 5), (4, 6, 4), (4, 6, 1), (4, 3, 7), (1, 4, 4, 4), (4, 6),
)  # fmt: skip
_LONG_RUN = re.compile(r"[0-9][0-9]{3,}")
_KEY = "digit groups"
_RUNS_KEY = "digit runs"
_SHORTEST = 10


class Digits(NamedTuple):
    """Digits at [start, end) of the text; `shape` the lengths of the parts; `separator` "", "-", " " or "boxes"."""

    start: int
    end: int
    digits: str
    shape: tuple[int, ...]
    separator: str = ""

    @property
    def form(self) -> str:
        """For people: `12 digits` or `12 digits 4-4-4`."""
        if self.separator == "boxes":
            return f"{len(self.digits)} digits in boxes"
        parts = "-".join(map(str, self.shape))
        return f"{len(self.digits)} digits" + (f" {parts}" if len(self.shape) > 1 else "")


def digit_groups(text: Shadow) -> tuple[Digits, ...]:
    """All groups of the text in order; spaced shapes come beside the groups they are made of."""
    known: tuple[Digits, ...] | None = text.__dict__.get(_KEY)
    if known is None:
        known = tuple(_groups(text.folded))
        text.__dict__[_KEY] = known
    return known


def digit_runs(text: Shadow) -> tuple[tuple[int, int], ...]:
    """Where four digits or more stand in a row, for rules that look at what is around them."""
    known: tuple[tuple[int, int], ...] | None = text.__dict__.get(_RUNS_KEY)
    if known is None:
        known = tuple(found.span() for found in _LONG_RUN.finditer(text.folded))
        text.__dict__[_RUNS_KEY] = known
    return known


def is_open_left(text: str, start: int) -> bool:
    """Nothing before `start` makes the digits part of something longer (an amount, a path, an identifier)."""
    if start == 0:
        return True
    char = text[start - 1]
    if char == ".":
        return text[max(0, start - 3) : start - 1].lower() == "no"
    if char == "/":
        return start > 1 and not text[start - 2].isascii()
    return not (char in "_-+*$\\¥€" or (char.isascii() and char.isalnum()))


def is_open_right(text: str, end: int) -> bool:
    """Nothing at `end` makes the digits part of something longer; a full stop may end the sentence."""
    char = text[end : end + 1]
    after = text[end + 1 : end + 2]
    if char in (".", "/"):
        return not (after.isascii() and after.isalnum()) if char == "." else not after.isascii() or after in "\n "
    return not (char != "" and (char in "_-*%円" or (char.isascii() and char.isalnum())))


def _groups(folded: str) -> Iterator[Digits]:
    for span in _SPAN.finditer(folded):
        if " " not in (written := span.group()):
            runs = written.split("-")
            digits = "".join(runs)
            if len(digits) >= _SHORTEST and _is_open(folded, *span.span()):
                yield Digits(*span.span(), digits, tuple(map(len, runs)), "-" if len(runs) > 1 else "")
            continue
        chains = list(_CHAIN.finditer(folded, *span.span()))
        for chain in chains:
            runs = _RUN.findall(chain.group())
            digits = "".join(runs)
            if len(digits) < _SHORTEST or not _is_open(folded, chain.start(), chain.end()):
                continue
            yield Digits(chain.start(), chain.end(), digits, tuple(map(len, runs)), "-" if len(runs) > 1 else "")
        for is_plain, plain in groupby(chains, lambda chain: chain.group().isdigit()):
            if is_plain:
                yield from _spaced(folded, list(plain))


def _spaced(folded: str, runs: list[re.Match[str]]) -> Iterator[Digits]:
    lengths = [len(run.group()) for run in runs]
    at = 0
    while at < len(runs) - 1:
        shape = next((shape for shape in _SPACED if _fits(lengths, at, shape)), ())
        boxes = 0
        while not shape and at + boxes < len(runs) and lengths[at + boxes] == 1:
            boxes += 1
        count = len(shape) or boxes
        if shape or boxes >= _SHORTEST:
            start, end = runs[at].start(), runs[at + count - 1].end()
            if _is_open(folded, start, end):
                digits = "".join(run.group() for run in runs[at : at + count])
                yield Digits(start, end, digits, shape or (boxes,), " " if shape else "boxes")
        at += count or 1


def _fits(lengths: list[int], at: int, shape: tuple[int, ...]) -> bool:
    """The shape stands here and is not a piece of a longer row of equal parts (a card's last twelve digits)."""
    end = at + len(shape)
    if tuple(lengths[at:end]) != shape:
        return False
    return lengths[at - 1 : at] != [shape[0]] and lengths[end : end + 1] != [shape[-1]]


def _is_open(folded: str, start: int, end: int) -> bool:
    return is_open_left(folded, start) and is_open_right(folded, end)
