"""Whole screens as text. After a wanted change run this file with PDSCAN_GOLDEN=write, and read the diff."""

import os
import unicodedata
from pathlib import Path

import pytest

from pdscan.inventory.store import Inventory
from pdscan.tui.app import Browser
from pdscan.tui.safe_text import cells
from tests.tui.conftest import ready, screen, until

GOLDEN = Path(__file__).with_name("golden")


def _compare(name: str, text: str) -> None:
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("PDSCAN_GOLDEN") == "write":
        file.write_text(text + "\n", "utf-8")
    assert text + "\n" == file.read_text("utf-8")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", ["en", "ja"])
async def test_browsing(
    office: Inventory, size: tuple[int, int], language: str, request: pytest.FixtureRequest
) -> None:
    if language == "ja":
        request.getfixturevalue("in_japanese")
    app = Browser(office, ascii_only=language == "en")
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"!status:gone", "enter")
        await until(pilot, lambda: app.browse.table.rows and app.browse.table.rows.place.words == ("!status:gone",))
        await pilot.press("down")
        await until(pilot, lambda: "健康診断結果_2026.xlsx" in app.browse.detail.line_at(0, 0).plain())
        _compare(f"browse_{language}_{size[0]}x{size[1]}", screen(pilot))


@pytest.mark.parametrize("key", ["2", "3", "f1"])
async def test_views(office: Inventory, key: str, in_japanese: None) -> None:
    app = Browser(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press(key)
        await until(pilot, lambda: app.screen is not app.browse and "計算中" not in screen(pilot))
        _compare({"2": "overview_ja", "3": "coverage_ja", "f1": "help_ja"}[key], screen(pilot))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", ["en", "ja"])
async def test_findings_columns_and_more_views(
    office: Inventory, size: tuple[int, int], language: str, request: pytest.FixtureRequest
) -> None:
    if language == "ja":
        request.getfixturevalue("in_japanese")
    app = Browser(office, ascii_only=language == "en")
    shown = []
    async with app.run_test(size=size) as pilot:
        await ready(pilot)
        await pilot.press("f")
        await until(pilot, lambda: app.browse.detail.target() == "entity:JP_MY_NUMBER")
        shown.append(screen(pilot))
        for key in ("C", "4", "5", "7", "p"):
            await pilot.press(key)
            await until(pilot, lambda: app.screen is not app.browse and getattr(app.screen, "answer", 0) is not None)
            shown.append(screen(pilot))
    _compare(f"views_{language}_{size[0]}x{size[1]}", "\n\n".join(shown))


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60), (40, 12)], ids=lambda size: "x".join(map(str, size)))
async def test_hostile_names_stay_text_on_every_screen(hostile: Inventory, size: tuple[int, int]) -> None:
    app = Browser(hostile)
    seen = ""
    async with app.run_test(size=size) as pilot:
        await ready(pilot)

        def look() -> None:
            nonlocal seen
            for strip in app.screen._compositor.render_strips():
                assert strip.cell_length == cells(strip.text) == size[0], repr(strip.text)
                assert not [c for c in strip.text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}]
                seen += strip.text

        look()
        for _ in range(10):
            await pilot.press("down")
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            look()
        await pilot.press("enter", "z", *["pagedown"] * 3)
        look()
        await pilot.press("z", "shift+tab", "shift+tab", "right", "down", "right", "down")
        look()
        views = [["4"], ["5"], ["enter"], ["6"], ["7"], ["left"], ["8"], ["9"], ["0"], ["p"], ["o"]]
        last = ["q", "tab", "tab", "x"]
        table = [["1", "f"], ["down"], ["C"], ["q"], ["E"], ["escape"], ["f"]]
        for keys in (*views, *table, ["1", "slash", "[", "/", "]", "enter"], ["2"], ["3"], ["f1"], last):
            await pilot.press(*keys)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            look()
    if size[0] >= 80:
        assert "[/]閉[red]" in seen and "\\x1b[31m" in seen and "\\u202e" in seen


async def test_nothing_there_is_a_screen_too(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"nowhere", "enter")
        await until(pilot, lambda: " 0 assets" in screen(pilot))
        for key in ("down", "enter", "c", "n", "a", "space", "G", "2", "3"):
            await pilot.press(key)
        await pilot.pause()
        assert app.is_running
