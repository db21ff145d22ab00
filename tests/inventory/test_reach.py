"""Who can read × what is inside: the worst first, buckets included, decided and gone things left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.base import Access, Breadth
from pdscan.inventory import decide, query, reach, write
from pdscan.inventory.exposure import ExposureRow, store
from pdscan.inventory.selection import Selection, parse
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Status

ASSETS = {
    # location → who can read it, category, people
    "/share/公開/番号.csv": (Breadth.PUBLIC, "individual_number", 3),
    "/share/公開/名簿.csv": (Breadth.PUBLIC, "personal", 900),
    "/share/公開/訃報.txt": (Breadth.PUBLIC, "", 0),
    "/share/共有/番号.csv": (Breadth.INTERNAL, "individual_number", 50),
    "/share/共有/健診.csv": (Breadth.INTERNAL, "special_care", 20),
    "/share/共有/相談.csv": (Breadth.INTERNAL, "special_care", 40),
    "/share/人事/番号.csv": (Breadth.DEPARTMENT, "individual_number", 70),
    "/share/個人/番号.csv": (Breadth.OWNER, "individual_number", 70),
    "s3://open/名簿.csv": (Breadth.UNKNOWN, "special_care", 5),
}


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "/share")
    outcomes = []
    for location, (breadth, category, people) in ASSETS.items():
        categories = (category,) if category else ()
        findings = (Finding("", "PERSON", 2, 1, 0.9, (), categories),) if category else ()
        result = AssetResult(
            location, "file", Status.SCANNED, "", findings=findings, categories=categories,
            persons=Persons(people, people), digest=location,
        )  # fmt: skip
        outcomes.append(write.Outcome(source, Change.NEW, "f", "v", result, access=Access(breadth)))
    with opened.writing() as connection:
        write.save(connection, 1, outcomes)
    yield opened
    opened.close()


def places(inventory: Inventory, words: str = "", limit: int = 99, start: int = 0) -> list[str]:
    ids = reach.open_assets(inventory, Selection(terms=parse(words)), limit, start)
    return [row.location for row in query.assets(inventory, ids)]


WORST = [
    "/share/公開/番号.csv",
    "/share/共有/番号.csv",
    "/share/共有/相談.csv",
    "/share/共有/健診.csv",
    "/share/公開/名簿.csv",
]


def test_assets_worst_first_and_in_pages(inventory: Inventory) -> None:
    assert places(inventory) == WORST
    assert places(inventory, limit=2, start=1) == WORST[1:3]
    assert places(inventory, "category:special_care") == WORST[2:4]


def test_a_public_bucket_opens_what_lies_in_it(inventory: Inventory) -> None:
    store(inventory, [ExposureRow("open", "read", "public", "", (), (), "", {}, "", 0.0, 0.0)])
    assert places(inventory)[:2] == ["/share/公開/番号.csv", "s3://open/名簿.csv"]


def test_decided_and_gone_assets_are_left_out(inventory: Inventory) -> None:
    decide.decide(inventory, [WORST[0]], "not-personal", "練習用の番号", "山本")
    with inventory.writing() as connection:
        kept = [location for location in ASSETS if location != WORST[1]]
        write.keep(connection, 2, [one.id for one in write.known(connection, kept).values()])
        write.mark_gone(connection, 2, 1, [])
    assert places(inventory) == WORST[2:]


def test_folders_and_sentences(inventory: Inventory) -> None:
    folders = reach.open_folders(inventory, Selection(), 9)
    assert [(row.folder, row.breadth, row.categories, row.assets, row.hits, row.persons_high) for row in folders] == [
        ("/share/公開", "public", ("individual_number", "personal"), 2, 4, 900),
        ("/share/共有", "internal", ("individual_number", "special_care"), 3, 6, 50),
    ]
    assert [row.folder for row in reach.open_folders(inventory, Selection(), 1)] == ["/share/公開"]
    told = reach.headlines(inventory, Selection())
    assert [(row.breadth, row.category, row.assets, row.persons) for row in told] == [
        ("public", "individual_number", 1, (3, 3)),
        ("internal", "individual_number", 1, (50, 50)),
        ("internal", "special_care", 2, (40, 60)),
        ("public", "personal", 1, (900, 900)),
    ]
    assert {row.persons for row in reach.headlines(inventory, Selection(), with_people=False)} == {(0, 0)}
