"""The law tables: complete, dated, and the reform not in force."""

from __future__ import annotations

from datetime import date

from pdscan.appi import tables
from recognizers.entities import ENTITIES, Sensitivity, Strength


def test_every_rule_of_the_decision_table_names_its_provision() -> None:
    assert list(tables.rules()) == [f"R{number}" for number in range(1, 13)]
    assert all("条" in rule.article and rule.ja and rule.en for rule in tables.rules().values())


def test_every_code_and_every_special_care_type_has_a_provision() -> None:
    for entity in ENTITIES.values():
        if entity.strength is Strength.S3 or entity.sensitivity is Sensitivity.SPECIAL_CARE:
            assert tables.provisions()[entity.name], entity.name
        else:
            assert entity.name not in tables.provisions()


def test_the_reform_is_known_and_not_in_force() -> None:
    assert tables.is_in_force("appi", date(2026, 11, 22))
    assert not tables.is_in_force("appi", date(2024, 1, 1))
    assert not tables.is_in_force("reform_2026", date(2026, 11, 22))
    assert {item["id"] for item in tables.table("reform_2026")["items"]} == {
        "child_under16",
        "facial_feature",
        "contactable_related",
    }
    assert "appi=2025-03-24" in tables.version()
