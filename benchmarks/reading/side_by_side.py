"""What stays unread, beside the best single library of each format: `python -m benchmarks.reading.side_by_side FOLDER`.

Every file of FOLDER is scanned by pdscan, and read by the one library that its users would take for the format (by
extension), each in a child of its own with 60 seconds and 2 GiB. A file counts as read where text came out; what
both found to have none is shown apart. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import subprocess
import sys
import tempfile
from collections import Counter
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.reading.libraries import LIBRARIES, SECONDS

MEMORY = 2 << 30


def _child(path: Path, end: Connection) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        end.send("read" if LIBRARIES[path.suffix.lower()][1](path).strip() else "no text")
    except BaseException:  # noqa: BLE001 - whatever it is, the library did not read the file
        end.send("unread")


def by_library(path: Path) -> str:
    """read, no text or unread."""
    ours, theirs = multiprocessing.Pipe()
    child = multiprocessing.Process(target=_child, args=(path, theirs))
    child.start()
    try:
        said = ours.recv() if ours.poll(SECONDS) else "unread"
    except EOFError:
        said = "unread"
    child.kill()
    child.join()
    return str(said)


def by_pdscan(folder: Path) -> dict[str, dict[str, object]]:
    """The row of every file."""
    with tempfile.TemporaryDirectory() as made:
        place = str(Path(made, "i.db"))
        out = Path(made, "rows.jsonl")
        program = [sys.executable, "-m", "pdscan"]
        subprocess.run([*program, "scan", str(folder), "--inventory", place], capture_output=True, check=True)
        report = [*program, "report", "jsonl", "--assets", "--inventory", place, "-o", str(out)]
        subprocess.run(report, capture_output=True, check=True)
        rows = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    return {row["asset"]: row for row in rows if "!/" not in row["asset"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="name the files that only one of the two reads")
    given = parser.parse_args()
    files = [path for path in sorted(given.folder.rglob("*")) if path.is_file()]
    rows = by_pdscan(given.folder.resolve())
    print(
        f"{len(files)} files, {len(rows)} with a status: {dict(Counter(str(row['status']) for row in rows.values()))}"
    )
    count: dict[str, Counter[str]] = {}
    for path in files:
        known = LIBRARIES.get(path.suffix.lower())
        row = rows[str(path.resolve())]
        ours = "read" if row["status"] in ("scanned", "partly") else "unread"
        theirs = by_library(path) if known else "unread"
        tally = count.setdefault(f"{path.suffix.lower()[1:] or '-'} ({known[0] if known else 'no library'})", Counter())
        tally["files"] += 1
        tally[f"pdscan {ours}"] += 1
        tally["partly"] += row["status"] == "partly"
        tally[f"library {theirs}"] += 1
        if ours == "unread" and theirs == "read":
            tally["only library"] += 1
            if given.list:
                print(f"only the library: {path.name}: {row['cause']} {row['reason']}")
    print("| format (library) | files | unread by pdscan | of the read: partly | unread by the library | no text to "
          "the library | read by the library only |\n|---|---|---|---|---|---|---|")  # fmt: skip
    keys = ("files", "pdscan unread", "partly", "library unread", "library no text", "only library")
    total: Counter[str] = Counter()
    for name, tally in sorted(count.items(), key=lambda pair: -pair[1]["files"]):
        total.update(tally)
        print(f"| {name} | " + " | ".join(str(tally[key]) for key in keys) + " |")
    print("| all | " + " | ".join(str(total[key]) for key in keys) + " |")


if __name__ == "__main__":
    main()
