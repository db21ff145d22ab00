"""What every maker of a demo file gets: the people, and a source of chance of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from pdscan.demo.page import Page
from pdscan.demo.people import Person


@dataclass(frozen=True, slots=True)
class Cast:
    """The company's staff, its customers and a seeded generator that no other file shares."""

    staff: list[Person]
    customers: list[Person]
    rng: Random


Maker = Callable[[Cast], Page]
