"""What this set's columns hold beyond the common fields: numbers in offices' spellings, notes, body templates."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from random import Random

from benchmarks.accuracy.bank_file import holder
from benchmarks.accuracy.fields import FIELDS as COMMON
from benchmarks.accuracy.fields import Make, Words, code, lost_zero, measured, number, word
from benchmarks.accuracy.population import Person, half_width
from benchmarks.accuracy.spelling import WIDE, Hand
from benchmarks.accuracy.table import Cell, Typed
from benchmarks.accuracy.telling import written_out
from pdscan.demo import numbers
from pdscan.demo.marks import mark


class Told(Mapping[str, str]):
    """A person's fields for a template within one cell."""

    def __init__(self, person: Person, hand: Hand, words: Words) -> None:
        self.person, self.hand, self.words = person, hand, words

    def __getitem__(self, key: str) -> str:
        cell = FIELDS[key](self.person, self.hand, self.words)
        return cell.said if isinstance(cell, Typed) else "" if cell is None else str(cell)

    def __iter__(self) -> Iterator[str]:
        return iter(FIELDS)

    def __len__(self) -> int:
        return len(FIELDS)


def note(key: str, share: float) -> Make:
    """A remark out of the set's templates, in this share of the rows."""

    def made(person: Person, hand: Hand, words: Words) -> Cell:
        if person.rng.random() > share:
            return None
        return written_out(person.rng.choice(words[key]).format_map(Told(person, hand, words)))

    return made


def embedding(rng: Random) -> str:
    """A face's feature vector, as libraries print it."""
    return "[" + ", ".join(f"{rng.uniform(-0.3, 0.3):.6f}" for _ in range(128)) + "]"


def template(rng: Random) -> str:
    """A fingerprint minutiae record (ISO/IEC 19794-2 begins with FMR) in base64."""
    return base64.b64encode(b"FMR\x00 20\x00" + rng.randbytes(90)).decode()


def sequence(rng: Random) -> str:
    return "".join(rng.choices("ACGT", k=70))


def amex(rng: Random) -> str:
    text = numbers.credit_card(rng, rng.choice(("34", "37")), 15)
    return f"{text[:4]}-{text[4:10]}-{text[10:]}"


def card_grouped(rng: Random) -> str:
    text = numbers.credit_card(rng, rng.choice(("4", "51", "3528", "2221")))
    return in_fours(text, rng.choice(("-", " ")))


def in_fours(text: str, joint: str) -> str:
    return joint.join(text[at : at + 4] for at in range(0, len(text), 4))


def grouped(make: str, joint: str = " ") -> Make:
    """A twelve-digit number in fours."""
    source = {
        "my_number": ("JP_MY_NUMBER", numbers.my_number),
        "licence": ("JP_DRIVER_LICENSE", numbers.driver_licence),
    }
    entity, call = source[make]
    return number(entity, lambda rng: in_fours(call(rng), joint))


def my_number_cell(person: Person, _: Hand, __: Words) -> Cell:
    """As Excel keeps it when typed without thought: a number."""
    text = numbers.my_number(person.rng)
    return Typed(int(text), mark("JP_MY_NUMBER", text))


def half_phone(person: Person, _: Hand, __: Words) -> Cell:
    return mark("PHONE_NUMBER", person.phone.replace("-", "(", 1).replace("-", ")", 1))


def uuid_upper(person: Person, _: Hand, __: Words) -> Cell:
    h = f"{person.rng.getrandbits(128):032X}"
    return mark("ADVERTISING_ID", f"{h[:8]}-{h[8:12]}-4{h[13:16]}-B{h[17:20]}-{h[20:]}")


def dated(entity: str) -> Make:
    """A day that belongs to such a history."""
    return lambda person, hand, words: mark(entity, str(COMMON["day"](person, hand, words)))


def carer(person: Person, hand: Hand, words: Words) -> Cell:
    """A guardian: the same surname."""
    return mark("PERSON", f"{person.family}{hand.gap}{person.rng.choice(words['elder'])}")


def abroad(person: Person, words: Words) -> tuple[str, str]:
    """A name and the country it goes with."""
    name, _, country = words["foreign"][person.number % len(words["foreign"])].partition("/")
    return name, country


def branch_name(person: Person) -> str:
    name = person.branch.branch_name
    return name if name.endswith("部") else name + "支店"


def account_line(person: Person, _: Hand, __: Words) -> Cell:
    """A bank account as people write it out."""
    account = mark("JP_BANK_ACCOUNT", person.account)
    return f"{person.branch.bank_name}銀行 {branch_name(person)} 普通 {account}"


