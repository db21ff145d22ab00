"""The same folder by this machine and by a dask cluster on it: seconds, and whether the inventories are equal.

    python -m benchmarks.scale.mixed make /tmp/mixed --megabytes 4
    python -m benchmarks.scale.cluster /tmp/mixed --workers 1 2

Scheduler and workers run here, over TLS; times are from the start of the scan to its end, the workers' models loaded by
a small scan before.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.scale.killed import dump
from benchmarks.scale.small_files import make
from tests.services.dask_cluster import DaskCluster


def scanned(folder: Path, place: Path, env: Mapping[str, str], *more: str) -> float:
    """Seconds of one scan."""
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--inventory", str(place), *more]
    began = time.perf_counter()
    subprocess.run(command, env=env, check=True, capture_output=True)
    return time.perf_counter() - began


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    wanted = parser.parse_args()
    folder = wanted.folder / "share"
    with tempfile.TemporaryDirectory() as scratch:
        here = Path(scratch)
        own = {"PDSCAN_KEY_FILE": str(here / "digest.key"), "PYTHONPATH": str(Path.cwd())}
        make(here / "warm", 400, 1000, ascii_only=False)
        for number in wanted.workers:
            local = here / f"local{number}.db"
            seconds = scanned(folder, local, {**os.environ, **own}, "--jobs", str(number))
            print(f"local, {number} lanes: {seconds:.1f} s", flush=True)
            cluster = DaskCluster(here / f"cluster{number}", own)
            try:
                for _ in range(number):
                    cluster.start_worker()
                time.sleep(5)
                engine = ("--engine", "dask", "--scheduler", cluster.address)
                scanned(here / "warm", here / f"warm{number}.db", cluster.env, *engine)
                remote = here / f"remote{number}.db"
                far = scanned(folder, remote, cluster.env, *engine)
            finally:
                cluster.stop()
            is_same = dump(str(remote)) == dump(str(local))
            print(f"dask, {number} workers: {far:.1f} s, {seconds / far:.0%} of the local speed; "
                  f"inventories equal: {is_same}", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
