"""Small pieces of unseen offices, read by all rules: what is found, and what must be left alone."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pdscan.engine.detect import Examiner, hits_in_text
from pdscan.model import Hit, TableSegment

Rows = Sequence[Sequence[str]]


def table(rows: Rows, header: Sequence[str] | None = None) -> set[tuple[str, str]]:
    """Entity and text of what a table's hits report."""
    examiner = Examiner()
    return told(examiner.feed(TableSegment(rows, header=header)) + examiner.finish())


def told(hits: Sequence[Hit]) -> set[tuple[str, str]]:
    return {(hit.entity, hit.text) for hit in hits if not hit.is_nobody}


def test_headings_of_unknown_words_over_numbers_are_headings() -> None:
    found = table([["あれ", "ご芳名", "これ"], *([f"{at}", "三宅 由紀", f"2026/5/{at}"] for at in range(1, 6))])
    assert found == {("PERSON", "三宅 由紀")}


def test_headings_over_single_rows_again_and_again_are_one_form() -> None:
    found = table(
        [
            ["姓名", "間柄"],
            ["三宅 由紀", "孫"],
            ["マイナンバー12桁", "お電話"],
            ["983205673214", "０３－３８１２－１１１１"],
        ]
    )
    assert found == {
        ("PERSON", "三宅 由紀"),
        ("FAMILY", "孫"),  # nobody's on its own, somebody's in one form
        ("JP_MY_NUMBER", "983205673214"),
        ("PHONE_NUMBER", "０３－３８１２－１１１１"),
    }


def test_a_date_in_boxes_is_one_date() -> None:
    found = table(
        [
            ["氏名", "", "三宅 由紀", "", "", "", "", ""],
            ["生年月日", "", "昭和", "55", "年", "4", "月", "2"],
            ["電話", "", "03-3812-1111", "", "", "", "", ""],
        ]
    )
    assert any(entity == "DATE_OF_BIRTH" for entity, _ in found)


def test_a_family_register_is_a_table_though_its_first_column_holds_words_of_headings() -> None:
    found = table(
        [
            ["続柄", "氏名", "生年月日", "本籍"],
            ["世帯主", "竹中 正", "昭和10年1月1日", "千葉県船橋市本町一丁目5番地"],
            ["長男", "竹中 圭", "昭和50年7月7日", "千葉県船橋市本町一丁目5番地"],
        ]
    )
    assert {("PERSON", "竹中 正"), ("FAMILY", "長男"), ("REGISTERED_DOMICILE", "千葉県船橋市本町一丁目5番地")} <= found


def test_a_pay_list_explains_its_short_headings() -> None:
    found = table([["社員CD", "氏名", "月給", "残業", "健保"], ["0012", "岡田 隆", "250,000", "31,200", "14,800"]])
    assert {("SALARY", "250,000"), ("SALARY", "31,200"), ("SALARY", "14,800")} <= found


def test_goods_are_a_history_beside_a_customer_and_none_beside_a_supplier_or_an_asset() -> None:
    sold = table([["顧客名", "電話", "商品名", "金額"], ["竹中 圭", "047-422-1111", "電動自転車", "98,000"]])
    assert ("PURCHASE_HISTORY", "電動自転車") in sold
    ordered = table([["得意先名", "TEL", "品名", "数量"], ["株式会社北都", "011-222-3333", "段ボール", "300"]])
    owned = table([["資産番号", "品名", "使用者", "購入日"], ["PC-0012", "ノートPC", "岡田 隆", "2022/4/1"]])
    assert not any(entity == "PURCHASE_HISTORY" for entity, _ in ordered | owned)


def test_a_company_and_its_contact_are_no_persons_but_the_person_is() -> None:
    found = table(
        [
            ["得意先コード", "得意先名", "住所", "TEL", "担当者"],
            ["10010", "株式会社北都", "札幌市中央区北1条西3-2", "011-222-3333", "今村"],
            ["10011", "有限会社山辺", "東京都台東区浅草橋1-2-3", "03-3333-4444", "小田切"],
        ]
    )
    assert found == {("PERSON", "今村"), ("PERSON", "小田切")}


def test_a_firm_among_people_has_no_private_address() -> None:
    rows = [["寄附者", "住所", "電話"], ["竹中 圭", "船橋市本町1-2-3", "047-422-1111"]]
    found = table([*rows, ["株式会社北都", "札幌市中央区北1条西3-2", "011-222-3333"]])
    assert found == {("PERSON", "竹中 圭"), ("JP_ADDRESS", "船橋市本町1-2-3"), ("PHONE_NUMBER", "047-422-1111")}


def test_a_statement_of_payment_names_two_numbers_in_one_heading() -> None:
    rows = [["支払を受ける者", "個人番号又は法人番号", "区分", "細目"], ["長谷川 浩", "983205673214", "報酬", "講演料"]]
    found = table([*rows, ["株式会社北都", "7123456789012", "報酬", "原稿料"]])
    assert {("PERSON", "長谷川 浩"), ("JP_MY_NUMBER", "983205673214")} <= found


