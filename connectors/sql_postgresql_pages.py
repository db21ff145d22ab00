"""A table's pages: partition after partition in runs of about equal length, and in steps that a statement can fetch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from connectors.sql_dialect import CHUNK

_PAGE = 8192
_ROWS_A_PAGE = 20
"""Where the statistics know nothing."""
Run = tuple[str, str, int, int | None]
"""Schema, table, first page, the page after the last; None to the table's end, wherever it is by then."""


def page_ranges(leaves: Sequence[tuple[str, str, int]], parts: int) -> list[list[Run]]:
    """Schema, table and pages of each partition in at most about `parts` ranges; none where one range would do."""
    room = step = max(1, -(-sum(pages for *_, pages in leaves) // max(1, parts)))
    found: list[list[Run]] = [[]]
    for schema, name, pages in leaves:
        first = 0
        while first + room < pages:
            found[-1].append((schema, name, first, first + room))
            found.append([])
            first += room
            room = step
        found[-1].append((schema, name, first, None))
        room -= pages - first
        if not room:
            found.append([])
            room = step
    found = [runs for runs in found if runs]
    return found if len(found) > 1 else []


def steps(begin: int, end: int | None, pages: int, stored: int, rows: float, most: int) -> Iterator[str]:
    """Conditions on `ctid` from page `begin` to `end` (None: wherever the table ends by then), in the table's order.

    Each takes about CHUNK of the `stored` bytes and at most about `most` rows. A page that refers to more than that
    in its TOAST table (documents, long texts) is taken a few rows at a time.
    """
    size = stored / pages if pages else 0
    step = max(1, int(CHUNK / max(_PAGE, size)))
    if rows > 0:
        step = max(1, min(step, int(most * pages / rows)))
    stop = pages if end is None else end
    for page in range(begin, max(begin + 1, stop), step):
        is_open = end is None and page + step >= stop  # open to the end: the table may have grown
        after = "" if is_open else f" AND ctid < '({min(page + step, stop)},0)'"
        first = 0
        if size > CHUNK:
            here = rows / pages if rows > 0 else _ROWS_A_PAGE
            few = max(1, int(here * CHUNK / size))
            for first in range(few, 2 * int(here) + 1, few):
                yield f"ctid >= '({page},{first - few})' AND ctid < '({page},{first})'"
        yield f"ctid >= '({page},{first})'{after}"
