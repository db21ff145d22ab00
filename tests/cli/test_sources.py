"""`pdscan sources`: what is named, what a look tells, and that a password in the settings is refused."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def pdscan(folder: Path, *arguments: str, language: str = "en") -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PDSCAN_LANG": language, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pdscan", "sources", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A share and a database, both named in pdscan.toml."""
    (tmp_path / "share").mkdir()
    (tmp_path / "share" / "a.txt").write_bytes(b"x" * 1000)
    with sqlite3.connect(tmp_path / "顧客.db") as database:
        database.execute("CREATE TABLE t (a TEXT)")
    database.close()
    (tmp_path / "pdscan.toml").write_text(
        f'[source.share]\nuri = "{(tmp_path / "share").as_posix()}"\n'
        f'[source.crm]\nuri = "sqlite:///{(tmp_path / "顧客.db").as_posix()}"\n',
        "utf-8",
    )
    return tmp_path


def test_list_names_the_configured(folder: Path) -> None:
    done = pdscan(folder, "list", "--format", "jsonl")
    assert done.returncode == 0, done.stderr
    found = {item["name"]: item for item in map(json.loads, done.stdout.splitlines())}
    assert set(found) == {"share", "crm"}
    assert found["crm"]["source"].startswith("sqlite:///") and found["crm"]["source"].endswith("顧客.db")
    assert not found["share"]["scanned"]
    assert "crm" in pdscan(folder, "list", language="ja").stdout


def test_check_tells_size_rights_and_failure(folder: Path) -> None:
    done = pdscan(folder, "check", "share", "crm", str(folder / "nowhere"), "--format", "jsonl")
    share, crm, nowhere = map(json.loads, done.stdout.splitlines())
    assert done.returncode == 1
    assert share == share | {"reachable": True, "read_only": True, "assets": 1, "size": 1000, "complete": True}
    assert crm["reachable"] and crm["assets"] == 1 and crm["rows"][0] <= 0 <= crm["rows"][1]
    assert not nowhere["reachable"] and nowhere["reason"]


def test_check_of_everything_named_in_a_table(folder: Path) -> None:
    done = pdscan(folder, "check", language="ja")
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == 3 and "読み取り専用" in done.stdout


def test_what_is_refused_says_why_in_the_readers_language(folder: Path) -> None:
    if os.name != "nt":
        (folder / "share" / "link").symlink_to("a.txt")
    places = ("share", str(folder / "nowhere"), "mssql://u@h/d", "smb://h.invalid/x")
    done = pdscan(folder, "check", *places, language="ja")
    assert done.returncode == 1
    assert "ファイルまたはフォルダがない" in done.stdout and "その名前のサーバーが見つからない" in done.stdout
    if os.name != "nt":
        assert "リンク。リンク先は" in done.stdout and "(1)" in done.stdout
    try:
        import pymssql
    except ImportError:
        assert "pip install 'pdscan[mssql]'" in done.stdout  # the brackets are no markup
    else:
        assert pymssql
    assert "Traceback" not in done.stderr


def test_a_password_in_the_settings_is_refused(folder: Path) -> None:
    (folder / "pdscan.toml").write_text('[source.crm]\nuri = "postgresql://u:pw-8Gd@db/x"\n', "utf-8")
    for command in ("list", "check"):
        done = pdscan(folder, command)
        assert done.returncode == 1
        assert "password" in done.stderr and "pw-8Gd" not in done.stdout + done.stderr


def test_nothing_named_says_what_to_do(tmp_path: Path) -> None:
    done = pdscan(tmp_path, "check")
    assert done.returncode == 2 and "pdscan.toml" in done.stderr
