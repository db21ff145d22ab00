"""Measures the browser on an inventory, headless at 120×40: `measure.py FILE` prints one JSON line.

Times are from the key to the screen that shows the answer, in milliseconds; the first screen from the start of the
process, imports included. CPU is what all threads of the process worked meanwhile: what counts on a busy machine. The
medians of REPEATS are given where an action can be repeated.
"""

from __future__ import annotations

import time

STARTED = time.perf_counter()

import asyncio  # noqa: E402 - the clock starts before everything else is imported
import json  # noqa: E402
import statistics  # noqa: E402
import sys  # noqa: E402
from collections.abc import Callable  # noqa: E402
from contextlib import suppress  # noqa: E402
from pathlib import Path  # noqa: E402
from typing import Any  # noqa: E402

REPEATS = 5
LIMIT = 60.0


def memory() -> float:
    """Megabytes that the process has taken at most."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no VmHWM")


async def main(place: str) -> dict[str, object]:
    """Run the session and give the figures."""
    from textual.worker import WorkerError

    from pdscan.inventory.store import open_inventory
    from pdscan.tui.app import Browser
    from pdscan.tui.place import Place

    figures: dict[str, object] = {}
    app = Browser(open_inventory(place))
    async with app.run_test(size=(120, 40)) as pilot:
        browse = app.browse
        table = browse.table

        async def until(holds: Callable[[], bool], since: float) -> float:
            while not holds():
                if time.perf_counter() - since > LIMIT:
                    raise TimeoutError
                await asyncio.sleep(0.001)
            return (time.perf_counter() - since) * 1000

        def is_shown() -> bool:
            rows = table.rows
            return rows is not None and rows.place == browse.trail.now and (rows.total == 0 or table.row is not None)

        figures["first rows"] = round(await until(is_shown, STARTED))
        figures["first rows (CPU)"] = round(time.process_time() * 1000)
        figures["first tree"] = round(await until(lambda: browse.sources.count() > 0, STARTED))
        await pilot.pause()
        figures["memory after start"] = round(memory())
        assert table.rows is not None
        figures["assets"] = total = table.rows.total

        async def timed(name: str, act: Callable[[int], None]) -> None:
            taken, worked = [], []
            for turn in range(REPEATS):
                await pilot.pause(0.3)
                with suppress(WorkerError):  # a question that a newer one replaced
                    await app.workers.wait_for_complete()
                since, before = time.perf_counter(), time.process_time()
                act(turn)
                taken.append(await until(is_shown, since))
                worked.append((time.process_time() - before) * 1000)
            figures[name] = round(statistics.median(taken), 1)
            figures[name + " (worst)"] = round(max(taken), 1)
            figures[name + " (CPU)"] = round(statistics.median(worked), 1)

        await timed("page", lambda _: table.action_page_down())
        await timed("jump", lambda turn: table.move(total * (turn + 1) // (REPEATS + 1)))
        await timed("end", lambda turn: table.action_last() if turn % 2 == 0 else table.action_first())
        sorts = ("persons", "hits", "size", "modified", "name")
        await timed("sort", lambda turn: browse.go(Place(sort=sorts[turn])))
        await timed("sort by place", lambda turn: browse.go(Place(sort="location", is_reversed=turn % 2 == 1)))
        await timed("sort by status", lambda turn: browse.go(Place(sort="status", is_reversed=turn % 2 == 1)))
        words = ("名簿", "健康診断", "0123456", "report_09", "契約書_000")
        await timed("filter by text", lambda turn: browse.go(Place(words=(words[turn],))))
        categories = ("special_care", "credential", "individual_number", "person_related", "personal")
        await timed("filter by category", lambda turn: browse.go(Place(words=("category:" + categories[turn],))))
        entities = ("JP_MY_NUMBER", "CREDIT_CARD", "PERSON", "COOKIE_ID", "HEALTH_CHECKUP")
        await timed("filter by entity", lambda turn: browse.go(Place(words=("entity:" + entities[turn],))))
        causes = ("encrypted", "denied", "damaged", "needs_ocr", "too_large")
        await timed("filter by cause", lambda turn: browse.go(Place(words=("cause:" + causes[turn],))))
        roots = browse.sources._roots
        tops = [node.folder for node in roots[0].children.values()]
        await timed("top folder", lambda turn: browse.go(Place(1, tops[turn])))
        years = [child.folder for child in next(iter(roots[0].children.values())).children.values()]
        await timed("sub-folder", lambda turn: browse.go(Place(1, years[turn])))
        await timed_views(figures, app, pilot, until)
        browse.go(Place())
        browse.action_findings()
        await timed("findings", lambda turn: browse.go(Place(kind="findings", is_reversed=turn % 2 == 0)))
        orders = ("entity", "hits", "score", "persons", "access")
        await timed("sort findings", lambda turn: browse.go(Place(kind="findings", sort=orders[turn])))
        await timed(
            "filter findings by entity",
            lambda turn: browse.go(Place(kind="findings", words=("entity:" + entities[turn],))),
        )
        await timed("filter findings by text", lambda turn: browse.go(Place(kind="findings", words=(words[turn],))))
        browse.go(Place(kind="findings"))
        await timed("page of findings", lambda _: table.action_page_down())
        await timed("jump among findings", lambda turn: table.move(table.count() * (turn + 1) // (REPEATS + 1)))
        figures["memory"] = round(memory())
    return figures


VIEWS = ("overview", "coverage", "exposure", "difference", "frequency", "waiting")


async def timed_views(figures: dict[str, object], app: Any, pilot: Any, until: Any) -> None:
    """From the key to the view's first answer, and each column of the frequency view."""
    from textual.worker import WorkerError

    from pdscan.inventory.frequency import COLUMNS

    for name in VIEWS:
        with suppress(WorkerError):
            await app.workers.wait_for_complete()
        since = time.perf_counter()
        getattr(app, "action_" + name)()
        await until(lambda wanted=name: getattr(app.screen, "name_of_view", "") == wanted, since)
        figures["view: " + name] = round(await until(lambda: app.screen.answer is not None, since))
        if name == "frequency":
            for column in COLUMNS[1:]:
                since = time.perf_counter()
                app.screen.action_next_column()
                await pilot.pause()
                figures["frequency: " + column] = round(await until(lambda: app.screen.answer is not None, since))
    with suppress(WorkerError):
        await app.workers.wait_for_complete()
    app.leave_views()


if __name__ == "__main__":
    print(json.dumps(asyncio.run(main(sys.argv[1])), ensure_ascii=False))
