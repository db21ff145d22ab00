"""Text to tokens: SudachiPy in pieces it accepts, spaces taken out and remembered as a property of the next token."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, compress
from typing import Any, NamedTuple

PIECE = 12_000
"""Characters per call: SudachiPy refuses more than 49,149 bytes, and a character takes at most four."""

_BREAK = re.compile(r"[\n。\t,、 ]")
NEWLINE, TAB, PAD = "\n", "\t", ""
NONE, HALF, FULL, WIDE = range(4)
"""What stands before a token: nothing, one half-width space, one full-width space, more."""


class Analyzer(NamedTuple):
    """SudachiPy's tokeniser with its dictionary, and the numbers of the parts of speech used by name."""

    tokenizer: Any
    dictionary: Any
    blank: frozenset[int]


@lru_cache(maxsize=1)
def analyzer() -> Analyzer:
    """The one analyser of this process (SudachiDict small, split mode A)."""
    import sudachipy

    dictionary = sudachipy.Dictionary(dict="small")
    tokenizer = dictionary.tokenizer(mode="A", fields={"surface", "pos"})
    blank = frozenset(morpheme.part_of_speech_id() for text in " \u3000\t\n" for morpheme in tokenizer.tokenize(text))
    return Analyzer(tokenizer, dictionary, blank)


class Tokens(NamedTuple):
    """Parallel lists: surface, part-of-speech number (-1 for breaks), space before, start offset."""

    surfaces: list[str]
    parts: list[int]
    spaces: list[int]
    starts: list[int]


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Offset and text of consecutive pieces of at most PIECE characters, cut after a break where there is one."""
    start = 0
    while len(text) - start > PIECE:
        cut = max((found.end() for found in _BREAK.finditer(text, start + PIECE // 2, start + PIECE)), default=0)
        cut = cut or start + PIECE
        yield start, text[start:cut]
        start = cut
    yield start, text[start:]


def tokenize(text: str) -> Tokens:
    """The tokens of a text; line breaks and tabs are tokens (part -1), other white space is not."""
    tokenizer, _, blank = analyzer()
    surfaces: list[str] = []
    parts: list[int] = []
    for _, piece in pieces(text):
        morphemes = list(tokenizer.tokenize(piece))
        surfaces += [morpheme.surface() for morpheme in morphemes]
        parts += [morpheme.part_of_speech_id() for morpheme in morphemes]
    starts = list(accumulate(map(len, surfaces), initial=0))
    starts.pop()
    if blank.isdisjoint(parts):
        return Tokens(surfaces, parts, [NONE] * len(parts), starts)
    return _without_blanks(surfaces, parts, starts, blank)


def _without_blanks(surfaces: list[str], parts: list[int], starts: list[int], blank: frozenset[int]) -> Tokens:
    """Breaks stay as tokens, other white space becomes a property of what follows it."""
    spaces = [NONE] * len(parts)
    is_kept = [part not in blank for part in parts]
    for at in [at for at, here in enumerate(is_kept) if not here]:
        surface = surfaces[at]
        if kind := _break_in(surface):
            surfaces[at], parts[at], spaces[at], is_kept[at] = kind, -1, NONE, True
        elif at + 1 < len(spaces):
            spaces[at + 1] = WIDE if spaces[at] or len(surface) > 1 else FULL if surface == "\u3000" else HALF
    return Tokens(
        list(compress(surfaces, is_kept)),
        list(compress(parts, is_kept)),
        list(compress(spaces, is_kept)),
        list(compress(starts, is_kept)),
    )


def _break_in(blank: str) -> str:
    if "\n" in blank or "\r" in blank:
        return NEWLINE
    return TAB if "\t" in blank else ""
