"""Scanning a bucket from end to end: rows with reasons, retried next time, killed and continued without a loss."""

from __future__ import annotations

import hashlib
import io
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.base import SourceSpec
from pdscan.engine.options import Options
from pdscan.engine.pipeline import Report, scan
from pdscan.inventory import query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.readers.unpacking import IN_MEMORY
from tests.engine import share
from tests.services import s3_front, s3_moto
from tests.services.s3_front import Front, Trouble

ROOT = Path(__file__).parents[2]


@pytest.fixture
def front(monkeypatch: pytest.MonkeyPatch) -> Iterator[Front]:
    for name, value in s3_moto.KEYS.items():
        monkeypatch.setenv(name, value)
    with s3_moto.running() as url, s3_front.before(url) as made:
        s3_moto.client(url).create_bucket(Bucket="office")
        yield made
        s3_moto.drop("office")


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def run(inventory: Inventory, front: Front) -> Report:
    spec = SourceSpec("s3://office/", {"endpoint_url": front.url})
    return scan(inventory, [spec], Options(jobs=1), lambda _: None)


def states(inventory: Inventory) -> dict[str, tuple[str, str]]:
    return {row.name: (row.status, row.cause) for row in query.iter_assets(inventory, Selection())}


def test_every_object_has_a_row_and_what_failed_is_tried_again(inventory: Inventory, front: Front) -> None:
    roll = share.rows(30).encode()
    s3_moto.fill("office", {"人事/名簿.csv": roll, "denied.csv": roll, "cut.csv": roll, "plain.txt": b"x"})

    def rule(method: str, path: str, number: int) -> Trouble | None:
        if "denied.csv" in path:
            return Trouble(403, "AccessDenied")
        return Trouble(cut=0) if "cut.csv" in path else None

    front.rule = rule
    run(inventory, front)
    assert states(inventory) == {
        "名簿.csv": ("scanned", ""),
        "plain.txt": ("scanned", ""),
        "denied.csv": ("failed", "denied"),
        "cut.csv": ("failed", "source_error"),
    }
    row = query.asset_at(inventory, "s3://office/人事/名簿.csv")
    assert row is not None and row.counts["PERSON"] == 30
    front.rule = lambda *_: None
    report = run(inventory, front)
    assert report.counts["unchanged"] == 2
    assert {status for status, _ in states(inventory).values()} == {"scanned"}


