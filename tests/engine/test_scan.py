"""The invariants of the pipeline, on real files with real worker processes."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from connectors.base import SourceSpec
from connectors.memory import MemorySource
from pdscan.engine.events import Counted, Event, Finished
from pdscan.engine.options import Options
from pdscan.engine.pipeline import Report, scan
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.reports import jsonl
from tests.engine import share

ROOT = Path(__file__).parents[2]
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    opened = (
        open_inventory(str(tmp_path / "inventory" / "pdscan.db"), create=True)
        if ((tmp_path / "inventory").mkdir() is None)
        else None
    )
    yield opened
    opened.close()


def run(inventory: Inventory, folder: Path, **options: object) -> tuple[Report, list[Event]]:
    events: list[Event] = []
    report = scan(inventory, [SourceSpec(str(folder))], Options(jobs=1, **options), events.append)
    return report, events


def rows(inventory: Inventory) -> dict[str, query.AssetRow]:
    return {row.name: row for row in query.iter_assets(inventory, Selection())}


def test_every_asset_has_exactly_one_status_with_its_cause(inventory: Inventory, tmp_path: Path) -> None:
    expected = share.build(tmp_path / "share")
    report, events = run(inventory, tmp_path / "share")
    found = {name: (row.status, row.cause) for name, row in rows(inventory).items()}
    assert found == expected
    assert sum(report.counts.values()) == len(expected)
    finals = [event for event in events if isinstance(event, Counted) and event.is_final]
    assert [event.assets for event in finals] == [len(expected)]
    assert sum(isinstance(event, Finished) for event in events) == len(expected)
    assert all(row.reason for row in rows(inventory).values() if row.cause)


def test_findings_say_where_and_why_and_are_masked(inventory: Inventory, tmp_path: Path) -> None:
    share.build(tmp_path / "share")
    run(inventory, tmp_path / "share")
    row = rows(inventory)["名簿.csv"]
    assert dict(row.counts) == {"PERSON": 30, "PHONE_NUMBER": 30, "EMAIL_ADDRESS": 30, "INTERNAL_ID": 30}
    assert row.persons[0] <= 30 <= row.persons[1]
    assert {"personal", "personal_data_candidate"} <= set(row.categories)
    findings = {item.entity: item for item in query.findings(inventory, [row.id])}
    phone = findings["PHONE_NUMBER"]
    assert (phone.field, phone.count, phone.distinct) == ("電話番号", 30, 30)
    assert all(sample["why"] and sample["locator"]["row"] >= 2 for sample in phone.samples)


def test_unchanged_files_cost_a_look_and_changed_ones_are_read_again(inventory: Inventory, tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "a.csv").write_text(share.rows(3))
    (folder / "b.csv").write_text(share.rows(3))
    run(inventory, folder)
    (folder / "b.csv").write_text(share.rows(5))
    (folder / "c.csv").write_text(share.rows(1))
    report, _ = run(inventory, folder)
    assert report.counts["unchanged"] == 1
    assert {name: row.change for name, row in rows(inventory).items()} == {
        "a.csv": "unchanged",
        "b.csv": "changed",
        "c.csv": "new",
    }
    (folder / "a.csv").unlink()
    run(inventory, folder)
    assert rows(inventory)["a.csv"].status == "gone"
    report, _ = run(inventory, folder, is_full=True)
    assert report.counts["scanned"] == 2
    (folder / "b.csv").rename(folder / "renamed.csv")
    run(inventory, folder)
    found = {name: (row.status, row.change) for name, row in rows(inventory).items()}
    assert found["b.csv"] == ("gone", "gone") and found["renamed.csv"] == ("scanned", "moved")


def test_a_new_version_of_the_rules_examines_again(
    inventory: Inventory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pdscan.engine import versions

    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "a.csv").write_text(share.rows(3))
    run(inventory, folder)
    monkeypatch.setattr(versions, "_judging", lambda: "other rules")
    report, _ = run(inventory, folder)
    assert report.counts.get("unchanged", 0) == 0
    assert rows(inventory)["a.csv"].change == "changed"


def test_what_vanishes_or_is_denied_becomes_a_row(inventory: Inventory) -> None:
    MemorySource.shelves["office"] = {"a.csv": share.rows(3).encode(), "denied.csv": None}
    scan(inventory, [SourceSpec("memory://office")], Options(jobs=1), lambda _: None)
    # the worker process has no such shelf: what was listed here is gone when the worker opens it
    found = {row.location: (row.status, row.cause) for row in query.iter_assets(inventory, Selection())}
    assert found == {
        "memory://office/a.csv": ("failed", "vanished"),
        "memory://office/denied.csv": ("failed", "denied"),
    }


def test_a_missing_source_is_a_row_and_is_reported(inventory: Inventory, tmp_path: Path) -> None:
    report, _ = run(inventory, tmp_path / "nowhere")
    assert [place for place, _ in report.unreached] == [str(tmp_path / "nowhere")]
    assert rows(inventory)["nowhere"].cause == "vanished"


def test_the_inventory_itself_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(share.rows(2))
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    run(opened, tmp_path)
    run(opened, tmp_path)
    found = rows(opened)
    opened.close()
    assert {name: row.status for name, row in found.items() if name == "a.csv" or row.status != "excluded"} == {
        "a.csv": "scanned"
    }
    assert {row.reason for row in found.values() if row.status == "excluded"} == {"the inventory itself"}


def test_globs_and_size_leave_rows(inventory: Inventory, tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    for name in ("a.csv", "b.tmp", "big.csv"):
        (folder / name).write_text(share.rows(200 if name == "big.csv" else 2))
    run(inventory, folder, exclude=("*.tmp",), max_size=2000)
    found = {name: (row.status, row.cause) for name, row in rows(inventory).items()}
    assert found == {
        "a.csv": ("scanned", ""),
        "b.tmp": ("excluded", "excluded_by_rule"),
        "big.csv": ("skipped", "too_large"),
    }


def test_a_run_that_looks_at_less_unlearns_nothing(inventory: Inventory, tmp_path: Path) -> None:
    folder = tmp_path / "share"
    (folder / "sub").mkdir(parents=True)
    for name in ("a.csv", "b.csv", "sub/c.csv", "sub/d.csv"):
        (folder / name).write_text(share.rows(3))
    run(inventory, folder)
    (folder / "b.csv").write_text(share.rows(4))
    run(inventory, folder, include=("a.csv",))
    found = rows(inventory)
    assert {name: row.status for name, row in found.items()} == {
        "a.csv": "scanned",
        "b.csv": "excluded",  # changed since, and not looked at: nothing is known of it
        "c.csv": "scanned",
        "d.csv": "scanned",
    }
    assert found["c.csv"].hits
    (folder / "sub" / "d.csv").unlink()
    run(inventory, folder / "sub")
    assert rows(inventory)["d.csv"].status == "gone"
    run(inventory, folder, exclude=("c.csv",))
    assert {name: row.status for name, row in rows(inventory).items()} == {
        "a.csv": "scanned",
        "b.csv": "scanned",
        "c.csv": "excluded",
        "d.csv": "gone",
    }


@pytest.mark.skipif(os.name != "posix", reason="mode bits deny nothing on Windows")
def test_denied_folder_and_file_are_rows(tmp_path: Path) -> None:
    """As a user whom mode bits bind: root gives up the capabilities that pass over them."""
    home = tmp_path
    folder = home / "share"
    (folder / "secret").mkdir(parents=True)
    (folder / "secret" / "inside.csv").write_text(share.rows(2))
    (folder / "locked.csv").write_text(share.rows(2))
    (folder / "open.csv").write_text(share.rows(2))
    (folder / "locked.csv").chmod(0)
    (folder / "secret").chmod(0)
    before = (folder / "open.csv").stat()
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--inventory", str(home / "pdscan.db")]
    if IS_ROOT:
        if shutil.which("setpriv") is None:
            pytest.skip("as root this test needs setpriv (util-linux) to be bound by mode bits")
        command = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", *command]
    root = Path(__file__).parents[2]
    done = subprocess.run([*command, "--fail-on-incomplete"], cwd=root, capture_output=True, text=True)
    (folder / "secret").chmod(0o700)
    assert done.returncode == 3, done.stderr
    opened = open_inventory(str(home / "pdscan.db"))
    found = {name: (row.kind, row.status, row.cause) for name, row in rows(opened).items()}
    opened.close()
    assert found == {
        "secret": ("folder", "failed", "denied"),
        "locked.csv": ("file", "failed", "denied"),
        "open.csv": ("file", "scanned", ""),
    }
    after = (folder / "open.csv").stat()
    assert (before.st_mtime_ns, before.st_ctime_ns) == (after.st_mtime_ns, after.st_ctime_ns)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_no_process_of_a_scan_leaves_a_core_dump() -> None:
    from pdscan.engine.lane import Lane

    def children() -> set[str]:
        return {task for tasks in Path("/proc/self/task").glob("*/children") for task in tasks.read_text().split()}

    others = children()  # servers of other tests
    lane = Lane(b"k" * 32, 2 << 30, wants_hits=False, stop=threading.Event())
    lane.warm_up()
    try:
        limits = [Path(f"/proc/{process}/limits").read_text() for process in ("self", *(children() - others))]
        assert len(limits) > 1
        assert all(re.search(r"Max core file size +0 +0 ", text) for text in limits)
    finally:
        lane.close()


def test_reading_leaves_the_access_time(inventory: Inventory, tmp_path: Path) -> None:
    if not hasattr(os, "O_NOATIME"):
        pytest.skip("this platform cannot read without touching the access time")
    folder = tmp_path / "share"
    folder.mkdir()
    file = folder / "a.csv"
    file.write_text(share.rows(2))
    os.utime(file, (1_000_000_000, 1_600_000_000))
    run(inventory, folder)
    assert file.stat().st_atime == 1_000_000_000


def dump(place: Path) -> list[str]:
    """What an inventory says, without what differs between any two runs."""
    opened = open_inventory(str(place))
    lines = sorted(jsonl.assets(opened, Selection())) + sorted(jsonl.findings(opened, Selection()))
    opened.close()
    return lines


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_killed_in_the_middle_and_run_again_gives_the_same_inventory(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    for number in range(150):
        (folder / f"{number:03d}.csv").write_text(share.rows(40, number * 40))
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--jobs", "2", "--inventory"]

    def start(place: Path) -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        return subprocess.Popen([*command, str(place)], cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)

    assert start(tmp_path / "whole.db").wait() == 0
    for delay in (1.2, 2.0, 2.6):
        killed = start(tmp_path / "killed.db")
        time.sleep(delay)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.wait()
    assert start(tmp_path / "killed.db").wait() == 0
    whole = dump(tmp_path / "whole.db")
    assert len([line for line in whole if json.loads(line).get("kind") == "file"]) == 150
    assert dump(tmp_path / "killed.db") == whole


@pytest.mark.parametrize("options", [(), ("--full",)], ids=["the same", "another"])
def test_two_scans_at_once_lose_nothing(tmp_path: Path, options: tuple[str, ...]) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    for number in range(120):
        (folder / f"{number:03d}.csv").write_text(share.rows(10, number * 10))
    place = str(tmp_path / "both.db")
    open_inventory(place, create=True).close()
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--jobs", "1", "--inventory", place]
    running = [
        subprocess.Popen([*command, *more], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for more in ((), options)
    ]
    complaints = [process.communicate()[1].decode() for process in running]
    assert [process.returncode for process in running] == [0, 0], complaints
    found = [json.loads(line) for line in dump(Path(place)) if '"status"' in line]
    assert [line["status"] for line in found] == ["scanned"] * 120
