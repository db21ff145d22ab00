"""How the people of the blind set write: spellings that the other sets' hands do not have."""

from __future__ import annotations

from random import Random

from benchmarks.accuracy.population import Person, romaji
from benchmarks.accuracy.spelling import WIDE, Hand, in_style
from pdscan.demo.marks import mark

KANJI = str.maketrans("0123456789", "〇一二三四五六七八九")
DATES = (
    "{0:%Y/%m/%d}",
    "{0.year}/{0.month}/{0.day}",
    "{0:%Y-%m-%d}",
    "{0:%Y.%m.%d}",
    "{0:%Y%m%d}",
    "{0:%Y}年{0:%m}月{0:%d}日",
    "{0.year}年 {0.month}月 {0.day}日",
    "{letter}{year}.{0.month}.{0.day}",
    "{letter}{year:02}/{0.month:02}/{0.day:02}",
    "{letter}{year}-{0.month}-{0.day}",
    "{era}{year:02}年{0.month:02}月{0.day:02}日",
    "{era}{year}年{0.month}月{0.day}日",
    "{era}{year}/{0.month}/{0.day}",
)
PHONES = ("-", "-", "-", "", "(", ")", " ", "wide", "minus", "bar", "+81-", "+81 ")
BLOCKS = ("-", "-", "丁目", "の", "wide", "minus", "番地", "漢数字")


class Pen(Hand):
    """The habits of one file of the blind set."""

    def __init__(self, rng: Random, *, messy: float = 0.08) -> None:
        super().__init__(rng, messy=messy)
        self.date_style = rng.choice(DATES)
        self.phone_style = rng.choice(PHONES)
        self.block_style = rng.choice(BLOCKS)
        self.postal_style = rng.choice(("-", "-", "〒", "", "wide"))

    def birth(self, person: Person) -> str:
        text = in_style(person.born, self.rng.choice(DATES) if self.slip() else self.date_style)
        return mark("DATE_OF_BIRTH", text)

    def dialled(self, number: str) -> str:
        first, middle, last = number.split("-")
        style = self.rng.choice(PHONES) if self.slip() else self.phone_style
        match style:
            case "(":
                return f"({first}){middle}-{last}"
            case ")":
                return f"{first}({middle}){last}"
            case "wide":
                return number.translate(WIDE)
            case "minus" | "bar":
                return number.replace("-", "−" if style == "minus" else "‐")
            case "+81-" | "+81 ":
                return style[-1].join(("+81", first[1:], middle, last))
        return style.join((first, middle, last))

    def numbered(self, person: Person) -> str:
        a, b, c = person.block
        room = (self.rng.choice((" ", "　")) + person.building) if person.building else ""
        match self.block_style:
            case "丁目":
                return f"{a}丁目{b}番{c}号{room}"
            case "の":
                return f"{b * 7}番地の{c}{room}"
            case "wide":
                return f"{a}-{b}-{c}".translate(WIDE) + room
            case "minus":
                return f"{a}−{b}−{c}{room}"
            case "番地":
                return f"{b * 23}番地{room}"
            case "漢数字":
                return f"{str(a).translate(KANJI)}丁目{b}番{c}号{room}"
        return f"{a}-{b}-{c}{room}"

    def romaji(self, person: Person) -> str:
        family, given = romaji(person.family_kana), romaji(person.given_kana)
        forms = (f"{family.title()} {given.title()}", f"{given.title()} {family.upper()}", f"{family} {given}".upper())
        return mark("PERSON", forms[len(self.phone_style) % 3])
