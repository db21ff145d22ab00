"""The vocabulary of the application: segments in, findings out. Standard library only.

Nothing kept here holds a raw value except `Segment` and `Hit`, which live in worker memory only; what
leaves a worker is a `Finding`: a masked form, a keyed sketch, and why.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum


class Status(StrEnum):
    """The result of the last examination of an asset; every enumerated asset has exactly one."""

    SCANNED = "scanned"
    PARTLY = "partly"
    SKIPPED = "skipped"
    FAILED = "failed"
    EXCLUDED = "excluded"
    GONE = "gone"


class Change(StrEnum):
    """What a run saw of an asset against the inventory."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    MOVED = "moved"
    GONE = "gone"


_COUNTER = re.compile(r" [0-9]+(?=/|$)|\[[0-9]+\]")
"""`message 3/body`, `items[0].name`: the counter tells places apart, not fields."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in an asset something stands, as a person can follow it; unused fields stay None.

    `row` and `line` count from 1; `column` is a letter for a delimited file without header, else the
    column's or field's name; `path` is the way inside a JSON or XML value.
    """

    page: int | None = None
    sheet: str | None = None
    cell: str | None = None
    row: int | None = None
    column: str | None = None
    line: int | None = None
    slide: int | None = None
    part: str | None = None
    path: str | None = None

    def as_dict(self) -> dict[str, str | int]:
        """Only the fields that are set, for JSON Lines."""
        return {name: value for name in _PLACES if (value := getattr(self, name)) is not None}

    def field(self) -> str:
        """The place without its counters: the key under which findings of one asset are summed up."""
        inside = (_COUNTER.sub("", place) if place else None for place in (self.part, self.path))
        return "/".join(place for place in (self.sheet, self.column, *inside) if place is not None)


_PLACES = tuple(one.name for one in fields(Locator))


class Scope(StrEnum):
    """What one record about a person is in a text (domain specification §1.4)."""

    DOCUMENT = "document"  # a mail, a form page, a slide: all of it speaks of the same matter
    PARAGRAPH = "paragraph"  # running text: neighbours within a window
    LINE = "line"  # logs, lists: one line, one record
    NAME = "name"  # a file, folder, sheet or member name: spreads to the whole asset
    PROPERTY = "property"  # document properties: author, title, last saved by


@dataclass(frozen=True, slots=True)
class TextSegment:
    """Running text. `locator.line`, when set, is the line number of the first character's line."""

    text: str
    locator: Locator = field(default_factory=Locator)
    scope: Scope = Scope.PARAGRAPH


@dataclass(frozen=True, slots=True)
class TableSegment:
    """A grid of cells as text, or a part of one.

    `header` is given where the format itself names its columns (database, JSON Lines, Parquet, vCard), else
    None and detection looks for heading rows. `first_row` is the number of the first row of `rows` (1-based)
    in the sheet or file; `continues` marks the next part of the table that came before. `locator` holds
    what all cells share (sheet, page, part). `is_spreadsheet` makes locators say `cell` (B7), not row and
    column. `paths`, parallel to `header`, is each column's way inside a nested record (`user.email`).
    `columns`, parallel to `header`, is what the source calls the column that a heading lies in (`profile`).
    `comments` explain cells of a spreadsheet by address, columns of a table by name.
    """

    rows: Sequence[Sequence[str]]
    locator: Locator = field(default_factory=Locator)
    header: Sequence[str] | None = None
    first_row: int = 1
    continues: bool = False
    is_spreadsheet: bool = False
    comments: Mapping[str, str] = field(default_factory=dict)
    paths: Sequence[str] = ()
    columns: Sequence[str] = ()


Segment = TextSegment | TableSegment


@dataclass(frozen=True, slots=True)
class Hit:
    """One recognised value in a segment: raw text included, so it never leaves the worker unasked."""

    entity: str
    text: str
    locator: Locator
    start: int
    end: int
    score: float
    why: tuple[str, ...]
    rule: str
    value: str
    record: str
    strength: int = 0
    part: str = ""
    categories: tuple[str, ...] = ()
    is_nobody: bool = False
    """Evidence against, role addresses, company data (R8, R12): shown only with `--all`."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One masked example of a finding: where it stands and why it was taken for what it is."""

    masked: str
    locator: Mapping[str, str | int]
    why: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Finding:
    """All hits of one entity type in one field of one asset.

    `distinct` is an estimate of different values; `keys` a serialised sketch of keyed digests, empty for
    個人番号 and credentials, of which no digest is kept.
    """

    field: str
    entity: str
    count: int
    distinct: int
    score: float
    samples: tuple[Sample, ...]
    categories: tuple[str, ...]
    keys: bytes = b""


@dataclass(frozen=True, slots=True)
class Persons:
    """Distinct people as an interval, with the sketch that lets selections be united without counting twice."""

    low: int = 0
    high: int = 0
    sketch: bytes = b""


@dataclass(frozen=True, slots=True)
class Gap:
    """A part of an asset that was not examined, with its cause (a value of `connectors.base.Cause`)."""

    cause: str
    reason: str
    locator: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AssetResult:
    """What one examination says of one asset or of one member inside a container (`id!/member`)."""

    id: str
    kind: str
    status: Status
    cause: str = ""
    reason: str = ""
    format: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    categories: tuple[str, ...] = ()
    persons: Persons = field(default_factory=Persons)
    gaps: tuple[Gap, ...] = ()
    digest: str = ""
    size: int | None = None

    def counts(self) -> dict[str, int]:
        """Hits by entity type."""
        totals: dict[str, int] = {}
        for finding in self.findings:
            totals[finding.entity] = totals.get(finding.entity, 0) + finding.count
        return totals


def split_location(location: str) -> tuple[str, str]:
    """(folder, name) of an asset's id; a member's folder is its container with `!/`.

    A backslash separates only where no slash does: on POSIX it may be part of a name.
    """
    container, mark, inside = location.rpartition("!/")
    separator = "/" if "/" in inside or "\\" not in inside else "\\"
    folder, cut, name = inside.rpartition(separator)
    if mark:
        return f"{container}!/{folder}", name
    return (folder or cut), name
