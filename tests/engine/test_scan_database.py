"""Databases through the whole engine: a sample is not the last word, slow sources are no time-out."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from connectors.base import SourceSpec
from pdscan.engine.options import Options
from pdscan.engine.pipeline import Report, scan
from pdscan.inventory import query
from pdscan.inventory.filter import Selection
from pdscan.inventory.store import open_inventory


def run(folder: Path, options: Options) -> tuple[Report, dict[str, tuple[str, str, str]]]:
    inventory = open_inventory(str(folder / "pdscan.db"), create=True)
    try:
        report = scan(inventory, [SourceSpec(f"sqlite:///{folder / '顧客.db'}")], options, lambda _: None)
        rows = {row.location.rpartition("/")[2]: row for row in query.iter_assets(inventory, Selection())}
        return report, {name: (str(row.status), str(row.cause or ""), str(row.change)) for name, row in rows.items()}
    finally:
        inventory.close()


def test_what_was_sampled_is_read_wholly_when_asked(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "顧客.db") as database:
        database.execute("CREATE TABLE 社員 (id INTEGER PRIMARY KEY, 氏名 TEXT, 電話番号 TEXT)")
        rows = [(n, "高梨 涼介", f"090-2345-{n:04}") for n in range(200)]
        database.executemany("INSERT INTO 社員 VALUES (?, ?, ?)", rows)
    database.close()
    _, first = run(tmp_path, Options(jobs=1, sample=20))
    assert first["社員"] == ("partly", "sampled", "new")
    _, again = run(tmp_path, Options(jobs=1, sample=20))
    assert again["社員"] == ("partly", "sampled", "unchanged")
    _, whole = run(tmp_path, Options(jobs=1))
    assert whole["社員"][:2] == ("scanned", "")
    _, kept = run(tmp_path, Options(jobs=1))
    assert kept["社員"] == ("scanned", "", "unchanged")
    assert sorted(path.name for path in tmp_path.iterdir() if "顧客" in path.name) == ["顧客.db"]
