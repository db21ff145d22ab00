"""The test cases of the decision table, one by one."""

from __future__ import annotations

import pytest

from pdscan.appi.judge import Atom, judge, means_nobody

NAME = Atom("PERSON")
EMPLOYEE = Atom("INTERNAL_ID")
ILL = Atom("MEDICAL_CONDITION")
BLOOD = Atom("HEALTH_CHECKUP")

CASES = [
    ("高血圧症 alone", [ILL], {}, {"R8"}, set()),
    ("山田太郎, 高血圧症", [NAME, ILL], {}, {"R3", "R7"}, {"personal", "special_care"}),
    (
        "社員番号 known elsewhere, HbA1c",
        [EMPLOYEE, BLOOD],
        {"is_key_known": True},
        {"R5", "R7"},
        {"personal", "special_care"},
    ),
    ("社員番号 unknown, HbA1c", [EMPLOYEE, BLOOD], {}, {"R6"}, {"to_confirm", "special_care"}),
    (
        "個人番号 alone",
        [Atom("JP_MY_NUMBER")],
        {},
        {"R1", "R2"},
        {"personal", "individual_number", "identification_code"},
    ),
    ("カード番号 alone", [Atom("CREDIT_CARD")], {}, {"R6"}, {"to_confirm", "property_risk"}),
    ("**** 1111, 12/28", [Atom("CREDIT_CARD", 0, "masked")], {}, set(), set()),
    ("普通 1234567 alone", [Atom("JP_BANK_ACCOUNT")], {}, {"R6"}, {"to_confirm"}),
    ("_ga, 閲覧", [Atom("COOKIE_ID"), Atom("BROWSING_HISTORY")], {}, {"R9"}, {"person_related"}),
    ("taro.yamada@", [Atom("EMAIL_ADDRESS", 2)], {}, {"R3"}, {"personal"}),
    ("a8f3k2@", [Atom("EMAIL_ADDRESS", 1)], {}, {"R6"}, {"to_confirm"}),
    ("info@, 0120", [Atom("EMAIL_ADDRESS", 1, "", True), Atom("PHONE_NUMBER", 1, "", True)], {}, {"R12"}, set()),
    ("株式会社山田商店 代表取締役 山田太郎", [NAME, Atom("JP_CORPORATE_NUMBER")], {}, {"R3"}, {"personal"}),
    ("国籍: ブラジル, 氏名", [Atom("NATIONALITY"), NAME], {}, {"R3", "R10"}, {"personal"}),
    ("日系二世, 氏名", [Atom("RACE_OR_ORIGIN"), NAME], {}, {"R3", "R7"}, {"personal", "special_care"}),
    ("山田太郎_診断書.pdf", [NAME, Atom("MEDICAL_TREATMENT")], {}, {"R3", "R7"}, {"personal", "special_care"}),
]


@pytest.mark.parametrize(
    ("atoms", "known", "rules", "categories"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_the_decision_table(atoms: list[Atom], known: dict[str, bool], rules: set[str], categories: set[str]) -> None:
    judgement = judge(atoms, **known)
    assert set(judgement.rules) == rules
    assert all("条" in article for article in judgement.articles)
    assert set(judgement.categories) == categories


def test_two_quasi_identifiers_need_one_that_can_be_looked_up() -> None:
    assert judge([Atom("PHONE_NUMBER"), Atom("DATE_OF_BIRTH")]).rules == ("R4",)
    assert judge([Atom("JP_BANK_ACCOUNT"), Atom("DATE_OF_BIRTH")]).rules == ("R6",)


def test_insurance_numbers_identify_only_in_pairs() -> None:
    insurer = Atom("JP_HEALTH_INSURANCE", part="insurer")
    symbol = Atom("JP_HEALTH_INSURANCE", part="symbol")
    number = Atom("JP_HEALTH_INSURANCE", part="number")
    assert judge([insurer]).rules == ()
    assert judge([insurer, symbol]).rules == ("R6",)
    assert judge([symbol, number]).rules == ("R6",)
    assert judge([insurer, symbol, number]).categories == ("personal", "identification_code")


def test_surname_and_given_name_in_two_cells_are_a_full_name() -> None:
    surname, given = Atom("PERSON", 1, "surname"), Atom("PERSON", 1, "given")
    assert judge([surname]).rules == ("R6",)
    assert judge([surname, given]).rules == ("R3",)


def test_rows_of_a_list_are_personal_data_candidates() -> None:
    assert "personal_data_candidate" in judge([NAME], is_list=True).categories
    assert "personal_data_candidate" not in judge([Atom("PHONE_NUMBER")], is_list=True).categories


def test_a_disease_beside_someone_who_is_there_by_office_is_nobodys() -> None:
    judgement = judge([Atom("PERSON", is_bystander=True), ILL])
    assert judgement.categories == ("personal",)
    assert means_nobody(ILL, judgement)
    assert not means_nobody(NAME, judgement)


def test_bare_attributes_without_a_person_mean_nobody() -> None:
    assert means_nobody(Atom("SALARY"), judge([Atom("SALARY"), Atom("JP_POSTAL_CODE")]))
    assert means_nobody(Atom("JP_CORPORATE_NUMBER"), judge([NAME, Atom("JP_CORPORATE_NUMBER")]))
    assert not means_nobody(Atom("CREDENTIAL"), judge([Atom("CREDENTIAL")]))


def test_one_attribute_describes_no_one_two_do() -> None:
    work, age = Atom("OCCUPATION"), Atom("AGE")
    assert judge([work]).rules == ()
    assert means_nobody(work, judge([work]))
    assert judge([work, age]).categories == ("person_related",)
    assert judge([work], is_list=True).categories == ("person_related",)
