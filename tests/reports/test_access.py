"""“Everyone can read …” in words, on the page and in the summary, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.base import Access, Breadth
from pdscan.cli.summary import print_summary
from pdscan.engine.pipeline import Report
from pdscan.i18n import language
from pdscan.inventory import write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import Change
from pdscan.reports import access
from pdscan.reports.html.report import page
from tests.reports.test_ledger import NUMBER, result

HOSTILE = "公開\x1b[31m<b>"


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    made = (
        (result(f"{HOSTILE}/番号.xlsx", "JP_MY_NUMBER", categories=NUMBER), Breadth.INTERNAL),
        (result("全員/健診.xlsx", "HEALTH_CHECKUP", categories=("special_care",)), Breadth.PUBLIC),
        (result("人事/健診.xlsx", "HEALTH_CHECKUP", categories=("special_care",)), Breadth.DEPARTMENT),
    )
    with opened.writing() as connection:
        outcomes = [write.Outcome(source, Change.NEW, "", "", item, access=Access(who)) for item, who in made]
        write.save(connection, 1, outcomes)
    return opened


def test_sentences_and_folders(inventory: Inventory) -> None:
    assert access.sentences(inventory, Selection())[:2] == [
        "Everyone, people outside too, can read special care: 1 assets, about 3 people",
        "Everyone inside can read individual number: 1 assets, about 3 people",
    ]
    rows = access.folders(inventory, Selection(), 9)
    assert [(row[0], row[1], row[3], row[4]) for row in rows] == [
        ("/share/全員", "everyone", 1, 3),
        (f"/share/{HOSTILE}", "everyone inside", 1, 3),
    ]
    assert all(len(row) == len(access.headings()) for row in rows)


def test_in_japanese(inventory: Inventory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    language.cache_clear()
    try:
        told = access.sentences(inventory, Selection(), with_people=False)
        assert told[1] == "社内の誰もが 特定個人情報 を閲覧できます: 資産 1 件"
    finally:
        monkeypatch.undo()
        language.cache_clear()


def test_on_top_of_page_and_summary(inventory: Inventory, capsys: pytest.CaptureFixture[str]) -> None:
    text = page(inventory, Selection())
    assert text.index("can read special care") < text.index("Assets by category") < text.index("<h2>Open to everyone")
    print_summary(inventory, Report(1))
    told = capsys.readouterr().out
    assert told.index("Everyone inside can read individual number") < told.index("Look at these first")
    assert "/share/公開·[31m<b>" in told
    assert "\x1b" not in text + told and "<b>/" not in text


def test_nothing_open_nothing_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    opened = open_inventory(str(tmp_path / "none.db"), create=True)
    assert "Open to everyone" not in page(opened, Selection())
    print_summary(opened, Report(1))
    assert "Open to everyone" not in capsys.readouterr().out
    opened.close()
