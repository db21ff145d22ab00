"""JSON of the blind set: a shape whose texts are templates about one person, as exports of services have it."""

from __future__ import annotations

import json

from benchmarks.accuracy.blind.writing import chosen
from benchmarks.accuracy.telling import Subject, written_out
from benchmarks.accuracy.world import World
from pdscan.demo.marks import plain
from pdscan.demo.page import Page

Shape = str | int | float | bool | None | list["Shape"] | dict[str, "Shape"]


def filled(world: World, shape: Shape, subject: Subject) -> Shape:
    """A JSON value whose texts are templates about this person (`{name}`), as marked text."""
    if isinstance(shape, dict):
        return {key: filled(world, value, subject) for key, value in shape.items()}
    if isinstance(shape, list):
        return [filled(world, value, subject) for value in shape]
    if isinstance(shape, str):
        return chosen(world, written_out(shape.format_map(subject)))
    return shape


def stripped(shape: Shape) -> Shape:
    """The same value without marks."""
    if isinstance(shape, dict):
        return {key: stripped(value) for key, value in shape.items()}
    if isinstance(shape, list):
        return [stripped(value) for value in shape]
    return plain(shape) if isinstance(shape, str) else shape


def leaves(shape: Shape) -> str:
    """All marked texts of a value."""
    if isinstance(shape, dict | list):
        return "\n".join(map(leaves, shape.values() if isinstance(shape, dict) else shape))
    return shape if isinstance(shape, str) else ""


def objects(world: World, shape: Shape, count: int) -> list[Shape]:
    """The shape filled for so many people."""
    hand = world.hand()
    return [filled(world, shape, Subject(world, hand, one)) for one in world.population.people(count)]


def as_json(content: Shape, *, indent: int | None = 2, escaped: bool = False) -> Page:
    """A marked value as a JSON document."""
    return Page.of(json.dumps(stripped(content), ensure_ascii=escaped, indent=indent).encode(), leaves(content))


def as_json_lines(content: list[Shape]) -> Page:
    """Marked values as JSON Lines."""
    text = "".join(json.dumps(stripped(one), ensure_ascii=False) + "\n" for one in content)
    return Page.of(text.encode(), leaves(content))
