"""Findings as rows, the choice of columns, colours, and the export of every view."""

import json
from pathlib import Path

import pytest

from pdscan.inventory import decide, finding_window, query, write
from pdscan.inventory.filter import Selection, parse
from pdscan.inventory.finding_window import FindingLine
from pdscan.inventory.store import Inventory
from pdscan.tui import habits
from pdscan.tui.app import Browser
from pdscan.tui.screens.columns import ColumnsView
from pdscan.tui.screens.text_view import TextView
from tests.tui.conftest import HOSTILE, ready, screen, until

SIZE = (120, 40)


def _found(app: Browser) -> list[tuple[str, str]]:
    rows = app.browse.table.rows
    assert rows is not None
    seen = [rows.row(at) for at in range(rows.total)]
    return [(row.finding.entity, row.asset.name) for row in seen if isinstance(row, FindingLine)]


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a user sets up stays in the test."""
    monkeypatch.setenv("PDSCAN_KEY_FILE", str(tmp_path / "config" / "digest.key"))


async def test_findings_are_rows_that_filter_sort_and_decide(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("f")
        await until(pilot, lambda: len(_found(app)) == 5)
        assert _found(app)[0] == ("JP_MY_NUMBER", "マイナンバー管理簿.xlsx")
        assert " 5 findings" in screen(pilot)
        await pilot.press("slash", *"entity:PERSON", "enter")
        await until(pilot, lambda: len(_found(app)) == 2 and {one for one, _ in _found(app)} == {"PERSON"})
        await pilot.press("escape", "s", "s")
        await until(pilot, lambda: app.browse.trail.now.sort == "hits" and len(_found(app)) == 5)
        assert _found(app)[0] == ("PHONE_NUMBER", "顧客リスト.csv")
        await pilot.press("down", "c")
        await until(pilot, lambda: "personal: 1 assets" in screen(pilot))
        assert decide.history(office, "/share/医務室/健康診断結果_2026.xlsx")[0]["verdict"] == "personal"
        await pilot.press("home", "space", "space")
        await until(pilot, lambda: len(app.browse.table.marked) == 2)
        await pilot.press("f")
        await until(pilot, lambda: not _found(app) and app.browse.table.row)
        assert len(app.browse.table.marked) == 2


async def test_details_of_a_finding_open_at_its_item(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("f")
        await until(pilot, lambda: app.browse.detail.target() == "entity:JP_MY_NUMBER")
        await pilot.press("down", "down")
        await until(pilot, lambda: app.browse.detail.target() == "entity:PERSON")


@pytest.mark.parametrize("sort", finding_window.SORTS)
def test_the_first_page_of_findings_is_the_start_of_all(office: Inventory, sort: str) -> None:
    for words in ("", "category:personal", "!entity:PERSON", "access:public", "score:0.5 hits:<40"):
        selection = Selection(terms=parse(words))
        for is_reversed in (False, True):
            whole = list(finding_window.ids(office, selection, sort, is_reversed))
            assert len(whole) == finding_window.count(office, selection)
            for length in (1, 2, 200):
                assert finding_window.window(office, selection, sort, is_reversed, 0, length) == whole[:length]
            assert finding_window.window(office, selection, sort, is_reversed, 1, 2) == whole[1:3]
            assert [one.id for one in finding_window.lines(office, whole)] == whole


def test_a_filter_asks_the_finding_itself(office: Inventory) -> None:
    def found(words: str) -> set[str]:
        selection = Selection(terms=parse(words))
        return {
            one.finding.entity
            for one in finding_window.lines(office, finding_window.ids(office, selection, "severity", False))
        }

    assert found("category:special_care") == {"HEALTH_CHECKUP"}
    assert found("hits:1000") == {"PHONE_NUMBER"}
    assert found("!category:personal") == set()
    assert found("score:<0.5") == set()
    assert found("人事") == {"JP_MY_NUMBER", "PERSON"}


async def test_going_back_to_what_waits(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("G", "N")
        await until(pilot, lambda: app.browse.table.cursor < 9)
        row = app.browse.table.row
        assert row is not None
        assert (row.severity > 0, row.verdict) == (True, "")
        await pilot.press("home", "alt+n")
        await until(pilot, lambda: app.browse.table.cursor > 0)


async def test_columns_are_chosen_moved_and_kept(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("C")
        await until(pilot, lambda: isinstance(app.screen, ColumnsView))
        view = app.screen
        assert isinstance(view, ColumnsView)
        view.lines.move(next(at for at, line in enumerate(view.lines._lines) if line.opens == "format"))
        await pilot.press("space", *["K"] * 9)
        await pilot.pause()
        assert habits.load().columns["assets"][0] == "format"
        assert view.lines.line is not None
        assert view.lines.line.opens == "format"
        await pilot.press("J", "alt+up", "q")
        await until(pilot, lambda: "Format" in screen(pilot))
        await pilot.press("T")
        await pilot.pause()
    assert habits.load().theme
    again = Browser(office)
    async with again.run_test(size=SIZE) as pilot:
        await ready(pilot)
        assert again.theme == habits.load().theme
        assert "Format" in screen(pilot)
        await pilot.press("C", "d", "q")
        await until(pilot, lambda: "Format" not in screen(pilot))


def test_a_broken_file_of_habits_is_none(tmp_path: Path) -> None:
    (tmp_path / "config").mkdir()
    for text in ("", "[]", '{"columns": [1], "theme": 3}', '{"columns": {"assets": 1, "x": []}}', "\x00"):
        habits.location().write_text(text, "utf-8")
        assert habits.load() == habits.Habits()


async def _export(app: Browser, pilot: object, file: Path) -> None:
    await pilot.press("E")
    await until(pilot, lambda: app.screen.query("Input"))
    app.screen.query_one("Input").value = str(file)
    await pilot.press("enter")
    await until(pilot, lambda: file.exists() and file.stat().st_size > 0)


VIEWS = {"2": "overview", "3": "coverage", "4": "exposure", "5": "ledger", "6": "difference", "7": "frequency"}


@pytest.mark.parametrize("key", [*VIEWS, "8", "p"])
async def test_every_view_is_exported_as_a_table_without_formulas(hostile: Inventory, tmp_path: Path, key: str) -> None:
    run, _ = write.begin_run(hostile, ["/share"], {}, {})
    write.end_run(hostile, run, "done", {})
    places = [row.location for row in query.iter_assets(hostile, Selection())]
    decide.decide(hostile, places[:2], "not-personal", "=1+1", "@x")
    with hostile.writing() as connection:
        connection.exec_driver_sql("UPDATE asset SET digest = 'other', last_run = 1, first_run = 1")
        connection.exec_driver_sql("UPDATE asset SET breadth = 'public' WHERE id > 5")
    app = Browser(hostile)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, TextView) and "Counting ..." not in screen(pilot))
        for kind in ("csv", "jsonl", "xlsx"):
            await _export(app, pilot, tmp_path / f"out.{kind}")
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    objects = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert objects
    assert len({tuple(one) for one in objects}) == 1
    assert not [cell for line in lines for cell in line.split(",") if cell.lstrip('"').startswith(("=", "@", "+"))]
    from openpyxl import load_workbook

    rows = list(load_workbook(tmp_path / "out.xlsx").active.iter_rows())
    assert len(rows) == len(objects) + 1
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n", "inlineStr"}


async def test_findings_are_exported_in_view_order(office: Inventory, tmp_path: Path) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("f", "slash", *"!access:public", "enter")
        await until(pilot, lambda: len(_found(app)) == 3)
        await _export(app, pilot, tmp_path / "out.jsonl")
        await pilot.press("space")
        await _export(app, pilot, tmp_path / "marked.jsonl")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert [row["asset"] for row in rows][:2] == [
        "/share/人事/マイナンバー管理簿.xlsx",
        "/share/人事/採用/応募者一覧.xlsx",
    ]
    assert rows[0]["sample"] == "山***"
    assert len((tmp_path / "marked.jsonl").read_text("utf-8").splitlines()) == 1


async def test_help_has_no_table(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("f1", "E")
        await until(pilot, lambda: "There is no table here to export" in screen(pilot))


async def test_a_folder_is_set_apart_as_a_line(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("5")
        await until(pilot, lambda: isinstance(app.screen, TextView) and "Counting ..." not in screen(pilot))
        await pilot.press("S")
        await until(pilot, lambda: app.screen.query("Input"))
        app.screen.query_one("Input").value = "/share/人事/採用"
        await pilot.press("enter")
        await until(pilot, lambda: "Name of the new line" in screen(pilot))
        app.screen.query_one("Input").value = "採用応募者"
        await pilot.press("enter")
        await until(pilot, lambda: "採用応募者" in screen(pilot) and isinstance(app.screen, TextView))


def test_hostile_names_reach_no_cell_of_findings(hostile: Inventory) -> None:
    from pdscan.tui.rows import asset_of
    from pdscan.tui.safe_text import cells
    from pdscan.tui.view.columns import NAME, columns
    from pdscan.tui.view.glyphs import FINE
    from pdscan.tui.view.table import layout, row_line

    numbers = finding_window.ids(hostile, Selection(), "severity", False)
    assert len(numbers) == len(HOSTILE)
    for kind in ("findings", "assets"):
        every = [column.id for column in columns(kind)]
        for line in finding_window.lines(hostile, numbers):
            row = line if kind == "findings" else asset_of(line)
            for name in every:
                shape = layout(80, kind, [name])
                assert [column.id for column, _ in shape.columns] == [name, NAME.id]
                text = row_line(row, shape, False, FINE).plain()
                assert text.isprintable(), repr(text)
                assert cells(text) == 80
