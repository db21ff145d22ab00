"""Synthetic people: names drawn by frequency and flat, in every spelling an office uses."""

from __future__ import annotations

import random
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from benchmarks.training.names import given_rows, surname_rows
from benchmarks.training.office.words import listed, pipe_listed
from recognizers.tagger.kana import to_katakana, to_romaji
from recognizers.tagger.names import Lists, names

_FULL_KANA = (
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー"
)
_HALF_KANA = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ"
_VOICED, _VOICELESS = "ガギグゲゴザジズゼゾダヂヅデドバビブベボヴ", "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ"
_HALF = {
    **dict(zip(_FULL_KANA, _HALF_KANA, strict=True)),
    **{voiced: f"{plain}ﾞ" for voiced, plain in zip(_VOICED, _VOICELESS, strict=True)},
    **{voiced: f"{plain}ﾟ" for voiced, plain in zip("パピプペポ", "ﾊﾋﾌﾍﾎ", strict=True)},
}
_OLD = {
    "高": "髙",
    "崎": "﨑",
    "辺": "邊",
    "沢": "澤",
    "浜": "濱",
    "斉": "齊",
    "広": "廣",
    "国": "國",
    "島": "嶋",
    "吉": "𠮷",
    "桜": "櫻",
    "竜": "龍",
}


class Person(NamedTuple):
    """Both halves in kanji (or kana) with katakana readings; `sex` m, f or ""."""

    surname: str
    given: str
    surname_kana: str
    given_kana: str


def is_held_out(text: str) -> bool:
    """Whether a name or word is kept for the development split (one in five)."""
    return crc32(text.encode()) % 5 == 0


@lru_cache(maxsize=4)
def _pools(split: str) -> dict[str, list]:
    def mine(text: str) -> bool:
        return is_held_out(text) == (split == "dev")

    surnames = [(row[0], to_katakana(row[2]), int(row[1])) for row in surname_rows() if mine(row[0])]
    spelled = [
        (name, to_katakana(reading)) for reading, spellings, _ in given_rows() for name in spellings if mine(name)
    ]
    reading_of = dict(spelled)
    common = [
        (name, reading_of.get(name, to_katakana(name) if name[0] < "一" else ""))
        for name in listed("given")
        if mine(name)
    ]
    rare = [
        name
        for name, bits in names().items()
        if bits & Lists.SURNAME and not bits & Lists.SURNAME_COUNTED and mine(name) and len(name) <= 4
    ]
    katakana = [
        name
        for name, bits in names().items()
        if bits & Lists.OTHER and "ァ" <= name[0] <= "ヺ" and 2 <= len(name) <= 7 and mine(name)
    ]
    return {
        "surnames": surnames, "weights": [row[2] for row in surnames], "given": spelled,
        "common": [pair for pair in common if pair[1]] or common, "rare": rare, "katakana": katakana,
        "asia": [n for n in listed("asia") if mine(n)], "english": listed("english"),
        "chinese": [n for n in listed("chinese") if mine(n)], "latin": [n for n in pipe_listed("latin") if mine(n)],
    }  # fmt: skip


class People:
    """Draws names for one split."""

    def __init__(self, chance: random.Random, split: str) -> None:
        self.chance = chance
        self._pool = _pools(split)

    def person(self) -> Person:
        """A Japanese person."""
        pool, chance = self._pool, self.chance
        draw = chance.random()
        if draw < 0.55:
            surname, kana, _ = chance.choices(pool["surnames"], pool["weights"])[0]
        elif draw < 0.83:
            surname, kana, _ = chance.choice(pool["surnames"])
        else:
            surname, kana = chance.choice(pool["rare"]), ""
        if draw % 0.01 < 0.0006 or chance.random() < 0.03:
            surname = "".join(_OLD.get(char, char) for char in surname)
        given, given_kana = chance.choice(pool["common"] if chance.random() < 0.5 else pool["given"])
        if chance.random() < 0.04:
            first, second = chance.choice(pool["given"])[0], chance.choice(pool["given"])[0]
            given = first[0] + second[-1]
        return Person(surname, given, kana or chance.choice(pool["surnames"])[1], given_kana or "タロウ")

    def foreign(self) -> str:
        """A foreign name in katakana."""
        pool, chance = self._pool, self.chance
        draw = chance.random()
        if draw < 0.35 and pool["asia"]:
            name = chance.choice(pool["asia"])
        elif draw < 0.55:
            name = "・".join(chance.sample(pool["english"], 2))
        else:
            name = "・".join(chance.sample(pool["katakana"], chance.choice((2, 2, 2, 3))))
        if chance.random() < 0.25:
            name = name.replace("・", chance.choice((" ", "　", "＝", "·")))
        return name

    def katakana_word(self) -> str:
        """One foreign name part."""
        return self.chance.choice(self._pool["katakana"] if self.chance.random() < 0.6 else self._pool["english"])

    def chinese(self, gap: str) -> str:
        """A Chinese or Korean name in kanji."""
        name: str = self.chance.choice(self._pool["chinese"])
        return name[0] + gap + name[1:]

    def latin(self) -> str:
        """A foreign name in Latin letters."""
        name: str = self.chance.choice(self._pool["latin"])
        return name.upper() if self.chance.random() < 0.25 else name


def half_width(katakana: str) -> str:
    """Katakana in half-width form."""
    return "".join(_HALF.get(char, char) for char in katakana)


def hiragana(katakana: str) -> str:
    """Katakana as hiragana."""
    return "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char for char in katakana)


def romaji(person: Person, chance: random.Random) -> str:
    """The name in Latin letters, in one of the usual orders and cases."""
    surname, given = (_spelled(kana, chance) for kana in (person.surname_kana, person.given_kana))
    order = chance.choice(("gs", "gs", "sg", "sg", "SG", "GS", "Sg", "gS", "s,g", "i"))
    return {
        "gs": f"{given.title()} {surname.title()}", "sg": f"{surname.title()} {given.title()}",
        "SG": f"{surname.upper()} {given.upper()}", "GS": f"{given.upper()} {surname.upper()}",
        "Sg": f"{surname.upper()} {given.title()}", "gS": f"{given.title()} {surname.upper()}",
        "s,g": f"{surname.title()}, {given.title()}", "i": f"{given[0].upper()}. {surname.title()}",
    }[order]  # fmt: skip


def _spelled(kana: str, chance: random.Random) -> str:
    full = to_romaji(kana) or "taro"
    return full.replace("ou", "o").replace("uu", "u") if chance.random() < 0.7 else full
