"""Showing a raw value: asked for, written down, shown, and nowhere left."""

import gc
import threading
from collections.abc import Callable, Mapping

import pytest
from textual.pilot import Pilot

from connectors.base import Cause, SourceError
from pdscan.inventory import audit
from pdscan.inventory.store import Inventory
from pdscan.tui.app import Browser
from pdscan.tui.screens import reveal as dialog
from pdscan.tui.screens.reveal import RevealDialog
from tests.tui.conftest import ready, screen, until

SIZE = (120, 40)
PARTS = ("高梨", "涼介", "架空町", "9999")
"""The value in pieces, so that only the browser ever holds the whole."""
ASSET = "/share/人事/採用/応募者一覧.xlsx"


class Source:
    """Stands for the engine: remembers what was asked."""

    def __init__(self, answer: Callable[[], str | None] = lambda: "".join(PARTS)) -> None:
        self.asked: list[tuple[str, str, Mapping[str, str | int], str]] = []
        self.stop: threading.Event | None = None
        self._answer = answer

    def __call__(
        self, location: str, entity: str, locator: Mapping[str, str | int], masked: str, stop: threading.Event
    ) -> str | None:
        self.asked.append((location, entity, locator, masked))
        self.stop = stop
        return self._answer()


async def _to_sample(app: Browser, pilot: Pilot[object], words: str) -> None:
    """Filter, and put the cursor on the first sample."""
    await ready(pilot)
    await pilot.press("slash", *words, "enter")
    rows = lambda: app.browse.table.rows  # noqa: E731 - asked anew each time
    await until(pilot, lambda: (shown := rows()) is not None and shown.total == 1 and app.browse.detail.count())
    await pilot.press("enter")
    for _ in range(30):
        if (line := app.browse.detail.line) is not None and line.spot is not None:
            return
        await pilot.press("down")
    raise AssertionError(screen(pilot))


def _kept() -> list[str]:
    """Who still holds a text with the value in it."""
    gc.collect()
    needle = PARTS[1] + PARTS[2]
    return [
        type(holder).__name__
        for holder in gc.get_objects()
        for text in gc.get_referents(holder)
        if type(text) is str and needle in text and text != needle
    ]


async def test_asks_shows_leaves_an_entry_and_forgets(office: Inventory) -> None:
    source = Source()
    app = Browser(office, reveal=source)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await _to_sample(app, pilot, "応募者")
        await pilot.press("r")
        await until(pilot, lambda: "The audit journal keeps who saw it" in screen(pilot))
        assert not source.asked
        assert audit.entries(office) == []
        await pilot.press("enter")
        await until(pilot, lambda: "".join(PARTS) in screen(pilot))
        assert _kept() != []
        assert source.asked == [(ASSET, "PERSON", {"sheet": "名簿", "cell": "B7"}, "山***")]
        (entry,) = audit.entries(office)
        assert (entry["author"], entry["action"], entry["location"]) == ("tester", "reveal", ASSET)
        assert (entry["entity"], entry["locator"]) == ("PERSON", {"sheet": "名簿", "cell": "B7"})
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.browse)
        assert PARTS[0] not in screen(pilot)
        await pilot.pause()
        assert _kept() == []
        await pilot.press("f5")
        await until(pilot, lambda: "Raw values shown" in [one.plain() for one in app.browse.detail._lines])
    assert source.stop is not None and source.stop.is_set()


async def test_escape_before_enter_reads_nothing(office: Inventory) -> None:
    source = Source()
    app = Browser(office, reveal=source)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await _to_sample(app, pilot, "応募者")
        await pilot.press("f12")
        await until(pilot, lambda: isinstance(app.screen, RevealDialog))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.browse)
    assert not source.asked
    assert audit.entries(office) == []


async def test_the_palette_shows_it_too_and_a_value_disappears_by_itself(
    office: Inventory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog, "_OPEN", 0.5)
    app = Browser(office, reveal=Source())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await _to_sample(app, pilot, "応募者")
        await pilot.press("ctrl+p", *"raw value", "enter")
        await until(pilot, lambda: isinstance(app.screen, RevealDialog))
        await pilot.click("#keys", offset=(2, 0))
        await until(pilot, lambda: "".join(PARTS) in screen(pilot))
        await until(pilot, lambda: app.screen is app.browse)


@pytest.mark.parametrize(
    ("options", "words", "reason"),
    [
        ({"reveal": Source(), "read_only": True}, "応募者", "The inventory was opened read-only"),
        ({"reveal": None}, "応募者", "Raw values are switched off (--no-reveal)"),
        ({"reveal": Source()}, "マイナンバー", "My Numbers and credentials are never shown"),
    ],
)
async def test_refused_with_the_reason(office: Inventory, options: dict[str, object], words: str, reason: str) -> None:
    app = Browser(office, **options)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await _to_sample(app, pilot, words)
        await pilot.press("r")
        await until(pilot, lambda: reason in screen(pilot))
        assert app.screen is app.browse
    assert audit.entries(office) == []


async def test_a_line_that_is_no_sample(office: Inventory) -> None:
    app = Browser(office, reveal=Source())
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("r")
        await until(pilot, lambda: "Put the cursor on a sample in the details" in screen(pilot))


def _refuse() -> str | None:
    raise SourceError(Cause.VANISHED, "no longer in its source")


def _break() -> str | None:
    raise ValueError("".join(PARTS))


@pytest.mark.parametrize(
    ("answer", "told"),
    [(lambda: None, "no longer stands there"), (_refuse, "no longer in its source"), (_break, "(ValueError)")],
)
async def test_what_went_wrong_is_told_without_the_value(
    office: Inventory, answer: Callable[[], str | None], told: str
) -> None:
    app = Browser(office, reveal=Source(answer))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await _to_sample(app, pilot, "応募者")
        await pilot.press("r", "enter")
        await until(pilot, lambda: told in screen(pilot))
        assert PARTS[0] not in screen(pilot)
    assert len(audit.entries(office)) == 1


async def test_without_an_entry_nothing_is_read(office: Inventory) -> None:
    source = Source()
    app = Browser(office, reveal=source)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await _to_sample(app, pilot, "応募者")
        with office.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE audit RENAME TO elsewhere")
        await pilot.press("r", "enter")
        await until(pilot, lambda: "cannot be read or written" in screen(pilot))
    assert not source.asked
