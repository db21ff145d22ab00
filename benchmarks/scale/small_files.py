"""Many small files: the first scan, the second with nothing changed, and a bare walk.

    python -m benchmarks.scale.small_files make /tmp/small --files 100000 [--ascii]
    python -m benchmarks.scale.small_files run /tmp/small --jobs 1 2

`run` scans into a new inventory for each number of lanes, then again with nothing changed, and walks the folders with
`os.scandir` and a stat for each file. Memory is what the planning process takes at most (Linux), of the first quarter
of the time and of the last.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.s3.killed import quarters, resident
from benchmarks.scale import words

_PER_FOLDER = 500


def make(folder: Path, files: int, size: int, *, ascii_only: bool, seed: int = 5) -> None:
    """So many text files of about `size` bytes."""
    rng = Random(seed)
    pool = [words.prose(rng, size, ascii_only=ascii_only) for _ in range(min(files, 20_000))]
    for number in range(files):
        place = folder / f"{number // _PER_FOLDER:05d}"
        if number % _PER_FOLDER == 0:
            place.mkdir(parents=True, exist_ok=True)
        first = words.line(rng) if ascii_only else words.sentence(rng)  # no two files are equal
        text = f"{number} {first}\n{pool[number % len(pool)]}".encode()[:size]
        (place / f"memo{number:07d}.txt").write_text(text.decode("utf-8", "ignore"), "utf-8")


def walked(folder: Path) -> tuple[int, float]:
    """(files, seconds) of a walk that asks for nothing but a stat."""
    began = time.perf_counter()
    waiting, files = [str(folder)], 0
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    entry.stat(follow_symlinks=False)
                    files += 1
    return files, time.perf_counter() - began


def scanned(folder: Path, inventory: Path, jobs: int) -> tuple[float, tuple[float, float]]:
    """(seconds, MiB of the planning process in the first and the last quarter) of one scan."""
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--inventory", str(inventory)]
    began = time.perf_counter()
    process = subprocess.Popen([*command, "--jobs", str(jobs)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory = []
    while process.poll() is None:
        memory.append((0, resident(process.pid, "Rss"), 0.0))
        time.sleep(0.5)
    if process.returncode:
        raise SystemExit(f"the scan ended with {process.returncode}")
    return time.perf_counter() - began, quarters(memory)


def run(folder: Path, jobs: Sequence[int]) -> None:
    """Measure and print."""
    walked(folder)
    files, bare = walked(folder)
    print(f"bare walk with a stat each: {files:,} files, {files / bare:,.0f} files/s", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["PDSCAN_KEY_FILE"] = str(Path(scratch, "digest.key"))
        for lanes in jobs:
            inventory = Path(scratch, f"{lanes}.db")
            first, (early, late) = scanned(folder, inventory, lanes)
            print(
                f"{lanes} lanes, first scan: {first:.0f} s, {files / first:,.0f} files/s; planning process "
                f"{early:.0f} → {late:.0f} MiB",
                flush=True,
            )
            second, (early, late) = scanned(folder, inventory, lanes)
            print(
                f"{lanes} lanes, nothing changed: {second:.1f} s, {files / second:,.0f} files/s, {second / bare:.1f} × "
                f"the bare walk; planning process {early:.0f} → {late:.0f} MiB",
                flush=True,
            )


def main() -> None:
    """Make, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "run"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--size", type=int, default=1024)
    parser.add_argument("--ascii", action="store_true")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1])
    wanted = parser.parse_args()
    if wanted.what == "make":
        make(wanted.folder, wanted.files, wanted.size, ascii_only=wanted.ascii)
    else:
        run(wanted.folder, wanted.jobs)


if __name__ == "__main__":
    main()
