"""The page in a real browser: no console message, and it says what it should."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from pdscan import i18n
from pdscan.inventory import snapshot, write
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import Change
from pdscan.reports.html.report import page
from tests.reports.test_ledger import NUMBER, result

_OWN = re.compile(r"chrome(-extension)?://|https?://([a-z0-9-]+\.)*(google|googleapis|gvt1|gstatic)\.com/")
"""What the browser asks for by itself, with or without a page; the page names none of these."""
HOSTILE = "営業/<script>alert(1)</script>/=HYPERLINK(x)\x1b\u202e" + "長" * 300 + ".csv"


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    for run in (1, 2):
        rows = [result(f"人事/名簿{run}_{number}.csv", "PERSON", "JP_ADDRESS") for number in range(run)]
        rows += [result("人事/番号.xlsx", "JP_MY_NUMBER", categories=NUMBER), result(HOSTILE, "PERSON")]
        with opened.writing() as connection:
            write.save(connection, run, [write.Outcome(source, Change.NEW, "", "", one, modified=1e9) for one in rows])
        snapshot.keep(opened, run)
    yield opened
    opened.close()


def test_trend_age_and_words_for_those_who_do_not_see(inventory: Inventory) -> None:
    text = page(inventory, Selection())
    assert text.count("<polyline") == 4 and "personal: 3 → 5" in text
    assert "over 10 years" in text and "<b>5</b><span>unreviewed" in text
    assert "<script>alert" not in text and "\x1b" not in text and "\u202e" not in text


def opened(file: Path, folder: Path) -> tuple[list[str], set[str]]:
    """Console messages of the page, and every address that Chromium asked the network for; skips without Chromium."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    log = folder / "net.json"
    done = subprocess.run(
        [
            chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", "--v=0", f"--log-net-log={log}",
            f"--screenshot={folder / 'page.png'}", file.as_uri(),
        ],
        capture_output=True, text=True, timeout=240, check=True,
    )  # fmt: skip
    assert (folder / "page.png").stat().st_size > 10_000
    events = json.loads(log.read_text("utf-8"))["events"]
    asked = {str(event.get("params", {}).get("url", "")) for event in events}
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line], {url for url in asked if "://" in url}


@pytest.mark.parametrize("spoken", ["en", "ja"])
def test_ten_thousand_assets_in_a_browser(
    inventory: Inventory, tmp_path: Path, spoken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PDSCAN_LANG", spoken)
    i18n.language.cache_clear()
    source = write.source_id(inventory, "/share")
    rows = [result(f"部署{number % 40}/{'長' * 60}{number}.csv", "PERSON", "JP_ADDRESS") for number in range(10_000)]
    with inventory.writing() as connection:
        write.save(connection, 3, [write.Outcome(source, Change.NEW, "", "", one) for one in rows])
    text = page(inventory, Selection())
    assert f'lang="{spoken}"' in text and len(text.encode()) < 5_000_000
    file = tmp_path / "page.html"
    file.write_text(text, "utf-8")
    messages, asked = opened(file, tmp_path)
    assert messages == []
    assert "google" not in text and "gvt1" not in text
    assert {url for url in asked if not _OWN.match(url)} <= {file.as_uri()}
