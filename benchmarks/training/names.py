"""Builds `names.txt.gz`, the name lists that the tagger ships, from two public dictionaries.

Sources: SudachiDict core (Apache-2.0, entries marked 人名) and japanese-personal-name-dataset (MIT). Run once:
`python -m benchmarks.training.names SYSTEM_DIC OUT`, with the path of `sudachidict_core/resources/system.dic`.
"""

from __future__ import annotations

import csv
import gzip
import sys
from collections import defaultdict
from pathlib import Path

import japanese_personal_name_dataset
import sudachipy

from recognizers.tagger.kana import romaji_spellings, to_katakana
from recognizers.tagger.names import Lists

DATASET = Path(japanese_personal_name_dataset.__file__).parent / "dataset"
FREQUENT = 300
"""The first so many surnames by count hold about half the population."""


def surname_rows() -> list[list[str]]:
    """Rows of surname, count, hiragana, romaji, most frequent first."""
    with (DATASET / "last_name_org.csv").open(encoding="utf-8") as file:
        return [row for row in csv.reader(file) if len(row) >= 3]


def given_rows() -> list[tuple[str, list[str], str]]:
    """Rows of hiragana reading, spellings, "m" or "f"."""
    rows = []
    for sex, name in (("m", "first_name_man_org.csv"), ("f", "first_name_woman_org.csv")):
        with (DATASET / name).open(encoding="utf-8") as file:
            rows += [(row[0], row[2:], sex) for row in csv.reader(file) if len(row) > 2]
    return rows


def dictionary_rows(system_dic: str) -> list[tuple[str, str, str]]:
    """Surface, kind (姓, 名, 一般) and katakana reading of every 人名 entry."""
    rows = []
    for entry in sudachipy.Dictionary(dict=system_dic).entries():
        part = entry.part_of_speech()
        if part[2] == "人名":
            rows.append((entry.surface(), part[3], entry.reading_form()))
    return rows


def build(system_dic: str) -> dict[str, int]:
    """The flags of every name."""
    flags: dict[str, int] = defaultdict(int)
    common_surnames: set[str] = set()
    for rank, row in enumerate(surname_rows()):
        flags[row[0]] |= Lists.SURNAME_COUNTED | (Lists.SURNAME_FREQUENT if rank < FREQUENT else 0)
        common_surnames.add(row[0])
        _add_reading(flags, to_katakana(row[2]), Lists.KANA_SURNAME, Lists.ROMAJI_SURNAME)
    spellings_of: dict[str, int] = defaultdict(int)
    for reading, spellings, _ in given_rows():
        for name in spellings:
            flags[name] |= Lists.GIVEN_LISTED
        spellings_of[reading] += len(spellings)
    for reading, count in spellings_of.items():
        if count >= 2:
            _add_reading(flags, to_katakana(reading), Lists.KANA_GIVEN, Lists.ROMAJI_GIVEN)
    readings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for surface, kind, reading in dictionary_rows(system_dic):
        if " " in surface or not surface:
            continue
        flags[surface] |= {"姓": Lists.SURNAME, "名": Lists.GIVEN}.get(kind, Lists.OTHER)
        if surface[0] >= "\u3400" and len(reading) > 1:
            readings[kind, reading].add(surface)
    # a reading of several spellings is a usual one
    for (kind, reading), spellings in readings.items():
        if kind == "姓" and len(spellings) >= 3:
            _add_reading(flags, reading, Lists.KANA_SURNAME, Lists.ROMAJI_SURNAME)
        if kind == "名" and len(spellings) >= 4:
            _add_reading(flags, reading, Lists.KANA_GIVEN, Lists.ROMAJI_GIVEN)
    return flags


def _add_reading(flags: dict[str, int], katakana: str, kana_flag: int, romaji_flag: int) -> None:
    flags[katakana] |= kana_flag
    for spelling in romaji_spellings(katakana):
        flags[spelling] |= romaji_flag


def write(flags: dict[str, int], path: Path) -> None:
    """One line per combination of flags: the number, a tab, the names divided by spaces."""
    groups: dict[int, list[str]] = defaultdict(list)
    for name, bits in flags.items():
        groups[bits].append(name)
    lines = [f"{bits}\t{' '.join(sorted(groups[bits]))}" for bits in sorted(groups)]
    path.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    write(build(sys.argv[1]), Path(sys.argv[2]))
