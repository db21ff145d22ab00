"""Copies of an inventory hold while somebody writes; compacting loses nothing."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pdscan.inventory import query, write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, InventoryProblem, open_inventory
from pdscan.inventory.upkeep import back_up, compact
from pdscan.model import AssetResult, Change, Finding, Status


def save(inventory: Inventory, start: int, count: int) -> None:
    """One transaction; each asset has one finding."""
    found = (Finding("氏名", "PERSON", 1, 1, 0.9, (), ()),)
    source = write.source_id(inventory, "/share")
    results = [AssetResult(f"/share/{at}.csv", "file", Status.SCANNED, findings=found)
               for at in range(start, start + count)]  # fmt: skip
    with inventory.writing() as connection:
        write.save(connection, 1, [write.Outcome(source, Change.NEW, "f", "v", one) for one in results])


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    save(opened, 0, 100)
    yield opened
    opened.close()


def counted(place: Path) -> tuple[int, int]:
    """(assets, hits) of an inventory."""
    opened = open_inventory(str(place))
    try:
        told = query.summary(opened, Selection())
        return told.assets, told.hits
    finally:
        opened.close()


def test_a_copy_made_while_a_scan_writes_holds_whole_transactions(inventory: Inventory, tmp_path: Path) -> None:
    is_over = threading.Event()

    def go_on() -> None:
        at = 100
        while not is_over.is_set():
            save(inventory, at, 50)
            at += 50

    scan = threading.Thread(target=go_on)
    scan.start()
    try:
        for number in range(5):
            copy = tmp_path / f"copy{number}.db"
            assert back_up(inventory, copy) == copy.stat().st_size
            assets, hits = counted(copy)
            assert assets == hits
            assert assets >= 100
            assert assets % 50 == 0
    finally:
        is_over.set()
        scan.join()
    assert not list(tmp_path.glob("*.part*"))


@pytest.mark.skipif(os.name != "posix", reason="mode bits mean nothing on Windows")
def test_a_copy_is_its_owners_only(inventory: Inventory, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        back_up(inventory, tmp_path / "copy.db")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_a_copy_replaces_nothing(inventory: Inventory, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("mine")
    with pytest.raises(InventoryProblem, match="exists"):
        back_up(inventory, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "mine"
    with pytest.raises(InventoryProblem, match="cannot write"):
        back_up(inventory, tmp_path / "nowhere" / "copy.db")


def test_compacting_gives_room_back_and_loses_nothing(inventory: Inventory, tmp_path: Path) -> None:
    members = tuple(
        AssetResult(f"/share/a.zip!/{at}", "member", Status.SCANNED, reason="x" * 200) for at in range(3000)
    )
    source = write.source_id(inventory, "/share")
    for some in (members, members[:1]):
        with inventory.writing() as connection:
            top = AssetResult("/share/a.zip", "file", Status.SCANNED)
            write.save(connection, 1, [write.Outcome(source, Change.NEW, "f", "v", top, some)])
    inventory.engine.dispose()
    before, after = compact(inventory)
    assert after < before
    assert counted(tmp_path / "pdscan.db") == (102, 100)


def test_a_server_has_programs_of_its_own(postgresql_place: Callable[[], str], tmp_path: Path) -> None:
    opened = open_inventory(postgresql_place(), create=True)
    try:
        with pytest.raises(InventoryProblem, match="pg_dump") as refused:
            back_up(opened, tmp_path / "copy")
        assert "pw-admin" not in str(refused.value)
        with pytest.raises(InventoryProblem, match="vacuumdb"):
            compact(opened)
    finally:
        opened.close()
