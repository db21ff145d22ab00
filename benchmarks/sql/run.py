"""The whole case: `python -m benchmarks.sql.run [ROWS]` on a PostgreSQL server of its own.

Prints the speed of `COPY (SELECT …) TO STDOUT`, of reading alone, of the whole scan with its recognition; what was
found of what was planted; the largest memory of the scan's processes over time; what the server saw of us.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, cast

from benchmarks.sql import planted
from connectors.base import Asset, RowSource, SourceSpec
from connectors.registry import connect
from tests.services import postgresql

_FIELDS = "SELECT state, query FROM pg_stat_activity WHERE usename = 'scan'"
_LOCKS = (
    "SELECT DISTINCT mode FROM pg_locks l JOIN pg_stat_activity a USING (pid) "
    "WHERE a.usename = 'scan' AND locktype <> 'virtualxid'"
)


def main(rows: int) -> None:
    """Build, measure, scan, compare."""
    with postgresql.running("debian" if postgresql.binaries("debian") else "wheel") as server:
        with server.connect() as admin:
            began = time.monotonic()
            planted.build(admin, rows)
            grant(admin)
            size = admin.execute("SELECT pg_database_size(current_database())").fetchone()[0]
            print(f"built {rows:,} rows, {size / 1e6:,.0f} MB in {time.monotonic() - began:.0f} s")
        os.environ["PGPASSWORD"] = postgresql.SCAN_PASSWORD
        copied, count = _copy(server)
        read = _read(server)
        print(f"COPY TO STDOUT {count / copied:,.0f} rows/s; reading {count / read:,.0f} rows/s: {copied / read:.0%}")
        with tempfile.TemporaryDirectory() as folder:
            _scan(server, Path(folder), count)


def grant(admin: Any) -> None:
    """What the login `scan` needs."""
    schemas = {table.schema for table in planted.tables()}
    for schema in sorted(schemas):
        admin.execute(f"GRANT USAGE ON SCHEMA {schema} TO scan")
        admin.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO scan")


def _assets(server: postgresql.PostgreSQL) -> tuple[RowSource, list[Asset]]:
    source = cast(RowSource, connect(SourceSpec(server.url())))
    return source, [item for item in source.enumerate() if isinstance(item, Asset)]


def _copy(server: postgresql.PostgreSQL) -> tuple[float, int]:
    """Seconds that psql takes to copy every relation out, and the rows."""
    source, assets = _assets(server)
    source.close()
    script = "\n".join(_statement(asset) for asset in assets)
    psql = (postgresql.binaries("debian") or Path("/usr/bin")) / "psql"
    environment = os.environ | {"PGPASSWORD": postgresql.PASSWORD}
    command = [str(psql), "-q", "-h", "127.0.0.1", "-p", str(server.port), "-U", postgresql.ADMIN, "-d", "postgres"]
    began = time.monotonic()
    child = subprocess.run(command, input=script.encode(), env=environment, stdout=subprocess.PIPE, check=True)
    spent = time.monotonic() - began
    return spent, child.stdout.count(b"\n")


def _statement(asset: Asset) -> str:
    _, schema, name, *_ = json.loads(asset.key)
    quoted = ".".join('"' + part.replace('"', '""') + '"' for part in (schema, name))
    return f"COPY (SELECT * FROM {quoted}) TO STDOUT;"


def _read(server: postgresql.PostgreSQL) -> float:
    """Seconds in which the connector reads the same, on one connection."""
    source, assets = _assets(server)
    began = time.monotonic()
    for asset in assets:
        for _ in source.batches(asset):
            pass
    source.close()
    return time.monotonic() - began


def _scan(server: postgresql.PostgreSQL, folder: Path, rows: int) -> None:
    inventory, report = folder / "pdscan.db", folder / "report.jsonl"
    began = time.monotonic()
    command = [sys.executable, "-m", "pdscan", "scan", server.url(), "--inventory", str(inventory)]
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory: list[float] = []
    states: set[str] = set()
    locks: set[str] = set()
    with server.connect() as admin:
        while child.poll() is None:
            time.sleep(2)
            memory.append(_memory(child.pid))
            states |= {query.split()[0] for _, query in admin.execute(_FIELDS).fetchall() if query}
            locks |= {mode for (mode,) in admin.execute(_LOCKS).fetchall()}
    spent = time.monotonic() - began
    load = os.getloadavg()[2]
    print(f"scan {spent:,.0f} s, {rows / spent:,.0f} rows/s with recognition, exit {child.returncode}, load {load:.0f}")
    quarter = len(memory) // 4
    if quarter:
        early, late = max(memory[quarter : 2 * quarter]), max(memory[-quarter:])
        print(f"largest process: {early:,.0f} MB in the second quarter, {late:,.0f} MB in the last")
    print(f"statements seen: {', '.join(sorted(states))}; locks seen: {', '.join(sorted(locks)) or '-'}")
    changes = [line for line in server.log.splitlines() if line.startswith("scan|") and "LOG:" in line]
    print(f"statements by scan that change something: {len(changes)}")
    with sqlite3.connect(inventory) as kept:
        unread = "SELECT status, cause, reason, count(*), min(location) FROM asset "
        unread += "WHERE status <> 'scanned' GROUP BY 1, 2, 3"
        for row in kept.execute(unread):
            print("not wholly read:", *row)
    kept.close()
    subprocess.run(
        [sys.executable, "-m", "pdscan", "report", "jsonl", "--inventory", str(inventory), "-o", str(report)],
        check=True,
    )
    wanted, got = planted.planted(), found(report)
    print(f"planted {len(wanted)}, found {len(wanted & got)}")
    print(f"missing {sorted(wanted - got)}, false {sorted(got - wanted)}")


def found(report: Path) -> set[tuple[str, str]]:
    """(schema.table, column) of a report's lines."""
    columns = set()
    for line in report.read_text("utf-8").splitlines():
        item = json.loads(line)
        place, _, member = item["asset"].partition("!/")
        name = place.split("/postgres/", 1)[1]
        schema, _, table = name.partition(".")
        table = table[1:-1].replace('""', '"') if table.startswith('"') else table
        columns.add((f"{schema}.{table}", member.split("/")[0] if member else item["locator"]["column"]))
    return columns


def _memory(parent: int) -> float:
    """The largest resident process below `parent`, in MB; 0 where there is no /proc."""
    largest = 0.0
    for entry in Path("/proc").glob("[0-9]*/status"):
        try:
            fields = dict(line.split(":\t", 1) for line in entry.read_text().splitlines() if ":\t" in line)
        except OSError:
            continue
        if str(parent) in (fields["Pid"].strip(), fields["PPid"].strip()) and "VmRSS" in fields:
            largest = max(largest, int(fields["VmRSS"].split()[0]) / 1000)
    return largest


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000)
