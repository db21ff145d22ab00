"""Tables and forms from a line of headings: `見出し|別の見出し=what; …`, what being one of the cells below.

key · {template of keys} · ~a|b|c (one of these, unmarked) · @TYPE a|b|c (one of these, marked) ·
#low-high (a number, unmarked) · %TYPE low high step (a number, marked) · ?30 what (in 30 of 100 rows only).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import dedent

from benchmarks.accuracy.bureau.fields import Told
from benchmarks.accuracy.formats import containers
from benchmarks.accuracy.population import Person
from benchmarks.accuracy.spelling import Hand
from benchmarks.accuracy.table import Cell, Grid, Row, Table, Typed
from benchmarks.accuracy.telling import Subject, tell
from benchmarks.accuracy.world import World
from pdscan.demo.marks import mark
from pdscan.demo.page import Page

ADULT = (1963, 2005)


def cell(world: World, what: str, person: Person, hand: Hand) -> Cell:
    """One cell by its description."""
    rng = person.rng
    sign, rest = what[0], what[1:]
    if sign == "?":
        share, _, inner = rest.partition(" ")
        return cell(world, inner, person, hand) if rng.random() * 100 < int(share) else None
    if sign == "~":
        return rng.choice(rest.split("|"))
    if sign == "@":
        entity, _, options = rest.partition(" ")
        chosen = rng.choice(options.split("|"))
        return mark(entity, chosen) if chosen else None
    if sign == "#":
        low, high = rest.split("-")
        return rng.randint(int(low), int(high))
    if sign == "%":
        entity, *bounds = rest.split()
        amount = rng.randrange(*map(int, bounds))
        return Typed(amount, mark(entity, str(amount)))
    if "{" in what:
        return what.format_map(Told(person, hand, world.words))
    return world.cell(what, person, hand)


def columns(world: World, spec: str) -> list[tuple[str, str]]:
    """Headings, chosen where there are several, and what stands below."""
    parts = [part.strip().partition("=") for part in spec.strip().split(";") if part.strip()]
    return [(world.rng.choice(heads.split("|")), what.strip()) for heads, _, what in parts]


def table(world: World, spec: str, count: int, *, born: tuple[int, int] = ADULT, messy: float = 0.06) -> Table:
    """So many people's records."""
    hand = world.hand(messy=messy)
    chosen = columns(world, spec)
    people = world.population.people(count, born=born)
    return Table(
        [head for head, _ in chosen], [[cell(world, what, person, hand) for _, what in chosen] for person in people]
    )


def pairs(world: World, spec: str, *, born: tuple[int, int] = ADULT) -> list[tuple[str, Cell]]:
    """One person's labels and values."""
    hand, person = world.hand(messy=0), world.person(born=born)
    return [(head, cell(world, what, person, hand)) for head, what in columns(world, spec)]


def numbered(table_: Table, head: str = "№") -> Table:
    """With a running number in front."""
    return Table([head, *table_.headings], [[at, *row] for at, row in enumerate(table_.rows, 1)])


def titled(table_: Table, *lines: str, foot: Sequence[str] = ()) -> Grid:
    """Rows of text above, the table, rows of text below."""
    head: list[Row] = [[line] if line else [] for line in lines]
    tail: list[Row] = [[line] for line in foot]
    return Grid([*head, [*table_.headings], *table_.rows, *tail])


def text_lines(marked: str) -> Grid:
    """A text as rows of one cell."""
    return Grid([[line] if line else [] for line in marked.strip("\n").split("\n")])


def repeat(world: World, template: str, count: int, *, number: Callable[[int], str] = str) -> str:
    """The template about so many people, `@@` standing for a running number."""
    return "".join(tell(world, template).replace("@@", number(at)) for at in range(1, count + 1))


def trim(text: str) -> str:
    """A template without the source's indentation."""
    return dedent(text).strip() + "\n"


def letter(
    world: World, subject: str, body: str, attached: dict[str, Page] | None = None, charset: str = "iso-2022-jp"
) -> Page:
    """A mail from {a} to {b} about the template."""
    a, b = (Subject(world, world.hand(), world.person()) for _ in range(2))
    told = tell(world, trim(body), a=a, b=b)
    parties = [(who["joined"], who["mail"]) for who in (a, b)]
    return containers.eml(parties[0], parties[1:], tell(world, subject, a=a, b=b), told, attached, charset)
