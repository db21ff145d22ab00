"""A scan watched from outside: `python -m benchmarks.reading.watch FOLDER [--kill-at SECONDS] [--jobs 2]`.

Prints seconds, MB/s and the largest memory of each of its processes (resident, Linux); with `--kill-at` the scan is
killed (SIGKILL, all of its processes) and started again, and what the second run still had to read is printed.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def tree(root: int) -> list[int]:
    """The process and its descendants."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text()
            except OSError:
                continue
            children.setdefault(int(stat.rpartition(")")[2].split()[1]), []).append(int(entry.name))
    found = [root]
    for process in found:
        found += children.get(process, [])
    return found


def resident(process: int) -> int:
    """Bytes of memory the process has of its own; 0 when it is gone."""
    try:
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def watched(command: list[str], seconds: float | None) -> tuple[float, list[int], int]:
    """(wall seconds, largest memory of each process in bytes, largest sum); killed after `seconds`."""
    began = time.monotonic()
    largest: dict[int, int] = {}
    total = 0
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as scan:
        while scan.poll() is None:
            now = {process: resident(process) for process in tree(scan.pid)}
            total = max(total, sum(now.values()))
            for process, size in now.items():
                largest[process] = max(largest.get(process, 0), size)
            if seconds is not None and time.monotonic() - began > seconds:
                for process in tree(scan.pid):
                    os.kill(process, signal.SIGKILL)
                break
            time.sleep(0.5)
    return time.monotonic() - began, sorted(largest.values(), reverse=True), total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kill-at", type=float)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--inventory", type=Path)
    given = parser.parse_args()
    size = sum(path.stat().st_size for path in given.folder.rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory() as made:
        place = given.inventory or Path(made, "i.db")
        command = [sys.executable, "-m", "pdscan", "scan", str(given.folder), "--jobs", str(given.jobs)]
        command += ["--inventory", str(place)]
        for seconds in (given.kill_at, None) if given.kill_at else (None,):
            spent, memory, total = watched(command, seconds)
            shown = ", ".join(f"{one / 1e6:.0f}" for one in memory[:6])
            print(f"{'killed after' if seconds else 'ended in'} {spent:.0f} s ({size / 1e6 / spent:.1f} MB/s of the "
                  f"whole); MB by process: {shown}; together {total / 1e6:.0f}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
