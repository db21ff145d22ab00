"""A Ceph RADOS Gateway of this test session: one monitor, one OSD in memory, one gateway, all on loopback.

It enforces policies with conditions, bucket and object ACLs and IgnorePublicAcls: anonymous requests really succeed
or fail. Needs the programs of the Debian packages radosgw, ceph-mon and ceph-osd.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PROGRAMS = ("radosgw", "radosgw-admin", "ceph-mon", "ceph-osd", "ceph", "monmaptool")
USERS = ("alice", "bob")
"""Each with its name as access key and its name + `secret` as secret key."""

_CONF = """
[global]
fsid = {fsid}
mon host = v1:127.0.0.1:{monitor}
mon initial members = a
auth cluster required = none
auth service required = none
auth client required = none
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
ms bind msgr2 = false
run dir = {folder}
admin socket = {folder}/$name.asok
pid file = {folder}/$name.pid
log file = {folder}/$name.log
crash dir = {folder}/crash
mon cluster log file = {folder}/cluster.log
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 4
osd pool default pgp num = 4
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon max pg per osd = 1000
mon data avail crit = 1
mon osd full ratio = 0.99
osd objectstore = memstore
memstore device bytes = 1073741824
memstore page set = false
osd data = {folder}/osd
osd class load list = *
osd class default list = *
[mon.a]
mon data = {folder}/mon
[client.rgw]
rgw frontends = beast endpoint=127.0.0.1:{gateway}
rgw enable usage log = false
rgw dynamic resharding = false
rgw enable gc threads = false
rgw enable lc threads = false
rgw data = {folder}/rgw
"""


def missing() -> list[str]:
    """Programs that are not installed here."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


def _port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running() -> Iterator[str]:
    """The gateway's URL while it runs; everything is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="pdscan-ceph-"))
    folder.chmod(0o755)  # pytest's own folders are closed to other users, the daemons' too if they drop root
    started: list[subprocess.Popen[bytes]] = []
    try:
        yield _start(folder, started)
    finally:
        for process in reversed(started):
            process.send_signal(signal.SIGKILL)
        for process in started:
            process.wait()
        shutil.rmtree(folder, ignore_errors=True)


def _start(folder: Path, started: list[subprocess.Popen[bytes]]) -> str:
    monitor, gateway = _port(), _port()
    fsid = str(uuid.uuid4())
    for name in ("mon", "osd", "crash", "rgw"):
        (folder / name).mkdir()
    conf = folder / "ceph.conf"
    conf.write_text(_CONF.format(fsid=fsid, monitor=monitor, gateway=gateway, folder=folder))
    environment = os.environ | {"CEPH_CONF": str(conf)}

    def do(*command: str, seconds: float = 60, needed: bool = True) -> str:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=seconds)
        if needed and done.returncode:
            raise RuntimeError(f"{command[0]}: {done.stderr[-2000:]}")
        return done.stdout

    def daemon(*command: str) -> subprocess.Popen[bytes]:
        with (folder / f"{command[0]}.out").open("ab") as log:
            started.append(subprocess.Popen([*command, "-f"], env=environment, stdout=log, stderr=log))
        return started[-1]

    do("monmaptool", "--create", "--clobber", "--fsid", fsid, "--addv", "a", f"[v1:127.0.0.1:{monitor}]",
       str(folder / "monmap"))  # fmt: skip
    do("ceph-mon", "--mkfs", "-i", "a", "--monmap", str(folder / "monmap"), "--keyring", os.devnull)
    daemon("ceph-mon", "-i", "a")
    osd = str(uuid.uuid4())
    do("ceph", "osd", "new", osd)
    do("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", osd)
    do("ceph", "osd", "crush", "add-bucket", "default", "root", needed=False)
    storage = daemon("ceph-osd", "-i", "0")

    def is_up() -> bool:
        nonlocal storage
        if storage.poll() is not None:  # it may speak before it has heard the cluster's id, and gives up
            storage = daemon("ceph-osd", "-i", "0")
        return "1 up" in do("ceph", "osd", "stat", needed=False)

    _until(is_up, "the OSD does not come up")
    daemon("radosgw", "-n", "client.rgw")
    url = f"http://127.0.0.1:{gateway}"
    _until(lambda: _answers(url), "the gateway does not answer")
    for user in USERS:
        do("radosgw-admin", "user", "create", f"--uid={user}", f"--display-name={user}", f"--access-key={user}",
           f"--secret={user}secret")  # fmt: skip
    return url


def _until(claim: object, problem: str, seconds: float = 120) -> None:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        with suppress(OSError, subprocess.TimeoutExpired):
            if claim():
                return
        time.sleep(0.2)
    raise RuntimeError(problem)


def _answers(url: str) -> bool:
    try:
        urllib.request.urlopen(url, timeout=2).close()  # noqa: S310 - the gateway of this test
    except urllib.error.HTTPError:
        return True
    return True
