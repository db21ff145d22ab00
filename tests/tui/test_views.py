"""The views: what they show, where choosing leads, what is written back."""

import json
from pathlib import Path

import pytest

from pdscan.inventory import decide, exposure, query, register, write
from pdscan.inventory.exposure import ExposureRow
from pdscan.inventory.store import Inventory
from pdscan.model import AssetResult, Change, Status
from pdscan.tui.app import Browser
from pdscan.tui.screens.text_view import TextView
from pdscan.tui.view.lines import Line
from tests.tui.conftest import ready, screen, until

SIZE = (120, 40)


def _names(app: Browser) -> list[str]:
    rows = app.browse.table.rows
    assert rows is not None
    return [row.name for at in range(rows.total) if (row := rows.row(at)) is not None]


def _lines(app: Browser) -> list[Line]:
    view = app.screen
    assert isinstance(view, TextView)
    return list(view.lines._lines)


async def _choose(app: Browser, pilot: object, wanted: str) -> None:
    """Put the cursor on the line with this text and choose it."""
    view = app.screen
    assert isinstance(view, TextView)
    at = next(at for at, line in enumerate(_lines(app)) if wanted in line.plain())
    view.lines.move(at)
    await pilot.press("enter")


async def test_exposure_says_what_everyone_can_read_and_why_a_bucket_is_open(office: Inventory) -> None:
    row = ExposureRow(
        "leaky", "read", "public", "public_read", (), (), "", {"is_unknown": True}, "ap-northeast-1", 0.0, 0.0
    )
    exposure.store(office, [row])
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("4")
        await until(pilot, lambda: "Buckets (1)" in screen(pilot))
        assert "Everyone can read special care" in screen(pilot)
        assert "leaky" in screen(pilot) and "public (read)" in screen(pilot)
        await _choose(app, pilot, "Everyone can read special care")
        await until(pilot, lambda: app.screen is app.browse and _names(app) == ["健康診断結果_2026.xlsx"])
        await pilot.press("c")
        await until(pilot, lambda: bool(decide.history(office, "/share/医務室/健康診断結果_2026.xlsx")))
        await pilot.press("escape")
        await until(pilot, lambda: len(_names(app)) == 10)


