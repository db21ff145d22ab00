"""Ledgers of one card a file (個人情報ファイル簿): labels, and beside each what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pdscan.reports.reconcile.headings import keys_of

_LEAST = 4
"""So many labels make a card."""


def cards(grid: Sequence[Sequence[str]], own: Mapping[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    """(row of the name, texts by our column key) of each card: a name begins the next one."""
    top, texts = 0, dict[str, str]()
    for number, row in enumerate(grid, 1):
        for key, text in _pairs(row, own):
            if key == "name" and "name" in texts:
                yield from _whole(top, texts)
                texts = {}
            if key == "name":
                top = number
            texts.setdefault(key, text)
    yield from _whole(top, texts)


def _whole(top: int, texts: dict[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    if "name" in texts and len(texts) >= _LEAST:
        yield top, texts


def _pairs(row: Sequence[str], own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Labels with the text to their right; a merged cell's text stands in each of its columns."""
    cells = [text for at, text in enumerate(row) if text and (at == 0 or text != row[at - 1])]
    keys = [keys_of([text], own).get(0, "+") for text in cells]
    for at, (key, text) in enumerate(zip(keys, cells[1:], strict=False)):
        if not key.startswith("+") and keys[at + 1].startswith("+"):
            yield key, text
