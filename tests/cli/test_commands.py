"""The commands as a user types them: output, exit codes, clear errors."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.engine import share

ROOT = Path(__file__).parents[2]


def run(*arguments: str, language: str = "en", **options: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PDSCAN_LANG": language, "NO_COLOR": "1", "COLUMNS": "100"}
    command = [sys.executable, "-m", "pdscan", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", stdin=subprocess.DEVNULL
    )


def scanned(tmp_path: Path) -> tuple[Path, str]:
    folder = tmp_path / "share"
    share.build(folder)
    place = str(tmp_path / "pdscan.db")
    assert run("scan", str(folder), "--inventory", place).returncode == 0
    return folder, place


def test_scan_reports_and_decision(tmp_path: Path) -> None:
    folder, place = scanned(tmp_path)
    lines = [json.loads(line) for line in run("report", "jsonl", "--inventory", place).stdout.splitlines()]
    roll = [line for line in lines if line["asset"].endswith("名簿.csv")]
    assert {line["entity_type"] for line in roll} == {"PERSON", "PHONE_NUMBER", "EMAIL_ADDRESS", "INTERNAL_ID"}
    assert set(roll[0]) == {"asset", "locator", "entity_type", "count", "distinct", "score", "samples", "categories"}
    assets = [json.loads(line) for line in run("report", "jsonl", "--assets", "--inventory", place).stdout.splitlines()]
    by_name = {line["asset"].rpartition("/")[2]: line for line in assets}
    assert by_name["truncated.docx"]["cause"] == "damaged"
    assert by_name["名簿.csv"]["persons"][0] > 0
    coverage = run("report", "coverage", "--inventory", place).stdout
    assert "truncated.docx" in coverage and "damaged" in coverage and "\x1b" not in coverage
    asset = str(folder / "人事" / "名簿.csv")
    assert run("decide", asset, "--as", "not-personal", "--inventory", place).returncode == 1
    assert run("decide", asset, "--as", "not-personal", "--reason", "test", "--inventory", place).returncode == 0
    assert json.loads(next(
        line for line in run("report", "jsonl", "--assets", "--inventory", place).stdout.splitlines() if "名簿" in line
    ))["decision"] == "not-personal"  # fmt: skip


def test_fail_on_incomplete_and_missing_source(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    share.build(folder)
    place = str(tmp_path / "pdscan.db")
    assert run("scan", str(folder), "--fail-on-incomplete", "--inventory", place).returncode == 3
    missing = run("scan", str(tmp_path / "nowhere"), "--inventory", place)
    assert missing.returncode == 1 and "nowhere" in missing.stderr
    both = run("scan", str(folder), str(tmp_path / "nowhere"), "--inventory", place)
    assert both.returncode == 0 and "nowhere" in both.stderr


def test_inspect_reveals_only_when_told(tmp_path: Path) -> None:
    file = tmp_path / "名簿.csv"
    file.write_text(share.rows(3), "utf-8")
    hidden = run("inspect", str(file), "--format", "jsonl")
    assert hidden.returncode == 0 and "090-2000-0000" not in hidden.stdout and "高梨" not in hidden.stdout
    shown = run("inspect", str(file), "--reveal", "--yes", "--format", "jsonl")
    lines = [json.loads(line) for line in shown.stdout.splitlines()]
    keys = {"asset", "locator", "entity_type", "text", "start", "end", "score", "why", "record", "categories"}
    assert all(set(line) == keys for line in lines)
    assert {line["text"] for line in lines if line["entity_type"] == "PERSON"} == {
        "高梨 涼介",
        "三橋 奈央",
        "小早川 翼",
    }
    assert all(line["locator"]["row"] >= 2 and line["locator"]["column"] for line in lines)
    assert run("inspect", str(file), "--reveal").returncode == 2


def test_clear_errors(tmp_path: Path) -> None:
    missing = run("report", "jsonl", "--inventory", str(tmp_path / "none.db"))
    assert missing.returncode == 1 and "pdscan scan" in missing.stderr and "Traceback" not in missing.stderr
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("create table x (y)")
    connection.close()
    assert "not a pdscan inventory" in run("report", "jsonl", "--inventory", str(other)).stderr
    settings = tmp_path / "pdscan.toml"
    settings.write_text("[scan]\njob = 3\n")
    wrong = run("scan", str(tmp_path), "--config", str(settings), "--inventory", str(tmp_path / "x.db"))
    assert wrong.returncode == 1 and "scan.job" in wrong.stderr and "jobs" in wrong.stderr
    assert run("scan").returncode == 2
    assert run("scan", str(tmp_path), "--max-size", "huge").returncode == 2
    assert run("scan", "gopher://x/", "--inventory", str(tmp_path / "x.db")).returncode == 1


def test_what_the_system_refuses_is_one_line(tmp_path: Path) -> None:
    _, place = scanned(tmp_path)
    nowhere = run("report", "csv", "-o", str(tmp_path / "none" / "x.csv"), "--inventory", place)
    assert nowhere.returncode == 1 and len(nowhere.stderr.splitlines()) == 1 and "No such file" in nowhere.stderr
    blocked = run("report", "csv", "-o", str(tmp_path), "--inventory", place)
    assert blocked.returncode == 1 and len(blocked.stderr.splitlines()) == 1

    with sqlite3.connect(place) as connection:
        connection.execute("drop table finding")
    connection.close()
    broken = run("report", "jsonl", "--inventory", place)
    assert broken.returncode == 1 and broken.stderr.splitlines() == ["pdscan: the inventory: no such table: finding"]
    assert run("scan", "", "--inventory", place).returncode == 2


def test_inspect_says_when_there_was_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    nothing = run("inspect", str(tmp_path / "empty"))
    assert nothing.returncode == 0 and "nothing to examine" in nothing.stderr
    (tmp_path / "a.csv").write_text(share.rows(2), "utf-8")
    (tmp_path / "a.eml").write_text(
        "From: a@example.jp\nTo: b@example.jp\nSubject: x\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\ny"
    )
    partly = run("inspect", str(tmp_path / "a.eml"))
    assert partly.returncode == 0 and "partly" in partly.stderr
    both = run("inspect", str(tmp_path / "nowhere"), str(tmp_path / "a.csv"), "--format", "jsonl")
    assert both.returncode == 0 and both.stdout and "nowhere" in both.stderr


def test_help_in_both_languages() -> None:
    assert "Walk sources" in run("scan", "--help").stdout
    japanese = run("scan", "--help", language="ja").stdout
    assert "Walk" not in japanese and "個人データ" in japanese


def test_rules_and_doctor() -> None:
    listed = run("rules", "list")
    assert listed.returncode == 0 and "JP_MY_NUMBER" in listed.stdout
    first = next(line for line in listed.stdout.splitlines() if "JP_MY_NUMBER" in line).split()[0]
    assert "個人番号" in run("rules", "show", first).stdout
    assert run("rules", "show", "nothing").returncode == 2
    assert run("doctor").returncode == 0


def _has_begun(place: Path) -> bool:
    """Is there a run in the inventory yet?"""
    if not place.exists():
        return False
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(place)) as connection:
        return bool(connection.execute("SELECT count(*) FROM run").fetchone()[0])
    return False


def test_ctrl_c_says_how_to_go_on(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("sends SIGINT")
    folder = tmp_path / "share"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number}.csv").write_text(share.rows(60, number * 60))
    command = [sys.executable, "-m", "pdscan", "scan", str(folder), "--inventory", str(tmp_path / "pdscan.db")]
    # under pytest's own runner SIGINT may be ignored, and children inherit that
    listening = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.default_int_handler)}
    running = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **listening)
    while not _has_begun(tmp_path / "pdscan.db") and running.poll() is None:
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, complaint = running.communicate(timeout=60)
    assert running.returncode == 130
    assert "continues where it was" in complaint.decode() and "Traceback" not in complaint.decode()
    again = run("scan", str(folder), "--inventory", str(tmp_path / "pdscan.db"))
    assert again.returncode == 0 and "400 assets" in again.stdout
