"""SQL Server and Oracle, of which no server was at hand: the text that would be sent, and the rows a driver would give.

This shows quoting, the session's settings and the shape of what comes back; not that a real server takes it.
"""

from __future__ import annotations

import re
from typing import Any, cast

import pytest
from sqlalchemy.dialects import mssql, oracle

from connectors.sql_dialect import Column, Relation
from connectors.sql_inspected import InspectedDialect, statement
from connectors.sql_mssql import DIALECT as MSSQL
from connectors.sql_oracle import DIALECT as ORACLE

SPOKEN = {"mssql": mssql.pymssql.dialect(), "oracle": oracle.oracledb.dialect()}
WEIRD = "x\"; DROP TABLE [t]; -- '給与"


@pytest.mark.parametrize(
    ("kind", "schema", "table", "column", "expected"),
    [
        ("mssql", "dbo", "社員", "氏名", "SELECT dbo.[社員].[氏名] FROM dbo.[社員]"),
        ("mssql", "Sales Dept", "Order", "50%", "SELECT [Sales Dept].[Order].[50%] FROM [Sales Dept].[Order]"),
        ("oracle", "hr", "employees", "first_name", "SELECT hr.employees.first_name FROM hr.employees"),
        ("oracle", "hr", "Mixed", "社員", 'SELECT hr."Mixed"."社員" FROM hr."Mixed"'),
        ("oracle", "HR", "ORDER", "SELECT", 'SELECT "HR"."ORDER"."SELECT" FROM "HR"."ORDER"'),
    ],
)
def test_names_are_quoted_as_each_database_has_it(
    kind: str, schema: str, table: str, column: str, expected: str
) -> None:
    found = statement(SPOKEN[kind], Relation("d", schema, table), [Column(column)])
    assert " ".join(found.split()) == expected


@pytest.mark.parametrize("kind", SPOKEN)
def test_a_hostile_name_stays_a_name(kind: str) -> None:
    found = statement(SPOKEN[kind], Relation("d", "s", WEIRD), [Column(WEIRD)])
    ends = {"mssql": ("[", "]"), "oracle": ('"', '"')}[kind]
    inside = WEIRD.replace(ends[1], ends[1] * 2)
    rest = found.replace(f"{ends[0]}{inside}{ends[1]}", "N")
    assert re.fullmatch(r"SELECT s\.N\.N\s+FROM s\.N", rest)


class Recorded:
    """A session whose cursor keeps what it is told and gives rows."""

    def __init__(self, kind: str, rows: list[tuple[Any, ...]]) -> None:
        self.dialect = SPOKEN[kind]
        self.rows = rows
        self.said: list[str] = []

    def __enter__(self) -> Recorded:
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to give back."""

    def cursor(self) -> Recorded:
        return self

    def execute(self, text: str) -> None:
        self.said.append(text)

    def connection(self) -> Recorded:
        return self

    def engine(self) -> Recorded:
        return self

    def stream(self, text: str, rows: int) -> Any:
        self.said.append(text)
        yield from (self.rows[at : at + rows] for at in range(0, len(self.rows), rows))


@pytest.mark.parametrize(("kind", "dialect"), [("mssql", MSSQL), ("oracle", ORACLE)])
def test_rows_come_with_room_for_the_length_of_documents(kind: str, dialect: InspectedDialect) -> None:
    session = Recorded(kind, [(n, b"PK") for n in range(5)])
    columns = [Column("id", kind="INTEGER"), Column("body", is_document=True, kind="BLOB")]
    blocks = list(dialect.blocks(cast(Any, session), Relation("d", "s", "papers"), columns, 2))
    assert [len(block) for block in blocks] == [2, 2, 1]
    assert blocks[0][0] == (0, b"PK", None)
    assert dialect.ranges(cast(Any, session), Relation("d", "s", "papers"), columns, 4) == []
    spread = dialect.spread(cast(Any, session), Relation("d", "s", "papers"), columns, 3)
    assert sum(len(block) for block in spread) == 3


def test_what_is_said_to_a_fresh_session() -> None:
    for kind, dialect, expected in (
        ("mssql", MSSQL, "SET LOCK_TIMEOUT 2000"),
        ("oracle", ORACLE, "SET TRANSACTION READ ONLY"),
    ):
        session = Recorded(kind, [])
        dialect.prepare(session, {"lock_timeout": "2"})
        assert expected in session.said
        assert all(re.match(r"SET (LOCK_TIMEOUT|TRANSACTION) ", line) for line in session.said)
