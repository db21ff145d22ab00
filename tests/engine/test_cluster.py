"""A cluster of real dask workers gives the inventory that one machine gives."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from connectors.base import Access, Asset, Cause, Fingerprint, SourceSpec
from pdscan.engine.cluster import Answer, RemoteLane
from pdscan.engine.lane import EngineProblem, Failure
from pdscan.engine.parser import Unit
from pdscan.engine.recognise import Examined, Reply
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import open_inventory
from pdscan.model import AssetResult, Status
from pdscan.readers.base import Limits
from pdscan.reports import jsonl
from tests.engine import share
from tests.services.dask_cluster import DaskCluster

ROOT = Path(__file__).parents[2]


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[DaskCluster]:
    key = {"PDSCAN_KEY_FILE": os.environ["PDSCAN_KEY_FILE"], "PYTHONPATH": str(ROOT)}
    started = DaskCluster(tmp_path / "cluster", key)
    yield started
    started.stop()


def begin(cluster: DaskCluster, folder: Path, inventory: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--inventory", str(inventory), *more]
    env = {**cluster.env, "PDSCAN_LANG": "en"}
    return subprocess.Popen(command, cwd=ROOT, env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def on_cluster(cluster: DaskCluster) -> tuple[str, ...]:
    return ("--engine", "dask", "--scheduler", cluster.address)


def dump(place: Path) -> list[str]:
    """What an inventory says, without what differs between any two runs."""
    opened = open_inventory(str(place))
    lines = sorted(jsonl.assets(opened, Selection())) + sorted(jsonl.findings(opened, Selection()))
    opened.close()
    return lines


def test_same_inventory_through_a_lost_worker_and_a_restarted_scheduler(cluster: DaskCluster, tmp_path: Path) -> None:
    folder = tmp_path / "share"
    share.build(folder)
    for number in range(8):  # more than a batch each: many units
        (folder / f"long{number}.csv").write_text(share.rows(3000, start=3000 * number), "utf-8")
    (folder / "machines.txt").write_text("点検 XK-4711 と XK-0815", "utf-8")
    settings = tmp_path / "pdscan.toml"  # no worker has it: its rules are sent
    settings.write_text('[[rule]]\nid = "machine"\nentity = "INTERNAL_ID"\npattern = "XK-[0-9]{4}"\n', "utf-8")
    local, remote = tmp_path / "local.db", tmp_path / "remote.db"
    scan = begin(cluster, folder, local, "--jobs", "1", "--config", str(settings))
    assert scan.wait(timeout=300) == 0, scan.communicate()

    doomed = cluster.start_worker()
    scan = begin(cluster, folder, remote, *on_cluster(cluster), "--config", str(settings))
    wait_for_results(remote, scan, 1)
    doomed.kill()
    cluster.start_worker()
    wait_for_results(remote, scan, len(list(folder.iterdir())) // 3)
    cluster.scheduler.kill()
    cluster.scheduler.wait()
    cluster.start_scheduler()
    cluster.start_worker()  # a worker ends with its scheduler; whoever supervises it starts it again
    said = scan.communicate(timeout=300)
    assert scan.returncode == 0, said
    assert "distributed" not in said[1]
    assert dump(remote) == dump(local)
    assert any("machines.txt" in line and "INTERNAL_ID" in line for line in dump(remote))


def assets_in(place: Path) -> int:
    """How many assets an inventory has; looks only, since the scan may be about to make it."""
    try:
        with closing(sqlite3.connect(f"{place.as_uri()}?mode=ro", uri=True)) as connection:
            return int(connection.execute("SELECT count(*) FROM asset").fetchone()[0])
    except sqlite3.OperationalError:
        return 0


def wait_for_results(place: Path, scan: subprocess.Popen[str], count: int) -> None:
    """Until the inventory has so many assets, so that what follows hits a scan at work."""
    until = time.monotonic() + 200
    while time.monotonic() < until:
        assert scan.poll() is None, scan.communicate()
        if assets_in(place) >= count:
            return
        time.sleep(0.2)
    raise TimeoutError(scan.communicate())


def test_without_a_certificate_nobody_gets_in(cluster: DaskCluster, tmp_path: Path) -> None:
    share.build(tmp_path / "share")
    cluster.env = {name: value for name, value in cluster.env.items() if "CLIENT" not in name}
    scan = begin(cluster, tmp_path / "share", tmp_path / "a.db", *on_cluster(cluster))
    _, said = scan.communicate(timeout=120)
    assert scan.returncode == 1
    assert "cannot be reached, or does not accept this certificate" in said
    assert "Traceback" not in said


def test_a_worker_with_another_key_is_refused(cluster: DaskCluster, tmp_path: Path) -> None:
    share.build(tmp_path / "share")
    cluster.start_worker(PDSCAN_KEY_FILE=str(tmp_path / "other.key"))
    time.sleep(5)
    scan = begin(cluster, tmp_path / "share", tmp_path / "a.db", *on_cluster(cluster))
    _, said = scan.communicate(timeout=120)
    assert scan.returncode == 1
    assert "another digest key" in said or "has no worker" in said


@pytest.mark.parametrize(
    ("more", "text"),
    [
        (("--engine", "dask"), "go together"),
        (("--scheduler", "tls://localhost:1"), "go together"),
        (("--engine", "dask", "--scheduler", "tcp://localhost:8786"), "tls://HOST:PORT"),
    ],
)
def test_wrong_options_are_refused(more: tuple[str, ...], text: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pdscan", "scan", str(tmp_path), "--inventory", str(tmp_path / "a.db"), *more]
    env = {**os.environ, "PDSCAN_LANG": "en"}
    done = subprocess.run(command, cwd=ROOT, env=env, text=True, capture_output=True, check=False)
    assert done.returncode in (1, 2)
    assert text in " ".join(done.stderr.split())


class DyingCluster:
    """A cluster whose workers die of one asset, and answer for others."""

    def run(self, unit: Unit) -> Answer:
        if any(asset.id == "/share/poison" for asset in unit.assets):
            raise Failure(Cause.MEMORY_LIMIT, "every worker that tried it died")
        results = [AssetResult(asset.id, asset.kind, Status.SCANNED) for asset in unit.assets]
        return Answer((Reply(tuple(Examined(index, result, ()) for index, result in enumerate(results))),))


def test_what_kills_workers_costs_itself() -> None:
    assets = tuple(
        Asset(f"/share/{name}", f"/share/{name}", "file", Fingerprint(size=1), Access())
        for name in ("a", "poison", "b")
    )
    unit = Unit(SourceSpec("/share"), assets, Limits(), None)
    lane = RemoteLane(DyingCluster())
    found = {item.index: item.result.status for reply in lane.examine(unit) for item in reply.examined}
    assert found == {0: Status.SCANNED, 1: Status.FAILED, 2: Status.SCANNED}


def test_a_worker_that_cannot_work_ends_the_scan() -> None:
    class Unfit:
        def run(self, unit: Unit) -> Answer:
            return Answer(unfit=f"no key for {len(unit.assets)}")

    with pytest.raises(EngineProblem, match="no key"):
        list(RemoteLane(Unfit()).examine(Unit(SourceSpec("/share"), (), Limits(), None)))
