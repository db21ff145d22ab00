"""A scan within the browser: it pauses, goes on, tells its faults, and shares the inventory with two browsers."""

import threading
import time
from collections.abc import Callable, Sequence
from multiprocessing import resource_tracker
from pathlib import Path

from connectors.base import SourceSpec
from pdscan.engine.events import Began, Counted, Event, Finished
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan as run_scan
from pdscan.inventory import decide, query
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Status
from pdscan.tui.app import Browser
from pdscan.tui.scanning import Scanning
from tests.tui.conftest import ready, screen, until

SIZE = (120, 40)


def _events(stop_at: threading.Event) -> Callable[[Sequence[str], Callable[[Event], None]], Sequence[tuple[str, str]]]:
    def run(_sources: Sequence[str], listen: Callable[[Event], None]) -> Sequence[tuple[str, str]]:
        listen(Counted(3, 3_000_000, is_final=True))
        for name in ("a", "b"):
            listen(Began(f"/x/{name}.csv"))
            listen(Finished(AssetResult(f"/x/{name}.csv", "file", Status.SCANNED), "new", 1_000_000))
        listen(Began("/x/c.zip"))
        while not stop_at.wait(0.01):
            listen(Began("/x/c.zip"))
        result = AssetResult("/x/c.zip", "file", Status.FAILED, "encrypted", "needs a password")
        listen(Finished(result, "new", 1_000_000))
        return ()

    return run


def _wait(holds: Callable[[], bool]) -> None:
    for _ in range(1000):
        if holds():
            return
        time.sleep(0.01)
    raise AssertionError("never")


def test_progress_pause_and_faults() -> None:
    stop_at = threading.Event()
    scanning = Scanning(_events(stop_at))
    assert scanning.progress().state == "idle"
    assert scanning.start(["/x"]) and not scanning.start(["/x"])
    _wait(lambda: scanning.progress().now == ("/x/c.zip",))
    now = scanning.progress()
    assert (now.state, now.done, now.total, now.size) == ("running", 2, 3, 2_000_000)
    assert 0.6 < now.share < 0.7
    scanning.pause()
    _wait(lambda: scanning.progress().state == "paused")
    assert not scanning.is_active
    stop_at.set()
    assert scanning.resume()
    _wait(lambda: scanning.progress().state == "done")
    (fault,) = scanning.progress().faults
    assert (fault.location, fault.cause) == ("/x/c.zip", "encrypted")


def test_a_defect_is_told_by_its_kind_alone() -> None:
    def run(_sources: Sequence[str], _listen: Callable[[Event], None]) -> Sequence[tuple[str, str]]:
        raise RuntimeError("090-0000-1234")

    scanning = Scanning(run)
    scanning.start(["/x"])
    _wait(lambda: scanning.progress().state == "failed")
    assert scanning.progress().text == "RuntimeError"


async def test_the_view_starts_pauses_and_shows_faults(office: Inventory) -> None:
    stop_at = threading.Event()
    app = Browser(office, scan=_events(stop_at))
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("0")
        await until(pilot, lambda: "Another place" in screen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "2 / 3" in screen(pilot) and "scanning" in screen(pilot))
        await pilot.press("space")
        await until(pilot, lambda: "paused" in screen(pilot) and "Go on" in screen(pilot))
        await pilot.press("1")
        await until(pilot, lambda: "paused 2/3" in screen(pilot).splitlines()[0])
        await pilot.press("0")
        await until(pilot, lambda: "Go on" in screen(pilot))
        stop_at.set()
        await pilot.press("space")
        await until(pilot, lambda: "finished" in screen(pilot) and "needs a password" in screen(pilot))


async def test_no_scan_from_a_read_only_browser(office: Inventory) -> None:
    app = Browser(office, scan=_events(threading.Event()), read_only=True)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("0")
        await until(pilot, lambda: "opened read-only" in screen(pilot))
        assert "Another place" not in screen(pilot)


async def test_two_browsers_and_a_running_scan_share_one_inventory(office: Inventory, tmp_path: Path) -> None:
    resource_tracker.ensure_running()  # while stderr still is a file, as `pdscan browse` does
    share = tmp_path / "share"
    share.mkdir()
    for number in range(30):
        (share / f"名簿{number:02}.csv").write_text(
            "氏名,電話番号\n山田太郎,090-0000-1234\n鈴木花子,080-0000-5678\n", "utf-8"
        )

    def run(sources: Sequence[str], listen: Callable[[Event], None]) -> Sequence[tuple[str, str]]:
        specs = [SourceSpec(source) for source in sources]
        return run_scan(office, specs, Options(jobs=1), listen).unreached

    other = open_inventory(str(office.engine.url.database))
    one, two = Browser(office, scan=run), Browser(other)
    async with one.run_test(size=SIZE) as first, two.run_test(size=SIZE) as second:
        await ready(first)
        await ready(second)
        assert one.scanning is not None and one.scanning.start([str(share)])
        one.scanning.pause()
        for _ in range(300):
            await first.pause(0.1)
            if one.scanning.progress().state == "paused":
                break
        assert one.scanning.resume(), one.scanning.progress()
        await first.press("c")
        await until(first, lambda: bool(decide.history(office, "/share/人事/マイナンバー管理簿.xlsx")))
        await second.press("down", "c")
        await until(second, lambda: bool(decide.history(office, "/share/医務室/健康診断結果_2026.xlsx")))
        for _ in range(1200):
            await first.pause(0.1)
            if not one.scanning.is_active:
                break
        now = one.scanning.progress()
        assert (now.state, now.done) == ("done", 30), now
        await second.press("f5")
        await until(second, lambda: two.browse.table.rows is not None and two.browse.table.rows.total == 40)
    rows = list(query.iter_assets(office, Selection()))
    assert sum(row.name.startswith("名簿") and "personal" in row.categories for row in rows) == 30
    assert {row.name: row.verdict for row in rows if row.verdict} == {
        "マイナンバー管理簿.xlsx": "personal",
        "健康診断結果_2026.xlsx": "personal",
        "顧客リスト.csv": "personal",
    }
    other.close()
