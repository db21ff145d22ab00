"""What is saved comes back, sums are right, decisions are a journal."""

from pathlib import Path

import pytest

from pdscan.inventory import decide, query, write
from pdscan.inventory.selection import FilterProblem, Selection, parse
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Sample, Status


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def _result(location: str, entity: str = "PERSON", categories: tuple[str, ...] = ("personal",)) -> AssetResult:
    sample = Sample("山***", {"row": 2, "column": "氏名"}, ("column heading",), 0.9)
    finding = Finding("氏名", entity, 3, 2, 0.9, (sample,), categories)
    return AssetResult(
        location, "file", Status.SCANNED, findings=(finding,), categories=categories, persons=Persons(2, 2), size=10
    )


def _save(inventory: Inventory, run: int, *results: AssetResult, members: tuple[AssetResult, ...] = ()) -> int:
    source = write.source_id(inventory, "/share")
    with inventory.writing() as connection:
        write.save(
            connection, run, [write.Outcome(source, Change.NEW, "f", "v", result, members) for result in results]
        )
    return source


def test_saved_asset_comes_back(inventory: Inventory) -> None:
    _save(inventory, 1, _result("/share/人事/名簿.xlsx"))
    row = query.asset_at(inventory, "/share/人事/名簿.xlsx")
    assert row is not None
    assert (row.folder, row.name, row.counts, row.persons) == ("/share/人事", "名簿.xlsx", {"PERSON": 3}, (2, 2))
    (found,) = query.findings(inventory, [row.id])
    assert (found.count, found.distinct, found.samples[0]["masked"]) == (3, 2, "山***")


def test_saving_again_replaces_findings_and_drops_members_that_are_gone(inventory: Inventory) -> None:
    archive = _result("/share/a.zip")
    _save(inventory, 1, archive, members=(_result("/share/a.zip!/one.csv"), _result("/share/a.zip!/two.csv")))
    _save(inventory, 2, archive, members=(_result("/share/a.zip!/two.csv"),))
    locations = [row.location for row in query.iter_assets(inventory, Selection())]
    assert locations == ["/share/a.zip", "/share/a.zip!/two.csv"]
    assert query.summary(inventory, Selection()).hits == 6


def test_filter_language(inventory: Inventory) -> None:
    checkup = _result("/share/健診.csv", "HEALTH_CHECKUP", ("special_care", "personal"))
    _save(inventory, 1, checkup, _result("/share/b.csv"))
    assert len(query.asset_ids(inventory, Selection(terms=parse("category:special_care")))) == 1
    assert len(query.asset_ids(inventory, Selection(terms=parse("!健診")))) == 1
    assert len(query.asset_ids(inventory, Selection(terms=parse("entity:PERSON decision:none")))) == 1
    with pytest.raises(FilterProblem, match="colour"):
        parse("colour:red")


def test_decisions_are_a_journal(inventory: Inventory) -> None:
    _save(inventory, 1, _result("/share/b.csv"))
    decide.decide(inventory, ["/share/b.csv"], "not-personal", "test data", "tester")
    decide.decide(inventory, ["/share/b.csv"], "personal", "", "tester")
    assert [entry["verdict"] for entry in decide.history(inventory, "/share/b.csv")] == ["personal", "not-personal"]
    row = query.asset_at(inventory, "/share/b.csv")
    assert row is not None and row.verdict == "personal"
    _save(inventory, 1, _result("/share/c.csv"), _result("/share/d.csv"))
    assert query.summary(inventory, Selection()).by_verdict == {"personal": 1, "": 2}
    with pytest.raises(decide.DecisionProblem, match="reason"):
        decide.decide(inventory, ["/share/b.csv"], "not-personal", " ", "tester")


def test_what_a_run_did_not_meet_is_gone_but_not_below_an_unlisted_folder(inventory: Inventory) -> None:
    source = _save(inventory, 1, _result("/share/old.csv"), _result("/share/locked/x.csv"), _result("/share/a.csv"))
    _save(inventory, 2, _result("/share/a.csv"))
    with inventory.writing() as connection:
        assert write.mark_gone(connection, 2, source, ["/share/locked"]) == 1
    status = {row.name: row.status for row in query.iter_assets(inventory, Selection())}
    assert status == {"a.csv": "scanned", "old.csv": "gone", "x.csv": "scanned"}


def test_the_file_is_for_its_owner_only(inventory: Inventory, tmp_path: Path) -> None:
    assert (tmp_path / "pdscan.db").stat().st_mode & 0o077 == 0