def test_rows_without_any_heading_are_read_by_their_values() -> None:
    rows = [
        ["中原 恵", "19790412", "1130033", "文京区本郷7-3-1", "0338121111"],
        ["三宅 由紀", "19881130", "1500041", "渋谷区神南1-2-3", "09098761234"],
        ["西村 誠", "19650708", "2310023", "横浜市中区山下町10-1", "0456662222"],
        ["岡田 隆", "19721201", "5300001", "大阪市北区梅田3-1-3", "0663453333"],
    ]
    assert {
        ("PERSON", "中原 恵"),
        ("DATE_OF_BIRTH", "19790412"),
        ("JP_POSTAL_CODE", "1130033"),
        ("JP_ADDRESS", "文京区本郷7-3-1"),
        ("PHONE_NUMBER", "0338121111"),  # ten bare digits prove nothing alone, in such company they do
    } <= table(rows)


def test_a_roster_of_surnames_and_a_timetable_of_stations() -> None:
    duty = table([["日付", "早番", "遅番"], ["6/1", "岡田", "西村"], ["6/2", "西村", "三宅"], ["6/3", "三宅", "岡田"]])
    assert duty == {("PERSON", "岡田"), ("PERSON", "西村"), ("PERSON", "三宅")}
    assert table([["駅名", "発", "着"], ["上野", "9:00", ""], ["大宮", "9:20", "9:19"], ["高崎", "", "10:00"]]) == set()


def test_a_table_of_field_names_holds_nobodys_data() -> None:
    rows = [["論理名", "物理名", "型"], ["氏名", "cust_nm", "VARCHAR"], ["電話番号", "tel_no", "VARCHAR"]]
    assert table([*rows, ["生年月日", "birth_ymd", "DATE"]]) == set()


def test_coordinates_of_places_are_nobodys_and_those_of_users_are_somebodys() -> None:
    assert table([["施設名", "緯度", "経度"], ["中央公園", "35.681236", "139.767125"]]) == set()
    pairs = table([["三宅 由紀", "139.767125\n35.681236"]], header=["user", "coordinates"])
    assert {("GEO_COORDINATE", "139.767125"), ("GEO_COORDINATE", "35.681236")} <= pairs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("住所不備 会員=M-3001288 氏名=安井華乃", {("INTERNAL_ID", "M-3001288"), ("PERSON", "安井華乃")}),
        ("会員 川田進武 様（M-4001428）", {("PERSON", "川田進武"), ("INTERNAL_ID", "M-4001428")}),
        ("口座名義 フクオカセイコ）へ支払う", {("PERSON", "フクオカセイコ")}),
        ("はじめまして。明石響と申します。", {("PERSON", "明石響")}),
        ("出席者：岡田部長", {("PERSON", "岡田")}),
        ("三宅さん 基本給は月額280,000円", {("PERSON", "三宅"), ("SALARY", "280,000円")}),
        ("竹中様 注文した冷凍餃子が壊れていた", {("PERSON", "竹中"), ("PURCHASE_HISTORY", "冷凍餃子")}),
        ("竹中キヨ様 82歳 F", {("PERSON", "竹中キヨ"), ("AGE", "82歳"), ("GENDER", "F")}),
        ("define('DB_PASSWORD', 'ahfzcvbc4dd');", {("CREDENTIAL", "ahfzcvbc4dd")}),
        ("監視ツール admin / Tsuki1599$", {("CREDENTIAL", "Tsuki1599$")}),
    ],
)
def test_running_text_says_what_no_label_does(text: str, found: set[tuple[str, str]]) -> None:
    assert told(hits_in_text(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "6/20 羽田 → 宮崎 → 青島 → 都城（泊）\n6/21 都城 → 霧島",  # surnames that are stations of a route
        "HEALTHCHECK CMD curl -f http://127.0.0.1/",
        "Please bring the Lug wrench and Torx Driver to Bay Four.",
        "return name != '' and password is not None",
        "const token = await getToken(user);",
        "WARN password mismatch",
        "履　歴　書",
        "第13条 基本給は月額180,000円以上とする。",
    ],
)
def test_what_only_looks_like_somebodys_is_left_alone(text: str) -> None:
    assert told(hits_in_text(text)) == set()


def test_a_printed_list_without_headings_is_read_by_its_columns() -> None:
    text = (
        "ｶﾜﾊﾞﾀ ｲﾌﾞｷ     03-2353-6412   1987/07/10\n"
        "ﾆｼﾃﾞ ｱｷﾋﾛ      011-222-9030   2003/09/30\n"
        "ｸﾘﾊﾗ ﾀｶﾐﾁ      045-628-0630   1996/06/14\n"
        "ﾐｳﾗ ｼｹﾞﾙ       092-504-4464   1959/03/01\n"
    )
    found = told(hits_in_text(text))
    assert {("PERSON", "ｸﾘﾊﾗ ﾀｶﾐﾁ"), ("PHONE_NUMBER", "03-2353-6412"), ("DATE_OF_BIRTH", "1987/07/10")} <= found
