"""Candidates for disposal, and the SARIF log."""

from __future__ import annotations

import csv
import io
import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pdscan.inventory import decide, write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import Change
from pdscan.reports import retention, sarif
from tests.reports.test_ledger import NUMBER, result

YEAR = 365.25 * 86_400


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    rows = [
        (result("採用/履歴書.xlsx", "PERSON", "EDUCATION"), 12),
        (result("給与/賃金台帳.xlsx", "PERSON", "SALARY"), 4),
        (result("税/マイナンバー.xlsx", "PERSON", "JP_MY_NUMBER", categories=NUMBER), 8),
        (result("営業/顧客.csv", "PERSON"), 30),
        (result("=cmd/<b>健診\x1b\u202e.xlsx", "PERSON", "HEALTH_CHECKUP", categories=("special_care", "personal")), 6),
    ]  # fmt: skip
    now = time.time()
    with opened.writing() as connection:
        outcomes = [write.Outcome(source, Change.NEW, "", "", one, modified=now - age * YEAR) for one, age in rows]
        write.save(connection, 1, outcomes)
    yield opened
    opened.close()


def test_numbers_first_then_the_longest_overdue(inventory: Inventory) -> None:
    rows = list(csv.reader(io.StringIO("\n".join(retention.lines(inventory, Selection())).lstrip("\ufeff"))))
    assert [row[0].rpartition("/")[2] for row in rows[1:]] == ["マイナンバー.xlsx", "履歴書.xlsx", "<b>健診··.xlsx"]
    assert rows[1][5] == "1.0 years" and "番号法20条" in rows[1][3]
    decide.decide(inventory, ["/share/採用/履歴書.xlsx"], "not-personal", "sample", "tester")
    assert len(retention.candidates(inventory, Selection())) == 2


def test_sarif(inventory: Inventory) -> None:
    decide.decide(inventory, ["/share/営業/顧客.csv"], "not-personal", "sample", "tester")
    text = "\n".join(sarif.lines(inventory, Selection()))
    log = json.loads(text)
    run = log["runs"][0]
    assert log["version"] == "2.1.0" and len(run["results"]) == 9
    rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
    assert {one["ruleId"] for one in run["results"]} <= rules
    by_rule = {one["ruleId"]: one for one in run["results"]}
    assert by_rule["JP_MY_NUMBER"]["level"] == "error" and by_rule["SALARY"]["level"] == "warning"
    assert sum("suppressions" in one for one in run["results"]) == 1
    assert "\x1b" not in text and "\\u001b" not in text and "\u202e" not in text
    assert all(set(one) >= {"message", "locations", "partialFingerprints"} for one in run["results"])
