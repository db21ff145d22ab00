"""Decisions: carried over, re-opened, expired, undone, by two people, and wider than one asset."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pdscan.inventory import decide, query, review, scope, write
from pdscan.inventory.selection import Selection, parse
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Sample, Status

PERSONAL = ("personal",)
NUMBER = ("individual_number", "identification_code", "personal")


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def found(field: str, entity: str, masked: str = "***", categories: tuple[str, ...] = PERSONAL) -> Finding:
    return Finding(field, entity, 3, 3, 0.9, (Sample(masked, {"row": 2}, ("rule",), 0.9),), categories)


def asset(name: str, *findings: Finding, digest: str = "d1") -> AssetResult:
    categories = tuple(dict.fromkeys(one for item in findings for one in item.categories))
    return AssetResult(
        f"/share/{name}", "file", Status.SCANNED, findings=findings, categories=categories, digest=digest,
        persons=Persons(3, 3),
    )  # fmt: skip


def save(inventory: Inventory, *results: AssetResult, versions: str = "v1", run: int = 1) -> None:
    source = write.source_id(inventory, "/share")
    with inventory.writing() as connection:
        write.save(connection, run, [write.Outcome(source, Change.NEW, "", versions, item) for item in results])


def verdict(inventory: Inventory, name: str) -> str:
    row = query.asset_at(inventory, f"/share/{name}")
    assert row is not None
    return row.verdict


def test_a_decision_is_carried_over_while_the_content_stays(inventory: Inventory) -> None:
    one = asset("a.csv", found("氏名", "PERSON"))
    save(inventory, one)
    decide.decide(inventory, ["/share/a.csv"], "not-personal", "test data", "ann")
    save(inventory, one, run=2)
    assert verdict(inventory, "a.csv") == "not-personal"
    save(inventory, one, versions="v2", run=3)  # newer rules, same judgement
    assert verdict(inventory, "a.csv") == "not-personal"
    save(inventory, replace(one, digest="d2"), run=4)
    assert verdict(inventory, "a.csv") == ""
    assert [(one.location, one.why) for one in review.reopened(inventory)] == [("/share/a.csv", "changed")]
    assert query.asset_ids(inventory, Selection(terms=parse("decision:none"))) != []


def test_newer_rules_that_judge_otherwise_open_it_again(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", found("氏名", "PERSON")))
    decide.decide(inventory, ["/share/a.csv"], "personal", "", "ann")
    save(inventory, asset("a.csv", found("番号", "JP_MY_NUMBER", categories=NUMBER)), versions="v2", run=2)
    assert verdict(inventory, "a.csv") == "" and decide.latest(inventory, ["/share/a.csv"]) == {}
    assert len(decide.history(inventory, "/share/a.csv")) == 1
    assert [one.why for one in review.reopened(inventory)] == ["judged"]


def test_a_decision_expires(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", found("氏名", "PERSON")))
    decide.decide(inventory, ["/share/a.csv"], "investigate", "ask", "ann", expires=time.time() + 3600)
    assert verdict(inventory, "a.csv") == "investigate"
    decide.decide(inventory, ["/share/a.csv"], "investigate", "ask", "ann", expires=time.time() - 1)
    assert verdict(inventory, "a.csv") == ""
    assert [one.why for one in review.reopened(inventory)] == ["expired"]


def test_undo_brings_back_what_stood_before(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", found("氏名", "PERSON")))
    place = ["/share/a.csv"]
    decide.decide(inventory, place, "personal", "", "ann")
    decide.decide(inventory, place, "not-personal", "dummy", "bob")
    assert decide.undo(inventory, place, "ann") == 1 and verdict(inventory, "a.csv") == "personal"
    assert len(decide.history(inventory, place[0])) == 3
    assert decide.undo(inventory, ["/share/nowhere"], "ann") == 0


def test_four_eyes(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", found("氏名", "PERSON")))
    place = ["/share/a.csv"]
    first = decide.decide(inventory, place, "not-personal", "dummy", "ann", four_eyes=True)
    assert (first.decided, first.waiting) == (0, 1) and verdict(inventory, "a.csv") == ""
    again = decide.decide(inventory, place, "not-personal", "dummy", "ann", four_eyes=True)
    assert again.waiting == 1 and verdict(inventory, "a.csv") == ""
    assert [(one.author, one.verdict, one.why) for one in review.pending(inventory)] == [
        ("ann", "not-personal", "second")
    ]
    assert review.reopened(inventory) == []
    second = decide.decide(inventory, place, "not-personal", "dummy", "bob", four_eyes=True)
    assert second.decided == 1 and verdict(inventory, "a.csv") == "not-personal"
    assert review.pending(inventory) == []


def test_a_folder_is_decided_for_what_comes_later_too_but_not_for_what_is_graver(inventory: Inventory) -> None:
    save(inventory, asset("試験/a.csv", found("氏名", "PERSON")), asset("人事/b.csv", found("氏名", "PERSON")))
    decide.decide(inventory, ["/share/試験/a.csv"], "personal", "", "ann")
    save(inventory, asset("試験/c.csv", found("氏名", "PERSON")))
    assert scope.decide_widely(inventory, "folder", "/share/試験", "", "not-personal", "test data", "bob") == 1
    assert verdict(inventory, "試験/a.csv") == "personal"  # a person said so
    assert verdict(inventory, "試験/c.csv") == "not-personal" and verdict(inventory, "人事/b.csv") == ""
    save(inventory, asset("試験/d.csv", found("氏名", "PERSON")))
    save(inventory, asset("試験/e.csv", found("番号", "JP_MY_NUMBER", categories=NUMBER)))
    assert scope.settle(inventory) == 1 and scope.settle(inventory) == 0
    assert verdict(inventory, "試験/d.csv") == "not-personal" and verdict(inventory, "試験/e.csv") == ""
    assert scope.decide_widely(inventory, "folder", "/share/試験", "", "withdrawn", "wrong", "bob") == 2
    assert verdict(inventory, "試験/c.csv") == "" and verdict(inventory, "試験/a.csv") == "personal"


def test_columns_rules_and_values_dismiss_findings(inventory: Inventory) -> None:
    save(
        inventory,
        asset("a.csv", found("品番", "JP_PENSION_NUMBER", "12**"), found("氏名", "PERSON")),
        asset("b.csv", found("品番", "JP_PENSION_NUMBER", "12**")),
    )
    assert scope.decide_widely(inventory, "column", "/share/a.csv", "品番", "not-personal", "part number", "bob") == 0
    row = query.asset_at(inventory, "/share/a.csv")
    assert row is not None
    left = scope.remaining(scope.standing(inventory), row, query.findings(inventory, [row.id]))
    assert [item.entity for item in left] == ["PERSON"] and row.verdict == ""
    assert scope.decide_widely(inventory, "value", "", "12*", "not-personal", "part number", "bob") == 1
    assert verdict(inventory, "b.csv") == "not-personal"
    assert scope.decide_widely(inventory, "rule", "", "PERSON", "not-personal", "products", "bob") == 1
    assert verdict(inventory, "a.csv") == "not-personal"
    with pytest.raises(decide.DecisionProblem):
        scope.decide_widely(inventory, "rule", "", "PERSON", "personal", "x", "bob")


def test_wide_decisions_need_two_people_too(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", found("氏名", "PERSON")))
    arguments = ("folder", "/share", "", "not-personal", "test data")
    assert scope.decide_widely(inventory, *arguments, "ann", four_eyes=True) == 0
    assert scope.standing(inventory) == []
    assert [(one.scope, one.location) for one in review.pending(inventory)] == [("folder", "/share")]
    assert scope.decide_widely(inventory, *arguments, "bob", four_eyes=True) == 1
