"""Servers refuse to run as root: the ordinary user they get, a folder of that user's, a free port on loopback."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def ordinary() -> dict[str, Any]:
    """Arguments for subprocess that make a child run as nobody, where this process is root."""
    if not IS_ROOT:
        return {}
    import pwd

    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


@contextmanager
def folder() -> Iterator[Path]:
    """A folder that the server's user can reach and write, removed afterwards."""
    place = Path(tempfile.mkdtemp(prefix="pdscan-service-"))
    try:
        if IS_ROOT:
            given = ordinary()
            os.chown(place, given["user"], given["group"])
        place.chmod(0o755)
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def port() -> int:
    """A TCP port on loopback that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def until(answers: Callable[[], bool], what: str, seconds: float = 60.0) -> None:
    """Wait for a server. Raises RuntimeError when it never answers."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with suppress(OSError, subprocess.SubprocessError):
            if answers():
                return
        time.sleep(0.05)
    raise RuntimeError(f"{what} does not answer")


def listens(number: int) -> bool:
    """Whether something accepts connections on the port."""
    with socket.create_connection(("127.0.0.1", number), timeout=1):
        return True


def stop(process: subprocess.Popen[bytes]) -> None:
    """End one server that a test started."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
