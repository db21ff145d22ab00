"""What a run may say of assets that another run, at work on the same inventory, has seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pdscan.inventory import query, write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Status


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def saved(inventory: Inventory, run: int, *places: str, members: tuple[str, ...] = ()) -> None:
    source = write.source_id(inventory, "/share")
    inside = tuple(AssetResult(member, "member", Status.SCANNED) for member in members)
    with inventory.writing() as connection:
        write.save(
            connection,
            run,
            [
                write.Outcome(source, Change.NEW, "", "", AssetResult(place, "file", Status.SCANNED), inside)
                for place in places
            ],
        )


def begun(inventory: Inventory, is_full: bool) -> int:
    return write.begin_run(inventory, ["/share"], {"is_full": is_full}, {})[0]


def gone(inventory: Inventory, run: int, *unlisted: str) -> set[str]:
    source = write.source_id(inventory, "/share")
    with inventory.writing() as connection:
        write.mark_gone(connection, run, source, unlisted)
    return {row.location for row in query.iter_assets(inventory, Selection()) if row.status == "gone"}


def test_what_a_later_run_saw_is_not_gone_for_an_earlier_one_nor_the_other_way(inventory: Inventory) -> None:
    first, second = begun(inventory, False), begun(inventory, True)
    saved(inventory, second, "/share/a", "/share/b")
    assert gone(inventory, first) == set()
    saved(inventory, first, "/share/a")
    with inventory.writing() as connection:
        write.keep(connection, first, [write.known(connection, ["/share/b"])["/share/b"].id])
    assert gone(inventory, second) == set()


def test_members_that_are_no_longer_there_leave(inventory: Inventory) -> None:
    many = tuple(f"/share/a.zip!/{number}" for number in range(1200))
    saved(inventory, begun(inventory, False), "/share/a.zip", members=many)
    saved(inventory, begun(inventory, True), "/share/a.zip", members=many[:1])
    assert sum(1 for _ in query.iter_assets(inventory, Selection())) == 2


def test_only_what_lies_in_an_unlisted_folder_is_unknown(inventory: Inventory) -> None:
    saved(inventory, begun(inventory, False), "/share/a/x", "/share/ab", "/share/a")
    later = begun(inventory, True)
    saved(inventory, later, "/share/a")
    assert gone(inventory, later, "/share/a") == {"/share/ab"}
