"""How the people of this set write: dates, telephone numbers, blocks and names in an office's sloppy variety."""

from __future__ import annotations

from random import Random

from benchmarks.accuracy.population import Person
from benchmarks.accuracy.spelling import WIDE, Hand, in_style
from pdscan.demo.marks import mark

DATES = (
    "{0.year}/{0.month}/{0.day}",
    "{0.year}/{0.month}/{0.day}",
    "{0:%Y-%m-%d}",
    "{0:%Y%m%d}",
    "{0:%Y/%m/%d}",
    "{0.year}年{0.month}月{0.day}日",
    "{letter}{year}.{0.month}.{0.day}",
    "{letter}{year}/{0.month}/{0.day}",
    "{letter}{year:02}.{0.month:02}.{0.day:02}",
    "{era}{year}年{0.month}月{0.day}日",
    "{era}{year}.{0.month}.{0.day}",
    "{era} {year} 年 {0.month} 月 {0.day} 日",
)
PHONES = ("-", "-", "-", "", "()", ") ", " ", "wide", "‐", "－", "+81-")
BLOCKS = ("-", "-", "-", "丁目", "番地", "番地の", "の", "wide", "－", "地番")


class Pen(Hand):
    """The habits of one file of this set."""

    def __init__(self, rng: Random, *, messy: float = 0.08) -> None:
        super().__init__(rng, messy=messy / 2)
        self.date_style = rng.choice(DATES)
        self.phone_style = rng.choice(PHONES)
        self.block_style = rng.choice(BLOCKS)
        self.postal_style = rng.choice(("-", "-", "", "wide"))
        self.number_style = rng.choice(("", "", "4", "4-", "wide"))

    def birth(self, person: Person) -> str:
        style = self.rng.choice(DATES) if self.slip() else self.date_style
        text = in_style(person.born, style)
        return mark("DATE_OF_BIRTH", text.translate(WIDE) if self.number_style == "wide" else text)

    def dialled(self, number: str) -> str:
        first, middle, last = number.split("-")
        style = self.rng.choice(PHONES) if self.slip() else self.phone_style
        match style:
            case "()":
                return f"{first}({middle}){last}"
            case ") ":
                return f"({first}) {middle}-{last}"
            case "wide":
                return number.translate(WIDE)
            case "+81-":
                return f"+81-{first[1:]}-{middle}-{last}"
        return style.join((first, middle, last))

    def numbered(self, person: Person) -> str:
        a, b, c = person.block
        match self.block_style:
            case "丁目":
                text = f"{a}丁目{b}-{c}"
            case "番地":
                text = f"{b * 41}番地"
            case "番地の":
                text = f"字前畑{b * 9}番地の{a}"
            case "の":
                text = f"{b * 5}の{c}"
            case "wide":
                text = f"{b * 11}-{c}".translate(WIDE)
            case "－":
                text = f"{a}－{b}－{c}"
            case "地番":
                text = f"大字下川原{b * 33}番{c}"
            case _:
                text = f"{a}-{b}-{c}" if self.rng.random() < 0.6 else f"{b * 29}-{c}"
        return text + (self.rng.choice((" ", "　")) + person.building if person.building else "")
