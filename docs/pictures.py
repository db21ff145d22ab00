"""Makes the pictures of the README files out of the demo share: `python docs/pictures.py` writes docs/pictures.

The picture of the ledger needs LibreOffice (`soffice`) and poppler (`pdftoppm`) on PATH; without them it is left out.
"""

from __future__ import annotations

import asyncio
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from pdscan.tui.safe_text import cells

FOLDER = Path(__file__).with_name("pictures")
SIZE = (120, 34)
SCREENS = {"browser.svg": ("ja", ()), "browser.en.svg": ("en", ()), "overview.svg": ("ja", ("2",))}
"""File → language, keys pressed before the picture is taken."""
PAUSE = 2.0
"""Seconds that the browser gets to read what a picture shows."""
_FETCHED = re.compile(r"src:.*?;", re.DOTALL)
_TEXT = re.compile(r'<text class="(\S+)" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+" ([^>]*)>([^<]*)</text>')
_RUN = re.compile(r"[\x00-\xff]+|[^\x00-\xff]")
_CELL = 12.2
"""Width of one terminal cell in the picture."""
DPI = 110


def speak(language: str) -> None:
    """From here on everything is said in `language`."""
    from pdscan import i18n

    os.environ["PDSCAN_LANG"] = language
    i18n.language.cache_clear()


def demo(home: Path) -> Path:
    """A demo share, scanned; returns its inventory."""
    from connectors.base import SourceSpec
    from pdscan.demo.share import build
    from pdscan.engine.options import Options
    from pdscan.engine.pipeline import scan
    from pdscan.inventory.store import open_inventory

    build(home / "共有")
    inventory = open_inventory(str(home / "pdscan.db"), create=True)
    scan(inventory, [SourceSpec(str(home / "共有"))], Options(), lambda _: None)
    inventory.close()
    return home / "pdscan.db"


async def screen(inventory: Path, keys: tuple[str, ...], file: Path) -> None:
    """One screen of the inventory as SVG, with fonts of the reader's machine (nothing is fetched)."""
    from pdscan.inventory.store import open_inventory
    from pdscan.tui.app import Browser

    opened = open_inventory(str(inventory))
    app = Browser(opened)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(PAUSE)
        await pilot.press(*keys)
        await pilot.pause(PAUSE)
        picture = app.export_screenshot(title="pdscan browse", simplify=True)
    opened.close()
    file.write_text(_TEXT.sub(_in_cells, _FETCHED.sub('src: local("monospace");', picture)), "utf-8")


def _in_cells(found: re.Match[str]) -> str:
    """A text with every wide character at its own place: fonts differ in how wide they are."""
    name, left, top, rest, content = found.groups()
    parts, at = [], float(left)
    for run in _RUN.findall(html.unescape(content)):
        width = cells(run) * _CELL
        if not run.isspace():
            text = html.escape(run).replace("\xa0", "&#160;")
            parts.append(f'<text class="{name}" x="{at:g}" y="{top}" textLength="{width:g}" {rest}>{text}</text>')
        at += width
    return "".join(parts)


def ledger(inventory: Path, home: Path, file: Path) -> str:
    """The first page of the ledger as PNG; returns what is missing for it, "" for nothing."""
    office, painter = shutil.which("soffice"), shutil.which("pdftoppm")
    if office is None or painter is None:
        return "soffice (LibreOffice) and pdftoppm (poppler) are needed for the picture of the ledger"
    book = home / "ledger.xlsx"
    export = [sys.executable, "-m", "pdscan", "ledger", "export", "--inventory", str(inventory), "-o", str(book)]
    subprocess.run(export, check=True, capture_output=True)  # noqa: S603 - our own command line
    profile = f"-env:UserInstallation={(home / 'office').as_uri()}"  # another LibreOffice may be running
    convert = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(home), str(book)]
    subprocess.run(convert, check=True, capture_output=True, timeout=300)  # noqa: S603 - our own command line
    paint = [painter, "-png", "-r", str(DPI), "-f", "1", "-l", "1", "-singlefile", str(book.with_suffix(".pdf"))]
    subprocess.run([*paint, str(file.with_suffix(""))], check=True, capture_output=True)  # noqa: S603 - our own command line
    return ""


def main() -> int:
    """All pictures; exit 1 when one is missing."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="pdscan-") as name:
        home = Path(name)
        os.environ["PDSCAN_KEY_FILE"] = str(home / "digest.key")
        inventory = demo(home)
        for file, (language, keys) in SCREENS.items():
            speak(language)
            asyncio.run(screen(inventory, keys, FOLDER / file))
        speak("ja")
        missing = ledger(inventory, home, FOLDER / "ledger.png")
    if missing:
        sys.stderr.write(missing + "\n")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
