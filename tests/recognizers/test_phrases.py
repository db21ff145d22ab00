"""Headings of offices that no word list holds as they stand, read by all rules together."""

from __future__ import annotations

import pytest

from pdscan.engine.detect import default_ruleset

HEADINGS = default_ruleset().headings


@pytest.mark.parametrize(
    ("heading", "entity"),
    [
        ("マイナンバー12桁", "JP_MY_NUMBER"),  # a remark on form is none of the word
        ("郵便番号７桁", "JP_POSTAL_CODE"),
        ("〒番号", "JP_POSTAL_CODE"),
        ("日中つながる番号", "PHONE_NUMBER"),  # says what one does with it
        ("ﾃﾞﾝﾜ", "PHONE_NUMBER"),  # half-width kana
        ("お生まれ", "DATE_OF_BIRTH"),
        ("普通預金番号", "JP_BANK_ACCOUNT"),
        ("返金先口座", "JP_BANK_ACCOUNT"),
        ("社番", "INTERNAL_ID"),
        ("受診者番号", "INTERNAL_ID"),  # a noun for people and a number
        ("ご関係", "FAMILY"),
        ("手取額", "SALARY"),
        ("お買上商品", "PURCHASE_HISTORY"),
        ("戸籍の表示", "REGISTERED_DOMICILE"),
        ("前科の有無", "CRIMINAL_RECORD"),  # the values say which, so it heads what it names
        ("民族的背景", "RACE_OR_ORIGIN"),
    ],
)
def test_wordings_announce_what_they_mean(heading: str, entity: str) -> None:
    assert HEADINGS.read(heading).entity == entity


@pytest.mark.parametrize(
    "heading",
    ["氏名数", "会員数", "電話料金", "携帯電話の有無", "メール配信", "住所録", "番号案内", "資格取得日", "車両番号"],
)
def test_a_count_a_yes_or_no_or_a_matter_is_no_value_of_it(heading: str) -> None:
    assert HEADINGS.read(heading).entity == ""


def test_a_roster_heads_surnames() -> None:
    meaning = HEADINGS.read("早番")
    assert (meaning.entity, meaning.is_weak, meaning.is_people) == ("PERSON", True, True)