FIELDS: dict[str, Make] = dict(COMMON) | {
    "holder": lambda p, _, __: holder(p),
    "family_maybe": lambda p, _, __: mark("PERSON?", p.family),
    "given_maybe": lambda p, _, __: mark("PERSON?", p.given),
    "family_kana_maybe": lambda p, _, __: mark("PERSON?", p.family_kana),
    "postal_plain": lambda p, _, __: mark("JP_POSTAL_CODE", f"{p.town.postal[:3]}-{p.town.postal[3:]}"),
    "half_family": lambda p, _, __: mark("PERSON", half_width(p.family_kana)),
    "half_given": lambda p, _, __: mark("PERSON", half_width(p.given_kana)),
    "family_sama": lambda p, _, __: mark("PERSON", p.family) + "様",
    "family_san": lambda p, _, __: mark("PERSON", p.family) + "さん",
    "sex_code": lambda p, _, __: mark("GENDER", "12"[not p.male]),
    "sex_letter": lambda p, _, __: mark("GENDER", "MF"[not p.male]),
    "sex_english": lambda p, _, __: mark("GENDER", ("male", "female")[not p.male]),
    "branch": lambda p, _, __: branch_name(p),
    "account_line": account_line,
    "foreign_name": lambda p, _, words: mark("PERSON", abroad(p, words)[0]),
    "home": lambda p, _, words: mark("NATIONALITY", abroad(p, words)[1]),
    "career_said": word("EMPLOYMENT_HISTORY?", "career"),
    "workplace": word("OCCUPATION?", "company"),
    "cert_id": code("", 7, "INTERNAL_ID?"),
    "cre": measured(0.5, 1.6, 2),
    "hired": dated("EMPLOYMENT_HISTORY?"),
    "bought_on": dated("PURCHASE_HISTORY?"),
    "seen_on": dated("BROWSING_HISTORY?"),
    "carer": carer,
    "other": lambda p, _, words: mark("PERSON", p.rng.choice(words["maiden"]) + p.rng.choice(words["elder"])),
    "clerk": word("PERSON", "clerk"),
    "crew_id": code("C", 6),
    "staff_code": code("STF", 5),
    "pupil_id": code("26", 4),
    "caller_id": code("CU-", 7),
    "tenant_id": code("T", 5),
    "plain_id": code("", 7),
    "policy": code("", 9, "INTERNAL_ID?"),
    "invoice": number("JP_INVOICE_NUMBER", lambda rng: "T" + numbers.corporate_number(rng)),
    "corporate": number("JP_CORPORATE_NUMBER", numbers.corporate_number),
    "order_no": code("W", 10, "INTERNAL_ID?"),
    "etax": number("INTERNAL_ID?", lambda rng: numbers.digits(rng, 16)),
    "half_phone": half_phone,
    "phone_wide": lambda p, _, __: mark("PHONE_NUMBER", p.phone.translate(WIDE)),
    "mobile_lost": lost_zero("PHONE_NUMBER", lambda p: p.mobile.replace("-", "")),
    "my_number_4": grouped("my_number"),
    "my_number_hyphen": grouped("my_number", "-"),
    "my_number_cell": my_number_cell,
    "licence_4": grouped("licence"),
    "pension_bare": number("JP_PENSION_NUMBER", lambda rng: numbers.digits(rng, 10)),
    "employment_bare": number("JP_EMPLOYMENT_INSURANCE", lambda rng: numbers.digits(rng, 11)),
    "kokuho_insurer": number("JP_HEALTH_INSURANCE", lambda rng: numbers.insurer(rng, "")),
    "passport_wide": number("JP_PASSPORT", lambda rng: numbers.passport(rng).translate(WIDE)),
    "amex": number("CREDIT_CARD", amex),
    "card_4": number("CREDIT_CARD", card_grouped),
    "face": number("BIOMETRIC_TEMPLATE", embedding),
    "finger": number("BIOMETRIC_TEMPLATE", template),
    "dna": number("BIOMETRIC_TEMPLATE", sequence),
    "idfa": uuid_upper,
    "mac_hyphen": number("DEVICE_ID", lambda rng: "-".join(f"{rng.randint(0, 255):02x}" for _ in range(6))),
    "photo": lambda p, _, __: mark("PHOTO", f"face_{p.number:04}.jpg"),
    "pin": number("CREDENTIAL", lambda rng: numbers.digits(rng, 4)),
    "note_staff": note("note_staff", 0.45),
    "note_client": note("note_client", 0.4),
    "note_call": note("note_call", 1.0),
    "note_tenant": note("note_tenant", 0.5),
    "note_order": note("note_order", 1.0),
    "note_pupil": note("note_pupil", 0.55),
    "note_patient": note("note_patient", 0.6),
    "complaint": word("MEDICAL_CONDITION", "condition"),
    "checkup_remark": word("HEALTH_CHECKUP", "finding"),
    "allowance": lambda p, _, __: mark("SALARY", f"{p.rng.randrange(3000, 60000, 500):,}"),
    "wage": lambda p, _, __: mark("SALARY", f"{p.rng.randrange(1080, 2200, 10):,}"),
    "page_url": word("BROWSING_HISTORY", "page"),
}
