"""Shares of a real Samba server: names, rights, guests, links, files in use, a restart, and no write at all."""

from __future__ import annotations

import os
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from connectors.base import Asset, Breadth, Cause, SourceError, SourceSpec, Unreadable
from connectors.registry import connect
from connectors.smb import SmbSource
from connectors.smb_reasons import explain
from connectors.smb_rights import EVERYONE, Readers, access, readers
from connectors.smb_session import parse
from tests.services import samba


@pytest.fixture(scope="module")
def share(smbd: samba.Samba) -> Path:
    """A folder with what office shares have."""
    root = smbd.folder / "hr" / "総務"
    (root / "2024年度").mkdir(parents=True)
    (root / "2024年度" / "社員名簿①㈱髙.csv").write_text("氏名", "utf-8")
    (root / unicodedata.normalize("NFD", "ガイド.txt")).write_text("nfd", "utf-8")
    (root / "ガイド.txt").write_text("nfc", "utf-8")
    deep = root
    for n in range(12):
        deep = deep / f"{n:02}_とても長い名前のフォルダ_部署共有_{'あ' * 10}"
        deep.mkdir()
    (deep / "深い.txt").write_text("deep", "utf-8")
    (root / "big.bin").write_bytes(os.urandom(3_000_000))
    (root / "locked").mkdir(mode=0o700)
    (smbd.folder / "open" / "公開.txt").write_text("hello", "utf-8")
    (smbd.folder / "hidden" / "秘.txt").write_text("hidden", "utf-8")
    smbd.give(smbd.folder / "hidden" / "秘.txt")
    return root


@pytest.fixture
def source(smbd: samba.Samba, share: Path) -> Iterator[SmbSource]:
    opened = cast(SmbSource, connect(SourceSpec(smbd.url("人事部/総務"))))
    yield opened
    opened.close()


def listed(source: SmbSource) -> dict[str, Asset | Unreadable]:
    return {item.id.removeprefix(source.id + "/"): item for item in source.enumerate()}


def read(source: SmbSource, asset: Asset | Unreadable) -> bytes:
    assert isinstance(asset, Asset)
    with source.open(asset) as stream:
        return stream.read()


def test_names_of_every_kind_are_listed_and_open(source: SmbSource) -> None:
    found = listed(source)
    assert read(source, found["2024年度/社員名簿①㈱髙.csv"]) == "氏名".encode()
    assert read(source, found["ガイド.txt"]) == b"nfc"
    assert read(source, found[unicodedata.normalize("NFD", "ガイド.txt")]) == b"nfd"
    (deep,) = [name for name in found if name.endswith("深い.txt")]
    assert len(deep) > 260 and read(source, found[deep]) == b"deep"
    assert list(found) == [item.id.removeprefix(source.id + "/") for item in source.enumerate()]


def test_a_closed_folder_is_a_row(source: SmbSource) -> None:
    locked = listed(source)["locked"]
    assert isinstance(locked, Unreadable) and locked.cause is Cause.DENIED and locked.kind == "folder"


def test_a_whole_host_with_its_hidden_shares(smbd: samba.Samba, share: Path) -> None:
    source = cast(SmbSource, connect(SourceSpec(smbd.url())))
    assert {"公開", "人事部", "総務$", "禁止"} <= {entry.name for entry in source.shares()}
    found = listed(source)
    assert {"公開/公開.txt", "総務$/秘.txt", "人事部/総務/big.bin"} <= set(found)
    assert cast(Unreadable, found["禁止"]).cause is Cause.DENIED
    source.close()


def test_guests_make_a_share_everyones(smbd: samba.Samba, share: Path) -> None:
    source = cast(SmbSource, connect(SourceSpec(smbd.url("公開"))))
    assert listed(source)["公開.txt"].access.breadth is Breadth.PUBLIC
    source.close()
    guest = cast(SmbSource, connect(SourceSpec(smbd.url("公開", "guest"))))
    assert read(guest, listed(guest)["公開.txt"]) == b"hello"
    guest.close()
    quiet = cast(SmbSource, connect(SourceSpec(smbd.url("公開"), {"guest_probe": "no"})))
    assert listed(quiet)["公開.txt"].access.breadth is Breadth.INTERNAL
    quiet.close()


def test_access_lists_say_who_can_read(smbd: samba.Samba, source: SmbSource, share: Path) -> None:
    folder = share / "限定"
    folder.mkdir(exist_ok=True)
    smbd.give(folder, mode=0o770)
    (folder / "a.txt").write_text("a", "utf-8")
    samba.rights(smbd, "人事部\\総務\\限定", f"S-1-22-1-{smbd.uid(samba.ALICE)}")
    found = listed(source)["限定/a.txt"]
    assert isinstance(found, Asset)
    assert found.access.roles in (("PDSCANFS\\games",), ("Unix User\\games",))
    assert found.access.breadth in (Breadth.OWNER, Breadth.NAMED)
    samba.rights(smbd, "人事部\\総務\\限定", f"S-1-22-1-{smbd.uid(samba.ALICE)}", "S-1-5-11")
    wide = listed(source)["限定/a.txt"]
    assert isinstance(wide, Asset)
    assert wide.access.breadth is Breadth.INTERNAL and "Authenticated Users" in wide.access.roles


