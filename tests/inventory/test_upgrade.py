"""Processes that make one inventory at the same moment all get it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from pdscan.inventory import schema
from pdscan.inventory.store import open_inventory

ROOT = Path(__file__).parents[2]
STARTERS = 4
OPEN = """
import os, sys, time
from pathlib import Path
from pdscan.inventory.store import open_inventory
import alembic.command
place, gate, number = sys.argv[1:]
Path(gate + number).touch()
while not os.path.exists(gate): time.sleep(0.001)
open_inventory(place, create=True).close()
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_all_who_make_it_at_once_get_it(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    place = str(tmp_path / "pdscan.db")
    if kind == "postgresql":
        make: Callable[[], str] = request.getfixturevalue("postgresql_place")
        place = make()
    gate = tmp_path / "gate"
    starters = [
        subprocess.Popen([sys.executable, "-c", OPEN, place, str(gate), str(number)], cwd=ROOT, stderr=subprocess.PIPE)
        for number in range(STARTERS)
    ]
    until = time.monotonic() + 60
    while len(list(tmp_path.glob("gate?"))) < STARTERS and time.monotonic() < until:
        time.sleep(0.01)
    gate.touch()
    complaints = [starter.communicate()[1].decode() for starter in starters]
    assert [starter.returncode for starter in starters] == [0] * STARTERS, complaints
    opened = open_inventory(place)
    with opened.reading() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [schema.VERSION]
        assert set(schema.metadata.tables) <= set(inspect(connection).get_table_names())
    opened.close()
