"""The texts that speed is measured on: office documents and running prose, made from templates, or a file's own."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from benchmarks.training.office import documents

DOCUMENT = 4000
"""Characters of one text, about: a page or two."""
_SEED = 11
_BATCH = 500


def office(size: int) -> list[str]:
    """Mails, minutes, forms, tables and logs of at least `size` characters together."""
    return _grouped(_documents(size), "\n\n")


def prose(path: Path, size: int) -> list[str]:
    """A file's text in pieces of whole lines, read again from its beginning until `size` is reached."""
    lines = path.read_text(encoding="utf-8").splitlines()
    found: list[str] = []
    total = 0
    while total < size and lines:
        found += lines
        total += sum(map(len, lines))
    return _grouped(found, "\n")


def numbers(size: int) -> list[str]:
    """Office text without its names: lines of digits, dates, codes and labels, as exports and logs hold them."""
    lines = [line for text in _documents(size) for line in text.split("\n") if any(char.isdigit() for char in line)]
    return _grouped(lines, "\n")


def _documents(size: int) -> list[str]:
    found: list[str] = []
    total = 0
    for seed in count(_SEED):
        for sample in documents("dev", _BATCH, seed):
            found.append(sample.text)
            total += len(sample.text)
        if total >= size:
            return found
    return found


def _grouped(parts: list[str], joint: str) -> list[str]:
    texts: list[str] = []
    some: list[str] = []
    size = 0
    for part in parts:
        some.append(part)
        size += len(part)
        if size >= DOCUMENT:
            texts.append(joint.join(some))
            some, size = [], 0
    return [*texts, joint.join(some)] if some else texts
