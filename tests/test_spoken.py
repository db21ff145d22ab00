"""What the S3 connector says is there in both languages."""

from __future__ import annotations

import pytest

from connectors.s3_say import TEXTS, say
from pdscan import i18n
from pdscan.spoken import kept, spoken


def test_everything_said_has_its_japanese() -> None:
    assert [text for text in TEXTS.values() if text not in i18n.japanese()] == []


def test_nested_reasons_are_kept_and_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = say("and", first=say("principal_star"), second=say("wide_ip", key="aws:SourceIp", value="0.0.0.0/1"))
    said = kept(say("policy", statement="Office", actions="s3:GetObject", why=inner))
    assert "Principal *; aws:SourceIp 0.0.0.0/1 is wider" in spoken(said)
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    i18n.language.cache_clear()
    assert "文 Office" in spoken(said) and "より広い" in spoken(said)
    assert "is wider" in spoken(said, in_english=True)


def test_a_text_of_a_newer_version_does_not_break() -> None:
    assert spoken({"name": "something new", "values": {}}) == "something new"
