"""From segments to judged hits, end to end over small recognisers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pdscan.engine.detect import Examiner, hits_in_text
from pdscan.model import Hit, Locator, Scope, TableSegment, TextSegment
from recognizers.base import Match
from recognizers.fold import Shadow
from tests.engine.fakes import RULES, Employee, Person


def sheet(rows: Sequence[Sequence[str]], name: str = "") -> list[Hit]:
    """The hits of one sheet."""
    examiner = Examiner(name, recognizers=RULES)
    segment = TableSegment(rows, Locator(sheet="S"), is_spreadsheet=True)
    return examiner.feed(segment) + examiner.finish()


def seen(hits: list[Hit]) -> set[tuple[str, str]]:
    """What would be reported: entity and text."""
    return {(hit.entity, hit.text) for hit in hits if not hit.is_nobody}


def test_a_row_is_a_record_and_a_list_of_people_is_personal_data() -> None:
    hits = sheet(
        [
            ["社員名簿", "", ""],
            ["社員番号", "氏名", "TEL"],
            ["E10001", "山田太郎", "9012345678"],
            ["E10002", "佐藤花子", ""],
            ["※取扱注意", "", ""],
        ]
    )
    assert seen(hits) == {
        ("INTERNAL_ID", "E10001"), ("PERSON", "山田太郎"), ("PHONE_NUMBER", "9012345678"),
        ("INTERNAL_ID", "E10002"), ("PERSON", "佐藤花子"),
    }  # fmt: skip
    assert {hit.record for hit in hits} == {"S/r3", "S/r4"}
    assert all("personal_data_candidate" in hit.categories for hit in hits)
    assert next(hit.locator.cell for hit in hits if hit.text == "佐藤花子") == "B4"


def test_a_name_in_the_path_speaks_of_everything_inside() -> None:
    rows = [["病名"], ["うつ病"]]
    assert "special_care" in sheet(rows, "/share/人事/山田太郎_診断書.xlsx")[-1].categories
    assert seen(sheet(rows, "/share/人事/診断書.xlsx")) == set()


def test_companies_have_phone_numbers_that_are_nobodys() -> None:
    hits = sheet([["会社名", "電話番号"], ["山田商店", "03-1111-2222"], ["佐藤工業", "03-1111-3333"]])
    assert hits and all(hit.is_nobody for hit in hits)


def test_the_person_in_charge_makes_a_company_list_personal() -> None:
    hits = sheet([["会社名", "担当者名", "電話番号"], ["山田商店", "鈴木一郎", "03-1111-2222"]])
    assert ("PERSON", "鈴木一郎") in seen(hits)


def test_labels_and_values_in_text_belong_together() -> None:
    hits = hits_in_text("氏名：山田 太郎　電話：03-1234-5678\n傷病名：うつ病\n", RULES)
    assert seen(hits) == {("PERSON", "山田 太郎"), ("PHONE_NUMBER", "03-1234-5678"), ("MEDICAL_CONDITION", "うつ病")}
    assert [hit.locator.line for hit in hits] == [1, 1, 2]
    assert all("special_care" in hit.categories for hit in hits)


def test_two_parts_of_a_document_are_two_places_and_two_records() -> None:
    examiner = Examiner()
    hits = []
    for text in ("名簿\n氏名：山田太郎", "担当\n\n\n氏名：佐藤花子"):
        hits += examiner.feed(TextSegment(text, Locator()))
    hits += examiner.finish()
    found = {hit.text: (hit.locator.line, hit.record) for hit in hits if hit.entity == "PERSON"}
    assert found["山田太郎"][0] == 2 and found["佐藤花子"][0] == 6
    assert found["山田太郎"][1] != found["佐藤花子"][1]


def test_a_disease_without_a_patient_is_nobodys() -> None:
    assert seen(hits_in_text("糖尿病とは、血糖が高い状態をいう。", RULES)) == set()
    article = "監修: 山田太郎\n糖尿病とは、血糖が高い状態をいう。"
    assert seen(hits_in_text(article, RULES)) == {("PERSON", "山田太郎")}


def test_a_document_about_one_person_makes_a_far_disease_theirs() -> None:
    text = "患者氏名: 山田太郎 殿\n" + "本日の経過について記す。\n" * 40 + "診断はうつ病である。"
    hits = hits_in_text(text, RULES)
    assert "special_care" in hits[-1].categories
    assert hits[-1].record != ""


def test_lines_of_a_log_are_records_of_their_own() -> None:
    examiner = Examiner(recognizers=RULES)
    text = "login a@example.com\nlogin b@example.com 03-1111-2222\n"
    hits = examiner.feed(TextSegment(text, Locator(line=11), Scope.LINE)) + examiner.finish()
    assert [(hit.record, hit.locator.line) for hit in hits] == [("l11", 11), ("l12", 12), ("l12", 12)]


def test_a_table_in_parts_keeps_its_columns() -> None:
    examiner = Examiner(recognizers=RULES)
    hits = examiner.feed(TableSegment([["氏名", "番号"], ["山田太郎", "1"]]))
    hits += examiner.feed(TableSegment([["森", "2"]], first_row=3, continues=True))
    assert [(hit.text, hit.locator.row, hit.locator.column) for hit in hits] == [
        ("山田太郎", 2, "氏名"),
        ("森", 3, "氏名"),
    ]


def test_random_numbers_that_pass_a_check_digit_now_and_then_are_noise() -> None:
    rows = [["伝票", "数"], *([str(10**11 + at * 7), str(at)] for at in range(60))]
    assert sheet(rows) == []


def test_the_key_of_a_statistic_is_nobodys_attribute() -> None:
    class Age(Employee):
        id = "age"
        entity = "AGE"
        headings = ("年代",)
        lenient = r"\d0代"

    examiner = Examiner(recognizers=[*RULES, Age()])
    rows = [["年代", "人数", "割合"], ["20代", "120", "31%"], ["30代", "90", "23%"], ["40代", "80", "20%"]]
    hits = examiner.feed(TableSegment(rows)) + examiner.finish()
    assert hits and all(hit.is_nobody for hit in hits)


def test_a_number_in_boxes_is_one_value() -> None:
    boxes = list("123456789010")
    rows = [["氏名", "山田太郎", *[""] * 11], ["個人番号", *boxes], ["生年月日", "1980", "/", "4", "/", "1", *[""] * 7]]
    hits = sheet(rows)
    assert ("JP_MY_NUMBER", "123456789010") in seen(hits)
    assert ("DATE_OF_BIRTH", "1980/4/1") in seen(hits)
    assert next(hit.locator.cell for hit in hits if hit.entity == "JP_MY_NUMBER") == "B2"


def test_specimens_stay_visible_with_their_reason() -> None:
    class Specimen(Person):
        score = 0.4

        def find(self, text: Shadow) -> Iterator[Match]:
            for match in super().find(text):
                yield replace(match, why=("well-known specimen name",))

    hits = hits_in_text("山田太郎様", [Specimen()])
    assert [(hit.text, hit.score) for hit in hits] == [("山田太郎", 0.5)]
