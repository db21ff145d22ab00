"""A whole scan of a share full of hostile files: it ends, every file has one status, the honest ones are read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

from tests.engine import share
from tests.hostile.made import HOSTILE

ROOT = Path(__file__).parents[2]
LONG = (
    "deep.json",
    "deepobject.json",
    "deep.xml",
    "deep.html",
    "deep.yaml",
    "deep.rtf",
    "long.csv",
    "quote.csv",
    "long.log",
)
"""Megabytes of text: their reading is tested beside this, recognition has nothing to find in them."""
SLOW = ("pages.pdf", "many.eml", "bombs.zip", "bomb.docx", "bomb.bz2", "quadratic.xml")
SMALL = [name for name in HOSTILE if name not in (*LONG, *SLOW)]
LIMITS = "[limits]\nseconds = 15\nmemory_mb = 700\nunpacked_mb = 64\nratio = 200\nocr_pages = 0\n"


def test_a_share_of_hostile_files(tmp_path: Path) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    for name in SMALL:
        (folder / name).write_bytes(HOSTILE[name]())
    (folder / "名簿.csv").write_text(share.rows(20), "utf-8")
    settings = tmp_path / "pdscan.toml"
    settings.write_text(LIMITS, "utf-8")
    place, rows = str(tmp_path / "i.db"), tmp_path / "rows.jsonl"
    environment = os.environ | {"PDSCAN_LANG": "en", "PDSCAN_CONFIG": ""}
    for arguments in (
        ("scan", str(folder), "--inventory", place, "--config", str(settings), "--jobs", "2"),
        ("report", "jsonl", "--assets", "--inventory", place, "-o", str(rows)),
    ):
        command = [sys.executable, "-m", "pdscan", *arguments]
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in rows.read_text("utf-8").splitlines()]
    whole = {Path(row["asset"]).name: row for row in found if "!/" not in row["asset"]}
    assert set(whole) == {*SMALL, "名簿.csv"}
    assert max(Counter(row["asset"] for row in found).values()) == 1
    assert whole["名簿.csv"]["status"] == "scanned"
    assert all(row["cause"] for row in whole.values() if row["status"] != "scanned")
    assert not [row for row in found if "defect" in str(row.get("reason") or "")]
    for name in ("bomb.zip", "bomb.gz", "bomb.xz", "lies.tar", "null.doc"):
        assert whole[name]["status"] != "scanned", name
