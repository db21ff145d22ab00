"""Fields that only the blind set has, beside those that every set draws on."""

from __future__ import annotations

from benchmarks.accuracy.fields import FIELDS as COMMON
from benchmarks.accuracy.fields import Make, Words, measured, number, unmarked
from benchmarks.accuracy.population import Person, half_width, romaji
from benchmarks.accuracy.spelling import Hand, in_style
from benchmarks.accuracy.table import Cell
from pdscan.demo import numbers
from pdscan.demo.marks import mark


def bank_name(person: Person, _: Hand, __: Words) -> Cell:
    """A bank or 信用金庫 by its full name."""
    name = person.branch.bank_name
    return name.replace("信金", "信用金庫") if name.endswith("信金") else name + "銀行"


def bank_line(person: Person, hand: Hand, words: Words) -> Cell:
    """Bank, branch, kind and number in one line."""
    where = f"{bank_name(person, hand, words)} {person.branch.branch_name}支店"
    kind = person.rng.choice(("普通", "(普)", "普通預金", "普"))
    return f"{where} {kind} {mark('JP_BANK_ACCOUNT', person.account)}"


def holder(person: Person, _: Hand, __: Words) -> Cell:
    """The account holder in half-width katakana without small kana."""
    small = str.maketrans("ｧｨｩｪｫｬｭｮｯ", "ｱｲｳｴｵﾔﾕﾖﾂ")
    return mark("PERSON", half_width(f"{person.family_kana} {person.given_kana}").translate(small))


def child(person: Person, hand: Hand, words: Words) -> Cell:
    """A child of the person: family name and another given name."""
    return mark("PERSON", f"{person.family}{hand.gap}{person.rng.choice(words['child'])}")


def child_given(person: Person, _: Hand, words: Words) -> Cell:
    return mark("PERSON", person.rng.choice(words["child"]))


def work_mail(person: Person, _: Hand, words: Words) -> Cell:
    """An address at the office: initial and family name."""
    local = f"{romaji(person.given_kana)[0]}.{romaji(person.family_kana)}"
    return mark("EMAIL_ADDRESS", f"{local}@{words['office_domain'][person.number % len(words['office_domain'])]}")


def account_name(person: Person, _: Hand, __: Words) -> Cell:
    """A login made from the name; whether it is an internal number is a matter of view."""
    return mark("INTERNAL_ID?|PERSON?", f"{romaji(person.family_kana)}-{romaji(person.given_kana)[0]}")


def era_day(person: Person, _: Hand, __: Words) -> Cell:
    return mark("DATE_OF_BIRTH", in_style(person.born, "{era}{year}年{0.month}月{0.day}日"))


def colleague(person: Person, _: Hand, words: Words) -> Cell:
    """Somebody else's family name: the doctor or clerk who saw the person."""
    return mark("PERSON", person.rng.choice(words["colleague"]))


def insured_line(person: Person, _: Hand, __: Words) -> Cell:
    """記号 and 番号 with a dot between."""
    return "・".join(mark("JP_HEALTH_INSURANCE", numbers.digits(person.rng, width)) for width in (4, 5))


def internal(prefix: str, width: int) -> Make:
    """A number of the organisation's own, with a prefix."""
    return number("INTERNAL_ID", lambda rng: f"{prefix}{rng.randrange(10 ** (width - 1), 10**width)}")


def pay(low: int, high: int) -> Make:
    """An amount of pay with separators."""
    return lambda person, _, __: mark("SALARY", f"{person.rng.randrange(low, high, 500):,}")


FIELDS: dict[str, Make] = COMMON | {
    "bank": bank_name,
    "bank_line": bank_line,
    "holder": holder,
    "child": child,
    "child_given": child_given,
    "work_mail": work_mail,
    "user": account_name,
    "era_day": era_day,
    "birth_short": lambda p, _, __: mark("DATE_OF_BIRTH", in_style(p.born, "{letter}{year}.{0.month}.{0.day}")),
    "san": lambda p, _, __: mark("PERSON", p.family),
    "mobile_dash": lambda p, _, __: mark("PHONE_NUMBER", p.mobile),
    "phone_dash": lambda p, _, __: mark("PHONE_NUMBER", p.phone),
    "postal7": lambda p, _, __: mark("JP_POSTAL_CODE", p.town.postal),
    "postal_dash": lambda p, _, __: mark("JP_POSTAL_CODE", f"{p.town.postal[:3]}-{p.town.postal[3:]}"),
    "city": lambda p, _, __: mark("JP_ADDRESS?", p.town.city),
    "street": lambda p, _, __: mark("JP_ADDRESS", f"{p.town.town}{p.block[0]}-{p.block[1]}-{p.block[2]}"),
    "staff": internal("", 5),
    "staff_e": internal("E", 6),
    "member": internal("K", 8),
    "pupil": internal("26", 5),
    "chart": internal("", 7),
    "case": internal("R8-", 4),
    "basic_pay": pay(190_000, 420_000),
    "gross_pay": pay(240_000, 560_000),
    "net_pay": pay(180_000, 430_000),
    "yearly_pay": pay(2_600_000, 8_800_000),
    "height": lambda p, _, __: mark("HEALTH_CHECKUP?", f"{p.rng.uniform(146, 183):.1f}"),
    "glucose": measured(78, 168),
    "hdl": measured(34, 92),
    "fat": measured(42, 310),
    "got": measured(11, 88),
    "ggt": measured(9, 160),
    "creatinine": measured(0.4, 1.9, 2),
    "blood": measured(9.6, 16.8, 1),
    "urine": number("HEALTH_CHECKUP", lambda rng: rng.choice(("(-)", "(±)", "(+)", "(2+)"))),
    "grade": number("HEALTH_CHECKUP", lambda rng: rng.choice(("A", "B", "C2", "C3", "D1", "要精検"))),
    "care_level": number("MEDICAL_TREATMENT", lambda rng: f"要介護{rng.randint(1, 5)}"),
    "clinic": unmarked("clinic"),
    "doctor": colleague,
    "insured_line": insured_line,
    "national_insurer": number("JP_HEALTH_INSURANCE", lambda rng: national_insurer(rng.randint(100, 399))),
    "class": unmarked("class"),
    "license_class": unmarked("license_class"),
}


def national_insurer(city: int) -> str:
    """保険者番号 of a 国民健康保険: prefecture, city, check digit, 6 digits."""
    body = f"27{city}"
    return body + numbers.luhn(body)
