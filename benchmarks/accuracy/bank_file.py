"""全銀協 transfer files: records of 120 bytes in CP932, with line ends or without."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.accuracy.population import Person, half_width
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark, padded
from pdscan.demo.page import Page, text_page

SMALL = str.maketrans("ｧｨｩｪｫｬｭｮｯ", "ｱｲｳｴｵﾔﾕﾖﾂ")


def holder(person: Person) -> str:
    """The account holder as banks spell: half-width, no small kana."""
    return mark("PERSON", half_width(f"{person.family_kana} {person.given_kana}").translate(SMALL))


def records(people: list[Person], kind: str, payer: str) -> Iterator[str]:
    """Header, one data record a person, trailer and end; `kind`: 21 総合, 11 給与, 12 賞与."""
    account = mark("JP_BANK_ACCOUNT?", "0004321")  # the payer's: a company's, no person's
    own = f"0009{padded('ﾐﾂｲｽﾐﾄﾓ', 15)}101{padded('ｳﾒﾀﾞ', 15)}1{account}"
    yield f"1{kind}00000000123{padded(payer, 40)}1025{own}{' ' * 17}"
    total = 0
    for person in people:
        amount = person.rng.randrange(150_000, 420_000, 500)
        total += amount
        bank = f"{person.branch.bank}{padded(person.branch.bank_kana[:15].translate(SMALL), 15)}"
        branch = f"{person.branch.branch}{padded(person.branch.branch_kana[:15].translate(SMALL), 15)}"
        account = mark("JP_BANK_ACCOUNT", person.account)
        yield f"2{bank}{branch}    1{account}{padded(holder(person), 30)}{amount:010}0{' ' * 20}{' ' * 9}"
    yield f"8{len(people):06}{total:012}{' ' * 101}"
    yield f"9{' ' * 119}"


def bank_file(world: World, count: int, *, kind: str, newline: str) -> Page:
    """A transfer file to so many people."""
    return text_page(newline.join(records(world.population.people(count), kind, "ｶ)ｷﾀﾊﾏﾃﾞﾝｷ")) + newline, "cp932")
