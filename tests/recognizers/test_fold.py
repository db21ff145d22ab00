"""Folding by table, character by character, whatever the length."""

from __future__ import annotations

import random

import pytest

from recognizers.fold import Shadow, narrow

ALL = ["".join(map(chr, range(first, first + 1024))) for first in range(0, 0x10000, 1024)]
"""Every character of 16 bits, the halves of larger ones among them."""


@pytest.mark.parametrize("text", ALL, ids=[hex(ord(text[0])) for text in ALL])
def test_a_long_text_folds_as_its_pieces_do(text: str) -> None:
    """Short pieces go another way; a mark for long vowels between digits is looked at in both."""
    pieces = [text[at : at + 64] for at in range(0, len(text), 64)]
    assert narrow(text) == "".join(map(narrow, pieces))
    folded = Shadow(text).folded.lower()
    assert Shadow(text).lower == (folded if len(folded) == len(text) else Shadow(text).folded)


def test_characters_beyond_16_bits_keep_their_place() -> None:
    """Emoji, rare kanji, letters that have a lower case there, a sigma at a word's end, halves that came apart."""
    dice = random.Random(1)  # noqa: S311 - texts, not secrets
    for marks in ("𠮷野家Ａ１", "😀ｔｅｌ０３ー１２", "𐐀Σ ΟΔΟΣ Ｂ", "\ud83d\ude00Ｃ", "İＤ"):
        text = "".join(dice.choices(marks, k=500))
        assert len(narrow(text)) == len(text)
        assert narrow(text) == "".join(narrow(text[at : at + 1]) for at in range(500)) or "ー" in marks
        lowered = narrow(text).lower()
        assert Shadow(text).lower == (lowered if len(lowered) == 500 else narrow(text))
