"""Many small files on a Samba share: `python -m benchmarks.smb.run [FILES]`, as root on Debian.

Lists them, lists them again with a restart of the server in the middle, and reads them all over one connection.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path
from typing import cast

from benchmarks.sql.planted import PERSONAL
from connectors.base import Asset, SourceSpec, Unreadable
from connectors.registry import connect
from connectors.smb import SmbSource
from tests.services import samba

_IN_FOLDER = 500
_DENIED_EVERY = 20


def main(files: int) -> None:
    """Build, list, restart, read."""
    with samba.running() as server:
        made, closed = build(server.folder / "hr" / "共有", files)
        print(f"{made:,} files in {made // _IN_FOLDER:,} folders, {closed:,} of the folders closed to us")
        os.environ["SMB_PASSWORD"] = samba.ALICE_PASSWORD
        source = cast(SmbSource, connect(SourceSpec(server.url("人事部/共有"))))
        began = time.monotonic()
        first = list(source.enumerate())
        spent = time.monotonic() - began
        denied = sum(isinstance(item, Unreadable) for item in first)
        print(f"listed {len(first) - denied:,} files, {denied:,} folders denied: {len(first) / spent:,.0f} a second")
        walk = source.enumerate()
        again = [next(walk) for _ in range(len(first) // 2)]
        server.stop()
        timer = threading.Timer(1.0, server.start)
        timer.start()
        again += list(walk)
        timer.join()
        print(f"with a restart in the middle: {'the same' if again == first else 'DIFFERENT'}")
        began, size = time.monotonic(), 0
        for item in first:
            if isinstance(item, Asset):
                with source.open(item) as stream:
                    size += len(stream.read())
        spent = time.monotonic() - began
        print(f"read {size / 1e6:,.1f} MB, {(len(first) - denied) / spent:,.0f} files a second on one connection")
        source.close()


def build(root: Path, files: int) -> tuple[int, int]:
    """Folders of small files, some of which nobody but root may enter; returns files and closed folders."""
    closed = 0
    names = [column.name for table in PERSONAL for column in table.columns]
    for number in range(files // _IN_FOLDER):
        folder = root / f"{number:04}_部署{number % 7}"
        folder.mkdir(parents=True)
        for n in range(_IN_FOLDER):
            (folder / f"{n:04}_{names[n % len(names)].replace('%', '')}.txt").write_text(f"議事録 {n}\n", "utf-8")
        if number % _DENIED_EVERY == _DENIED_EVERY - 1:
            folder.chmod(0o700)
            closed += 1
    return files, closed


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
