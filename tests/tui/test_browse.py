"""What people do in the browser, through its keys, seen in its state and in the inventory."""

import pytest

from pdscan.inventory import decide, query
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.tui.app import Browser
from pdscan.tui.keys import key_of
from pdscan.tui.screens.overview import CoverageScreen, OverviewScreen
from pdscan.tui.screens.palette import Palette
from pdscan.tui.screens.reason import ReasonDialog
from pdscan.tui.screens.text_view import TextView
from tests.tui.conftest import ready, screen, until

SIZE = (120, 40)


def _names(app: Browser) -> list[str]:
    rows = app.browse.table.rows
    assert rows is not None
    return [row.name for at in range(rows.total) if (row := rows.row(at)) is not None]


def _verdict(inventory: Inventory, name: str) -> str:
    return next(row.verdict for row in query.iter_assets(inventory, query.Selection()) if row.name == name)


async def test_opens_with_top_folders_counts_and_the_gravest_asset(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        tree = {node.label: (node.assets, node.flagged) for node in app.browse.sources._shown}
        assert tree == {"/share": (10, 5), "人事": (2, 2), "医務室": (2, 1), "営業": (1, 1), "総務": (5, 1)}
        assert _names(app)[:2] == ["マイナンバー管理簿.xlsx", "健康診断結果_2026.xlsx"]
        text = screen(pilot)
        assert "Reviewed 1 of 5" in text
        assert "山***  sheet 名簿, cell B7" in text
        assert "why: column heading" in text


async def test_a_filter_is_a_chip_and_survives_going_down(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"entity:PERSON", "enter")
        await until(pilot, lambda: _names(app) == ["応募者一覧.xlsx", "顧客リスト_旧.csv"])
        assert " entity:PERSON x " in screen(pilot)
        await pilot.press("shift+tab", "down")
        assert app.browse.sources.has_focus
        await until(pilot, lambda: _names(app) == ["応募者一覧.xlsx"])
        assert app.browse.trail.now.words == ("entity:PERSON",)
        await pilot.press("alt+left")
        await until(pilot, lambda: len(_names(app)) == 2)
        await pilot.press("escape")
        await until(pilot, lambda: len(_names(app)) == 10)
        await pilot.press("alt+left", "alt+right")
        await until(pilot, lambda: app.browse.trail.now.words == () and len(_names(app)) == 10)


async def test_a_filter_that_cannot_be_read_is_told_inline(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("f3", *"colour:red", "enter")
        await until(pilot, lambda: "“colour:” is no field" in screen(pilot))
        assert app.browse.filter.is_typing
        await pilot.press(*["backspace"] * 10, *"status:failed", "enter")
        await until(pilot, lambda: _names(app) == ["秘.xlsx"])
        await pilot.press("slash", *"zzzz", "escape")
        assert app.browse.trail.now.words == ("status:failed",)


async def test_confirm_at_once_and_go_on(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("c")
        await until(pilot, lambda: app.browse.table.cursor == 1)
        assert _verdict(office, "マイナンバー管理簿.xlsx") == "personal"
        assert decide.history(office, "/share/人事/マイナンバー管理簿.xlsx")[0]["author"] == "tester"
        await until(pilot, lambda: "Reviewed 2 of 5" in screen(pilot))


async def test_not_personal_needs_a_reason_and_can_be_taken_back_and_done_again(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("x", "enter")
        await until(pilot, lambda: "A reason is needed" in screen(pilot))
        assert isinstance(app.screen, ReasonDialog)
        await pilot.press(*"test data", "tab", *"soumu", "enter")
        await until(pilot, lambda: _verdict(office, "マイナンバー管理簿.xlsx") == "not-personal")
        entry = decide.history(office, "/share/人事/マイナンバー管理簿.xlsx")[0]
        assert (entry["reason"], entry["owner"]) == ("test data", "soumu")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: _verdict(office, "マイナンバー管理簿.xlsx") == "")
        await pilot.press("ctrl+y")
        await until(pilot, lambda: _verdict(office, "マイナンバー管理簿.xlsx") == "not-personal")
        assert len(decide.history(office, "/share/人事/マイナンバー管理簿.xlsx")) == 3


async def test_escape_in_the_dialog_decides_nothing(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("i", *"why", "escape")
        await until(pilot, lambda: app.screen is app.browse)
        assert decide.history(office, "/share/人事/マイナンバー管理簿.xlsx") == []


async def test_undo_brings_an_earlier_decision_back(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("slash", *"営業", "enter")
        await until(pilot, lambda: _names(app) == ["顧客リスト.csv"])
        await pilot.press("f9", *"unclear", "enter")
        await until(pilot, lambda: _verdict(office, "顧客リスト.csv") == "investigate")
        await pilot.press("u")
        await until(pilot, lambda: _verdict(office, "顧客リスト.csv") == "personal")
        assert decide.history(office, "/share/営業/顧客リスト.csv")[0]["owner"] == "営業部"


async def test_a_later_session_takes_back_what_the_same_person_decided(office: Inventory) -> None:
    place, other = "/share/人事/マイナンバー管理簿.xlsx", "/share/医務室/健康診断結果_2026.xlsx"
    decide.decide(office, [place], "investigate", "look", "tester", "")
    decide.decide(office, [place, other], "personal", "", "tester", "人事部")
    decide.decide(office, [other], "investigate", "mine", "hanako", "")
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("u")
        await until(pilot, lambda: "Taken back: 1 assets" in screen(pilot))
        assert decide.latest(office, [place])[place]["verdict"] == "investigate"
        assert decide.latest(office, [other])[other]["author"] == "hanako"
        await pilot.press("U")
        await until(pilot, lambda: decide.latest(office, [place])[place]["verdict"] == "personal")
        await pilot.press("u")
        await until(pilot, lambda: decide.latest(office, [place])[place]["verdict"] == "investigate")
        await pilot.press("u", "u")
        await until(pilot, lambda: "There is nothing to take back" in screen(pilot))


async def test_marks_ranges_and_a_decision_on_many(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("space", "down", "ctrl+t")
        await until(pilot, lambda: len(app.browse.table.marked) == 3)
        assert "3 marked" in screen(pilot)
        await pilot.press("x", *"copies of test data", "enter")
        await until(pilot, lambda: not app.browse.table.marked)
        await until(pilot, lambda: _verdict(office, "健康診断結果_2026.xlsx") == "not-personal")
        verdicts = [row.verdict for row in query.iter_assets(office, query.Selection())]
        assert verdicts.count("not-personal") == 3
        await pilot.press("a")
        await until(pilot, lambda: len(app.browse.table.marked) == 10)
        await pilot.press("escape")
        assert not app.browse.table.marked


async def test_next_unreviewed_passes_what_is_decided_and_what_holds_nothing(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        visited = []
        for _ in range(4):
            await pilot.press("f4")
            await app.workers.wait_for_complete()
            await pilot.pause()
            row = app.browse.table.row
            assert row is not None
            visited.append(row.name)
        assert "顧客リスト.csv" not in visited
        assert sorted(set(visited)) == sorted(visited)


async def test_read_only_says_why_nothing_is_decided(office: Inventory) -> None:
    app = Browser(office, read_only=True)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("c")
        await until(pilot, lambda: "The inventory was opened read-only" in screen(pilot))
        assert "read-only" in screen(pilot).splitlines()[0]
        assert decide.history(office, "/share/人事/マイナンバー管理簿.xlsx") == []
        await pilot.press("ctrl+p", *"Not personal data")
        await until(pilot, lambda: "(not now: The inventory was opened read-only)" in screen(pilot))


async def test_orders_by_key_and_by_click(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("s")
        await until(pilot, lambda: _names(app)[:1] == ["顧客リスト.csv"])
        await pilot.press("ctrl+s")
        await until(pilot, lambda: _names(app)[-1:] == ["顧客リスト.csv"])
        await pilot.click("#table", offset=(13, 0))
        await until(pilot, lambda: app.browse.trail.now.sort == "name" and _names(app) == sorted(_names(app)))


async def test_tree_opens_closes_and_changes_its_measure(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("shift+tab", "end", "right")
        sources = app.browse.sources
        assert [node.label for node in sources._shown][-2:] == ["総務", "旧データ.zip"]
        await pilot.press("down")
        await until(pilot, lambda: _names(app) == ["顧客リスト_旧.csv", "図面.dwg"])
        await pilot.press("left", "left")
        await until(pilot, lambda: sources.count() == 5)
        for title, measure in (("sensitive", "grave"), ("open to everyone", "exposed"), ("largest", "persons")):
            await pilot.press("m")
            await until(pilot, lambda title=title: f"Sources: {title}" in screen(pilot))
            amounts = [node.amount(measure) for node in sources._shown[1:]]
            assert amounts == sorted(amounts, reverse=True)
            assert amounts[0]
        await pilot.press("m", "m", "m")
        await until(pilot, lambda: "Sources: assets" in screen(pilot))
        assert sources._shown[1].label == "総務"


async def test_enter_leads_to_details_and_from_an_item_to_its_filter(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("enter")
        assert app.browse.detail.has_focus
        for _ in range(30):
            if app.browse.detail.target():
                break
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: app.browse.trail.now.words == ("entity:JP_MY_NUMBER",))


async def test_zoom_gives_a_pane_the_screen(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("z")
        assert not app.browse.sources.display and not app.browse.detail.display
        assert app.browse.table.size.width == 80
        await pilot.press("escape")
        assert app.browse.sources.display and app.browse.detail.display


async def test_views_open_over_each_other_and_a_bar_filters(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("f1")
        assert isinstance(app.screen, TextView) and "Confirm: this is personal data" in screen(pilot)
        await pilot.press("2")
        await until(pilot, lambda: isinstance(app.screen, OverviewScreen) and "Categories (assets)" in screen(pilot))
        assert "people:" in screen(pilot)
        for _ in range(40):
            if app.screen.lines.target() == "category:individual_number":
                break
            await pilot.press("down")
        await pilot.press("enter")
        await until(
            pilot, lambda: app.screen is app.browse and app.browse.trail.now.words == ("category:individual_number",)
        )
        await pilot.press("escape", "ctrl+g")
        await until(pilot, lambda: isinstance(app.screen, CoverageScreen) and "encrypted" in screen(pilot))
        assert "needs a password" in screen(pilot)
        assert "no reader for .dwg" in screen(pilot)
        await pilot.press("q")
        assert app.screen is app.browse


async def test_palette_does_what_is_chosen(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p", *"next column")
        await until(pilot, lambda: isinstance(app.screen, Palette) and len(app.screen._found) == 1)
        await pilot.press("enter")
        await until(pilot, lambda: app.browse.trail.now.sort == "persons")


async def test_footer_and_chips_can_be_clicked(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.click("#chips", offset=(3, 0))
        assert app.browse.filter.is_typing
        await pilot.press(*"cause:encrypted", "enter")
        await until(pilot, lambda: _names(app) == ["秘.xlsx"])
        await pilot.click("#chips", offset=(5, 0))
        await until(pilot, lambda: len(_names(app)) == 10)
        await pilot.click("#footer", offset=(3, 0))
        await until(pilot, lambda: type(app.screen) is TextView)


async def test_full_width_letters_are_the_keys_they_were_meant_to_be(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("ｚ")
        await until(pilot, lambda: app.browse.has_class("zoomed"))
        await pilot.press("ｚ", "f3", "ｚ", "enter")
        await until(pilot, lambda: app.browse.trail.now.words == ("ｚ",))
    assert [key_of(character) for character in "/ [q"] == ["slash", "space", "left_square_bracket", "q"]


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
async def test_keys_that_leave(office: Inventory, key: str) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        await pilot.press(key)
    assert app.return_value == 0


async def test_two_browsers_and_a_writer_share_an_inventory(office: Inventory) -> None:
    other = open_inventory(str(office.engine.url.database))
    one, two = Browser(office), Browser(other)
    async with (
        one.run_test(size=SIZE, notifications=True) as first,
        two.run_test(size=SIZE, notifications=True) as second,
    ):
        await ready(first)
        await ready(second)
        await first.press("c")
        await until(first, lambda: _verdict(other, "マイナンバー管理簿.xlsx") == "personal")
        await second.press("down", "c")
        await until(second, lambda: _verdict(office, "健康診断結果_2026.xlsx") == "personal")
        await first.press("f5")
        await until(first, lambda: "Reviewed 3 of 5" in screen(first))
    other.close()


async def test_a_broken_inventory_is_told_and_does_not_end_the_session(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await ready(pilot)
        with office.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE finding RENAME TO elsewhere")
        await pilot.press("down")
        await until(pilot, lambda: "cannot be read or written" in screen(pilot))
        assert app.is_running
