"""Makes the pictures of the browser for the README: `python docs/pictures.py INVENTORY FOLDER` writes SVG files."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

SIZE = (120, 34)
KEYS = {"browse": (), "overview": ("2",), "coverage": ("3",)}
PAUSE = 1.0
"""Seconds that the browser gets to read what a picture shows."""


async def picture(inventory: str, keys: tuple[str, ...], file: Path) -> None:
    """One screen of an inventory as SVG."""
    from pdscan.inventory.store import open_inventory
    from pdscan.tui.app import Browser

    opened = open_inventory(inventory)
    app = Browser(opened)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause(PAUSE)
        await pilot.press(*keys)
        await pilot.pause(PAUSE)
        file.write_text(app.export_screenshot(title="pdscan browse", simplify=True), "utf-8")
    opened.close()


def main(inventory: str, folder: Path) -> None:
    """Every screen in both languages."""
    from pdscan import i18n

    folder.mkdir(parents=True, exist_ok=True)
    for language in i18n.LANGUAGES:
        os.environ["PDSCAN_LANG"] = language
        i18n.language.cache_clear()
        for name, keys in KEYS.items():
            asyncio.run(picture(inventory, keys, folder / f"{name}.{language}.svg"))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
