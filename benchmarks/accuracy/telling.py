"""Running text from templates: `{a[name]}` is a field of person a, `[[TYPE|text]]` a value written out."""

from __future__ import annotations

import re
from string import Formatter

from benchmarks.accuracy.population import Person
from benchmarks.accuracy.spelling import Hand
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark

WRITTEN_OUT = re.compile(r"\[\[([A-Z_?|]+)\|([^\]]+)\]\]")


class Subject:
    """A person as templates speak of them: every field by its key, the same value each time it is named."""

    def __init__(self, world: World, hand: Hand, person: Person) -> None:
        self.world, self.hand, self.person = world, hand, person
        self.told: dict[str, str] = {}

    def __getitem__(self, key: str) -> str:
        if key not in self.told:
            self.told[key] = self.world.text(key, self.person, self.hand)
        return self.told[key]

    def __format__(self, spec: str) -> str:
        raise ValueError(f"a template says {{…{spec}}} where it means text: double the braces")


def tell(world: World, template: str, *, born: tuple[int, int] = (1950, 2004), **known: Subject) -> str:
    """The template about new people (and those already known), in one hand; marked text."""
    hand = world.hand(messy=0.25)
    names = {name.split("[")[0] for _, name, _, _ in Formatter().parse(template) if name}
    subjects = {name: Subject(world, hand, world.person(born=born)) for name in sorted(names - known.keys())}
    return written_out(template.format(**known, **subjects))


def written_out(template: str) -> str:
    """`[[TYPE|text]]` as marked text."""
    return WRITTEN_OUT.sub(lambda found: mark(found[1], found[2]), template)


def lines(world: World, template: str, count: int) -> str:
    """The template once for each of so many people."""
    return "".join(tell(world, template) for _ in range(count))
