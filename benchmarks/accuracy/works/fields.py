"""What this set's templates can say of a person beyond the common fields."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from random import Random

from benchmarks.accuracy import fields as common
from benchmarks.accuracy.fields import Make, Words, number, word
from benchmarks.accuracy.population import Person, half_width, romaji
from benchmarks.accuracy.spelling import Hand, in_style
from benchmarks.accuracy.table import Cell
from pdscan.demo import numbers
from pdscan.demo.marks import mark


def lab(low: float, high: float, places: int = 0) -> Make:
    """A result of a checkup."""
    return number("HEALTH_CHECKUP", lambda rng: f"{rng.uniform(low, high):.{places}f}")


def pay(low: int, high: int, step: int, entity: str = "SALARY") -> Make:
    """An amount of pay with separators."""
    return number(entity, lambda rng: f"{rng.randrange(low, high, step):,}")


def plain_digits(width: int, entity: str, prefix: str = "") -> Make:
    return number(entity, lambda rng: prefix + numbers.digits(rng, width))


def letters(rng: Random, count: int, alphabet: str = "0123456789abcdef") -> str:
    return "".join(rng.choices(alphabet, k=count))


def template(rng: Random) -> str:
    """A stored pattern of finger, vein or face, in Base64."""
    return base64.b64encode(b"FMR\x00 20\x00" + rng.randbytes(84)).decode()


def face(rng: Random) -> str:
    """A face as the numbers a model makes of it."""
    return "[" + ", ".join(f"{rng.uniform(-0.2, 0.2):.5f}" for _ in range(128)) + "]"


def latin(person: Person) -> tuple[str, str]:
    return romaji(person.family_kana), romaji(person.given_kana)


def work_mail(domain: str) -> Make:
    """An address at the office, made of the name."""

    def made(person: Person, _: Hand, __: Words) -> Cell:
        family, given = latin(person)
        local = (f"{given[0]}.{family}", f"{family}-{given[0]}", f"{family}.{given}")[len(domain) % 3]
        return mark("EMAIL_ADDRESS", f"{local}@{domain}")

    return made


def stated_place(person: Person, hand: Hand, _: Words) -> Cell:
    """Prefecture, town and block in three cells."""
    town = person.town
    rest = mark("JP_ADDRESS", f"{town.city}{town.town}{hand.numbered(person)}")
    return f"{mark('JP_ADDRESS?', town.prefecture)}¦{rest}"


def bank_name(person: Person, _: Hand, __: Words) -> Cell:
    name = person.branch.bank_name
    return name if name.endswith(("金庫", "信金", "労金")) else name + "銀行"


def transfer_to(person: Person, hand: Hand, words: Words) -> Cell:
    account = mark("JP_BANK_ACCOUNT", person.account)
    return f"{bank_name(person, hand, words)} {person.branch.branch_name}支店 普通 {account}"


def zone(at: int) -> Make:
    """One line of a passport's machine-readable zone."""

    def made(person: Person, _: Hand, __: Words) -> Cell:
        family, given = (part.upper() for part in latin(person))
        sex = "M" if person.male else "F"
        lines = numbers.mrz(
            Random(person.number), numbers.passport(Random(person.number)), family, given, f"{person.born:%y%m%d}", sex
        )
        return mark(("PERSON?", "JP_PASSPORT")[at], lines[at])

    return made


def user(person: Person, _: Hand, __: Words) -> Cell:
    family, given = latin(person)
    return mark("INTERNAL_ID?", f"{family}{given[0]}")


def of_number(person: Person, choices: Sequence[str]) -> str:
    """The same place in two lists for the same person."""
    return choices[person.number % len(choices)]


def hiragana(kana: str) -> str:
    return "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in kana)


def dn(person: Person, _: Hand, __: Words) -> Cell:
    family, given = (part.title() for part in latin(person))
    return mark("PERSON", f"{family} {given}")


