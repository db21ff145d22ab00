"""Damaged files by the thousand: `python -m benchmarks.reading.mutate FOLDER [--minutes 10] [--seed 1]`.

Every file of FOLDER is copied with flipped bits, cut off, with holes, doubled parts, the head of another file or a
wrong extension; the copies are scanned; each must end in exactly one status. Prints what became of them, and names
the copies (seed, round, number) whose reading died or met a defect. Exit 1 when a file has no status.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

_LARGEST = 5 << 20
_SUSPECT = ("defect", "process died", "took more than", "takes too long")
_SUFFIXES = ("pdf", "docx", "xls", "csv", "eml", "zip", "html", "jpg", "txt", "")


def mutated(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """One way in which files break."""
    content = bytearray(data)
    spot = rng.randrange(len(content)) if content else 0
    size = rng.randrange(1, 4096)
    way = rng.randrange(8)
    if way in (0, 1) or not content:
        for _ in range(rng.choice((1, 8, 64, 512))):
            if content:
                content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
    elif way == 2:
        del content[spot:]
    elif way == 3:
        content[spot : spot + size] = bytes(len(content[spot : spot + size]))
    elif way == 4:
        content[spot:spot] = content[spot : spot + size] * rng.choice((1, 50))
    elif way == 5:
        content[spot : spot + size] = rng.randbytes(size)
    elif way == 6:
        content[:size] = rng.choice(others)[:size]
    else:
        at = rng.randrange(max(len(content) - 4, 1))
        content[at : at + 4] = rng.choice((b"\xff\xff\xff\xff", b"\xff\xff\xff\x7f", b"\0\0\0\0", b"\0\0\0\x80"))
    return bytes(content)


def copies(folder: Path, target: Path, rng: random.Random) -> int:
    """Write one damaged copy of every file; how many there are."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.stat().st_size <= _LARGEST]
    others = [rng.choice(files).read_bytes() for _ in range(20)]
    for number, path in enumerate(files):
        suffix = path.suffix if rng.random() < 0.9 else "." + rng.choice(_SUFFIXES)
        (target / f"{number:05}{suffix}").write_bytes(mutated(path.read_bytes(), others, rng))
    return len(files)


def scanned(folder: Path, inventory: Path, jobs: int) -> list[dict[str, object]]:
    """The rows of a scan's assets."""
    program = [sys.executable, "-m", "pdscan"]
    made = subprocess.run(
        [*program, "scan", str(folder), "--inventory", str(inventory), "--jobs", str(jobs)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        print(made.stderr.decode(errors="replace")[-2000:])
    rows = inventory.with_suffix(".jsonl")
    report = [*program, "report", "jsonl", "--assets", "--inventory", str(inventory), "-o", str(rows)]
    subprocess.run(report, check=True, capture_output=True)
    return [json.loads(line) for line in rows.read_text(encoding="utf-8").splitlines()]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for copies of files whose reading died or met a defect")
    given = parser.parse_args()
    until = time.monotonic() + 60 * given.minutes
    seen: Counter[str] = Counter()
    total = lost = round_ = 0
    slowest = 0.0
    while time.monotonic() < until:
        round_ += 1
        with tempfile.TemporaryDirectory() as folder:
            share = Path(folder, "share")
            share.mkdir()
            count = copies(given.folder, share, random.Random(f"{given.seed}/{round_}"))
            began = time.monotonic()
            rows = [row for row in scanned(share, Path(folder, "i.db"), given.jobs) if "!/" not in str(row["asset"])]
            slowest = max(slowest, time.monotonic() - began)
            total += count
            lost += abs(count - len({row["asset"] for row in rows}))
            for row in rows:
                seen[" ".join(str(row.get(key) or "") for key in ("status", "cause")).strip()] += 1
                reason = str(row.get("reason") or "")
                if any(word in reason for word in _SUSPECT):
                    name = Path(str(row["asset"])).name
                    print(f"seed {given.seed} round {round_} {name}: {row['status']} {reason}", flush=True)
                    if given.keep:
                        given.keep.mkdir(parents=True, exist_ok=True)
                        (given.keep / f"{round_}-{name}").write_bytes((share / name).read_bytes())
        print(f"round {round_}: {total:,} files, {lost} without a status, {dict(seen.most_common())}", flush=True)
    print(f"{total:,} damaged files in {round_} rounds, the slowest {slowest:.0f} s; {lost} without a status")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
