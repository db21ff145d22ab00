"""Cells as numbers: what spreadsheets do to digits, and what of it can be undone."""

from __future__ import annotations

import pytest

from recognizers.cells import read_number
from recognizers.fold import Shadow


@pytest.mark.parametrize(
    ("cell", "digits", "damage", "lost"),
    [
        ("983205673214", "983205673214", "", 0),
        (" '9832-0567-3214 ", "983205673214", "", 0),
        ("９８３２０５６７３２１４", "983205673214", "", 0),
        ("983205673214.0", "983205673214", "float", 0),
        ("9.83205673214E+11", "983205673214", "exponent", 0),
        ("9.832E+11", "983200000000", "exponent", 8),
        ("1E+11", "100000000000", "exponent", 11),
        ("983,205,673,214", "983205673214", "commas", 0),
        ("9 8 3 2 0 5 6 7 3 2 1 4", "983205673214", "", 0),
    ],
)
def test_reads(cell, digits, damage, lost):
    """Digits, the damage, and how many digits are gone for good."""
    number = read_number(Shadow(cell))
    assert number is not None
    assert (number.digits, number.damage, number.lost) == (digits, damage, lost)


@pytest.mark.parametrize("cell", ["", "なし", "983205673214 山田", "3.14", "2026/04/01", "12:30", "1" * 100])
def test_is_no_number(cell):
    """Text, decimals, dates, times and rows of a hundred digits."""
    assert read_number(Shadow(cell)) is None


def test_puts_back_zeros_only_where_a_number_format_dropped_them():
    """Up to three, and none into a number with hyphens."""
    plain, hyphened = read_number(Shadow("1130012")), read_number(Shadow("113-0012"))
    assert plain is not None
    assert hyphened is not None
    assert plain.padded(8) == "01130012"
    assert plain.padded(12) == "1130012"
    assert hyphened.padded(8) == "1130012"
