"""The sums that the inventory keeps itself are those that counting gives, whatever happened to the assets."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import delete, select, text, update

from connectors.base import Access, Breadth
from pdscan.inventory import facets, folders, sum_upkeep, window, write
from pdscan.inventory.filter import Selection, parse
from pdscan.inventory.frequency import COLUMNS, frequency
from pdscan.inventory.query import summary
from pdscan.inventory.schema import asset, finding
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Status

ROOT = Path(__file__).parents[2]
LONG_AGO = 1_000_000_000.0
MIXES = (("personal",), ("individual_number", "personal"), ("credential",), ())
ENTITIES = ("PERSON", "JP_MY_NUMBER", "CREDENTIAL")


def _outcome(source: int, at: int, chance: Random) -> write.Outcome:
    categories = chance.choice(MIXES)
    found = tuple(
        Finding("", entity, chance.randrange(1, 50), 1, 0.9, (), categories)
        for entity in chance.sample(ENTITIES, chance.randrange(1, 3))
        if categories
    )
    people = chance.randrange(1, 60) if categories else 0
    status = chance.choice((Status.SCANNED, Status.SCANNED, Status.FAILED))
    result = AssetResult(
        f"/share/{at % 5}/{at}.csv", "file", status, "encrypted" if status is Status.FAILED else "",
        format=chance.choice(("csv", "xlsx")), findings=found, categories=categories, persons=Persons(people, people),
        size=chance.choice((None, 10, 2000)),
    )  # fmt: skip
    members = (AssetResult(f"/share/{at % 5}/{at}.csv!/x", "member", Status.SCANNED),) if chance.random() < 0.2 else ()
    modified = chance.choice((None, LONG_AGO, 4_000_000_000.0))
    access = Access(chance.choice(tuple(Breadth)))
    return write.Outcome(source, Change.NEW, "f", "v", result, members, access, modified)


def _live(inventory: Inventory, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    with monkeypatch.context() as patch:
        patch.setattr(facets, "by", lambda *_: None)
        patch.setattr(facets, "answers", lambda *_: False)
        patch.setattr(folders, "_kept", lambda connection: folders._counted(connection, Selection()))
        return _shown(inventory)


def _shown(inventory: Inventory) -> list[object]:
    wide = [Selection(terms=parse(words)) for words in ("", "category:personal", "!status:failed access:public")]
    return [
        [row for row in folders.folders(inventory, Selection()) if row.assets],
        [summary(inventory, one, with_people=False) for one in wide],
        [frequency(inventory, Selection(), name) for name in COLUMNS],
        [window.count(inventory, one) for one in wide],
        window.review(inventory),
    ]


@pytest.mark.parametrize("seed", range(2))
def test_they_are_what_counting_gives(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(seed)  # noqa: S311 - a seeded generator of test data
    inventory = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(inventory, "/share")
    for run in range(1, 4):
        with inventory.writing() as connection:
            write.save(connection, run, [_outcome(source, chance.randrange(40), chance) for _ in range(20)])
        assert _shown(inventory) == _live(inventory, monkeypatch)
        with inventory.writing() as connection:
            some = select(asset.c.id).where(asset.c.id % 7 == run)
            connection.execute(update(asset).where(asset.c.id.in_(some)).values(exposure="public"))
            connection.execute(update(asset).where(asset.c.id % 5 == run).values(persons_high=0, persons_low=0))
            gone = connection.scalars(select(asset.c.id).where(asset.c.id % 11 == run, asset.c.parent_id.isnot(None)))
            numbers = list(gone)
            connection.execute(delete(finding).where(finding.c.asset_id.in_(numbers)))
            connection.execute(delete(asset).where(asset.c.id.in_(numbers)))
            write.mark_gone(connection, run, source, [])
        assert _shown(inventory) == _live(inventory, monkeypatch)
        with inventory.writing() as connection:
            connection.execute(text("UPDATE sum_moment SET old_before = 5.0"))
            connection.execute(text("UPDATE folder_sum SET old = 0"))
        assert _shown(inventory) == _live(inventory, monkeypatch)
        with inventory.writing() as connection:
            sum_upkeep.refresh(connection)
            for name in ("folder_sum", "facet_sum", "entity_sum"):
                stale = text(f"SELECT count(*) FROM {name} WHERE is_stale OR assets = 0")  # noqa: S608 - of this list
                assert connection.execute(stale).scalar_one() == 0
        assert _shown(inventory) == _live(inventory, monkeypatch)
    inventory.close()


KILLED = """
import sys, time
from random import Random
from pdscan.inventory import write
from pdscan.inventory.store import open_inventory
from tests.inventory.test_kept_sums import _outcome
inventory, chance = open_inventory(sys.argv[1]), Random(9)
with inventory.writing() as connection:
    write.save(connection, 2, [_outcome(1, at, chance) for at in range(30)])
with inventory.writing() as connection:
    write.save(connection, 3, [_outcome(1, at, chance) for at in range(60)])
    print("written", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_they_hold_after_a_kill(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = str(tmp_path / "pdscan.db")
    inventory = open_inventory(place, create=True)
    write.source_id(inventory, "/share")
    inventory.close()
    with subprocess.Popen([sys.executable, "-c", KILLED, place], cwd=ROOT, stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"written\n"
        killed.send_signal(signal.SIGKILL)
    inventory = open_inventory(place)
    assert sum(row.assets for row in folders.folders(inventory, Selection())) >= 30
    assert _shown(inventory) == _live(inventory, monkeypatch)
    inventory.close()
