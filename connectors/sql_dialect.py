"""What a kind of database has to say for itself: how it lists tables, names columns, and reads rows gently.

Every read is a statement of its own in a short read-only transaction (`Session.read`), so that nothing is held
open while rows are recognised; only what has no order to continue in is read through one open cursor.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from connectors.base import Access, Cause, SourceError, Standing, Unreadable
from connectors.sql_address import Address

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from connectors.sql_session import Session

MOST = 64 << 20
"""Bytes of one document in a column that are read; larger ones are withheld."""
CHUNK = 4 << 20
"""Bytes of a table, as stored, that one statement fetches, about."""
LONGEST = 4 << 20
"""Characters of one text that are read; what is longer is read up to there, and said."""
FIRST = 8
"""Rows that the first statement, or fetch, takes where nothing tells how large they are."""
STREAMED = 2000
"""Rows fetched at a time through an open cursor."""
SPREAD = 32
"""Places of a table that a sample is taken from, at least."""
RARE = 200
"""Rows of the second pass over a sampled table."""
RARE_SHAPE = "[0-9０-９][0-9０-９ ‐－ー-]{6,}|[@＠]"
"""Shapes that a sample easily misses: long runs of digits, an at sign. Understood by POSIX and by Python."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A table, view or whatever else has rows. `rows` is an estimate [low, high]; `token` changes with the content."""

    database: str
    schema: str
    name: str
    kind: str = "table"
    rows: tuple[int, int] = (0, 0)
    size: int | None = None
    token: str = ""
    access: Access = field(default_factory=Access)


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `is_key` marks a key that is a plain number or UUID; `is_document` one that holds bytes; `is_cut` one
    whose texts may be longer than LONGEST, of which one character more is asked for."""

    name: str
    comment: str = ""
    is_key: bool = False
    is_document: bool = False
    is_readable: bool = True
    kind: str = ""
    is_cut: bool = False


Range = list[Any]
"""A part of a relation, as JSON; each dialect knows its own: `[low, high]` of a key, or runs of pages."""


class Dialect:
    """The default does what any SQL database understands; dialects say the rest."""

    scheme: ClassVar[str]
    variables: ClassVar[tuple[str, ...]] = ()
    """Environment variables that hold a password by custom."""
    has_own_login: ClassVar[bool] = False
    """Whether the driver finds user and password by itself where none is given."""

    def engine(self, address: Address, password: str | None) -> Engine:
        """An engine that connects read-only. Raises SourceError for a setting it does not know."""
        raise NotImplementedError

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:
        """Make a fresh connection's session read-only, with time-outs. Raises SourceError when it does not hold."""
        raise NotImplementedError

    def begin(self, settings: Mapping[str, str]) -> str:
        """The statement before every read ("" for none)."""
        raise NotImplementedError

    def databases(self, session: Session) -> list[str]:
        """The databases of the server that this login may enter."""
        raise NotImplementedError

    def relations(self, session: Session) -> Iterator[Relation | Unreadable]:
        """Everything that has rows, in the order of schema and name, from the catalogue only."""
        raise NotImplementedError

    def columns(self, session: Session, relation: Relation) -> list[Column]:
        """The columns in their order, unreadable ones included."""
        raise NotImplementedError

    def ranges(self, session: Session, relation: Relation, columns: Sequence[Column], parts: int) -> list[Range]:  # noqa: ARG002 - the default of an optional answer
        """The relation in at most about `parts` ranges, in the order of its rows; empty where it cannot be divided."""
        return []

    def blocks(
        self, session: Session, relation: Relation, columns: Sequence[Column], most: int, within: Range | None = None
    ) -> Iterator[list[Sequence[Any]]]:
        """All rows, or those `within` a range, in blocks of at most about `most`; after a row's values, the lengths of
        its documents."""
        raise NotImplementedError

    def spread(
        self, session: Session, relation: Relation, columns: Sequence[Column], rows: int
    ) -> Generator[list[Sequence[Any]], None, bool]:
        """About `rows` rows from all over the relation; returns whether these were all."""
        raise NotImplementedError

    def rare(
        self, session: Session, relation: Relation, columns: Sequence[Column], silent: Sequence[Column]
    ) -> list[Sequence[Any]]:
        """Rows in which one of the `silent` columns does hold a RARE_SHAPE after all; at most RARE."""
        raise NotImplementedError

    def standing(self, session: Session) -> Standing:
        """What this login may do."""
        raise NotImplementedError

    def explain(self, error: Exception) -> SourceError:
        """The cause and a reason that quotes nothing from the database's content."""
        return SourceError(Cause.SOURCE_ERROR, type(error).__name__)

    def is_lost(self, error: Exception) -> bool:  # noqa: ARG002 - the default of an optional answer
        """Whether the connection went away, so that a new one may succeed."""
        return False

    def is_refused(self, error: Exception) -> bool:  # noqa: ARG002 - as above
        """Whether user or password were not accepted."""
        return False


def quoted(*names: str, mark: str = '"') -> str:
    """Identifiers, quoted and joined by dots, whatever they hold."""
    return ".".join(mark + name.replace(mark, mark * 2) + mark for name in names)


def grown(block: Sequence[Sequence[Any]], rows: int, most: int) -> int:
    """How many rows to take after a block of `rows`: as many as make about CHUNK bytes, no sudden leap."""
    size = sum(len(value) if isinstance(value, str | bytes) else 8 for row in block for value in row)
    return max(1, min(most, 4 * rows, CHUNK * len(block) // max(1, size)))


def affordable(relation: Relation, rows: int) -> int:
    """As many of `rows` as one statement may fetch, by the size of the relation's rows as stored."""
    each = (relation.size or 0) / max(1, relation.rows[0])
    return max(FIRST, min(rows, int(16 * CHUNK / max(1, each))))


def seconds(settings: Mapping[str, str], name: str, default: float) -> float:
    """A time-out out of the settings. Raises SourceError."""
    try:
        return float(settings.get(name, default))
    except ValueError:
        raise SourceError(Cause.UNSUPPORTED, f"{name} is no number of seconds") from None


def unknown(settings: Mapping[str, str], known: Sequence[str]) -> None:
    """Raises SourceError for a setting that nobody would look at."""
    strange = sorted(set(settings) - set(known) - COMMON)
    if strange:
        raise SourceError(
            Cause.UNSUPPORTED, f"unknown setting {strange[0]}; known: {', '.join(sorted({*known, *COMMON}))}"
        )


COMMON = frozenset(
    {"user", "password_env", "rows_per_second", "hours", "statement_timeout", "lock_timeout", "views", "foreign_tables"}
)
"""Settings that every database takes."""

RARE_PATTERN = re.compile(RARE_SHAPE)
