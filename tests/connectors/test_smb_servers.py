"""Servers that insist on something, or that are too old: read where that can be, else with a clear reason."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from connectors.base import Asset, Breadth, Cause, SourceError, SourceSpec
from connectors.registry import connect
from connectors.smb_reasons import explain, is_lost, is_refused
from tests.services import samba


@pytest.fixture(scope="module")
def own() -> Iterator[samba.Samba]:
    if not samba.is_installed():
        pytest.skip("Samba: apt install samba samba-vfs-modules smbclient, as root")
    with samba.running() as server, pytest.MonkeyPatch.context() as environment:
        environment.setenv("SMB_PASSWORD", samba.ALICE_PASSWORD)
        environment.setattr("connectors.smb_session._PAUSE", 0.01)
        (server.folder / "hr" / "a.txt").write_text("x", "utf-8")
        (server.folder / "open" / "a.txt").write_text("x", "utf-8")
        yield server


def restarted(server: samba.Samba, settings: str) -> None:
    """With these settings after the others, of which the last counts."""
    conf = server.folder / "smb.conf"
    server.stop()
    conf.write_text(conf.read_text("utf-8").replace("[公開]", f" {settings}\n[公開]", 1), "utf-8")
    server.start()


@pytest.fixture
def plain(own: samba.Samba) -> Iterator[samba.Samba]:
    """The server, put back after the test."""
    before = (own.folder / "smb.conf").read_text("utf-8")
    yield own
    own.stop()
    (own.folder / "smb.conf").write_text(before, "utf-8")
    own.start()


def breadth(server: samba.Samba, path: str, user: str = samba.ALICE, **options: str) -> Breadth:
    source = connect(SourceSpec(server.url(path, user), options))
    try:
        (item,) = source.enumerate()
        assert isinstance(item, Asset)
        return item.access.breadth
    finally:
        source.close()


@pytest.mark.parametrize(
    "setting", ["server smb encrypt = required", "server signing = mandatory", "server max protocol = SMB2_10"]
)
def test_what_a_server_insists_on_is_done(plain: samba.Samba, setting: str) -> None:
    restarted(plain, setting)
    assert breadth(plain, "人事部") is Breadth.INTERNAL


@pytest.mark.parametrize(
    ("setting", "user", "options", "cause", "says"),
    [
        ("server max protocol = NT1\n server min protocol = NT1", samba.ALICE, {}, Cause.SOURCE_ERROR, "SMB 1 only"),
        ("ntlm auth = disabled", samba.ALICE, {}, Cause.DENIED, "takes no NTLM"),
        ("server smb encrypt = off", samba.ALICE, {"encrypt": "yes"}, Cause.SOURCE_ERROR, "does not encrypt"),
        ("server signing = mandatory", "guest", {}, Cause.DENIED, "took this login for a guest's"),
        ("server signing = auto", "nobody-knows", {}, Cause.DENIED, "took this login for a guest's"),
    ],
)
def test_what_cannot_be_done_says_why(
    plain: samba.Samba, setting: str, user: str, options: dict[str, str], cause: Cause, says: str,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    """Without the library's own words on the screen. A login that the server maps to its guest is a usual mistake."""
    restarted(plain, setting)
    with caplog.at_level(logging.DEBUG), pytest.raises(SourceError, match=says) as raised:
        breadth(plain, "公開", user, **options)
    assert raised.value.cause is cause
    assert not [record for record in caplog.records if record.name.partition(".")[0] in ("smbprotocol", "smbclient")]


class Answer(Exception):
    """What a server answers, as the library raises it."""

    def __init__(self, ntstatus: int) -> None:
        super().__init__("a name that nobody may see")
        self.ntstatus = ntstatus


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (0xC0000234, "disabled or locked"), (0xC0000071, "has expired"), (0xC000006F, "at this hour"),
        (0xC0000070, "from this machine"), (0xC00000FE, "the server answers 0xc00000fe"),
    ],
)  # fmt: skip
def test_an_account_that_may_not_log_in_is_not_asked_for_another_password(code: int, says: str) -> None:
    """Another attempt may lock it."""
    error = Answer(code)
    assert says in explain(error).reason and "name" not in explain(error).reason
    assert not is_refused(error) and not is_lost(error)
