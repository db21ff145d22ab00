"""Unchanged assets: who can read them, and their department, are as the last walk saw them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.base import Access, Asset, Breadth
from pdscan.inventory import query, write
from pdscan.inventory.refresh import DEPARTMENT, department, refresh
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Status

PLACE, MEMBER = "/share/名簿.zip", "/share/名簿.zip!/a.csv"


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    member = AssetResult(MEMBER, "file", Status.SCANNED, facts={"taken": "2026"})
    outcome = write.Outcome(
        source, Change.NEW, "", "", AssetResult(PLACE, "file", Status.SCANNED), (member,),
        Access(Breadth.OWNER, ("owner",), "POSIX mode"), tags={"Department": "人事部"},
    )  # fmt: skip
    with opened.writing() as connection:
        write.save(connection, 1, [outcome])
    yield opened
    opened.close()


def seen(inventory: Inventory) -> list[tuple[str, str, dict[str, str]]]:
    rows = query.iter_assets(inventory, Selection())
    return [(row.location, row.breadth, dict(row.facts)) for row in rows]


def test_rights_and_tags_of_unchanged_assets_are_renewed(inventory: Inventory) -> None:
    tagged = {DEPARTMENT: "人事部"}
    assert seen(inventory) == [(PLACE, "owner", tagged), (MEMBER, "owner", {"taken": "2026", **tagged})]
    opened = Asset(PLACE, PLACE, access=Access(Breadth.PUBLIC, (), "POSIX mode"), tags={"部署": "営業部"})
    with inventory.writing() as connection:
        refresh(connection, [opened])
    tagged = {DEPARTMENT: "営業部"}
    assert seen(inventory) == [(PLACE, "public", tagged), (MEMBER, "public", {"taken": "2026", **tagged})]


def test_rights_that_could_not_be_read_unlearn_nothing(inventory: Inventory) -> None:
    with inventory.writing() as connection:
        refresh(connection, [Asset(PLACE, PLACE)])
    assert seen(inventory) == [(PLACE, "owner", {}), (MEMBER, "owner", {"taken": "2026"})]


@pytest.mark.parametrize(
    ("tags", "name"),
    [({"Department": " HR "}, "HR"), ({"cost-center": "1"}, ""), ({"Business Unit": "x", "dept": "人事"}, "人事"),
     ({"owner": "taro.yamada@example.co.jp"}, ""), ({"team": "a@example.com"}, ""), ({}, "")],
)  # fmt: skip
def test_which_tag_names_a_department(tags: dict[str, str], name: str) -> None:
    assert department(tags).get(DEPARTMENT, "") == name
