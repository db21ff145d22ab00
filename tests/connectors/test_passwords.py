"""A password in an address is refused by every connector, and nothing that anybody sees repeats it."""

from __future__ import annotations

import os
import subprocess
import sys
import traceback
from pathlib import Path

import pytest

from connectors.base import SourceError, SourceSpec
from connectors.registry import connect

ROOT = Path(__file__).parents[2]
SECRET = "Zq7-hidden"
ADDRESSES = [
    *(f"{scheme}://u:{SECRET}@h/d" for scheme in ("postgresql", "mysql", "mariadb", "mssql", "oracle", "smb")),
    f"postgresql://u:{SECRET}%40@h/d", f"postgresql://u:{SECRET}@@h/d", f"postgresql://u:1#{SECRET}@h/d",
    f"postgresql://u:1/{SECRET}@h/d", f"mysql://u:1?{SECRET}@h/d", f"postgresql://u:{SECRET}/x@h/d",
    f"mysql://h/d?password={SECRET}", f"postgresql://h/d?sslpassword={SECRET}", f"smb://D;u:{SECRET}@h/d",
]  # fmt: skip


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_connector_takes_or_repeats_it(address: str) -> None:
    with pytest.raises(SourceError) as raised:
        connect(SourceSpec(address))
    assert SECRET not in "".join(traceback.format_exception(raised.value))


@pytest.mark.parametrize("command", ["scan", "inspect", "sources check"])
@pytest.mark.parametrize("address", [ADDRESSES[0], ADDRESSES[5], ADDRESSES[9]], ids=["postgresql", "smb", "slash"])
def test_no_command_does(tmp_path: Path, command: str, address: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "pdscan", *command.split(), address],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 1 and "password" in done.stderr and "Traceback" not in done.stderr
    assert SECRET not in done.stdout + done.stderr
    assert not any(SECRET.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
