"""The blind set's notation: one template says what a file of any format holds.

`{a[name]}` is a field of person a and `[[TYPE|text]]` a value written out (see `telling`). A line that starts with
`*5 ` comes five times, each about new people p, q and r (`*5,` joins them by commas), `{#}` counts them; a vertical tab
makes several lines of it.
`⟨one|other⟩` is a choice, `⟨~text⟩` may be left out, `⟨#7⟩` are digits, `⟨day⟩` … see `drawn`.
Cells stand between `¦`; `⏎` is a line break in a cell; `8@text` puts a cell in the ninth column and merges up to the
next; `~0900…` is a number that a spreadsheet took for one; `=== name` starts a sheet or slide, `=== name!` a hidden
sheet.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import PurePosixPath

from benchmarks.accuracy import chance
from benchmarks.accuracy.formats import containers, paper, plain_text, spreadsheet
from benchmarks.accuracy.table import Cell, Grid, Row, Typed
from benchmarks.accuracy.telling import Subject, tell
from benchmarks.accuracy.world import World
from pdscan.demo import numbers
from pdscan.demo.marks import plain
from pdscan.demo.page import Page

REPEATED = re.compile(r"^\*(\d+)(,?) (.*)$")
FRESH = re.compile(r"\{([pqr])\[")
DRAWN = re.compile(r"⟨([^⟨⟩]*)⟩")
PLACED = re.compile(r"^(\d+)@")
SEPARATE = {"csv": ",", "tsv": "\t"}
PLAINER = str.maketrans("𠮷﨑", "吉崎")
"""What the PDF's font has instead of characters that it lacks."""
DOCUMENTS = {"docx": paper.docx, "pdf": paper.pdf, "rtf": paper.rtf, "html": paper.html, "odt": paper.odt}


@dataclass(frozen=True, slots=True)
class File:
    """One file of a catalogue. `encoding` of text (default UTF-8; CSV CP932; mail ISO-2022-JP); `born`: years."""

    path: str
    template: str
    encoding: str = ""
    born: tuple[int, int] = (1950, 2004)


def made(world: World, catalogue: Iterable[File]) -> Iterator[tuple[str, Page]]:
    """Every file of a catalogue."""
    for file in catalogue:
        yield file.path, page(world, file.path, file.template, encoding=file.encoding, born=file.born)


def drawn(world: World, wish: str) -> str:
    """What stands for a word in `⟨⟩`: digits, a day, a time, a number that is no person's, or one of several texts."""
    rng = world.rng
    if wish.startswith("#"):
        return numbers.digits(rng, int(wish[1:]))
    if wish.startswith("~"):
        return wish[1:] if rng.random() < 0.6 else ""
    match wish:
        case "day":
            return f"2026/{rng.randint(1, 9)}/{rng.randint(1, 28)}"
        case "iso":
            return f"2026-{rng.randint(1, 9):02}-{rng.randint(1, 28):02}"
        case "time":
            return f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
        case "minute":
            return f"{rng.randint(8, 19)}:{rng.randint(0, 59):02}"
        case "stamp12":
            return chance.time_stamp(rng)
        case "ms":
            return chance.epoch_milliseconds(rng)
        case "uuid":
            return chance.identifier(rng)
        case "jan":
            return numbers.jan_code(rng)
        case "corp":
            return numbers.corporate_number(rng)
        case "my?":  # passes the check of a 個人番号 and is none
            return numbers.my_number(rng)
        case "yen":
            return f"{rng.randrange(1000, 900_000, 10):,}"
        case "free":
            return chance.toll_free(rng)
    return rng.choice(wish.split("|"))


def repeated(template: str) -> str:
    """The template with its repeated lines written out."""
    out: list[str] = []
    for at, line in enumerate(template.strip("\n").split("\n")):
        found = REPEATED.match(line)
        if not found:
            out.append(line)
            continue
        copies = [
            FRESH.sub(rf"{{\g<1>{at}_{copy}[", found[3].replace("{#}", str(copy + 1))) for copy in range(int(found[1]))
        ]
        out += [",".join(copies)] if found[2] else copies
    return "\n".join(out)


def told(world: World, template: str, *, born: tuple[int, int] = (1950, 2004), **known: Subject) -> str:
    """The template as marked text."""
    return chosen(world, tell(world, repeated(template), born=born, **known)).replace("\v", "\n")


def chosen(world: World, text: str) -> str:
    """The text with every `⟨⟩` decided, inner ones first."""
    while DRAWN.search(text):
        text = DRAWN.sub(lambda found: drawn(world, found[1]), text)
    return text


