"""Synthetic office documents with the places of the names in them: the larger part of the training text."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path
from zlib import crc32

from benchmarks.training.office.fillers import Fillers
from benchmarks.training.office.grammar import CLOSE, OPEN, Writer
from benchmarks.training.office.people import People
from benchmarks.training.sequences import Sample

_DEV_SHARE = 6
"""One template in so many belongs to the development split, and only there."""
_LONGEST = 14


def templates(split: str) -> list[str]:
    """The templates of a split, in file order."""
    found = []
    for path in sorted(Path(__file__).with_name("templates").glob("*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n----\n"):
            text = block.strip("\n")
            is_dev = crc32(text.encode()) % _DEV_SHARE == 0
            if text and is_dev == (split == "dev"):
                found.append(text)
    return found


def documents(split: str, count: int, seed: int) -> list[Sample]:
    """`count` documents or parts of documents; split "train" or "dev"."""
    chance = random.Random(f"{split}{seed}")
    people = People(chance, split)
    fillers = Fillers(chance, people, split)
    pool = templates(split)
    out = []
    for number in range(count):
        template = pool[number % len(pool)]
        text = Writer(chance, split, people, fillers).write(template)
        out.append(unmark(_rough(_part(text, chance), chance)))
    return out


def unmark(text: str) -> Sample:
    """Marked text as a sample."""
    plain: list[str] = []
    persons: list[tuple[int, int]] = []
    start = size = 0
    for char in text:
        if char == OPEN:
            start = size
        elif char == CLOSE:
            persons.append((start, size))
        else:
            plain.append(char)
            size += 1
    return Sample("".join(plain), persons, is_synthetic=True)


def _part(text: str, chance: random.Random) -> str:
    """Some lines of a document: readers hand over cells, paragraphs and pages alike."""
    lines = text.split("\n")
    draw = chance.random()
    longest = _LONGEST if draw < 0.6 else chance.randint(1, 5)
    if len(lines) > longest:
        first = chance.randint(0, len(lines) - longest)
        lines = lines[first : first + longest]
    return "\n".join(lines)


def _rough(text: str, chance: random.Random) -> str:
    """The variety of real files: full-width marks and digits, other indents."""
    draw = chance.random()
    if draw < 0.15:
        text = text.replace("：", ":").replace("（", "(").replace("）", ")")
    elif draw < 0.25:
        text = text.replace("：", "　")
    elif draw < 0.32:
        text = text.replace("：", "： ").replace("、", "，")
    if chance.random() < 0.06:
        text = text.translate({ord(char): ord(char) + 0xFEE0 for char in "0123456789-"})
    if chance.random() < 0.05:
        text = "\n".join(chance.choice(("", "　", "  ", "・")) + line for line in text.split("\n"))
    if chance.random() < 0.02:
        text = unicodedata.normalize("NFC", text).replace("\n", "\n\n")
    return text
