"""The action table is whole: no key twice, a way past an input method, help for all, and the page that lists them."""

import ast
from pathlib import Path

import pytest

from pdscan.tui import action as at
from pdscan.tui import actions
from pdscan.tui.app import Browser
from pdscan.tui.keys import key_name, keys_text
from pdscan.tui.screens.browse import BrowseScreen
from pdscan.tui.screens.columns import ColumnsView
from pdscan.tui.screens.difference import DifferenceView
from pdscan.tui.screens.frequency import FrequencyView
from pdscan.tui.screens.kept_views import KeptViews
from pdscan.tui.screens.ledger import LedgerView
from pdscan.tui.screens.ledger_line import LineView
from pdscan.tui.screens.scan import ScanView
from pdscan.tui.view.guide import guide, places
from pdscan.tui.view.lines import plain
from pdscan.tui.widgets.asset_table import AssetTable
from pdscan.tui.widgets.line_list import LineList
from pdscan.tui.widgets.source_tree import SourceTree

ROOT = Path(__file__).parents[2]
OWNERS = {
    actions.EVERYWHERE: Browser,
    actions.BROWSE: BrowseScreen,
    actions.LIST: LineList,
    actions.TABLE: AssetTable,
    actions.TREE: SourceTree,
    at.LEDGER: LedgerView,
    at.LINE: LineView,
    at.FREQUENCY: FrequencyView,
    at.DIFFERENCE: DifferenceView,
    at.SCAN: ScanView,
    at.KEPT: KeptViews,
    at.COLUMNS: ColumnsView,
}


@pytest.mark.parametrize("pane", [actions.TREE, actions.TABLE])
def test_no_key_does_two_things(pane: str) -> None:
    assert actions.conflicts([actions.EVERYWHERE, actions.BROWSE, actions.LIST, pane]) == []


@pytest.mark.parametrize("view", actions.VIEWS)
def test_no_key_does_two_things_in_a_view(view: str) -> None:
    assert actions.conflicts([actions.EVERYWHERE, actions.LIST, view]) == []


@pytest.mark.parametrize("action", actions.ACTIONS, ids=lambda action: action.id)
def test_every_action_works_beside_an_input_method(action: actions.Action) -> None:
    assert any(len(key) > 1 and "bracket" not in key and key not in ("slash", "colon", "space") for key in action.keys)


@pytest.mark.parametrize("action", actions.ACTIONS, ids=lambda action: action.id)
def test_every_action_is_done_by_its_place(action: actions.Action) -> None:
    assert callable(getattr(OWNERS[action.where], f"action_{action.id}"))
    owner = next(kind for kind in OWNERS[action.where].__mro__ if f"action_{action.id}" in vars(kind))
    assert owner.__module__.startswith("pdscan.tui.")


def test_no_key_of_the_application_hides_an_action_of_ours() -> None:
    for action in actions.ACTIONS:
        bound = OWNERS[action.where]._merged_bindings
        assert bound is not None
        for key in action.keys:
            assert [binding.action for binding in bound.key_to_bindings[key]][-1] == action.id


def test_help_lists_every_action_once_with_its_keys() -> None:
    text = plain(guide(200, lambda _action: ""))
    for action in actions.ACTIONS:
        assert text.count(f"{keys_text(action)}  ") >= 1
        assert action.help in text
    assert set(places()) == set(OWNERS)


def test_the_page_of_keys_is_the_table() -> None:
    page = (ROOT / "docs/browser.md").read_text("utf-8")
    for action in actions.ACTIONS:
        row = f"| {', '.join(f'`{key_name(key)}`' for key in action.keys)} | {action.help} |"
        assert row in page, row


def test_widgets_get_no_plain_text() -> None:
    """Textual reads markup in strings: only our own line widgets, and Input, draw text."""
    for file in (ROOT / "pdscan/tui").rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module == "textual.widgets":
                assert {name.name for name in node.names} == {"Input"}, file
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "notify":
                assert any(word.arg == "markup" for word in node.keywords), file
