"""Forms on a grid: labels with their values beside or below them, in one pair of columns or several."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pdscan.engine.labels import Block, Labels, is_filled
from recognizers.heading_words import Meaning

_UNITS = frozenset("年月日時分歳才円番号人名回")
_NUMBER = re.compile(r"[0-9０-９元]{1,7}")
"""A unit behind a number in a box of its own is no label: 55 | 年 | 4 | 月."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is neither under a heading nor beside a label. `row` counts in the sheet, `column` from 0."""

    row: int
    column: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the value that belongs to it."""

    label: str
    meaning: Meaning
    cell: Cell


def pairs_of(block: Block, labels: Labels) -> tuple[list[Pair], list[Cell]]:
    """Label and value pairs of a form, values to the right or, failing that, below; the rest is loose."""
    pairs: list[Pair] = []
    taken: set[tuple[int, int]] = set()
    labelled = labels.columns(block)
    for at, (number, row) in enumerate(block):
        pieces = [
            piece for index, text in enumerate(row) if (at, index) not in taken for piece in labels.pieces(index, text)
        ]
        places = [
            place
            for place, (index, text) in enumerate(pieces)
            if (labels.is_label(text) or (index in labelled and labels.weight(text)))
            and not (text.strip() in _UNITS and place and _NUMBER.fullmatch(pieces[place - 1][1].strip()))
        ]
        if labelled:  # 続柄 | 妻: a word in a value's place is a value
            columns = {pieces[place][0] for place in places}
            places = [
                place
                for place in places
                if pieces[place][0] in labelled
                or pieces[place][1] != row[pieces[place][0]]
                or not any(other in labelled for other in columns if other < pieces[place][0])
                or (place - 1 not in places and 0 < place < len(pieces) - 1 and place + 1 not in places)
            ]
        for order, place in enumerate(places):
            index, label = pieces[place]
            meaning = labels.headings.read(label)
            end = places[order + 1] if order + 1 < len(places) else len(pieces)
            values = [Cell(number, column, text) for column, text in pieces[place + 1 : end]]
            if not values and at + 1 < len(block) and index < len(block[at + 1][1]):
                under = block[at + 1][1][index]
                if is_filled(under) and not labels.is_label(under):
                    values = [Cell(block[at + 1][0], index, under)]
                    taken.add((at + 1, index))
            if values:
                taken.update((at, column) for column in (index, *(cell.column for cell in values)))
                pairs += [Pair(label, meaning, cell) for cell in values]
    loose = [
        Cell(number, index, text)
        for at, (number, row) in enumerate(block)
        for index, text in enumerate(row)
        if is_filled(text) and (at, index) not in taken
    ]
    if not any(pair.meaning.entity for pair in pairs):
        loose = [
            Cell(number, index, text) for number, row in block for index, text in enumerate(row) if is_filled(text)
        ]
        pairs = []
    return pairs, loose
