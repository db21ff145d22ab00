"""The kinds of entry that a set's catalogues consist of, and how each becomes a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.accuracy.formats import containers, paper, plain_text
from benchmarks.accuracy.rendering import PAPERS, WORKBOOKS, page_of
from benchmarks.accuracy.table import Grid, Row, below, beside
from benchmarks.accuracy.telling import Subject, lines, tell, written_out
from benchmarks.accuracy.world import World
from pdscan.demo.page import Page


@dataclass(frozen=True, slots=True)
class Form:
    """One person's form: fields in boxes between two texts. `layout`: beside, beside2, below, below2."""

    path: str
    layout: str
    keys: str
    before: str = ""
    after: str = ""
    born: tuple[int, int] = (1950, 2004)


@dataclass(frozen=True, slots=True)
class Text:
    """Running text; `encoding` for text files only. `about` fields follow as a table of `count` people."""

    path: str
    template: str
    encoding: str = "utf-8"
    about: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail from a to b; `attached`: name and fields of a table in the format of the name's ending."""

    path: str
    subject: str
    body: str
    charset: str = "iso-2022-jp"
    attached: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """A file of `count` times the same template, each about new people, between head and tail."""

    path: str
    template: str
    count: int
    encoding: str = "utf-8"
    head: str = ""
    tail: str = ""
    newline: str = "\n"


Entry = Form | Text | Mail | Lines


def files(world: World, entries: Sequence[Entry]) -> Iterator[tuple[str, Page]]:
    """Every entry as a file."""
    for entry in entries:
        match entry:
            case Form():
                yield entry.path, form(world, entry)
            case Text():
                yield entry.path, text(world, entry)
            case Mail():
                yield entry.path, mail(world, entry)
            case Lines():
                body = lines(world, entry.template, entry.count)
                whole = written_out(entry.head) + body + written_out(entry.tail)
                yield entry.path, plain_text.prose(whole, entry.encoding, entry.newline)


def form(world: World, entry: Form) -> Page:
    """A form as a workbook or a document."""
    hand = world.hand()
    person = world.person(born=entry.born)
    subject = Subject(world, hand, person)
    pairs = world.pairs(entry.keys, person, hand)
    width = int(entry.layout[-1]) if entry.layout[-1].isdigit() else 0
    grid = below(pairs, width=width or 3) if entry.layout.startswith("below") else beside(pairs, width=width or 1)
    before, after = (tell(world, part, a=subject) for part in (entry.before, entry.after))
    kind = entry.path.rpartition(".")[2]
    if kind in WORKBOOKS:
        whole = Grid([*lined(before), [], *grid.rows, [], *lined(after)])
        return WORKBOOKS[kind]({"様式": whole})
    return document(kind, [before, grid, after])


def lined(marked: str) -> list[Row]:
    """A text as rows of one cell a line."""
    return [[line] for line in marked.split("\n")]


def document(kind: str, blocks: Sequence[str | Grid]) -> Page:
    """Blocks in a document format."""
    if kind == "pptx":
        title, *rest = blocks
        return paper.pptx([(str(title).split("\n")[0], [str(title), *rest])])
    return PAPERS[kind](blocks)


def text(world: World, entry: Text) -> Page:
    """Running text, with or without a table behind it."""
    told = tell(world, entry.template.strip("\n") + "\n")
    kind = entry.path.rpartition(".")[2]
    blocks: list[str | Grid] = [told]
    if entry.about:
        table = world.table(entry.about, entry.count)
        blocks.append(Grid([[*table.headings], *table.rows]))
    if kind in PAPERS or kind == "pptx":
        return document(kind, blocks)
    return plain_text.prose(told, entry.encoding, "\r\n" if entry.encoding in {"cp932", "utf-16"} else "\n")


def mail(world: World, entry: Mail) -> Page:
    """A mail with its attachments."""
    hand = world.hand()
    a, b = (Subject(world, hand, world.person()) for _ in range(2))
    attached: dict[str, Page] = {}
    for name, keys in entry.attached:
        kind = name.rpartition(".")[2]
        attached[name] = page_of(world, name, world.table(keys, 9), kind, set())
    body = tell(world, entry.body.strip("\n") + "\n", a=a, b=b)
    parties = [(who["joined"], who["mail"]) for who in (a, b)]
    return containers.eml(parties[0], parties[1:], tell(world, entry.subject, a=a, b=b), body, attached, entry.charset)
