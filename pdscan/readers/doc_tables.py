"""Tables in the plain text of a Word binary file: every cell ends with U+0007, and so does every row once more."""

from __future__ import annotations

from collections.abc import Iterator

CELL = "\x07"
MOST_COLUMNS = 63
"""What Word allows."""


def parts(text: str) -> Iterator[str | list[list[str]]]:
    """Running text (paragraphs end with a carriage return) and tables, in order."""
    while CELL in text:
        first = text.index(CELL)
        start = text.rfind("\r", 0, first) + 1
        end = _end(text, first)
        if text[:start].strip():
            yield text[:start]
        yield _rows(text[start:end].split(CELL)[:-1])
        text = text[end:]
    if text.strip():
        yield text


def _end(text: str, at: int) -> int:
    """Where a table ends: after a row's end (an empty cell) that other paragraphs follow."""
    while True:
        following = text.find(CELL, at + 1)
        if following < 0:
            return at + 1
        if text[at + 1 : following].count("\r") and text[at - 1] == CELL:
            return at + 1
        at = following


def _rows(cells: list[str]) -> list[list[str]]:
    """Cells in rows of the one width that puts an empty cell at every row's end; else split at empty cells."""
    clean = ["\n".join(line for line in cell.split("\r") if line.strip()) for cell in cells]
    for width in range(2, min(MOST_COLUMNS, len(clean)) + 1):
        ends = clean[width - 1 :: width]
        if len(clean) % width == 0 and not any(ends):
            return [clean[at : at + width - 1] for at in range(0, len(clean), width)]
    rows: list[list[str]] = [[]]
    for cell in clean:
        if cell or not rows[-1]:
            rows[-1].append(cell)
        else:
            rows.append([])
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows if row]
