"""Names that act: formulas, markup, escapes, directions, 300 characters. They come out inert in every report."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from connectors.base import Access, Breadth
from pdscan.config import LedgerSettings
from pdscan.inventory import write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import Change, Status
from pdscan.reports import coverage, delimited, jsonl, retention, sarif
from pdscan.reports.ledger.entries import collect
from pdscan.reports.ledger.plain import write_csv, write_json
from pdscan.reports.ledger.workbook import export
from tests.reports.test_ledger import NUMBER, result

NAMES = (
    '=HYPERLINK("http://198.51.100.7/","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-1+1",
    "<script>alert(1)</script>",
    "esc\x1b]0;title\x07\x1b[31m",
    "left\u202eright\u2066x\u2069",
    "line\nend\r\ttab",
    "[/]閉",
    "長" * 300,
    "😀㍻\u3000①",
)
Lines = Callable[[Inventory, Selection], Iterator[str]]
ACTING = "\x1b\x07\u202e\u2066\u2069\r"


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    """One file for each name, old enough to be past its period; the name is a heading and a reason too."""
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    rows = []
    for number, name in enumerate(NAMES):
        found = result(
            f"{name}/マイナンバー{number}/{name}.csv", "PERSON", "JP_MY_NUMBER", categories=NUMBER, heading=name
        )
        access = Access(Breadth.INTERNAL, (name,), name)
        rows.append(write.Outcome(source, Change.NEW, "", "", found, access=access, modified=1e8))
        unread = result(f"未走査{number}/{name}", categories=())
        unread = type(unread)(unread.id, "file", Status.FAILED, "damaged", name)
        rows.append(write.Outcome(source, Change.NEW, "", "", unread))
    with opened.writing() as connection:
        write.save(connection, 1, rows)
    yield opened
    opened.close()


def is_inert(text: str) -> bool:
    return not any(mark in text for mark in ACTING)


@pytest.mark.parametrize("lines", [delimited.lines, retention.lines, coverage.lines])
def test_tables_for_spreadsheets(inventory: Inventory, lines: Lines) -> None:
    made = "\n".join(lines(inventory, Selection()))
    assert is_inert(made)
    rows = list(csv.reader(io.StringIO(made.lstrip("\ufeff"))))
    assert len(rows) >= len(NAMES)
    for row in rows:
        assert not any(cell.startswith(("=", "+", "@", "\t")) for cell in row)
    made.encode("utf-8")


def test_json_lines_and_sarif(inventory: Inventory) -> None:
    for lines in (jsonl.assets(inventory, Selection()), jsonl.findings(inventory, Selection())):
        for line in lines:
            assert is_inert(line) and "\n" not in line
            line.encode("utf-8")
            name = json.loads(line)["asset"]
            assert any(known in name for known in NAMES)  # the very same name, escaped
    made = "\n".join(sarif.lines(inventory, Selection()))
    assert is_inert(made) and json.loads(made)["version"] == "2.1.0"
    made.encode("utf-8")


def test_the_ledger_in_three_forms(inventory: Inventory, tmp_path: Path) -> None:
    export(inventory, tmp_path / "l.xlsx")
    for sheet in load_workbook(tmp_path / "l.xlsx").worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f" and cell.hyperlink is None and is_inert(str(cell.value or ""))
    for save in (write_csv, write_json):
        stream = io.StringIO()
        save(collect(inventory, LedgerSettings()), stream)
        stream.getvalue().encode("utf-8")
        if save is write_csv:
            assert is_inert(stream.getvalue())
        else:
            json.loads(stream.getvalue())
            assert is_inert(stream.getvalue())