def test_a_lost_connection_in_the_middle_is_no_damaged_document(inventory: Inventory, front: Front) -> None:
    """A reader that takes a short stream for a damaged file must not hide that the rest never came."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("data.bin", hashlib.shake_256(b"noise").digest(10 << 20))
        archive.writestr("名簿.csv", share.rows(3))
    s3_moto.fill("office", {"large.zip": packed.getvalue()})
    front.rule = lambda _method, path, number: (
        Trouble(403, "ExpiredToken") if "large.zip" in path and "?" not in path and number >= 1 else None
    )
    run(inventory, front)
    assert states(inventory)["large.zip"] == ("failed", "denied")
    row = query.asset_at(inventory, "s3://office/large.zip")
    assert row is not None and "expired" in row.reason
    front.rule = lambda *_: None
    run(inventory, front)
    assert states(inventory)["名簿.csv"] == ("scanned", "")


def test_an_endpoint_that_goes_away_loses_nothing(inventory: Inventory, front: Front) -> None:
    s3_moto.fill("office", {f"{number}.csv": share.rows(2).encode() for number in range(5)})
    run(inventory, front)
    front.rule = lambda *_: Trouble(403, "InvalidAccessKeyId")
    report = run(inventory, front)
    assert report.unreached and "access key" in report.unreached[0][1]
    found = {row.location: row.status for row in query.iter_assets(inventory, Selection()) if row.kind == "object"}
    assert len(found) == 5 and set(found.values()) == {"scanned"}, "what could not be listed is not gone"


@pytest.mark.parametrize(
    ("trouble", "cause", "says"),
    [
        (Trouble(403, "InvalidAccessKeyId"), "denied", "does not know this access key"),
        (Trouble(400, "ExpiredToken"), "denied", "expired"),
        (Trouble(400, "AuthorizationHeaderMalformed"), "source_error", "region"),
        (Trouble(403, "RequestTimeTooSkewed"), "source_error", "clock"),
        (None, "source_error", "cannot be reached"),
    ],
)
def test_a_source_that_refuses_is_a_row_with_its_reason(
    inventory: Inventory, front: Front, trouble: Trouble | None, cause: str, says: str
) -> None:
    front.rule = lambda *_: trouble
    spec = SourceSpec("s3://office/", {"endpoint_url": front.url if trouble else "http://127.0.0.1:9"})
    report = scan(inventory, [spec], Options(jobs=1), lambda _: None)
    assert [says in reason for _, reason in report.unreached] == [True]
    (row,) = query.iter_assets(inventory, Selection())
    assert (row.kind, row.status, row.cause) == ("source", "failed", cause) and says in row.reason


def test_globs_sizes_and_a_prefix_leave_rows_with_reasons(inventory: Inventory, front: Front) -> None:
    roll = share.rows(3).encode()
    s3_moto.fill(
        "office", {"人事/名簿.csv": roll, "人事/控え.bak": roll, "人事/large.csv": roll * 40, "営業/x.csv": roll}
    )
    spec = SourceSpec("s3://office/人事/", {"endpoint_url": front.url})
    scan(inventory, [spec], Options(jobs=1, include=("*.csv",), max_size=4096), lambda _: None)
    assert states(inventory) == {
        "名簿.csv": ("scanned", ""),
        "控え.bak": ("excluded", "excluded_by_rule"),
        "large.csv": ("skipped", "too_large"),
    }
    asked = [path for _, path in front.asked if "?" not in path]
    assert [path.rpartition("/")[2] for path in asked] == ["名簿.csv"], "what is left out costs no request"


def test_of_a_large_archive_only_the_wanted_parts_are_fetched(inventory: Inventory, front: Front) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("名簿.csv", share.rows(3))
        archive.writestr("映像.mp4", b"\0\0\0\x18ftypmp42" + bytes(IN_MEMORY))
        archive.writestr("後ろ.csv", share.rows(4))
    s3_moto.fill("office", {"large.zip": packed.getvalue()})
    run(inventory, front)
    found = {row.name: row.status for row in query.iter_assets(inventory, Selection())}
    assert found["名簿.csv"] == found["後ろ.csv"] == "scanned"
    spans = [one[6:].split("-") for one in front.ranges if one.startswith("bytes=")]
    fetched = sum(int(end) - int(start) + 1 for start, end in spans)
    assert 0 < fetched < IN_MEMORY // 2, f"{fetched >> 20} of {IN_MEMORY >> 20} MiB"


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_killed_in_the_middle_and_continued_without_a_missed_object(tmp_path: Path, front: Front) -> None:
    s3_moto.fill("office", {f"部門{n % 5}/{n:03d}.csv": share.rows(20, n * 20).encode() for n in range(300)})
    place = tmp_path / "killed.db"
    command = [sys.executable, "-m", "pdscan", "scan", "s3://office/", "--endpoint-url", front.url, "--jobs", "1"]

    def start() -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        full = [*command, "--inventory", str(place)]
        return subprocess.Popen(full, cwd=ROOT, stdout=quiet, stderr=quiet, start_new_session=True)

    for objects in (20, 160):
        killed = start()
        ends = time.monotonic() + 120
        while time.monotonic() < ends and sum(".csv" in path and "?" not in path for _, path in front.asked) < objects:
            time.sleep(0.05)
        os.killpg(killed.pid, signal.SIGKILL)
        killed.wait()
    assert start().wait() == 0
    opened = open_inventory(str(place))
    rows = list(query.iter_assets(opened, Selection()))
    assert {row.location for row in rows} == {f"s3://office/部門{n % 5}/{n:03d}.csv" for n in range(300)}
    assert {row.status for row in rows} == {"scanned"}
    assert sum(row.counts["PERSON"] for row in rows) == 300 * 20
    assert [run["state"] for run in query.runs(opened)] == ["done"], "the same run went on"
    opened.close()
