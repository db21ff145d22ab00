"""Roles are seen: the cursor, bars and grave categories differ from plain text."""

from pdscan.inventory.store import Inventory
from pdscan.tui.app import Browser
from pdscan.tui.widgets.paint import ROLES
from tests.tui.conftest import ready


async def test_every_role_has_a_style(office: Inventory) -> None:
    app = Browser(office)
    async with app.run_test() as pilot:
        await ready(pilot)
        table = app.browse.table
        assert [role for role in ROLES if not table.paint.style(role)] == []
        under_the_cursor = {segment.style.bgcolor for segment in table.render_line(1) if segment.style}
        below = {segment.style.bgcolor for segment in table.render_line(2) if segment.style}
        assert under_the_cursor != below
