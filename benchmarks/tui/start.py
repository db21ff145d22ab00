"""Measures the start of `pdscan browse` on a terminal of 120×40: `start.py FILE [TIMES]` prints one JSON line a start.

Seconds from the start of the process to the first bytes, to the first asset's name and to the tree of folders on the
terminal; CPU seconds and megabytes of the process until then. Linux and macOS.
"""

from __future__ import annotations

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

LIMIT = 60.0
ROWS, TREE = b"_0", b"Legal"
"""What the names of `make_inventory` hold, and one of its folders."""


def start(place: str) -> dict[str, float]:
    """One start, ended when the tree stands."""
    began = time.perf_counter()
    child, screen = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-m", "pdscan", "browse", "--inventory", place])  # noqa: S606 - ours
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    seen, found = b"", {}
    while len(found) < 3 and time.perf_counter() - began < LIMIT:
        if select.select([screen], [], [], 0.5)[0]:
            seen += os.read(screen, 65536)
            for name, wanted in (("first bytes", b""), ("first rows", ROWS), ("tree", TREE)):
                if wanted in seen and name not in found:
                    found[name] = round(time.perf_counter() - began, 2)
    os.kill(child, signal.SIGKILL)
    used = os.wait4(child, 0)[2]
    return {**found, "CPU": round(used.ru_utime + used.ru_stime, 2), "memory": used.ru_maxrss // 1024}


if __name__ == "__main__":
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 5):
        print(json.dumps(start(sys.argv[1])), flush=True)
