# ruff: noqa: S311 - a seeded generator of synthetic numbers
"""The demo's numbers pass the published check-digit rules, worked out here a second way."""

from collections.abc import Callable
from random import Random

import pytest

from pdscan.demo import numbers


@pytest.fixture
def rng() -> Random:
    return Random(7)


def test_a_my_number_has_its_check_digit(rng: Random) -> None:
    for _ in range(200):
        number = numbers.my_number(rng)
        weights = (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
        rest = sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False)) % 11
        assert len(number) == 12
        assert int(number[-1]) == (0 if rest <= 1 else 11 - rest)


def test_published_numbers_give_their_published_check_digits() -> None:
    assert numbers.luhn("411111111111111") == "1"
    assert numbers.luhn("0113001") == "2"
    assert numbers.luhn("3312001") == "5"
    assert numbers.luhn("49015420323751") == "8"


def test_a_licence_has_its_check_digit(rng: Random) -> None:
    for _ in range(200):
        number = numbers.driver_licence(rng)
        rest = sum(int(d) * w for d, w in zip(number, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=False)) % 11
        assert len(number) == 12
        assert int(number[10]) == (11 - rest) % 10


def test_a_corporate_number_leads_with_its_check_digit(rng: Random) -> None:
    number = numbers.corporate_number(rng)
    rest = sum(int(d) * (2 if at % 2 == 0 else 1) for at, d in enumerate(number[1:])) % 9
    assert len(number) == 13
    assert int(number[0]) == 9 - rest


def test_a_machine_readable_zone_is_two_lines_of_44(rng: Random) -> None:
    first, second = numbers.mrz(rng, "TK1234567", "YAMADA", "TARO", "900101", "M")
    assert len(first) == len(second) == 44
    assert second.startswith("TK12345671JPN9001011M")


@pytest.mark.parametrize("make", [numbers.my_number, numbers.driver_licence, numbers.residence_card, numbers.imei])
def test_the_same_seed_gives_the_same_number(make: Callable[[Random], str]) -> None:
    assert make(Random(3)) == make(Random(3)) != make(Random(4))
