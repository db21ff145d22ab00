"""A small inventory with everything the browser shows, one with hostile names, and ways to drive the browser."""

import asyncio
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text
from textual.pilot import Pilot

from connectors.base import Access, Breadth
from pdscan import i18n
from pdscan.inventory import decide, write
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Gap, Persons, Sample, Status
from pdscan.tui import app
from pdscan.tui.app import Browser
from pdscan.tui.screens import browse
from pdscan.tui.view import amounts

HOSTILE = (
    "[/]閉[red]じ.xlsx",
    "\x1b[31m赤\x1b]0;題\x07.csv",
    "\u202egnp.exe",
    "改\n行\t欄.txt",
    "\x9b2J\x7f.txt",
    "か\u3099く\u3099.docx",
    "葛\U000e0100城\u200b見\ufeff.csv",
    "長" * 200 + ".pdf",
    "👨\u200d👩\u200d👧 家族.png",
    "\u3099始まり\U000f0000.txt",
)
_NOON = 1_780_000_000.0


def _save(inventory: Inventory, results: list[tuple[AssetResult, tuple[AssetResult, ...], Access]]) -> None:
    source = write.source_id(inventory, "/share")
    outcomes = [
        write.Outcome(source, Change.NEW, "f", "v", result, members, access, _NOON - at * 86_400)
        for at, (result, members, access) in enumerate(results)
    ]
    with inventory.writing() as connection:
        write.save(connection, 1, outcomes)
        connection.execute(text("UPDATE asset SET examined = :noon"), {"noon": _NOON})


def _found(place: str, entity: str, categories: tuple[str, ...], count: int, field: str = "氏名") -> AssetResult:
    sample = Sample("山***", {"sheet": "名簿", "cell": "B7"}, ("column heading",), 0.93)
    finding = Finding(field, entity, count, max(1, count // 2), 0.93, (sample,), categories)
    return AssetResult(
        place, "file", Status.SCANNED, format=place.rpartition(".")[2], findings=(finding,), categories=categories,
        persons=Persons(count // 2, count), size=count * 1234, facts={"author": "総務部"}, digest=f"d{count}",
    )  # fmt: skip


def _office(inventory: Inventory) -> None:
    named = Access(Breadth.DEPARTMENT, ("jinji",), "mode 0640")
    wide = Access(Breadth.PUBLIC, (), "mode 0644")
    archive = AssetResult("/share/総務/旧データ.zip", "file", Status.SCANNED, format="zip", size=4_000_000)
    inside = (
        _found("/share/総務/旧データ.zip!/顧客リスト_旧.csv", "PERSON", ("personal",), 8),
        AssetResult("/share/総務/旧データ.zip!/図面.dwg", "file", Status.SKIPPED, "unsupported", "no reader for .dwg"),
    )
    gap = Gap("damaged", "page 3 cannot be read", {"page": 3})
    partly = AssetResult("/share/医務室/面談.pdf", "file", Status.PARTLY, "damaged", "one page", gaps=(gap,), size=9)
    _save(
        inventory,
        [
            (
                _found("/share/人事/マイナンバー管理簿.xlsx", "JP_MY_NUMBER", ("individual_number", "personal"), 30),
                (),
                named,
            ),
            (
                _found("/share/人事/採用/応募者一覧.xlsx", "PERSON", ("personal", "personal_data_candidate"), 12),
                (),
                named,
            ),
            (
                _found("/share/医務室/健康診断結果_2026.xlsx", "HEALTH_CHECKUP", ("special_care", "personal"), 45),
                (),
                wide,
            ),
            (_found("/share/営業/顧客リスト.csv", "PHONE_NUMBER", ("personal",), 1200), (), wide),
            (archive, inside, named),
            (partly, (), named),
            (AssetResult("/share/総務/議事録.docx", "file", Status.SCANNED, format="docx", size=20), (), named),
            (AssetResult("/share/総務/秘.xlsx", "file", Status.FAILED, "encrypted", "needs a password"), (), named),
        ],
    )
    decide.decide(inventory, ["/share/営業/顧客リスト.csv"], "personal", "checked", "hanako", "営業部")


def _hostile(inventory: Inventory) -> None:
    results = []
    for at, name in enumerate(HOSTILE):
        sample = Sample(name, {"sheet": name, "path": name}, (name,), 0.5)
        finding = Finding(name, "PERSON", 3, 2, 0.5, (sample,), ("personal",))
        gap = Gap("damaged", name, {"part": name})
        result = AssetResult(
            f"/share/{HOSTILE[(at + 1) % len(HOSTILE)]}/{name}", "file", Status.PARTLY, "damaged", name, format=name,
            findings=(finding,), categories=("personal",), persons=Persons(1, 2), gaps=(gap,), facts={name: name},
        )  # fmt: skip
        results.append((result, (), Access(Breadth.NAMED, (name,), name)))
    _save(inventory, results)
    decide.decide(inventory, [results[0][0].id], "investigate", HOSTILE[1], HOSTILE[2], HOSTILE[3])


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The inventories, made once."""
    folder = tmp_path_factory.mktemp("inventories")
    for name, fill in (("office", _office), ("hostile", _hostile)):
        inventory = open_inventory(str(folder / f"{name}.db"), create=True)
        fill(inventory)
        inventory.close()
    return folder


def _opened(made: Path, tmp_path: Path, name: str) -> Iterator[Inventory]:
    inventory = open_inventory(shutil.copy(made / f"{name}.db", tmp_path / "pdscan.db").as_posix())
    inventory.place = "pdscan.db"
    yield inventory
    inventory.close()


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Iterator[Inventory]:
    """An office share."""
    yield from _opened(made, tmp_path, "office")


@pytest.fixture
def hostile(made: Path, tmp_path: Path) -> Iterator[Inventory]:
    """Names that try to get at the terminal."""
    yield from _opened(made, tmp_path, "hostile")


@pytest.fixture(autouse=True)
def steady(monkeypatch: pytest.MonkeyPatch) -> None:
    """No pauses, one time zone, one author."""
    monkeypatch.setattr(browse, "_PAUSE", 0.001)
    monkeypatch.setattr(amounts, "_local", lambda value: None if value is None else datetime.fromtimestamp(value, UTC))
    monkeypatch.setattr(app, "author", lambda: "tester")


@pytest.fixture
def in_japanese(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader's language."""
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    i18n.language.cache_clear()


async def until(pilot: Pilot[object], holds: Callable[[], object], turns: int = 400) -> None:
    """Let the browser work until a claim holds."""
    for _ in range(turns):
        await pilot.pause()
        if holds():
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            return
        await asyncio.sleep(0.01)
    raise AssertionError("the browser never came to it:\n" + screen(pilot))


async def ready(pilot: Pilot[object]) -> Browser:
    """The browser with its first screen filled."""
    running = pilot.app
    assert isinstance(running, Browser)
    view = running.browse
    await until(pilot, lambda: view.table.row and view.sources.count() and view.detail.count())
    return running


def screen(pilot: Pilot[object]) -> str:
    """What stands on the screen, as text."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in strips)
