"""Check digits against published samples and synthetic numbers."""

from __future__ import annotations

import pytest

from recognizers import checkdigit


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        (
            checkdigit.is_my_number,
            ["123456789018", "111111111118", "983205673214", "621498320257"],
            ["123456789012", "111111111111", "000000000000", "983205673210", "12345678901"],
        ),
        (
            checkdigit.is_corporate_number,
            ["7123456789012", "7000012050002", "4011001098993", "8810123456789"],
            ["1234567890123", "0123456789012", "700001205000"],
        ),
        (
            checkdigit.is_driver_license,
            ["309012345620", "309212345690"],
            ["309012345610", "309212345610", "159012345620", "30901234562"],
        ),
        (checkdigit.is_luhn, ["490154203237518", "4111111111111111"], ["490154203237519", "4111111111111112"]),
        (
            checkdigit.is_municipality_code,
            ["131016", "131041", "011002", "271004", "392014", "473821"],
            ["131017", "991015", "13101"],
        ),
    ],
)
def test_check_digits(check, right, wrong):
    """The right numbers fit and the wrong ones do not."""
    assert [number for number in right if not check(number)] == []
    assert [number for number in wrong if check(number)] == []


@pytest.mark.parametrize(
    ("number", "scheme"),
    [
        ("4111111111111111", "visa"),
        ("5555555555554444", "mastercard"),
        ("2223003122003222", "mastercard"),
        ("3530111333300000", "jcb"),
        ("378282246310005", "amex"),
        ("30569309025904", "diners"),
        ("36006666333344", "diners"),
        ("6011111111111117", "discover"),
        ("6200000000000005", "unionpay"),
        ("4111111111111112", ""),
        ("0000000000000000", ""),
        ("1234567812345670", ""),
    ],
)
def test_card_schemes(number, scheme):
    """Published test numbers of the schemes."""
    assert checkdigit.card_scheme(number) == scheme


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        ("33120015", "警察共済"),
        ("01130012", "協会けんぽ"),
        ("39131016", "後期高齢者"),
        ("138040", "国保"),
        ("33120016", ""),
        ("01130013", ""),
        ("138041", ""),
        ("01990018", ""),
    ],
)
def test_insurers(number, kind):
    """法別番号, prefecture and check digit of a 保険者番号."""
    assert checkdigit.insurer_kind(number) == kind


def test_machine_readable_zone():
    """The specimen of ICAO 9303 and a synthetic Japanese passport; one changed character fails."""
    assert checkdigit.is_passport_zone("L898902C36UTO7408122F1204159ZE184226B<<<<<10")
    assert checkdigit.is_passport_zone("TK12345671JPN9001011M3503236<<<<<<<<<<<<<<08")
    assert not checkdigit.is_passport_zone("TK12345671JPN9001011M3503236<<<<<<<<<<<<<<09")
    assert not checkdigit.is_passport_zone("TK1234567")


@pytest.mark.parametrize(
    "number", ["123456789018", "111111111118", "000000000000", "1234567", "987654321098", "1234567890"]
)
def test_dummies(number):
    """Numbers that people type to fill a field."""
    assert checkdigit.is_dummy(number)


@pytest.mark.parametrize("number", ["983205673214", "7000012050002", "1234576", "111"])
def test_numbers_that_are_no_dummies(number):
    """Ordinary numbers, and ones too short to tell."""
    assert not checkdigit.is_dummy(number)
