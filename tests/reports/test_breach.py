"""The breach report: grounds with thresholds, days, nine and five items, what was not examined, nothing hostile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest

from pdscan import persons
from pdscan.inventory import decide, write
from pdscan.inventory.selection import Selection, parse
from pdscan.inventory.store import Inventory, open_inventory
from pdscan.model import AssetResult, Change, Finding, Gap, Persons, Sample, Status
from pdscan.reports.breach.document import markdown, save_docx
from pdscan.reports.breach.draft import draft
from pdscan.reports.breach.duties import dues, grounds
from pdscan.reports.breach.facts import Circumstances, Facts, gather

CALM = Circumstances(is_improper=False, is_public=False)
KNOWN = date(2026, 12, 1)


@pytest.fixture
def inventory(tmp_path: Path) -> Iterator[Inventory]:
    opened = open_inventory(str(tmp_path / "pdscan.db"), create=True)
    yield opened
    opened.close()


def asset(
    name: str, first: int, count: int, *categories: str, entities: tuple[str, ...] = ("PERSON",), sampled: bool = False
) -> AssetResult:
    """People numbered from `first`; the same number is the same person in every asset."""
    sample = Sample("高**", {"row": 2}, ("rule",), 0.9)
    sketch = persons.sketch(number.to_bytes(16, "big") for number in range(first, first + count))
    found = ("personal", *categories)
    return AssetResult(
        f"/share/{name}",
        "file",
        Status.PARTLY if sampled else Status.SCANNED,
        "sampled" if sampled else "",
        "1 of 10 rows" if sampled else "",
        findings=tuple(Finding("氏名", entity, count, count, 0.9, (sample,), found) for entity in entities),
        categories=found,
        persons=Persons(count, count, sketch),
        gaps=(Gap("sampled", "1 of 10 rows"),) if sampled else (),
    )


def save(inventory: Inventory, *results: AssetResult) -> None:
    source = write.source_id(inventory, "/share")
    with inventory.writing() as connection:
        write.save(connection, 1, [write.Outcome(source, Change.NEW, "", "", one) for one in results])


def met(facts: Facts, given: Circumstances) -> dict[str, str]:
    return {one.article: one.answer for one in grounds(facts, given) if one.is_met}


def test_people_are_not_counted_twice_and_a_thousand_and_one_is_reportable(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", 0, 1000), asset("copy/a.csv", 0, 1000))
    facts = gather(inventory, Selection())
    assert facts.persons == (1000, 1000) and met(facts, CALM) == {}
    save(inventory, asset("b.csv", 1000, 1))
    facts = gather(inventory, Selection())
    assert facts.persons == (1001, 1001) and met(facts, CALM) == {"施行規則7条4号": "met"}


def test_special_care_cards_and_purpose(inventory: Inventory) -> None:
    save(
        inventory,
        asset("健診.csv", 0, 1, "special_care", entities=("PERSON", "HEALTH_CHECKUP")),
        asset("会員.csv", 5, 1, "property_risk", entities=("PERSON", "CREDIT_CARD")),
    )
    facts = gather(inventory, Selection())
    assert met(facts, CALM) == {"施行規則7条1号": "met", "施行規則7条2号": "met"}
    assert met(facts, Circumstances(is_public=False))["施行規則7条3号"] == "possibly met"
    assert met(facts, Circumstances(is_improper=True, is_encrypted=True)) == {}
    reasons = {one.article: one.reason for one in grounds(facts, CALM)}
    assert "Health check-up result" in reasons["施行規則7条1号"] and "1,001" in reasons["施行規則7条4号"]


def test_my_number_law(inventory: Inventory) -> None:
    number = ("individual_number", "identification_code")
    save(inventory, asset("番号.xlsx", 0, 100, *number, entities=("PERSON", "JP_MY_NUMBER")))
    facts = gather(inventory, Selection())
    assert facts.my_numbers == (100, 100) and met(facts, CALM) == {}
    assert met(facts, Circumstances(False, True)) == {"報告規則2条3号": "met"}
    save(inventory, asset("番号2.xlsx", 100, 1, *number, entities=("PERSON", "JP_MY_NUMBER")))
    assert met(gather(inventory, Selection()), CALM) == {"報告規則2条4号": "met"}


def test_days(inventory: Inventory) -> None:
    save(inventory, asset("健診.csv", 0, 1, "special_care", entities=("PERSON", "HEALTH_CHECKUP")))
    facts = gather(inventory, Selection())
    days = {one.what: one.days for one in dues(KNOWN, facts, CALM)}
    assert days["final report to the commission (確報)"].startswith("2027-01-04")
    assert days["preliminary report to the commission (速報)"].startswith("2026-12-03")
    improper = {one.what: one.days for one in dues(date(2026, 11, 2), facts, Circumstances(is_improper=True))}
    assert improper["final report to the commission (確報)"].startswith("2027-01-04")
    unknown = {one.what: one.days for one in dues(KNOWN, facts, Circumstances())}
    assert "2027-01-04" in unknown["Privacy Mark body: final"] and "2027-01-29" in unknown["Privacy Mark body: final"]


def test_nothing_reportable_still_goes_to_the_privacy_mark_body(inventory: Inventory) -> None:
    save(inventory, asset("a.csv", 0, 3))
    found = {one.what for one in dues(KNOWN, gather(inventory, Selection()), CALM)}
    assert found == {"Privacy Mark body: preliminary", "Privacy Mark body: final"}


def test_the_selection_what_people_rejected_and_what_was_not_examined(inventory: Inventory) -> None:
    locked = AssetResult("/share/x/locked.zip", "file", Status.SKIPPED, "encrypted", "password")
    log = AssetResult("/share/x/a.log", "file", Status.SCANNED, categories=("person_related",))
    save(inventory, asset("x/a.csv", 0, 10, sampled=True), asset("x/test.csv", 50, 900), asset("y/b.csv", 100, 5000))
    save(inventory, locked, log)
    decide.decide(inventory, ["/share/x/test.csv"], "not-personal", "test data", "tester")
    facts = gather(inventory, Selection(folder="/share/x"))
    assert facts.persons == (10, 10) and facts.dismissed == 1 and facts.related == 1
    assert {cause: len(rows) for cause, rows in facts.unread.items()} == {"sampled": 1, "encrypted": 1}
    assert gather(inventory, Selection(terms=parse("persons:1000"))).persons[0] > 4000
    text = markdown(draft(facts, CALM, KNOWN, "x"))
    assert "lower bounds" in text and "locked.zip" in text and "what was not examined may add to it" in text
    save(inventory, asset("z/a.csv", 0, 10))
    assert "was examined wholly" in markdown(draft(gather(inventory, Selection(folder="/share/z")), CALM, KNOWN, "z"))


def test_nine_and_five_items_in_both_forms(inventory: Inventory, tmp_path: Path) -> None:
    save(inventory, asset("健診.csv", 0, 3, "special_care", entities=("PERSON", "HEALTH_CHECKUP")))
    made = draft(gather(inventory, Selection()), CALM, KNOWN, "everything")
    text = markdown(made)
    nine = text.partition("## 7.")[2].partition("## 8.")[0]
    five = text.partition("## 8.")[2].partition("## 9.")[0]
    assert nine.count("\n| ") == 2 + 9 and five.count("\n| ") == 2 + 5
    save_docx(made, tmp_path / "b.docx")
    document = docx.Document(str(tmp_path / "b.docx"))
    assert (tmp_path / "b.docx").stat().st_mode & 0o077 == 0
    assert document.core_properties.author == "pdscan"
    assert sorted(len(table.rows) for table in document.tables)[-3:] == [6, 10, 16]


def test_hostile_names_are_inert(inventory: Inventory, tmp_path: Path) -> None:
    hostile = "<script>alert(1)</script>/[x](http://evil)|\x1b[31m\u202e" + "長" * 300 + ".csv"
    save(inventory, asset(hostile, 0, 3))
    made = draft(gather(inventory, Selection()), CALM, KNOWN, hostile)
    text = markdown(made)
    assert "<script>" not in text and "\x1b" not in text and "\u202e" not in text
    assert not re.search(r"(?<!\\)\]\(http", text)
    save_docx(made, tmp_path / "b.docx")
    xml = docx.Document(str(tmp_path / "b.docx")).element.xml
    assert "\x1b" not in xml and "\u202e" not in xml
