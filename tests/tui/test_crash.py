"""A defect ends the browser with a short message: no local variables, no text of the error."""

import pytest

from pdscan.inventory.store import Inventory
from pdscan.tui.app import Browser
from tests.tui.conftest import ready


class _Defect(RuntimeError):
    def __rich__(self) -> str:
        return str(self)


@pytest.mark.parametrize("kind", [RuntimeError, _Defect])
async def test_no_locals_and_no_text_of_the_error(
    office: Inventory, kind: type[RuntimeError], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        secret = "090-" + "0000-1234"
        raise kind(f"cannot use {secret}")

    app = Browser(office)
    with pytest.raises(kind, match="cannot use"):  # the pilot passes on what the terminal does not see
        async with app.run_test(size=(80, 24)) as pilot:
            await ready(pilot)
            monkeypatch.setattr(app.browse, "action_sort", broken)
            await pilot.press("s")
            await pilot.pause()
    app._print_error_renderables()
    told = capsys.readouterr()
    assert "0000-1234" not in told.out + told.err
    assert "secret" not in told.out + told.err
    assert app.return_code == 1


async def test_the_message_names_kind_and_place(office: Inventory, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("private")

    app = Browser(office)
    with pytest.raises(RuntimeError):
        async with app.run_test(size=(80, 24)) as pilot:
            await ready(pilot)
            monkeypatch.setattr(app.browse, "action_sort", broken)
            await pilot.press("s")
            await pilot.pause()
            shown = [str(one) for one in app._exit_renderables]
            assert len(shown) == 1
            assert "RuntimeError" in shown[0]
            assert "private" not in shown[0]
