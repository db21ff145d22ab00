"""A MariaDB server (Debian's package) in a temporary folder: TCP on loopback, every statement in the general log."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.services import account

ADMIN, PASSWORD = "admin", "pw-admin-2Wv"
SCAN, SCAN_PASSWORD = "scan", "pw-scan-8Rt"
_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])


def is_installed() -> bool:
    return bool(shutil.which("mariadbd", path=_PATH) and shutil.which("mariadb-install-db", path=_PATH))


@dataclass
class MariaDB:
    """A running server."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def log(self) -> str:
        """Every statement of every session, with its session's number."""
        return (self.folder / "general.log").read_text("utf-8", "replace")

    def url(self, database: str = "", scheme: str = "mysql") -> str:
        return f"{scheme}://{SCAN}@127.0.0.1:{self.port}/{database}"

    def connect(self, database: str | None = None) -> Any:
        """A connection that may write, for the tests themselves."""
        import pymysql

        return pymysql.connect(
            host="127.0.0.1", port=self.port, user=ADMIN, password=PASSWORD, database=database,
            charset="utf8mb4", autocommit=True,
        )  # fmt: skip


@contextmanager
def running() -> Iterator[MariaDB]:
    """A server with an administrator and the login `scan`."""
    with account.folder() as folder:
        (folder / "tmp").mkdir()
        (folder / "tmp").chmod(0o777)
        environment = {"HOME": str(folder), "PATH": _PATH}
        shared: dict[str, Any] = {"cwd": folder, "env": environment, **account.ordinary()}
        install = ["mariadb-install-db", "--no-defaults", f"--datadir={folder / 'data'}", "--skip-test-db",
                   "--auth-root-authentication-method=normal", "--skip-name-resolve",
                   "--innodb-log-file-size=8M"]  # fmt: skip
        subprocess.run(install, check=True, capture_output=True, **shared)
        socket, number = folder / "s", account.port()
        (folder / "init.sql").write_text(
            f"CREATE USER '{ADMIN}'@'127.0.0.1' IDENTIFIED BY '{PASSWORD}';\n"
            f"GRANT ALL ON *.* TO '{ADMIN}'@'127.0.0.1' WITH GRANT OPTION;\n"
            f"CREATE USER '{SCAN}'@'127.0.0.1' IDENTIFIED BY '{SCAN_PASSWORD}';\n",
            "utf-8",
        )
        command = [shutil.which("mariadbd", path=_PATH) or "", "--no-defaults", f"--datadir={folder / 'data'}",
                   f"--socket={socket}", "--bind-address=127.0.0.1", f"--port={number}", f"--tmpdir={folder / 'tmp'}",
                   "--innodb-log-file-size=8M", "--innodb-buffer-pool-size=64M", "--innodb-flush-log-at-trx-commit=0",
                   "--innodb-doublewrite=0", "--performance-schema=off", "--key-buffer-size=1M",
                   "--aria-pagecache-buffer-size=1M", "--character-set-server=utf8mb4", "--skip-name-resolve",
                   "--general-log=1", f"--general-log-file={folder / 'general.log'}",
                   f"--init-file={folder / 'init.sql'}"]  # fmt: skip
        with (folder / "log").open("wb") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log, **shared)
        server = MariaDB(folder, number, process)
        try:
            account.until(lambda: account.listens(number), "MariaDB")
            yield server
        finally:
            account.stop(process)