def cell_of(text: str) -> Cell:
    """A cell as Excel keeps it after somebody typed it: short numbers and ISO dates are no texts."""
    text = text.strip().replace("⏎", "\n")
    if text.startswith("~"):
        number = plain(text[1:]).replace("-", "")
        return Typed(int(number), text[1:])
    content = plain(text)
    if re.fullmatch(r"[1-9]\d{0,6}|0", content):
        return Typed(int(content), text)
    if re.fullmatch(r"\d{1,4}\.\d{1,2}", content):
        return Typed(float(content), text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", content):
        return Typed(date.fromisoformat(content), text)
    return text or None


def grid_of(text: str, *, typed: bool = True) -> Grid:
    """Lines as the rows of a sheet; all cells are texts unless `typed`."""
    grid = Grid()
    for line in text.split("\n"):
        row: Row = []
        parts = [part.strip() for part in line.split("¦")]
        placed = [PLACED.match(part) for part in parts]
        for part, place in zip(parts, placed, strict=True):
            if place:
                row += [None] * (int(place[1]) - len(row))
            content = part[place.end() :] if place else part
            row.append(cell_of(content) if typed else content.replace("⏎", "\n"))
        starts = [int(place[1]) for place in placed if place]
        for start, following in pairwise(starts):
            if following - start > 1:
                grid.merged.append((len(grid.rows), start, len(grid.rows), following - 1))
        grid.rows.append(row)
    return grid


def blocks_of(text: str) -> list[str | Grid]:
    """Lines with `¦` as tables, the others as paragraphs."""
    blocks: list[str | Grid] = []
    for line in text.split("\n"):
        if "¦" not in line:
            blocks.append(line)
            continue
        row: Row = [part.strip().replace("⏎", "\n") or None for part in line.split("¦")]
        if blocks and isinstance(blocks[-1], Grid):
            blocks[-1].rows.append(row)
        else:
            blocks.append(Grid([row]))
    return blocks


def parts_of(text: str, first: str) -> dict[str, str]:
    """The text by its `=== name` lines; `first` names what stands before them."""
    parts: dict[str, list[str]] = {first: []}
    name = first
    for line in text.split("\n"):
        if line.startswith("=== "):
            name = line[4:].strip()
            parts[name] = []
        else:
            parts[name].append(line)
    if not any(parts[first]):
        del parts[first]
    return {name: "\n".join(lines) for name, lines in parts.items()}


def page(
    world: World,
    path: str,
    template: str,
    *,
    encoding: str = "",
    born: tuple[int, int] = (1950, 2004),
    attached: Mapping[str, Page] | None = None,
) -> Page:
    """The file at this path (arguments as in `File`)."""
    kind = PurePosixPath(path).suffix[1:].lower()
    text = told(world, template, born=born)
    if kind == "pdf":
        text = text.translate(PLAINER)
    if kind in {"xlsx", "xls", "ods"}:
        return book(kind, text)
    if kind in SEPARATE and "¦" in text:
        return plain_text.delimited(grid_of(text, typed=False), encoding or "cp932", SEPARATE[kind])
    if kind in DOCUMENTS:
        return DOCUMENTS[kind](blocks_of(text))
    if kind == "pptx":
        slides = parts_of(text, "表紙")
        notes = slides.pop("notes", "")
        return paper.pptx([(name, [body.strip("\n")]) for name, body in slides.items()], notes)
    if kind == "eml":
        return mail(text, encoding or "iso-2022-jp", attached or {})
    encoding = encoding or ("cp932" if kind in SEPARATE else "utf-8")
    return plain_text.prose(text + "\n", encoding, "\r\n" if encoding in {"cp932", "utf-16"} else "\n")


def book(kind: str, text: str) -> Page:
    """A workbook of the text's sheets."""
    parts = parts_of(text, "Sheet1")
    sheets = {name.rstrip("!"): grid_of(body) for name, body in parts.items()}
    if kind == "xls":
        return spreadsheet.xls(sheets)
    if kind == "ods":
        return spreadsheet.ods(sheets)
    return spreadsheet.xlsx(sheets, hidden=[name.rstrip("!") for name in parts if name.endswith("!")])


def mail(text: str, charset: str, attached: Mapping[str, Page]) -> Page:
    """A mail from lines From, To, Cc and Subject, a blank line, and the body."""
    head, _, body = text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.split("\n"))
    parties = [party_of(fields["From"]), *map(party_of, fields["To"].split(", "))]
    return containers.eml(parties[0], parties[1:], fields["Subject"], body + "\n", dict(attached), charset)


def party_of(text: str) -> containers.Party:
    """`name <address>` in two."""
    name, _, address = text.partition(" <")
    return name, address.rstrip(">")
