"""What the templates of a set draw from: people, hands, tables with headings of the set's own wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

from benchmarks.accuracy.fields import FIELDS, Make, Words
from benchmarks.accuracy.population import Person, Population
from benchmarks.accuracy.spelling import Hand
from benchmarks.accuracy.table import Cell, Table


class World:
    """One share in the making. `headings` are an office's, `codes` a database's; both by field key.

    `pen` and `fields`: how this set's people write, and what its columns can hold.
    """

    def __init__(
        self,
        set_name: str,
        seed: int,
        words: Words,
        headings: Mapping[str, Sequence[str]],
        codes: Mapping[str, Sequence[str]],
        pen: type[Hand] = Hand,
        fields: Mapping[str, Make] = FIELDS,
    ) -> None:
        self.rng = Random(f"{set_name}/{seed}")
        self.population = Population(set_name, self.rng, words)
        self.words, self.headings, self.codes = words, headings, codes
        self.pen, self.fields = pen, fields

    def hand(self, *, messy: float = 0.08) -> Hand:
        return self.pen(self.rng, messy=messy)

    def person(self, *, born: tuple[int, int] = (1950, 2004)) -> Person:
        return self.population.person(born=born)

    def cell(self, key: str, person: Person, hand: Hand) -> Cell:
        return self.fields[key](person, hand, self.words)

    def text(self, key: str, person: Person, hand: Hand) -> str:
        """A field as marked text, for running text."""
        value = self.cell(key, person, hand)
        return str(value if isinstance(value, str | int | float) else "" if value is None else value.said)

    def heading(self, key: str, *, coded: bool = False) -> str:
        names = self.codes.get(key) if coded else None
        return self.rng.choice(names or self.headings[key])

    def table(
        self, keys: str, count: int, *, coded: bool = False, born: tuple[int, int] = (1950, 2004), messy: float = 0.08
    ) -> Table:
        """So many people's records; `keys` between blanks, `key=heading` to fix a heading."""
        hand = self.hand(messy=messy)
        pairs = [key.partition("=") for key in keys.split()]
        people = self.population.people(count, born=born)
        headings = [given or self.heading(key, coded=coded) for key, _, given in pairs]
        return Table(headings, [[self.cell(key, person, hand) for key, _, _ in pairs] for person in people])

    def pairs(self, keys: str, person: Person, hand: Hand) -> list[tuple[str, Cell]]:
        """A form's labels and values."""
        parts = [key.partition("=") for key in keys.split()]
        return [(given or self.heading(key), self.cell(key, person, hand)) for key, _, given in parts]