def test_a_file_that_others_have_open_is_read(smbd: samba.Samba, source: SmbSource, share: Path) -> None:
    import smbclient

    cache: dict[str, object] = {}
    name = "人事部\\総務\\2024年度\\社員名簿①㈱髙.csv"
    smbd.give(share / "2024年度" / "社員名簿①㈱髙.csv")
    smbclient.register_session("127.0.0.1", samba.ALICE, samba.ALICE_PASSWORD, smbd.port, connection_cache=cache)
    with smbclient.open_file(
        f"\\\\127.0.0.1\\{name}", mode="r+b", share_access="r", port=smbd.port, connection_cache=cache
    ):
        assert read(source, listed(source)["2024年度/社員名簿①㈱髙.csv"]) == "氏名".encode()
    with smbclient.open_file(f"\\\\127.0.0.1\\{name}", mode="r+b", port=smbd.port, connection_cache=cache):
        with pytest.raises(SourceError) as raised:
            source.open(cast(Asset, listed(source)["2024年度/社員名簿①㈱髙.csv"]))
        assert raised.value.cause is Cause.DENIED
    smbclient.reset_connection_cache(connection_cache=cache)


def test_a_restart_in_the_middle_of_a_walk_and_of_a_file(smbd: samba.Samba, source: SmbSource, share: Path) -> None:
    walk = source.enumerate()
    found = [next(walk)]
    smbd.stop()
    again = threading.Timer(0.5, smbd.start)
    again.start()
    found += list(walk)
    again.join()
    names = [item.id for item in found]
    assert names == [item.id for item in source.enumerate()]
    big = cast(Asset, listed(source)["big.bin"])
    with source.open(big) as stream:
        data = stream.read(1_200_000)
        smbd.stop()
        later = threading.Timer(0.5, smbd.start)
        later.start()
        data += stream.read()
        later.join()
    assert data == (share / "big.bin").read_bytes()


def test_a_share_that_gets_another_name_in_the_middle(smbd: samba.Samba) -> None:
    (smbd.folder / "sales" / "a.txt").write_text("x", "utf-8")
    source = cast(SmbSource, connect(SourceSpec(smbd.url("営業部"))))
    asset = listed(source)["a.txt"]
    smbd.rename_share("営業部", "営業本部")
    try:
        for attempt in (lambda: source.open(cast(Asset, asset)), lambda: list(source.enumerate())):
            with pytest.raises(SourceError, match="another name now") as raised:
                attempt()
            assert raised.value.cause is Cause.VANISHED
        renamed = cast(SmbSource, connect(SourceSpec(smbd.url("営業本部"))))
        assert read(renamed, listed(renamed)["a.txt"]) == b"x"
        renamed.close()
    finally:
        smbd.rename_share("営業本部", "営業部")
        source.close()


def test_dfs_links_are_rows_that_say_where_they_lead(smbd: samba.Samba) -> None:
    """A path through a link to the same server is read; the walk follows none, and no login goes elsewhere."""
    (smbd.folder / "sales" / "a.txt").write_text("x", "utf-8")
    (smbd.folder / "dfs" / "直接.txt").write_text("y", "utf-8")
    (smbd.folder / "dfs" / "営業").symlink_to("msdfs:127.0.0.1\\営業部")
    (smbd.folder / "dfs" / "支店").symlink_to("msdfs:fs2.invalid\\共有")
    source = cast(SmbSource, connect(SourceSpec(smbd.url("分散"))))
    found = listed(source)
    assert read(source, found["直接.txt"]) == b"y"
    for name, place in (("営業", "smb://127.0.0.1/営業部"), ("支店", "smb://fs2.invalid/共有")):
        row = found[name]
        assert isinstance(row, Unreadable) and row.cause is Cause.NOT_A_FILE
        assert row.reason == f"a DFS link; scan {place} as a source of its own"
    source.close()
    through = cast(SmbSource, connect(SourceSpec(smbd.url("分散/営業"))))
    assert read(through, listed(through)["a.txt"]) == b"x"
    through.close()
    away = connect(SourceSpec(smbd.url("分散/支店")))
    with pytest.raises(SourceError, match="no server of this name"):
        list(away.enumerate())
    away.close()


