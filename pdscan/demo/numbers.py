"""Synthetic numbers that are formally right: every check digit is computed, none belongs to anyone on purpose."""

from __future__ import annotations

from random import Random

LICENCE_OFFICES = ("10", "22", "30", "43", "45", "54", "62", "90")


def digits(rng: Random, count: int) -> str:
    """So many random digits, the first one not zero."""
    return str(rng.randint(1, 9)) + "".join(rng.choice("0123456789") for _ in range(count - 1))


def luhn(body: str) -> str:
    """The check digit by ISO/IEC 7812-1 annex B; 保険者番号 use the same."""
    total = 0
    for position, digit in enumerate(reversed(body)):
        value = int(digit) * (1 if position % 2 else 2)
        total += value - 9 if value > 9 else value
    return str(-total % 10)


def my_number(rng: Random) -> str:
    """個人番号, 12 digits (平成26年総務省令第85号5条)."""
    body = digits(rng, 11)
    total = sum(int(digit) * (n + 1 if n <= 6 else n - 5) for n, digit in enumerate(reversed(body), 1))
    rest = total % 11
    return body + str(0 if rest <= 1 else 11 - rest)


def corporate_number(rng: Random) -> str:
    """法人番号, 13 digits (平成26年財務省令第70号2条): a company's, so evidence against."""
    body = "0" + digits(rng, 3) + "01" + digits(rng, 6)
    total = sum(int(digit) * (1 if n % 2 else 2) for n, digit in enumerate(reversed(body), 1))
    return str(9 - total % 9) + body


def driver_licence(rng: Random) -> str:
    """運転免許証番号, 12 digits: 公安委員会, year of first licence, serial, check digit, times reissued."""
    body = rng.choice(LICENCE_OFFICES) + f"{rng.choice((85, 92, 98, 3, 8, 14, 19)):02}" + digits(rng, 6)
    total = sum(int(digit) * weight for digit, weight in zip(body, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2), strict=True))
    return body + str((11 - total % 11) % 10) + rng.choice("0001")


def credit_card(rng: Random, prefix: str = "4", length: int = 16) -> str:
    """A card number of this issuer's prefix."""
    body = prefix + digits(rng, length - len(prefix) - 1)
    return body + luhn(body)


def insurer(rng: Random, kind: str = "06") -> str:
    """保険者番号, 8 digits: 法別番号, prefecture, insurer, check digit."""
    body = f"{kind}{rng.choice((13, 14, 23, 27, 40)):02}{rng.randint(0, 899):03}"
    return body + luhn(body)


def municipality(rng: Random) -> str:
    """全国地方公共団体コード, 6 digits; care insurance uses it as 保険者番号."""
    body = rng.choice(("13101", "13104", "01100", "27100", "14100", "40130", "23100", "26100"))
    total = sum(int(digit) * weight for digit, weight in zip(body, (6, 5, 4, 3, 2), strict=True))
    return body + str((11 - total % 11) % 10)


def pension_number(rng: Random) -> str:
    """基礎年金番号 as it is printed, 4-6."""
    return f"{rng.randint(1000, 8999)}-{digits(rng, 6)}"


def employment_insurance(rng: Random) -> str:
    """雇用保険被保険者番号 as it is printed, 4-6-1 (its check digit is not public)."""
    return f"{rng.randint(1000, 8999)}-{digits(rng, 6)}-{rng.randint(0, 9)}"


def residence_card(rng: Random) -> str:
    """在留カード番号: two letters, eight digits, two letters."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    return "".join((*rng.choices(letters, k=2), digits(rng, 8), *rng.choices(letters, k=2)))


def passport(rng: Random) -> str:
    """旅券番号: two letters, seven digits."""
    return rng.choice(("TK", "TR", "TZ", "MU", "MS")) + digits(rng, 7)


def mrz(rng: Random, number: str, surname: str, given: str, birth: str, sex: str) -> tuple[str, str]:
    """The two lines of a passport's machine-readable zone (ICAO 9303 part 4, TD3); `birth` as YYMMDD."""

    def check(text: str) -> str:
        weigh = {"<": 0} | {str(n): n for n in range(10)} | {chr(65 + n): 10 + n for n in range(26)}
        return str(sum(weigh[c] * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)

    first = f"P<JPN{surname}<<{given}".ljust(44, "<")
    expiry = f"{rng.randint(27, 35)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    blank = "<" * 14
    second = f"{number}{check(number)}JPN{birth}{check(birth)}{sex}{expiry}{check(expiry)}{blank}{check(blank)}"
    return first, second + check(second[:10] + second[13:20] + second[21:43])


def imei(rng: Random) -> str:
    """A device's IMEI, 15 digits."""
    body = "35" + digits(rng, 12)
    return body + luhn(body)


def jan_code(rng: Random) -> str:
    """A product's JAN-13: looks like a number of a person, and is none."""
    body = rng.choice(("45", "49")) + digits(rng, 10)
    total = sum(int(digit) * (3 if position % 2 else 1) for position, digit in enumerate(body))
    return body + str(-total % 10)
