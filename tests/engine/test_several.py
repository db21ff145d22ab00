"""Cells that hold several values, nested records and what stands beside a name."""

from __future__ import annotations

from pdscan.engine.detect import Examiner, default_ruleset, hits_in_text
from pdscan.engine.nested import headings_of
from pdscan.model import TableSegment


def found(header: list[str], *rows: list[str]) -> set[tuple[str, str]]:
    examiner = Examiner()
    segment = TableSegment([header, *rows])
    return {(hit.entity, hit.text) for hit in (*examiner.feed(segment), *examiner.finish())}


def test_vague_leaves_are_read_with_their_parents() -> None:
    names = ["value", "name", "code", "name"]
    paths = ["records[].お客様名.value", "作業担当.value[0].name", "riyosha.code", "partners[].name"]
    told = headings_of(names, paths, default_ruleset().headings)
    assert told == ["お客様名", "作業担当名", "riyosha_code", "name"]


def test_postal_code_address_and_addressee_in_one_cell() -> None:
    hits = found(
        ["会員番号", "送付先"],
        ["10234", "654-0076 兵庫県神戸市須磨区一ノ谷町437番地 田中花子"],
        ["10235", "920-0962 石川県金沢市広坂1丁目1番1号 鈴木一郎"],
        ["10236", "100-0005 東京都千代田区丸の内1丁目9番1号 佐藤健"],
    )
    assert {("JP_POSTAL_CODE", "654-0076"), ("JP_ADDRESS", "兵庫県神戸市須磨区一ノ谷町437番地")} <= hits
    assert ("PERSON", "田中花子") in hits


def test_terms_of_a_cell_are_told_apart_from_remarks() -> None:
    hits = found(["氏名", "既往歴"], ["山田花子", "川崎病（2歳）、気管支喘息"], ["鈴木一郎", "高血圧症"])
    conditions = {text for entity, text in hits if entity == "MEDICAL_CONDITION"}
    assert {"川崎病", "気管支喘息", "高血圧症"} <= conditions


def test_latitude_and_longitude_in_one_cell_are_two_values() -> None:
    rows = [["山田花子", "35.681236, 139.767125"], ["鈴木一郎", "34.702485, 135.495951"]]
    hits = found(["氏名", "打刻位置"], *rows)
    assert {("GEO_COORDINATE", "35.681236"), ("GEO_COORDINATE", "139.767125")} <= hits


def test_a_heading_row_may_begin_with_a_number() -> None:
    hits = found(
        ["1", "氏名", "住所", "個人番号", "支払金額"],
        ["1", "山田花子", "石川県金沢市広坂1丁目1番1号", "123456789018", "100,000"],
        ["2", "鈴木一郎", "石川県金沢市広坂1丁目1番2号", "983205673214", "200,000"],
    )
    assert {("JP_MY_NUMBER", "123456789018"), ("JP_MY_NUMBER", "983205673214")} <= hits


def test_what_a_report_says_in_brackets_behind_a_name() -> None:
    told = {
        (hit.entity, hit.text) for hit in hits_in_text("相談者　佐藤花子さん（52歳、ネパール国籍、大学生）より電話。")
    }
    assert {("NATIONALITY", "ネパール"), ("OCCUPATION", "大学生")} <= told


def test_cases_of_a_statistic_are_nobodys() -> None:
    hits = hits_in_text("飲酒運転による検挙件数は前年より減少した。担当：佐藤花子")
    assert not any(hit.entity == "CRIMINAL_RECORD" for hit in hits)