def test_a_server_that_stays_away_is_waited_for_once(smbd: samba.Samba, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr("connectors.smb_session.time", SimpleNamespace(sleep=pauses.append))
    source = cast(SmbSource, connect(SourceSpec(smbd.url("公開"))))
    listed(source)
    smbd.stop()
    try:
        for expected in (7, 7):
            with pytest.raises(SourceError, match="no connection"):
                source.shares()
            assert len(pauses) == expected
    finally:
        smbd.start()
    assert source.shares()
    source.close()


def test_nothing_was_written(smbd: samba.Samba, source: SmbSource) -> None:
    """The server's audit module logs every call that changes something."""
    before = len(smbd.log)
    for item in source.enumerate():
        if isinstance(item, Asset):
            try:
                source.open(item).close()
            except SourceError:
                continue
    calls = [line.split("|")[3] for line in smbd.log[before:].splitlines() if "AUDIT|" in line and "|ok|" in line]
    assert calls and not set(calls) & {
        "mkdirat",
        "unlinkat",
        "renameat",
        "pwrite",
        "ftruncate",
        "fchmod",
        "fset_nt_acl",
    }
    opened = [line for line in smbd.log[before:].splitlines() if "|openat|ok|" in line]
    assert all("|openat|ok|r|" in line for line in opened)


def test_whether_the_login_could_write_is_the_sum_of_share_and_folder(smbd: samba.Samba, share: Path) -> None:
    for path, expected in (("公開", False), ("人事部", True), ("人事部/総務", False), ("", None)):
        source = cast(SmbSource, connect(SourceSpec(smbd.url(path))))
        assert (path, source.standing().can_write) == (path, expected)
        source.close()


def test_wrong_password_and_no_server(smbd: samba.Samba, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WRONG", "not-this-9Qs")
    monkeypatch.setattr("connectors.smb_session._PAUSE", 0.01)
    refused = connect(SourceSpec(smbd.url("人事部"), {"password_env": "WRONG"}))
    with pytest.raises(SourceError, match="not accepted") as raised:
        list(refused.enumerate())
    assert raised.value.cause is Cause.DENIED
    refused.close()
    nowhere = connect(SourceSpec("smb://alice@127.0.0.1:1/x"))
    with pytest.raises(SourceError) as raised:
        list(nowhere.enumerate())
    assert raised.value.cause is Cause.SOURCE_ERROR
    nowhere.close()


@pytest.mark.parametrize(
    ("uri", "expected", "user"),
    [
        ("smb://fs/共有/人事 #1/a?.txt", "smb://fs/共有/人事 #1/a?.txt", ""),
        ("smb://DOM;alice@FS:1445/x/", "smb://fs:1445/x", "DOM\\alice"),
        ("smb://alice%40example.jp@fs", "smb://fs", "alice@example.jp"),
    ],
)
def test_addresses(uri: str, expected: str, user: str) -> None:
    place = parse(uri, {})
    assert (place.id, place.user) == (expected, user)


def test_addresses_with_passwords_and_strange_settings_are_refused() -> None:
    for uri, options in (("smb://a:pw@fs/x", {}), ("smb://fs/x", {"gest": "yes"}), ("smb:///x", {})):
        with pytest.raises(SourceError):
            parse(uri, options)


def test_share_rights_times_file_rights() -> None:
    domain = "S-1-5-21-1-2-3"
    staff, users = f"{domain}-1105", f"{domain}-513"
    names = {staff: "group ACME\\人事"}
    wide = Readers(frozenset({EVERYONE}))
    narrow = Readers(frozenset({staff, f"{domain}-512"}))
    assert access(wide, None, names, guest=False).breadth is Breadth.INTERNAL
    assert access(wide, None, names, guest=True).breadth is Breadth.PUBLIC
    assert access(wide, narrow, names, guest=True).breadth is Breadth.DEPARTMENT
    assert access(narrow, wide, names, guest=True).roles == ("ACME\\人事", "Domain Admins")
    unix = access(
        Readers(frozenset({"S-1-22-2-0", "S-1-22-1-5"})), None, {"S-1-22-1-5": "user Unix User\\games"}, guest=False
    )
    assert unix.roles == ("Unix User\\games", "gid 0") and unix.breadth is Breadth.DEPARTMENT
    assert access(Readers(frozenset({users})), None, names, guest=False).breadth is Breadth.INTERNAL
    assert access(Readers(frozenset({"S-1-5-21-1-2-3-1200"})), None, {}, guest=False).breadth is Breadth.NAMED


def test_a_descriptor_without_a_list_is_open_and_rubbish_is_none() -> None:
    import struct

    assert readers(struct.pack("<BBHIIII", 1, 0, 0x8000, 0, 0, 0, 0)).is_open
    with pytest.raises(ValueError, match="no security descriptor"):
        readers(b"\1\0")


def test_kerberos_says_what_it_lacks() -> None:
    """What it says with a real domain is in `test_smb_kerberos.py`."""
    assert "pdscan[kerberos]" in explain(ImportError("GSSAPIProxy requires the Python gssapi library")).reason
    none = ValueError("No username or password was specified and the credential cache did not exist")
    assert explain(none).cause is Cause.DENIED and "kinit" in explain(none).reason
    other = ValueError("Can't find client principal alice@EXAMPLE.JP in cache collection")
    assert "of this user" in explain(other).reason
    skewed = ValueError("SpnegoError (4294967295): … Minor (2529638949): 時刻のずれ")
    assert "clocks" in explain(skewed).reason
    with pytest.raises(SourceError, match="negotiate, ntlm, kerberos"):
        parse("smb://fs/x", {"auth": "krb"})
    assert parse("smb://fs/x", {"auth": "kerberos"}).user == ""
