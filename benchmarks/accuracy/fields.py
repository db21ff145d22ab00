"""What a column or a form's box can hold: every field of a person as marked text, by a short key.

Keys are the vocabulary of the template sets; the words themselves (headings, diseases …) come from each set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from random import Random

from benchmarks.accuracy.population import Person, romaji
from benchmarks.accuracy.spelling import Hand, in_style
from benchmarks.accuracy.table import Cell, Typed
from pdscan.demo import numbers
from pdscan.demo.marks import mark

Words = Mapping[str, Sequence[str]]
Make = Callable[[Person, Hand, Words], Cell]


def word(entity: str, key: str) -> Make:
    """A value drawn from the set's words."""
    return lambda person, _, words: mark(entity, person.rng.choice(words[key]))


def unmarked(key: str) -> Make:
    """A word that is no personal datum by itself (department, plan …)."""
    return lambda person, _, words: person.rng.choice(words[key])


def number(entity: str, make: Callable[[Random], str], *, grouped: bool = False) -> Make:
    """A generated number; `grouped`: in the hand's style."""

    def made(person: Person, hand: Hand, _: Words) -> Cell:
        value = make(person.rng)
        return mark(entity, hand.grouped(value) if grouped else value)

    return made


def measured(low: float, high: float, digits: int = 0) -> Make:
    """A checkup value; whole spreadsheets keep them as numbers."""

    def made(person: Person, _: Hand, __: Words) -> Cell:
        value = round(person.rng.uniform(low, high), digits)
        value = int(value) if digits == 0 else value
        return Typed(value, mark("HEALTH_CHECKUP", str(value)))

    return made


def money(low: int, high: int, step: int) -> Make:
    """An amount of pay: a number, or text with separators."""

    def made(person: Person, hand: Hand, _: Words) -> Cell:
        amount = person.rng.randrange(low, high, step)
        text = f"{amount:,}"
        return mark("SALARY", text) if hand.gap else Typed(amount, mark("SALARY", str(amount)))

    return made


def lost_zero(entity: str, value: Callable[[Person], str]) -> Make:
    """A number a spreadsheet took for one: leading zeros are gone; the truth is the restored form."""
    return lambda person, _, __: Typed(int(value(person)), mark(entity, value(person)))


def code(prefix: str, width: int, entity: str = "INTERNAL_ID") -> Make:
    """A number the organisation gives its people."""
    return lambda person, _, __: mark(
        entity, f"{prefix}{person.number + person.rng.randint(1, 8) * 10 ** (width - 1):0{width}}"
    )


def birth_date(person: Person, _: Hand, __: Words) -> Cell:
    """A real date cell, as Excel keeps dates."""
    return Typed(person.born, mark("DATE_OF_BIRTH", f"{person.born:%Y-%m-%d}"))


def birth_serial(person: Person, _: Hand, __: Words) -> Cell:
    """A date that lost its format: Excel's serial number (1900 system)."""
    return Typed((person.born - date(1899, 12, 30)).days, mark("DATE_OF_BIRTH", f"{person.born:%Y-%m-%d}"))


def foreign_name(person: Person, _: Hand, words: Words) -> Cell:
    return mark("PERSON", person.rng.choice(words["foreign"]))


def relative(person: Person, hand: Hand, words: Words) -> Cell:
    """One of the family: same surname, another given name."""
    return mark("PERSON", f"{person.family}{hand.gap}{person.rng.choice(words['relative'])}")


def domicile(person: Person, _: Hand, __: Words) -> Cell:
    town = person.town
    return mark("REGISTERED_DOMICILE|JP_ADDRESS?", f"{town.prefecture}{town.city}{town.town}{person.block[1]}番地")


def account_line(person: Person, _: Hand, __: Words) -> Cell:
    branch = person.branch
    return f"{branch.bank_name}銀行 {branch.branch_name}支店 普通 {mark('JP_BANK_ACCOUNT', person.account)}"


