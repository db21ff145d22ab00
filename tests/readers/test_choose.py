"""The driver: one end for every document, fallbacks in order, budgets, and hostile files of every kind."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from connectors.base import Cause
from pdscan.model import TextSegment
from pdscan.readers import choose
from pdscan.readers.base import Claim, Document, Item, Limits, Member, Reader, ReadFailure
from tests.readers.reading import Reading, reading
from tests.readers.test_zip_archive import CSV, packed

ENDINGS = [
    *("csv", "tsv", "txt", "html", "xml", "json", "jsonl", "eml", "mbox", "zip", "tar", "gz", "bz2", "xz", "7z"),
    *("sql", "vcf", "ics", "log", "yaml", "dat", "docx", "xlsx", "pdf", "rtf", "png"),
]
BEGINNINGS = [
    b"",
    b"PK\x03\x04",
    b"\x1f\x8b\x08",
    b"BZh91AY&SY",
    b"\xfd7zXZ\x00",
    b"7z\xbc\xaf\x27\x1c",
    b"<html>",
    b"<?xml version='1.0'?>",
    b'[{"',
    b"From: a@example.jp\r\nTo: b@example.jp\r\nSubject: x\r\n\r\n",
    b"From a Mon Jun  1 10:00:00 2026\n",
    b"BEGIN:VCARD\n",
    b"INSERT INTO t VALUES (",
    b"\xff\xfe",
    b"\x1b$B",
    b"sep=;\n",
]


class Fake(Reader):
    """A reader that does as it is told."""

    def __init__(self, name: str, claim: int, items: list[Item | Exception]) -> None:
        self.id = name
        self._claim = claim
        self._items = items

    def claim(self, document: Document) -> int:
        return self._claim

    def read(self, document: Document) -> Iterator[Item]:
        for item in self._items:
            if isinstance(item, Exception):
                raise item
            yield item


def told(monkeypatch: pytest.MonkeyPatch, *readers: Reader) -> Reading:
    monkeypatch.setattr(choose, "readers", lambda: readers)
    return reading("a.bin", b"x")


def test_the_next_reader_takes_over_when_nothing_was_delivered(monkeypatch: pytest.MonkeyPatch) -> None:
    found = told(monkeypatch, Fake("b", 10, [TextSegment("b")]), Fake("a", 20, [ValueError("secret")]))
    assert found.readers == ["a", "b"]
    assert found.cause == ""


def test_what_was_delivered_is_kept_and_the_rest_is_damaged(monkeypatch: pytest.MonkeyPatch) -> None:
    found = told(
        monkeypatch, Fake("a", 20, [TextSegment("a"), ValueError("secret")]), Fake("b", 10, [TextSegment("b")])
    )
    assert found.everything() == "a"
    assert found.closed[""] == choose.Closed("", Cause.DAMAGED, "a: ValueError")
    assert not found.closed[""].is_unread


@pytest.mark.parametrize("cause", [Cause.ENCRYPTED, Cause.TOO_LARGE, Cause.UNSUPPORTED, Cause.NEEDS_OCR])
def test_a_final_answer_is_not_asked_again(monkeypatch: pytest.MonkeyPatch, cause: Cause) -> None:
    found = told(monkeypatch, Fake("a", 20, [ReadFailure(cause, "why")]), Fake("b", 10, [TextSegment("b")]))
    assert found.closed[""] == choose.Closed("", cause, "why", is_unread=True)


@pytest.mark.parametrize("data", [b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n", b"%PDF-1.7\nendobj\n" * 50])
def test_what_is_left_of_a_broken_document_is_no_plain_text(data: bytes) -> None:
    assert reading("a.pdf", data).cause == "damaged"
    document = Document("a.pdf", io.BytesIO(data), len(data))
    ends = [step for step in choose.read(document, without=["pdf", "pdf_fallback"]) if isinstance(step, choose.Closed)]
    assert [end.cause for end in ends] == ["damaged"]


def test_memory_and_depth_have_their_own_causes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(monkeypatch, Fake("a", 20, [MemoryError()])).cause == "memory_limit"
    assert told(monkeypatch, Fake("a", 20, [RecursionError()])).cause == "depth_limit"


def test_a_member_that_cannot_be_opened_has_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> io.BytesIO:
        raise OSError

    found = told(monkeypatch, Fake("a", 20, [Member("m", 5, broken), TextSegment("after")]))
    assert found.closed["m"].cause == "damaged"
    assert found.everything() == "after"


def test_readers_that_killed_a_worker_are_left_out() -> None:
    document = Document("a.csv", io.BytesIO(CSV), len(CSV))
    steps = list(choose.read(document, without=["delimited"]))
    assert [step.reader for step in steps if isinstance(step, choose.Opened)] == ["text"]


def test_an_empty_file_is_read() -> None:
    assert reading("a.csv", b"").closed == {"": choose.Closed("")}


def test_an_archive_that_holds_itself_ends() -> None:
    data = packed({"a.csv": CSV})
    for level in range(15):
        data = packed({f"{level}.zip": data})
    found = reading("a.zip", data)
    assert [end.cause for end in found.closed.values() if end.cause] == ["depth_limit"]


def test_members_of_members_share_one_count() -> None:
    inner = packed({f"{number}.txt": b"text here" for number in range(20)})
    outer = packed({f"{number}.zip": inner for number in range(20)})
    found = reading("a.zip", outer, Limits(members=100))
    assert Counter(end.cause for end in found.closed.values())[""] <= 101


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(ENDINGS), st.sampled_from(BEGINNINGS), st.binary(max_size=600))
def test_any_file_ends_exactly_once(ending: str, beginning: bytes, body: bytes) -> None:
    found = reading(f"a.{ending}", beginning + body, Limits(depth=3))
    ends = Counter(step.member for step in found.steps if isinstance(step, choose.Closed))
    assert ends[""] == 1
    opened = {step.member for step in found.steps if isinstance(step, choose.Opened)}
    assert set(ends) == opened


@pytest.mark.parametrize("cut", [1, 3, 40, 200, 1000])
def test_cut_files_end(cut: int) -> None:
    whole = packed({"a.csv": CSV * 30, "b.json": b'[{"a": 1}]' * 10, "c.html": b"<html><p>x</p></html>" * 20})
    assert reading("a.zip", whole[:cut]).closed[""].cause in ("", "damaged", "unsupported")


@pytest.mark.parametrize("ending", ["txt", "csv", "json", "html", "xml", "sql", "log", "eml", "yaml"])
@pytest.mark.parametrize("unit", [b"a", b'"', b"<", b"(", b"[", b",", b"'"])
def test_one_endless_line_is_no_hang(ending: str, unit: bytes) -> None:
    assert "" in reading(f"a.{ending}", unit * 1_500_000).closed


def test_every_claim_is_on_the_scale() -> None:
    document = Document("a.csv", io.BytesIO(CSV), len(CSV))
    claims = {reader.id: reader.claim(document) for reader in choose.readers()}
    assert max(claims, key=lambda name: claims[name]) == "delimited"
    assert all(Claim.NO <= claim <= Claim.INSIDE for claim in claims.values())


def test_the_version_changes_with_a_readers(monkeypatch: pytest.MonkeyPatch) -> None:
    before = choose.version()
    monkeypatch.setattr(type(choose.readers()[0]), "version", 99)
    assert choose.version() != before


def test_a_reader_that_stumbles_over_the_beginning_leaves_the_document_to_others(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Stumbling(Fake):
        def claim(self, document: Document) -> int:
            raise ZeroDivisionError

    found = told(monkeypatch, Stumbling("a", 20, []), Fake("b", 10, [TextSegment("b")]))
    assert [segment.text for segment in found.texts] == ["b"]
    assert not found.cause
