"""Ledger, reports and bulk decisions as a user types them."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pdscan.cli.main import run
from pdscan.inventory.store import open_inventory
from tests.reports.test_ledger import fill

Command = Callable[..., int]


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command in a folder with an inventory of its own; the exit code."""
    monkeypatch.chdir(tmp_path)
    opened = open_inventory("pdscan.db", create=True)
    fill(opened)
    opened.close()

    def typed(*arguments: str, stdin: str = "") -> int:
        monkeypatch.setattr("sys.argv", ["pdscan", *arguments])
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        return run()

    return typed


def test_ledger_there_and_back(command: Command, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("ledger", "export", "-o", "l.xlsx") == 0
    book = load_workbook("l.xlsx")
    book.worksheets[0].cell(5, 14).value = "雇用管理"
    number = str(book.worksheets[0].cell(5, 1).value)
    book.save("l.xlsx")
    assert command("ledger", "import", "l.xlsx") == 0
    assert command("ledger", "rename", number, "--name", "社員の情報") == 0
    assert command("ledger", "export", "-o", "l.json") == 0
    lines = {line["id"]: line for line in json.loads(Path("l.json").read_text("utf-8"))["personal"]}
    assert lines[number]["purpose"] == "雇用管理" and lines[number]["name"] == "社員の情報"
    assert command("ledger", "reconcile", "l.xlsx", "-o", "r.xlsx") == 0
    assert "matched" in capsys.readouterr().err
    assert command("ledger", "export", "-o", "l.doc") == 2
    assert command("ledger", "import", "pdscan.db") == 1


def test_breach_retention_and_sarif(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("report", "breach", "--known-on", "2026-12-01", "--folder", "/share/人事", "--public") == 0
    text = capsys.readouterr().out
    assert "2027-01-04" in text and "below /share/人事" in text and "報告規則2条3号" in text
    assert command("report", "breach", "-o", "b.docx", "--filter", "category:special_care") == 0
    assert Path("b.docx").stat().st_size > 10_000
    assert command("report", "breach", "-o", "b.txt") == 2
    assert command("report", "retention", "-o", "r.csv") == 0
    assert command("report", "sarif", "-o", "s.sarif", "--redact-locations") == 0
    assert "顧客リスト" not in Path("s.sarif").read_text("utf-8")


def test_decide_in_bulk_widely_and_by_two(command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert command("decide", "--filter", "顧客リスト", "--as", "personal") == 0
    assert "10 decided" in capsys.readouterr().err
    assert command("decide", "-", "--as", "investigate", "--reason", "ask", stdin="/share/人事/健診.xlsx\n") == 0
    assert command("decide", "/share/人事", "--scope", "folder", "--as", "not-personal", "--reason", "test") == 0
    assert "1 decided" in capsys.readouterr().err  # the other one has a decision of its own
    assert command("decide", "/share/人事/健診.xlsx", "--undo") == 0
    Path("pdscan.toml").write_text("[review]\nfour_eyes = true\n")
    assert command("decide", "/share/人事/健診.xlsx", "--as", "not-personal", "--reason", "test") == 0
    assert "1 wait" in capsys.readouterr().err
    assert command("decide", "--waiting") == 0
    assert "健診.xlsx" in capsys.readouterr().out
    assert command("decide", "--as", "personal") == 2
