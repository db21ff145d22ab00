"""A whole scan over SMB while things happen: `python -m benchmarks.smb.scan [FILES]`, as root on Debian.

Small files on two shares of a Samba server, some folders closed. While they are scanned the server goes away for some
seconds, one share gets another name, and the scan is killed and started again. A last scan finds the new name. What
the inventory then says is compared with what was made: every file and every planted person.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tests.services import samba

_IN_FOLDER = 500
_CLOSED_EVERY = 20
_PERSON_EVERY = 10
_AWAY_SECONDS = 3
_FIRST, _SECOND, _RENAMED = "人事部", "営業部", "営業本部"


@dataclass(frozen=True, slots=True)
class Made:
    """What was written: locations below the server, of files that can be read, and of those with somebody in them."""

    open_files: frozenset[str]
    people: frozenset[str]
    closed: frozenset[str]


def main(files: int) -> None:
    """Build, scan with accidents, compare."""
    with samba.running() as server, tempfile.TemporaryDirectory() as folder:
        first = build(server.folder / "hr", _FIRST, files // 2)
        second = build(server.folder / "sales", _SECOND, files // 2)
        total = len(first.open_files) + len(second.open_files)
        print(f"{files:,} files, {total:,} of them readable, {len(first.closed | second.closed):,} folders closed")
        inventory = Path(folder) / "pdscan.db"
        began = time.monotonic()
        _with_accidents(server, inventory, total)
        print(f"first scan: {time.monotonic() - began:,.0f} s, {total / (time.monotonic() - began):,.0f} files/s")
        _tell(inventory)
        began = time.monotonic()
        process = _scan(server, inventory)
        process.wait()
        print(f"second scan: {time.monotonic() - began:,.0f} s")
        _tell(inventory)
        _compare(server, inventory, first, second)


def build(root: Path, share: str, files: int) -> Made:
    """Folders of small text files, of which one in ten names somebody; one folder in twenty is closed."""
    readable, people, closed = set(), set(), set()
    for number in range(files // _IN_FOLDER):
        name = f"{number:04}_部署{number % 7}"
        folder = root / name
        folder.mkdir()
        is_closed = number % _CLOSED_EVERY == _CLOSED_EVERY - 1
        for n in range(_IN_FOLDER):
            mark = number * _IN_FOLDER + n
            is_person = n % _PERSON_EVERY == 0
            file = f"{n:04}_{'連絡先.csv' if is_person else '議事録.txt'}"
            text = (
                f"氏名,電話番号\n山田太郎,090-{mark // 10000:04}-{mark % 10000:04}\n"
                if is_person
                else f"{share} 議題 {mark}\n"
            )
            (folder / file).write_text(text, "utf-8")
            if not is_closed:
                readable.add(f"{share}/{name}/{file}")
                if is_person:
                    people.add(f"{share}/{name}/{file}")
        if is_closed:
            folder.chmod(0o700)
            closed.add(f"{share}/{name}")
    return Made(frozenset(readable), frozenset(people), frozenset(closed))


def _scan(server: samba.Samba, inventory: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"SMB_PASSWORD": samba.ALICE_PASSWORD, "PDSCAN_LANG": "en"}
    command = [sys.executable, "-m", "pdscan", "scan", server.url()]
    return subprocess.Popen(
        [*command, "--inventory", str(inventory)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=inventory.with_suffix(".log").open("ab"),
        start_new_session=True,
    )


def _with_accidents(server: samba.Samba, inventory: Path, total: int) -> None:
    """The server goes away at 15 %, the scan is killed at 40 %, the second share gets another name at 70 %."""
    process = _scan(server, inventory)
    _until(inventory, total * 15 // 100, process)
    server.stop()
    time.sleep(_AWAY_SECONDS)
    server.start()
    print(f"  at {_done(inventory):,} files: server away for {_AWAY_SECONDS} s")
    _until(inventory, total * 40 // 100, process)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    print(f"  at {_done(inventory):,} files: scan killed and started again")
    process = _scan(server, inventory)
    _until(inventory, total * 70 // 100, process)
    server.rename_share(_SECOND, _RENAMED)
    print(f"  at {_done(inventory):,} files: share {_SECOND} renamed to {_RENAMED}")
    process.wait()


def _until(inventory: Path, files: int, process: subprocess.Popen[bytes]) -> None:
    while _done(inventory) < files:
        if process.poll() is not None:
            said = inventory.with_suffix(".log").read_text("utf-8", "replace")[-2000:]
            raise RuntimeError(f"the scan ended early with {process.returncode}: {said}")
        time.sleep(2)


def _asked(inventory: Path, statement: str) -> list[tuple[object, ...]]:
    with suppress(sqlite3.OperationalError):
        connection = sqlite3.connect(f"file:{inventory}?mode=ro", uri=True)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()
    return []


def _done(inventory: Path) -> int:
    found = _asked(inventory, "SELECT count(*) FROM asset")
    return int(str(found[0][0])) if found else 0


def _tell(inventory: Path) -> None:
    order = "GROUP BY status, change, cause, reason ORDER BY count(*) DESC LIMIT 12"
    for row in _asked(inventory, f"SELECT count(*), status, change, cause, reason FROM asset {order}"):  # noqa: S608 - our own words
        print("  ", *row)


def _compare(server: samba.Samba, inventory: Path, first: Made, second: Made) -> None:
    base = server.url().replace("alice@", "")
    rows = {
        str(location).removeprefix(base): (status, categories)
        for location, status, categories in _asked(inventory, "SELECT location, status, categories FROM asset")
    }
    new = {name.replace(_SECOND, _RENAMED, 1) for name in second.open_files}
    people = first.people | {name.replace(_SECOND, _RENAMED, 1) for name in second.people}
    closed = first.closed | {name.replace(_SECOND, _RENAMED, 1) for name in second.closed}
    expected = first.open_files | new
    lost = [name for name in expected if rows.get(name, ("", ""))[0] != "scanned"]
    silent = [name for name in people if not rows.get(name, ("", ""))[1]]
    loud = [name for name in expected - people if rows.get(name, ("", ""))[1]]
    untold = [name for name in closed if rows.get(name, ("", ""))[0] != "failed"]
    still = [name for name in second.open_files if rows.get(name, ("gone", ""))[0] != "gone"]
    print(f"of {len(expected):,} files not scanned: {len(lost):,}")
    print(f"of {len(people):,} with a person not found: {len(silent):,}; found where nobody is: {len(loud):,}")
    print(f"closed folders without a row: {len(untold):,}; old names not gone: {len(still):,}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
