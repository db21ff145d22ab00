"""Where a table's headings stand: in one row or two, under titles, again on the next page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pdscan.engine.labels import LONGEST, Block, Labels, Row, is_filled
from recognizers.fold import narrow
from recognizers.heading_words import Meaning

_DEPTH = 12
"""Headings stand in one of the first rows of a block, or the block has none."""
_TOP, _BODY, _ROWS, _FEW_ROWS = 4, 12, 4, 2
"""Where headings of unknown words may stand; rows below that are looked at; so many of them are needed."""
_TOLD = re.compile(r"[。：:、]")
_PLAIN = 0.75
_PAIRS = 4
_DAYS, _KNOWN, _WORDS = 5, 2, 4
"""Numbers one after another that head the days of a month; words of a row in which a number or two may stand."""
_ORDER = re.compile(
    r"[0-9]{1,2}日?|[0-9]{1,2}月(?:[0-9]{1,2}日)?[^0-9\s]{0,8}|(?:19|20)[0-9]{2}[^0-9\s]{0,6}|[0-9]{4,6}"
)
_SHORT = 20
_DIGIT = re.compile(r"[0-9０-９]")
_NUMBER = re.compile(r"[¥$]?[0-9][0-9,]*(?:\.[0-9]+)?[%円]?")
_UNIT = re.compile(
    r"^[(\[]?(?:円|千円|百万円|人|名|件|個|台|歳|才|回|日|時間|分|点|%|cm|kg|mm|mmhg|mg/dl|u/l|g/dl|km|㎡|必須|任意|例.*)[)\]]?$"
)


class Headers:
    """Finds heading rows."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels

    def find(self, block: Block) -> int | None:
        """The index of the block's first heading row, or None."""
        if self._labels.is_form(block) and not self._is_plain_head(block):
            return self._below_form(block, len(self._labels.columns(block)))
        for at in range(min(_DEPTH, len(block))):
            if self.is_header(block[at][1], following(block, at)):
                return at
        return next((at for at in range(min(_TOP, len(block))) if self._heads(block, at)), None)

    def _heads(self, block: Block, at: int) -> bool:
        """Short words over columns of numbers, dates or codes, whatever the words say: headings of an office's own."""
        filled = [(index, text.strip()) for index, text in enumerate(block[at][1]) if is_filled(text)]
        texts = [text for _, text in filled]
        if (
            len(filled) < 2
            or len(set(texts)) < len(texts)
            or any(len(text) > _SHORT or _TOLD.search(text) for text in texts)
        ):
            return False
        if any(self._labels.is_value(text) or _DIGIT.match(text) for text in texts):
            return False
        body = block[at + 1 : at + 1 + _BODY]
        known = sum(self._labels.weight(text) for text in texts)
        if len(body) < (_FEW_ROWS if known else _ROWS):
            return False
        telling = 0
        for index, _ in filled:
            cells = [row[index] for _, row in body if index < len(row) and is_filled(row[index])]
            labels = {text for text in cells if self._labels.is_label(text)}
            if len(labels) > max(1, 0.3 * len(cells)):
                return False  # a form; the same word again and again is a value
            telling += len(cells) >= 0.5 * len(body) and sum(map(self._labels.is_value, cells)) >= 0.8 * len(cells)
        width = max(sum(map(is_filled, row)) for _, row in body)
        return telling >= (1 if known else 2) and len(filled) >= width - 1 and len(filled) > telling

    def _is_plain_head(self, block: Block) -> bool:
        """Three headings or more over values: 続柄 | 氏名 | 住所 heads a table, whatever its first column says."""
        if len(block) < 2 or sum(map(is_filled, block[0][1])) < 3 or not self.is_plain(block[0][1]):
            return False
        return not self.is_plain(block[1][1])

    def _below_form(self, block: Block, labelled: int) -> int | None:
        """Under a form, without a gap, a table may begin: three headings or more side by side."""
        for at in range(3, min(_DEPTH, len(block) - 1)):
            filled = [text for text in block[at][1] if is_filled(text)]
            if len(filled) > max(3, labelled * 2 - 1) and all(map(self._labels.is_label, filled)):
                return at
        return None

    def is_header(self, row: Row, below: Row | None) -> bool:
        """Most cells are labels, none is a value, and they do not alternate with values as a form's do."""
        filled = [(index, text) for index, text in enumerate(row) if is_filled(text)]
        if filled and (plain := self._without_numbers(filled, below)):
            filled = plain
        if not filled or any(self._labels.is_value(text) for _, text in filled):
            return False
        weights = [self._labels.weight(text) for _, text in filled]
        if below is not None and self._alternates(weights, below):
            return False
        known = sum(weights)
        has_entity = any(
            self._labels.headings.read(text).entity for (_, text), weight in zip(filled, weights, strict=True) if weight
        )
        if len(filled) == 1:
            return (
                weights[0] >= 1
                and has_entity
                and below is not None
                and len([text for text in below if is_filled(text)]) == 1
                and len(below) > filled[0][0]
                and is_filled(below[filled[0][0]])
                and self._labels.weight(below[filled[0][0]]) < 1
            )
        if below is not None and self._is_above_labels(row, below, known):
            return True
        if known < 1 or known / len(filled) < (0.5 if has_entity else 0.6):
            return below is not None and _contrasts(row, below)
        if any(weights[at] and not weights[at + 1] for at in range(len(filled) - 1)) and known / len(filled) <= 0.67:
            return self._stands_over(row, below)
        return below is None or not _is_label_row_again(row, below) or known / len(filled) > 0.67

    def _alternates(self, weights: Sequence[float], below: Row) -> bool:
        """Label, value, label, value, in the row below too: a form."""
        under = [self._labels.weight(text) for text in below if is_filled(text)]
        return all(
            len(row) >= _PAIRS and len(row) % 2 == 0 and min(row[::2]) >= 1 and max(row[1::2]) < 1
            for row in (weights, under)
        )

    def _without_numbers(self, filled: list[tuple[int, str]], below: Row | None) -> list[tuple[int, str]]:
        """The words of a heading row without the numbers among them: the layout's own (1, 2026) or days (1, 2, 3 …).

        Nothing where they may be values: the words must be labels, nearly all of them, and the row below none.
        """
        words = [(index, text) for index, text in filled if not self._labels.is_value(text)]
        numbers = [narrow(text).strip() for _, text in filled if self._labels.is_value(text)]
        if not numbers or not all(map(_ORDER.fullmatch, numbers)) or below is None:
            return []
        days = [int(found[0]) for text in numbers if (found := re.match(r"[0-9]+", text))]
        is_counted = len(days) >= _DAYS and all(later == day + 1 for day, later in pairwise(days))
        known = sum(self._labels.headings.is_known(text) for _, text in words)
        under = [text for text in below if is_filled(text)]
        if sum(map(self._labels.is_label, under)) > 0.5 * len(under):
            return []
        if is_counted:
            return words if known >= 1 and known >= 0.5 * len(words) else []
        labels = sum(self._labels.weight(text) >= 0.5 for _, text in words)
        is_few = len(numbers) <= max(2, len(words) // 3) and labels >= 0.75 * len(words)
        return words if is_few and known >= _KNOWN and len(words) >= _WORDS else []

    def is_plain(self, row: Row) -> bool:
        """Nothing but labels, half of them at least known as they stand: no row of values by any accident."""
        filled = [text for text in row if is_filled(text)]
        weights = [self._labels.weight(text) for text in filled]
        known = sum(map(self._labels.headings.is_known, filled))
        return bool(filled) and min(weights) > 0 and sum(weights) >= _PLAIN * len(filled) and known >= len(filled) / 2

    def may_be(self, row: Row, filled: Sequence[int]) -> bool:
        """A cheap look at the first two cells, for every row of every table passes here."""
        return any(len(row[index]) <= LONGEST and self._labels.headings.is_word(row[index]) for index in filled[:2])

    def _is_above_labels(self, row: Row, below: Row, known: float) -> bool:
        """Headings over several columns, with headings of their own below them."""
        under = [text for text in below if is_filled(text)]
        filled = sum(map(is_filled, row))
        return known >= 1 and len(under) > filled >= 2 and all(self._labels.weight(text) >= 0.5 for text in under)

    def _stands_over(self, row: Row, below: Row | None) -> bool:
        """Under a heading stands a value; beside a form's value stands, below it, the next value or label."""
        if below is None:
            return False
        labels = [index for index, text in enumerate(row) if is_filled(text) and self._labels.weight(text)]
        others = [index for index, text in enumerate(row) if is_filled(text) and not self._labels.weight(text)]
        if len(row) <= 2 or not others:
            return False
        labels_below = [index for index in labels if index < len(below) and self._labels.weight(below[index]) >= 1]
        alternate = all(index + 1 in others for index in labels)
        return not labels_below and not alternate and sum(is_filled(text) for text in below) >= len(labels)

    def read(self, block: Block, at: int) -> tuple[list[str], list[Meaning], int]:
        """The headings and how many rows they take: parents over several columns join with what is under them."""
        top = list(block[at][1])
        alone: tuple[list[str], list[Meaning], int] = top, [], 1
        if at + 1 >= len(block):
            return alone
        second = block[at + 1][1]
        known = [index for index, text in enumerate(second) if is_filled(text)]
        gaps = [index for index in known if index >= len(top) or not is_filled(top[index])]
        if not gaps or any(self._labels.is_value(second[index]) for index in known):
            return alone
        if sum(self._labels.weight(second[index]) for index in known) < 0.5 * len(known):
            return alone
        width = max(len(top), len(second))
        joined, meanings, parent = [], [], ""
        for index in range(width):
            above = top[index] if index < len(top) else ""
            below = second[index] if index < len(second) else ""
            parent = above if is_filled(above) else parent
            is_child = is_filled(below) and is_filled(parent)
            joined.append(f"{parent} {below}" if is_child else below or above)
            meaning = self._labels.headings.read(below or above)
            is_who = any(other.entity == "PERSON" for other in meaning.others)
            if is_child and (not meaning.entity or meaning.is_weak or is_who):  # 個人番号 over 配偶者, 血圧 over 上
                over = self._labels.headings.read(parent)
                meaning = over if over.entity and not over.is_weak else meaning
            meanings.append(meaning)
        return joined, meanings, 2


def following(block: Block, at: int) -> Row | None:
    """The row below, or None at the end."""
    return block[at + 1][1] if at + 1 < len(block) else None


def is_units(row: Row) -> bool:
    """Whether the row only says what the numbers below are counted in."""
    filled = [text for text in row if is_filled(text)]
    return bool(filled) and all(_UNIT.match(narrow(text).strip().lower()) for text in filled)


def _contrasts(row: Row, below: Row) -> bool:
    """Words without a digit over at least one column of plain numbers: headings, whatever they say."""
    if any(_DIGIT.search(text) for text in row) or any(len(text) > _SHORT for text in row):
        return False
    over = [
        text
        for text, under in zip(row, below, strict=False)
        if is_filled(text) and _NUMBER.fullmatch(narrow(under).strip())
    ]
    return bool(over) and sum(map(is_filled, row)) >= max(2, sum(map(is_filled, below)))


def _is_label_row_again(row: Row, below: Row) -> bool:
    return [text for text in row if is_filled(text)] == [text for text in below if is_filled(text)]
