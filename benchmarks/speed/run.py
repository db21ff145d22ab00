"""Characters and megabytes per second and core, stage by stage, beside other tools in the same run.

`python -m benchmarks.speed.run [--prose FILE] [--ginza PYTHON] [--size KCHARS] [--scan KCHARS]`
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.speed import load, others, shares, stages, texts
from pdscan.engine import recognise

PATTERNS = Path(__file__).with_name("patterns.txt")
_FEW = 6
"""Kilocharacters for what manages one of them a second."""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prose", type=Path, help="a UTF-8 file of running text, measured beside office text")
    parser.add_argument("--ginza", help="the Python of an environment with ja-ginza and presidio-analyzer")
    parser.add_argument("--size", type=int, default=1000, help="kilocharacters of each kind of text")
    parser.add_argument("--scan", type=int, help="kilocharacters to scan of each kind, if not as many as --size")
    arguments = parser.parse_args()
    seconds, processor, memory = load.worker()
    print(f"a worker: loaded in {seconds:.2f} s ({processor:.2f} s of CPU), {memory:.0f} MB\n")
    recognise.start(b"benchmark", False)
    size = arguments.size * 1000
    kinds = {"office text": texts.office(size), "numbers": texts.numbers(size)}
    if arguments.prose:
        kinds = {"prose": texts.prose(arguments.prose, size), **kinds}
    start = _scan(["text"]).seconds
    print(f"`pdscan scan` of one small file: {start:.2f} s of CPU, all processes\n")
    for kind, some in kinds.items():
        _measure(kind, some)
        _measure_scan(_repeated(some, (arguments.scan or arguments.size) * 1000), start)
    _share(kinds)
    some = next(iter(kinds.values()))
    few = [some[0][: _FEW * 1000]]
    print("| other tools, the first kind of text | kchar/s | MB/s |\n|---|---|---|")
    for other in others.figures(some, few, PATTERNS, arguments.ginza):
        print(other if isinstance(other, str) else other.row, flush=True)


def _measure(kind: str, some: Sequence[str]) -> None:
    half = len(some) // 2
    patterns = PATTERNS.read_text(encoding="utf-8").splitlines()
    print(f"| {kind} | kchar/s | MB/s |\n|---|---|---|")
    print(stages.engine("whole recognition, first sight", some[:half]).row, flush=True)
    for figure in stages.figures(some[half:], patterns):
        print(figure.row, flush=True)
    print(stages.engine("whole recognition, words seen before", some[half:]).row, flush=True)


def _measure_scan(some: Sequence[str], start: float) -> None:
    whole = _scan(some)
    print(whole.row, flush=True)
    print(whole._replace(name="the same without the start", seconds=whole.seconds - start).row, flush=True)
    print()


def _repeated(some: Sequence[str], size: int) -> list[str]:
    """The texts again and again, until there are `size` characters."""
    return list(some) * -(-size // sum(map(len, some)))


def _share(kinds: Mapping[str, Sequence[str]]) -> None:
    """A part a line: what of the engine's time it takes, words seen before."""
    found = {kind: shares.shares(some[len(some) // 2 :]) for kind, some in kinds.items()}
    print(f"| share of the engine's time | {' | '.join(found)} |\n|---|{'---|' * len(found)}")
    for part in shares.PARTS:
        print(f"| {part} | {' | '.join(f'{each[part]:.0%}' for each in found.values())} |")
    print()


def _scan(some: Sequence[str]) -> stages.Figure:
    """`pdscan scan` of the texts as files, all its processes and their start included."""
    with tempfile.TemporaryDirectory() as folder:
        share = Path(folder) / "share"
        share.mkdir()
        for number, text in enumerate(some):
            (share / f"{number:05}.txt").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "pdscan", "scan", str(share), "--jobs", "1"]
        began = load.of_children()
        command += ["--inventory", str(Path(folder) / "p.db")]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        seconds = load.of_children() - began
    characters, octets = sum(map(len, some)), sum(len(text.encode()) for text in some)
    return stages.Figure("`pdscan scan`, start and all processes", seconds, characters, octets)


if __name__ == "__main__":
    main()
