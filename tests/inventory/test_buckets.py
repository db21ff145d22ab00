"""Buckets joined with what lies in them: grades with reasons, people, and what nobody has looked at."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pdscan.inventory import buckets, decide, write
from pdscan.inventory.buckets import Because
from pdscan.inventory.exposure import ExposureRow, store
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Persons, Status

HELD = {
    "grave/番号.csv": ("individual_number", "personal"),
    "grave/名簿.csv": ("personal",),
    "plain/名簿.csv": ("personal", "personal_data_candidate"),
    "clean/readme.txt": (),
}


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    source = write.source_id(opened, "s3://")
    outcomes = []
    for key, categories in HELD.items():
        entity = "JP_MY_NUMBER" if "individual_number" in categories else "PERSON"
        found = (Finding("", entity, 3, 3, 0.9, (), categories),) if categories else ()
        people = Persons(3, 4) if categories else Persons(0, 0)
        result = AssetResult(f"s3://{key}", "object", Status.SCANNED, "", findings=found, categories=categories,
                             persons=people, digest=key)  # fmt: skip
        outcomes.append(write.Outcome(source, Change.NEW, "f", "v", result))
    with opened.writing() as connection:
        write.save(connection, 1, outcomes)
    yield opened
    opened.close()


def rows(bucket: str, **verdicts: str) -> list[ExposureRow]:
    """Four rows; `read="public"`, or a label such as `read="aws_users"`."""
    found = []
    for access in ("read", "list", "write", "acp"):
        label = verdicts.get(access, "private")
        is_open = label in ("public", "aws_users", "cloudfront")
        verdict = "public" if is_open else label if label == "unknown" else "not_public"
        found.append(ExposureRow(bucket, access, verdict, label, (), (), "", {}, "", 0.0, 1.0))
    return found


def graded(inventory: Inventory | None, bucket: str, **verdicts: str) -> buckets.Bucket:
    (found,) = buckets.buckets(inventory, rows(bucket, **verdicts))
    return found


@pytest.mark.parametrize(
    ("bucket", "verdicts", "grade"),
    [
        ("grave", {"read": "public"}, "critical"),
        ("grave", {"read": "aws_users"}, "critical"),
        ("grave", {"read": "cloudfront"}, "critical"),
        ("grave", {"read": "unknown"}, "high"),
        ("grave", {"list": "public"}, "medium"),
        ("grave", {"list": "unknown"}, "medium"),
        ("grave", {"read": "cross_account"}, "medium"),
        ("grave", {}, "low"),
        ("plain", {"read": "public"}, "high"),
        ("plain", {"read": "unknown"}, "medium"),
        ("clean", {"read": "public"}, "medium"),
        ("clean", {"write": "public"}, "high"),
        ("clean", {"acp": "public"}, "high"),
        ("clean", {"read": "cross_account"}, "low"),
        ("unseen", {"read": "public"}, "medium"),
        ("unseen", {"read": "unknown"}, "low"),
    ],
)
def test_the_grade_joins_access_and_contents(
    inventory: Inventory, bucket: str, verdicts: dict[str, str], grade: str
) -> None:
    assert graded(inventory, bucket, **verdicts).grade == grade


def test_a_grade_says_why(inventory: Inventory) -> None:
    found = graded(inventory, "grave", read="public", list="public", write="unknown", acp="aws_users")
    assert found.because == (
        Because("open", ("read", "list")),
        Because("aws_users", ("acp",)),
        Because("unknown", ("write",)),
        Because("holds", ("individual_number", "personal")),
    )
    assert graded(inventory, "clean").because == (Because("nothing_found"),)
    assert graded(inventory, "unseen").because == (Because("unexamined"),)
    assert graded(None, "grave", read="public").because == (Because("open", ("read",)), Because("unexamined"))


def test_contents_and_people(inventory: Inventory) -> None:
    inside = buckets.contents(inventory, "grave")
    assert (inside.assets, inside.examined) == (2, 2)
    assert inside.categories == {"individual_number": 1, "personal": 2}
    assert inside.entities == {"JP_MY_NUMBER": 1, "PERSON": 1}
    assert inside.my_numbers == (4, 4) and inside.people[1] >= 4
    assert buckets.contents(inventory, "gra").assets == 0, "a name that begins alike is another bucket"


def test_what_was_decided_to_be_nobodys_data_does_not_count(inventory: Inventory) -> None:
    decide.decide(inventory, ["s3://grave/番号.csv"], "not-personal", "test data", "a")
    found = graded(inventory, "grave", read="public")
    assert found.grade == "high" and "individual_number" not in found.contents.categories
    assert found.contents.my_numbers == (0, 0)


def test_what_is_kept_is_listed_gravest_first(inventory: Inventory) -> None:
    kept = [*rows("clean"), *rows("plain", read="public"), *rows("grave", read="public"), *rows("unseen")]
    store(inventory, [replace(row, checked=7.0) for row in kept])
    assert [bucket.name for bucket in buckets.buckets(inventory)] == ["grave", "plain", "clean", "unseen"]
    one = buckets.bucket(inventory, "plain")
    assert one is not None and one.grade == "high" and one.verdict("read") == "public" and one.folder == "s3://plain"
    assert [row.access for row in one.rows] == ["read", "list", "write", "acp"]
    assert buckets.bucket(inventory, "nobody") is None
