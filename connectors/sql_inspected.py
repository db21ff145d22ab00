"""Databases for which SQLAlchemy's inspector has to do: listed and read plainly, through an open cursor.

No fingerprints, no rights and no ranges: every table is examined again in every run.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING, Any

from connectors.base import Cause, SourceError, Standing
from connectors.sql_dialect import STREAMED, Column, Dialect, Range, Relation

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy import Dialect as Spoken

    from connectors.sql_session import Session

_BYTES = ("BLOB", "BINARY", "RAW", "IMAGE", "BYTEA")


class InspectedDialect(Dialect):
    """What SQL Server and Oracle share. `system` names schemas that hold no data of users."""

    system: frozenset[str] = frozenset()

    def prepare(self, raw: Any, settings: Mapping[str, str]) -> None:
        """The subclass says how a session of its own is kept from writing."""
        raise NotImplementedError

    def begin(self, settings: Mapping[str, str]) -> str:  # noqa: ARG002 - said once for the session
        """Nothing."""
        return ""

    def relations(self, session: Session) -> Iterator[Relation]:
        """Tables and views of every schema but the system's."""
        database = session.address.database
        with closing(self._connection(session)) as connection:
            from sqlalchemy import inspect

            inspector = inspect(connection)
            kinds = [("table", inspector.get_table_names)]
            if session.address.settings.get("views", "yes") != "no":
                kinds.append(("view", inspector.get_view_names))
            found = [
                (schema, name, kind)
                for schema in inspector.get_schema_names()
                if schema.lower() not in self.system
                for kind, names in kinds
                for name in names(schema=schema)
            ]
        for schema, name, kind in sorted(found):
            yield Relation(database, schema, name, kind, token=f"at {time.time()}")

    def columns(self, session: Session, relation: Relation) -> list[Column]:
        """By the inspector; kind is the type as the database writes it."""
        with closing(self._connection(session)) as connection:
            from sqlalchemy import inspect

            inspector = inspect(connection)
            columns = inspector.get_columns(relation.name, schema=relation.schema)
            key = inspector.get_pk_constraint(relation.name, schema=relation.schema)["constrained_columns"]
        return [
            Column(
                column["name"],
                column.get("comment") or "",
                key == [column["name"]] and "INT" in str(column["type"]).upper(),
                any(word in str(column["type"]).upper() for word in _BYTES),
                kind=str(column["type"]).upper(),
            )
            for column in columns
        ]

    def _connection(self, session: Session) -> Connection:
        """A connection of SQLAlchemy's own, for the catalogue. Raises SourceError."""
        session.connection()
        try:
            return session.engine().connect()
        except Exception as error:  # noqa: BLE001 - drivers raise what they like, and their text may quote values
            raise self.explain(error) from None

    def blocks(
        self, session: Session, relation: Relation, columns: Sequence[Column], most: int, within: Range | None = None
    ) -> Iterator[list[Sequence[Any]]]:
        """Through an open cursor; the length of a document is not asked beforehand."""
        del within  # nothing is known to divide by
        session.connection()
        lengths = (None,) * sum(column.is_document for column in columns)
        for block in session.stream(statement(session.engine().dialect, relation, columns), min(most, STREAMED)):
            yield [(*row, *lengths) for row in block]

    def spread(
        self, session: Session, relation: Relation, columns: Sequence[Column], rows: int
    ) -> Generator[list[Sequence[Any]], None, bool]:
        """The first rows; nothing better is known that all of them understand."""
        left = rows
        for block in self.blocks(session, relation, columns, min(rows, STREAMED)):
            if left <= 0:
                return False
            yield block[:left]
            left -= len(block)
        return left >= 0

    def rare(
        self, session: Session, relation: Relation, columns: Sequence[Column], silent: Sequence[Column]
    ) -> list[Sequence[Any]]:
        """No second pass."""
        del session, relation, columns, silent
        return []

    def standing(self, session: Session) -> Standing:
        """That it can be entered; not what it may do."""
        session.connection()
        return Standing(False, None, "rights are not examined for this kind of database")

    def databases(self, session: Session) -> list[str]:
        """One database at a time."""
        raise SourceError(Cause.UNSUPPORTED, f"{session.address.scheme}://host/database is the form")


def statement(spoken: Spoken, relation: Relation, columns: Sequence[Column]) -> str:
    """SELECT of some columns, quoted as the database has it: the inspector's lower case means Oracle's upper case."""
    from sqlalchemy import Column as Named
    from sqlalchemy import MetaData, Table, select

    table = Table(
        relation.name, MetaData(), *(Named(column.name) for column in columns), schema=relation.schema or None
    )
    return str(select(*table.columns).compile(dialect=spoken))
