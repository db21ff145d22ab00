"""Addresses, credentials and the pace: what needs no server."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from connectors import credentials
from connectors.base import Cause, SourceError, SourceSpec
from connectors.pace import Pace, zoned
from connectors.registry import connect
from connectors.sql_address import parse, part
from connectors.sql_keys import inside, key_ranges


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("postgresql://scan@DB.example.jp/顧客", "postgresql://db.example.jp/顧客"),
        ("postgresql://db/%E9%A1%A7%E5%AE%A2?sslmode=require", "postgresql://db/顧客"),
        ("postgresql://db:5432/a", "postgresql://db/a"),
        ("postgresql://db:5433/a", "postgresql://db:5433/a"),
        ("postgresql:///a?host=/run/postgresql", "postgresql://localhost/a"),
        ("postgresql://[::1]:5433/a", "postgresql://[::1]:5433/a"),
        ("mysql://db", "mysql://db"),
        ("mariadb://db/a.b", 'mariadb://db/"a.b"'),
    ],
)
def test_the_canonical_address(uri: str, expected: str) -> None:
    assert parse(uri, {}).id() == expected


def test_names_within_ids_are_unambiguous() -> None:
    assert [part(name) for name in ("社員", "a.b", 'a"b', "a/b", "")] == ["社員", '"a.b"', '"a""b"', '"a/b"', '""']


@pytest.mark.parametrize("uri", ["postgresql://u:pw9@h/d", "mysql://u:@h/d", "postgresql://h/d?password=pw9"])
def test_passwords_in_addresses_are_refused(uri: str) -> None:
    with pytest.raises(SourceError) as raised:
        connect(SourceSpec(uri))
    assert "pw9" not in raised.value.reason and "keyring" in raised.value.reason


def test_unknown_settings_name_the_known() -> None:
    source = connect(SourceSpec("postgresql://h/d?sslmod=require"))
    with pytest.raises(SourceError, match="sslmode"):
        list(source.enumerate())
    source.close()


def test_a_named_variable_that_is_not_set_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CRM_PASSWORD", "pw9")
    assert credentials.find("mysql://h", "u", {"password_env": "CRM_PASSWORD"}) == "pw9"
    with pytest.raises(SourceError, match="OTHER"):
        credentials.find("mysql://h", "u", {"password_env": "OTHER"})


def test_a_keyring_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    keyring = pytest.importorskip("keyring", reason="the extra `keyring` is not installed")
    asked = []
    monkeypatch.setattr(keyring, "get_password", lambda service, name: asked.append((service, name)) or "pw9")
    assert credentials.find("mysql://h:3307", "u", {}) == "pw9"
    assert asked == [("pdscan", "mysql://u@h:3307")]


def test_nobody_is_asked_without_a_terminal() -> None:
    assert not credentials.ask("mysql://h", "u")


def test_a_span_of_keys_in_ranges() -> None:
    assert key_ranges(1, 10, 3) == [[None, 5], [5, 9], [9, None]]
    assert key_ranges(-3, 3, 2) == [[None, 1], [1, None]]
    for low, high, parts in ((None, None, 4), (7, 7, 4), (1, 10, 1)):
        assert key_ranges(low, high, parts) == []
    assert [inside("k", found) for found in ([None, 5], [5, 9], [9, None], None)] == [
        "k < 5", "k >= 5 AND k < 9", "k >= 9", "",
    ]  # fmt: skip


def test_hours_over_midnight() -> None:
    def at(hour: int) -> Pace:
        return Pace({"hours": "20:00-07:00"}, lambda: datetime(2026, 1, 1, hour, tzinfo=UTC))

    at(23).check()
    at(6).check()
    with pytest.raises(SourceError):
        at(7).check()
    with pytest.raises(SourceError):
        Pace({"hours": "late"})


def test_hours_of_another_zone() -> None:
    """20:00 in Tokyo is 11:00 in UTC; a worker in UTC keeps Tokyo's hours."""
    night = {"hours": zoned("20:00-07:00", lambda: datetime(2026, 1, 1, tzinfo=timezone(timedelta(hours=9))))}
    assert night == {"hours": "20:00-07:00+0900"} and zoned(night["hours"]) == night["hours"]
    for hour, is_open in ((10, False), (11, True), (21, True), (22, False)):
        pace = Pace(night, lambda hour=hour: datetime(2026, 1, 1, hour, tzinfo=UTC))
        if is_open:
            pace.check()
        else:
            with pytest.raises(SourceError):
                pace.check()
    newfoundland = Pace({"hours": "09:00-10:00 -03:30"}, lambda: datetime(2026, 1, 1, 12, 40, tzinfo=UTC))
    newfoundland.check()
    for hours in ("20:00-07:00+99:00", "20:00-07:00 JST"):
        with pytest.raises(SourceError):
            Pace({"hours": hours})


def test_a_rate_is_a_positive_number() -> None:
    for rate in ("fast", "-1", "nan", "inf"):
        with pytest.raises(SourceError):
            Pace({"rows_per_second": rate})


def test_the_rate_makes_blocks_small() -> None:
    assert Pace({"rows_per_second": "100"}).most(20_000) == 50
    assert Pace({}).most(20_000) == 20_000


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"not a database at all")
    for name, cause in (("a.db", Cause.UNSUPPORTED), ("none.db", Cause.VANISHED)):
        source = connect(SourceSpec(f"sqlite:///{tmp_path / name}"))
        with pytest.raises(SourceError) as raised:
            list(source.enumerate())
        assert raised.value.cause is cause
        source.close()


@pytest.mark.parametrize("scheme", ["mssql", "oracle"])
def test_extras_say_how_to_get_them(scheme: str) -> None:
    source = connect(SourceSpec(f"{scheme}://u@h/d"))
    with pytest.raises(SourceError, match="pip install"):
        list(source.enumerate())
    source.close()
