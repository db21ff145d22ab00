"""A scan of a large bucket, killed with kill -9 and started again, twice: is any object missed, is memory flat?

    python -m benchmarks.s3.killed --server ceph --objects 100000 --size 512 --kill-at 0.3 0.65

`--kill-at` names proportions of the objects at which every process of the scan is killed. Memory is the resident size
of the scan's processes (Linux: shared pages counted once), noted every second; its growth is the largest of the last
quarter against the largest of the first, by the process that plans and writes.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.s3 import bucket

_MIB = 1024.0


@dataclass
class Spell:
    """One start of the scan: seconds, objects done when it ended, (objects, MiB of the first, MiB of all) by second."""

    began: float
    first: int
    seconds: float = 0.0
    done: int = 0
    memory: list[tuple[int, float, float]] = field(default_factory=list)


def children(pid: int) -> list[int]:
    """A process and everything below it."""
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [one for child in task.read_text().split() for one in children(int(child))]
        except OSError:
            continue
    return found


def resident(pid: int, name: str) -> float:
    """MiB by a line of /proc (`Rss`, `Pss`); 0 where there is none."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / _MIB for line in lines if line.startswith(f"{name}:")), 0.0)


def done(inventory: Path) -> int:
    """Objects that the inventory holds."""
    if not inventory.is_file():
        return 0
    connection = sqlite3.connect(f"file:{inventory}?mode=ro", uri=True, timeout=30)
    try:
        (number,) = connection.execute("select count(*) from asset where kind = 'object'").fetchone()
    except sqlite3.OperationalError:  # its tables are being made
        return 0
    finally:
        connection.close()
    return int(number)


def spell(command: list[str], inventory: Path, until: int) -> Spell:
    """Run the scan until it ends or so many objects are done, then kill all of it."""
    found = Spell(time.perf_counter(), done(inventory))
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
    while process.poll() is None:
        time.sleep(1)
        number = done(inventory)
        every = [resident(pid, "Pss") for pid in children(process.pid)]
        found.memory.append((number, resident(process.pid, "Rss"), sum(every)))
        if number >= until:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    found.seconds, found.done = time.perf_counter() - found.began, done(inventory)
    return found


def quarters(memory: list[tuple[int, float, float]]) -> tuple[float, float]:
    """The largest resident size of the first process in the first and in the last quarter, MiB."""
    part = max(1, len(memory) // 4)
    return max(row[1] for row in memory[:part]), max(row[1] for row in memory[-part:])


def checked(inventory: Path, objects: int) -> str:
    """What the inventory says of the objects; every key must be there, read, with its one person."""
    connection = sqlite3.connect(f"file:{inventory}?mode=ro", uri=True)
    rows = connection.execute(
        "select location, status, json_extract(counts, '$.PHONE_NUMBER') from asset where kind = 'object'"
    ).fetchall()
    connection.close()
    wanted = {f"s3://{bucket.BUCKET}/{bucket.key(number)}" for number in range(objects)}
    missed = len(wanted - {row[0] for row in rows})
    unread = sum(row[1] != "scanned" for row in rows)
    empty = sum(row[2] != 1 for row in rows)
    return f"{len(rows):,} objects in the inventory; missed {missed}, unread {unread}, without their number {empty}"


def main() -> None:
    """Run and print what happened."""
    parser = bucket.arguments(__doc__)
    parser.add_argument("--kill-at", type=float, nargs="*", default=[0.3, 0.65])
    parser.add_argument("--jobs", type=int, default=0)
    wanted = parser.parse_args()
    with bucket.served(wanted) as url, tempfile.TemporaryDirectory() as folder:
        inventory = Path(folder, "pdscan.db")
        os.environ["PDSCAN_KEY_FILE"] = str(Path(folder, "digest.key"))
        command = [sys.executable, "-m", "pdscan", "scan", f"s3://{bucket.BUCKET}/", "--endpoint-url", url]
        command += ["--inventory", str(inventory), "--jobs", str(wanted.jobs)]
        for part in (*wanted.kill_at, 2.0):
            one = spell(command, inventory, int(wanted.objects * part))
            early, late = quarters(one.memory)
            rate = (one.done - one.first) / one.seconds
            everything = max(row[2] for row in one.memory)
            print(
                f"{one.first:,} → {one.done:,} objects in {one.seconds:.0f} s ({rate:.0f}/s); planning process "
                f"{early:.0f} → {late:.0f} MiB, all processes at most {everything:.0f} MiB; "
                f"{'killed' if part < 1 else 'ended by itself'}",
                flush=True,
            )
        print(checked(inventory, wanted.objects))


if __name__ == "__main__":
    main()
