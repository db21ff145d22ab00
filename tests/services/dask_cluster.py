"""A dask scheduler and workers on this machine, speaking TLS with certificates made for the test."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import trustme

_START = 60.0


class DaskCluster:
    """Started servers; `env` is what a client (or worker) needs in its environment."""

    def __init__(self, folder: Path, env: dict[str, str]) -> None:
        self._folder = folder
        folder.mkdir()
        authority = trustme.CA()
        certificate = authority.issue_cert("127.0.0.1")
        self.authority, self.pem = folder / "ca.pem", folder / "host.pem"
        authority.cert_pem.write_to_path(self.authority)
        certificate.private_key_and_cert_chain_pem.write_to_path(self.pem)
        kinds = ("SCHEDULER", "WORKER", "CLIENT")
        self.env = {
            **os.environ,
            **env,
            "DASK_DISTRIBUTED__COMM__TLS__CA_FILE": str(self.authority),
            **{
                f"DASK_DISTRIBUTED__COMM__TLS__{kind}__{part}": str(self.pem)
                for kind in kinds
                for part in ("CERT", "KEY")
            },
            "DASK_TEMPORARY_DIRECTORY": str(folder),
        }
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.address = f"tls://127.0.0.1:{self.port}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self.start_scheduler()

    def start_scheduler(self) -> None:
        """Listen at the same address as before."""
        arguments = ("--protocol", "tls", "--host", "127.0.0.1", "--port", str(self.port), "--no-dashboard")
        self.scheduler = self._start("scheduler", *arguments)
        until = time.monotonic() + _START
        while time.monotonic() < until:
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.2)
        raise TimeoutError("the scheduler does not listen")

    def start_worker(self, **env: str) -> subprocess.Popen[bytes]:
        """One worker with one thread."""
        worker = self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard", **env)
        self.workers.append(worker)
        return worker

    def stop(self) -> None:
        """End all of them."""
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def _start(self, part: str, *arguments: str, **env: str) -> subprocess.Popen[bytes]:
        log = (self._folder / f"{part}.log").open("ab")
        command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
        return subprocess.Popen(command, env={**self.env, **env}, stdout=log, stderr=log)
