"""Reporting duties: thresholds, encryption, public buckets, deadlines."""

from __future__ import annotations

from datetime import date

import pytest

from pdscan.appi.holidays import holidays, is_closed
from pdscan.appi.reporting import Leak, items, kakuho_due, preliminary_due, triggers


def ids(leak: Leak) -> list[tuple[str, bool]]:
    return [(f"{trigger.law}.{trigger.id}", trigger.is_certain) for trigger in triggers(leak)]


def test_more_than_a_thousand_starts_at_1001() -> None:
    assert ids(Leak(persons=(1000, 1000), is_improper=False)) == []
    assert ids(Leak(persons=(1001, 1200), is_improper=False)) == [("appi.many", True)]
    assert ids(Leak(persons=(900, 1100), is_improper=False)) == [("appi.many", False)]


def test_one_person_is_enough_for_special_care_and_property() -> None:
    leak = Leak(persons=(1, 1), has_special_care=True, has_property_risk=True, is_improper=False)
    assert ids(leak) == [("appi.special_care", True), ("appi.property", True)]


def test_an_unknown_purpose_is_a_possible_ground() -> None:
    assert ids(Leak(persons=(5, 5))) == [("appi.improper", False)]


def test_high_encryption_lifts_the_duty() -> None:
    leak = Leak((2000, 2000), (3, 3), has_special_care=True, is_improper=True, is_open=True, is_encrypted=True)
    assert ids(leak) == []


def test_one_my_number_in_the_open_must_be_reported() -> None:
    assert ids(Leak(my_numbers=(1, 1), is_improper=False, is_open=True)) == [("my_number.open", True)]
    assert ids(Leak(my_numbers=(100, 100), is_improper=False, is_open=False)) == []
    assert ids(Leak(my_numbers=(101, 101), is_improper=False, is_open=False)) == [("my_number.many", True)]


@pytest.mark.parametrize(
    ("known", "is_improper", "due"),
    [
        (date(2026, 11, 2), False, date(2026, 12, 1)),
        (date(2026, 12, 1), False, date(2027, 1, 4)),
        (date(2026, 11, 2), True, date(2027, 1, 4)),
        (date(2026, 4, 4), False, date(2026, 5, 7)),  # 3 May is a Sunday: 4, 5 and the substitute 6 May are closed too
    ],
)
def test_the_final_report_is_due_on_a_day_the_authorities_are_open(known: date, is_improper: bool, due: date) -> None:
    assert kakuho_due(known, is_improper=is_improper) == due


def test_the_guideline_window_counts_the_day_of_knowledge() -> None:
    assert preliminary_due(date(2026, 11, 2)) == (date(2026, 11, 4), date(2026, 11, 6))


def test_public_holidays_are_computed() -> None:
    assert len(holidays(2026)) == 18
    assert date(2026, 9, 22) in holidays(2026)  # between 敬老の日 and 秋分の日
    assert date(2026, 5, 6) in holidays(2026)
    assert date(2027, 3, 22) in holidays(2027)  # 春分の日 falls on a Sunday
    assert not is_closed(date(2026, 11, 24))


def test_nine_items_for_the_commission_and_five_for_people() -> None:
    assert len(items()) == 9
    assert [one[0] for one in items(notice=True)] == ["outline", "items", "cause", "secondary_damage", "other"]
