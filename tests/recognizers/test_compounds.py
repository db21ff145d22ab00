"""Field names put together from parts: subject, attribute and form decide together."""

from __future__ import annotations

import pytest

from recognizers.compounds import Announced, read, tokens
from recognizers.romaji import folded


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("shain", "syain"),  # Hepburn and Kunrei
        ("jusho", "zyuusyo"),
        ("juusho", "jyusho"),
        ("tanjobi", "tanjoubi"),
        ("shimbashi", "sinbasi"),
        ("fuyo", "huyou"),
        ("kenkou", "kenko"),
    ],
)
def test_every_romanisation_is_one_spelling(written: str, other: str) -> None:
    assert folded(written) == folded(other)


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("KOKYAKU_MEI_KANA", "PERSON"),  # the name, not a given name: mei and kana belong to the customer
        ("cust_nm", "PERSON"),
        ("hogosya_simei", "PERSON"),
        ("birthYmd", "DATE_OF_BIRTH"),
        ("birthTime", "DATE_OF_BIRTH"),
        ("post_cd", "JP_POSTAL_CODE"),
        ("JYUSYO1", "JP_ADDRESS"),
        ("sex_kbn", "GENDER"),
        ("telno", "PHONE_NUMBER"),
        ("renrakusaki_tel", "PHONE_NUMBER"),
        ("mailAddr", "EMAIL_ADDRESS"),
        ("emp_cd", "INTERNAL_ID"),
        ("kaiinno", "INTERNAL_ID"),
        ("hr_emp_cd", "INTERNAL_ID"),  # a system's prefix in front changes nothing
    ],
)
def test_known_parts_announce_an_entity(name: str, entity: str) -> None:
    announced = read(name)
    assert announced is not None and announced.entity == entity


@pytest.mark.parametrize(
    ("name", "concept"),
    [
        ("mail_flg", "flag"),  # whether, not where
        ("tel_kbn", "flag"),
        ("addr_cd", "code"),  # the code of a place
        ("mail_date", "date"),
        ("order_no", "code"),
        ("cust_order_no", "code"),  # the last subject is the order
        ("item_name", "thing"),
        ("class_name", "thing"),
        ("customer_company_name", "thing"),
    ],
)
def test_the_form_or_the_nearest_subject_decides_against_it(name: str, concept: str) -> None:
    assert read(name) == Announced(concept=concept)


@pytest.mark.parametrize("name", ["post_id", "client_ip_address", "last_login_at", "firstbutton", "user"])
def test_what_is_not_known_well_enough_is_left_to_the_word_list(name: str) -> None:
    assert read(name) is None


def test_a_name_without_marks_is_cut_where_known_parts_meet() -> None:
    assert tokens("custnm") == ["cust", "nm"]
    assert tokens("shainBango") == [folded("shain"), folded("bango")]
