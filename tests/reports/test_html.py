"""The HTML report: self-contained, strict policy, outside text inert, right numbers."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from pdscan.inventory.selection import Selection
from pdscan.inventory.store import open_inventory
from pdscan.reports.delimited import lines
from pdscan.reports.html.report import page
from tests.reports.test_ledger import result, save


def test_the_page(tmp_path: Path) -> None:
    inventory = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    hostile = "営業/<script>alert(1)</script>\x1b\u202e.csv"
    save(inventory, result("a.csv", "PERSON"), result(hostile, "PERSON", "JP_ADDRESS"))
    text = page(inventory, Selection())
    assert "<script>alert" not in text and "\x1b" not in text and "\u202e" not in text
    assert not re.search(r"(src|href)\s*=", text) and "http://" not in text.replace("http://www.w3.org", "")
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None and "default-src 'none'" in policy.group(1)
    for tag in ("style", "script"):
        content = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert content is not None
        assert b64encode(sha256(content.group(1).encode()).digest()).decode() in policy.group(1)
    assert "<b>2</b>" in text and "<b>9</b>" in text
    inventory.close()


def test_csv_for_spreadsheets(tmp_path: Path) -> None:
    inventory = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    save(inventory, result("=cmd.csv", "PERSON"))
    heading, line = lines(inventory, Selection())
    assert heading.startswith("\ufeff") and len(heading.split(",")) == len(line.split(","))
    assert line.startswith("/share/=cmd.csv")
    inventory.close()
