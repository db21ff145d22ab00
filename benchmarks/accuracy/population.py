"""People of a share: names, towns and branches of one set's lists, everything else by chance."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random

DATA = Path(__file__).parent / "data"
TODAY = date(2026, 10, 1)
KANA = (
    "アa イi ウu エe オo カka キki クku ケke コko サsa シshi スsu セse ソso タta チchi ツtsu テte トto "
    "ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho "
    "マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ガga ギgi グgu ゲge ゴgo "
    "ザza ジji ズzu ゼze ゾzo ダda ヂji ヅzu デde ドdo バba ビbi ブbu ベbe ボbo パpa ピpi プpu ペpe ポpo"
)
MONO = {entry[0]: entry[1:] for entry in re.findall(r"\S+", KANA)}
AREAS = (
    "03-{4}",
    "06-{4}",
    "045-{3}",
    "052-{3}",
    "092-{3}",
    "011-{3}",
    "075-{3}",
    "0422-{2}",
    "0466-{2}",
    "0263-{2}",
    "0985-{2}",
)


@dataclass(frozen=True, slots=True)
class Town:
    """A town with its postal code (seven digits)."""

    postal: str
    prefecture: str
    city: str
    town: str


@dataclass(frozen=True, slots=True)
class Branch:
    """A bank's branch with the codes of 全銀協."""

    bank: str
    bank_name: str
    bank_kana: str
    branch: str
    branch_name: str
    branch_kana: str


@dataclass(frozen=True, slots=True)
class Person:
    """One person in plain, canonical values; how a file writes them is `spelling`'s business."""

    number: int
    family: str
    given: str
    family_kana: str
    given_kana: str
    male: bool
    born: date
    town: Town
    block: tuple[int, int, int]
    building: str
    phone: str
    mobile: str
    mail: str
    branch: Branch
    account: str
    rng: Random = field(repr=False)

    @property
    def age(self) -> int:
        passed = (TODAY.month, TODAY.day) >= (self.born.month, self.born.day)
        return TODAY.year - self.born.year - (not passed)


@cache
def rows(list_name: str, name: str) -> list[list[str]]:
    """A list of one set, without its headings."""
    with (DATA / list_name / f"{name}.tsv").open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t"))[1:]


def katakana(hiragana: str) -> str:
    """Hiragana as katakana."""
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in hiragana)


def romaji(kana: str, *, long: bool = False) -> str:
    """Katakana in Hepburn; `long` keeps ou and uu, a passport drops them."""
    out = ""
    for at, char in enumerate(kana):
        small = {"ャ": "a", "ュ": "u", "ョ": "o"}.get(char)
        if small:
            out = out[:-1] + ("" if out.endswith(("shi", "chi", "ji")) else "y") + small
        elif char == "ッ":
            following = MONO.get(kana[at + 1 : at + 2], "t")
            out += "t" if following.startswith("ch") else following[0]
        elif char == "ー":
            out += ""
        else:
            out += MONO.get(char, "")
    return out if long else out.replace("ou", "o").replace("uu", "u").replace("oo", "o")


class Population:
    """An endless supply of different people of one set."""

    def __init__(self, set_name: str, rng: Random, words: Mapping[str, Sequence[str]]) -> None:
        self.rng = rng
        self.words = words
        self.surnames = rows(set_name, "surnames")
        self.given = rows(set_name, "given")
        self.towns = [Town(*row[:4]) for row in rows(set_name, "towns")]
        self.branches = [Branch(*row) for row in rows(set_name, "branches")]
        self.count = 0

    def person(self, *, born: tuple[int, int] = (1950, 2004)) -> Person:
        """One more person, born within these years."""
        rng = self.rng
        self.count += 1
        family, family_kana = rng.choice(self.surnames)
        given, given_kana, sex = rng.choice(self.given)
        family_kana, given_kana = katakana(family_kana), katakana(given_kana)
        first = date(born[0], 1, 1)
        day = first + timedelta(days=rng.randrange((date(born[1], 12, 31) - first).days))
        area = rng.choice(AREAS)
        head, gap = area.split("-")
        exchange = f"{rng.choice('235678')}{''.join(rng.choices('0123456789', k=int(gap[1]) - 1))}"
        phone = f"{head}-{exchange}-{rng.randint(0, 9999):04}"
        mobile = f"0{rng.choice('6789')}0-{rng.randint(1, 9)}{rng.randint(0, 999):03}-{rng.randint(0, 9999):04}"
        return Person(
            self.count,
            family,
            given,
            family_kana,
            given_kana,
            sex == "M",
            day,
            rng.choice(self.towns),
            (rng.randint(1, 8), rng.randint(1, 32), rng.randint(1, 28)),
            self.building(),
            phone,
            mobile,
            self.mail(family_kana, given_kana),
            rng.choice(self.branches),
            f"{rng.randint(1, 9_999_999):07}",
            Random(rng.random()),
        )

    def people(self, count: int, *, born: tuple[int, int] = (1950, 2004)) -> list[Person]:
        """So many more people."""
        return [self.person(born=born) for _ in range(count)]

    def building(self) -> str:
        """A building and room, often none."""
        rng = self.rng
        if rng.random() < 0.55:
            return ""
        name = rng.choice(self.words["building"]) + rng.choice(self.words["building_name"])
        return f"{name}{rng.choice(('', ' ', '　'))}{rng.randint(101, 1208)}{rng.choice(('', '号室', '号'))}"

    def mail(self, family_kana: str, given_kana: str) -> str:
        """An address: named, initials or opaque; at a company, a carrier or a free service."""
        rng = self.rng
        family, given = romaji(family_kana), romaji(given_kana)
        locals_ = (
            f"{given}.{family}",
            f"{family}.{given}",
            f"{given[0]}-{family}",
            f"{family}_{given[0]}{rng.randint(1, 99)}",
            f"{rng.choice(self.words['mail_word'])}{rng.randint(100, 9999)}",
            f"{family}{rng.randint(50, 99)}",
        )
        return f"{rng.choice(locals_)}@{rng.choice(self.words['mail_domain'])}"


def half_width(kana: str) -> str:
    """Katakana as JIS X 0201 writes it."""
    table = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF61, 0xFF9E)}
    table |= {"\u3099": "ﾞ", "\u309a": "ﾟ", "\u3000": " "}
    return "".join(table.get(char, char) for char in unicodedata.normalize("NFD", kana))
