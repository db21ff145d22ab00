"""Templates to text with marked names: `{key}`, `{a|b}`, numbered people `{1.full}`, repeated lines `@2-5 `."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from benchmarks.training.office.fillers import Fillers
from benchmarks.training.office.people import People, Person, half_width, hiragana, romaji
from recognizers.tagger.kana import to_romaji

_INNER = re.compile(r"\{([^{}]*)\}")
_REPEAT = re.compile(r"^@(\d+)-(\d+) (.*)$", re.S)
OPEN, CLOSE = "\x02", "\x03"
_LITERAL = str.maketrans("«»", "{}")


class Writer:
    """Writes one document: its style of names stays the same from line to line, as in real ones."""

    def __init__(self, chance: random.Random, split: str, people: People, fillers: Fillers) -> None:
        self.chance, self._split, self._people, self._fillers = chance, split, people, fillers
        self._cast: dict[str, Person] = {}
        self._gap = chance.choices(("", " ", "　", "  ", "　　"), (55, 20, 22, 1, 2))[0]
        self._kana_gap = chance.choice((" ", "　", "", " "))
        self._makers: dict[str, Callable[[Person], str]] = {
            "full": self._full,
            "spaced": lambda person: mark(person.surname + chance.choice(" 　") + person.given),
            "spacedkana": lambda person: mark(person.surname_kana + chance.choice(" 　") + person.given_kana),
            "joined": lambda person: mark(person.surname + person.given),
            "sur": lambda person: mark(person.surname),
            "given": lambda person: mark(person.given),
            "kana": lambda person: mark(person.surname_kana + self._kana_gap + person.given_kana),
            "kanasur": lambda person: mark(person.surname_kana),
            "kanagiven": lambda person: mark(person.given_kana),
            "hkana": lambda person: mark(half_width(self._kana_gap.strip("　").join(_kana(person)))),
            "hira": lambda person: mark(hiragana(person.surname_kana + self._kana_gap + person.given_kana)),
            "hirasur": lambda person: mark(hiragana(person.surname_kana)),
            "hiragiven": lambda person: mark(hiragana(person.given_kana)),
            "rom": lambda person: mark(romaji(person, chance)),
            "id": lambda person: to_romaji(person.surname_kana) + chance.choice(("", ".t", ".k", "_m")),
            "foreign": lambda _: mark(people.foreign()),
            "foreignpart": lambda _: mark(people.katakana_word()),
            "chinese": lambda _: mark(people.chinese(self._gap)),
            "latin": lambda _: mark(people.latin()),
            "any": self._any,
            # the bare surname inside another word: not a name
            "bare": lambda person: person.surname,
        }  # fmt: skip

    def write(self, template: str) -> str:
        """The document, names between OPEN and CLOSE."""
        out = []
        for line in template.split("\n"):
            repeat = _REPEAT.match(line)
            if repeat:
                count = self.chance.randint(int(repeat[1]), int(repeat[2]))
                for number in range(1, count + 1):
                    for name in "123456789":
                        self._cast.pop(f"r{name}", None)
                    out.append(self._expand(repeat[3].replace("{#}", str(number))))
            elif line.startswith("? "):
                if self.chance.random() < 0.5:
                    out.append(self._expand(line[2:]))
            else:
                out.append(self._expand(line))
        return "\n".join(out)

    def _expand(self, line: str) -> str:
        while True:
            found = _INNER.search(line)
            if found is None:
                return line.translate(_LITERAL).replace("\\n", "\n").replace("\\t", "\t")
            line = line[: found.start()] + self._value(found[1]) + line[found.end() :]

    def _value(self, key: str) -> str:
        if "|" in key:
            return self.chance.choice(key.split("|"))
        slot, dot, kind = key.partition(".")
        if dot:
            if slot not in self._cast:
                self._cast[slot] = self._people.person()
            return self._makers[kind](self._cast[slot])
        if key in self._makers:
            return self._makers[key](self._people.person())
        return self._fillers.makers[key]()

    def _full(self, person: Person) -> str:
        gap = self._gap
        if self.chance.random() < 0.05:
            gap = self.chance.choice(("", " ", "　"))
        if self.chance.random() < 0.01 and len(person.surname + person.given) <= 4:
            return mark(self.chance.choice((" ", "　")).join(person.surname + person.given))
        return mark(person.surname + gap + person.given)

    def _any(self, person: Person) -> str:
        kind = self.chance.choices(("full", "foreign", "latin", "chinese", "rom", "kana"), (86, 4, 3, 3, 2, 2))[0]
        return self._makers[kind](person)


def _kana(person: Person) -> tuple[str, str]:
    return person.surname_kana, person.given_kana


def mark(name: str) -> str:
    """A name between its marks."""
    return OPEN + name + CLOSE
