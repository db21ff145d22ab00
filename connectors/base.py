"""The vocabulary of sources: what a connector hands to the application.

A connector enumerates assets cheaply and in a stable order, and opens each one read-only. Standard library
only; nothing here knows what personal data is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO, Protocol, runtime_checkable


class Cause(StrEnum):
    """Why something was not (wholly) examined; the fixed list of the product's contract."""

    ENCRYPTED = "encrypted"
    UNSUPPORTED = "unsupported"
    DAMAGED = "damaged"
    DENIED = "denied"
    VANISHED = "vanished"
    TOO_LARGE = "too_large"
    TIME_LIMIT = "time_limit"
    MEMORY_LIMIT = "memory_limit"
    DEPTH_LIMIT = "depth_limit"
    NEEDS_OCR = "needs_ocr"
    NOT_A_FILE = "not_a_file"
    ARCHIVED_STORAGE = "archived_storage"
    SOURCE_ERROR = "source_error"
    SAMPLED = "sampled"
    EXCLUDED_BY_RULE = "excluded_by_rule"


class Breadth(StrEnum):
    """How wide the circle of those who can read is, from narrow to wide."""

    OWNER = "owner"
    NAMED = "named"
    DEPARTMENT = "department"
    INTERNAL = "internal"
    PUBLIC = "public"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Access:
    """Who can read an asset, as roles and never as a list of people's names."""

    breadth: Breadth = Breadth.UNKNOWN
    roles: tuple[str, ...] = ()
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What a source says about an asset's content without reading it: size in bytes, time in epoch seconds."""

    size: int | None = None
    modified: float | None = None
    token: str = ""

    def text(self) -> str:
        """One comparable line; two equal lines mean that the content need not be read again."""
        return f"{self.size}:{self.modified}:{self.token}"


@dataclass(frozen=True, slots=True)
class Asset:
    """One file, object or table.

    `id` is the canonical name shown to people and used as key (a path for local files, else a URI without
    credentials, Unicode as it is); `key` is what the connector needs to open it (it may differ: raw bytes
    of a name, NFD spelling, schema and table as a JSON list).
    """

    id: str
    key: str
    kind: str = "file"
    fingerprint: Fingerprint = field(default_factory=Fingerprint)
    access: Access = field(default_factory=Access)
    tags: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something the walk met and could not offer as an asset; it becomes a row, never a log line."""

    id: str
    cause: Cause
    reason: str
    kind: str = "file"
    fingerprint: Fingerprint = field(default_factory=Fingerprint)


@dataclass(frozen=True, slots=True)
class SourceSpec:
    """A source as the user named it, small enough to send to a worker; never holds a credential."""

    uri: str
    options: Mapping[str, str] = field(default_factory=dict)


class SourceError(Exception):
    """A source or asset could not be reached or read; `cause` says which kind, the text never a value."""

    def __init__(self, cause: Cause, reason: str) -> None:
        super().__init__(reason)
        self.cause = cause
        self.reason = reason

    def __reduce__(self) -> tuple[type[SourceError], tuple[Cause, str]]:
        return type(self), (self.cause, self.reason)


@runtime_checkable
class Source(Protocol):
    """A place that holds assets. `id` is canonical: the same place has the same id in every run."""

    id: str

    def enumerate(self) -> Iterator[Asset | Unreadable]:
        """Every asset in a stable order. Raises SourceError when the place itself cannot be reached."""
        ...

    def close(self) -> None:
        """Give back connections; opening again is allowed."""
        ...


@runtime_checkable
class ByteSource(Source, Protocol):
    """A source whose assets are bytes."""

    def open(self, asset: Asset) -> BinaryIO:
        """A seekable, read-only stream. Raises SourceError (denied, vanished, not_a_file …)."""
        ...


@runtime_checkable
class Expectant(Protocol):
    """A byte source that can fetch ahead: far away, one object after the other is mostly waiting."""

    def expect(self, assets: Sequence[Asset]) -> None:
        """These assets will be opened next, in this order."""
        ...


@runtime_checkable
class FarStream(Protocol):
    """A stream whose bytes come over a network. `failure` is what broke it, even where a reader swallowed it."""

    @property
    def failure(self) -> SourceError | None:
        """The reason why not all bytes came, or None."""
        ...

    @property
    def is_cheap_again(self) -> bool:
        """Does reading it a second time cost no second transfer?"""
        ...


@dataclass(frozen=True, slots=True)
class Standing:
    """What a login may do: is our session read-only by enforcement, could the login write with another program."""

    is_read_only: bool
    can_write: bool | None
    remark: str = ""


@runtime_checkable
class Assessable(Source, Protocol):
    """A source that can say what its login may do."""

    def standing(self) -> Standing:
        """Without reading any content. Raises SourceError when the source cannot be reached."""
        ...


@dataclass(frozen=True, slots=True)
class Withheld:
    """A value, or a column, that stayed in the source, and why; the reason quotes no value."""

    cause: Cause
    reason: str


@dataclass(frozen=True, slots=True)
class RowBatch:
    """Some rows of one table: column names (as they stand), values, number of the first row (1-based).

    A value is text, None, a number or a date; `dict` and `list` for nested data, `bytes` for what may be a document,
    `Withheld` for what was left behind. `keys`, parallel to `rows`, names the documents (`column/key`) where the table
    has a key that may be written down. `comments` explain columns. `withheld` says what of the table is missing:
    by column, or under "" for rows.
    """

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    first_row: int
    comments: Mapping[str, str] = field(default_factory=dict)
    keys: Sequence[str] = ()
    withheld: Mapping[str, Withheld] = field(default_factory=dict)


@runtime_checkable
class RowSource(Source, Protocol):
    """A source whose assets are tables."""

    def batches(self, asset: Asset, sample: int | None = None) -> Iterator[RowBatch]:
        """The table's rows in batches, read-only; `sample` limits them to about that many rows."""
        ...


@runtime_checkable
class Divisible(RowSource, Protocol):
    """A source whose large tables can be read by several workers at once, each its own range."""

    def ranges(self, asset: Asset, parts: int) -> Sequence[Asset]:
        """The table as at most about `parts` assets that differ in their `key`, in the order of its rows: it says which
        range `batches` reads: together exactly the table's rows. Rows of each are numbered from 1. Empty where the
        table has no order to divide by, or holds documents. Raises SourceError."""
        ...
