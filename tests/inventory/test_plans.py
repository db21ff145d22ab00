"""What a scan asks of the inventory goes through indexes, whatever the number of assets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from connectors.base import Access, Asset, Breadth
from pdscan.inventory import write
from pdscan.inventory.refresh import refresh
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Status

PLACES = [f"/share/{number}.zip" for number in range(20)]


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def outcomes(source: int) -> list[write.Outcome]:
    found = (Finding("氏名", "PERSON", 1, 1, 0.9, (), ()),)
    return [
        write.Outcome(
            source, Change.NEW, "f", "v",
            AssetResult(place, "file", Status.SCANNED, findings=found, digest=place),
            (AssetResult(f"{place}!/a", "member", Status.SCANNED),),
        )
        for place in PLACES
    ]  # fmt: skip


def test_no_statement_of_a_scan_reads_all_assets(inventory: Inventory) -> None:
    source = write.source_id(inventory, "/share")
    write.source_id(inventory, "/other")
    asked: list[tuple[str, Any]] = []

    def note(_c: object, _cursor: object, statement: str, values: Any, _x: object, is_many: bool) -> None:
        if statement.split()[0] in ("SELECT", "UPDATE", "DELETE"):
            asked.append((statement, values[0] if is_many else values))

    with inventory.writing() as connection:
        write.save(connection, 1, outcomes(source))
    event.listen(inventory.engine, "before_cursor_execute", note)
    with inventory.writing() as connection:
        known = write.known(connection, PLACES)
        write.save(connection, 2, outcomes(source)[:10])
        write.keep(connection, 2, [known[place].id for place in PLACES[10:]])
        refresh(connection, [Asset(PLACES[0], PLACES[0], access=Access(Breadth.PUBLIC, ("all",), "mode"))])
        write.mark_gone(connection, 2, source, ["/share/closed"])
    event.remove(inventory.engine, "before_cursor_execute", note)
    assert len(asked) > 10
    with inventory.reading() as connection:
        for statement, values in asked:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values).all()
            steps = [row[3] for row in rows]
            assert not any(step.startswith(("SCAN asset", "SCAN finding")) for step in steps), (statement, steps)
