"""Kinds of file: one template, the several paths (and so formats) in which the share holds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.accuracy.blind.writing import page
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file. `paths` between blanks, each may end in `@encoding`; `born`: years of birth of its people.

    Every path gets people, words and spellings of its own. The template's notation is `blind.writing`'s.
    """

    paths: str
    template: str
    born: tuple[int, int] = (1959, 2005)


def made(world: World, kinds: Iterable[Kind]) -> Iterator[tuple[str, Page]]:
    """Every file of these kinds."""
    for kind in kinds:
        for entry in kind.paths.split():
            path, _, encoding = entry.partition("@")
            template = kind.template.replace("¦", "\t") if path.endswith(".txt") else kind.template
            yield path, page(world, path, template, encoding=encoding, born=kind.born)