def coordinate(low: float, high: float) -> Make:
    return lambda person, _, __: mark("GEO_COORDINATE", f"{person.rng.uniform(low, high):.6f}")


def uuid(person: Person, _: Hand, __: Words) -> Cell:
    digits = f"{person.rng.getrandbits(128):032x}"
    return mark(
        "ADVERTISING_ID", "-".join((digits[:8], digits[8:12], "4" + digits[13:16], "a" + digits[17:20], digits[20:]))
    )


def passport_zone(person: Person, _: Hand, __: Words) -> Cell:
    """A machine-readable zone; name and birth date in it may be reported or not."""
    name = (romaji(person.family_kana).upper(), romaji(person.given_kana).upper())
    first, second = numbers.mrz(
        person.rng, numbers.passport(person.rng), *name, f"{person.born:%y%m%d}", "M" if person.male else "F"
    )
    return f"{mark('PERSON?', first)}\n{mark('JP_PASSPORT', second)}"


def public_address(rng: Random) -> str:
    """An IPv4 address of the kind that providers in Japan give out."""
    first = rng.choice((60, 101, 122, 126, 153, 180, 219))
    return f"{first}.{rng.randint(1, 250)}.{rng.randint(1, 250)}.{rng.randint(2, 250)}"


def mac(rng: Random) -> str:
    return ":".join(f"{rng.randint(0, 255):02X}" for _ in range(6))


def cookie(rng: Random) -> str:
    return f"GA1.2.{rng.randint(10**8, 2 * 10**9)}.{rng.randint(1_700_000_000, 1_780_000_000)}"


def card(rng: Random) -> str:
    return numbers.credit_card(rng, rng.choice(("4", "52", "54", "3540", "2230")))


def password(rng: Random) -> str:
    return rng.choice(("Kaze", "Yuki", "Tsuki")) + numbers.digits(rng, 4) + rng.choice("!#$%")


def api_key(rng: Random) -> str:
    return "AKIA" + "".join(rng.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=16))


