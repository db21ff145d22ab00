"""Windows, filters and the trigram index agree with a plain reading of all rows."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from pdscan.inventory import decide, query, window, write
from pdscan.inventory.filter import FilterProblem, Selection, parse
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Status

NAMES = ("名簿.xlsx", "健康診断.pdf", "Report_09.CSV", "memo.txt", "100%_完了.txt", "社員")
MIXES = (("PERSON", ("personal",)), ("HEALTH_CHECKUP", ("special_care", "personal")), ("", ()))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("inventory") / "pdscan.db"
    opened = open_inventory(str(place), create=True)
    source = write.source_id(opened, "/share")
    outcomes = []
    for at in range(240):
        entity, categories = MIXES[at % len(MIXES)]
        findings = (Finding("", entity, at + 1, 1, 0.5 + at / 1000, (), categories),) if entity else ()
        status, cause = (Status.FAILED, "encrypted") if at % 7 == 0 else (Status.SCANNED, "")
        location = f"/share/{'人事' if at % 2 else '人事部'}/{at % 5}/{at:03d}_{NAMES[at % len(NAMES)]}"
        result = AssetResult(
            location, "file", status, cause, findings=findings, categories=categories,
            persons=Persons(at, at), size=at * 1000, digest=str(at // 2),
        )  # fmt: skip
        outcomes.append(write.Outcome(source, Change.NEW, "f", "v", result, modified=1e9 + at))
    with opened.writing() as connection:
        write.save(connection, 1, outcomes)
    opened.close()
    return place


@pytest.fixture
def inventory(made: Path, tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(shutil.copy(made, tmp_path / "pdscan.db").as_posix())
    yield opened
    opened.close()


def _selection(words: str = "", folder: str | None = None) -> Selection:
    return Selection(terms=parse(words), folder=folder)


@pytest.mark.parametrize("sort", window.SORTS)
@pytest.mark.parametrize("words", ["", "category:special_care", "entity:PERSON", "名簿", "persons:100"])
def test_windows_are_slices_of_one_order(inventory: Inventory, sort: str, words: str) -> None:
    selection = _selection(words)
    whole = list(window.ids(inventory, selection, sort, False))
    assert len(whole) == len(set(whole)) == window.count(inventory, selection)
    assert window.window(inventory, selection, sort, False, 0, 7) == whole[:7]
    assert window.window(inventory, selection, sort, False, 11, 5) == whole[11:16]
    assert list(window.ids(inventory, selection, sort, True)) == whole[::-1]


def test_the_top_of_an_order_is_found_near_and_far(inventory: Inventory, monkeypatch: pytest.MonkeyPatch) -> None:
    selection = _selection("cause:encrypted")
    near = window.window(inventory, selection, "persons", False, 0, 5)
    monkeypatch.setattr(window, "_NEAR", 3)
    assert window.window(inventory, selection, "persons", False, 0, 5) == near


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("名簿", lambda row: "名簿" in row.location),
        ("社員", lambda row: "社員" in row.location),
        ("report", lambda row: "Report" in row.location),
        ("健康診断 entity:HEALTH_CHECKUP", lambda row: "健康診断" in row.location and "special_care" in row.categories),
        ("!名簿 人事部", lambda row: "名簿" not in row.location and "人事部" in row.location),
        ("0%_", lambda row: "0%_" in row.location),
        ("部", lambda row: "部" in row.location),
        ("zzz", lambda _: False),
        ("zz", lambda _: False),
        ("status:失敗 cause:encrypted", lambda row: row.status == "failed"),
        ("persons:<10", lambda row: row.persons[1] < 10),
        ("size:100K", lambda row: (row.size or 0) >= 102_400),
        ("!category:personal", lambda row: "personal" not in row.categories),
        ("score:0.7", lambda row: bool(row.hits) and row.hits >= 201),
        ("age:1y", lambda _: True),
        ("age:<1y", lambda _: False),
    ],
)  # fmt: skip
def test_filters_find_what_a_reader_finds(
    inventory: Inventory, words: str, expected: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PDSCAN_LANG", "ja")
    from pdscan import i18n

    i18n.language.cache_clear()
    assert callable(expected)
    every = query.iter_assets(inventory, Selection())
    wanted = [row.id for row in every if expected(row)]
    selection = _selection(words)
    assert sorted(window.ids(inventory, selection, "location", False)) == sorted(wanted)
    assert window.count(inventory, selection) == len(wanted)
    assert sorted(query.asset_ids(inventory, selection)) == sorted(wanted)


def test_the_text_index_follows_the_table(inventory: Inventory) -> None:
    with inventory.writing() as connection:
        connection.execute(text("DELETE FROM finding"))
        connection.execute(text("DELETE FROM asset WHERE location LIKE '%名簿%'"))
        connection.execute(text("UPDATE asset SET location = replace(location, 'memo', '覚書')"))
    assert window.count(inventory, _selection("名簿")) == 0
    assert window.count(inventory, _selection("覚書")) == window.count(inventory, _selection("覚書.txt")) == 40


def test_a_folder_is_not_its_longer_namesake(inventory: Inventory) -> None:
    assert window.count(inventory, _selection(folder="/share/人事")) == 120
    assert window.count(inventory, _selection(folder="/share/人事部/0")) == 24
    assert window.count(inventory, _selection(folder="/")) == 240


def test_review_counts_what_people_decided(inventory: Inventory) -> None:
    flagged = [row for row in query.iter_assets(inventory, Selection()) if row.severity]
    assert window.review(inventory) == (0, len(flagged))
    decide.decide(inventory, [row.location for row in flagged[:3]], "not-personal", "test data", "tester", "総務 花子")
    decide.decide(inventory, [flagged[0].location], "withdrawn", "undone", "tester")
    assert window.review(inventory) == (2, len(flagged))
    numbers = [row.id for row in flagged]
    assert window.first_unreviewed(inventory, numbers) == 0
    assert window.first_unreviewed(inventory, numbers[1:]) == 2
    assert window.count(inventory, _selection("decision:not-personal owner:花子")) == 2
    assert window.count(inventory, _selection("decision:none")) == 238
    assert set(decide.latest(inventory, [row.location for row in flagged])) == {row.location for row in flagged[1:3]}


def test_copies_and_locations(inventory: Inventory) -> None:
    first = query.asset_at(inventory, "/share/人事部/0/000_名簿.xlsx")
    assert first is not None
    assert window.copies(inventory, first.id, first.digest, 5) == ["/share/人事/1/001_健康診断.pdf"]
    assert window.copies(inventory, first.id, "", 5) == []
    assert window.locations(inventory, [first.id]) == [first.location]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("colour:red", "colour"),
        ("category:special_car", "special_care"),
        ("persons:many", "many"),
        ("status:", "status"),
        ("size:3d", "3d"),
    ],
)
def test_what_cannot_be_read_is_named(words: str, named: str) -> None:
    with pytest.raises(FilterProblem, match=named):
        parse(words)


def test_words_as_people_type_them() -> None:
    assert [term.value for term in parse("'a b'　名簿 s3://bucket/key C:\\temp")] == [
        "a b",
        "名簿",
        "s3://bucket/key",
        "C:\\temp",
    ]
    assert [(term.field, term.is_negated) for term in parse("！status：failed it's")] == [
        ("status", True),
        ("text", False),
    ]
