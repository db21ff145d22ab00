"""Groups of digits: where they begin and end, and in which shapes people write them."""

from __future__ import annotations

import pytest

from recognizers.fold import Shadow
from recognizers.numbers import digit_groups


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("番号983205673214です", [("983205673214", (12,))]),
        ("9832-0567-3214.", [("9832-0567-3214", (4, 4, 4))]),
        ("９８３２　０５６７　３２１４", [("９８３２　０５６７　３２１４", (4, 4, 4))]),
        ("9832 - 0567 - 3214", [("9832 - 0567 - 3214", (4, 4, 4))]),
        ("2026 983205673214 5000", [("983205673214", (12,))]),
        ("9 8 3 2 0 5 6 7 3 2 1 4", [("9 8 3 2 0 5 6 7 3 2 1 4", (12,))]),
        ("No.983205673214", [("983205673214", (12,))]),
        ("山田/983205673214/男", [("983205673214", (12,))]),
        ("1111 2222 3333 4444 5555", []),
        ("1234567 890", []),
        ("a983205673214", []),
        ("983205673214b", []),
        ("1.983205673214", []),
        ("983205673214.5", []),
        ("/983205673214/", []),
        ("-983205673214 ¥983205673214 983205673214円", []),
        ("550e8400-e29b-41d4-a716-446655440000", []),
    ],
)
def test_groups(text, found):
    """The group as it stands, and the lengths of its parts."""
    assert [(text[group.start : group.end], group.shape) for group in digit_groups(Shadow(text))] == found
