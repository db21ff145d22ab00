"""Where an inventory lies, and what may be done to it there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdscan.inventory import query, store, write
from pdscan.inventory.store import InventoryProblem, open_inventory


@pytest.fixture
def snapshot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An inventory in a folder that cannot be written: a mounted snapshot, a DVD (root may write in any folder)."""
    place = tmp_path / "取得 100%?#" / "pdscan.db"
    place.parent.mkdir()
    opened = open_inventory(str(place), create=True)
    write.source_id(opened, "/share")
    opened.close()
    monkeypatch.setattr(store, "_can_be_written", lambda _: False)
    return place


def test_is_looked_at_where_nothing_can_be_written(snapshot: Path) -> None:
    opened = open_inventory(str(snapshot))
    try:
        assert opened.is_read_only
        assert [uri for _, uri in query.sources(opened)] == ["/share"]
        with pytest.raises(Exception, match=r"readonly|read-only") as refused:
            write.source_id(opened, "/other")
        assert store.refusal(refused.value)
        assert [path.name for path in snapshot.parent.iterdir()] == ["pdscan.db"]
    finally:
        opened.close()


def test_what_was_not_closed_is_not_read_without_its_log(snapshot: Path) -> None:
    Path(f"{snapshot}-wal").write_bytes(b"rows that are not in the file yet")
    with pytest.raises(InventoryProblem, match=r"pdscan\.db-wal"):
        open_inventory(str(snapshot))


def test_an_old_one_is_not_upgraded_there(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store.schema, "VERSION", "9999")
    with pytest.raises(InventoryProblem, match="older version"):
        open_inventory(str(snapshot))
