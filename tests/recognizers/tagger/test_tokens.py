"""Tokens: pieces, offsets, white space as a property of what follows."""

from __future__ import annotations

from recognizers.tagger.tokens import FULL, HALF, NONE, PIECE, WIDE, pieces, tokenize


def test_white_space_is_remembered_and_breaks_are_tokens() -> None:
    """Spaces inside a name do not come between its tokens; line breaks and tabs do."""
    tokens = tokenize("山田　太郎\t佐藤 花子\n\n鈴木  一郎")
    assert tokens.surfaces == ["山田", "太郎", "\t", "佐藤", "花子", "\n", "鈴木", "一郎"]
    assert tokens.spaces == [NONE, FULL, NONE, NONE, HALF, NONE, NONE, WIDE]


def test_offsets_hold_over_pieces() -> None:
    """Every token stands where its offset says, also beyond the first piece."""
    text = "高橋さんは会議室にいます。" * 3000
    tokens = tokenize(text)
    assert len(text) > 2 * PIECE
    assert all(text.startswith(surface, at) for surface, at in zip(tokens.surfaces, tokens.starts, strict=True))
    assert "".join(tokens.surfaces) == text


def test_pieces_without_a_break_are_cut_anyway() -> None:
    """A text without a single break still comes in pieces."""
    text = "あ" * (2 * PIECE + 5)
    cut = list(pieces(text))
    assert "".join(piece for _, piece in cut) == text
    assert all(len(piece) <= PIECE for _, piece in cut)
