"""`pdscan diff`: new, changed, moved and gone assets between two runs."""

import json
from pathlib import Path

import pytest

from pdscan.cli.diff import diff
from pdscan.cli.summary import print_summary
from pdscan.engine.pipeline import Report
from pdscan.inventory import write
from pdscan.inventory.store import InventoryProblem, open_inventory
from pdscan.model import AssetResult, Change, Persons, Status


def _asset(place: str, digest: str = "") -> AssetResult:
    return AssetResult(
        place, "file", Status.SCANNED, format="csv", categories=("personal",), persons=Persons(1, 2), digest=digest
    )


@pytest.fixture
def inventory(tmp_path: Path) -> str:
    """Three runs: a.csv stays, b.csv changes, c.csv goes, d.csv moves to e.csv, f.csv is new."""
    place = str(tmp_path / "pdscan.db")
    opened = open_inventory(place, create=True)
    source = write.source_id(opened, "/share")

    def run(*seen: tuple[str, Change, str], kept: tuple[str, ...] = ()) -> None:
        number, _ = write.begin_run(opened, ["/share"], {"turn": str(seen)}, {})
        with opened.writing() as connection:
            outcomes = [
                write.Outcome(source, change, "f", "v", _asset(f"/share/{name}", digest))
                for name, change, digest in seen
            ]
            write.save(connection, number, outcomes)
            known = write.known(connection, [f"/share/{name}" for name in kept])
            write.keep(connection, number, [one.id for one in known.values()])
            write.mark_gone(connection, number, source, [])
            write.mark_moved(connection, number)
        write.end_run(opened, number, "done", {})

    run(*((f"{name}.csv", Change.NEW, name) for name in "abcd"))
    run(("b.csv", Change.CHANGED, "b2"), ("e.csv", Change.NEW, "d"), ("f.csv", Change.NEW, "f"), kept=("a.csv",))
    run(("g.csv", Change.NEW, "g"), kept=("a.csv", "b.csv", "e.csv", "f.csv"))
    opened.close()
    return place


def _said(output: str) -> dict[str, str]:
    return {row["asset"].rpartition("/")[2]: row["change"] for row in map(json.loads, output.splitlines())}


def test_between_the_first_two_runs(inventory: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(1, 2, "jsonl", inventory) == 0
    output = capsys.readouterr().out
    # b.csv was looked at again in run 3 and found unchanged, so that run 2 changed it is not known any more
    assert _said(output) == {"f.csv": "new", "e.csv": "new", "c.csv": "gone", "d.csv": "gone"}


def test_the_last_two_by_default(inventory: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(None, None, "jsonl", inventory) == 0
    assert _said(capsys.readouterr().out) == {"g.csv": "new"}


def test_a_moved_asset_says_where_it_was(inventory: str, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_inventory(inventory)
    with opened.writing() as connection:
        connection.exec_driver_sql("UPDATE asset SET change = 'moved' WHERE name = 'e.csv'")
        connection.exec_driver_sql("UPDATE asset SET change = 'changed', last_run = 2 WHERE name = 'b.csv'")
    opened.close()
    assert diff(1, 2, "jsonl", inventory) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {row["asset"]: row.get("was") for row in rows if row["change"] == "moved"} == {
        "/share/e.csv": "/share/d.csv"
    }
    assert [row["asset"] for row in rows if row["change"] == "changed"] == ["/share/b.csv"]
    assert diff(1, 2, "table", inventory) == 0
    table = capsys.readouterr().out
    assert "Run 1 to run 2" in table and "/share/c.csv" in table


def test_one_run_is_compared_with_the_last(inventory: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(1, None, "jsonl", inventory, redact_locations=True) == 0
    output = capsys.readouterr().out
    assert {row["change"] for row in map(json.loads, output.splitlines())} == {"new", "gone"}
    assert "g.csv" not in output


def test_a_run_that_is_not_there_is_named(inventory: str) -> None:
    with pytest.raises(InventoryProblem, match="there is no run 9; runs: 1, 2, 3"):
        diff(1, 9, "table", inventory)


def test_the_summary_of_a_scan_leaves_out_what_is_gone(inventory: str, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_inventory(inventory)
    print_summary(opened, Report(3))
    opened.close()
    shown = capsys.readouterr().out
    assert [name for name in "abcdefg" if f"/share/{name}.csv" in shown] == list("abefg")
    assert "vanished" not in shown
