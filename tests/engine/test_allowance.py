"""The pace of a source over all lanes: its rows per second are shared out, its hours keep their zone."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from connectors.base import SourceError, SourceSpec
from pdscan.engine import allowance
from pdscan.engine.allowance import Allowance
from pdscan.engine.lane import Stopped
from pdscan.engine.options import Options
from pdscan.engine.parser import Unit
from pdscan.engine.pipeline import scan
from pdscan.engine.recognise import Examined, Reply
from pdscan.inventory.store import open_inventory
from pdscan.model import AssetResult, Status

TABLES, LARGE = 4, 8 << 20
"""Large enough for a unit each."""


@pytest.mark.parametrize(
    ("rate", "lanes", "at_once"),
    [("100", 8, 1), ("9999", 8, 1), ("10000", 8, 2), ("10000", 1, 1), ("1000000", 8, 8)],
)
def test_the_shares_are_together_the_allowance(rate: str, lanes: int, at_once: int) -> None:
    shared = Allowance(SourceSpec("sqlite:///a.db", {"rows_per_second": rate}), lanes)
    assert float(shared.spec.options["rows_per_second"]) * at_once == float(rate)
    stop = threading.Event()
    for _ in range(at_once):
        shared.take(stop)
    stop.set()
    with pytest.raises(Stopped):
        shared.take(stop)
    shared.give_back()
    shared.take(stop)


def test_a_source_without_a_pace_has_no_limit() -> None:
    free = Allowance(SourceSpec("sqlite:///a.db", {"user": "x"}), 2)
    for _ in range(50):
        free.take(threading.Event())
    assert free.spec == SourceSpec("sqlite:///a.db", {"user": "x"})
    with pytest.raises(SourceError):
        Allowance(SourceSpec("sqlite:///a.db", {"rows_per_second": "slow"}), 2)


def test_hours_get_the_zone_of_this_machine() -> None:
    told = Allowance(SourceSpec("sqlite:///a.db", {"hours": "20:00-07:00"}), 2).spec.options["hours"]
    assert told.startswith("20:00-07:00") and told[-5] in "+-"


class Recorder:
    """A lane that reads nothing and notes who else is at work."""

    lock = threading.Lock()
    at_work = 0
    most = 0
    rates: ClassVar[set[str]] = set()
    meeting: threading.Barrier | None = None

    def __init__(self, *_: object, **__: object) -> None:
        """As a lane is made."""

    def warm_up(self) -> None:
        """Nothing to warm."""

    def close(self) -> None:
        """Nothing to close."""

    def examine(self, unit: Unit, _: object) -> Iterator[Reply]:
        with Recorder.lock:
            Recorder.at_work += 1
            Recorder.most = max(Recorder.most, Recorder.at_work)
            Recorder.rates.add(unit.spec.options.get("rows_per_second", ""))
        if Recorder.meeting is not None:
            Recorder.meeting.wait(30)
        yield Reply(
            tuple(
                Examined(index, AssetResult(asset.id, asset.kind, Status.SCANNED), ())
                for index, asset in enumerate(unit.assets)
            )
        )
        with Recorder.lock:
            Recorder.at_work -= 1


@pytest.mark.parametrize(("rate", "at_once", "share"), [("200", 1, "200.0"), ("500", 2, "250.0")])
def test_no_more_lanes_read_than_the_allowance_keeps_busy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rate: str, at_once: int, share: str
) -> None:
    """With room for two, two do read at once: each waits for the other."""
    with sqlite3.connect(tmp_path / "a.db") as database:
        for number in range(TABLES):
            database.execute(f"CREATE TABLE t{number} (a BLOB)")
        database.execute(f"INSERT INTO t0 VALUES (zeroblob({TABLES * LARGE}))")  # noqa: S608 - a number
    database.close()
    monkeypatch.setattr("pdscan.engine.pipeline.Lane", Recorder)
    monkeypatch.setattr(allowance, "LANE", 250)
    for name, value in (("at_work", 0), ("most", 0), ("rates", set())):
        monkeypatch.setattr(Recorder, name, value)
    monkeypatch.setattr(Recorder, "meeting", threading.Barrier(2) if at_once == 2 else None)
    inventory = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    spec = SourceSpec(f"sqlite:///{tmp_path / 'a.db'}", {"rows_per_second": rate})
    report = scan(inventory, [spec], Options(jobs=4), lambda _: None)
    inventory.close()
    assert report.counts["scanned"] == TABLES
    assert Recorder.most == at_once and Recorder.rates == {share}
