"""A table's pages, partition after partition, in runs of about equal length."""

from __future__ import annotations

from collections.abc import Sequence

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
