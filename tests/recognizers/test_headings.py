"""What headings announce: words, compounds, English, questions, remarks, and what only looks like a value's name."""

from __future__ import annotations

import pytest

from recognizers.heading_words import key
from recognizers.headings import Headings

HEADINGS = Headings(
    [
        ("my_number", "JP_MY_NUMBER", ["個人番号"]),
        ("insurer", "JP_HEALTH_INSURANCE", ["保険者番号"]),
        ("care_insurer", "JP_CARE_INSURANCE", ["保険者番号(介護)"]),
        ("bank", "JP_BANK_ACCOUNT", ["口座番号", "ゆうちょ記号"]),
        ("family", "FAMILY", ["続柄", "世帯主"]),
        ("checkup", "HEALTH_CHECKUP", ["血圧"]),
        ("disability", "DISABILITY", ["障害"]),
    ]
)


@pytest.mark.parametrize(
    ("heading", "entity"),
    [
        ("氏　名", "PERSON"),
        ("【氏名】（カナ）", "PERSON"),
        ("緊急連絡先電話番号", "PHONE_NUMBER"),
        ("自宅ＴＥＬ２", "PHONE_NUMBER"),
        ("勤務先住所", "JP_ADDRESS"),
        ("被扶養者氏名", "PERSON"),
        ("配偶者生年月日", "DATE_OF_BIRTH"),
        ("mail_address2", "EMAIL_ADDRESS"),
        ("customerName", "PERSON"),
        ("tel_home", "PHONE_NUMBER"),
        ("Date of Birth", "DATE_OF_BIRTH"),
        ("お名前を教えてください", "PERSON"),
        ("氏名/フリガナ", "PERSON"),
        ("※必須 メールアドレス", "EMAIL_ADDRESS"),
        ("扶養家族 個人番号", "JP_MY_NUMBER"),
        ("保険者番号(介護)", "JP_CARE_INSURANCE"),
        ("保険者番号(後期)", "JP_HEALTH_INSURANCE"),
        ("記号(ゆうちょ)", "JP_BANK_ACCOUNT"),
        ("血圧1回目", "HEALTH_CHECKUP"),
        ("障害の種類", "DISABILITY"),
    ],
)
def test_headings_that_announce_a_value(heading: str, entity: str) -> None:
    assert HEADINGS.read(heading).entity == entity


@pytest.mark.parametrize(
    "heading",
    [
        "電話料金",
        "住所不明件数",
        "氏名数",
        "メール配信可否",
        "商品名",
        "product_name",
        "会社名",
        "email_verified_at",
        "駅名",
        "部署",
        "設立年月日",
        "phone_type",
        "",
        "これは見出しではなく、氏名や住所について述べているだけの文である。",
    ],
)
def test_headings_that_only_look_like_it(heading: str) -> None:
    assert HEADINGS.read(heading).entity == ""


@pytest.mark.parametrize(
    ("heading", "flags"),
    [
        ("取引先名", (True, False, False)),
        ("担当者", (True, True, True)),
        ("主治医氏名", (False, True, True)),
        ("患者名", (False, True, False)),
        ("顧客名", (True, False, False)),
    ],
)
def test_headings_that_leave_it_to_the_values(heading: str, flags: tuple[bool, bool, bool]) -> None:
    meaning = HEADINGS.read(heading)
    assert (meaning.entity, meaning.is_weak, meaning.is_people, meaning.is_bystander) == ("PERSON", *flags)


def test_parts_of_names_and_addresses() -> None:
    assert [HEADINGS.read(text).part for text in ("姓", "メイ", "last_name", "都道府県", "番地", "建物名")] == [
        "surname", "given", "surname", "area", "house", "building",
    ]  # fmt: skip


def test_a_word_that_announces_two_things_is_read_as_the_first_that_fits() -> None:
    meaning = HEADINGS.read("世帯主")
    assert meaning.entity == "FAMILY"
    assert [other.entity for other in meaning.others] == ["PERSON"]


def test_several_entities_in_one_heading_make_the_cell_text() -> None:
    meaning = HEADINGS.read("氏名・住所")
    assert (meaning.entity, meaning.concept) == ("", "free")
    assert [other.entity for other in meaning.others] == ["PERSON", "JP_ADDRESS"]


def test_the_key_drops_spaces_marks_and_remarks() -> None:
    assert key("【氏　名】(漢字)") == "氏名"
    assert key("(カナ)") == "カナ"