FIELDS: dict[str, Make] = common.FIELDS | {
    "height": lab(148, 182, 1),
    "weight": lab(42, 92, 1),
    "waist2": lab(64, 104, 1),
    "bmi2": lab(17, 32, 1),
    "sys": lab(98, 168),
    "dia": lab(56, 102),
    "a1c": lab(4.8, 8.4, 1),
    "fbs": lab(78, 158),
    "ldl2": lab(68, 188),
    "hdl": lab(34, 92),
    "tg": lab(42, 288),
    "ast": lab(12, 66),
    "alt": lab(9, 88),
    "ggt": lab(10, 168),
    "cre": lab(0.4, 1.6, 2),
    "egfr": lab(41, 99, 1),
    "ua": lab(3.1, 8.9, 1),
    "hb": lab(10.1, 16.8, 1),
    "sight": number("HEALTH_CHECKUP", lambda rng: rng.choice(("0.3", "0.7", "0.9", "1.2", "1.5"))),
    "urine": number("HEALTH_CHECKUP", lambda rng: rng.choice(("（－）", "（±）", "（＋）", "（２＋）"))),
    "finding": word("HEALTH_CHECKUP", "finding"),
    "rank": number("HEALTH_CHECKUP", lambda rng: rng.choice(("A", "B", "C1", "C2", "D2", "E"))),
    "stress": lab(38, 92),
    "bp": number("HEALTH_CHECKUP", lambda rng: f"{rng.randint(98, 168)}/{rng.randint(56, 102)}"),
    "wage": pay(192_000, 488_000, 500),
    "bonus": pay(280_000, 1_190_000, 1000),
    "yearly": pay(2_940_000, 8_900_000, 1000),
    "net": pay(158_000, 391_000, 1),
    "overtime": pay(4_000, 96_000, 10),
    "allowance": pay(3_000, 38_000, 500),
    "levied": pay(2_100, 48_000, 10, "SALARY?"),
    "hourly": pay(1_080, 1_690, 10),
    "plain_wage": number("SALARY", lambda rng: str(rng.randrange(192_000, 488_000, 500))),
    "plain_net": number("SALARY", lambda rng: str(rng.randrange(158_000, 391_000, 1))),
    "emp": plain_digits(5, "INTERNAL_ID", "K"),
    "emp8": plain_digits(6, "INTERNAL_ID", "00"),
    "bare_emp": plain_digits(6, "INTERNAL_ID?", "00"),
    "bare_pay": number("SALARY?", lambda rng: str(rng.randrange(280_000, 980_000, 1000))),
    "bare_net": number("SALARY?", lambda rng: str(rng.randrange(238_000, 691_000))),
    "bare_zip": lambda p, _, __: mark("JP_POSTAL_CODE?", p.town.postal),
    "customer": plain_digits(8, "INTERNAL_ID", "C"),
    "attendee": plain_digits(5, "INTERNAL_ID", "SM-"),
    "union_id": plain_digits(4, "INTERNAL_ID", "U-"),
    "examinee": plain_digits(7, "INTERNAL_ID"),
    "chart": plain_digits(6, "INTERNAL_ID"),
    "user": user,
    "dn": dn,
    "work_mail": work_mail("tokiwa-hd.example.co.jp"),
    "union_mail": work_mail("tokiwa-union.example.org"),
    "partner_mail": work_mail("minato-kizai.example.co.jp"),
    "zip7": lambda p, _, __: mark("JP_POSTAL_CODE", p.town.postal),
    "place3": stated_place,
    "bank2": bank_name,
    "transfer": transfer_to,
    "holder": lambda p, _, __: mark("PERSON", half_width(f"{p.family_kana} {p.given_kana}")),
    "wide_kana": lambda p, _, __: mark("PERSON", f"{p.family_kana}　{p.given_kana}"),
    "mrz1": zone(0),
    "mrz2": zone(1),
    "era_birth": lambda p, _, __: mark("DATE_OF_BIRTH", in_style(p.born, "{letter}{year}.{0.month}.{0.day}")),
    "digits_my": number("JP_MY_NUMBER", numbers.my_number),
    "pension10": number("JP_PENSION_NUMBER", lambda rng: numbers.pension_number(rng).replace("-", "")),
    "employment11": number("JP_EMPLOYMENT_INSURANCE", lambda rng: numbers.employment_insurance(rng).replace("-", "")),
    "insured_kanji": word("JP_HEALTH_INSURANCE", "insured_symbol"),
    "own_insurer": word("JP_HEALTH_INSURANCE", "own_insurer"),
    "foreign_passport": number("JP_PASSPORT", lambda rng: rng.choice("BCNP") + numbers.digits(rng, 7)),
    "amex": number("CREDIT_CARD", lambda rng: numbers.credit_card(rng, "37", 15)),
    "card16": number("CREDIT_CARD", common.card),
    "finger": number("BIOMETRIC_TEMPLATE", template),
    "face": number("BIOMETRIC_TEMPLATE", face),
    "photo": number("PHOTO", lambda rng: f"IMG_{numbers.digits(rng, 4)}.jpg"),
    "foreign_given": word("PERSON", "foreign_latin"),
    "visa": lambda p, _, words: p.rng.choice(words["visa"]),
    "condition2": word("MEDICAL_CONDITION", "condition"),
    "treatment2": word("MEDICAL_TREATMENT", "treatment"),
    "medication2": word("MEDICATION", "medication"),
    "allergy": word("MEDICAL_CONDITION", "allergy"),
    "disability_or_none": lambda p, _, words: (
        mark("DISABILITY", p.rng.choice(words["disability"])) if p.rng.random() < 0.6 else ""
    ),
    "child": lambda p, h, words: mark("PERSON", f"{p.family}{h.gap}{of_number(p, words['child'])}"),
    "child2": lambda p, h, words: mark("PERSON", f"{p.family}{h.gap}{p.rng.choice(words['child2'])}"),
    "idm": number("DEVICE_ID?|INTERNAL_ID?", lambda rng: "01" + letters(rng, 14, "0123456789ABCDEF")),
    "hira_child": lambda p, _, words: mark("PERSON", f"{hiragana(p.family_kana)}　{of_number(p, words['hira_child'])}"),
    "injury": word("MEDICAL_CONDITION", "injury"),
    "child_birth": lambda p, _, __: mark(
        "DATE_OF_BIRTH", f"{p.rng.randint(2020, 2025)}/{p.rng.randint(1, 12)}/{p.rng.randint(1, 28)}"
    ),
    "office": lambda p, _, __: mark(
        "JP_ADDRESS?", f"{p.town.prefecture}{p.town.city}{p.town.town}{p.block[1]}-{p.block[2]}"
    ),
    "office_zip": lambda p, _, __: mark("JP_POSTAL_CODE?", f"{p.town.postal[:3]}-{p.town.postal[3:]}"),
    "office_tel": number(
        "PHONE_NUMBER?", lambda rng: f"0532-{rng.randint(21, 68)}-{rng.randint(1, 9)}00{rng.randint(0, 9)}"
    ),
    "trade": word("OCCUPATION", "trade"),
    "title": word("OCCUPATION?", "post"),
    "job": word("OCCUPATION", "occupation"),
    "sport": lambda p, _, words: p.rng.choice(words["remark"]),
    "place_now": lambda p, _, __: mark("GEO_COORDINATE", f"{p.rng.uniform(34.6, 35.4):.6f}"),
    "place_now2": lambda p, _, __: mark("GEO_COORDINATE", f"{p.rng.uniform(136.7, 138.2):.6f}"),
    "ipv6": number("IP_ADDRESS", lambda rng: f"240b:10:{letters(rng, 4)}:{letters(rng, 4)}::{letters(rng, 3)}"),
    "session": number("COOKIE_ID", lambda rng: letters(rng, 32)),
    "fbp": number(
        "COOKIE_ID",
        lambda rng: f"fb.1.{rng.randint(1_700_000_000_000, 1_789_000_000_000)}.{letters(rng, 9, '123456789')}",
    ),
    "idfa": number(
        "ADVERTISING_ID", lambda rng: "-".join(letters(rng, n, "0123456789ABCDEF") for n in (8, 4, 4, 4, 12))
    ),
    "mac2": number("DEVICE_ID", lambda rng: "-".join(letters(rng, 2, "0123456789ABCDEF") for _ in range(6))),
    "serial": number("DEVICE_ID?", lambda rng: letters(rng, 10, "0123456789BCDFGHJKLMNPQRSTVWXYZ")),
    "android": number("DEVICE_ID", lambda rng: letters(rng, 16)),
    "pw": number(
        "CREDENTIAL",
        lambda rng: (
            rng.choice(("Nami", "Hako", "Ruri", "Sora"))
            + numbers.digits(rng, 4)
            + rng.choice("!@#%")
            + rng.choice(("kz", "Qe", "w"))
        ),
    ),
    "pw_hash": number("CREDENTIAL?", lambda rng: "$2y$10$" + letters(rng, 53, "abcdefghijkABCDEFGHIJK0123456789./")),
    "aws_secret": number(
        "CREDENTIAL", lambda rng: letters(rng, 40, "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789/+")
    ),
    "page2": word("BROWSING_HISTORY", "page"),
    "page3": word("BROWSING_HISTORY", "page"),
    "purchase2": word("PURCHASE_HISTORY", "product"),
    "career2": word("EMPLOYMENT_HISTORY", "career"),
    "school2": word("EDUCATION", "school"),
    "union2": word("UNION_MEMBERSHIP", "union"),
}
