"""Large texts in stretches: found is what a reading in one go finds, and a scan that was cut off goes on inside."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from connectors.base import Asset, SourceSpec
from connectors.registry import connect
from pdscan.engine import stretch
from pdscan.engine.events import Advanced, Event
from pdscan.engine.gathering import Gathering, Piece
from pdscan.engine.options import Options
from pdscan.engine.pipeline import scan
from pdscan.engine.plan import Cut, Job, plan
from pdscan.engine.stretch import Stretch, Window, lines_before, stretches
from pdscan.inventory import stretches as kept
from pdscan.inventory.schema import stretch as table
from pdscan.inventory.selection import Selection
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Finding, Gap, Persons, Sample, Status
from pdscan.readers.base import Limits
from pdscan.reports import jsonl

NAMES = ("山田太郎", "佐藤花子", "鈴木一郎", "高橋美咲", "田中健一", "伊藤直子")


def listing(rows: int = 3000) -> bytes:
    lines = ["顧客名簿,,\r\n", "番号,氏名,電話番号\r\n"]
    lines += [f"{n:06},{NAMES[n % 6]},090-{n % 9000 + 1000}-{n % 8999 + 1001}\r\n" for n in range(rows)]
    return "".join(lines).encode("cp932")


def asset(folder: Path) -> Asset:
    return next(item for item in connect(SourceSpec(str(folder))).enumerate() if isinstance(item, Asset))


def cut(folder: Path) -> tuple[Stretch, ...]:
    return stretches(connect(SourceSpec(str(folder))), asset(folder), Limits())


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretch, "SIZE", 20_000)


@pytest.fixture
def inventory(tmp_path: Path) -> Inventory:
    (tmp_path / "inventory").mkdir()
    opened = open_inventory(str(tmp_path / "inventory" / "i.db"), create=True)
    yield opened
    opened.close()


def rows_of(inventory: Inventory) -> list[str]:
    """Findings without their samples and places, which name the first rows that came."""
    told = [json.loads(row) for row in jsonl.findings(inventory, Selection())]
    keys = ("entity_type", "count", "distinct", "score", "categories")
    return sorted(json.dumps([row["locator"].get("column"), *(row[key] for key in keys)]) for row in told)


@pytest.mark.usefixtures("small")
def test_every_byte_is_in_one_stretch_and_each_ends_with_a_line(tmp_path: Path) -> None:
    data = listing()
    (tmp_path / "a.csv").write_bytes(data)
    parts = cut(tmp_path)
    assert len(parts) > 2
    pieces = []
    for part in parts:
        with (tmp_path / "a.csv").open("rb") as stream:
            whole = io.BufferedReader(Window(stream, part)).read()
        assert whole.endswith(b"\r\n")
        assert whole[: part.head] == data[: part.head]
        pieces.append(whole[part.head :])
    assert b"".join(pieces) == data
    assert {part.rows for part in parts[1:]} == {12}


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + bytes(90_000),
        "番号,氏名\r\n1,山田\r\n".encode("utf-16") * 3000,
        b"{" + b'"a": 1,\n' * 20_000 + b"}",
        b"%PDF-1.4\n" + b"a\n" * 50_000,
        b"<html>\n" + b"<p>a</p>\n" * 20_000,
        b"a,b,c\r" * 30_000,
    ],
)
def test_what_cannot_be_cut_anywhere_is_read_in_one_go(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    assert cut(tmp_path) == ()


def test_row_numbers_go_on_over_stretches() -> None:
    parts = [Stretch(0, 3, 0, 9), Stretch(1, 3, 9, 18, 5, 2), Stretch(2, 3, 18, 27, 5, 2)]
    assert lines_before([100, 52, 52], parts) == [0, 98, 148]


@pytest.mark.usefixtures("small")
def test_the_whole_finds_what_one_reading_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "顧客_山田太郎.csv").write_bytes(listing())
    found = []
    for size in (20_000, 1 << 30):
        monkeypatch.setattr(stretch, "SIZE", size)
        opened = open_inventory(str(tmp_path / f"{size}.db"), create=True)
        events: list[Event] = []
        report = scan(opened, [SourceSpec(str(share))], Options(jobs=2), events.append)
        assert report.counts["scanned"] == 1
        found.append(rows_of(opened))
        with opened.reading() as connection:
            assert connection.execute(table.select()).all() == []
        opened.close()
        if size == 20_000:
            places = [event.position for event in events if isinstance(event, Advanced)]
            assert max(places, default=0) <= len(listing())
    assert found[0] == found[1]


@pytest.mark.usefixtures("small")
def test_a_scan_goes_on_inside_the_file(tmp_path: Path, inventory: Inventory) -> None:
    share = tmp_path / "share"
    share.mkdir()
    (share / "a.csv").write_bytes(listing())
    spec = SourceSpec(str(share))
    source = connect(spec)

    def planned() -> tuple[list[Cut], list[Job]]:
        steps = list(plan(inventory, 1, spec, source, Options()))
        return [one for one in steps if isinstance(one, Cut)], [one for one in steps if isinstance(one, Job)]

    (first,), jobs = planned()
    assert (first.pieces, len(jobs)) == ((), first.count)
    one = jobs[1]
    made = AssetResult(asset(share).id, "file", Status.SCANNED)
    piece = Piece(one.unit.stretch, made, 10)
    from pdscan.engine.plan import stretch_versions

    own = kept.Kept(made.id, 1, asset(share).fingerprint.text(), stretch_versions(), piece.as_json())
    with inventory.writing() as connection:
        kept.keep(connection, [own, own])
    (again,), jobs = planned()
    assert [held.stretch.number for held in again.pieces] == [1]
    assert [job.unit.stretch.number for job in jobs] == [number for number in range(first.count) if number != 1]
    (share / "a.csv").write_bytes(listing(3001))
    (changed,), jobs = planned()
    assert (changed.pieces, len(jobs)) == ((), changed.count)


def test_a_piece_survives_being_kept_and_holds_no_raw_value() -> None:
    sample = Sample("山●●●", {"row": 3, "column": "氏名"}, ("heading",), 0.9)
    finding = Finding("氏名", "PERSON", 4, 3, 0.9, (sample,), ("personal",), b"\x01\x02")
    result = AssetResult(
        "/a.csv", "file", Status.PARTLY, "damaged", "reason", "delimited", {"encoding": "cp932"}, (finding,),
        ("personal",), Persons(1, 3, b"\x03"), (Gap("damaged", "reason", {"line": 4}),), size=9,
    )  # fmt: skip
    piece = Piece(Stretch(1, 2, 5, 9, 3, 1), result, 7, b"\x04")
    assert Piece.of_json(piece.as_json()) == piece


def test_a_stretch_that_was_not_read_makes_the_whole_partly_examined() -> None:
    read = AssetResult("/a.csv", "file", Status.SCANNED)
    lost = AssetResult("/a.csv", "file", Status.FAILED, "time_limit", "too long")
    parts = [Stretch(0, 2, 0, 50), Stretch(1, 2, 50, 99, 9, 1)]
    pieces = {
        number: Piece(part, result, 5) for number, (part, result) in enumerate(zip(parts, (read, lost), strict=True))
    }
    whole = Gathering(2, pieces).result()
    assert (whole.status, whole.cause, whole.size) == (Status.PARTLY, "time_limit", 99)
    assert whole.gaps[0].locator == {"part": "bytes 50-99"}
    nothing = Gathering(2, {0: Piece(parts[0], lost, 0), 1: Piece(parts[1], lost, 0)}).result()
    assert nothing.status is Status.FAILED
