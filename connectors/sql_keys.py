"""Reading a table in the order of its key: each statement continues after the last row of the one before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from connectors.sql_dialect import FIRST, grown
from connectors.sql_session import Session


def after(names: Sequence[str], mark: str) -> str:
    """The condition for rows behind a key: `a > ? OR a = ? AND b > ?`, which every planner turns into a range."""
    parts = []
    for at in range(len(names)):
        equal = [f"{name} = {mark}" for name in names[:at]]
        parts.append(" AND ".join([*equal, f"{names[at]} > {mark}"]))
    return "(" + " OR ".join(parts) + ")"


def after_values(values: Sequence[Any]) -> list[Any]:
    """The parameters of `after`, in its order."""
    return [value for at in range(len(values)) for value in values[: at + 1]]


def key_ranges(low: int | None, high: int | None, parts: int) -> list[list[int | None]]:
    """A key's span as `[first, end)` of equal width; open at both ends, since rows come while a table is read."""
    if low is None or high is None:
        return []
    step = -(-(high - low + 1) // max(1, parts))
    starts = list(range(low + step, high + 1, step))
    return [[first, end] for first, end in zip([None, *starts], [*starts, None], strict=True)] if starts else []


def inside(name: str, within: Sequence[int | None] | None) -> str:
    """The condition for a range of `key_ranges`, "" for everything."""
    first, end = within or (None, None)
    told = ([f"{name} >= {int(first)}"] if first is not None else []) + (
        [f"{name} < {int(end)}"] if end is not None else []
    )
    return " AND ".join(told)


def by_key(
    session: Session,
    statement: Callable[[bool, int], str],
    width: int,
    most: int,
    native: Callable[[Sequence[Any]], Sequence[Any]] = tuple,
) -> Iterator[list[Sequence[Any]]]:
    """All rows, in blocks. `statement(continues, limit)` selects the `width` values of the key first, in its order.

    `native` makes a key, as the driver gave it, into what it is compared with.
    """
    last: Sequence[Any] = ()
    rows = min(most, FIRST)
    while True:
        block = session.read(statement(bool(last), rows), after_values(native(last)))
        yield [row[width:] for row in block]
        if len(block) < rows:
            return
        last = block[-1][:width]
        rows = grown(block, rows, most)