async def test_ledger_opens_lines_takes_cells_and_leads_to_assets(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("5")
        await until(pilot, lambda: "Personal data (" in screen(pilot))
        wanted = next(line for line in _lines(app) if line.opens and "sales" not in line.plain())
        await _choose(app, pilot, wanted.plain().strip())
        await until(pilot, lambda: "Purpose of use" in screen(pilot))
        await _choose(app, pilot, "Purpose of use")
        await pilot.pause()
        await pilot.press(*"payroll", "enter")
        number = wanted.opens.removeprefix("line:")
        await until(pilot, lambda: number in register.kept(office))
        kept = register.kept(office)[number]
        assert kept.cells["purpose"][0] == "payroll" and kept.author == "tester"
        assert "payroll" in screen(pilot)
        await pilot.press("a")
        await until(pilot, lambda: app.screen is app.browse and app.browse.trail.now.group is not None)
        assert app.browse.table.rows is not None and app.browse.table.rows.total >= 1


async def test_the_ledger_is_not_written_read_only(office: Inventory) -> None:
    app = Browser(office, read_only=True)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("5")
        await until(pilot, lambda: "Personal data (" in screen(pilot))
        await _choose(app, pilot, next(line for line in _lines(app) if line.opens).plain().strip())
        await until(pilot, lambda: "Purpose of use" in screen(pilot))
        await _choose(app, pilot, "Purpose of use")
        await until(pilot, lambda: "opened read-only" in screen(pilot))
        assert register.kept(office) == {}


async def test_marked_lines_are_merged(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("5")
        await until(pilot, lambda: "Personal data (" in screen(pilot))
        entries = [line.opens.removeprefix("line:") for line in _lines(app) if line.opens]
        view = app.screen
        assert isinstance(view, TextView)
        view.lines.move(next(at for at, line in enumerate(_lines(app)) if line.opens))
        await pilot.press("space", "M")
        await until(pilot, lambda: entries[0] in register.kept(office))
        assert register.kept(office)[entries[0]].merged_into == entries[1]
        await until(pilot, lambda: len([line for line in _lines(app) if line.opens]) == len(entries) - 1)


async def test_frequency_turns_its_columns_and_filters(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("7")
        await until(pilot, lambda: "Frequency by category" in screen(pilot) and "special care" in screen(pilot))
        await pilot.press("right")
        await until(pilot, lambda: "Frequency by item" in screen(pilot) and "Health check-up" in screen(pilot))
        await pilot.press("left", "left")
        await until(pilot, lambda: "Frequency by folder" in screen(pilot) and "/share/人事" in screen(pilot))
        for _ in range(11):
            await pilot.press("left")
        await until(pilot, lambda: "Frequency by access" not in screen(pilot) and "readable by" in screen(pilot))
        await until(pilot, lambda: any(line.target == "access:public" for line in _lines(app)))
        await _choose(app, pilot, next(one for one in _lines(app) if one.target == "access:public").plain().strip())
        await until(pilot, lambda: app.browse.trail.now.words == ("access:public",) and len(_names(app)) == 2)


async def test_difference_lists_what_is_new_changed_and_gone(office: Inventory) -> None:
    for state in range(2):
        run, _ = write.begin_run(office, ["/share"], {"turn": state}, {})
        write.end_run(office, run, "done", {})
    source = write.source_id(office, "/share")
    with office.writing() as connection:
        connection.exec_driver_sql("UPDATE asset SET first_run = 1, last_run = 1")
        new = AssetResult("/share/新/名簿.csv", "file", Status.SCANNED, format="csv", categories=("personal",))
        write.save(connection, 2, [write.Outcome(source, Change.NEW, "f", "v", new)])
        write.keep(connection, 2, [one.id for one in write.known(connection, ["/share/営業/顧客リスト.csv"]).values()])
        connection.exec_driver_sql("UPDATE asset SET change = 'changed' WHERE name = '顧客リスト.csv'")
        connection.exec_driver_sql("UPDATE asset SET last_run = 2 WHERE name <> '議事録.docx'")
        write.mark_gone(connection, 2, source, [])
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("6")
        await until(pilot, lambda: "from run 1" in screen(pilot) and "to run 2" in screen(pilot))
        text = screen(pilot)
        assert "名簿.csv" in text and "顧客リスト.csv" in text and "議事録.docx" in text
        await _choose(app, pilot, "gone ")
        await until(pilot, lambda: app.screen is app.browse and _names(app) == ["議事録.docx"])


async def test_people_of_the_marked_assets_with_their_basis(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("space", "space", "p")
        await until(pilot, lambda: "2 marked assets" in screen(pilot) and "What this rests on" in screen(pilot))
        assert "75 if every asset held other people" in screen(pilot)


async def test_waiting_decisions_lead_to_their_assets(office: Inventory) -> None:
    place = "/share/人事/マイナンバー管理簿.xlsx"
    decide.decide(office, [place], "not-personal", "old test data", "hanako", four_eyes=True)
    with office.writing() as connection:
        connection.exec_driver_sql("UPDATE asset SET digest = 'other' WHERE name = '顧客リスト.csv'")
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("8")
        await until(pilot, lambda: "Wait for a second person (1)" in screen(pilot))
        assert "Open again (1)" in screen(pilot) and "the content changed" in screen(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is app.browse and _names(app) == ["マイナンバー管理簿.xlsx"])


async def test_comparison_with_the_own_register(office: Inventory, tmp_path: Path) -> None:
    book = tmp_path / "台帳.csv"
    book.write_text("管理番号,個人情報名,個人情報の項目,件数,保管場所\n1,履歴書,氏名,10,キャビネット\n", "utf-8-sig")
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("9", "down", "down", "enter")
        await pilot.pause()
        await pilot.press(*str(tmp_path / "none.csv"), "enter")
        await until(pilot, lambda: "There is no such file" in screen(pilot))
        app.screen.query_one("Input").value = str(book)
        await pilot.press("enter")
        await until(pilot, lambda: "found, not in the register" in screen(pilot))
        at = next(line for line in _lines(app) if line.opens.startswith("difference:"))
        await _choose(app, pilot, at.plain().strip())
        await until(pilot, lambda: app.screen is app.browse and app.browse.trail.now.group is not None)


@pytest.mark.parametrize("kind", ["csv", "jsonl", "xlsx"])
async def test_export_writes_what_is_in_view_in_its_order(office: Inventory, tmp_path: Path, kind: str) -> None:
    file = tmp_path / f"out.{kind}"
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"access:public", "enter")
        await until(pilot, lambda: len(_names(app)) == 2)
        await pilot.press("E")
        await pilot.pause()
        app.screen.query_one("Input").value = str(file)
        await pilot.press("enter")
        await until(pilot, lambda: file.exists() and file.stat().st_size > 0)
    wanted = ["/share/医務室/健康診断結果_2026.xlsx", "/share/営業/顧客リスト.csv"]
    if kind == "jsonl":
        assert [json.loads(line)["asset"] for line in file.read_text("utf-8").splitlines()] == wanted
    elif kind == "csv":
        assert [line.split(",")[0] for line in file.read_text("utf-8-sig").splitlines()[1:]] == wanted
    else:
        from openpyxl import load_workbook

        rows = list(load_workbook(file).active.iter_rows(values_only=True))
        assert [row[0] for row in rows[1:]] == wanted


async def test_an_exported_file_never_replaces_another_and_holds_no_formula(office: Inventory, tmp_path: Path) -> None:
    from pdscan.reports import listing

    file = tmp_path / "there.csv"
    file.write_text("mine")
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+x")
        await pilot.pause()
        app.screen.query_one("Input").value = str(file)
        await pilot.press("enter")
        await until(pilot, lambda: "exists already" in screen(pilot))
    assert file.read_text() == "mine"
    (row,) = query.assets(office, [1])
    from dataclasses import replace

    from openpyxl import load_workbook

    evil = replace(row, location="=cmd|' /C calc'!A0")
    listing.write([evil], tmp_path / "x.xlsx")
    listing.write([evil], tmp_path / "x.csv")
    cell = load_workbook(tmp_path / "x.xlsx").active["A2"]
    assert cell.data_type == "s"
    assert (tmp_path / "x.csv").read_text("utf-8-sig").splitlines()[1].startswith("'=")


async def test_views_are_kept_by_name_and_deleted(
    office: Inventory, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PDSCAN_KEY_FILE", str(tmp_path / "config" / "digest.key"))
    app = Browser(office)
    async with app.run_test(size=SIZE) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"access:public", "enter", "s")
        await until(pilot, lambda: len(_names(app)) == 2 and app.browse.trail.now.sort == "persons")
        await pilot.press("w")
        await pilot.pause()
        app.screen.query_one("Input").value = "open to all"
        await pilot.press("enter")
        await until(pilot, lambda: (tmp_path / "config" / "views.json").exists())
        await pilot.press("escape")
        await until(pilot, lambda: len(_names(app)) == 10)
        await pilot.press("o")
        await until(pilot, lambda: "open to all" in screen(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: app.browse.trail.now.words == ("access:public",) and len(_names(app)) == 2)
        assert app.browse.trail.now.sort == "persons"
        await pilot.press("o", "d")
        await until(pilot, lambda: "None yet" in screen(pilot))
