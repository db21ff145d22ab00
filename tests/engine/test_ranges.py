"""Large tables in ranges: the same findings as in one reading, on both lanes, and on after kill -9 inside the table."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from connectors.base import Cause, SourceSpec
from connectors.registry import connect
from pdscan.engine import ranges
from pdscan.engine.gathering import Gathering, Piece
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan
from pdscan.engine.plan import Cut, Job, plan
from pdscan.engine.stretch import Stretch
from pdscan.inventory.filter import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Gap, Status
from pdscan.reports import jsonl

ROOT = Path(__file__).parents[2]
ROWS = 6000


def database(folder: Path) -> SourceSpec:
    """One table of people, each of whom is there twice, in ranges that are far apart."""
    with sqlite3.connect(folder / "顧客.db") as made:
        made.execute("CREATE TABLE 会員 (id INTEGER PRIMARY KEY, 氏名 TEXT, 電話番号 TEXT, 備考 TEXT)")
        rows = [(n, "高梨 涼介", f"090-2345-{n % (ROWS // 2):04}", "x" * 20) for n in range(ROWS)]
        made.executemany("INSERT INTO 会員 VALUES (?, ?, ?, ?)", rows)
    made.close()
    return SourceSpec(f"sqlite:///{folder / '顧客.db'}")


def told(inventory: Inventory) -> list[str]:
    """Every finding but its examples, and the people of every asset."""
    found = [json.loads(row) for row in jsonl.findings(inventory, Selection())]
    keys = ("entity_type", "count", "distinct", "score", "categories")
    people = [json.dumps(json.loads(row)["persons"]) for row in jsonl.assets(inventory, Selection())]
    return sorted(json.dumps([row["locator"].get("column"), *(row[key] for key in keys)]) for row in found) + people


def examples(inventory: Inventory) -> list[int]:
    rows = [json.loads(row) for row in jsonl.findings(inventory, Selection())]
    return [sample["locator"]["row"] for row in rows for sample in row["samples"]]


def test_the_whole_finds_what_one_reading_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = database(tmp_path)
    found = []
    for size in (40_000, 1 << 30):
        monkeypatch.setattr(ranges, "SIZE", size)
        inventory = open_inventory(str(tmp_path / f"{size}.db"), create=True)
        assert scan(inventory, [spec], Options(jobs=2), lambda _: None).counts["scanned"] == 1
        found.append(told(inventory))
        assert examples(inventory) and max(examples(inventory)) <= ROWS
        inventory.close()
    assert found[0] == found[1]
    assert f'"PHONE_NUMBER", {ROWS}' in " ".join(found[0])


def test_a_sample_and_small_tables_are_read_in_one_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = database(tmp_path)
    inventory = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = connect(spec)
    for size, sample, expected in ((40_000, None, True), (40_000, 10, False), (1 << 30, None, False)):
        monkeypatch.setattr(ranges, "SIZE", size)
        steps = list(plan(inventory, 1, spec, source, Options(sample=sample)))
        assert any(isinstance(step, Cut) for step in steps) is expected
        jobs = [step for step in steps if isinstance(step, Job)]
        assert (len(jobs) > 2) is expected
        assert {job.unit.assets[0].fingerprint for job in jobs} == {jobs[0].unit.assets[0].fingerprint}
        assert len({job.unit.assets[0].key for job in jobs}) == len(jobs)
    source.close()
    inventory.close()


def test_what_is_missing_in_every_range_is_missing_once() -> None:
    gap = Gap(Cause.DENIED, "this login may not SELECT the column", {"column": "秘密"})
    part = AssetResult("t", "table", Status.PARTLY, "denied", gap.reason, gaps=(gap,))
    pieces = {number: Piece(Stretch(number, 2, number, number + 1), part, 5) for number in range(2)}
    assert Gathering(2, pieces).result().gaps == (gap,)


SCRIPT = """
import sys
from connectors.base import SourceSpec
from pdscan.engine import ranges
from pdscan.engine.events import Began
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan
from pdscan.inventory.store import open_inventory

if __name__ == "__main__":
    ranges.SIZE = 40_000
    inventory, began = open_inventory(sys.argv[1], create=True), []
    spec = SourceSpec(sys.argv[2], {"rows_per_second": sys.argv[3]})
    scan(inventory, [spec], Options(jobs=2), lambda event: began.append(event) if isinstance(event, Began) else None)
    print(len(began))
"""


@pytest.mark.skipif(os.name == "nt", reason="process groups")
def test_a_scan_that_was_killed_goes_on_inside_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = database(tmp_path)
    place = tmp_path / "pdscan.db"
    (tmp_path / "run.py").write_text(SCRIPT, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT)}

    def begun(pace: int) -> subprocess.Popen[str]:
        command = [sys.executable, str(tmp_path / "run.py"), str(place), spec.uri, str(pace)]
        return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True, start_new_session=True)

    first = begun(400)
    end = time.monotonic() + 180
    while not kept(place):
        assert first.poll() is None and time.monotonic() < end
        time.sleep(0.2)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    done = kept(place)
    second = begun(1_000_000)
    out, _ = second.communicate(timeout=300)
    assert second.returncode == 0
    monkeypatch.setattr(ranges, "SIZE", 40_000)
    whole = open_inventory(str(tmp_path / "whole.db"), create=True)
    began: list[object] = []
    scan(whole, [spec], Options(jobs=2), lambda event: began.append(event) if type(event).__name__ == "Began" else None)
    assert int(out) == len(began) - done
    again = open_inventory(str(place))
    assert told(again) == told(whole)
    assert kept(place) == 0
    for inventory in (again, whole):
        inventory.close()


def kept(place: Path) -> int:
    """How many ranges the inventory holds of tables that are not whole yet."""
    try:
        connection = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
        try:
            return int(connection.execute("SELECT count(*) FROM stretch").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.OperationalError:
        return 0