def github_token(rng: Random) -> str:
    return "ghp_" + "".join(rng.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", k=36))


def juki(rng: Random) -> str:
    return numbers.digits(rng, 11)


def postal_symbol(rng: Random) -> str:
    return f"1{rng.randint(0, 9)}{rng.randint(0, 9)}{rng.randint(0, 9)}0"


def postal_number(rng: Random) -> str:
    return numbers.digits(rng, rng.choice((6, 7))) + "1"


FIELDS: dict[str, Make] = {
    "name": lambda p, h, _: h.name(p),
    "joined": lambda p, h, _: h.joined(p),
    "relative": relative,
    "name_sama": lambda p, h, _: h.name(p) + " 様",
    "name_and_kana": lambda p, h, _: f"{h.joined(p)}（{h.kana(p)}）",
    "maiden": lambda p, h, words: f"{h.joined(p)}（旧姓：{mark('PERSON', p.rng.choice(words['maiden']))}）",
    "postal_and_address": lambda p, h, _: (
        f"〒{mark('JP_POSTAL_CODE', f'{p.town.postal[:3]}-{p.town.postal[3:]}')} {h.address(p)}"
    ),
    "both_phones": lambda p, h, _: f"自宅 {h.phone(p)} / 携帯 {h.mobile(p)}",
    "reachable": lambda p, h, _: f"TEL:{h.mobile(p)}\nMail:{h.mail(p)}",
    "birth_and_age": lambda p, h, _: f"{h.birth(p)}（{h.age(p)}歳）",
    "birth_era": lambda p, _, __: mark("DATE_OF_BIRTH", in_style(p.born, "{era}{year}年{0.month}月{0.day}日")),
    "birth_iso": lambda p, _, __: mark("DATE_OF_BIRTH", f"{p.born:%Y-%m-%d}"),
    "birth8": lambda p, _, __: mark("DATE_OF_BIRTH", f"{p.born:%Y%m%d}"),
    "mobile_plus": lambda p, _, __: mark("PHONE_NUMBER", "+81 " + p.mobile[1:]),
    "mobile_bare": lambda p, _, __: mark("PHONE_NUMBER", p.mobile.replace("-", "")),
    "pressure": number("HEALTH_CHECKUP", lambda rng: f"{rng.randint(98, 178)}/{rng.randint(56, 108)}"),
    "sugar": number("HEALTH_CHECKUP", lambda rng: f"{rng.randint(52, 98) / 10}"),
    "card_last": lambda p, _, __: f"**** **** **** {p.rng.randint(0, 9999):04}",
    "clock": lambda p, _, __: f"{p.rng.randint(0, 23):02}:{p.rng.randint(0, 59):02}:{p.rng.randint(0, 59):02}",
    "stamp": lambda p, _, __: f"2026-0{p.rng.randint(1, 9)}-{p.rng.randint(10, 28)}",
    "count": lambda p, _, __: p.rng.randint(100, 99_999),
    "order": lambda p, _, __: f"{p.rng.randint(10**9, 10**10 - 1)}",
    "company": unmarked("company"),
    "secret": number("CREDENTIAL", lambda rng: "".join(rng.choices("abcdefghjkmnpqrstuvwxyz23456789", k=14))),
    "key": number("CREDENTIAL", api_key),
    "token": number("CREDENTIAL", github_token),
    "kana": lambda p, h, _: h.kana(p),
    "hiragana": lambda p, h, _: h.hiragana(p),
    "half_kana": lambda p, h, _: h.half_kana(p),
    "romaji": lambda p, h, _: h.romaji(p),
    "family": lambda p, h, _: h.family(p),
    "given": lambda p, h, _: h.given(p),
    "family_kana": lambda p, h, _: h.family_kana(p),
    "given_kana": lambda p, h, _: h.given_kana(p),
    "foreign_name": foreign_name,
    "birth": lambda p, h, _: h.birth(p),
    "birth_date": birth_date,
    "birth_serial": birth_serial,
    "sex": lambda p, h, _: h.sex(p),
    "age": lambda p, h, _: h.age(p),
    "postal": lambda p, h, _: h.postal(p),
    "postal_lost_zero": lost_zero("JP_POSTAL_CODE", lambda p: p.town.postal),
    "address": lambda p, h, _: h.address(p),
    "prefecture": lambda p, _, __: mark("JP_ADDRESS?", p.town.prefecture),
    "city_on": lambda p, _, __: mark("JP_ADDRESS", f"{p.town.city}{p.town.town}{p.block[0]}-{p.block[1]}-{p.block[2]}"),
    "building": lambda p, _, __: mark("JP_ADDRESS?", p.building) if p.building else None,
    "domicile": domicile,
    "phone": lambda p, h, _: h.phone(p),
    "mobile": lambda p, h, _: h.mobile(p),
    "mobile_lost_zero": lost_zero("PHONE_NUMBER", lambda p: p.mobile.replace("-", "")),
    "mail": lambda p, h, _: h.mail(p),
    "employee_id": code("", 6),
    "member_id": code("M-", 7),
    "student_id": code("S", 8),
    "patient_id": code("", 8),
    "my_number": number("JP_MY_NUMBER", numbers.my_number, grouped=True),
    "licence": number("JP_DRIVER_LICENSE", numbers.driver_licence),
    "passport": number("JP_PASSPORT", numbers.passport),
    "mrz": passport_zone,
    "residence_card": number("JP_RESIDENCE_CARD", numbers.residence_card),
    "pension": number("JP_PENSION_NUMBER", numbers.pension_number),
    "juki": number("JP_RESIDENT_RECORD_CODE", juki),
    "insurer": number("JP_HEALTH_INSURANCE", numbers.insurer),
    "insured_symbol": number("JP_HEALTH_INSURANCE", lambda rng: numbers.digits(rng, rng.choice((4, 8)))),
    "insured_number": number("JP_HEALTH_INSURANCE", lambda rng: numbers.digits(rng, rng.choice((3, 4, 6)))),
    "elderly_insurer": number("JP_HEALTH_INSURANCE", lambda rng: numbers.insurer(rng, "39")),
    "elderly_number": number("JP_HEALTH_INSURANCE", lambda rng: numbers.digits(rng, 8)),
    "care_insurer": number("JP_CARE_INSURANCE", numbers.municipality),
    "care_number": number("JP_CARE_INSURANCE", lambda rng: "000" + numbers.digits(rng, 7)),
    "employment": number("JP_EMPLOYMENT_INSURANCE", numbers.employment_insurance),
    "card": number("CREDIT_CARD", card, grouped=True),
    "bank": lambda p, _, __: p.branch.bank_name + "銀行",
    "bank_code": lambda p, _, __: p.branch.bank,
    "branch": lambda p, _, __: p.branch.branch_name + "支店",
    "branch_code": lambda p, _, __: p.branch.branch,
    "account_kind": lambda p, _, __: p.rng.choice(("普通", "普通", "普通", "当座")),
    "account": lambda p, _, __: mark("JP_BANK_ACCOUNT", p.account),
    "account_lost_zero": lost_zero("JP_BANK_ACCOUNT", lambda p: p.account),
    "account_line": account_line,
    "yucho_symbol": number("JP_BANK_ACCOUNT", postal_symbol),
    "yucho_number": number("JP_BANK_ACCOUNT", postal_number),
    "condition": word("MEDICAL_CONDITION", "condition"),
    "treatment": word("MEDICAL_TREATMENT", "treatment"),
    "medication": word("MEDICATION", "medication"),
    "disability": word("DISABILITY", "disability"),
    "criminal": word("CRIMINAL_RECORD", "criminal"),
    "victim": word("CRIME_VICTIM", "victim"),
    "creed": word("CREED", "creed"),
    "race": word("RACE_OR_ORIGIN", "race"),
    "social": word("SOCIAL_STATUS", "social"),
    "union": word("UNION_MEMBERSHIP", "union"),
    "systolic": measured(96, 168),
    "diastolic": measured(55, 105),
    "hba1c": measured(4.8, 9.1, 1),
    "ldl": measured(70, 190),
    "bmi": measured(17, 33, 1),
    "waist": measured(62, 104, 1),
    "gpt": measured(8, 120),
    "judgement": lambda p, _, __: mark("HEALTH_CHECKUP", p.rng.choice("ABCDE")),
    "relation_word": word("FAMILY?", "relation"),
    "relation": word("FAMILY", "relation"),
    "salary": money(180_000, 520_000, 1000),
    "income": money(2_800_000, 9_900_000, 10_000),
    "school": word("EDUCATION", "school"),
    "career": word("EMPLOYMENT_HISTORY", "career"),
    "occupation": word("OCCUPATION", "occupation"),
    "nationality": word("NATIONALITY", "nationality"),
    "purchase": word("PURCHASE_HISTORY", "product"),
    "page": word("BROWSING_HISTORY", "page"),
    "ip": number("IP_ADDRESS", public_address),
    "cookie": number("COOKIE_ID", cookie),
    "adid": uuid,
    "imei": number("DEVICE_ID", numbers.imei),
    "mac": number("DEVICE_ID", mac),
    "latitude": coordinate(33.0, 43.0),
    "longitude": coordinate(130.0, 143.0),
    "password": number("CREDENTIAL", password),
    "login": lambda p, _, __: mark("INTERNAL_ID?", romaji(p.family_kana) + str(p.number)),
    "department": unmarked("department"),
    "post": unmarked("post"),
    "day": lambda p, _, __: f"{p.rng.randint(2023, 2026)}/{p.rng.randint(1, 12)}/{p.rng.randint(1, 28)}",
    "amount": lambda p, _, __: p.rng.randrange(500, 60_000, 10),
    "remark": unmarked("remark"),
}
