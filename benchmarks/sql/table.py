"""One large table on two lanes: `python -m benchmarks.sql.table [ROWS]` with a SQLite file of its own.

Prints the seconds of one lane and of two, and the processor time that each process of the two-lane scan took.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path


def main(rows: int) -> None:
    """Build, scan with one lane and with two, in turns."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with sqlite3.connect(folder / "crm.db") as database:
            database.execute("CREATE TABLE 会員 (id INTEGER PRIMARY KEY, 氏名 TEXT, 電話番号 TEXT, 備考 TEXT)")
            made = ((n, "高梨 涼介", f"090-{n // 10000 % 10000:04}-{n % 10000:04}", "会員 " * 10) for n in range(rows))
            database.executemany("INSERT INTO 会員 VALUES (?, ?, ?, ?)", made)
        database.close()
        print(f"{rows:,} rows, {(folder / 'crm.db').stat().st_size / 1e6:,.0f} MB, load {os.getloadavg()[0]:.0f}")
        for number, lanes in enumerate((1, 2, 1, 2)):
            seconds, spent = scan(folder, lanes, folder / f"{number}.db")
            told = ", ".join(f"{one:.0f} s" for one in sorted(spent, reverse=True) if one >= 1)
            load = os.getloadavg()[0]
            print(
                f"{lanes} lanes: {seconds:,.0f} s; processor time of its processes: {told}; load {load:.0f}", flush=True
            )


def scan(folder: Path, lanes: int, inventory: Path) -> tuple[float, list[float]]:
    """Seconds on the clock, and processor seconds of every process below the scan."""
    began = time.monotonic()
    command = [sys.executable, "-m", "pdscan", "scan", f"sqlite:///{folder / 'crm.db'}", "-j", str(lanes)]
    child = subprocess.Popen(
        [*command, "--inventory", str(inventory)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    spent: dict[str, float] = {}
    while child.poll() is None:
        time.sleep(0.5)
        for entry in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                fields = entry.read_text("utf-8").rpartition(")")[2].split()
                if int(fields[2]) == child.pid:
                    spent[entry.parent.name] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return time.monotonic() - began, list(spent.values())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
