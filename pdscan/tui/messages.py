"""What worker threads tell the screen: the only thing that crosses the thread boundary is a posted message."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from textual.message import Message

if TYPE_CHECKING:
    from pdscan.tui.rows import Row, Rows
    from pdscan.tui.view.detail import Detail
    from pdscan.tui.view.tree import Node


class TreeRead(Message):
    """The sums of the folders."""

    def __init__(self, roots: Sequence[Node]) -> None:
        super().__init__()
        self.roots = roots


class RowsRead(Message):
    """Count and first page of a place; `cursor` is where to stand."""

    def __init__(self, rows: Rows, page: Sequence[Row], cursor: int) -> None:
        super().__init__()
        self.rows = rows
        self.page = page
        self.cursor = cursor


class RowsCounted(Message):
    """All ids of a filtered place, after its first page."""

    def __init__(self, rows: Rows, ids: array[int], cursor: int) -> None:
        super().__init__()
        self.rows = rows
        self.ids = ids
        self.cursor = cursor


class PageRead(Message):
    """One more page."""

    def __init__(self, rows: Rows, number: int, page: Sequence[Row]) -> None:
        super().__init__()
        self.rows = rows
        self.number = number
        self.page = page


class DetailRead(Message):
    """One asset with all that belongs to it."""

    def __init__(self, detail: Detail) -> None:
        super().__init__()
        self.detail = detail


class ReviewCounted(Message):
    """How far the review is."""

    def __init__(self, decided: int, flagged: int) -> None:
        super().__init__()
        self.decided = decided
        self.flagged = flagged


class Decided(Message):
    """A decision was recorded, taken back or taken again; `text` says it in one line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Found(Message):
    """The next asset to review stands at this position; None when there is none."""

    def __init__(self, rows: Rows, position: int | None) -> None:
        super().__init__()
        self.rows = rows
        self.position = position


class RangeRead(Message):
    """The ids of a range to mark."""

    def __init__(self, numbers: Sequence[int]) -> None:
        super().__init__()
        self.numbers = numbers


class Failed(Message):
    """The inventory could not be read or written; `text` holds no value."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class Exported(Message):
    """A file was written, or not."""

    def __init__(self, text: str, *, is_problem: bool = False) -> None:
        super().__init__()
        self.text = text
        self.is_problem = is_problem


class Answered(Message):
    """What a view asked for; views know what they asked."""

    def __init__(self, answer: Any) -> None:
        super().__init__()
        self.answer = answer


class PeopleCounted(Message):
    """[low, high] of the people in a selection."""

    def __init__(self, people: tuple[int, int]) -> None:
        super().__init__()
        self.people = people


class Revealed(Message):
    """A raw value, None when it no longer stands in its source. It lives as long as this message and its dialog."""

    def __init__(self, value: str | None) -> None:
        super().__init__()
        self.value = value
