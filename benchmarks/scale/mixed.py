"""A mixed corpus from end to end: MB of text a second with one lane and with two, by stage, and the floor.

    python -m benchmarks.scale.mixed make /tmp/mixed --megabytes 300
    python -m benchmarks.scale.mixed run /tmp/mixed --jobs 1 2

`make` writes lists (CSV in UTF-8 and CP932), memos, logs, web pages, mails, Word and Excel files from a seed; sizes are
those of their text in UTF-8. The floor reads every file, decodes the text files and searches them with ripgrep for the
patterns of `benchmarks/speed/patterns.txt`.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from itertools import count
from pathlib import Path
from random import Random
from shutil import which

from benchmarks.scale import words

_PATTERNS = Path(__file__).parents[1] / "speed" / "patterns.txt"
_SIZE = "size.json"


def _table(rng: Random, size: int) -> list[tuple[str, ...]]:
    rows = [words.HEADINGS]
    length = 0
    for number in count(rng.randrange(80_000)):
        rows.append(words.row(rng, number))
        length += sum(len(cell.encode()) + 1 for cell in rows[-1])
        if length >= size:
            return rows
    raise AssertionError


def _csv(path: Path, rng: Random, size: int) -> int:
    text = io.StringIO()
    csv.writer(text).writerows(_table(rng, size))
    path.write_text(text.getvalue(), rng.choice(("utf-8", "cp932")))
    return len(text.getvalue().encode())


def _text(path: Path, rng: Random, size: int) -> int:
    path.write_text(text := words.prose(rng, size), "utf-8")
    return len(text.encode())


def _log(path: Path, rng: Random, size: int) -> int:
    path.write_text(text := words.prose(rng, size, ascii_only=True), "utf-8")
    return len(text)


def _html(path: Path, rng: Random, size: int) -> int:
    text = words.prose(rng, size)
    body = "".join(f"<p>{line}</p>\n" for line in text.splitlines())
    path.write_text(f"<!DOCTYPE html><html><head><meta charset=utf-8></head><body>{body}</body></html>", "utf-8")
    return len(text.encode())


def _mail(path: Path, rng: Random, size: int) -> int:
    mail = EmailMessage()
    mail["From"], mail["To"] = "a@example.co.jp", "b@example.co.jp"
    mail["Subject"] = rng.choice(words.MATTERS)
    mail.set_content(text := words.prose(rng, size))
    path.write_bytes(mail.as_bytes())
    return len(text.encode())


def _docx(path: Path, rng: Random, size: int) -> int:
    import docx

    document = docx.Document()
    text = words.prose(rng, size)
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return len(text.encode())


def _xlsx(path: Path, rng: Random, size: int) -> int:
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("名簿")
    length = 0
    for row in _table(rng, size):
        sheet.append(row)
        length += sum(len(cell.encode()) for cell in row)
    book.save(path)
    return length


_KINDS: tuple[tuple[str, Callable[[Path, Random, int], int], float, int], ...] = (
    (".csv", _csv, 0.30, 400_000),
    (".txt", _text, 0.20, 20_000),
    (".log", _log, 0.20, 600_000),
    (".html", _html, 0.08, 30_000),
    (".eml", _mail, 0.08, 8_000),
    (".docx", _docx, 0.07, 30_000),
    (".xlsx", _xlsx, 0.07, 100_000),
)
"""Ending, maker, share of the text, bytes of text in a file."""


def make(folder: Path, megabytes: float, seed: int = 8) -> None:
    """The corpus, and beside it how many bytes of text it holds."""
    rng = Random(seed)
    total = 0
    files = []
    for ending, maker, share, size in _KINDS:
        files += [(ending, maker, size)] * max(1, round(megabytes * 1e6 * share / size))
    rng.shuffle(files)
    for number, (ending, maker, size) in enumerate(files):
        place = folder / "share" / f"部署{number % 17:02d}"
        place.mkdir(parents=True, exist_ok=True)
        total += maker(place / f"資料{number:06d}{ending}", rng, round(size * rng.uniform(0.5, 1.5)))
    (folder / _SIZE).write_text(json.dumps({"text": total, "files": len(files)}))
    print(f"{len(files):,} files, {total / 1e6:.1f} MB of text")


_SCAN = """
import json, sys, time
if __name__ == "__main__":
    from connectors.base import SourceSpec
    from pdscan.engine.options import Options
    from pdscan.engine.pipeline import scan
    from pdscan.inventory.store import open_inventory
    from benchmarks.speed.load import of_children
    began = time.perf_counter()
    inventory = open_inventory(sys.argv[2], create=True)
    report = scan(inventory, [SourceSpec(sys.argv[1])], Options(jobs=int(sys.argv[3])), lambda event: None)
    inventory.close()
    print(json.dumps({"seconds": time.perf_counter() - began, "children": of_children(),
                      "own": time.process_time(), **report.spent}))
"""


def scanned(folder: Path, jobs: int) -> dict[str, float]:
    """Seconds by the clock, and processor seconds of this process, of its children, and by stage."""
    with tempfile.TemporaryDirectory() as scratch:
        program = Path(scratch, "scan_once.py")
        program.write_text(_SCAN)
        env = {**os.environ, "PDSCAN_KEY_FILE": str(Path(scratch, "digest.key")), "PYTHONPATH": str(Path.cwd())}
        command = [sys.executable, str(program), str(folder), str(Path(scratch, "pdscan.db")), str(jobs)]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def floor(folder: Path) -> float:
    """Seconds to read all files, decode those of text, and search them for the patterns."""
    began = time.perf_counter()
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if path.suffix in (".csv", ".txt", ".log", ".html"):
                content.decode("utf-8", "replace")
    if which("rg"):
        command = [
            "rg",
            "--text",
            "--count-matches",
            "--threads",
            "1",
            "--no-ignore",
            "-f",
            str(_PATTERNS),
            str(folder),
        ]
        subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def run(folder: Path, jobs: Sequence[int]) -> None:
    """Measure and print."""
    size = json.loads((folder / _SIZE).read_text())["text"] / 1e6
    share = folder / "share"
    least = floor(share)
    print(f"floor (read, decode, ripgrep): {least:.1f} s, {size / least:.1f} MB/s", flush=True)
    first = 0.0
    for lanes in jobs:
        found = scanned(share, lanes)
        seconds = found["seconds"]
        first = first or seconds
        work = found["own"] + found["children"]
        stages = ", ".join(f"{name} {found[name]:.1f} s" for name in ("reading", "recognising", "planning"))
        rest = work - sum(found[name] for name in ("reading", "recognising", "planning"))
        print(
            f"{lanes} lanes: {seconds:.1f} s, {size / seconds:.2f} MB/s, {first / seconds:.2f} × the first; processor "
            f"{work:.1f} s: {stages}, starting processes and the rest {rest:.1f} s; {seconds / least:.0f} × the floor",
            flush=True,
        )


def main() -> None:
    """Make, or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("make", "run"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--megabytes", type=float, default=300)
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    wanted = parser.parse_args()
    if wanted.what == "make":
        make(wanted.folder, wanted.megabytes)
    else:
        run(wanted.folder, wanted.jobs)


if __name__ == "__main__":
    main()
