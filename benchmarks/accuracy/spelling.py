"""How one file writes its values: a `Hand` chooses styles for names, dates and numbers and mostly keeps to them."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.accuracy.population import Person, half_width, romaji
from pdscan.demo.marks import mark

WIDE = str.maketrans(
    "0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "０１２３４５６７８９－ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
)
KANJI_DIGITS = "〇一二三四五六七八九十"
HYPHENS = ("-", "-", "-", "－", "ー", "−", "‐", "―")
ERAS = (
    (date(2019, 5, 1), "令和", "R"),
    (date(1989, 1, 8), "平成", "H"),
    (date(1926, 12, 25), "昭和", "S"),
    (date(1912, 7, 30), "大正", "T"),
)
DATE_STYLES = (
    "{0:%Y}/{0.month}/{0.day}",
    "{0:%Y/%m/%d}",
    "{0:%Y-%m-%d}",
    "{0:%Y%m%d}",
    "{0.year}年{0.month}月{0.day}日",
    "{0:%Y.%m.%d}",
    "{letter}{year}.{0.month}.{0.day}",
    "{letter}{year:02}.{0.month:02}.{0.day:02}",
    "{era}{year}年{0.month}月{0.day}日",
    "{era}{year}.{0.month}.{0.day}",
    "{letter}{year}/{0.month}/{0.day}",
    "{era} {year}年 {0.month}月 {0.day}日",
)


def in_style(day: date, style: str) -> str:
    """A date by one of `DATE_STYLES`; the first year of an era may be 元."""
    era, letter, year = next((era, letter, day.year - start.year + 1) for start, era, letter in ERAS if day >= start)
    return style.format(day, era=era, letter=letter, year=year)


class Hand:
    """The writing habits of one file. Every method returns marked text."""

    def __init__(self, rng: Random, *, messy: float = 0.08) -> None:
        self.rng = rng
        self.messy = messy
        self.gap = rng.choice(("", "", " ", "　", "　"))
        self.date_style = rng.choice(DATE_STYLES)
        self.phone_style = rng.choice(("-", "-", "-", "", "()", "wide", "odd"))
        self.postal_style = rng.choice(("-", "-", "", "〒", "wide"))
        self.block_style = rng.choice(("-", "-", "丁目", "漢字", "wide", "番地"))
        self.with_prefecture = rng.random() < 0.7
        self.number_style = rng.choice(("", "", "", "4", "4-", "wide"))
        self.sex_style = rng.choice(("男女", "男女", "男性女性", "MF", "性"))

    def slip(self) -> bool:
        """Whether this value breaks the file's habit."""
        return self.rng.random() < self.messy

    def name(self, person: Person) -> str:
        gap = self.rng.choice(("", " ", "　")) if self.slip() else self.gap
        return mark("PERSON", f"{person.family}{gap}{person.given}")

    def joined(self, person: Person) -> str:
        return mark("PERSON", person.family + person.given)

    def family(self, person: Person) -> str:
        return mark("PERSON", person.family)

    def given(self, person: Person) -> str:
        return mark("PERSON", person.given)

    def kana(self, person: Person) -> str:
        return mark("PERSON", f"{person.family_kana}{self.gap}{person.given_kana}")

    def hiragana(self, person: Person) -> str:
        text = f"{person.family_kana}{self.gap}{person.given_kana}"
        return mark("PERSON", "".join(chr(ord(c) - 0x60) if "ァ" <= c <= "ヶ" else c for c in text))

    def half_kana(self, person: Person) -> str:
        return mark("PERSON", half_width(f"{person.family_kana} {person.given_kana}"))

    def family_kana(self, person: Person) -> str:
        return mark("PERSON", person.family_kana)

    def given_kana(self, person: Person) -> str:
        return mark("PERSON", person.given_kana)

    def romaji(self, person: Person) -> str:
        family, given = romaji(person.family_kana), romaji(person.given_kana)
        style = self.rng.choice((0, 0, 1, 2)) if self.slip() else len(self.date_style) % 3
        return mark(
            "PERSON",
            (
                f"{given.title()} {family.title()}",
                f"{family.upper()} {given.upper()}",
                f"{family.upper()}, {given.title()}",
            )[style],
        )

    def birth(self, person: Person) -> str:
        style = self.rng.choice(DATE_STYLES) if self.slip() else self.date_style
        return mark("DATE_OF_BIRTH", in_style(person.born, style))

    def phone(self, person: Person) -> str:
        return mark("PHONE_NUMBER", self.dialled(person.phone))

    def mobile(self, person: Person) -> str:
        return mark("PHONE_NUMBER", self.dialled(person.mobile))

    def dialled(self, number: str) -> str:
        """A telephone number (with ASCII hyphens) as this hand writes it."""
        first, middle, last = number.split("-")
        style = self.rng.choice(("-", "", "()")) if self.slip() else self.phone_style
        if style == "()":
            return f"{first}({middle}){last}"
        if style == "wide":
            return number.translate(WIDE)
        return (self.rng.choice(HYPHENS) if style == "odd" else style).join((first, middle, last))

    def mail(self, person: Person) -> str:
        return mark("EMAIL_ADDRESS", person.mail)

    def postal(self, person: Person) -> str:
        code = person.town.postal
        style = self.postal_style
        if style == "wide":
            return mark("JP_POSTAL_CODE", f"{code[:3]}-{code[3:]}".translate(WIDE))
        text = mark("JP_POSTAL_CODE", code if style == "" else f"{code[:3]}-{code[3:]}")
        return "〒" + text if style == "〒" else text

    def place(self, person: Person) -> str:
        """The address from the prefecture, or from the city where this hand leaves that out, to the room; plain."""
        start = person.town.prefecture if self.with_prefecture else ""
        return f"{start}{person.town.city}{person.town.town}{self.numbered(person)}"

    def numbered(self, person: Person) -> str:
        """Block, number, building; plain."""
        a, b, c = person.block
        style = self.block_style
        text = f"{a}-{b}-{c}"
        if style == "丁目":
            text = f"{a}丁目{b}番{c}号"
        elif style == "漢字":
            text = f"{KANJI_DIGITS[a]}丁目{b}-{c}"
        elif style == "wide":
            text = text.translate(WIDE)
        elif style == "番地":
            text = self.rng.choice((f"{b * 31}番地", f"{b * 17}番地{c}", f"字中{b}番地の{c}", f"{b * 13}-{c}"))
        return text + (self.rng.choice((" ", "　")) + person.building if person.building else "")

    def address(self, person: Person) -> str:
        return mark("JP_ADDRESS", self.place(person))

    def sex(self, person: Person) -> str:
        words = {"男女": ("男", "女"), "男性女性": ("男性", "女性"), "MF": ("M", "F"), "性": ("男性", "女性")}[
            self.sex_style
        ]
        return mark("GENDER", words[0] if person.male else words[1])

    def age(self, person: Person) -> str:
        return mark("AGE", str(person.age))

    def grouped(self, digits: str) -> str:
        """A long number as this hand writes it; plain."""
        if self.number_style in {"4", "4-"}:
            joint = "-" if self.number_style == "4-" else " "
            return joint.join(digits[at : at + 4] for at in range(0, len(digits), 4))
        return digits.translate(WIDE) if self.number_style == "wide" else digits
