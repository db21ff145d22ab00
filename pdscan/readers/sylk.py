"""Sheets in the exchange formats of the eighties that office suites still write: SYLK (slk) and DIF."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pdscan.model import Locator
from pdscan.readers.base import Claim, Document, Item, Reader
from pdscan.readers.decoding import Decoded, head_text, lines
from pdscan.readers.grid import segments

SYLK = re.compile(r"ID;P[^\n]*\n(?:[^\n]*\n)*?C;(?:[XY]\d+;)*K")
DIF = re.compile(r"\s*TABLE\n0,\d+\n")
FIELD = re.compile(r";([A-Z])((?:[^;]|;;)*)")
MOST_COLUMNS = 16_384


class SylkReader(Reader):
    """Reads the cells of either as one sheet."""

    id = "sylk"

    def claim(self, document: Document) -> int:
        """The first record of SYLK, the first topic of DIF."""
        text = head_text(document) or ""
        return Claim.SIGNATURE if SYLK.match(text) or DIF.match(text) else Claim.NO

    def read(self, document: Document) -> Iterator[Item]:
        """Segments of rows. Raises ReadFailure where it is no text after all."""
        is_sylk = bool(SYLK.match(head_text(document) or ""))
        decoded = Decoded(document.stream)
        text = lines(iter(decoded))
        yield from segments(_sylk(text) if is_sylk else _dif(text), Locator())
        yield from decoded.items()


def _sylk(text: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """`C;Y2;X1;K"text"`: a value goes to the row and column said last."""
    row = column = 1
    cells: list[str] = []
    for line in text:
        if not line.startswith(("C;", "F;")):
            continue
        said = dict(FIELD.findall(line[1:]))
        if said.get("Y", "").isdigit() and (fresh := int(said["Y"])) > row:
            yield row, cells
            row, cells = fresh, []
        if said.get("X", "").isdigit():
            column = min(int(said["X"]), MOST_COLUMNS)
        if line.startswith("C;") and "K" in said:
            cells += [""] * (column - len(cells))
            cells[column - 1] = said["K"].strip().strip('"').replace(";;", ";")
    yield row, cells


def _dif(text: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Pairs of lines: a kind with a number, then a string; `-1,0` and `BOT` begin a row."""
    source = iter(text)
    number = 0
    cells: list[str] = []
    for line in source:
        if line.strip() == "DATA":
            break
    next(source, None)
    next(source, None)
    for kind, value in zip(source, source, strict=False):
        sort, _, amount = kind.partition(",")
        if sort.strip() == "-1":
            if number:
                yield number, cells
            number, cells = number + 1, []
        elif sort.strip() == "1":
            cells.append(value.strip().removeprefix('"').removesuffix('"').replace('""', '"'))
        else:
            cells.append(amount.strip())
    if cells:
        yield number, cells


READER = SylkReader()
