"""A share in a real domain, entered with a Kerberos ticket and no password; without one, clear reasons."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from connectors.base import Access, Asset, Breadth, Cause, SourceError, SourceSpec, Unreadable
from connectors.registry import connect
from connectors.smb import SmbSource
from tests.services import domain

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def corp() -> Iterator[domain.Domain]:
    if reason := domain.missing():
        pytest.skip(reason)
    with domain.running() as running:
        for name, sids in (("人事", (running.sids[domain.STAFF],)), ("全社", (running.sids["Domain Users"],))):
            folder = running.folder / "share" / name
            folder.mkdir()
            (folder / "名簿.csv").write_text(f"氏名\n{name}\n", "utf-8")
            running.allow(folder / "名簿.csv", *sids)
            running.allow(folder, *sids)
        yield running


@pytest.fixture(autouse=True)
def member(corp: domain.Domain, monkeypatch: pytest.MonkeyPatch) -> None:
    """This process as a member of the domain, without a ticket and without any password."""
    monkeypatch.delenv("SMB_PASSWORD", raising=False)
    for name, value in corp.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("connectors.smb_session._PAUSE", 0.01)


def listed(source: SmbSource) -> dict[str, Asset | Unreadable]:
    return {item.id.removeprefix(source.id + "/"): item for item in source.enumerate()}


@pytest.mark.parametrize("auth", ["kerberos", "negotiate"])
def test_a_ticket_opens_what_its_owner_may_read(
    corp: domain.Domain, auth: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KRB5CCNAME", corp.ticket(domain.ALICE, domain.ALICE_PASSWORD))
    source = cast(SmbSource, connect(SourceSpec(corp.url(), {"auth": auth})))
    found = listed(source)
    staff, everyone = cast(Asset, found["人事/名簿.csv"]), cast(Asset, found["全社/名簿.csv"])
    with source.open(staff) as stream:
        assert stream.read() == "氏名\n人事\n".encode()
    basis = "security descriptor"
    assert staff.access == Access(Breadth.DEPARTMENT, ("Administrators", f"{domain.DOMAIN}\\{domain.STAFF}"), basis)
    assert everyone.access == Access(Breadth.INTERNAL, ("Administrators", "Domain Users"), basis)
    assert source.standing().can_write is False
    source.close()


def test_another_ticket_opens_less(corp: domain.Domain, monkeypatch: pytest.MonkeyPatch) -> None:
    """bob is not of the group; his own name beside his own ticket is fine, alice's is not."""
    monkeypatch.setenv("KRB5CCNAME", corp.ticket(domain.BOB, domain.BOB_PASSWORD))
    for user in ("", domain.BOB):
        source = cast(SmbSource, connect(SourceSpec(corp.url(user=user), {"auth": "kerberos"})))
        found = listed(source)
        source.close()
        assert cast(Unreadable, found["人事"]).cause is Cause.DENIED and "全社/名簿.csv" in found
    refused = connect(SourceSpec(corp.url(user=domain.ALICE), {"auth": "kerberos"}))
    with pytest.raises(SourceError, match="no Kerberos ticket of this user") as raised:
        list(refused.enumerate())
    refused.close()
    assert raised.value.cause is Cause.DENIED


@pytest.mark.parametrize("auth", ["kerberos", "negotiate"])
def test_no_ticket_and_one_that_has_run_out(corp: domain.Domain, auth: str, monkeypatch: pytest.MonkeyPatch) -> None:
    old = corp.ticket(domain.ALICE, domain.ALICE_PASSWORD, "-l", "1s")
    while subprocess.run(["klist", "-s"], env=os.environ | {"KRB5CCNAME": old}).returncode == 0:
        time.sleep(0.1)
    for cache, said in (("", "neither a password nor a Kerberos ticket"), (old, "has run out")):
        if cache:
            monkeypatch.setenv("KRB5CCNAME", cache)
        assert refusal(SourceSpec(corp.url(), {"auth": auth})) == (Cause.DENIED, said)


def refusal(spec: SourceSpec) -> tuple[Cause, str]:
    """Why the source is not read; of the reason what stands between "the ticket" or "there is" and "(kinit)"."""
    source = connect(spec)
    with pytest.raises(SourceError) as raised:
        list(source.enumerate())
    source.close()
    said = re.sub(r"^(the Kerberos ticket|there is) | \(kinit\)$", "", raised.value.reason)
    return raised.value.cause, said


def test_another_name_of_the_server_and_a_domain_that_is_away(
    corp: domain.Domain, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bare number or an alias instead of the server's own name is the usual mistake."""
    monkeypatch.setenv("KRB5CCNAME", corp.ticket(domain.ALICE, domain.ALICE_PASSWORD))
    unknown = "the domain knows no server of this name; name it as the domain does"
    alias = SourceSpec(corp.url().replace(corp.address, corp.alias), {"auth": "kerberos"})
    assert refusal(alias) == (Cause.SOURCE_ERROR, unknown)
    away = corp.folder / "away.conf"
    away.write_text((corp.folder / "krb5.conf").read_text("utf-8").replace(":88", ":1"), "utf-8")
    monkeypatch.setenv("KRB5_CONFIG", str(away))
    spec = SourceSpec(corp.url(), {"auth": "kerberos"})
    assert refusal(spec) == (Cause.SOURCE_ERROR, "no Kerberos server of the domain answers")


def test_nothing_was_written_under_the_ticket(corp: domain.Domain, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KRB5CCNAME", corp.ticket(domain.ALICE, domain.ALICE_PASSWORD))
    before = len(corp.log)
    source = cast(SmbSource, connect(SourceSpec(corp.url())))
    for item in source.enumerate():
        if isinstance(item, Asset):
            source.open(item).close()
    source.standing()
    source.close()
    calls = [line for line in corp.log[before:].splitlines() if "AUDIT|" in line and "|ok|" in line]
    assert calls
    assert [line for line in calls if not re.search(r"\|(create_file|openat\|ok\|r)\|", line)] == []


def test_a_whole_scan_with_a_ticket_and_no_password(corp: domain.Domain, tmp_path: Path) -> None:
    """Its worker processes use the ticket too; the password is in no command line and no environment."""
    settings = f'[source.corp]\nuri = "{corp.url()}"\noptions = {{ auth = "kerberos" }}\n'
    (tmp_path / "pdscan.toml").write_text(settings, "utf-8")
    cache = corp.ticket(domain.ALICE, domain.ALICE_PASSWORD)
    environment = os.environ | {"KRB5CCNAME": cache, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    assert domain.ALICE_PASSWORD not in environment.values()
    command = [sys.executable, "-m", "pdscan", "scan", "corp", "-j", "1", "--inventory", "pdscan.db"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    with sqlite3.connect(tmp_path / "pdscan.db") as inventory:
        rows = inventory.execute("SELECT location, status FROM asset ORDER BY location").fetchall()
    inventory.close()
    assert rows == [(f"{corp.url()}/{name}/名簿.csv", "scanned") for name in ("人事", "全社")]
